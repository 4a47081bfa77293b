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

    /**
     * Throws states about x[from..from+n): overwrites x[to..to + count·n), start after start, with it plus {@code radius}
     * times independent standard normal numbers of a seed. The first of many are those of a few.
     */
    public static void scatter(int n, int seed, double radius, int count, double[] x, int from, int to) {
        Gaussian gaussian = new Gaussian(new Rng(seed, Streams.CLOUD));
        for (int i = 0; i < count * n; i++) {
            x[to + i] = x[from + i % n] + radius * gaussian.next();
        }
    }

    /** Overwrites v[from..from+n) with a direction of a seed, of unit length, uniform on the sphere. */
    public static void direction(int n, int seed, double[] v, int from) {
        Gaussian gaussian = new Gaussian(new Rng(seed, Streams.TANGENT));
        double sum = 0;
        for (int i = from; i < from + n; i++) {
            v[i] = gaussian.next();
            sum += v[i] * v[i];
        }
        double length = Math.sqrt(sum);
        for (int i = from; i < from + n; i++) {
            v[i] /= length;
        }
    }
}
