package entrain.lab.measure;

import entrain.core.analysis.PrincipalAngles;
import entrain.core.analysis.Verdict;
import entrain.lab.frame.Block;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Scalar;
import entrain.lab.frame.Track;
import entrain.lab.run.Column;
import entrain.lab.run.Simulation;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;

/** What is measured of a running simulation: the {@link Statistics} of each track, and what compares two of them. */
public final class Measurements {
    private static final int SCALARS = Scalar.values().length;
    private static final double DEGREES = 180 / Math.PI;

    private final Simulation simulation;
    private final Statistics[] statistics;
    private final StatisticsWriter[] writers;
    private final double[] angles = new double[Statistics.AXES];
    private final double[] axesA;
    private final double[] axesB;
    private Channels channels = Channels.NONE;
    private Settings measuredWith;

    /** @param samples of each of the simulation's tracks */
    Measurements(Simulation simulation, Column[] samples) {
        this.simulation = simulation;
        statistics = new Statistics[samples.length];
        writers = new StatisticsWriter[samples.length];
        int n = simulation.n();
        axesA = new double[Statistics.AXES * n];
        axesB = new double[Statistics.AXES * n];
        for (int m = 0; m < statistics.length; m++) {
            statistics[m] = Statistics.live(samples[m]);
            statistics[m].want(Source.REGIME, true);
            writers[m] = new StatisticsWriter(statistics[m], samples[m].track(), samples[m].interval());
        }
        clear();
    }

    /** Measures these channels from now on; a second trial runs only while a distance is wanted. */
    void show(Channels wanted) {
        boolean trials = wanted.contains(Channel.DISTANCE);
        if (trials != channels.contains(Channel.DISTANCE) || channels.isEmpty()) {
            simulation.accompany(trials, true);
            want(wanted);
            clear();
        }
        want(wanted);
    }

    private void want(Channels wanted) {
        channels = wanted;
        for (Statistics of : statistics) {
            of.want(Source.STATES, wanted.contains(Channel.AUTOCOVARIANCE));
            of.want(Source.RATES, wanted.contains(Channel.AUTOCOVARIANCE));
            of.want(Source.SPECTRUM, wanted.contains(Channel.SPECTRUM));
            of.want(Source.COMPONENTS, wanted.contains(Channel.PCA));
            of.want(Source.TRIALS, wanted.contains(Channel.DISTANCE));
            of.regime().traced(wanted.contains(Channel.LYAPUNOV));
        }
    }

    /** Forgets everything. */
    void clear() {
        measuredWith = simulation.settings();
        for (Statistics of : statistics) {
            of.restart();
        }
    }

    /** Takes note of live settings: what a change invalidates is measured anew, and the trials part anew. */
    void apply(Settings now) {
        Settings before = measuredWith;
        measuredWith = now;
        boolean both =
                !(before.get(Params.G).equals(now.get(Params.G)) && before.get(Params.PHI) == now.get(Params.PHI));
        boolean input = !(before.get(Params.I).equals(now.get(Params.I))
                && before.get(Params.OMEGA).equals(now.get(Params.OMEGA))
                && before.get(Params.PHASES) == now.get(Params.PHASES));
        for (Track track : simulation.tracks()) {
            if (both || input && track.kind().driven()) {
                simulation.part(track);
                statistics[track.index()].restart();
            }
        }
    }

    /** Takes the present sample of a track, numbered from 0. */
    void sample(int track) {
        statistics[track].add();
    }

    /** What can be told of a track's regime at the latest look. */
    Verdict verdict(Track track) {
        Statistics of = statistics[track.index()];
        return of.verdict(of.regime().latest());
    }

    /** Adds what is measured to a frame, or to a task's blocks. */
    void write(Blocks blocks) {
        for (Track track : simulation.tracks()) {
            Block numbers = blocks.addNumbers(Channel.SCALARS, track, SCALARS);
            if (alive(track)) {
                writers[track.index()].write(blocks, channels, numbers);
            } else {
                writers[track.index()].writeCaution(numbers);
            }
        }
        if (channels.contains(Channel.PCA)) {
            for (int m = 1; m < statistics.length; m++) {
                angles(blocks, simulation.tracks().get(0), simulation.tracks().get(m));
            }
        }
    }

    /** What lies between the planes of the first track and of another one's leading components, under the other. */
    private void angles(Blocks blocks, Track first, Track other) {
        if (alive(first)
                && alive(other)
                && statistics[first.index()].components().axes(axesA)
                && statistics[other.index()].components().axes(axesB)) {
            PrincipalAngles.between(axesA, axesB, Statistics.AXES, simulation.n(), angles);
            Block numbers = blocks.block(Channel.SCALARS, other);
            numbers.set(0, Scalar.ANGLE.ordinal(), angles[0] * DEGREES);
            numbers.set(0, Scalar.LARGEST_ANGLE.ordinal(), angles[Statistics.AXES - 1] * DEGREES);
        }
    }

    private boolean alive(Track track) {
        return simulation.divergedAt(track) < 0;
    }
}
