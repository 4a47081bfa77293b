package entrain.lab.task;

import entrain.core.analysis.Regime;
import entrain.core.analysis.Verdict;
import entrain.core.engine.Engine;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Track;
import entrain.lab.measure.Examination;
import entrain.lab.run.Simulation;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;

/** The verdict on many networks that differ in nothing but the seed of J: the settings' own and those that follow. */
final class NetworksJob implements Job {
    /** Each network runs until both verdicts are told, or for this long, in τ. */
    private static final double LONGEST = 500;

    private static final double LOOK_INTERVAL = 25;
    private static final int TRACKS = Track.values().length;
    private static final int ROWS = 3;

    private final Settings settings;
    private final int count;
    private final Engine engine;
    private final int stepsPerSlice;
    private final double[] lambda;
    private final double[] error;
    private final int[] regime;
    private Simulation simulation;
    private Examination examination;
    private int done;
    private double lookAt;

    NetworksJob(Settings settings, int count, Engine engine) {
        this.settings = settings;
        this.count = count;
        this.engine = engine;
        int n = settings.get(Params.N);
        stepsPerSlice = (int) Math.max(1, Math.min(500, 1_600_000L / ((long) n * n)));
        lambda = new double[TRACKS * count];
        error = new double[TRACKS * count];
        regime = new int[TRACKS * count];
    }

    @Override
    public boolean advance() {
        if (examination == null) {
            int first = settings.get(Params.SEED_NET);
            int seed = first > Integer.MAX_VALUE - count ? first - done : first + done;
            simulation = new Simulation(settings.with(Params.SEED_NET, seed), engine);
            examination = new Examination(simulation);
            lookAt = LOOK_INTERVAL;
            return true;
        }
        for (int i = 0; i < stepsPerSlice && !simulation.over(); i++) {
            examination.step();
        }
        if (simulation.over() || simulation.t() >= LONGEST) {
            close();
        } else if (simulation.t() >= lookAt) {
            lookAt += LOOK_INTERVAL;
            if (examination.settled()) {
                close();
            }
        }
        return done < count;
    }

    private void close() {
        for (Track track : Track.values()) {
            Verdict verdict = examination.verdict(track);
            int at = track.ordinal() * count + done;
            lambda[at] = verdict.lambda();
            error[at] = verdict.lambdaError();
            boolean diverged = simulation.divergedAt(track) >= 0;
            regime[at] = (diverged ? Regime.DIVERGED : verdict.regime()).ordinal();
        }
        done++;
        release();
    }

    @Override
    public void release() {
        if (simulation != null) {
            simulation.release();
            simulation = null;
            examination = null;
        }
    }

    @Override
    public double progress() {
        double within = examination == null ? 0 : simulation.t() / LONGEST;
        return Math.min(1, (done + within) / count);
    }

    @Override
    public int results() {
        return done;
    }

    @Override
    public void write(Frame frame) {
        for (Track track : Track.values()) {
            int at = frame.add(Channel.ENSEMBLE, track, ROWS, done, 1);
            float[] data = frame.data();
            for (int k = 0; k < done; k++) {
                int from = track.ordinal() * count + k;
                data[at + k] = (float) lambda[from];
                data[at + done + k] = (float) error[from];
                data[at + 2 * done + k] = regime[from];
            }
        }
    }
}
