package entrain.lab.training;

import entrain.core.engine.Engine;
import entrain.core.math.Elementary;
import entrain.core.model.Activation;
import entrain.core.model.UnitForm;
import entrain.core.training.Activity;
import entrain.core.training.FittedNetwork;
import entrain.core.training.Target;
import entrain.lab.phrase.Phrase;
import entrain.lab.phrase.Refused;
import entrain.lab.run.OwnData;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;

/**
 * A fitted network as a trained one that is frozen, so that it is watched, measured and handed on like any other: its outputs
 * are the rates of its first recorded units, which act on nothing; its targets are what was recorded of them.
 */
public final class FittedTraining {
    /** Units whose rates are drawn over the recording's. */
    private static final int SHOWN = 3;

    private static final int FEWEST = 10; // units of a network that is watched

    private FittedTraining() {}

    /** @throws Refused where it is too small to be watched */
    public static Training of(Fit fit, Engine engine) {
        FittedNetwork network = fit.network();
        int n = network.n();
        Settings settings = Settings.defaults()
                .with(Params.N, n)
                .with(Params.G, 1.0)
                .with(Params.I, 0.0)
                .with(Params.PHI, Activation.TANH)
                .with(Params.UNIT, UnitForm.CURRENT)
                .with(Params.SCHEME, network.scheme())
                .with(Params.DT, network.dt());
        OwnData own = OwnData.NONE
                .withWeights(network.J().clone(), n, n, n)
                .withBias(network.h(), n)
                .withState(network.x0(), n);
        Training training = new Training(settings, own, options(), new Recorded(fit.data()), engine);
        for (int k = 0; k < outputs(fit); k++) {
            training.feedback().weights()[k * n + k] = 1;
        }
        training.freeze();
        return training;
    }

    /** Refuses what could not be watched once it is fitted. */
    public static void check(Fit fit) {
        int units = Math.max(fit.options().units(), fit.data().units());
        if (units < FEWEST) {
            throw new Refused(Phrase.of(
                    "a network has {} units at least: choose fit:pinning,units:40, which adds units that nobody recorded",
                    Integer.toString(FEWEST)));
        }
    }

    /** Outputs act on nothing, and the constant input is the network's own. */
    public static TrainingOptions options() {
        return TrainingOptions.parse("target:data,feedback:0,bias:0");
    }

    /** How many outputs there are. */
    public static int outputs(Fit fit) {
        return Math.min(SHOWN, fit.data().units());
    }

    /** The rates of the first units as recorded, in straight lines between samples; their last value beyond the end. */
    private record Recorded(Activity data) implements Target {
        @Override
        public int outputs() {
            return Math.min(SHOWN, data.units());
        }

        @Override
        public void write(double t, double[] f) {
            double place = Math.min(t / data.interval(), data.samples() - 1);
            int k = Math.min((int) place, data.samples() - 2);
            for (int i = 0; i < outputs(); i++) {
                double here = data.x(k, i);
                f[i] = Elementary.tanh(here + (data.x(k + 1, i) - here) * (place - k));
            }
        }

        @Override
        public String toString() {
            return "a recording";
        }
    }
}
