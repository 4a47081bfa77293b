package entrain.lab.measure;

import entrain.core.analysis.RunningNumber;
import entrain.lab.run.Samples;

/** A single number of the rates, over units and time. */
final class NumberMeasurement implements Measurement {
    private final RunningNumber number;
    private final double interval;

    NumberMeasurement(Samples samples, RunningNumber number) {
        this.number = number;
        interval = samples.interval();
    }

    @Override
    public void restart(Samples samples) {
        number.clear();
    }

    @Override
    public void add(Samples samples) {
        number.add(samples.r(), 0, samples.n());
    }

    @Override
    public Finding finding(Quantities quantity) {
        if (number.missing() > 0) {
            return new Finding.Needs(number.missing() * interval);
        }
        String absence = number.absence();
        return absence.isEmpty()
                ? new Finding.Value(number.value(), number.error(), quantity.unit())
                : new Finding.None(absence);
    }
}
