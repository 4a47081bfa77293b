package entrain.core.theory;

import entrain.core.math.Elementary;
import entrain.core.model.Activation;

/**
 * Averages of an activation over x = σ z + A cos θ, z standard normal and θ uniform, and its expansion in orthonormal
 * Hermite polynomials h_n of z.
 *
 * <pre>
 *   a_n(θ) = ⟨φ(σ z + A cos θ) h_n(z)⟩_z        c_n = ⟨a_n(θ)²⟩_θ
 *   ⟨φ(x) φ(x′)⟩ = Σ_n c_n ρ^n                  for equal θ and correlation ρ of z and z′ (Mehler)
 * </pre>
 *
 * <p>Averages over z are midpoint sums, whose error falls exponentially for an analytic φ: with steps h the error is
 * exp(−2π d/h) for poles at a distance d of the real axis (L. N. Trefethen and J. A. C. Weideman, <i>SIAM Review</i> 56, 385,
 * 2014, doi:10.1137/130932132). The Hermite functions come from their three-term recurrence, all z side by side. Owns
 * its buffers: {@link #at} allocates nothing unless a wider σ needs more points.
 */
final class GaussianSpectrum {
    /** Beyond it the weight e^(−z²/4) of a Hermite function is below 1e-17. */
    private static final double REACH = 12.5;
    /** Points per unit of z and of σ: makes 2π d/h ≥ 18 + d √n for poles at d = π/(2σ) and √n ≤ 6 σ. */
    private static final double POINTS_PER_SIGMA = 3.2;

    private static final double LEAST_POINTS_PER_UNIT = 5;
    private static final double MOST_POINTS_PER_UNIT = 320;
    private static final double INV_SQRT_2PI = 0.3989422804014327;
    private static final double ENOUGH = 1e-12;

    private final Activation activation;
    private final int most;
    private final int nodes;
    private final double[] mean;
    private final double[] c;
    private int orders;
    private double square;
    private double slopeSquare;
    private double missing;

    private int points;
    private double[] before = new double[0];
    private double[] now = new double[0];
    private double[] even = new double[0];
    private double[] odd = new double[0];

    /**
     * @param activation φ
     * @param amplitude  A ≥ 0; 0 leaves a plain Gaussian
     * @param nodes      number of values of θ averaged over; 1 if A is 0
     * @param most       largest number of orders kept
     */
    GaussianSpectrum(Activation activation, double amplitude, int nodes, int most) {
        this.activation = activation;
        this.most = most;
        this.nodes = nodes;
        mean = new double[nodes];
        c = new double[most];
        for (int j = 0; j < nodes; j++) {
            mean[j] = amplitude == 0 ? 0 : amplitude * Elementary.cos((j + 0.5) * Math.PI / nodes);
        }
    }

    /** ⟨φ²⟩, of the last σ. */
    double square() {
        return square;
    }

    /** ⟨φ′²⟩, of the last σ. */
    double slopeSquare() {
        return slopeSquare;
    }

    /** The part of ⟨φ′²⟩ = Σ n c_n/σ² that the coefficients found at the last call of {@link #at} leave out. */
    double missing() {
        return missing;
    }

    /** Number of coefficients found at the last call of {@link #at}. */
    int orders() {
        return orders;
    }

    /** c_n for n &lt; {@link #orders()}; overwritten by the next call. */
    double[] c() {
        return c;
    }

    /** Only ⟨φ²⟩ and ⟨φ′²⟩, without the expansion. */
    void squaresAt(double sigma) {
        double h = step(sigma);
        double sum = 0;
        double slopes = 0;
        for (int i = 0; (i + 0.5) * h < REACH; i++) {
            double z = (i + 0.5) * h;
            double weight = h * INV_SQRT_2PI * Elementary.exp(-0.5 * z * z);
            for (int j = 0; j < nodes; j++) {
                double r = activation.phi(mean[j] + sigma * z);
                double l = activation.phi(mean[j] - sigma * z);
                sum += (r * r + l * l) * weight;
                double rs = activation.phiPrime(mean[j] + sigma * z);
                double ls = activation.phiPrime(mean[j] - sigma * z);
                slopes += (rs * rs + ls * ls) * weight;
            }
        }
        square = sum / nodes;
        slopeSquare = slopes / nodes;
    }

    /** The averages and the expansion at a standard deviation σ &gt; 0. */
    void at(double sigma) {
        squaresAt(sigma);
        double h = step(sigma);
        points = (int) (REACH / h);
        if (before.length < points) {
            before = new double[points];
            now = new double[points];
            even = new double[points * nodes];
            odd = new double[points * nodes];
        }
        sample(sigma, h);
        double total = 0;
        double slopes = 0;
        orders = 0;
        for (int n = 0; n < most; n++) {
            double cn = coefficient((n & 1) == 0 ? even : odd);
            c[n] = cn;
            total += cn;
            slopes += n * cn;
            orders = n + 1;
            if (n > 4
                    && square - total <= ENOUGH * square
                    && sigma * sigma * slopeSquare - slopes <= sigma * sigma * slopeSquare * ENOUGH * 1000) {
                break;
            }
            advance(n, h);
        }
        missing = 1 - slopes / (sigma * sigma * slopeSquare);
    }

    private static double step(double sigma) {
        return 1 / Math.min(MOST_POINTS_PER_UNIT, Math.max(LEAST_POINTS_PER_UNIT, POINTS_PER_SIGMA * sigma));
    }

    /** Weighted even and odd parts of φ about each mean, and h_0; weights e^(−z²/4) on each side. */
    private void sample(double sigma, double h) {
        double scale = h * INV_SQRT_2PI;
        for (int i = 0; i < points; i++) {
            double z = (i + 0.5) * h;
            double half = Elementary.exp(-0.25 * z * z);
            before[i] = 0;
            now[i] = half;
            for (int j = 0; j < nodes; j++) {
                double r = activation.phi(mean[j] + sigma * z);
                double l = activation.phi(mean[j] - sigma * z);
                even[j * points + i] = (r + l) * half * scale;
                odd[j * points + i] = (r - l) * half * scale;
            }
        }
    }

    private double coefficient(double[] part) {
        double sum = 0;
        for (int j = 0; j < nodes; j++) {
            double a = 0;
            int from = j * points;
            for (int i = 0; i < points; i++) {
                a += part[from + i] * now[i];
            }
            sum += a * a;
        }
        return sum / nodes;
    }

    /** h_{n+1} = (z h_n − √n h_{n−1}) / √(n+1). */
    private void advance(int n, double h) {
        double root = Math.sqrt(n);
        double rootOfNext = Math.sqrt(n + 1);
        for (int i = 0; i < points; i++) {
            double z = (i + 0.5) * h;
            double next = (z * now[i] - root * before[i]) / rootOfNext;
            before[i] = now[i];
            now[i] = next;
        }
    }
}
