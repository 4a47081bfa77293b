package entrain.view;

import entrain.core.model.Activation;
import entrain.core.model.Connectivity;
import entrain.lab.frame.Block;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import java.util.List;

/** How single networks of this size scatter about theory, where that was measured and matters. */
final class ScatterWords {
    private ScatterWords() {}

    /** Adds what there is to say of a track. */
    static void add(Numbers numbers, Track track, Settings s, List<Phrase> lines) {
        double g = s.get(Params.G);
        int n = s.get(Params.N);
        Block critical = numbers.critical();
        if (track.kind().driven() && critical != null) {
            Phrase theory =
                    Phrase.of("Mean-field critical input at this ω: I_c = {}.", Labels.number(critical.get(0, 0)));
            Phrase finite =
                    Phrase.of("A finite network is entrained below it: at g = 2 and N = 400 by 10–20 % for ω ≤ 0.5, "
                            + "by about 40 % at ω = 2; less the larger N.");
            lines.add(Phrase.join(" ", List.of(theory, finite)));
        }
        if (track.kind().driven() && measured(s)) {
            lines.add(Phrase.of(
                    "Driven networks differ: at g = 2, I = 2.2 and ω = 0.6 λ₁ of 40 networks scatters by 0.06 "
                            + "at N = 200 and 0.05 at N = 400 and lies 0.03 and 0.02 below theory on average. "
                            + "The error above is that of this network’s λ₁ alone."));
        } else if (!track.kind().driven() && chaosBeginsAtOne(s.get(Params.PHI)) && g > 0.85 && g < 2.5 && n <= 1500) {
            lines.add(Phrase.of(
                    "Near the transition finite networks differ: λ₁ of single networks scatters by about 0.03 "
                            + "at N = 200 and 0.015 at N = 400, and on average lies below theory. "
                            + "At g = 1.5 nine in ten are not chaotic at N = 200, one in four at N = 400."));
        }
    }

    /** Whether the driven network is of those that were measured, or of a size between. */
    private static boolean measured(Settings s) {
        return s.get(Params.G).equals(Params.G.defaultValue())
                && s.get(Params.I).equals(Params.I.defaultValue())
                && s.get(Params.OMEGA).equals(Params.OMEGA.defaultValue())
                && s.get(Params.PHI) == Activation.TANH
                && s.get(Params.CONNECTIVITY) == Connectivity.GAUSSIAN
                && s.get(Params.P) == 1
                && s.get(Params.N) >= 200
                && s.get(Params.N) <= 400;
    }

    /** Whether silence gives way to chaos at g = 1, as with tanh, for which the scatter was measured. */
    private static boolean chaosBeginsAtOne(Activation phi) {
        return phi.isOdd() && phi.saturates() && phi.slopeAtZero() == 1;
    }
}
