package entrain.lab.task;

import entrain.lab.frame.Block;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channel;
import entrain.lab.predict.NetworkTheory;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;

/**
 * λ₁ of mean-field theory over the plane of a map, for its sections: a slice is a cell, those in the row and the column
 * nearest to the settings first.
 */
final class PlaneTheoryTask implements Task {
    private final Settings template;
    private final Grid grid;
    private final int[] order; // of the cells, row by row from 0
    private final double[] found;
    private int done;

    PlaneTheoryTask(Assignment assignment) {
        template = assignment.settings();
        grid = Grid.of(assignment.arguments());
        int columns = grid.columns().count();
        order = new int[grid.rows().count() * columns];
        found = new double[order.length];
        int here = nearest(grid.columns());
        int row = nearest(grid.rows());
        int next = 0;
        for (int late = 0; late <= 1; late++) {
            for (int cell = 0; cell < order.length; cell++) {
                boolean first = cell / columns == row || cell % columns == here;
                if (first == (late == 0)) {
                    order[next++] = cell;
                }
            }
        }
    }

    private int nearest(Grid.Line line) {
        double k = Math.floor((template.get(line.param()) - line.first()) / line.step() + 0.5);
        return (int) Math.max(0, Math.min(line.count() - 1, k));
    }

    @Override
    public boolean advance() {
        int cell = order[done];
        int columns = grid.columns().count();
        Settings there = grid.cell(template, cell / columns, cell % columns);
        NetworkTheory theory = NetworkTheory.of(there, there.get(Params.I));
        found[cell] = theory.exists() ? theory.lambdaMax() : Double.NaN;
        done++;
        return done < order.length;
    }

    @Override
    public double progress() {
        return (double) done / order.length;
    }

    @Override
    public int results() {
        return done;
    }

    /** The cells that are done. */
    @Override
    public void write(Blocks blocks) {
        int columns = grid.columns().count();
        Block plane = blocks.add(
                Channel.MAP_THEORY, grid.rows().axis(), grid.columns().axis());
        plane.clear();
        for (int k = 0; k < done; k++) {
            plane.set(order[k] / columns, order[k] % columns, found[order[k]]);
        }
    }
}
