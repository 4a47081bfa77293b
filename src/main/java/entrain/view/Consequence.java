package entrain.view;

import entrain.core.analysis.Regime;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Scalar;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Effect;
import entrain.lab.settings.Param;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import java.util.ArrayList;
import java.util.List;

/**
 * What a change of g, φ, I or ω did to the networks, in a line: from the verdict before it to the one after it. The line
 * comes once every network that it concerns has a verdict; what is turned until then counts as one change, from where the
 * first began.
 */
public final class Consequence {
    private static final Param<?>[] KNOBS = {Params.G, Params.PHI, Params.I, Params.OMEGA};

    /** With which what follows was found; null before the first. */
    private Settings before;

    private Phrase line = Phrase.NONE;
    private boolean pending;
    /** By the places of the tracks. */
    private final Regime[] regimes = new Regime[Track.TWIN.size()];

    private final double[] lambdas = new double[regimes.length];

    /** What the latest change did or, until that is known, what was turned; empty before the first. */
    public Phrase line() {
        return line;
    }

    /**
     * Takes note of how things are. Another network and another scene begin anew, with nothing known.
     *
     * @param present whether the numbers are of these settings, and no gesture is under way that changes them
     * @return whether the line has come just now to tell what a change did
     */
    public boolean follow(Numbers numbers, Settings now, boolean present) {
        if (before == null || before.differs(now, Effect.REBUILD) || differs(Params.SCENE, now)) {
            line = Phrase.NONE;
            pending = false;
            take(new Numbers(), now);
        }
        int open = open(numbers, now);
        if (open < 0) {
            line = pending ? Phrase.NONE : line;
            pending = false;
            if (present) {
                take(numbers, now);
            }
            return false;
        }
        pending = !present || open > 0;
        line = pending ? Phrase.join(" ", List.of(turned(now), Phrase.verbatim("…"))) : told(numbers, now);
        if (!pending) {
            take(numbers, now);
        }
        return !pending;
    }

    /** How many of those that the change concerns have no verdict; −1 if it concerns none. */
    private int open(Numbers numbers, Settings now) {
        int open = -1;
        for (int m = 0; m < numbers.tracks(); m++) {
            if (concerns(numbers.track(m), now)) {
                boolean known = VerdictWords.regime(numbers, numbers.track(m)) != Regime.UNDECIDED;
                open = Math.max(0, open) + (known ? 0 : 1);
            }
        }
        return open;
    }

    private void take(Numbers numbers, Settings now) {
        before = now;
        for (int m = 0; m < regimes.length; m++) {
            boolean there = m < numbers.tracks();
            regimes[m] = there ? VerdictWords.regime(numbers, numbers.track(m)) : Regime.UNDECIDED;
            lambdas[m] = there ? lambda(numbers, numbers.track(m)) : Double.NaN;
        }
    }

    private static double lambda(Numbers numbers, Track track) {
        return numbers.knows(track, Scalar.LAMBDA) ? numbers.value(track, Scalar.LAMBDA) : Double.NaN;
    }

    private boolean concerns(Track track, Settings now) {
        boolean driven = track.kind() == Track.Kind.DRIVEN;
        if (!driven && track.kind() != Track.Kind.SPONTANEOUS) {
            return false;
        }
        boolean input = differs(Params.I, now) || now.get(Params.I) != 0 && differs(Params.OMEGA, now);
        return differs(Params.G, now) || differs(Params.PHI, now) || driven && input;
    }

    private boolean differs(Param<?> param, Settings now) {
        return !before.get(param).equals(now.get(param));
    }

    private Phrase turned(Settings now) {
        List<Phrase> knobs = new ArrayList<>();
        for (Param<?> knob : KNOBS) {
            if (differs(knob, now)) {
                Phrase values = Phrase.verbatim(before.text(knob) + " → " + now.text(knob));
                knobs.add(Phrase.join(" ", List.of(knob.symbol(), values)));
            }
        }
        return Phrase.join(", ", knobs);
    }

    private Phrase told(Numbers numbers, Settings now) {
        List<Phrase> clauses = new ArrayList<>();
        Phrase first = null;
        boolean alike = true;
        for (int m = 0; m < numbers.tracks(); m++) {
            Track track = numbers.track(m);
            if (concerns(track, now)) {
                Phrase what = what(numbers, m);
                first = first == null ? what : first;
                alike &= what.equals(first);
                clauses.add(Phrase.join(" ", List.of(TrackWords.name(track), what)));
            }
        }
        boolean all = clauses.size() == numbers.tracks();
        return Phrase.of("{}: {}.", turned(now), all && alike ? first : Phrase.join("; ", clauses));
    }

    private Phrase what(Numbers numbers, int m) {
        Regime from = regimes[m];
        Regime to = VerdictWords.regime(numbers, numbers.track(m));
        Phrase words = from == Regime.UNDECIDED
                ? Phrase.of("now {}", VerdictWords.like(to))
                : from == to
                        ? Phrase.of("still {}", VerdictWords.like(to))
                        : Phrase.of("from {} to {}", VerdictWords.noun(from), VerdictWords.noun(to));
        double was = lambdas[m];
        double is = lambda(numbers, numbers.track(m));
        if (is != is) {
            return words;
        }
        Phrase exponent = was == was
                ? Phrase.of("λ₁ from {} to {}", signed(was), signed(is))
                : Phrase.verbatim("λ₁ = " + signed(is));
        return Phrase.join(", ", List.of(words, exponent));
    }

    private static String signed(double lambda) {
        return Labels.signed(lambda, Math.abs(lambda) < 0.01 ? 3 : 2);
    }
}
