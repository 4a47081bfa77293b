package entrain.core.math;

import java.util.function.DoubleUnaryOperator;

/**
 * A zero of a continuous function between two points where its signs differ.
 *
 * <p>Regula falsi with the Illinois weights, which never leaves the bracket, and a bisection whenever three steps have
 * not halved it. M. Dowell and P. Jarratt, <i>BIT</i> 11, 168 (1971), doi:10.1007/BF01934364.
 */
public final class Root {
    private static final int MOST_STEPS = 200;

    private Root() {}

    /**
     * A zero of f in [a, b].
     *
     * @param f         finite at a, b and between
     * @param tolerance length of the last bracket, absolute; 0 goes on to the rounding
     * @throws IllegalArgumentException if f(a) and f(b) have the same sign and neither is 0
     */
    public static double between(DoubleUnaryOperator f, double a, double b, double tolerance) {
        double fa = f.applyAsDouble(a);
        double fb = f.applyAsDouble(b);
        if (fa == 0) {
            return a;
        }
        if (fb == 0) {
            return b;
        }
        if (!(fa < 0 ? fb > 0 : fb < 0)) {
            throw new IllegalArgumentException("no change of sign");
        }
        double width = Math.abs(b - a);
        int slow = 0;
        for (int step = 0; step < MOST_STEPS && Math.abs(b - a) > tolerance; step++) {
            double middle = 0.5 * (a + b);
            double x = slow >= 3 ? middle : b - fb * (b - a) / (fb - fa);
            if (!(x > Math.min(a, b) && x < Math.max(a, b))) {
                x = middle;
            }
            if (x == a || x == b) {
                break;
            }
            double fx = f.applyAsDouble(x);
            if (fx == 0) {
                return x;
            }
            if (fx < 0 != fb < 0) {
                a = b;
                fa = fb;
            } else {
                fa *= 0.5;
            }
            b = x;
            fb = fx;
            boolean halved = Math.abs(b - a) <= 0.5 * width;
            slow = halved ? 0 : slow >= 3 ? 0 : slow + 1;
            width = halved ? Math.abs(b - a) : width;
        }
        return b;
    }
}
