package entrain.view;

import entrain.core.analysis.Reason;
import entrain.core.analysis.Regime;
import entrain.core.model.Activation;
import entrain.core.model.Connectivity;
import entrain.core.model.UnitForm;
import entrain.core.theory.DrivenMeanField;
import entrain.core.theory.MeanField;
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

    /** What a track looks like while its regime is not told; UNDECIDED if like nothing in particular. */
    public static Regime likely(Numbers numbers, Track track) {
        return numbers.knows(track, Scalar.LIKELY) && regime(numbers, track) == Regime.UNDECIDED
                ? REGIMES[(int) numbers.value(track, Scalar.LIKELY)]
                : Regime.UNDECIDED;
    }

    /** A number that tells apart what {@link #regime} and {@link #likely} say. */
    public static int grade(Numbers numbers, Track track) {
        return REGIMES.length * regime(numbers, track).ordinal()
                + likely(numbers, track).ordinal();
    }

    /** In a few words: the regime, or what it looks like, or how things stand. */
    public static Phrase word(Numbers numbers, Track track) {
        if (RecordingWords.is(track)) {
            return Phrase.of("no verdict");
        }
        Regime likely = likely(numbers, track);
        if (likely != Regime.UNDECIDED) {
            return looks(likely);
        }
        Reason open = open(numbers, track);
        if (open == Reason.AT_EDGE) {
            return Phrase.of("at the edge");
        }
        boolean settling = open == Reason.TOO_SHORT || open == Reason.STILL_CHANGING;
        return settling ? Phrase.of("settling") : word(regime(numbers, track));
    }

    /** What it looks like, in a few words; NONE if like nothing in particular. */
    public static Phrase looks(Regime likely) {
        return switch (likely) {
            case CHAOTIC -> Phrase.of("looks chaotic");
            case DECAYS, FIXED_POINT -> Phrase.of("looks at rest");
            case OSCILLATION -> Phrase.of("looks like an oscillation");
            case ENTRAINED -> Phrase.of("looks entrained");
            default -> Phrase.NONE;
        };
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

    /** What a network is in, as a noun. */
    static Phrase noun(Regime regime) {
        return switch (regime) {
            case DECAYS -> Phrase.of("silence");
            case FIXED_POINT -> Phrase.of("a fixed point");
            case OSCILLATION -> Phrase.of("an oscillation");
            case QUASI_PERIODIC -> Phrase.of("quasi-periodic motion");
            case CHAOTIC -> Phrase.of("chaos");
            case ENTRAINED -> Phrase.of("entrainment");
            case DIVERGED -> Phrase.of("divergence");
            case UNDECIDED -> word(regime);
        };
    }

    /** What a network is, after its name. */
    static Phrase like(Regime regime) {
        return switch (regime) {
            case DECAYS -> Phrase.of("silent");
            case FIXED_POINT -> Phrase.of("at a fixed point");
            case OSCILLATION -> Phrase.of("oscillating");
            default -> word(regime);
        };
    }

    /** The numbers beside the word: λ₁ with its error, the period, what is missing; empty if there are none. */
    public static Phrase numbers(Numbers numbers, Track track, Settings s) {
        if (RecordingWords.is(track)) {
            return RecordingWords.brief(numbers, track);
        }
        if (numbers.diverged(track)) {
            return diverged(TimeScale.clock(numbers.frame(track).divergedAt(track), s), s);
        }
        List<Phrase> found = new ArrayList<>();
        Caution caution = CautionWords.of(numbers, track);
        if (caution != null) {
            found.add(CautionWords.brief(caution));
        }
        if (numbers.knows(track, Scalar.LAMBDA) && numbers.knows(track, Scalar.LAMBDA_ERROR)) {
            found.add(exponent(numbers, track));
        }
        if (numbers.knows(track, Scalar.PERIOD)) {
            found.add(period(numbers, track, s));
        }
        boolean undecided = regime(numbers, track) == Regime.UNDECIDED;
        if (numbers.knows(track, Scalar.AHEAD)) {
            found.add(Phrase.of("seen {} ahead", ahead(numbers, track, s)));
        } else if (undecided && numbers.value(track, Scalar.MISSING) > 0) {
            found.add(Phrase.of(
                    "at least {} more", TimeScale.text(Math.ceil(numbers.value(track, Scalar.MISSING)), s)));
        }
        if (numbers.contrary(track) != null) {
            found.add(Phrase.of("ahead: {}", word(numbers.contrary(track))));
        }
        Phrase all = found.isEmpty() ? Phrase.NONE : Phrase.join(" · ", found);
        return undecided && !all.isEmpty() ? Phrase.join("· ", List.of(Phrase.NONE, all)) : all;
    }

    /** When, and why: what bounds nothing grows; what bounds its rates does so only where a step is too long for it. */
    private static Phrase diverged(String t, Settings s) {
        Activation phi = s.get(Params.PHI);
        return phi == Activation.LINEAR
                ? Phrase.of("at t = {}: g Re μ > 1 grows without bound", t)
                : phi.saturates()
                        ? Phrase.of("at t = {}", t)
                        : Phrase.of("at t = {}: {} sets no bound to growth", t, Phrase.ofCore(phi.label()));
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
        if (RecordingWords.is(track)) {
            return RecordingWords.reasons();
        }
        List<Phrase> lines = new ArrayList<>();
        Phrase copies = numbers.diverged(track) ? Phrase.NONE : CopiesWords.of(numbers, track, s);
        if (!copies.isEmpty()) {
            lines.add(copies);
        }
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
        ScatterWords.add(numbers, track, s, lines);
        return lines;
    }

    /** How far the scout has seen. */
    private static String ahead(Numbers numbers, Track track, Settings s) {
        return TimeScale.text(Math.floor(numbers.seen(track)), s);
    }

    /** λ₁ with its error; how many errors from 0 where that makes a likeness; within what it is 0 at the edge. */
    private static Phrase exponent(Numbers numbers, Track track) {
        double value = numbers.value(track, Scalar.LAMBDA);
        double error = numbers.value(track, Scalar.LAMBDA_ERROR);
        if (open(numbers, track) == Reason.AT_EDGE) {
            return Phrase.of("λ₁ = 0 within ±{} / τ", Labels.bound(2 * error + Math.abs(value)));
        }
        Phrase lambda = Phrase.verbatim("λ₁ = " + Labels.measured(value, error) + " / τ");
        Regime likely = likely(numbers, track);
        boolean counted = likely != Regime.UNDECIDED && likely != Regime.OSCILLATION && error > 0;
        return counted ? Phrase.join(", ", List.of(lambda, sigmas(Math.abs(value) / error))) : lambda;
    }

    /** Why no regime is told; null if one is, or nobody says. */
    private static Reason open(Numbers numbers, Track track) {
        return regime(numbers, track) == Regime.UNDECIDED && numbers.knows(track, Scalar.REASON)
                ? REASONS[(int) numbers.value(track, Scalar.REASON)]
                : null;
    }

    private static Phrase sigmas(double errors) {
        return Phrase.verbatim(errors < 100 ? (int) errors + " σ" : "> 99 σ");
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
            case AT_EDGE ->
                Phrase.of("{} = 0 within a small error: a cycle, a torus, or the edge of chaos itself.", lambda);
            case MAYBE_TRANSIENT ->
                Phrase.of("{} is above 0, but not for so long that a transient can be ruled out.", lambda);
            case NO_RETURN_YET ->
                Phrase.of("Small disturbances die out ({} < 0), but the state has not come back yet.", lambda);
            case NO_REST_YET ->
                Phrase.of("Small disturbances die out ({} < 0), but it has not come to rest yet.", lambda);
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
}
