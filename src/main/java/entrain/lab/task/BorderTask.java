package entrain.lab.task;

import entrain.core.math.Nearest;
import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channel;
import entrain.lab.predict.CriticalAmplitude;
import entrain.lab.predict.NetworkTheory;
import entrain.lab.run.OwnData;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import java.util.Arrays;

/**
 * Mean-field theory over the plane of a {@link MapTask}, from the same arguments: first I_c along the side that is not I,
 * where the other one is and theory depends on this; then λ₁ of the cells in the row and the column of a place, then of
 * all others. What theory does not say is absent.
 */
final class BorderTask implements Task {
    private final Settings template;
    private final OwnData own;
    private final Grid grid;
    private final Grid.Line along; // or null
    private final double[] critical;
    private final double[] lambda;
    private final int[] order; // cells, those of the row and the column of here first
    private int cross;
    private int done;

    BorderTask(Assignment assignment) {
        template = assignment.settings();
        own = assignment.own();
        grid = Grid.of(assignment.arguments());
        along = grid.rows().param() == Params.I
                ? side(grid.columns())
                : grid.columns().param() == Params.I ? side(grid.rows()) : null;
        critical = new double[along == null ? 0 : along.count()];
        lambda = new double[grid.cells()];
        Arrays.fill(lambda, Double.NaN);
        order = new int[lambda.length];
        arrange(
                Nearest.whole(grid.hereRow(assignment.arguments())),
                Nearest.whole(grid.hereColumn(assignment.arguments())));
    }

    private void arrange(double row, double column) {
        int columns = grid.columns().count();
        int count = 0;
        for (int turn = 0; turn < 2; turn++) {
            for (int cell = 0; cell < order.length; cell++) {
                boolean crosses = cell / columns == row || cell % columns == column;
                if (crosses == (turn == 0)) {
                    order[count++] = cell;
                }
            }
            cross = turn == 0 ? count : cross;
        }
    }

    /** The other side, if I_c depends on its parameter. */
    private static Grid.Line side(Grid.Line other) {
        return other.param() == Params.P ? null : other;
    }

    @Override
    public boolean advance() {
        if (done < critical.length) {
            CriticalAmplitude found = CriticalAmplitude.of(along.put(template, done), own);
            critical[done] = found.exists() ? found.value() : Double.NaN;
        } else {
            int cell = order[done - critical.length];
            int columns = grid.columns().count();
            Settings settings = grid.cell(template, cell / columns, cell % columns);
            NetworkTheory theory = NetworkTheory.of(settings, own, settings.get(Params.I));
            lambda[cell] = theory.exists() ? theory.lambdaMax() : Double.NaN;
        }
        done++;
        return done < critical.length + lambda.length;
    }

    @Override
    public double progress() {
        return (double) done / (critical.length + lambda.length);
    }

    /** The curve, then row and column of here, then as many others as are in a row, again and again. */
    @Override
    public int results() {
        int cells = done - critical.length;
        return cells < 0
                ? 0
                : cells < cross ? 1 : 2 + (cells - cross) / grid.columns().count();
    }

    @Override
    public void write(Blocks blocks) {
        if (along != null) {
            Block curve = blocks.add(Channel.MAP_CRITICAL, Axis.parts(1), along.axis());
            curve.clear();
            write(critical, Math.min(done, critical.length), curve);
        }
        Block plane = blocks.add(
                Channel.MAP_THEORY, grid.rows().axis(), grid.columns().axis());
        plane.clear();
        write(lambda, lambda.length, plane);
    }

    private static void write(double[] found, int count, Block block) {
        int columns = block.columns().count();
        for (int k = 0; k < count; k++) {
            if (!Double.isNaN(found[k])) {
                block.set(k / columns, k % columns, found[k]);
            }
        }
    }
}
