package entrain.lab.run;

import entrain.core.model.Bias;
import entrain.core.model.Cosine;
import entrain.core.model.Input;
import entrain.lab.frame.Track;
import entrain.lab.settings.Settings;

/** What acts on the tracks of a simulation: a constant input on each where one is given, and beside it what its kind says. */
final class Acting {
    private final Cosine drive;
    private final Input driven;
    private final Input alone;
    private final Input learned;
    private final Input trained;

    /** @param trained what acts on a trained track beside the constant input */
    Acting(OwnData data, int n, Input trained) {
        drive = new Cosine(n);
        driven = Bias.beside(drive, data.bias());
        alone = Bias.beside(Input.NONE, data.bias());
        learned = trained;
        this.trained = Bias.beside(trained, data.bias());
    }

    /** Takes on settings. @param theta new phases of the cosine; null for those of before */
    void configure(Settings settings, double[] theta) {
        Blueprint.configure(drive, settings);
        if (theta != null) {
            drive.theta(theta);
        }
    }

    /** What acts on a trained track beside the constant input. */
    Input trained() {
        return learned;
    }

    /** What acts on a track. */
    Input on(Track track) {
        return track.kind() == Track.Kind.TRAINED ? trained : track.kind().driven() ? driven : alone;
    }
}
