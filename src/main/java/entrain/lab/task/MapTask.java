package entrain.lab.task;

import entrain.lab.frame.Block;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channel;
import entrain.lab.predict.NetworkTheory;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;

/**
 * One number over a {@link Grid} of settings. A shard is a row; a slice is a cell.
 *
 * <p>What is observed is given; λ₁ of the driven network in the limit N → ∞ is what {@link #theory} observes.
 */
final class MapTask implements Task {
    /** What is observed of a cell's settings; NaN where there is nothing. */
    interface Observed {
        double of(Settings settings);
    }

    private final Settings template;
    private final Grid grid;
    private final int row;
    private final Observed observed;
    private final double[] found;
    private int done;

    MapTask(Assignment assignment, Observed observed) {
        template = assignment.settings();
        grid = Grid.of(assignment.arguments());
        row = assignment.shard();
        if (row >= grid.rows().count()) {
            throw new IllegalArgumentException("the grid has no row " + row);
        }
        this.observed = observed;
        found = new double[grid.columns().count()];
    }

    /** λ₁ of mean-field theory. */
    static Task theory(Assignment assignment) {
        return new MapTask(assignment, MapTask::lambda);
    }

    /** How many shards there are. */
    static int rows(Arguments arguments) {
        return Grid.of(arguments).rows().count();
    }

    private static double lambda(Settings s) {
        NetworkTheory theory = NetworkTheory.of(s, s.get(Params.I));
        return theory.exists() ? theory.lambdaMax() : Double.NaN;
    }

    @Override
    public boolean advance() {
        found[done] = observed.of(grid.cell(template, row, done));
        done++;
        return done < found.length;
    }

    @Override
    public double progress() {
        return (double) done / found.length;
    }

    @Override
    public int results() {
        return done;
    }

    /** The cells of its row that are done. */
    @Override
    public void write(Blocks blocks) {
        Block cells = blocks.add(
                Channel.MAP,
                grid.rows().axis().part(row, 1),
                grid.columns().axis().part(0, done));
        for (int k = 0; k < done; k++) {
            cells.set(0, k, found[k]);
        }
    }
}
