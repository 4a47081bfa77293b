package entrain.core.model;

import entrain.core.math.Gaussian;
import entrain.core.math.Rng;

/** Where trajectories start. */
public final class InitialState {
    private InitialState() {}

    /** Overwrites x[0..n) with independent standard normal numbers of a seed. */
    public static void draw(int n, int seed, double[] x) {
        Gaussian gaussian = new Gaussian(new Rng(seed, Streams.STATE));
        for (int i = 0; i < n; i++) {
            x[i] = gaussian.next();
        }
    }

    /**
     * Moves x[from..from+n) away by {@code separation} times independent standard normal numbers of a seed: a distance
     * of about {@code separation} per √n.
     */
    public static void perturb(int n, int seed, double separation, double[] x, int from) {
        Gaussian gaussian = new Gaussian(new Rng(seed, Streams.TRIAL));
        for (int i = 0; i < n; i++) {
            x[from + i] += separation * gaussian.next();
        }
    }
}
