package entrain.lab.training;

import entrain.core.training.DelayedMemory;
import entrain.core.training.FlipFlop;
import entrain.core.training.FrequencyGenerator;
import entrain.core.training.SampledTarget;
import entrain.core.training.Target;
import entrain.core.training.Waves;
import entrain.lab.phrase.Phrase;
import entrain.lab.phrase.Refused;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import java.util.List;

/** What options say should be learned, as a function of time. */
public final class Targets {
    private static final int MOST_OUTPUTS = 100;
    private static final double PER_CENT = 100;

    private Targets() {}

    /**
     * The target of options.
     *
     * @param settings of the network, whose seed draws what is drawn
     * @param data     of a file or a sound; null where there are none
     * @throws Refused where there is no such target
     */
    public static Target of(TrainingOptions options, Settings settings, TargetData data) {
        Target target = target(options, settings.get(Params.SEED_NET), data);
        if (target.period() > 0 && target.period() < 2 * settings.get(Params.DT)) {
            throw new Refused(Phrase.of("a period needs two steps at least"));
        }
        return target;
    }

    private static Target target(TrainingOptions options, int seed, TargetData data) {
        double period = options.period();
        double peak = options.peak();
        return switch (options.target()) {
            case SINE -> Waves.sine(period, peak);
            case SINES -> Waves.fourSines(period, peak);
            case SQUARE -> Waves.square(period, peak);
            case DRAWN -> drawn(options.drawn(), period, peak);
            case DATA -> data(data, peak);
            case FLIPFLOP -> new FlipFlop(options.bits(), seed);
            case GENERATOR -> new FrequencyGenerator(seed);
            case MEMORY -> new DelayedMemory(seed);
        };
    }

    private static Target drawn(List<Integer> points, double period, double peak) {
        double[] samples = new double[points.size()];
        for (int k = 0; k < samples.length; k++) {
            samples[k] = points.get(k) / PER_CENT * peak;
        }
        return moving(samples, period, 0);
    }

    private static Target data(TargetData data, double peak) {
        if (data == null) {
            throw new Refused(Phrase.of("there are no data to learn yet"));
        }
        if (data.outputs() > MOST_OUTPUTS) {
            throw new Refused(Phrase.of(
                    "a target of {} outputs is too many: {} at most",
                    Integer.toString(data.outputs()),
                    Integer.toString(MOST_OUTPUTS)));
        }
        Target[] outputs = new Target[data.outputs()];
        for (int k = 0; k < outputs.length; k++) {
            outputs[k] = moving(data.row(k), data.period(), peak);
        }
        return outputs.length == 1 ? outputs[0] : new Several(outputs);
    }

    private static Target moving(double[] samples, double period, double peak) {
        for (double each : samples) {
            if (each != samples[0]) {
                return new SampledTarget(samples, period, peak);
            }
        }
        throw new Refused(Phrase.of("a target that never moves is no target"));
    }

    /** Outputs that each have a target of their own, all of one period. */
    private record Several(Target[] each) implements Target {
        @Override
        public int outputs() {
            return each.length;
        }

        @Override
        public double period() {
            return each[0].period();
        }

        @Override
        public void write(double t, double[] f) {
            for (int k = each.length - 1; k >= 0; k--) { // each writes to the first place
                each[k].write(t, f);
                f[k] = f[0];
            }
        }

        @Override
        public String toString() {
            return "data";
        }
    }
}
