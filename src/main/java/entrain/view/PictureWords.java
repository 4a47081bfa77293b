package entrain.view;

import entrain.lab.phrase.Phrase;
import java.util.List;

/**
 * What each picture is, in plain sentences: what it shows, averaged how, what to look for, and what a dashed line says. They
 * hold for all settings, and are written for those who ask, beside the enlarged picture.
 */
public final class PictureWords {
    private PictureWords() {}

    /** Of a picture by its name in {@code views=}; none of one that there is not. */
    public static List<Phrase> of(String picture) {
        return switch (picture) {
            case "network" -> network();
            case "state" -> state();
            case "traces" -> traces();
            case "raster" -> raster();
            case "autocorrelation" -> autocorrelation();
            case "spectrum" -> spectrum();
            case "eigenvalues" -> eigenvalues();
            case "modes" -> modes();
            case "weights" -> weights();
            case "phi" -> phi();
            case "pca" -> pca();
            case "distance" -> distance();
            case "lyapunov" -> lyapunov();
            case "networks" -> networks();
            case "map" -> map();
            case "learning" -> learning();
            case "course" -> course();
            case "points" -> points();
            default -> List.of();
        };
    }

    private static List<Phrase> network() {
        return List.of(
                Phrase.of(
                        "Some units, 40 at most: a dot each, vermilion where its rate is above the middle of its range, blue"
                                + " below. Lines are weights among them, vermilion if they excite, blue if they inhibit. Outward from each unit"
                                + " stands its latest past. Nothing is averaged."),
                Phrase.of(
                        "A network’s units stand in the order of their input’s phases, so that a population that follows it"
                                + " turns like a wheel; in chaos nothing goes round. Under Dale’s law units that excite stand together."),
                Phrase.of(
                        "Choose a unit to see what it hears, its past and its point on φ. A large network has many more units"
                                + " than are shown, so the lines alone do not explain a rate."));
    }

    private static List<Phrase> state() {
        return List.of(
                Phrase.of(
                        "The state of N units is one point in N dimensions. This is its path over the last 60 τ, along the"
                                + " three directions in which it varied most in that time (a recording: in all of its time); the fog is where it was in the 600 τ before."),
                Phrase.of(
                        "Rest is a point, a cycle a closed loop, chaos a tangle that never closes. The fine line is the second"
                                + " trial, which started a hair away: together with the first, or on a way of its own."),
                Phrase.of(
                        "Three directions are not all: the caption says which share of the variance they hold. What looks"
                                + " closed here may be open in others."));
    }

    private static List<Phrase> traces() {
        return List.of(
                Phrase.of(
                        "The rates of a few units over the last 60 τ, a lane each, now at the right. Nothing is averaged."),
                Phrase.of(
                        "In chaos no stretch comes again and each unit goes its own way; entrained, each repeats itself with the"
                                + " period of the input."),
                Phrase.of(
                        "The fine line is the second trial, which started a hair away. It is hidden while both agree, and"
                                + " leaves the first one in chaos."));
    }

    private static List<Phrase> raster() {
        return List.of(
                Phrase.of(
                        "Each row is a unit, each column a moment of the last 60 τ, now at the right: vermilion where the rate"
                                + " is above the middle of its range, blue below. Of a large network some units are shown."),
                Phrase.of(
                        "Both cards have the same order of rows. With an input it is the phase at which units answer to it,"
                                + " unless you chose another."),
                Phrase.of(
                        "Sorted like that, a population that follows the input is a travelling wave, and chaos a weave."
                                + " Sorting finds some order in noise, too: what proves it is that it lasts."));
    }

    private static List<Phrase> autocorrelation() {
        return List.of(
                Phrase.of(
                        "How long the population remembers: ⟨r(t) r(t + lag)⟩, the mean over all units and over the time that the"
                                + " caption names, which begins 20 τ after the latest change. A network’s mean is not taken off; a"
                                + " recording’s is, unit by unit."),
                Phrase.of(
                        "A curve that falls to 0 is of chaos, which forgets; one that comes back again and again is of a cycle"
                                + " or of the answer to an input; one that stays level is of units that stand still."),
                Phrase.of(
                        "Dashed: dynamic mean-field theory of infinitely many units. One finite network differs from it, and"
                                + " a short average more so, first of all at long lags: let it run."));
    }

