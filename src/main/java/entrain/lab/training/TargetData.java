package entrain.lab.training;

import entrain.lab.phrase.Phrase;
import entrain.lab.phrase.Refused;

/**
 * Samples that outputs should follow, over and over.
 *
 * @param outputs  rows, at least 1
 * @param samples  columns, at least 2
 * @param interval between two of them, in τ, above 0
 * @param numbers  outputs × samples, output after output; not modified
 */
public record TargetData(int outputs, int samples, double interval, float[] numbers) {
    /** @throws Refused where a network cannot learn that */
    public TargetData {
        if (samples < 2) {
            throw new Refused(Phrase.of("one sample is no target: two are needed at least"));
        }
        if (!(interval > 0)) {
            throw new Refused(Phrase.of("the samples of a target must lie apart in time"));
        }
        if (samples * interval > TrainingOptions.LONGEST) {
            throw new Refused(Phrase.of(
                    "a target of {} τ is too long: {} τ at most",
                    Integer.toString((int) Math.min(samples * interval, Integer.MAX_VALUE)),
                    Integer.toString((int) TrainingOptions.LONGEST)));
        }
        for (float number : numbers) {
            if (!(Math.abs(number) <= Float.MAX_VALUE)) {
                throw new Refused(Phrase.of("a target holds a number that is not finite"));
            }
        }
    }

    /** How long it lasts, in τ. */
    double period() {
        return samples * interval;
    }

    /** One output's samples. */
    double[] row(int output) {
        double[] row = new double[samples];
        for (int k = 0; k < samples; k++) {
            row[k] = numbers[output * samples + k];
        }
        return row;
    }

    @Override
    public String toString() {
        return "data";
    }
}
