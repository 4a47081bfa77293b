package entrain.lab.task;

import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channel;
import entrain.lab.predict.CriticalAmplitude;
import entrain.lab.run.OwnData;
import entrain.lab.settings.Settings;

/** The critical amplitude I_c at the settings' g, φ and ω, in the settings' own form; none where the theory does not apply. */
final class CriticalTask implements Task {
    private final Settings settings;
    private final OwnData own;
    private CriticalAmplitude critical;

    CriticalTask(Assignment assignment) {
        settings = assignment.settings();
        own = assignment.own();
    }

    @Override
    public boolean advance() {
        critical = CriticalAmplitude.of(settings, own);
        return false;
    }

    @Override
    public double progress() {
        return critical == null ? 0 : 1;
    }

    @Override
    public int results() {
        return 0;
    }

    @Override
    public void write(Blocks blocks) {
        boolean exists = critical != null && critical.exists();
        Block block = blocks.add(Channel.CRITICAL, Axis.parts(1), Axis.parts(exists ? 1 : 0));
        if (exists) {
            block.set(0, 0, critical.value());
        }
    }
}
