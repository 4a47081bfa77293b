package entrain.view;

import entrain.lab.frame.Numbers;
import entrain.lab.frame.Scalar;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import java.util.ArrayList;
import java.util.List;

/** What is said of a recording: what its numbers are, what was measured, and why no verdict is told. */
public final class RecordingWords {
    private static final int Z = 0;
    private static final int RAW = 1;

    private RecordingWords() {}

    /** Whether it is somebody's own data. */
    public static boolean is(Track track) {
        return track.kind() == Track.Kind.RECORDING;
    }

    /** The recording among the tracks that are shown; null if there is none. */
    public static Track among(Numbers numbers) {
        for (int m = 0; m < numbers.tracks(); m++) {
            if (is(numbers.track(m))) {
                return numbers.track(m);
            }
        }
        return null;
    }

    /** What its numbers are, as a quantity with its unit. */
    public static Phrase quantity(Numbers numbers, Track track) {
        return switch (scale(numbers, track)) {
            case Z -> Phrase.of("recorded z-scores");
            case RAW -> Phrase.of("recorded raw numbers");
            case -1 -> Phrase.of("recorded numbers");
            default -> Phrase.of("recorded ΔF/F₀");
        };
    }

    /** The same as a short symbol, for the names of columns and values at a cursor. */
    public static String symbol(Numbers numbers, Track track) {
        return switch (scale(numbers, track)) {
            case Z -> "z";
            case RAW -> "raw";
            case -1 -> "recorded";
            default -> "ΔF/F₀";
        };
    }

    /** How many units it has, in words; NONE while that is not known. */
    public static Phrase units(Numbers numbers, Track track) {
        return numbers.knows(track, Scalar.UNITS)
                ? Phrase.of("{} units", Labels.fixed(numbers.value(track, Scalar.UNITS), 0))
                : Phrase.NONE;
    }

    /** What is said of the networks; beside a recording first why it has no such thing, since a caption may be cut short. */
    public static Phrase besides(Numbers numbers, Phrase said, Phrase absent) {
        return among(numbers) == null ? said : Phrase.join("; ", List.of(absent, said));
    }

    /** The same of what needs J. */
    public static Phrase withoutWeights(Numbers numbers, Phrase said) {
        return besides(numbers, said, Phrase.of("a recording has no J"));
    }

    /** The same of what needs many runs. */
    public static Phrase withoutEquation(Numbers numbers, Phrase said) {
        return besides(numbers, said, Phrase.of("a recording has no equation to run at other settings"));
    }

    /** Its units and how many dimensions they fill, for the head of its card; empty while neither is known. */
    static Phrase brief(Numbers numbers, Track track) {
        List<Phrase> found = new ArrayList<>();
        if (numbers.knows(track, Scalar.UNITS)) {
            found.add(units(numbers, track));
        }
        if (numbers.knows(track, Scalar.PARTICIPATION)) {
            found.add(Phrase.of("D = {}", Labels.fixed(numbers.value(track, Scalar.PARTICIPATION), 1)));
        }
        return found.isEmpty() ? Phrase.NONE : Phrase.join(" · ", found);
    }

    /** Why no verdict is told of it, and how its neighbours part. */
    static List<Phrase> reasons() {
        return List.of(
                Phrase.of("A verdict needs an equation: λ₁ is the growth of a tangent, and a recording has none."),
                Phrase.of(
                        "How near neighbours part stands in the picture of distances, beside the same for a surrogate of equal spectrum: noise, too, looks like growth."));
    }

    /** What was measured of it, for a listener. */
    static Phrase heard(Numbers numbers, Track track) {
        List<Phrase> clauses = new ArrayList<>();
        if (numbers.knows(track, Scalar.UNITS)) {
            clauses.add(units(numbers, track));
        }
        if (numbers.knows(track, Scalar.HALF_WIDTH)) {
            clauses.add(
                    Phrase.of("autocorrelation half at {} τ", Labels.number(numbers.value(track, Scalar.HALF_WIDTH))));
        }
        clauses.add(Phrase.of("participation ratio {}", Labels.fixed(numbers.value(track, Scalar.PARTICIPATION), 1)));
        return Phrase.join(", ", clauses);
    }

    private static int scale(Numbers numbers, Track track) {
        return numbers.knows(track, Scalar.SCALE) ? (int) numbers.value(track, Scalar.SCALE) : -1;
    }
}
