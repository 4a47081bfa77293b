package entrain.core.analysis;

import entrain.core.math.Nearest;

/** Whether the latest states are at rest, or so nearly that the rest is foreseeable; rule 2 of {@link RegimeDetector}. */
final class RestRule {
    private static final double[] STRETCHES = {400, 200, 100, 50};
    private static final double CREEP_TIME = 200;
    /** Speed per size that is rounding. */
    private static final double REST = 1e-12;

    private static final double REST_TIME = 20;
    private static final double SHRINKS = 2;
    private static final double NOTHING = 1e-8;
    /** What may be left to go, in units of the size. */
    private static final double ARRIVED = 0.1;

    private final Recent recent;
    private final double sampleTime;
    private final Settling settling;
    private Reason reason = Reason.TOO_SHORT;

    RestRule(Recent recent, double sampleTime) {
        this.recent = recent;
        this.sampleTime = sampleTime;
        settling = new Settling(recent, sampleTime);
    }

    /** DECAYS, FIXED_POINT or UNDECIDED. */
    Regime look() {
        int resting = resting();
        if (resting >= samples(REST_TIME) && recent.grown(0) - recent.grown(resting - 1) <= -SHRINKS) {
            settling.measure(resting);
            reason = Reason.AT_REST;
            return recent.size(0) < NOTHING ? Regime.DECAYS : Regime.FIXED_POINT;
        }
        for (double stretch : STRETCHES) {
            int length = samples(stretch);
            if (length < recent.count() && settling.falls(false, length)) {
                // Squares of a vanishing speed are 0 sooner than those of the size: nothing would seem left to go.
                if (settling.remaining() < ARRIVED && recent.size(0) >= NOTHING) {
                    reason = Reason.SPEED_FALLS;
                    return Regime.FIXED_POINT;
                }
                if (settling.falls(true, length)) {
                    reason = Reason.SIZE_FALLS;
                    return Regime.DECAYS;
                }
            }
        }
        int creeping = samples(CREEP_TIME);
        reason = Reason.SPEED_FALLS;
        return creeping < recent.count() && settling.creeps(creeping) ? Regime.FIXED_POINT : Regime.UNDECIDED;
    }

    /** What decided. */
    Reason reason() {
        return reason;
    }

    /** λ₁ over the stretch that decided, per τ. */
    double lambda() {
        return settling.rate() / sampleTime;
    }

    /** How far that is uncertain, per τ. */
    double lambdaError() {
        return settling.rateError();
    }

    /** For how many samples nothing has moved but the last digits. */
    private int resting() {
        int age = 0;
        while (age < recent.count() - 1 && recent.speed(age) <= REST * recent.size(age)) {
            age++;
        }
        return age;
    }

    private int samples(double time) {
        return (int) Nearest.whole(time / sampleTime);
    }
}
