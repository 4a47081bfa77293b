package entrain.lab.task;

import entrain.core.analysis.Regime;
import entrain.core.engine.Engine;
import entrain.lab.measure.Ensemble;
import entrain.lab.measure.Finding;
import entrain.lab.measure.Quantities;
import entrain.lab.measure.Survey;
import entrain.lab.run.Batch;
import entrain.lab.run.OwnData;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import java.util.ArrayList;
import java.util.List;

/**
 * Some cells of one J, measured side by side: of one network, or of several that follow one another in the seed of J.
 * Done in slices.
 */
public final class Cells {
    /** Multiplications in a slice: about a hundredth of a second. */
    private static final double SLICE = 3e7;
    /** Of each cell's two columns in the four stages of a step, for each entry of J. */
    private static final int PRODUCTS = 8;

    private final List<Settings> cells;
    private final int networks;
    private final double skip;
    private final double measure;
    private final List<Quantities> wanted;
    private final Engine engine;
    private final OwnData data;
    private final int stepsPerSlice;
    /** What was found: by network, cell and quantity; the regime comes first. */
    private final List<Finding[][]> found = new ArrayList<>();

    private Batch batch;
    private Survey survey;

    /**
     * Nothing is measured yet.
     *
     * @param cells    differ in g, I and ω at most; kept
     * @param networks how many
     * @param skip     τ that averages leave out
     * @param measure  τ over which they are taken
     * @param wanted   what a {@link Survey} covers, beside the regime
     * @param data     what is given in place of what the seeds would draw
     */
    public Cells(
            List<Settings> cells,
            int networks,
            double skip,
            double measure,
            List<Quantities> wanted,
            Engine engine,
            OwnData data) {
        this.cells = cells;
        this.networks = networks;
        this.skip = skip;
        this.measure = measure;
        this.wanted = wanted;
        this.engine = engine;
        this.data = data;
        double n = cells.get(0).get(Params.N);
        stepsPerSlice = (int) Math.max(1, SLICE / (PRODUCTS * cells.size() * n * n));
    }

    /** Does a slice; returns whether there is more to do. */
    public boolean advance() {
        if (survey == null) {
            begin();
            return true;
        }
        for (int i = 0; i < stepsPerSlice; i++) {
            if (!survey.advance()) {
                end();
                return found.size() < networks;
            }
        }
        return true;
    }

    private void begin() {
        List<Settings> each = new ArrayList<>();
        for (Settings cell : cells) {
            each.add(NetworksTask.network(cell, found.size(), networks));
        }
        batch = new Batch(each, engine, data);
        survey = new Survey(batch, skip, measure, wanted);
    }

    private void end() {
        Finding[][] of = new Finding[cells.size()][wanted.size() + 1];
        for (int k = 0; k < of.length; k++) {
            of[k][0] = survey.finding(k, Quantities.REGIME);
            for (int q = 0; q < wanted.size(); q++) {
                of[k][q + 1] = survey.finding(k, wanted.get(q));
            }
        }
        found.add(of);
        release();
    }

    /** Gives back the memory of what is under way. */
    public void release() {
        if (batch != null) {
            batch.release();
            batch = null;
            survey = null;
        }
    }

    /** Whether all is found. */
    public boolean done() {
        return found.size() == networks;
    }

    /** Share done, 0 to 1. */
    public double progress() {
        return (found.size() + (survey == null ? 0 : survey.progress())) / networks;
    }

    /** The regime of a cell in the first network; {@link Regime#UNDECIDED} where the steps are too long to tell. */
    public Regime regime(int cell) {
        return regime(found.get(0)[cell][0]);
    }

    /** The share of networks in which a cell is of a regime, 0 to 1. */
    public double share(int cell, Regime regime) {
        int count = 0;
        for (Finding[][] network : found) {
            count += regime(network[cell][0]) == regime ? 1 : 0;
        }
        return (double) count / networks;
    }

    private static Regime regime(Finding found) {
        return found instanceof Finding.Activity activity ? activity.verdict().regime() : Regime.UNDECIDED;
    }

    /** A number of a cell, the mean of those networks that have one; NaN where there is none. @param quantity from 0 */
    public double value(int cell, int quantity) {
        return mean(cell, quantity) instanceof Finding.Value value ? value.value() : Double.NaN;
    }

    /** Its standard error: of one network that of its run, of several that of their scatter; NaN where none is known. */
    public double error(int cell, int quantity) {
        return mean(cell, quantity) instanceof Finding.Value value && value.hasError() ? value.error() : Double.NaN;
    }

    private Finding mean(int cell, int quantity) {
        if (networks == 1) {
            return found.get(0)[cell][quantity + 1];
        }
        List<Finding> each = new ArrayList<>();
        for (Finding[][] network : found) {
            each.add(network[cell][quantity + 1]);
        }
        return Ensemble.mean(each);
    }
}
