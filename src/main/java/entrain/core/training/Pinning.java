package entrain.core.training;

import entrain.core.engine.AdaptiveMatrix;
import entrain.core.engine.Engine;
import entrain.core.math.Elementary;
import entrain.core.math.Gaussian;
import entrain.core.math.Rng;
import entrain.core.model.Streams;
import entrain.core.ode.Stepper;
import java.util.Arrays;

/**
 * Some of a network's units were recorded, the others are free: the weights onto the recorded ones follow, run after run, by
 * recursive least squares (PINning: Rajan, Harvey and Tank, Neuron 90, 128, 2016, doi:10.1016/j.neuron.2016.02.009).
 *
 * <pre>
 *   dx/dt = −x + J r + h   Euler steps of Δ/factor;  at each sample of the recording, for each recorded unit i:
 *   e_i = Σ_j J_ij r_j + h_i − (ẋ_i + x_i),   J_ij ← J_ij − c e_i k_j,   k = P r, c = 1/(1 + rᵀ k), P(0) = p0 1
 * </pre>
 *
 * J is Gaussian with deviation g/√N at first and h is 0. A share of the presynaptic units, the same for all rows, is plastic,
 * and so is h, which is the weight of a unit that always fires; one P serves all rows. Each run begins at the first sample:
 * the recorded units where they were, the free ones where the seed put them. After each run the network runs freely; the J
 * whose median R² is best is kept. No noise is added: a fixed course of it would be an input to lean on, which the network
 * by itself would not have.
 *
 * <p>Slices: {@link #advance} does a sample.
 */
public final class Pinning {
    private final Activity data;
    private final int n;
    private final int seen;
    private final int factor;
    private final double dt;
    private final int runs;
    private final int[] plastic;
    private final RecursiveLeastSquares squares;
    /** By presynaptic unit, the last row h: what learns, and what stays. */
    private final AdaptiveMatrix learned;

    private final AdaptiveMatrix fixed;
    private final double[] x0;
    private final double[] x;
    private final double[] r;
    private final double[] sum;
    private final double[] presented;
    private final double[] move;
    private final double[] error;
    private int run;
    private boolean judging;
    private boolean stopped;
    private int sample;
    private UnitScores scores;
    private UnitScores best;
    private int bestRun;
    private FittedNetwork network;

    /**
     * @param n       units of the network, at least those of the data
     * @param share   of the presynaptic units that is plastic, above 0, at most 1
     * @param p0      P at first, above 0
     * @param gain    g of J at first
     * @param factor  steps a sample, at least 1
     * @param runs    at least 1
     * @throws entrain.core.engine.TooLarge where there is no memory for it
     */
    public Pinning(
            Engine engine, Activity data, int n, double share, double p0, double gain, int factor, int runs, int seed) {
        this.data = data;
        this.n = n;
        this.factor = factor;
        this.runs = runs;
        seen = data.units();
        dt = data.step(factor);
        learned = engine.adaptive(n + 1, seen);
        fixed = n == seen ? null : engine.adaptive(n + 1, n - seen);
        x0 = new double[n];
        Rng rng = new Rng(seed, Streams.FIT);
        draw(new Gaussian(rng), gain);
        plastic = plastic(rng, share);
        squares = new RecursiveLeastSquares(engine, plastic.length, 1 / p0);
        x = new double[n];
        r = new double[n + 1];
        sum = new double[n];
        presented = new double[plastic.length];
        move = new double[n + 1];
        error = new double[seen];
        begin(false);
    }

