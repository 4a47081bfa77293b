package entrain.bench;

import entrain.core.math.Elementary;
import entrain.core.math.Gaussian;
import entrain.core.math.Rng;
import java.util.Random;
import java.util.function.DoubleSupplier;

/**
 * Nanoseconds a call of the elementary functions and generators next to the JDK's, best of several rounds:
 * {@code java -cp target/classes:target/test-classes entrain.bench.MathBench}.
 */
public final class MathBench {
    /** Too many for the branch predictor to learn by heart. */
    private static final int N = 200_000;

    private static final int REPEATS = 10;
    private static final int ROUNDS = 12;

    private MathBench() {}

    /** Fills out. */
    private interface Kernel {
        void fill(double[] out);
    }

    public static void main(String[] args) {
        Gaussian gaussian = new Gaussian(new Rng(1, 0));
        double[] x = new double[N];
        for (int i = 0; i < N; i++) {
            x[i] = gaussian.next();
        }
        double[] small = scaled(x, 0.1);
        double[] phase = scaled(x, 1000.0);
        double[] huge = scaled(x, 1e30);
        double[] above0 = x.clone();
        for (int i = 0; i < N; i++) {
            above0[i] = Math.abs(x[i]);
        }
        report("tanh  N(0,1)   Elementary", out -> {
            for (int i = 0; i < N; i++) out[i] = Elementary.tanh(x[i]);
        });
        report("tanh  N(0,1)   StrictMath", out -> {
            for (int i = 0; i < N; i++) out[i] = StrictMath.tanh(x[i]);
        });
        report("tanh  N(0,.01) Elementary", out -> {
            for (int i = 0; i < N; i++) out[i] = Elementary.tanh(small[i]);
        });
        report("tanh  N(0,.01) StrictMath", out -> {
            for (int i = 0; i < N; i++) out[i] = StrictMath.tanh(small[i]);
        });
        report("exp   N(0,1)   Elementary", out -> {
            for (int i = 0; i < N; i++) out[i] = Elementary.exp(x[i]);
        });
        report("exp   N(0,1)   StrictMath", out -> {
            for (int i = 0; i < N; i++) out[i] = StrictMath.exp(x[i]);
        });
        report("log   |N|  Elementary", out -> {
            for (int i = 0; i < N; i++) out[i] = Elementary.log(above0[i]);
        });
        report("log   |N|  StrictMath", out -> {
            for (int i = 0; i < N; i++) out[i] = StrictMath.log(above0[i]);
        });
        report("sin   1000N    Elementary", out -> {
            for (int i = 0; i < N; i++) out[i] = Elementary.sin(phase[i]);
        });
        report("sin   1000N    StrictMath", out -> {
            for (int i = 0; i < N; i++) out[i] = StrictMath.sin(phase[i]);
        });
        report("sin   1e30N    Elementary", out -> {
            for (int i = 0; i < N; i++) out[i] = Elementary.sin(huge[i]);
        });
        report("sin   1e30N    StrictMath", out -> {
            for (int i = 0; i < N; i++) out[i] = StrictMath.sin(huge[i]);
        });
        Gaussian ours = new Gaussian(new Rng(1, 0));
        Random theirs = new Random(1);
        Rng rng = new Rng(1, 0);
        draw("Gaussian.next", ours::next);
        draw("java.util.Random.nextGaussian", theirs::nextGaussian);
        draw("Rng.nextDouble", rng::nextDouble);
        draw("java.util.Random.nextDouble", theirs::nextDouble);
    }

    private static double[] scaled(double[] x, double by) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = by * x[i];
        }
        return y;
    }

    private static void draw(String name, DoubleSupplier source) {
        report(name, out -> {
            for (int i = 0; i < N; i++) {
                out[i] = source.getAsDouble();
            }
        });
    }

    private static void report(String name, Kernel kernel) {
        double[] out = new double[N];
        double best = Double.MAX_VALUE;
        double used = 0.0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (int repeat = 0; repeat < REPEATS; repeat++) {
                kernel.fill(out);
                used += out[repeat];
            }
            best = Math.min(best, (System.nanoTime() - start) / (double) ((long) N * REPEATS));
        }
        System.out.println(name + ": " + Math.round(best * 100) / 100.0 + " ns" + (used == 0.125 ? " " : ""));
    }
}
