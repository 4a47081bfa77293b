package entrain.lab.sim;

import entrain.core.analysis.PrincipalAngles;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;

/** What is measured of a running simulation: the {@link Statistics} of both members, and what compares them. */
public final class Measurements {
    private static final Member[] MEMBERS = Member.values();
    private static final int SCALARS = Scalar.values().length;
    private static final double DEGREES = 180 / Math.PI;

    private final Simulation simulation;
    private final Statistics[] statistics = new Statistics[MEMBERS.length];
    private final double[] angles = new double[Statistics.AXES];
    private final double[] axesA;
    private final double[] axesB;
    private Channels channels = Channels.NONE;
    private Settings measuredWith;

    /** @param sampleTime between samples, in τ */
    Measurements(Simulation simulation, double sampleTime) {
        this.simulation = simulation;
        int n = simulation.n();
        axesA = new double[Statistics.AXES * n];
        axesB = new double[Statistics.AXES * n];
        for (int m = 0; m < statistics.length; m++) {
            statistics[m] = new Statistics(n, sampleTime);
        }
        clear();
    }

    /** Measures these channels from now on; a second trial runs only while a distance is wanted. */
    void show(Channels wanted) {
        boolean trials = wanted.contains(Channel.DISTANCE);
        if (trials != channels.contains(Channel.DISTANCE) || channels.isEmpty()) {
            simulation.accompany(trials, true);
            channels = wanted;
            clear();
        }
        channels = wanted;
    }

    /** Forgets everything. */
    void clear() {
        measuredWith = simulation.settings();
        for (Member member : MEMBERS) {
            restart(member);
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
        for (Member member : MEMBERS) {
            if (both || input && member == Member.DRIVEN) {
                simulation.part(member);
                restart(member);
            }
        }
    }

    /**
     * Takes one sample of a member.
     *
     * @param r its rates; not modified
     */
    void sample(Member member, double[] r) {
        statistics[member.ordinal()].sample(
                channels,
                simulation.x(),
                member.ordinal() * simulation.n(),
                r,
                simulation.logGrowth(member),
                simulation.distance(member));
    }

    /** Writes what is measured into a frame. */
    void write(Frame frame) {
        for (Member member : MEMBERS) {
            frame.addScalars(Channel.SCALARS, member, SCALARS);
            if (simulation.divergedAt(member) < 0) {
                statistics[member.ordinal()].write(frame, member, channels);
            }
        }
        if (channels.contains(Channel.PCA)
                && !frame.diverged(Member.DRIVEN)
                && !frame.diverged(Member.SPONTANEOUS)
                && statistics[0].axes(axesA)
                && statistics[1].axes(axesB)) {
            PrincipalAngles.between(axesA, axesB, Statistics.AXES, simulation.n(), angles);
            frame.set(Channel.SCALARS, Member.DRIVEN, Scalar.ANGLE.ordinal(), angles[0] * DEGREES);
            frame.set(
                    Channel.SCALARS,
                    Member.DRIVEN,
                    Scalar.LARGEST_ANGLE.ordinal(),
                    angles[Statistics.AXES - 1] * DEGREES);
        }
    }

    private void restart(Member member) {
        Settings s = simulation.settings();
        statistics[member.ordinal()].restart(Examination.drivePeriod(s, member), s.get(Params.SEPARATION));
    }
}
