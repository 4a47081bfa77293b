package entrain.core.theory;

import entrain.core.math.Elementary;
import entrain.core.model.Activation;

/**
 * ⟨φ(u + A cos θ) φ(u′ + A cos(θ + ψ))⟩ over θ uniform and u, u′ Gaussian of variance D₀ and correlation ρ, as a power series in ρ for
 * each of a row of phases ψ.
 *
 * <pre>
 *   φ(√D₀ z + A cos θ) = Σ_n a_n(θ) h_n(z),  a_n(θ) = b_n0 + 2 Σ_{k ≥ 1} b_nk cos kθ
 *   average = Σ_n e_n(ψ) ρ^n,                e_n(ψ) = b_n0² + 2 Σ_{k ≥ 1} b_nk² cos kψ
 * </pre>
 *
 * <p>The derivative in D₀ at fixed covariance is ⟨φ″ φ⟩ (Price's theorem) and needs no more averages, since the coefficients of φ″ are
 * √((n+1)(n+2)) a_{n+2}/D₀. The phases are ψ_j = π j/q, j = 0…q; all others follow because the average is even and has period 2π in ψ.
 * The drive is kept exactly, it is not treated as Gaussian: K. Rajan, L. F. Abbott and H. Sompolinsky, <i>PRE</i> 82,
 * 011903 (2010), doi:10.1103/PhysRevE.82.011903.
 */
final class DriveTable {
    private static final double REACH = 12.5;
    private static final double INV_SQRT_2PI = 0.3989422804014327;
    private static final int MOST_ORDERS = 900;
    /** Beyond it 900 orders would not give six digits either: the answer is a sketch, and quick. */
    private static final double SHARPEST = 10;

    private static final int ROUGH_ORDERS = 200;
    private static final int MOST_HARMONICS = 100;
    /** Coefficients fall like exp(−15) at the last harmonic, their squares to 1e-13. */
    private static final double FALL = 15;

    private static final double NEAREST_POLE = Math.PI / 2;

    private final Activation activation;
    private final boolean rough;
    private final int most;
    private final int points;
    private final double h;
    private final double[] z;
    /** Row n: h_n(z_i) times the weight of z_i. */
    private final double[] hermite;

    private final boolean odd;
    private final int nodes;
    /** For an odd φ, a_n(π − θ) = −(−1)^n a_n(θ): half of the nodes, and harmonics k of the other parity than n, are enough. */
    private final int used;

    private final double[] mean;
    private final double[] cosine;
    private final int harmonics;
    private final int phases;
    /** For an odd φ the phases beyond π/2 follow: the average at (ρ, π − ψ) is that at (−ρ, ψ), negative. */
    private final int stored;

    private final double[] phaseCosine;
    private final double[] sums;
    private final double[] differences;
    private final double[] a;
    private final double[] b;
    private final double[] value;
    private final double[] slope;
    private int orders;
    private double d0;

    /**
     * @param activation φ
     * @param amplitude  the largest A; {@link #amplitude} may lower it
     * @param widest     an upper bound of √D₀
     * @param phases     q ≥ 1, even
     * @param refine     1, or 2 for every resolution doubled
     */
    DriveTable(Activation activation, double amplitude, double widest, int phases, int refine) {
        this.activation = activation;
        this.phases = phases;
        double pole = pole(activation);
        double sharpness = Math.min(widest, 100) * NEAREST_POLE / pole;
        rough = sharpness > SHARPEST;
        int limit = rough ? ROUGH_ORDERS : MOST_ORDERS;
        most = Math.min(limit, 24 + (int) (36 * sharpness * sharpness)) * refine;
        h = 1 / (Math.max(5, 3.2 * Math.min(sharpness, 2 * SHARPEST)) * refine);
        points = (int) (REACH / h);
        double ratio = amplitude > 0 ? pole / amplitude : 1e9;
        double strip = Elementary.log(ratio + Math.sqrt(ratio * ratio + 1));
        harmonics = (int) Math.min(MOST_HARMONICS, Math.max(2, FALL / strip + 1)) * refine;
        odd = activation.isOdd();
        nodes = harmonics + 2 + (harmonics & 1);
        used = odd ? nodes / 2 : nodes;
        z = new double[points];
        hermite = new double[most * points];
        mean = new double[nodes];
        cosine = new double[harmonics * nodes];
        phaseCosine = new double[2 * phases];
        sums = new double[used * points];
        differences = new double[used * points];
        a = new double[nodes];
        b = new double[(most + 2) * harmonics];
        stored = odd ? phases / 2 : phases;
        value = new double[(stored + 1) * most];
        slope = new double[(stored + 1) * most];
        fillHermite();
        for (int j = 0; j < nodes; j++) {
            double theta = (j + 0.5) * Math.PI / nodes;
            for (int k = 0; k < harmonics; k++) {
                cosine[k * nodes + j] = Elementary.cos(theta * k) / used;
            }
        }
        amplitude(amplitude);
        for (int j = 0; j < 2 * phases; j++) {
            phaseCosine[j] = Elementary.cos(j * Math.PI / phases);
        }
    }

