package entrain.lab.training;

import entrain.core.math.Elementary;
import entrain.core.training.Activity;
import entrain.lab.phrase.Phrase;
import entrain.lab.phrase.Refused;

/**
 * Makes of a recording what a network can have: currents x of which r = tanh(x) are the rates. A rate that is too near ±1,
 * or beyond what was seen while learning, is held at the largest for its current; judged is against the number itself.
 */
final class RecordedActivity {
    /** The largest deviation of a unit, in what is learned from, becomes this rate. */
    private static final double LARGEST = 0.9;
    /** No current is that of a rate beyond: 3.8. */
    private static final double BOUND = 0.999;

    private final FitOptions.Values values;
    private final int units;
    private final int samples;
    private final int learned;
    private final float[] numbers;
    private final double[] x;
    private final double[] shown;
    private int held;

    /**
     * @param numbers unit after unit, finite; not kept
     * @param learned samples at the beginning that scales are taken from
     * @throws Refused where they cannot be what they are said to be
     */
    RecordedActivity(FitOptions.Values values, int units, float[] numbers, int learned) {
        this.values = values;
        this.units = units;
        this.numbers = numbers;
        this.learned = learned;
        samples = numbers.length / units;
        x = new double[numbers.length];
        shown = values == FitOptions.Values.CURRENTS ? x : new double[numbers.length];
        for (int i = 0; i < units; i++) {
            unit(i);
        }
    }

    private void unit(int i) {
        double centre = 0;
        double factor = 1;
        if (values == FitOptions.Values.SCALED) {
            for (int k = 0; k < learned; k++) {
                centre += number(i, k);
            }
            centre /= learned;
            double largest = 0;
            for (int k = 0; k < learned; k++) {
                largest = Math.max(largest, Math.abs(number(i, k) - centre));
            }
            factor = largest > 0 ? LARGEST / largest : 0;
        }
        for (int k = 0; k < samples; k++) {
            sample(k * units + i, (number(i, k) - centre) * factor);
        }
    }

    private double number(int i, int k) {
        return numbers[i * samples + k];
    }

    private void sample(int at, double value) {
        shown[at] = value;
        if (values == FitOptions.Values.CURRENTS) {
            return;
        }
        if (values == FitOptions.Values.RATES && Math.abs(value) > 1) {
            throw new Refused(Phrase.of("rates lie between -1 and 1, and these do not: choose values:scaled"));
        }
        double rate = Math.max(-BOUND, Math.min(BOUND, value));
        held += rate == value ? 0 : 1;
        x[at] = 0.5 * Elementary.log((1 + rate) / (1 - rate));
    }

    Activity activity(double interval) {
        return new Activity(units, interval, x, shown, values != FitOptions.Values.CURRENTS);
    }

    /** Numbers that were held at the largest rate. */
    int held() {
        return held;
    }
}
