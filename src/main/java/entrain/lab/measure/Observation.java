package entrain.lab.measure;

import entrain.core.engine.Engine;
import entrain.lab.frame.Track;
import entrain.lab.run.Column;
import entrain.lab.run.OwnData;
import entrain.lab.run.Sampling;
import entrain.lab.run.Simulation;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import java.util.List;

/**
 * One network, observed for a given length after a transient: one run if something is measured of samples, another for
 * the Lyapunov exponents, then the eigenvalues of gJ. Done in small slices, so that a task can be followed and given up.
 */
public final class Observation {
    private final Simulation simulation;
    private final Track track;
    private final Sampling sampling;
    private final List<Quantities> wanted;
    private final int exponents;
    private final boolean ofMatrix;
    private final RunStage run;
    private ExponentsStage spectrum;
    private MatrixStage matrix;
    private Stage stage;

    /**
     * An observation at its beginning.
     *
     * @param data      what is given in place of what the seeds would draw
     * @param track     which of the networks; its place among others is of no account
     * @param engine    what steps it, unless the settings ask for plain Java
     * @param wanted    what is measured, kept; the regime always is if there is a run
     * @param exponents how many Lyapunov exponents are followed, if they are wanted: from 1 to N
     * @throws entrain.core.engine.TooLarge where there is no memory for it
     */
    public Observation(
            Settings settings,
            OwnData data,
            Track track,
            Engine engine,
            Sampling sampling,
            List<Quantities> wanted,
            int exponents) {
        this.track = new Track(0, track.kind());
        this.sampling = sampling;
        this.wanted = wanted;
        boolean ofSpectrum = false;
        boolean ofRun = false;
        boolean ofTrials = false;
        boolean eigenvalues = false;
        for (Quantities quantity : wanted) {
            ofSpectrum |= quantity.source() == Source.EXPONENTS;
            ofRun |= quantity.source().ofRun();
            ofTrials |= quantity.source() == Source.TRIALS;
            eigenvalues |= quantity.source() == Source.MATRIX;
        }
        this.exponents = ofSpectrum ? exponents : 0;
        ofMatrix = eigenvalues;
        simulation = new Simulation(settings, engine, data, List.of(this.track));
        boolean runs = ofRun || ofSpectrum;
        if (runs) {
            simulation.accompany(ofTrials, true);
        }
        run = runs ? new RunStage(Column.resolving(simulation, this.track), sampling, wanted) : null;
        stage = run;
        if (!runs) {
            follow();
        }
    }

    /** Does a slice: a sample, a step or a portion; returns whether there is more to do. */
    public boolean advance() {
        if (stage != null && !stage.advance()) {
            stage.release();
            follow();
        }
        return stage != null;
    }

    /** Goes over to the next part; none if all is done. */
    private void follow() {
        if (spectrum == null
                && matrix == null
                && exponents > 0
                && !diverged()
                && run.refusal(Source.EXPONENTS) == null) {
            spectrum = new ExponentsStage(simulation, track, sampling, exponents);
            stage = spectrum;
        } else if (matrix == null && ofMatrix) {
            matrix = new MatrixStage(simulation.weights(), simulation.settings().get(Params.G));
            stage = matrix;
        } else {
            stage = null;
        }
    }

    /** What is being done, in one word; empty when all is done. */
    public String stage() {
        return stage == null ? "" : stage.name();
    }

    /** Share of {@link #stage} that is done, 0 to 1. */
    public double progress() {
        return stage == null ? 1 : stage.progress();
    }

    /** Units, N. */
    public int n() {
        return simulation.n();
    }

    /** Whether the network left all bounds; little else is told of it then. */
    public boolean diverged() {
        return run != null && run.diverged();
    }

    /** What is most amiss with the steps of the run; null if nothing is. */
    public Caution caution() {
        return run == null ? null : run.caution();
    }

    /** What was found of a quantity; null if it was not wanted, or nothing was measured. */
    public Finding finding(Quantities quantity) {
        if (quantity != Quantities.REGIME && !wanted.contains(quantity)) {
            return null;
        }
        Source source = quantity.source();
        Caution refusal = run == null || source.ofRun() ? null : run.refusal(source);
        if (refusal != null) {
            return new Finding.Invalid(refusal);
        }
        if (source == Source.NEIGHBOURS) {
            return new Finding.None("Near neighbours are for recordings; a network has lambdaMax, from its equation.");
        }
        Stage from = source.ofRun() ? run : source == Source.MATRIX ? matrix : spectrum;
        return from == null ? null : from.finding(quantity);
    }

    /** Gives back the memory of the network; what was found stays. */
    public void release() {
        if (stage != null) {
            stage.release();
            stage = null;
        }
        simulation.release();
    }

    /** Time between two snapshots for principal components, in τ. */
    public static double snapshotTime(Settings settings, Track track, Sampling sampling) {
        double omega = Column.omega(settings, track);
        return ComponentsMeasurement.snapshotTime(sampling.interval(), omega, sampling.samples());
    }

    /** Length of a segment of the power spectrum, in τ. */
    public static double segmentTime(Settings settings, Track track, Sampling sampling) {
        double omega = Column.omega(settings, track);
        return SpectrumMeasurement.segment(omega, sampling.interval()) * sampling.interval();
    }

    /** Time between two orthonormalisations of the vectors behind the Lyapunov exponents, in τ. */
    public static double orthonormalisationTime(Settings settings) {
        return ExponentsStage.interval(settings);
    }
}
