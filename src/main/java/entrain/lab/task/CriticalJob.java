package entrain.lab.task;

import entrain.lab.frame.Channel;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Track;
import entrain.lab.predict.CriticalAmplitude;
import entrain.lab.settings.Settings;

/** The critical amplitude I_c at the settings' g, φ and ω, in the settings' own form; none where the theory does not apply. */
final class CriticalJob implements Job {
    private final Settings settings;
    private CriticalAmplitude critical;

    CriticalJob(Settings settings) {
        this.settings = settings;
    }

    @Override
    public boolean advance() {
        critical = CriticalAmplitude.of(settings);
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
        boolean exists = critical != null && critical.exists();
        int at = frame.add(Channel.CRITICAL, Track.DRIVEN, 1, exists ? 1 : 0, 1);
        if (exists) {
            frame.data()[at] = (float) critical.value();
        }
    }
}
