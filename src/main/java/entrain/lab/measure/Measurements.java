package entrain.lab.measure;

import entrain.core.analysis.PrincipalAngles;
import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Scalar;
import entrain.lab.frame.ShownUnits;
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
    private final Cloud[] clouds;
    private final double[] angles = new double[Statistics.AXES];
    /** Holds axes, or in between a state. */
    private final double[] axesA;

    private final double[] axesB;
    private Channels channels = Channels.NONE;
    private final Column[] samples;
    private boolean verdicts = true;
    /** Whether a second trial was asked for that is not measured. */
    private boolean nudged;

    private Settings measuredWith;

    /** @param samples of each of the simulation's tracks, as are the clouds */
    Measurements(Simulation simulation, Column[] samples, Cloud[] clouds) {
        this.simulation = simulation;
        this.clouds = clouds;
        this.samples = samples;
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

    /** Whether the tracks have second trials. */
    private boolean trials() {
        return nudged || channels.contains(Channel.DISTANCE);
    }

    /** Starts the second trials anew, a hair from where the tracks are now, to be watched; there are such from now on. */
    void nudge() {
        if (!trials()) {
            nudged = true;
            simulation.pair();
        }
        for (int m = 0; m < samples.length; m++) {
            samples[m].approach();
            if (statistics[m].wants(Source.TRIALS)) {
                statistics[m].trials().watch(samples[m]);
            }
        }
    }

    /** Whether a track's second trial is as it was started, for all to see, and not put back to be measured. */
    boolean watched(int track) {
        return nudged
                || statistics[track].wants(Source.TRIALS)
                        && statistics[track].trials().watched();
    }

    /** Measures these channels from now on; a second trial and a cloud run only while one is wanted. */
    void show(Channels wanted) {
        boolean measured = wanted.contains(Channel.DISTANCE);
        if (measured != channels.contains(Channel.DISTANCE) || channels.isEmpty()) {
            nudged &= !measured;
            simulation.accompany(measured || nudged, verdicts);
            want(wanted);
            clear();
        }
        want(wanted);
        if (starts() != clouds[0].starts()) {
            scatter();
        }
    }

    /** Whether regime and λ₁ are measured, as they are unless a network's law changes from step to step. */
    void verdicts(boolean wanted) {
        if (wanted != verdicts) {
            verdicts = wanted;
            for (Statistics of : statistics) {
                of.want(Source.REGIME, wanted);
            }
            simulation.accompany(trials(), wanted);
            clear();
        }
    }

    /** Throws the clouds anew, about the states of now. */
    void scatter() {
        simulation.surround(starts());
        for (Cloud cloud : clouds) {
            cloud.thrown(starts());
        }
    }

    /** How many starts each track's cloud is to have. */
    private int starts() {
        boolean wanted = channels.contains(Channel.CLOUD) || channels.contains(Channel.SPREAD);
        return wanted ? simulation.settings().get(Params.CLOUD) : 0;
    }

    private void want(Channels wanted) {
        channels = wanted;
        for (Statistics of : statistics) {
            of.want(Source.STATES, wanted.contains(Channel.AUTOCOVARIANCE));
            of.want(Source.RATES, wanted.contains(Channel.AUTOCOVARIANCE));
            of.want(Source.SPECTRUM, wanted.contains(Channel.SPECTRUM));
            of.want(Source.COMPONENTS, wanted.contains(Channel.PCA));
            of.want(Source.TRIALS, wanted.contains(Channel.DISTANCE));
            if (of.wants(Source.TRIALS)) {
                of.trials().drawn(wanted.contains(Channel.SECOND) || wanted.contains(Channel.SECOND_TRACES));
            }
            of.regime().traced(wanted.contains(Channel.LYAPUNOV));
        }
    }

    /** Forgets everything. */
    void clear() {
        measuredWith = simulation.settings();
        for (Statistics of : statistics) {
            of.restart();
        }
        for (Cloud cloud : clouds) {
            cloud.clear();
        }
    }

    /** Takes note of live settings: what a change invalidates is measured anew, and trials that are still together part anew. */
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
                if (!TrialsMeasurement.apart(samples[track.index()].distance())) {
                    samples[track.index()].part();
                }
                statistics[track.index()].restart();
                clouds[track.index()].restart();
            }
        }
        if (starts() != clouds[0].starts() || !before.get(Params.CLOUD_RADIUS).equals(now.get(Params.CLOUD_RADIUS))) {
            scatter();
        }
    }

    /** Takes the present sample of a track, numbered from 0. */
    void sample(int track) {
        statistics[track].add();
        clouds[track].add();
    }

    /** Writes what is measured into a frame. */
    void write(Frame frame) {
        for (Track track : simulation.tracks()) {
            Block numbers = frame.addNumbers(Channel.SCALARS, track, SCALARS);
            if (simulation.divergedAt(track) < 0) {
                writers[track.index()].write(frame, channels, numbers);
                clouds[track.index()].write(frame, channels, numbers);
                units(frame, track);
            } else {
                writers[track.index()].writeCaution(numbers);
            }
        }
        if (channels.contains(Channel.PCA)) {
            for (int m = 1; m < statistics.length; m++) {
                angles(frame, simulation.tracks().get(0), simulation.tracks().get(m));
            }
        }
    }

    private void units(Frame frame, Track track) {
        if (channels.contains(Channel.UNITS)) {
            simulation.state(track, axesA);
            Axis units = ShownUnits.states(simulation.n());
            Block block = frame.add(Channel.UNITS, track, Axis.parts(1), units);
            for (int k = 0; k < units.count(); k++) {
                block.set(0, k, axesA[(int) units.at(k) - 1]);
            }
        }
    }

    /** What lies between the planes of the first track and of another one's leading components, under the other. */
    private void angles(Frame frame, Track first, Track other) {
        if (!frame.diverged(first)
                && !frame.diverged(other)
                && statistics[first.index()].components().axes(axesA)
                && statistics[other.index()].components().axes(axesB)) {
            PrincipalAngles.between(axesA, axesB, Statistics.AXES, simulation.n(), angles);
            Block numbers = frame.block(Channel.SCALARS, other);
            numbers.set(0, Scalar.ANGLE.ordinal(), angles[0] * DEGREES);
            numbers.set(0, Scalar.LARGEST_ANGLE.ordinal(), angles[Statistics.AXES - 1] * DEGREES);
        }
    }
}