    private static List<Phrase> spectrum() {
        return List.of(
                Phrase.of(
                        "At which frequencies the states move: power density on a logarithmic axis, the mean over all units and"
                                + " over overlapping segments of time, which begin 20 τ after the latest change."),
                Phrase.of(
                        "Chaos has a broad hump. A cycle, or the answer to an input, has sharp lines at its frequency and"
                                + " multiples of it; they are as wide as a segment is short."),
                Phrase.of(
                        "While segments are few the curve scatters. Dashed: dynamic mean-field theory of infinitely many units,"
                                + " for the spontaneous network alone."));
    }

    private static List<Phrase> eigenvalues() {
        return List.of(
                Phrase.of(
                        "A dot is an eigenvalue of gJ: how a pattern of activity around rest acts back on itself. They are"
                                + " computed from the weights; nothing is averaged."),
                Phrase.of(
                        "Right of the line a pattern can grow: where φ is steepest, it gains more than units forget; left of it, it"
                                + " dies out. The line is at 1 over that slope: at 1, for a sigmoid at 4."),
                Phrase.of(
                        "Dashed: the circle of radius g that they fill when N is infinite, if entries are independent (the"
                                + " circular law). In a finite network some lie outside, and Dale’s law adds a few of its own."),
                Phrase.of("The Jacobian instead tells what grows at the present state, and changes with it. None of its"
                        + " eigenvalues is λ₁, which is an average along the whole path."));
    }

    private static List<Phrase> modes() {
        return List.of(
                Phrase.of(
                        "How much of the state lies along J’s leading patterns, those that grow fastest, on a logarithmic"
                                + " axis, over the last 60 τ. Each is a projection of the state of that moment; nothing is averaged."),
                Phrase.of(
                        "In a linear network without input every pattern goes its own way, along a straight line of slope"
                                + " g Re μ − 1 per τ: up if g Re μ is above 1. Dashed, where it holds: that slope, drawn through now."),
                Phrase.of(
                        "Where φ bends, lines are straight at best while the state is small: then patterns saturate and mix,"
                                + " and no slope tells what comes. An input mixes them, too."));
    }

    private static List<Phrase> weights() {
        return List.of(
                Phrase.of(
                        "The weights J without the gain g: a row is a unit that receives, a column one that sends; vermilion"
                                + " excites, blue inhibits. Nothing is averaged, and of a large network some entries are shown, evenly"
                                + " spaced."),
                Phrase.of(
                        "Colours end at three standard deviations of independent entries, 3/√(pN). Both networks have the same J."),
                Phrase.of(
                        "Drawn by lot, entries have no structure to be seen: what the network does is in all of them together."
                                + " Only Dale’s law makes stripes, since a unit then only excites or only inhibits."));
    }

    private static List<Phrase> phi() {
        return List.of(
                Phrase.of(
                        "The curve is φ, which makes a unit’s rate of its state x; the thin line has its slope at 0. Each dot is"
                                + " a unit at this moment, and the curves below count them by x. Nothing is averaged over time."),
                Phrase.of(
                        "Where φ is flat, a unit passes no disturbance on. So larger states mean a smaller mean slope, and less"
                                + " of the gain acts: that ends the growth. ReLU has no upper end, and linear units have none at all."));
    }

    private static List<Phrase> pca() {
        return List.of(
                Phrase.of(
                        "How many dimensions the activity fills: the share of the states’ variance along each principal"
                                + " component, from snapshots over the time that the caption names, which begins 20 τ after the latest"
                                + " change."),
                Phrase.of(
                        "D, the participation ratio, is about the number of components that matter: two of a simple cycle, many"
                                + " of chaos. An input that tames chaos makes it small."),
                Phrase.of(
                        "A short record has too small a D, since it has not been everywhere yet. The number for an endless"
                                + " record corrects for that, and scatters more. No theory is drawn here."));
    }

