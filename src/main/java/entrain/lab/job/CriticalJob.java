package entrain.lab.job;

import entrain.core.model.Drive;
import entrain.core.theory.CriticalInput;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.lab.sim.Channel;
import entrain.lab.sim.Frame;
import entrain.lab.sim.Member;

/** The critical amplitude I_c at the settings' g, φ and ω, in the settings' own form; none where the theory does not apply. */
final class CriticalJob implements Job {
    private final Settings settings;
    private CriticalInput critical;

    CriticalJob(Settings settings) {
        this.settings = settings;
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
    public void write(Frame frame) {
        boolean applies = settings.get(Params.PHASES) == Drive.RANDOM && !TheoryJob.biased(settings);
        boolean exists = applies && critical != null && critical.exists();
        int at = frame.add(Channel.CRITICAL, Member.DRIVEN, 1, exists ? 1 : 0, 1);
        if (exists) {
            frame.data()[at] = (float) (critical.value() / TheoryJob.currentFactor(settings));
        }
    }
}
