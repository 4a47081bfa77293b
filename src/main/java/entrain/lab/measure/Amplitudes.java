package entrain.lab.measure;

import entrain.core.math.Elementary;
import entrain.lab.frame.Block;

/**
 * How much of a trajectory lies along patterns: log₁₀ |wᵀx| for each left eigenvector w = u + iv of J that is given. In a
 * linear network without input it is a straight line against time, of slope (g Re μ − 1)/ln 10 per τ.
 */
final class Amplitudes {
    /** log₁₀ of an amplitude of which nothing is left. */
    private static final double NOTHING = -40;

    private final double[] vectors;
    private final int n;
    private final double[] now;
    private final History values;

    /**
     * @param vectors real parts of the first w, its imaginary parts, those of the second, …, n each; kept, not copied
     * @param samples how many are kept
     */
    Amplitudes(double[] vectors, int n, int samples) {
        this.vectors = vectors;
        this.n = n;
        now = new double[vectors.length / (2 * n)];
        values = new History(samples, now.length);
    }

    void clear(long passed) {
        values.clear(passed);
    }

    /** Takes the state x[from … from + n); not modified. */
    void add(double[] x, int from) {
        for (int k = 0; k < now.length; k++) {
            double re = 0;
            double im = 0;
            int at = 2 * k * n;
            for (int i = 0; i < n; i++) {
                re += vectors[at + i] * x[from + i];
                im += vectors[at + n + i] * x[from + i];
            }
            double square = re * re + im * im;
            now[k] = square > 0 ? Math.max(NOTHING, 0.5 * Elementary.log(square) / Elementary.LN10) : NOTHING;
        }
        values.add(now, 0);
    }

    int patterns() {
        return now.length;
    }

    /** Writes a row a pattern, oldest sample first. */
    void write(Block block) {
        values.write(block);
    }
}
