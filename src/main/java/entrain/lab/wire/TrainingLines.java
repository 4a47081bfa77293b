package entrain.lab.wire;

import entrain.core.analysis.Regime;
import entrain.core.math.Digits;
import entrain.core.training.FrequencyGenerator;
import entrain.lab.frame.Block;
import entrain.lab.frame.Scalar;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.lab.training.FreeTest;
import entrain.lab.training.Kick;
import entrain.lab.training.TrainedPoints;
import entrain.lab.training.Training;
import java.util.List;

/** What a worker says of a network that learns. */
final class TrainingLines {
    private static final int SHOWN = 3;
    private static final double THOUSAND = 1000;
    private static final double PER_CENT = 100;

    private TrainingLines() {}

    private static String number(double value) {
        return Digits.text(value, SHOWN);
    }

    private static String learned(Training training) {
        return TrainingText.tau(thousandths(training.learned()));
    }

    /** A time in thousandths of τ. */
    static long thousandths(double tau) {
        return (long) Math.floor(THOUSAND * tau + 0.5);
    }

    static Phrase learning(Training training) {
        return belongs(training, Phrase.NONE);
    }

    /** Scheme and step are part of what is learned. */
    private static Phrase belongs(Training training, Phrase before) {
        Settings s = training.settings();
        Phrase scheme = Phrase.of(
                "Scheme {} and step dt = {} τ belong to what is learned: with others it drifts.",
                s.text(Params.SCHEME),
                s.text(Params.DT));
        return before.isEmpty() ? scheme : Phrase.join(" ", List.of(before, scheme));
    }

    static Phrase frozen(Training training) {
        return belongs(training, Phrase.of("Its weights were frozen after {} τ of learning.", learned(training)));
    }

    static Phrase restored() {
        return Phrase.of("It runs with what was learned elsewhere.");
    }

    static Phrase testing() {
        return Phrase.of("A copy with its weights held runs by itself.");
    }

    static Phrase early(FreeTest test) {
        if (!test.near()) {
            return missed(test);
        }
        return Phrase.of(
                "Too early: |dw/dt| has not fallen; of late w went {} times its own length in a period. It goes on learning.",
                number(test.moved()));
    }

    private static Phrase missed(FreeTest test) {
        if (!(test.last() >= 0)) {
            return Phrase.of("Too early: a copy with its weights held blew up. It goes on learning.");
        }
        return switch (test.by()) {
            case SHARE ->
                Phrase.of(
                        "Too early: a copy with its weights held was right for {} % of the time only. It goes on learning.",
                        perCent(test.right()));
            case LEVELS ->
                Phrase.of(
                        "Too early: a copy with its weights held had the right frequency at {} of {} levels. It goes on learning.",
                        Integer.toString(test.levels()),
                        Integer.toString(FrequencyGenerator.LEVELS));
            default ->
                Phrase.of(
                        "Too early: a copy with its weights held missed the target by {}. It goes on learning.",
                        number(test.last()));
        };
    }

    private static String perCent(double share) {
        return number(PER_CENT * share);
    }

    static Phrase died() {
        return Phrase.of(
                "Activity has died: there is nothing to learn from. A larger g or a constant input keeps it alive.");
    }

    static Phrase diverged() {
        return Phrase.of(
                "Stopped: an output left ±1000, or the state or P is no longer finite. Weights of 10 to 20 τ before are kept.");
    }

    static Phrase failed(Throwable e) {
        return Phrase.of("Stopped by a fault: {}. What was learned is kept; Learn goes on.", Refusal.of(e));
    }

    static Phrase ended(Training training) {
        return Phrase.of("The training before was ended after {} τ of learning.", learned(training));
    }

    static Phrase error(FreeTest test) {
        return switch (test.by()) {
            case PERIODS ->
                Phrase.of(
                        "Running by itself it misses the target by {} in the first period, {} in the third, at the best phase.",
                        number(test.first()),
                        number(test.last()));
            case SHARE -> Phrase.of("Running by itself it is right for {} % of the time.", perCent(test.right()));
            case LEVELS ->
                Phrase.of(
                        "Running by itself it has the frequency of {} of {} levels within {} %; at the worst it is {} % off.",
                        Integer.toString(test.levels()),
                        Integer.toString(FrequencyGenerator.LEVELS),
                        perCent(FreeTest.WRONG),
                        perCent(test.last()));
        };
    }

    static Phrase drift(FreeTest test) {
        return Phrase.of("Its phase runs {} τ ahead of the target in a period.", number(test.drift()));
    }

    static Phrase kicked(Kick kick) {
        String time = number(kick.time());
        return switch (kick.outcome()) {
            case BACK -> Phrase.of("Back on the target within {} τ.", time);
            case MIRROR ->
                Phrase.of(
                        "At −f within {} τ: without a constant input x → −x is a symmetry, and the mirror image attracts too.",
                        time);
            case LOST -> Phrase.of("It did not come back within {} τ.", time);
        };
    }

    /** How far a search is. */
    static Phrase searching(TrainedPoints points) {
        return Phrase.of(
                "The search for points goes on: {} % of it is done, {} fixed and {} slow points are found.",
                Integer.toString((int) (100 * points.progress())),
                Integer.toString(points.fixed()),
                Integer.toString(points.slow()));
    }

    /** What a search has found that was ended before it was through. */
    static Phrase stopped(TrainedPoints points) {
        return Phrase.of(
                "The search was stopped: {} fixed and {} slow points are found.",
                Integer.toString(points.fixed()),
                Integer.toString(points.slow()));
    }

    static Phrase points(TrainedPoints points) {
        Phrase found = Phrase.of(
                "Found {} fixed and {} slow points; {} % of the searches ended in slow places, as is usual.",
                Integer.toString(points.fixed()), Integer.toString(points.slow()), number(100 * points.minima()));
        if (!points.tells()) {
            return found;
        }
        String sum = Integer.toString(points.indexSum());
        Phrase index = points.indexSum() == 1
                ? Phrase.of("The index sum is 1, as it must be where none is missing.")
                : Phrase.of("The index sum is {}, not 1: points are missing.", sum);
        return Phrase.join(" ", List.of(found, index));
    }

    /** What λ₁ means of it, once a regime is told; nothing before. */
    static Phrase verdict(Block numbers) {
        if (numbers == null
                || !numbers.known(0, Scalar.REGIME.ordinal())
                || !numbers.known(0, Scalar.LAMBDA.ordinal())) {
            return Phrase.NONE;
        }
        String lambda = number(numbers.get(0, Scalar.LAMBDA.ordinal()));
        int regime = (int) numbers.get(0, Scalar.REGIME.ordinal());
        if (regime == Regime.OSCILLATION.ordinal()) {
            return Phrase.of(
                    "With its feedback it is on a cycle of {} τ. λ₁ = 0 there is the direction along the cycle: a phase that is"
                            + " shifted stays so, all else dies out.",
                    number(numbers.get(0, Scalar.PERIOD.ordinal())));
        }
        if (regime == Regime.CHAOTIC.ordinal()) {
            return Phrase.of("With its feedback it is chaotic, λ₁ = {}: what was learned does not hold.", lambda);
        }
        return regime == Regime.UNDECIDED.ordinal() || regime == Regime.QUASI_PERIODIC.ordinal()
                ? Phrase.NONE
                : Phrase.of("With its feedback λ₁ = {}: what disturbs it dies out.", lambda);
    }
}
