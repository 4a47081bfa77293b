package entrain.core.analysis;

/** Whether the latest states repeat themselves for good; rules 3 and 4 of {@link RegimeDetector}. */
final class ReturnRule {
    private static final int MULTIPLES = 8;
    /** Drift that may be left, in units of the distance between two states picked at random. */
    private static final double DRIFT = 0.1;
    /** Growth of the tangent vector in a pass that is still none. */
    private static final double NEUTRAL = 0.2;

    /** Places in a pass where it may begin. */
    private static final int STARTS = 64;

    private static final double ERRORS = 3;
    /** Motion per size that is more than rounding. */
    private static final double NOTHING = 1e-8;

    private final Recent recent;
    private final Recurrence recurrence;
    private final double sampleTime;
    private final double tolerance;
    private int multiple;
    private double growth;
    private double growthError;
    private double mean;
    private double meanError;

    ReturnRule(Recent recent, Recurrence recurrence, double sampleTime, double tolerance) {
        this.recent = recent;
        this.recurrence = recurrence;
        this.sampleTime = sampleTime;
        this.tolerance = tolerance;
    }

    /** Without input: after any lag. */
    boolean oscillates() {
        multiple = 0;
        recurrence.search(tolerance);
        if (!recurrence.returned(tolerance)
                || recurrence.remaining() > DRIFT
                || recurrence.spread() <= NOTHING * recent.size(0)) {
            return false;
        }
        measure(2);
        average();
        return pass(0) <= NEUTRAL && pass(1) <= NEUTRAL;
    }

    /** With input: after a small multiple of its period, in τ. */
    boolean entrained(double drivePeriod) {
        for (multiple = 1; multiple <= MULTIPLES; multiple++) {
            recurrence.look(multiple * drivePeriod / sampleTime);
            if (recurrence.returned(tolerance) && recurrence.settles() && shrinks()) {
                average();
                return true;
            }
        }
        return false;
    }

    /** In τ. */
    double period() {
        return recurrence.lag() * sampleTime;
    }

    /** Of the input's period; 0 without input. */
    int multiple() {
        return multiple;
    }

    /** λ₁ over the passes that decided, per τ. */
    double lambda() {
        return mean / period();
    }

    /** How far that may be off, per τ: what the passes differ by, the first from the last or from what lies half a pass on. */
    double lambdaError() {
        return meanError / period();
    }

    /** The mean growth in a pass over all places where it may begin, so that no swing within a pass is left. */
    private void average() {
        double lag = recurrence.lag();
        int passes = recurrence.passes() - 1;
        double room = Math.min(0.5, (recent.count() - 2) / lag - passes - 1);
        double sum = 0;
        double late = 0;
        double early = 0;
        for (int s = 0; s < STARTS; s++) {
            double age = s * lag / STARTS;
            sum += grown(age) - grown(passes * lag + age);
            late += grown(age) - grown(age + lag);
            double oldest = (passes - 1 + room) * lag + age;
            early += grown(oldest) - grown(oldest + lag);
        }
        mean = sum / STARTS / passes;
        meanError = Math.abs(late - early) / STARTS;
    }

    /** Whether the tangent vector shrinks in each of the passes compared and on average by three errors. */
    private boolean shrinks() {
        int passes = recurrence.passes();
        for (int p = 0; p < passes; p++) {
            if (!(pass(p) < 0)) {
                return false;
            }
        }
        measure(passes);
        return ERRORS * growthError + growth < 0;
    }

    private void measure(int passes) {
        double sum = 0;
        for (int p = 0; p < passes; p++) {
            sum += pass(p);
        }
        growth = sum / passes;
        double squares = 0;
        for (int p = 0; p < passes; p++) {
            double d = pass(p) - growth;
            squares += d * d;
        }
        growthError = Math.sqrt(squares / (passes * (passes - 1)));
    }

    /** Growth of the tangent vector's logarithm in one pass, the latest being pass 0. */
    private double pass(int p) {
        return grown(p * recurrence.lag()) - grown((p + 1) * recurrence.lag());
    }

    /** The logarithm of growth at an age between two samples, by the straight line: a period need not be whole samples. */
    private double grown(double age) {
        int younger = (int) age;
        int older = Math.min(younger + 1, recent.count() - 1);
        double fraction = age - younger;
        return recent.grown(younger) * (1 - fraction) + recent.grown(older) * fraction;
    }
}