    private void draw(Gaussian gaussian, double gain) {
        double deviation = gain / Math.sqrt(n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double weight = deviation * gaussian.next();
                if (i < seen) {
                    learned.set(j, i, weight);
                } else {
                    fixed.set(j, i - seen, weight);
                }
            }
        }
        data.state(0, x0);
        for (int i = seen; i < n; i++) {
            x0[i] = 0.5 * gaussian.next();
        }
    }

    /** Some presynaptic units, in their order, and h. */
    private int[] plastic(Rng rng, double share) {
        int wanted = Math.max(1, (int) Math.floor(share * n + 0.5));
        int[] chosen = new int[wanted + 1];
        int count = 0;
        for (int j = 0; j < n; j++) {
            if (rng.nextDouble() * (n - j) < wanted - count) {
                chosen[count++] = j;
            }
        }
        chosen[wanted] = n;
        return chosen;
    }

    private void begin(boolean judge) {
        judging = judge;
        sample = 0;
        System.arraycopy(x0, 0, x, 0, n);
        scores = new UnitScores(seen);
    }

    /** Does a sample; returns whether there is more to do. */
    public boolean advance() {
        if (run == runs || stopped && !judging) {
            return false;
        }
        if (judging) {
            judge();
        } else if (data.differentiable(sample)) {
            stopped = !learn();
        }
        for (int s = 0; s < factor; s++) {
            step();
        }
        sample++;
        if (sample == data.samples() || stopped) {
            end();
        }
        return run < runs && !stopped;
    }

    private void end() {
        if (judging) {
            run++;
            if (best == null || scores.median() > best.median()) {
                best = scores;
                bestRun = run;
                network = copy();
            }
        }
        begin(!judging);
    }

    private void judge() {
        scores.next();
        for (int i = 0; i < seen; i++) {
            scores.add(i, data.shown(sample, i), data.shownAt(x[i]));
        }
    }

    private boolean learn() {
        input();
        for (int q = 0; q < plastic.length; q++) {
            presented[q] = r[plastic[q]];
        }
        if (!squares.present(presented, 0)) {
            return false;
        }
        double total = 0;
        for (int i = 0; i < seen; i++) {
            error[i] = sum[i] - data.wanted(sample, i);
            total += error[i] * error[i];
        }
        if (!(total < Double.POSITIVE_INFINITY)) {
            return false;
        }
        double[] gain = squares.gain();
        for (int q = 0; q < plastic.length; q++) {
            move[plastic[q]] = gain[q];
        }
        learned.subtract(move, error);
        return true;
    }

    /** sum ← J r + h at the state. */
    private void input() {
        for (int i = 0; i < n; i++) {
            r[i] = Elementary.tanh(x[i]);
        }
        r[n] = 1;
        learned.multiply(r, 0, sum, 0);
        if (fixed != null) {
            fixed.multiply(r, 0, sum, seen);
        }
    }

    private void step() {
        input();
        for (int i = 0; i < n; i++) {
            x[i] += dt * (sum[i] - x[i]);
        }
    }

    private FittedNetwork copy() {
        double[] J = new double[n * n];
        double[] h = new double[n];
        for (int i = 0; i < n; i++) {
            AdaptiveMatrix rows = i < seen ? learned : fixed;
            int column = i < seen ? i : i - seen;
            for (int j = 0; j < n; j++) {
                J[i * n + j] = rows.get(j, column);
            }
            h[i] = rows.get(n, column);
        }
        return new FittedNetwork(J, h, x0, Stepper.EULER, dt);
    }

    /** 0 … 1. */
    public double progress() {
        double part = (double) sample / data.samples();
        return stopped ? 1 : (run + (judging ? 1 + part : part) / 2) / runs;
    }

    /** Runs that were learned and judged. */
    public int runs() {
        return run;
    }

    /** The run whose J is kept, from 1; 0 before there is one. */
    public int bestRun() {
        return bestRun;
    }

    /** How well the J that is kept does on the data it was learned from; null before there is one. */
    public UnitScores best() {
        return best;
    }

    /** The network that is kept; null before there is one. */
    public FittedNetwork network() {
        return network;
    }

    /** Gives back its memory; nothing more is learned. */
    public void release() {
        squares.release();
        learned.release();
        if (fixed != null) {
            fixed.release();
        }
        stopped = true;
        judging = false;
        Arrays.fill(move, 0);
    }
}
