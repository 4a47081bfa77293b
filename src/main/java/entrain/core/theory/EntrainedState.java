package entrain.core.theory;

import entrain.core.math.Elementary;
import entrain.core.model.Activation;

/**
 * The solution with the period of the drive, stable or not. For an odd φ it is sought in odd harmonics, on a quarter of a period
 * with D = 0 at its end; otherwise on half a period.
 */
final class EntrainedState {
    /** Below this ω the drive counts as constant. */
    static final double SLOWEST = 1e-4;

    private static final double STEP = 0.1;
    private static final double FINEST = 0.25;
    private static final int LEAST_PER_QUARTER = 12;
    private static final int MOST_PER_QUARTER = 1500;
    private static final double ACCURACY = 1e-10;
    private static final int ROUNDS = 6;

    private final DriveTable table;
    private final DrivenEquation equation;
    private final boolean odd;
    private final int half;
    private final double g;
    private final double omega;
    private double amplitude;
    private boolean solved;

    /** With input amplitude A in x; {@code refine} multiplies every resolution. */
    EntrainedState(Activation activation, double g, double amplitude, double omega, int refine) {
        this.g = g;
        this.amplitude = amplitude;
        this.omega = omega;
        odd = activation.isOdd();
        double quarter = 0.5 * Math.PI / omega;
        double slow = Math.max(1, Math.min(2, Math.sqrt(Math.sqrt(0.2 / omega))));
        double step = Math.max(FINEST, Math.min(1, 3 / (1 + g))) * STEP * slow;
        double coarse = Math.max(LEAST_PER_QUARTER, Math.min(MOST_PER_QUARTER, quarter / step));
        int perQuarter = ((int) coarse + 1) * refine;
        half = 2 * perQuarter;
        double h = quarter / perQuarter;
        table = new DriveTable(activation, amplitude, Math.max(1e-3, g * largestRate(activation)), half, refine);
        equation = new DrivenEquation(table, g, h, odd ? perQuarter : half, odd);
    }

    /** Root mean square of the two limits of a saturating φ: √D₀ is at most g times it, x being symmetric. */
    private static double largestRate(Activation activation) {
        double up = activation.saturates() ? activation.high() : 1;
        double down = activation.saturates() ? activation.low() : 1;
        return Math.sqrt((up * up + down * down) * 0.5);
    }

    /** Whether it was found. The last solution, if there is one, is the guess. */
    boolean solve() {
        double[] d = equation.d();
        if (!solved) {
            double size = g * g * 0.5 / (odd ? 1 + omega * omega : 1) + 1e-9;
            for (int i = 0; i <= equation.last(); i++) {
                double cosine = Elementary.cos(i * Math.PI / half);
                d[i] = size * (odd ? cosine : 0.9 + 0.1 * cosine);
            }
        }
        boolean found = false;
        if (solved) {
            found = equation.newton(15, ACCURACY);
        }
        for (int k = 0; k < ROUNDS && !found; k++) {
            equation.relax(8 << k, ACCURACY);
            found = equation.newton(15, ACCURACY);
        }
        solved = found;
        equation.average();
        return found;
    }

    /** Sets A, at most what it was made with; the last D stays as a guess. */
    void amplitude(double newAmplitude) {
        amplitude = newAmplitude;
        table.amplitude(newAmplitude);
    }

    /** E₀; λ₁ vanishes where it does. */
    double groundState() {
        return equation.groundState();
    }

    DrivenEquation equation() {
        return equation;
    }

    DriveTable table() {
        return table;
    }

    double amplitude() {
        return amplitude;
    }

    boolean isOdd() {
        return odd;
    }

    /** Steps of the grid in half a period. */
    int half() {
        return half;
    }

    /** A value at any point i ≥ 0 of the grid, from those on this solution's own part of it. */
    double at(double[] values, int i) {
        int r = i % (2 * half);
        int folded = r > half ? 2 * half - r : r;
        boolean beyond = odd && 2 * folded > half;
        return beyond ? -values[half - folded] : values[folded];
    }

    /** A curve from values at this solution's points. */
    LagCurve curve(double[] values) {
        double[] whole = new double[2 * half + 1];
        for (int i = 0; i < whole.length; i++) {
            whole[i] = at(values, i);
        }
        return LagCurve.periodic(equation.h(), whole, 2 * half * equation.h());
    }
}
