package entrain.core.theory;

import entrain.core.math.Root;
import java.util.Arrays;

/**
 * What fixes Δ₀ of a chaotic state: the particle at rest at Δ₀ has just the energy to reach the maximum of V at Δ_∞.
 *
 * <pre>
 *   Δ_∞ = g² C(Δ_∞)          the smaller solution, a maximum of V; 0 if φ is odd and there is no input
 *   V(Δ₀) = V(Δ_∞)           as Σ_{m ≥ 1} 2 g² c_m / ((m + 1)(Δ₀ − Δ_∞)) = 1
 * </pre>
 *
 * with C = Σ c_m r^m re-expanded about Δ_∞, r = (Δ − Δ_∞)/(Δ₀ − Δ_∞). The new coefficients are averages of the old ones with
 * binomial weights, hence positive: nothing cancels.
 */
final class ChaosCondition {
    private static final int MOST_NEWTON_STEPS = 100;

    private final GaussianSpectrum spectrum;
    private final double gg;
    private double[] shifted = new double[0];
    private double[] weight = new double[0];
    private double rho;

    ChaosCondition(GaussianSpectrum spectrum, double g) {
        this.spectrum = spectrum;
        gg = g * g;
    }

    /**
     * Δ₀, or 0 if there is no such state. Afterwards the spectrum, ρ and the coefficients are those of the solution.
     *
     * @param above an upper bound: the static solution's
     */
    double solve(double above, double relative) {
        double high = above * (1 - 1e-9);
        if (excess(high) >= 0) {
            return 0;
        }
        double low = 0.75 * high;
        for (int i = 0; i < 200 && excess(low) < 0; i++) {
            high = low;
            low *= 0.75;
        }
        if (excess(low) < 0) {
            return 0;
        }
        double found = Root.between(this::excess, low, high, relative * high);
        return excess(found) < 1 ? found : 0;
    }

    /** Δ_∞/Δ₀. */
    double rho() {
        return rho;
    }

    /** Coefficients of C in powers of r; overwritten by the next solution. */
    double[] shifted() {
        return shifted;
    }

    /** Positive where Δ₀ is too small. */
    private double excess(double delta0) {
        spectrum.at(Math.sqrt(delta0));
        if (!findRho(delta0)) {
            return 1;
        }
        shift();
        double sum = 0;
        for (int m = spectrum.orders() - 1; m >= 1; m--) {
            sum += shifted[m] / (m + 1);
        }
        return gg * 2 * sum / (delta0 * (1 - rho)) - 1;
    }

    /** Newton from 0 upward on a concave function: monotone, and short of the smaller solution. */
    private boolean findRho(double delta0) {
        double[] c = spectrum.c();
        rho = 0;
        for (int k = 0; k < MOST_NEWTON_STEPS; k++) {
            double value = 0;
            double slope = 0;
            for (int n = spectrum.orders() - 1; n >= 0; n--) {
                slope = value + rho * slope;
                value = c[n] + rho * value;
            }
            double h = delta0 * rho - gg * value;
            double dh = delta0 - gg * slope;
            if (dh <= 0) {
                return false;
            }
            double next = rho - h / dh;
            if (next >= 1) {
                return false;
            }
            if (next <= rho + 1e-16) {
                return true;
            }
            rho = next;
        }
        return true;
    }

    /** shifted_m = Σ_n c_n Binomial(n; m) ρ^(n−m) (1−ρ)^m. */
    private void shift() {
        int orders = spectrum.orders();
        if (shifted.length < orders) {
            shifted = new double[orders];
            weight = new double[orders];
        }
        double[] c = spectrum.c();
        if (rho == 0) {
            System.arraycopy(c, 0, shifted, 0, orders);
            return;
        }
        Arrays.fill(shifted, 0, orders, 0);
        Arrays.fill(weight, 0, orders, 0);
        weight[0] = 1;
        for (int n = 0; n < orders; n++) {
            for (int m = n; m >= 0; m--) {
                if (n > 0) {
                    weight[m] = weight[m] * rho + (m > 0 ? weight[m - 1] * (1 - rho) : 0);
                }
                shifted[m] += c[n] * weight[m];
            }
        }
    }
}
