package entrain.lab.training;

import entrain.core.training.Target;

/**
 * How well a stretch of outputs is a periodic target at some phase: the least √(Σ(z − f)² / Σ(f − f̄)²) over one period, f
 * shifted in time. The sign tells whether it is f that is looked for or its mirror image −f.
 */
final class Alignment {
    private static final int POINTS = 200;
    /** Halvings of the range of a shift by the golden section: to a millionth of a period. */
    private static final int REFINEMENTS = 20;

    private static final double GOLDEN = 0.6180339887498949;

    private final Target target;
    private final double period;
    private final double dt;
    private final int steps;
    private final double[] f;
    private double shift;
    private double error;

    /** @param target periodic @param dt time between two samples of outputs, in τ */
    Alignment(Target target, double dt) {
        this.target = target;
        this.dt = dt;
        period = target.period();
        steps = steps(period, dt);
        f = new double[target.outputs()];
    }

    /** Whole samples in a period. */
    static int steps(double period, double dt) {
        return Math.max(1, (int) Math.floor(period / dt + 0.5));
    }

    /**
     * Looks for the best phase of one period of outputs.
     *
     * @param z    outputs, sample after sample; not modified
     * @param from the first sample of the period
     * @param t    its time, in τ
     * @param sign 1 for f, −1 for −f
     */
    void fit(double[] z, int from, double t, int sign) {
        double best = 0;
        error = Double.POSITIVE_INFINITY;
        for (int k = 0; k < POINTS; k++) {
            double tried = (double) k / POINTS * period;
            double found = error(z, from, t, sign, tried);
            if (found < error) {
                error = found;
                best = tried;
            }
        }
        refine(z, from, t, sign, best - period / POINTS, best + period / POINTS);
    }

    private void refine(double[] z, int from, double t, int sign, double low, double high) {
        double a = low;
        double b = high;
        double left = error(z, from, t, sign, b - GOLDEN * (b - a));
        double right = error(z, from, t, sign, a + GOLDEN * (b - a));
        for (int k = 0; k < REFINEMENTS; k++) {
            if (left < right) {
                b = a + GOLDEN * (b - a);
                right = left;
                left = error(z, from, t, sign, b - GOLDEN * (b - a));
            } else {
                a = b - GOLDEN * (b - a);
                left = right;
                right = error(z, from, t, sign, a + GOLDEN * (b - a));
            }
        }
        shift = 0.5 * (a + b);
        error = error(z, from, t, sign, shift);
    }

    /** How far ahead of the target the outputs are, in τ, from about 0 to a period. */
    double shift() {
        return shift;
    }

    /** The error at that shift; not a number where the target is constant. */
    double error() {
        return error;
    }

    private double error(double[] z, int from, double t, int sign, double ahead) {
        int points = Math.min(POINTS, steps);
        int outputs = f.length;
        double missed = 0;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < points; i++) {
            int k = (int) ((long) i * steps / points);
            double at = k * dt + t + ahead;
            target.write(at < 0 ? at + period : at, f);
            for (int out = 0; out < outputs; out++) {
                double wanted = sign * f[out];
                double off = z[(from + k) * outputs + out] - wanted;
                missed += off * off;
                sum += wanted;
                squares += wanted * wanted;
            }
        }
        return Math.sqrt(missed / (squares - sum * sum / (points * outputs)));
    }
}
