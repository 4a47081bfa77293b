package entrain.cli;

import entrain.core.analysis.Autocovariance;
import entrain.core.analysis.Pca;
import entrain.core.analysis.PowerSpectrum;
import java.util.Map;
import java.util.Set;

/** Autocovariances, power spectrum and principal components of one run, sample by sample; only those that are wanted. */
final class Averages {
    /** Longest lag of an autocovariance, in τ. */
    static final double LONGEST_LAG = 20;
    /** Time between two snapshots for principal components, in τ: about. */
    static final double SNAPSHOT_TIME = 1;
    /** Snapshots kept at most; a longer run spaces them more widely. */
    static final int SNAPSHOTS = 1000;

    private static final int SHORTEST_SEGMENT = 512;
    /** Numbers that a segment may hold. */
    private static final long LARGEST_SEGMENT = 1L << 28;
    /** Bins between the lines of a drive, below which their lobes leave no room between. */
    private static final int APART = 8;
    /** Parts of the run whose half-widths give its error. */
    private static final int PARTS = 8;

    private final Set<Quantity> wanted;
    private final double omega;
    private final double spacing;
    private final long samples;
    private final Autocovariance delta;
    private final Autocovariance c;
    private final Autocovariance part;
    private final double[] curve;
    private final double[] error;
    private final double[] halfWidths = new double[PARTS];
    private final long segment;
    private final PowerSpectrum spectrum;
    private final Pca pca;
    private final int snapshotEvery;
    private int parts;
    private boolean unbroken = true;
    private long seen;

    /** @param omega of a periodic input, in rad per τ; 0 for none */
    Averages(int n, double omega, Set<Quantity> wanted, Sampling sampling) {
        this.wanted = wanted;
        this.omega = omega;
        spacing = sampling.spacing();
        samples = sampling.samples();
        int lags = Math.max(2, (int) Math.rint(LONGEST_LAG / spacing) + 1);
        delta = wants(Quantity.DELTA0, Quantity.DELTA) ? new Autocovariance(n, lags) : null;
        c = wants(Quantity.C0, Quantity.C, Quantity.HALF_WIDTH) ? new Autocovariance(n, lags) : null;
        part = wants(Quantity.HALF_WIDTH) ? new Autocovariance(n, lags) : null;
        curve = new double[lags];
        error = new double[lags];
        segment = segment(omega, spacing);
        spectrum = wants(Quantity.POWER, Quantity.DRIVE_POWER) && segment <= samples && segment * n <= LARGEST_SEGMENT
                ? new PowerSpectrum(n, (int) segment, spacing)
                : null;
        pca = wants(Quantity.PARTICIPATION_RATIO, Quantity.COMPONENTS90, Quantity.COMPONENTS95, Quantity.VARIANCE)
                ? new Pca(n, SNAPSHOTS)
                : null;
        snapshotEvery = snapshotEvery(spacing);
    }

    private static int snapshotEvery(double spacing) {
        return Math.max(1, (int) Math.rint(SNAPSHOT_TIME / spacing));
    }

    /** Time between two snapshots, in τ, for samples {@code spacing} apart. */
    static double snapshotTime(double spacing) {
        return snapshotEvery(spacing) * spacing;
    }

    private boolean wants(Quantity... any) {
        for (Quantity quantity : any) {
            if (wanted.contains(quantity)) {
                return true;
            }
        }
        return false;
    }

    /** Samples of a segment of the power spectrum: so many that the lines of a drive stand apart. */
    static long segment(double omega, double spacing) {
        long segment = SHORTEST_SEGMENT;
        while (omega > 0 && omega < APART * 2 * Math.PI / (segment * spacing) && segment < 1L << 40) {
            segment *= 2;
        }
        return segment;
    }

    /** Takes a sample of state and rates; neither is modified. */
    void add(double[] x, double[] r) {
        seen++;
        if (delta != null) {
            delta.add(x, 0);
        }
        if (c != null) {
            c.add(r, 0);
        }
        if (part != null) {
            addToPart(r);
        }
        if (spectrum != null) {
            spectrum.add(x, 0);
        }
        if (pca != null && seen % snapshotEvery == 0) {
            pca.add(x, 0);
        }
    }

