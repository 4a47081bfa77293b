package entrain.view;

import entrain.core.analysis.Reason;
import entrain.core.analysis.Regime;
import entrain.core.model.Activation;
import entrain.core.model.Connectivity;
import entrain.core.model.UnitForm;
import entrain.core.theory.DrivenMeanField;
import entrain.core.theory.MeanField;
import entrain.lab.frame.Block;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Prediction;
import entrain.lab.frame.Scalar;
import entrain.lab.frame.Track;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import java.util.ArrayList;
import java.util.List;

/** The verdict on a track in words: one word, its numbers, and the reasons. */
public final class VerdictWords {
    private static final Regime[] REGIMES = Regime.values();
    private static final Reason[] REASONS = Reason.values();

    private VerdictWords() {}

    /** The regime of a track; UNDECIDED while the frame does not say. */
    public static Regime regime(Numbers numbers, Track track) {
        if (numbers.diverged(track)) {
            return Regime.DIVERGED;
        }
        return numbers.knows(track, Scalar.REGIME)
                ? REGIMES[(int) numbers.value(track, Scalar.REGIME)]
                : Regime.UNDECIDED;
    }

    /** In one or two words. */
    public static String word(Regime regime) {
        return switch (regime) {
            case DECAYS -> "decays";
            case FIXED_POINT -> "fixed point";
            case OSCILLATION -> "oscillation";
            case QUASI_PERIODIC -> "quasi-periodic";
            case CHAOTIC -> "chaotic";
            case ENTRAINED -> "entrained";
            case DIVERGED -> "diverged";
            case UNDECIDED -> "cannot tell yet";
        };
    }

    /** The numbers beside the word: λ₁ with its error, the period, what is missing; empty if there are none. */
    public static String numbers(Numbers numbers, Track track, Settings s) {
        if (numbers.diverged(track)) {
            return "at t = " + TimeScale.clock(numbers.frame().divergedAt(track), s);
        }
        Regime regime = regime(numbers, track);
        StringBuilder text = new StringBuilder(regime == Regime.UNDECIDED ? "· " : "");
        if (numbers.knows(track, Scalar.LAMBDA) && numbers.knows(track, Scalar.LAMBDA_ERROR)) {
            text.append("λ₁ = ").append(lambda(numbers, track));
        }
        if (numbers.knows(track, Scalar.PERIOD)) {
            separate(text);
            text.append("period ").append(TimeScale.clock(numbers.value(track, Scalar.PERIOD), s));
            if (numbers.value(track, Scalar.MULTIPLE) > 1) {
                text.append(", ")
                        .append((int) numbers.value(track, Scalar.MULTIPLE))
                        .append(" of the drive’s");
            }
        }
        if (regime == Regime.UNDECIDED && numbers.value(track, Scalar.MISSING) > 0) {
            separate(text);
            text.append("needs about ")
                    .append(TimeScale.text(Math.ceil(numbers.value(track, Scalar.MISSING)), s))
                    .append(" more");
        }
        return text.length() > 2 ? text.toString() : "";
    }

    /** What decided, or what is lacking, each in a sentence. */
    public static List<String> reasons(Numbers numbers, Track track, Settings s) {
        List<String> lines = new ArrayList<>();
        if (numbers.diverged(track)) {
            lines.add(reason(Reason.LEFT_BOUNDS));
        } else {
            measured(numbers, track, s, lines);
        }
        if (numbers.knows(track, Prediction.LAMBDA)) {
            lines.add("Mean-field theory, N → ∞: " + theory(track, (int) numbers.value(track, Prediction.KIND), s)
                    + " λ₁ = " + Labels.signed(numbers.value(track, Prediction.LAMBDA), 3) + " per τ"
                    + (numbers.value(track, Prediction.CONVERGED) > 0 ? "." : ", here only roughly."));
            if (s.get(Params.CONNECTIVITY) == Connectivity.DALE) {
                lines.add(
                        "The theory takes the entries of J as independent with mean 0, which Dale’s law contradicts.");
            }
        }
        String size = finiteSize(numbers, track, s);
        if (!size.isEmpty()) {
            lines.add(size);
        }
        return lines;
    }

