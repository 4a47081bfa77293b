package entrain.core.analysis;

/** Whether the latest states repeat themselves for good; rules 3 and 4 of {@link RegimeDetector}. */
final class ReturnRule {
    private static final int MULTIPLES = 8;
    /** Drift that may be left, in units of the distance between two states picked at random. */
    private static final double DRIFT = 0.1;
    /** A return that is better by this much is worth another search. */
    private static final double CLOSER = 0.25;
    /** How much closer the states come while half of what is kept goes by. */
    private static final double CLOSES = 1.5;
    /** Growth in a pass, in units of the distance of a pass, that is too little for a spiral. */
    private static final double SPIRALS = 0.3;
    /** Growth of the tangent vector in a pass that is still none. */
    private static final double NEUTRAL = 0.2;

    /** Places in a pass where it may begin. */
    private static final int STARTS = 64;

    private static final double ROUNDED = 1.0 / 32;

    private static final double ERRORS = 3;
    /** Motion per size that is more than rounding. */
    private static final double NOTHING = 1e-8;

    private final Recent recent;
    private final Recurrence recurrence;
    private final LineRate line;
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
        line = new LineRate(recent, sampleTime);
        this.tolerance = tolerance;
    }

    /** Without input: after any lag. */
    boolean oscillates() {
        multiple = 0;
        recurrence.search(tolerance);
        if (!(recurrence.returned(tolerance) && arrives())) {
            // Near half a period a state may come back nearly as well.
            recurrence.search(CLOSER * tolerance);
        }
        if (!(recurrence.returned(tolerance) && arrives()) || recurrence.spread() <= NOTHING * recent.size(0)) {
            return false;
        }
        measure(2);
        average();
        return pass(0) <= NEUTRAL && pass(1) <= NEUTRAL;
    }

    /**
     * Whether the way that is left is short; or comes to an end, since the states come closer and closer while the tangent
     * vector does not shrink, as it would do in a spiral by what the states are apart.
     */
    private boolean arrives() {
        if (recurrence.remaining() <= DRIFT) {
            return true;
        }
        if (recurrence.earlier(recent.count() / 2) < CLOSES * recurrence.distance()) {
            return false;
        }
        line.measure(recent.count() / 2);
        return (Math.abs(line.rate()) + 2 * line.error()) * period() < SPIRALS * recurrence.distance();
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
        return mean;
    }

    /** How far that may be off, per τ: what the passes differ by, the first from the last or from what lies half a pass on. */
    double lambdaError() {
        return meanError;
    }

    /**
     * The mean rate over passes from all places where one may begin, so that no swing within a pass is left; of what is
     * left of their scatter, which the period's rounding makes, a small share counts as error.
     */
    private void average() {
        double lag = recurrence.lag();
        int passes = recurrence.passes() - 1;
        double room = Math.min(0.5, (recent.count() - 2) / lag - passes - 1);
        double sum = 0;
        double squares = 0;
        double apart = 0;
        for (int s = 0; s < STARTS; s++) {
            double age = s * lag / STARTS;
            double oldest = (passes - 1 + room) * lag + age;
            double all = grown(age) - grown(passes * lag + age);
            sum += all;
            squares += all * all;
            apart = grown(age) - grown(age + lag) - grown(oldest) + grown(oldest + lag) + apart;
        }
        mean = sum / STARTS;
        double scatter = ROUNDED * Math.sqrt(Math.max(0, squares / STARTS - mean * mean));
        mean /= passes * period();
        meanError = Math.abs(apart) / STARTS / period() + scatter / (passes * period());
        // Where a pair turns the tangent vector at a pace of its own, the passes differ, and a line does better.
        line.measure((int) ((passes + 1) * lag));
        if (line.error() < meanError) {
            mean = line.rate();
            meanError = line.error();
        }
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
