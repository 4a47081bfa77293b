package entrain.lab.measure;

import entrain.core.analysis.GrowthRate;
import entrain.core.analysis.ThinnedSeries;
import entrain.lab.run.Samples;

/** The distance of two trials since they parted, and the rate at which they part or meet. */
final class TrialsMeasurement implements Measurement {
    /** The distance follows the network's own law from this factor off the first separation on … */
    private static final double PARTED = 3;
    /** … up to saturation when it grows … */
    private static final double SATURATED = 0.1;
    /** … and down to where the last digits spoil it when it shrinks. */
    private static final double ROUNDING = 1e-12;

    private final double interval;
    private final Detail detail;
    private final ThinnedSeries distance;
    private final GrowthRate growth = new GrowthRate();
    private double separation;

    TrialsMeasurement(Samples samples, Detail detail) {
        interval = samples.interval() * samples.every();
        this.detail = detail;
        distance = new ThinnedSeries(detail.distances);
        restart(samples);
    }

    @Override
    public void restart(Samples samples) {
        separation = samples.separation();
        distance.clear();
    }

    @Override
    public void add(Samples samples) {
        if (detail.thinned || distance.count() < detail.distances) {
            distance.add(samples.distance());
        }
    }

    ThinnedSeries distance() {
        return distance;
    }

    /** Whether the trials are so far apart or so close by now that a rate means something. */
    boolean parted() {
        double last = distance.value(distance.count() - 1);
        return separation > 0 && (last > PARTED * separation || last < separation / PARTED);
    }

    /** The rate at which they part or meet, per τ, fitted; null if it cannot be. */
    GrowthRate growth() {
        boolean parts = parts();
        double low = low(parts);
        double high = high(parts);
        if (!(low < high)) {
            return null;
        }
        growth.fit(distance, interval, low, high);
        return growth.ready() ? growth : null;
    }

    private boolean parts() {
        return distance.value(distance.count() - 1) > separation;
    }

    private double low(boolean parts) {
        return parts ? PARTED * separation : ROUNDING;
    }

    private double high(boolean parts) {
        return parts ? SATURATED : separation / PARTED;
    }

    @Override
    public Finding finding(Quantities quantity) {
        if (quantity == Quantities.DISTANCE) {
            double[] apart = new double[distance.count()];
            for (int k = 0; k < apart.length; k++) {
                apart[k] = distance.value(k);
            }
            return new Finding.Curve(CovarianceMeasurement.times(interval, apart.length), apart, null);
        }
        if (!(separation > 0)) {
            return new Finding.None("The trials do not differ: separation is 0.");
        }
        if (distance.count() < 2) {
            return new Finding.Needs(interval);
        }
        GrowthRate fitted = growth();
        return fitted == null ? notFitted() : new Finding.Value(fitted.rate(), fitted.error(), quantity.unit());
    }

    private Finding notFitted() {
        boolean parts = parts();
        if (low(parts) < high(parts)) {
            return new Finding.None(
                    "The distance passed between {} and {} in too few samples.", low(parts), high(parts));
        }
        return parts
                ? new Finding.None("The separation leaves no room between it and saturation at {}.", SATURATED)
                : new Finding.None("The separation leaves no room between it and rounding at {}.", ROUNDING);
    }
}