    private static void measured(Numbers numbers, Track track, Settings s, List<String> lines) {
        if (numbers.knows(track, Scalar.REASON)) {
            lines.add(reason(REASONS[(int) numbers.value(track, Scalar.REASON)]));
        }
        Regime regime = regime(numbers, track);
        if (regime != Regime.CHAOTIC && regime != Regime.UNDECIDED) {
            lines.add("λ₁ is that of the stretch that decided; ± is one standard error.");
        } else if (numbers.knows(track, Scalar.LAMBDA_TIME)) {
            lines.add("λ₁ is averaged over " + TimeScale.clock(numbers.value(track, Scalar.LAMBDA_TIME), s)
                    + " of a tangent vector’s growth; ± is one standard error.");
        }
        if (numbers.knows(track, Scalar.SIZE) && numbers.knows(track, Scalar.SPEED)) {
            lines.add("Now: size ‖" + (s.get(Params.UNIT) == UnitForm.RATE ? "r" : "x") + "‖/√N = "
                    + Labels.number(numbers.value(track, Scalar.SIZE)) + ", speed "
                    + Labels.number(numbers.value(track, Scalar.SPEED)) + " per τ.");
        }
        if (numbers.knows(track, Scalar.RETURN)) {
            lines.add("One period on it misses itself by " + Labels.number(100 * numbers.value(track, Scalar.RETURN))
                    + " % of its excursion.");
        }
    }

    /** A rule of {@link entrain.core.analysis.RegimeDetector}, in plain words. */
    public static String reason(Reason reason) {
        return reason(reason, "λ₁");
    }

    /** The same with another name for λ₁. */
    public static String reason(Reason reason, String lambda) {
        return switch (reason) {
            case TOO_SHORT -> "Too little has been seen since the start or the last change.";
            case SIZE_FALLS -> "Its size falls exponentially, as fast as a small disturbance does.";
            case SPEED_FALLS -> "Its speed falls exponentially, as fast as a small disturbance does.";
            case AT_REST -> "Nothing moves but the last digits, and small disturbances die out.";
            case RETURNS -> "The state has come back to itself period after period.";
            case PARTS -> "Nearby states part steadily (" + lambda + " > 0), and the state never comes back.";
            case NEARLY_RETURNS ->
                "Nearby states neither part nor meet, and the state comes ever closer to where it was.";
            case LEFT_BOUNDS -> "The state left all bounds; it is shown as it was last within them.";
            case STILL_CHANGING -> "What is measured now still differs from what was measured before.";
            case NEAR_CRITICAL -> lambda + " is too close to 0, for its error and this many units.";
            case MAYBE_TRANSIENT -> lambda + " is above 0, but not for so long that a transient can be ruled out.";
            case NO_RETURN_YET ->
                "Small disturbances die out (" + lambda + " < 0), but the state has not come back yet.";
        };
    }

    /** Without input both tracks are the autonomous network. */
    private static String theory(Track track, int kind, Settings s) {
        return !track.kind().driven() || s.get(Params.I) == 0
                ? MeanField.Kind.values()[kind].statement()
                : DrivenMeanField.Kind.values()[kind].statement();
    }

    /** How networks of this size scatter where that matters (between silence and well-developed chaos). */
    private static String finiteSize(Numbers numbers, Track track, Settings s) {
        double g = s.get(Params.G);
        int n = s.get(Params.N);
        Block critical = numbers.critical();
        if (track.kind().driven() && critical != null) {
            return "Mean-field critical input at this ω: I_c = "
                    + Labels.number(critical.get(0, 0))
                    + ". A finite network is entrained below it: at g = 2 and N = 400 by 10–20 % for ω ≤ 0.5, by about 40 % at ω = 2; less the larger N.";
        }
        if (!track.kind().driven() && chaosBeginsAtOne(s.get(Params.PHI)) && g > 0.85 && g < 2.5 && n <= 1500) {
            return "Near the transition finite networks differ: λ₁ of single networks scatters by about 0.03 at N = 200 and 0.015 "
                    + "at N = 400, and on average lies below theory. At g = 1.5 nine in ten are not chaotic at N = 200, one in four at N = 400.";
        }
        return "";
    }

    /** Whether silence gives way to chaos at g = 1, as with tanh, for which the scatter was measured. */
    private static boolean chaosBeginsAtOne(Activation phi) {
        return phi.isOdd() && phi.saturates() && phi.slopeAtZero() == 1;
    }

    private static String lambda(Numbers numbers, Track track) {
        double value = numbers.value(track, Scalar.LAMBDA);
        double error = numbers.value(track, Scalar.LAMBDA_ERROR);
        return Labels.measured(value, error) + " / τ";
    }

    private static void separate(StringBuilder text) {
        if (text.length() > 2) {
            text.append(" · ");
        }
    }
}