    private static List<Phrase> distance() {
        return List.of(
                Phrase.of(
                        "Two trials of one network that start a hair apart: their distance per √N on a logarithmic axis, against"
                                + " the time since. It is one pair, not an average; paler, if there is a cloud, its spread."),
                Phrase.of(
                        "A straight rise is exponential growth: chaos. It ends where trials are as far apart as any two states. A"
                                + " straight fall means that they meet, at the bottom as good as the computer’s digits."),
                Phrase.of(
                        "The slope in the caption is a mean over many pairs, put close together again and again, with one standard"
                                + " error. It comes to λ₁ only as pairs add up. No theory is drawn here."),
                Phrase.of(
                        "Of a recording there is no second trial: its near neighbours take the place, and paler those of its"
                                + " surrogate, since noise, too, looks like growth."));
    }

    private static List<Phrase> lyapunov() {
        return List.of(
                Phrase.of(
                        "λ₁, the rate at which the smallest disturbance grows or dies out along the path: how its average"
                                + " converges with the time averaged. The first 20 τ after a change are left out."),
                Phrase.of(
                        "Above 0 is chaos, below 0 disturbances are forgotten, and 0 is the edge, or a cycle of the network’s"
                                + " own. The bar is one standard error: within two of it, the sign is not known yet."),
                Phrase.of(
                        "Dashed: mean-field theory of infinitely many units, paler for the driven network. A network of finite"
                                + " size has a λ₁ of its own, as the picture of other networks shows."));
    }

    private static List<Phrase> networks() {
        return List.of(
                Phrase.of(
                        "λ₁ of other networks with the same settings, each with a J of its own: how many there are in each bin."
                                + " Each is followed until its verdict is found, for 1000 τ at most."),
                Phrase.of(
                        "The width is how far one network of this size may be from another; it narrows as N grows. Part of it is"
                                + " the error of each measurement, which the caption names."),
                Phrase.of(
                        "Dashed: mean-field theory of infinitely many units. Twenty networks tell their mean and spread only"
                                + " roughly."));
    }

    private static List<Phrase> map() {
        return List.of(
                Phrase.of(
                        "λ₁ of the driven network over two parameters. Each cell is a run of its own from the start: 100 τ are"
                                + " left out, 200 τ averaged, of one network or as the mean of several. Of more than 400 units a network"
                                + " of 200 takes the place."),
                Phrase.of(
                        "Vermilion is chaos, blue is not, pale is 0 within the error, grey left all bounds. The line is"
                                + " λ₁ = 0; a ring marks the settings of now, and a click on a cell takes its settings on."),
                Phrase.of(
                        "Dashed: the critical amplitude I_c of mean-field theory, above which an input tames chaos when N is"
                                + " infinite. One small network is not that smooth, and 200 τ are not long: near the line a cell may be"
                                + " wrong."));
    }

    private static List<Phrase> learning() {
        return List.of(
                Phrase.of(
                        "What the network that learns gives out, bold, over what it should, thin, a lane an output, over the last"
                                + " 60 τ; below them its inputs, if it has any. Nothing is averaged."),
                Phrase.of(
                        "While it learns, quickly changing weights hold the output to the target: that both agree then proves"
                                + " little. What counts is that they agree once it is frozen."));
    }

    private static List<Phrase> course() {
        return List.of(
                Phrase.of(
                        "How learning went, on a logarithmic axis: coloured the error, by how much outputs missed their targets"
                                + " over the latest period relative to the targets’ size; grey the size of the weights that are learned;"
                                + " dashed how fast they still change. Upright lines: frozen."),
                Phrase.of(
                        "Look for weights that come to rest while the error stays small. A small error with quick weights is"
                                + " correction, not learning. The dashed line is measured here, too: there is no theory of it."));
    }

    private static List<Phrase> points() {
        return List.of(
                Phrase.of(
                        "States at which the network, left to itself, would stand still, and slow ones, where it nearly does: a"
                                + " mark each, as searches from states that it has visited find them. A network in training has those of"
                                + " its weights when it was searched."),
                Phrase.of(
                        "Of the chosen one, the plane shows how disturbances grow: left of the line they die out, right of it"
                                + " they grow. The bars are the pattern of the chosen eigenvalue, one a unit."),
                Phrase.of(
                        "No list is known to be complete. Where φ is bounded, an index sum other than 1 proves that points are"
                                + " missing; a sum of 1 does not prove that none is."));
    }
}
