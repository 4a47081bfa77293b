package entrain.lab.measure;

import entrain.core.analysis.Autocovariance;
import entrain.core.math.Nearest;
import entrain.lab.run.Samples;
import entrain.lab.run.Sampling;

/**
 * Autocovariance of the states (Δ) or of the rates (C), and the lag at which it has fallen to half. Of a recording each unit's
 * mean is taken off before; of a network nothing is.
 */
final class CovarianceMeasurement implements Measurement {
    /** Parts of a run whose half-widths give its error. */
    private static final int PARTS = 8;

    private static final double MICRO = 1e6;
    /** Of a recording lags reach to a quarter of it and are not more than this, whatever its unit of time. */
    private static final int MOST_LAGS = 500;

    private final boolean ofRates;
    private final double interval;
    private final boolean recorded;
    private final Autocovariance whole;
    private final Autocovariance part;
    private final double[] curve;
    private final double[] deviation;
    private final double[] halfWidths = new double[PARTS];
    private final long partLength;
    private int parts;
    private boolean unbroken;
    private double omega;

    /** @param length samples of the run, so that its parts are known; −1 if that is not known */
    CovarianceMeasurement(Samples samples, boolean ofRates, long length) {
        this.ofRates = ofRates;
        interval = samples.interval();
        recorded = samples.recorded();
        double most = Statistics.LONGEST_LAG / interval;
        double reach = recorded ? Math.min(most, Math.min(MOST_LAGS, length < 0 ? most : length / 4)) : most;
        int lags = Math.max(2, (int) Nearest.whole(reach) + 1);
        whole = new Autocovariance(samples.n(), lags);
        part = ofRates && length >= 0 ? new Autocovariance(samples.n(), lags) : null;
        partLength = length / PARTS;
        curve = new double[lags];
        deviation = new double[recorded ? samples.n() : 0];
        restart(samples);
    }

    @Override
    public void restart(Samples samples) {
        omega = samples.omega();
        whole.clear();
        if (part != null) {
            part.clear();
        }
        parts = 0;
        unbroken = true;
    }

    @Override
    public void add(Samples samples) {
        double[] from = ofRates ? samples.r() : samples.x();
        int at = ofRates ? 0 : samples.from();
        if (recorded) {
            for (int i = 0; i < deviation.length; i++) {
                deviation[i] = from[at + i] - samples.mean(i);
            }
            from = deviation;
            at = 0;
        }
        whole.add(from, at);
        if (part == null) {
            return;
        }
        part.add(from, at);
        if (parts < PARTS && part.samples() == partLength) {
            double width = -1;
            if (part.ready()) {
                part.read(false, curve);
                width = Autocovariance.halfWidth(curve);
            }
            unbroken &= width > 0;
            halfWidths[parts++] = width;
            part.clear();
        }
    }

    boolean ready() {
        return whole.ready();
    }

    /** τ more until there is a curve; 0 if there is one. */
    double missing() {
        return whole.missing() * interval;
    }

    /** Length of the average, in τ. */
    double time() {
        return whole.samples() * interval;
    }

    /** The curve, one value a lag; not to be modified, overwritten by the next call. */
    double[] read() {
        whole.read(false, curve);
        return curve;
    }

    /** Lag at which the curve has fallen to half, in τ; not above 0 if it does not fall so far, or between two samples. */
    double halfWidth() {
        return !resolves() ? -1 : Autocovariance.halfWidth(read()) * interval;
    }

    @Override
    public Finding finding(Quantities quantity) {
        if (!whole.ready()) {
            return new Finding.Needs(missing());
        }
        if (quantity == Quantities.HALF_WIDTH) {
            return halfWidth(quantity);
        }
        double[] value = read().clone();
        double[] error = new double[value.length];
        whole.errors(error);
        if (!quantity.listed()) {
            return new Finding.Value(value[0], error[0], quantity.unit());
        }
        return new Finding.Curve(
                recorded ? multiples(interval, value.length) : times(interval, value.length), value, error);
    }

    private boolean resolves() {
        return Sampling.resolves(omega, interval);
    }

    private Finding halfWidth(Quantities quantity) {
        if (!resolves()) {
            return new Finding.Invalid(new Caution(Caution.Kind.SAMPLES, interval, true));
        }
        double width = halfWidth();
        if (!(width > 0)) {
            double longest = recorded ? (curve.length - 1) * interval : Statistics.LONGEST_LAG;
            return new Finding.None("c does not fall to half of c0 within {} tau.", longest);
        }
        return parts == PARTS && unbroken
                ? new Finding.Value(width, Ensemble.standardError(halfWidths) * interval, quantity.unit())
                : new Finding.Value(width, quantity.unit());
    }

    /** Times k · interval of a run. Steps are multiples of 10⁻⁶ τ, and so are the times, to the last digit. */
    static double[] times(double interval, int count) {
        double[] t = new double[count];
        for (int k = 0; k < count; k++) {
            t[k] = Nearest.whole(k * interval * MICRO) / MICRO;
        }
        return t;
    }

    /** Times k · interval of a recording, whose interval is any. */
    static double[] multiples(double interval, int count) {
        double[] t = new double[count];
        for (int k = 0; k < count; k++) {
            t[k] = k * interval;
        }
        return t;
    }
}
