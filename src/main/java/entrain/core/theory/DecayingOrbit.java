package entrain.core.theory;

import entrain.core.algebra.GroundState;
import entrain.core.math.Elementary;

/**
 * The autocovariance that starts at Δ₀ with slope 0 and decays to Δ_∞: the orbit of a particle that leaves a maximum of the
 * potential V and comes back to it.
 *
 * <p>With Δ = Δ_∞ + B r, B = Δ₀ − Δ_∞ and C = Σ_m c_m r^m, conservation of energy reads
 * r′² = r² (1 − r) T(r), where T(r) = Σ_j t_j r^j and t_j = Σ_{m ≥ j+2} 2 g² c_m /((m + 1) B). All t_j are positive, so nothing
 * cancels. Then r = sech² w turns it into w′ = ½ √T, smooth and positive from 0 to infinity: no turning point and no
 * instability. Near onset T is nearly constant, which gives Δ ∝ sech.
 *
 * <p>The grid is s = core · sinh y, uniform in y: fine at zero lag, where the correlation falls first, wide in the
 * tail. w(y) by the classical Runge–Kutta scheme; λ₁ from {@link GroundState}.
 */
final class DecayingOrbit {
    /** r falls to 4 e^(−2·14) = 3e-12. */
    private static final double LAST_W = 14;
    /** Below it r^56 is less than 2^-56. */
    private static final double SMALL_R = 0.5;

    private static final int ORDERS_FOR_SMALL_R = 57;

    final double[] lag;
    final double[] delta;
    final double[] deltaSlope;
    final double[] c;
    final double[] cSlope;
    final double groundState;

    private final double[] t;
    private final int tail;
    private final int most;

    /**
     * @param cm            coefficients of C in r; not modified
     * @param orders        how many of them count
     * @param g             gain
     * @param b             Δ₀ − Δ_∞ &gt; 0
     * @param deltaInfinity Δ_∞
     * @param steps         steps of the grid
     */
    DecayingOrbit(double[] cm, int orders, double g, double b, double deltaInfinity, int steps) {
        most = Math.max(orders - 2, 1);
        t = new double[most];
        double sum = 0;
        double slopes = 0;
        double curves = 0;
        for (int m = orders - 1; m >= 2; m--) {
            sum += g * g * 2 * cm[m] / ((m + 1) * b);
            t[m - 2] = sum;
            slopes += m * cm[m];
            curves += cm[m] * m * m;
        }
        tail = Math.min(most, ORDERS_FOR_SMALL_R);
        double kappa = Math.sqrt(t[0]);
        double atOne = Math.sqrt(polynomial(1));
        double last = 2 * (LAST_W + 2) / kappa;
        double narrow = Math.sqrt(curves / Math.max(slopes, 1e-300));
        double core = Math.min(8 / (atOne * (4 + narrow)), 0.25 * last);
        double end = Elementary.log(last / core + Math.sqrt(last / core * last / core + 1));
        double h = end / steps;

        lag = new double[steps + 1];
        delta = new double[steps + 1];
        deltaSlope = new double[steps + 1];
        c = new double[steps + 1];
        cSlope = new double[steps + 1];
        double[] q = new double[steps + 1];
        double[] p = new double[steps + 1];
        double w = 0;
        for (int i = 0; i <= steps; i++) {
            double y = i * h;
            double e = Elementary.exp(y);
            double sinh = 0.5 * (e - 1 / e);
            double cosh = 0.5 * (e + 1 / e);
            double r = r(w);
            lag[i] = core * sinh;
            delta[i] = deltaInfinity + b * r;
            deltaSlope[i] = -b * r * Math.sqrt(polynomial(r)) * Elementary.tanh(w);
            double slope = evaluate(cm, orders, r, i);
            double correlation = slope / b;
            cSlope[i] = correlation * deltaSlope[i];
            double tanhY = sinh / cosh;
            p[i] = core * cosh * core * cosh;
            q[i] = (1 - g * g * correlation) * p[i] + 0.75 * tanhY * tanhY - 0.5;
            w = step(w, y, h, core);
        }
        groundState = GroundState.energy(q, p, steps + 1, h, false, 0);
    }

    private static double r(double w) {
        double tanh = Elementary.tanh(w);
        if (w < 1) {
            return (1 - tanh) * (1 + tanh);
        }
        double e = Elementary.exp(-2 * w);
        return 4 * e / ((1 + e) * (1 + e));
    }

    private double polynomial(double r) {
        double sum = 0;
        for (int j = (r < SMALL_R ? tail : most) - 1; j >= 0; j--) {
            sum = t[j] + r * sum;
        }
        return sum;
    }

    /** Sets c[i] = Σ c_m r^m and returns its derivative in r. */
    private double evaluate(double[] cm, int orders, double r, int i) {
        double value = 0;
        double slope = 0;
        for (int m = (r < SMALL_R ? Math.min(orders, ORDERS_FOR_SMALL_R + 2) : orders) - 1; m >= 0; m--) {
            slope = value + r * slope;
            value = cm[m] + r * value;
        }
        c[i] = value;
        return slope;
    }

    /** One Runge–Kutta step of dw/dy = ½ √T(sech² w) · core cosh y. */
    private double step(double w, double y, double h, double core) {
        double k1 = rate(w, y, core);
        double k2 = rate(w + 0.5 * h * k1, y + 0.5 * h, core);
        double k3 = rate(w + 0.5 * h * k2, y + 0.5 * h, core);
        double k4 = rate(w + h * k3, y + h, core);
        return w + (k1 + 2 * (k2 + k3) + k4) * h / 6;
    }

    private double rate(double w, double y, double core) {
        double e = Elementary.exp(y);
        return (e + 1 / e) * core * 0.25 * Math.sqrt(polynomial(r(w)));
    }
}
