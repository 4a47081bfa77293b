package entrain.lab.measure;

import entrain.core.analysis.PowerSpectrum;
import entrain.lab.run.Samples;

/** Power spectrum of the states, and the share of the power at a drive's frequency and its harmonics. */
final class SpectrumMeasurement implements Measurement {
    /** Samples of a segment. */
    private static final int SEGMENT = 512;
    /** Samples of the shortest segment. */
    private static final int SHORTEST = 8;
    /** Numbers that a segment may hold. */
    private static final long LARGEST_SEGMENT = 1L << 28;
    /** Bins between the lines of a drive, below which their lobes leave no room between. */
    private static final int APART = 8;

    private final double interval;
    private final long segment;
    private final long length;
    private final PowerSpectrum spectrum;
    private double omega;
    private long samples;

    /** @param length samples of the run, so that its segments can be chosen; −1 if that is not known */
    SpectrumMeasurement(Samples samples, long length) {
        interval = samples.interval();
        this.length = length;
        segment = samples.recorded() ? recorded(length) : length >= 0 ? segment(samples.omega(), interval) : SEGMENT;
        boolean possible = length < 0 || segment <= length && segment * samples.n() <= LARGEST_SEGMENT;
        spectrum = possible ? new PowerSpectrum(samples.n(), (int) segment, interval) : null;
        restart(samples);
    }

    /** Samples of a segment of a recording of so many: a shorter one has at least two segments side by side. */
    private static long recorded(long length) {
        long segment = SEGMENT;
        while (segment > SHORTEST && segment > length / 2) {
            segment /= 2;
        }
        return segment;
    }

    /** Samples of a segment. */
    long segment() {
        return segment;
    }

    /**
     * Samples of a segment: so many that the lines of a drive stand apart.
     *
     * @param omega in rad per τ; 0 for no drive
     */
    static long segment(double omega, double interval) {
        long segment = SEGMENT;
        while (omega > 0 && omega < APART * 2 * Math.PI / (segment * interval) && segment < 1L << 40) {
            segment *= 2;
        }
        return segment;
    }

    @Override
    public void restart(Samples of) {
        omega = of.omega();
        samples = 0;
        if (spectrum != null) {
            spectrum.clear();
        }
    }

    @Override
    public void add(Samples of) {
        samples++;
        if (spectrum != null) {
            spectrum.add(of.x(), of.from());
        }
    }

    @Override
    public void close() {
        if (spectrum != null) {
            spectrum.flush();
        }
    }

    /** The spectrum so far; null if it needs too much memory or a longer run. */
    PowerSpectrum spectrum() {
        return spectrum;
    }

    /** τ more until there is a spectrum; 0 if there is one. */
    double missing() {
        return spectrum.missing() * interval;
    }

    /** Length of the average, in τ. */
    double time() {
        return samples * interval;
    }

    /** Share of the power at the drive's frequency and its harmonics; −1 if there is no drive or it is not resolved. */
    double driveShare() {
        return omega > 0 && spectrum.resolves(omega) ? spectrum.share(omega) : -1;
    }

    @Override
    public Finding finding(Quantities quantity) {
        return quantity == Quantities.POWER ? power() : drivePower(quantity);
    }

    private Finding drivePower(Quantities quantity) {
        if (!(omega > 0)) {
            return new Finding.None("No periodic input acts.");
        }
        if (spectrum == null) {
            return absent();
        }
        return spectrum.hasErrors()
                ? new Finding.Value(spectrum.share(omega), spectrum.shareError(omega), quantity.unit())
                : new Finding.Value(spectrum.share(omega), quantity.unit());
    }

    private Finding absent() {
        return segment > length
                ? new Finding.Needs((segment - length) * interval)
                : new Finding.None("So many units and so slow an input need too much memory.");
    }

    private Finding power() {
        if (spectrum == null) {
            return absent();
        }
        double[] at = new double[spectrum.bins()];
        double[] density = new double[at.length];
        double[] error = spectrum.hasErrors() ? new double[at.length] : null;
        for (int k = 0; k < at.length; k++) {
            at[k] = spectrum.omega(k);
            density[k] = spectrum.density(k);
            if (error != null) {
                error[k] = spectrum.error(k);
            }
        }
        return new Finding.Curve(at, density, error);
    }
}