    /** Distance of the poles of φ from the real axis; what has none, or a corner, is resolved as tanh is. */
    private static double pole(Activation activation) {
        double strip = activation.strip();
        return strip > 0 && strip < Double.POSITIVE_INFINITY ? strip : NEAREST_POLE;
    }

    /** Sets A, at most the largest. */
    void amplitude(double amplitude) {
        for (int j = 0; j < nodes; j++) {
            mean[j] = amplitude * cosine[nodes + j] * used;
        }
    }

    private void fillHermite() {
        for (int i = 0; i < points; i++) {
            z[i] = (i + 0.5) * h;
            double half = Elementary.exp(-0.25 * z[i] * z[i]);
            double weight = half * h * INV_SQRT_2PI;
            double before = 0;
            double now = half;
            for (int n = 0; n < most; n++) {
                hermite[n * points + i] = weight * now;
                double next = (z[i] * now - Math.sqrt(n) * before) / Math.sqrt(n + 1);
                before = now;
                now = next;
            }
        }
    }

    /** Whether φ is so steep at this gain that the orders kept give two or three digits only. */
    boolean isRough() {
        return rough;
    }

    /** Number of orders n in use since the last call of {@link #at}. */
    int orders() {
        return orders;
    }

    /** Computes all coefficients at a variance D₀ &gt; 0. */
    void at(double variance) {
        d0 = variance;
        double sigma = Math.sqrt(variance);
        for (int j = 0; j < used; j++) {
            int from = j * points;
            for (int i = 0; i < points; i++) {
                double r = activation.phi(mean[j] + sigma * z[i]);
                double l = activation.phi(mean[j] - sigma * z[i]);
                sums[from + i] = r + l;
                differences[from + i] = r - l;
            }
        }
        double total = 0;
        int small = 0;
        orders = 0;
        while (orders < most && small < 4) {
            double power = coefficients(orders);
            total += power;
            // Weighted by n, as in the slope; four in a row, since every other one may vanish.
            small = power * orders <= 1e-11 * total ? small + 1 : 0;
            orders++;
        }
        for (int k = 0; k < harmonics; k++) {
            b[orders * harmonics + k] = 0;
            b[(orders + 1) * harmonics + k] = 0;
        }
        for (int j = 0; j <= stored; j++) {
            combine(j);
        }
    }

    /** b_nk for one n; returns the mean of a_n². */
    private double coefficients(int n) {
        double[] part = (n & 1) == 0 ? sums : differences;
        int row = n * points;
        double power = 0;
        for (int j = 0; j < used; j++) {
            int from = j * points;
            double sum = 0;
            for (int i = 0; i < points; i++) {
                sum += hermite[row + i] * part[from + i];
            }
            a[j] = sum;
            power += sum * sum;
        }
        for (int k = odd ? (n + 1) & 1 : 0; k < harmonics; k += odd ? 2 : 1) {
            double sum = 0;
            for (int j = 0; j < used; j++) {
                sum += cosine[k * nodes + j] * a[j];
            }
            b[n * harmonics + k] = sum;
        }
        return power / used;
    }

    /** e_n and its derivative in D₀ at phase j. */
    private void combine(int j) {
        for (int n = 0; n < orders; n++) {
            int at = n * harmonics;
            int up = (n + 2) * harmonics;
            double e = 0;
            double de = 0;
            int begin = odd ? (n + 1) & 1 : 0;
            int stride = odd ? 2 : 1;
            int turn = begin * j;
            for (int k = begin; k < harmonics; k += stride) {
                double weighted = b[at + k] * phaseCosine[turn];
                e += weighted * b[at + k];
                de += weighted * b[up + k];
                turn += stride * j;
                turn = turn >= 2 * phases ? turn - 2 * phases : turn;
            }
            double first = b[at] * b[at];
            double firstUp = b[at] * b[up];
            value[j * most + n] = 2 * e - first;
            slope[j * most + n] = (2 * de - firstUp) * Math.sqrt((n + 1) * (n + 2)) / d0;
        }
    }

    /**
     * The average, its derivative in the covariance D and its derivative in D₀ at fixed D.
     *
     * @param phase index of ψ on a grid of step π/q, any sign
     * @param d     covariance; |d| beyond D₀ is continued linearly
     * @param to    index written
     */
    void evaluate(int phase, double d, double[] c, double[] byD, double[] byD0, int to) {
        int folded = Math.abs(phase) % (2 * phases);
        int place = folded > phases ? 2 * phases - folded : folded;
        boolean turned = place > stored;
        int from = (turned ? phases - place : place) * most;
        double rho = Math.max(-1, Math.min(1, (turned ? -d : d) / d0));
        double v = 0;
        double dv = 0;
        double w = 0;
        for (int n = orders - 1; n >= 0; n--) {
            dv = v + rho * dv;
            v = value[from + n] + rho * v;
            w = slope[from + n] + rho * w;
        }
        double byCovariance = dv / d0;
        double full = v + byCovariance * ((turned ? -d : d) - rho * d0);
        c[to] = turned ? -full : full;
        byD[to] = byCovariance;
        byD0[to] = turned ? -w : w;
    }
}
