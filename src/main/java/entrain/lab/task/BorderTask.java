package entrain.lab.task;

import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channel;
import entrain.lab.predict.CriticalAmplitude;
import entrain.lab.predict.NetworkTheory;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;

/**
 * Mean-field theory over the plane of a {@link MapTask}, from the same arguments: first I_c along the side that is not I,
 * where the other one is and theory depends on this; then λ₁ of every cell, row by row. What theory does not say is
 * absent.
 */
final class BorderTask implements Task {
    private final Settings template;
    private final Grid grid;
    private final Grid.Line along; // or null
    private final double[] critical;
    private final double[] lambda;
    private int done;

    BorderTask(Assignment assignment) {
        template = assignment.settings();
        grid = Grid.of(assignment.arguments());
        along = grid.rows().param() == Params.I
                ? side(grid.columns())
                : grid.columns().param() == Params.I ? side(grid.rows()) : null;
        critical = new double[along == null ? 0 : along.count()];
        lambda = new double[grid.cells()];
    }

    /** The other side, if I_c depends on its parameter. */
    private static Grid.Line side(Grid.Line other) {
        return other.param() == Params.P ? null : other;
    }

    @Override
    public boolean advance() {
        if (done < critical.length) {
            CriticalAmplitude found = CriticalAmplitude.of(along.put(template, done));
            critical[done] = found.exists() ? found.value() : Double.NaN;
        } else {
            int cell = done - critical.length;
            int columns = grid.columns().count();
            Settings settings = grid.cell(template, cell / columns, cell % columns);
            NetworkTheory theory = NetworkTheory.of(settings, settings.get(Params.I));
            lambda[cell] = theory.exists() ? theory.lambdaMax() : Double.NaN;
        }
        done++;
        return done < critical.length + lambda.length;
    }

    @Override
    public double progress() {
        return (double) done / (critical.length + lambda.length);
    }

    /** The curve, then each row. */
    @Override
    public int results() {
        return done < critical.length
                ? 0
                : 1 + (done - critical.length) / grid.columns().count();
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
        write(lambda, Math.max(0, done - critical.length), plane);
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
