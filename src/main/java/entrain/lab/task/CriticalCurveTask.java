package entrain.lab.task;

import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Coordinate;
import entrain.lab.predict.CriticalAmplitude;
import entrain.lab.run.OwnData;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;

/** The critical amplitude I_c over ω, at the settings' g and φ; absent where the theory does not apply. */
final class CriticalCurveTask implements Task {
    private static final double STEP = 0.1;
    private static final int COUNT = 31; // up to 3 rad per τ, as far as the slider goes

    private final Settings settings;
    private final OwnData own;
    private final double[] found = new double[COUNT];
    private int done;

    CriticalCurveTask(Assignment assignment) {
        settings = assignment.settings();
        own = assignment.own();
    }

    @Override
    public boolean advance() {
        Settings here = settings.with(Params.OMEGA, Params.OMEGA.nearest(done * STEP, STEP));
        CriticalAmplitude critical = CriticalAmplitude.of(here, own);
        found[done] = critical.exists() ? critical.value() : Double.NaN;
        done++;
        return done < COUNT;
    }

    @Override
    public double progress() {
        return (double) done / COUNT;
    }

    @Override
    public int results() {
        return done;
    }

    @Override
    public void write(Blocks blocks) {
        Block curve = blocks.add(Channel.SECTION_CRITICAL, Axis.parts(1), new Axis(Coordinate.OMEGA, 0, STEP, COUNT));
        curve.clear();
        for (int k = 0; k < done; k++) {
            if (!Double.isNaN(found[k])) {
                curve.set(0, k, found[k]);
            }
        }
    }
}
