package entrain.lab.task;

import entrain.core.engine.Engine;
import entrain.core.model.Drive;
import entrain.core.theory.CriticalInput;
import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channel;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;

/** The critical amplitude I_c at the settings' g, φ and ω, in the settings' own form; none where the theory does not apply. */
final class CriticalTask implements Task {
    private final Settings settings;
    private CriticalInput critical;

    CriticalTask(Assignment assignment, Engine engine) {
        settings = assignment.settings();
    }

    @Override
    public boolean advance() {
        critical = CriticalInput.of(settings.get(Params.PHI), settings.get(Params.G), settings.get(Params.OMEGA));
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
        boolean applies = settings.get(Params.PHASES) == Drive.RANDOM && !TheoryTask.biased(settings);
        boolean exists = applies && critical != null && critical.exists();
        Block block = blocks.add(Channel.CRITICAL, Axis.parts(1), Axis.parts(exists ? 1 : 0));
        if (exists) {
            block.set(0, 0, critical.value() / TheoryTask.currentFactor(settings));
        }
    }
}
