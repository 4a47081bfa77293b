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
import entrain.lab.measure.Caution;
import entrain.lab.phrase.Phrase;
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
    public static Phrase word(Regime regime) {
        return switch (regime) {
            case DECAYS -> Phrase.of("decays");
            case FIXED_POINT -> Phrase.of("fixed point");
            case OSCILLATION -> Phrase.of("oscillation");
            case QUASI_PERIODIC -> Phrase.of("quasi-periodic");
            case CHAOTIC -> Phrase.of("chaotic");
            case ENTRAINED -> Phrase.of("entrained");
            case DIVERGED -> Phrase.of("diverged");
            case UNDECIDED -> Phrase.of("cannot tell yet");
        };
    }

    /** The numbers beside the word: λ₁ with its error, the period, what is missing; empty if there are none. */
    public static Phrase numbers(Numbers numbers, Track track, Settings s) {
        if (numbers.diverged(track)) {
            return Phrase.of("at t = {}", TimeScale.clock(numbers.frame().divergedAt(track), s));
        }
        List<Phrase> found = new ArrayList<>();
        Caution caution = CautionWords.of(numbers, track);
        if (caution != null) {
            found.add(CautionWords.brief(caution));
        }
        if (numbers.knows(track, Scalar.LAMBDA) && numbers.knows(track, Scalar.LAMBDA_ERROR)) {
            found.add(Phrase.verbatim("λ₁ = " + lambda(numbers, track)));
        }
        if (numbers.knows(track, Scalar.PERIOD)) {
            found.add(period(numbers, track, s));
        }
        boolean undecided = regime(numbers, track) == Regime.UNDECIDED;
        if (numbers.knows(track, Scalar.AHEAD)) {
            found.add(Phrase.of("seen {} ahead", ahead(numbers, track, s)));
        } else if (undecided && numbers.value(track, Scalar.MISSING) > 0) {
            found.add(Phrase.of(
                    "needs about {} more", TimeScale.text(Math.ceil(numbers.value(track, Scalar.MISSING)), s)));
        }
        if (numbers.contrary(track) != null) {
            found.add(Phrase.of("ahead: {}", word(numbers.contrary(track))));
        }
        Phrase all = found.isEmpty() ? Phrase.NONE : Phrase.join(" · ", found);
        return undecided && !all.isEmpty() ? Phrase.join("· ", List.of(Phrase.NONE, all)) : all;
    }

    private static Phrase period(Numbers numbers, Track track, Settings s) {
        String period = TimeScale.clock(numbers.value(track, Scalar.PERIOD), s);
        int multiple = (int) numbers.value(track, Scalar.MULTIPLE);
        return multiple > 1
                ? Phrase.of("period {}, {} of the drive’s", period, Integer.toString(multiple))
                : Phrase.of("period {}", period);
    }

    /** What decided, or what is lacking, each in a sentence. */
    public static List<Phrase> reasons(Numbers numbers, Track track, Settings s) {
        List<Phrase> lines = new ArrayList<>();
        Caution caution = CautionWords.of(numbers, track);
        if (caution != null) {
            lines.add(CautionWords.sentence(caution));
        }
        if (numbers.diverged(track)) {
            lines.add(reason(Reason.LEFT_BOUNDS));
        } else {
            measured(numbers, track, s, lines);
        }
        if (numbers.knows(track, Prediction.LAMBDA)) {
            Phrase kind = theory((int) numbers.value(track, Prediction.KIND));
            String lambda = Labels.signed(numbers.value(track, Prediction.LAMBDA), 3);
            lines.add(
                    numbers.value(track, Prediction.CONVERGED) > 0
                            ? Phrase.of("Mean-field theory, N → ∞: {} λ₁ = {} per τ.", kind, lambda)
                            : Phrase.of(
                                    "Mean-field theory, N → ∞: {} λ₁ = {} per τ, here only roughly.", kind, lambda));
            if (s.get(Params.CONNECTIVITY) == Connectivity.DALE) {
                lines.add(Phrase.of(
                        "The theory takes the entries of J as independent with mean 0, which Dale’s law contradicts."));
            }
        }
        finiteSize(numbers, track, s, lines);
        return lines;
    }

    /** How far the scout has seen. */
    private static String ahead(Numbers numbers, Track track, Settings s) {
        return TimeScale.text(Math.floor(numbers.seen(track)), s);
    }

    private static void measured(Numbers numbers, Track track, Settings s, List<Phrase> lines) {
        Regime regime = regime(numbers, track);
        if (regime == Regime.DIVERGED) {
            lines.add(Phrase.of("The state leaves all bounds."));
        } else if (numbers.knows(track, Scalar.REASON)) {
            lines.add(reason(REASONS[(int) numbers.value(track, Scalar.REASON)]));
        }
        if (numbers.knows(track, Scalar.AHEAD)) {
            lines.add(Phrase.of(
                    "This was seen {} ahead, in a run of its own at full speed; the run shown here has the last word.",
                    ahead(numbers, track, s)));
        } else if (numbers.contrary(track) != null) {
            lines.add(Phrase.of(
                    "A run that went {} ahead was found otherwise: {}. The run shown here has the last word.",
                    ahead(numbers, track, s),
                    word(numbers.contrary(track))));
        }
        if (regime == Regime.DIVERGED) {
            return;
        }
        if (regime != Regime.CHAOTIC && regime != Regime.UNDECIDED) {
            lines.add(Phrase.of("λ₁ is that of the stretch that decided; ± is one standard error."));
        } else if (numbers.knows(track, Scalar.LAMBDA_TIME)) {
            lines.add(Phrase.of(
                    "λ₁ is averaged over {} of a tangent vector’s growth; ± is one standard error.",
                    TimeScale.clock(numbers.value(track, Scalar.LAMBDA_TIME), s)));
        }
        if (numbers.knows(track, Scalar.SIZE) && numbers.knows(track, Scalar.SPEED)) {
            lines.add(Phrase.of(
                    s.get(Params.UNIT) == UnitForm.RATE
                            ? "Now: size ‖r‖/√N = {}, speed {} per τ."
                            : "Now: size ‖x‖/√N = {}, speed {} per τ.",
                    Labels.number(numbers.value(track, Scalar.SIZE)),
                    Labels.number(numbers.value(track, Scalar.SPEED))));
        }
        if (numbers.knows(track, Scalar.RETURN)) {
            lines.add(Phrase.of(
                    "One period on it misses itself by {} of its excursion.",
                    Labels.number(100 * numbers.value(track, Scalar.RETURN)) + " %"));
        }
    }

    /** A rule of {@link entrain.core.analysis.RegimeDetector}, in plain words. */
    public static Phrase reason(Reason reason) {
        return reason(reason, "λ₁");
    }

    /** The same with another name for λ₁. */
    public static Phrase reason(Reason reason, String lambda) {
        return switch (reason) {
            case TOO_SHORT -> Phrase.of("Too little has been seen since the start or the last change.");
            case SIZE_FALLS -> Phrase.of("Its size falls exponentially, as fast as a small disturbance does.");
            case SPEED_FALLS -> Phrase.of("Its speed falls exponentially, as fast as a small disturbance does.");
            case AT_REST -> Phrase.of("Nothing moves but the last digits, and small disturbances die out.");
            case RETURNS -> Phrase.of("The state has come back to itself period after period.");
            case PARTS -> Phrase.of("Nearby states part steadily ({} > 0), and the state never comes back.", lambda);
            case NEARLY_RETURNS ->
                Phrase.of("Nearby states neither part nor meet, and the state comes ever closer to where it was.");
            case LEFT_BOUNDS -> Phrase.of("The state left all bounds; it is shown as it was last within them.");
            case STILL_CHANGING -> Phrase.of("What is measured now still differs from what was measured before.");
            case NEAR_CRITICAL -> Phrase.of("{} is too close to 0, for its error and this many units.", lambda);
            case MAYBE_TRANSIENT ->
                Phrase.of("{} is above 0, but not for so long that a transient can be ruled out.", lambda);
            case NO_RETURN_YET ->
                Phrase.of("Small disturbances die out ({} < 0), but the state has not come back yet.", lambda);
            case STEP_TOO_LONG -> Phrase.of("The step is too long: the run is not the network’s.");
        };
    }

    /** Without input both tracks are the autonomous network. */
    private static Phrase theory(int kind) {
        MeanField.Kind[] autonomous = MeanField.Kind.values();
        return Phrase.ofCore(
                kind < autonomous.length
                        ? autonomous[kind].statement()
                        : DrivenMeanField.Kind.values()[kind - autonomous.length].statement());
    }

    /** How networks of this size scatter where that matters (between silence and well-developed chaos). */
    private static void finiteSize(Numbers numbers, Track track, Settings s, List<Phrase> lines) {
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
        } else if (!track.kind().driven() && chaosBeginsAtOne(s.get(Params.PHI)) && g > 0.85 && g < 2.5 && n <= 1500) {
            lines.add(Phrase.of(
                    "Near the transition finite networks differ: λ₁ of single networks scatters by about 0.03 "
                            + "at N = 200 and 0.015 at N = 400, and on average lies below theory. "
                            + "At g = 1.5 nine in ten are not chaotic at N = 200, one in four at N = 400."));
        }
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
}
