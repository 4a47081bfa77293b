package entrain.lab.run;

import entrain.core.analysis.TrialDistance;
import entrain.core.engine.Engine;
import entrain.core.model.InitialState;
import entrain.core.model.Input;
import entrain.core.model.RateNetwork;
import entrain.core.model.Weights;
import entrain.core.ode.Stepper;
import entrain.core.ode.Stepping;

/**
 * A simulation's state: the tracks as they are listed, their second trials, the starts of their clouds (a track's own in
 * a row), their tangent vectors, all columns of one network. No column depends on another, but a tangent vector on its
 * track.
 */
final class Columns {
    /** Starts in each track's cloud. */
    final int starts;

    final boolean trials;
    final boolean tangents;
    final RateNetwork network;
    /** The states of all columns, concatenated. */
    final double[] x;

    /** How often each track's second trial has been started. */
    final long[] partings;

    private final Stepping stepping;
    private final double[] previous;
    private final int tracks;
    private final int n;

    /** All zeros. @throws entrain.core.engine.TooLarge where there is no memory for it */
    Columns(Weights weights, Engine engine, Stepper scheme, int tracks, boolean trials, int starts, boolean tangents) {
        this.tracks = tracks;
        this.trials = trials;
        this.starts = starts;
        this.tangents = tangents;
        n = weights.n();
        partings = new long[tracks];
        network = new RateNetwork(weights, trajectories(), first(tangents ? tracks : 0));
        x = new double[network.dimension()];
        previous = new double[network.dimension()];
        stepping = engine.stepping(scheme, network, weights);
    }

    /** 0, 1, … */
    static int[] first(int count) {
        int[] numbers = new int[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = i;
        }
        return numbers;
    }

    private int trajectories() {
        return cloud(tracks);
    }

    /** The column of track m's second trial, if there are trials. */
    int trial(int m) {
        return tracks + m;
    }

    /** Starts track m's second trial anew, so far from where the track is now, per √N. */
    void part(int m, int seed, double separation) {
        System.arraycopy(x, m * n, x, trial(m) * n, n);
        InitialState.perturb(n, seed, separation, x, trial(m) * n);
        partings[m]++;
    }

    /** Starts it anew in the direction of the track's tangent vector. */
    void approach(int m, double separation) {
        double length = separation * Math.sqrt(n);
        for (int i = 0; i < n; i++) {
            x[trial(m) * n + i] = length * x[tangent(m) * n + i] + x[m * n + i];
        }
        partings[m]++;
    }

    /** ‖x_a − x_b‖/√N between a track and its second trial; 0 if there is none. */
    double distance(int m) {
        return trials ? TrialDistance.between(x, m * n, trial(m) * n, n) : 0;
    }

    /** The first column of track m's cloud. */
    int cloud(int m) {
        return tracks * (trials ? 2 : 1) + m * starts;
    }

    /** The column of track m's tangent vector, if there are tangent vectors. */
    int tangent(int m) {
        return trajectories() + m;
    }

    /** What acts on a track, its second trial and its cloud. */
    void input(int m, Input input) {
        network.input(m, input);
        if (trials) {
            network.input(trial(m), input);
        }
        for (int k = 0; k < starts; k++) {
            network.input(cloud(m) + k, input);
        }
    }

    /** Stops a track, its second trial and its tangent vector where they stand, or lets them go on. */
    void freeze(int m, boolean frozen) {
        network.frozen(m, frozen);
        if (trials) {
            network.frozen(trial(m), frozen);
        }
    }

    /** Stops a track's cloud where it stands, or lets it go on. */
    void freezeCloud(int m, boolean frozen) {
        for (int k = 0; k < starts; k++) {
            network.frozen(cloud(m) + k, frozen);
        }
    }

    /** Takes all tracks to the first one's state. */
    void startAlike() {
        for (int m = 1; m < tracks; m++) {
            System.arraycopy(x, 0, x, m * n, n);
        }
    }

    void step(double t, double dt) {
        System.arraycopy(x, 0, previous, 0, x.length);
        stepping.step(t, dt, x);
    }

    /** Stops a track, its second trial and its tangent vector where they stood before the last step. */
    void stop(int m) {
        goBack(m, 1);
        if (trials) {
            goBack(trial(m), 1);
        }
        freeze(m, true);
    }

    /** Stops a track's cloud where it stood before the last step. */
    void stopCloud(int m) {
        goBack(cloud(m), starts);
        freezeCloud(m, true);
    }

    private void goBack(int column, int columns) {
        System.arraycopy(previous, column * n, x, column * n, columns * n);
    }

    /** Whether a track and its second trial are within all bounds. */
    boolean bounded(int m) {
        return bounded(m, 1) && (!trials || bounded(trial(m), 1));
    }

    /** Whether a track's cloud is within all bounds. */
    boolean boundedCloud(int m) {
        return bounded(cloud(m), starts);
    }

    private boolean bounded(int column, int columns) {
        return bounded(x, column * n, columns * n);
    }

    /** Whether x[from..from + count) is within all bounds. */
    static boolean bounded(double[] x, int from, int count) {
        for (int i = from; i < from + count; i++) {
            if (!(Math.abs(x[i]) <= Simulation.BOUND)) {
                return false;
            }
        }
        return true;
    }

    /** Copies what both have. */
    void handOver(Columns next) {
        copy(0, next, 0, tracks);
        if (trials && next.trials) {
            copy(trial(0), next, next.trial(0), tracks);
            System.arraycopy(partings, 0, next.partings, 0, tracks);
        }
        if (starts == next.starts) {
            copy(cloud(0), next, next.cloud(0), tracks * starts);
        }
        if (tangents && next.tangents) {
            copy(tangent(0), next, next.tangent(0), tracks);
        }
    }

    private void copy(int column, Columns next, int to, int columns) {
        System.arraycopy(x, column * n, next.x, to * n, columns * n);
    }

    void release() {
        stepping.release();
    }
}
