package entrain.lab.task;

import entrain.core.analysis.Regime;
import entrain.core.analysis.Verdict;
import entrain.core.engine.Engine;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Track;
import entrain.lab.measure.Examination;
import entrain.lab.measure.NumberRows;
import entrain.lab.run.Simulation;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;

/** The verdict on many networks that differ in nothing but the seed of J: the settings' own and those that follow. */
final class NetworksJob implements Job {
    /** Each network runs until both verdicts are told, or for this long, in τ. */
    private static final double LONGEST = 500;

    private static final double LOOK_INTERVAL = 25;
    private static final int TRACKS = Track.values().length;
    /** λ₁, its error, the regime, then the single numbers of the catalogue. */
    private static final int ROWS = 3 + NumberRows.COUNT;

    private final Settings settings;
    private final int count;
    private final Engine engine;
    private final int stepsPerSlice;
    private final double[] found;
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
        found = new double[TRACKS * ROWS * count];
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
            boolean diverged = simulation.divergedAt(track) >= 0;
            set(track, 0, verdict.lambda());
            set(track, 1, verdict.lambdaError());
            set(track, 2, (diverged ? Regime.DIVERGED : verdict.regime()).ordinal());
            for (int row = 0; row < NumberRows.COUNT; row++) {
                set(track, 3 + row, diverged ? Double.NaN : number(track, row));
            }
        }
        done++;
        release();
    }

    private double number(Track track, int row) {
        Examination examined = examination;
        return NumberRows.of(row, quantity -> examined.finding(track, quantity));
    }

    private void set(Track track, int row, double value) {
        found[(track.ordinal() * ROWS + row) * count + done] = value;
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
            frame.add(Channel.ENSEMBLE, track, ROWS, done, 1);
            for (int row = 0; row < ROWS; row++) {
                int from = (track.ordinal() * ROWS + row) * count;
                for (int k = 0; k < done; k++) {
                    frame.set(Channel.ENSEMBLE, track, row * done + k, found[from + k]);
                }
            }
        }
    }
}