    private void addToPart(double[] r) {
        part.add(r, 0);
        if (parts < PARTS && part.samples() == samples / PARTS) {
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

    /** The run is over. */
    void close() {
        if (spectrum != null) {
            spectrum.flush();
        }
        if (pca != null && pca.ready()) {
            pca.update(0);
        }
    }

    /** Adds what was found. */
    void write(Map<String, Object> found) {
        write(found, delta, Quantity.DELTA0, Quantity.DELTA);
        write(found, c, Quantity.C0, Quantity.C);
        if (wants(Quantity.HALF_WIDTH)) {
            found.put(Quantity.HALF_WIDTH.key(), halfWidth());
        }
        if (pca != null) {
            components(found);
        }
        if (wants(Quantity.DRIVE_POWER)) {
            found.put(Quantity.DRIVE_POWER.key(), drivePower());
        }
        if (wants(Quantity.POWER)) {
            power(found);
        }
    }

    private void write(Map<String, Object> found, Autocovariance measured, Quantity first, Quantity all) {
        if (measured == null) {
            return;
        }
        if (!measured.ready()) {
            putIfWanted(found, first, Found.needs(measured.missing() * spacing));
            putIfWanted(found, all, Found.needs(measured.missing() * spacing));
            return;
        }
        double[] value = new double[curve.length];
        measured.read(false, value);
        measured.errors(error);
        putIfWanted(found, first, Found.value(value[0], error[0], first.unit()));
        if (wanted.contains(all)) {
            found.put(all.key(), Found.course(spacing, value));
            found.put(all.key() + "Error", error.clone());
        }
    }

    private Map<String, Object> halfWidth() {
        if (!c.ready()) {
            return Found.needs(c.missing() * spacing);
        }
        c.read(false, curve);
        double width = Autocovariance.halfWidth(curve) * spacing;
        if (!(width > 0)) {
            return Found.none("c does not fall to half of c0 within " + LONGEST_LAG + " tau.");
        }
        return parts == PARTS && unbroken
                ? Found.value(width, standardError(halfWidths, PARTS) * spacing, Quantity.HALF_WIDTH.unit())
                : Found.value(width, Quantity.HALF_WIDTH.unit());
    }

    /** Of the mean of the first {@code count} values, at least 2. */
    static double standardError(double[] value, int count) {
        double mean = 0;
        for (int k = 0; k < count; k++) {
            mean += value[k] / count;
        }
        double squares = 0;
        for (int k = 0; k < count; k++) {
            squares += (value[k] - mean) * (value[k] - mean);
        }
        return Math.sqrt(squares / (count - 1) / count);
    }

    private void components(Map<String, Object> found) {
        boolean ready = pca.ready();
        Map<String, Object> absent = ready
                ? Found.none("Nothing moves: there are no directions.")
                : Found.needs(pca.missing() * snapshotEvery * spacing);
        boolean any = ready && pca.totalVariance() > 0;
        putIfWanted(found, Quantity.PARTICIPATION_RATIO, any ? Found.value(pca.participationRatio(), "1") : absent);
        putIfWanted(found, Quantity.COMPONENTS90, any ? Found.value(pca.needed(0.9), "1") : absent);
        putIfWanted(found, Quantity.COMPONENTS95, any ? Found.value(pca.needed(0.95), "1") : absent);
        if (wanted.contains(Quantity.VARIANCE)) {
            double[] variance = new double[ready ? pca.components() : 0];
            for (int k = 0; k < variance.length; k++) {
                variance[k] = pca.variance(k);
            }
            found.put(Quantity.VARIANCE.key(), ready ? variance : absent);
        }
    }

    private Map<String, Object> drivePower() {
        if (!(omega > 0)) {
            return Found.none("No periodic input acts.");
        }
        if (omega > Math.PI / spacing) {
            return Found.none("The input is faster than samples " + spacing + " tau apart can show.");
        }
        if (spectrum == null) {
            return noSpectrum();
        }
        return spectrum.hasErrors()
                ? Found.value(spectrum.share(omega), spectrum.shareError(omega), Quantity.DRIVE_POWER.unit())
                : Found.value(spectrum.share(omega), Quantity.DRIVE_POWER.unit());
    }

    private Map<String, Object> noSpectrum() {
        return segment > samples
                ? Found.needs((segment - samples) * spacing)
                : Found.none("So many units and so slow an input need too much memory.");
    }

    private void power(Map<String, Object> found) {
        String key = Quantity.POWER.key();
        if (spectrum == null) {
            found.put(key, noSpectrum());
            return;
        }
        double[] density = new double[spectrum.bins()];
        double[] omegas = new double[spectrum.bins()];
        double[] errors = new double[spectrum.bins()];
        for (int k = 0; k < density.length; k++) {
            omegas[k] = spectrum.omega(k);
            density[k] = spectrum.density(k);
            errors[k] = spectrum.hasErrors() ? spectrum.error(k) : 0;
        }
        found.put(key, Found.pairs(omegas, density));
        if (spectrum.hasErrors()) {
            found.put(key + "Error", errors);
        }
    }

    private void putIfWanted(Map<String, Object> found, Quantity quantity, Object value) {
        if (wanted.contains(quantity)) {
            found.put(quantity.key(), value);
        }
    }
}
