package entrain.core.theory;

import entrain.core.math.Elementary;

/**
 * The one-sided power spectrum that belongs to an autocovariance: S(ω) = (2/π) ∫₀^∞ (Δ(s) − Δ_∞) cos ωs ds, so that ∫₀^∞ S dω is the
 * variance that fluctuates (Wiener and Khinchin). What stays for ever, Δ_∞, is a line at ω = 0 and left out. Per rad/τ.
 *
 * <p>Filon's idea (1928): on each interval of the curve's grid a cubic through values and slopes is integrated against the cosine
 * exactly, so that the grid need not resolve the oscillation.
 */
public final class SpectralDensity {
    private static final double SMALL = 0.25;

    private SpectralDensity() {}

    /**
     * The density at one frequency.
     *
     * @param curve an autocovariance that decays to a constant
     * @param omega in rad per τ, ≥ 0
     */
    public static double at(LagCurve curve, double omega) {
        double sum = 0;
        for (int i = 0; i + 1 < curve.count(); i++) {
            sum += interval(curve, i, omega);
        }
        return sum * 2 / Math.PI;
    }

    /** ∫ of the cubic times cos ωs over interval i. */
    private static double interval(LagCurve curve, int i, double omega) {
        double a = curve.lag(i);
        double h = curve.lag(i + 1) - a;
        double v = curve.value(i) - curve.beyond();
        double m = curve.slope(i) * h;
        double rise = curve.value(i + 1) - curve.value(i);
        double m1 = curve.slope(i + 1) * h;
        double c2 = 3 * rise - 2 * m - m1;
        double c3 = m + m1 - 2 * rise;
        double k = omega * h;
        if (k < SMALL) {
            return shortInterval(v, m, c2, c3, omega, a, h);
        }
        // By parts: ∫₀¹ p(u) cos(α + k u) du = [p sin/k + p′ cos/k² − p″ sin/k³ − p‴ cos/k⁴]₀¹
        double s0 = Elementary.sin(omega * a);
        double k0 = Elementary.cos(omega * a);
        double s1 = Elementary.sin(omega * (a + h));
        double k1 = Elementary.cos(omega * (a + h));
        double p1 = c3 + c2 + m + v;
        double d1 = 3 * c3 + 2 * c2 + m;
        double second1 = 6 * c3 + 2 * c2;
        double kk = k * k;
        double values = (p1 * s1 - v * s0) / k;
        double slopes = (d1 * k1 - m * k0) / kk;
        double curvatures = (second1 * s1 - 2 * c2 * s0) / (kk * k);
        double thirds = (k1 - k0) * 6 * c3 / (kk * kk);
        return (values + slopes - curvatures - thirds) * h;
    }

    /** Four-point Gauss: exact to degree seven, an error of (k/2)^8/10^6 relative. */
    private static double shortInterval(double v, double m, double c2, double c3, double omega, double a, double h) {
        double sum = 0;
        for (int j = 0; j < 4; j++) {
            double x = j < 2 ? 0.3399810435848563 : 0.8611363115940526;
            double weight = j < 2 ? 0.3260725774312731 : 0.17392742256872692;
            double u = 0.5 + ((j & 1) == 0 ? 0.5 * x : -0.5 * x);
            double p = ((c3 * u + c2) * u + m) * u + v;
            sum += Elementary.cos(omega * (a + u * h)) * p * weight;
        }
        return sum * h;
    }
}
