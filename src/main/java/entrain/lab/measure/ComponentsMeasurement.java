package entrain.lab.measure;

import entrain.core.analysis.Pca;
import entrain.core.math.Nearest;
import entrain.lab.run.Samples;

/** Principal components of the states, from snapshots. */
final class ComponentsMeasurement implements Measurement {
    private static final double SNAPSHOT_TIME = 1;
    /** While it runs, the components are computed anew after this time, in τ, or a share of the run. */
    private static final double RENEWAL = 10;

    private static final double RENEWAL_SHARE = 0.05;
    /** Of a recording, which goes by at full speed. */
    private static final double RECORDED_SHARE = 0.5;

    /** Snapshots of a recording, whose covariance is of every sample unless it has too many units. */
    static final int SNAPSHOTS = 400;

    static final int UNITS = 1000;
    /** Of more units it takes seconds to decompose the covariance, so that is done at the end of a recording alone. */
    private static final int AT_ONCE = 400;
    /** How long a run whose end is open is taken to last, in τ. */
    private static final double FORESEEN = 1600;
    /** Activity whose second component has less than this share of the variance moves along a line. */
    private static final double NO_PLANE = 1e-9;

    private final int n;
    private final double interval;
    private final double length;
    private final int room;
    private final boolean recorded;
    private final Pca pca;
    private double omega;
    private int every;
    private boolean closed;
    private long samples;
    private long computedAt;

    /** @param samples of the run; −1 if that is not known */
    ComponentsMeasurement(Samples of, Detail detail, long samples) {
        n = of.n();
        interval = of.interval();
        recorded = of.recorded();
        room = recorded ? SNAPSHOTS : detail.snapshots;
        length = samples < 0 ? FORESEEN : samples * interval;
        pca = new Pca(n, room, recorded && n <= UNITS);
        restart(of);
    }

    /** Samples between two snapshots: so many that no distance between those kept meets the same phases of an input. */
    private static int every(double interval, double omega, double length, int room) {
        int usual = Math.max(1, (int) Nearest.whole(SNAPSHOT_TIME / interval));
        for (int off = 0; off < usual; off++) {
            if (covers(usual - off, interval, omega, length, room)) {
                return usual - off;
            }
            if (covers(usual + off, interval, omega, length, room)) {
                return usual + off;
            }
        }
        return usual;
    }

    /** Snapshots are kept at every distance from the first, doubled as often as room is short. */
    private static boolean covers(int every, double interval, double omega, double length, int room) {
        double apart = every * interval;
        boolean covers = Validity.ofSnapshots(omega, apart) == null;
        while (covers && apart * room < length) {
            apart *= 2;
            covers = Validity.ofSnapshots(omega, apart) == null;
        }
        return covers;
    }

    /** Time between two snapshots, in τ, of a run of so many samples. */
    static double snapshotTime(double interval, double omega, long samples) {
        return every(interval, omega, samples * interval, Detail.WHOLE.snapshots) * interval;
    }

    /** Why the snapshots mean nothing; null if they do. */
    Caution caution() {
        return Validity.ofSnapshots(omega, every * interval * pca.stride());
    }

    @Override
    public void restart(Samples of) {
        omega = of.omega();
        every = recorded ? 1 : every(interval, omega, length, room);
        pca.clear();
        closed = false;
        samples = 0;
        computedAt = 0;
    }

    @Override
    public void add(Samples of) {
        samples++;
        if (samples % every == 0) {
            pca.add(of.x(), of.from());
        }
    }

    /** Computes the components, but no axes. */
    @Override
    public void close() {
        closed = true;
        if (pca.ready()) {
            pca.update(0);
            computedAt = recorded ? samples : computedAt;
        }
    }

    /** Time between two of the samples that the covariance is of, in τ. */
    double spacing() {
        return every * interval * (recorded && n <= UNITS ? 1 : pca.stride());
    }

    boolean ready() {
        return pca.ready() && (closed || !late());
    }

    private boolean late() {
        return recorded && n > AT_ONCE && n <= UNITS;
    }

    /** τ more until there are components; 0 if there are. */
    double missing() {
        double few = pca.missing() * every * interval;
        return late() && !closed ? Math.max(few, length - samples * interval) : few;
    }

    /** Computes the components and the leading axes, if that was not done lately. */
    void renew() {
        double since = (samples - computedAt) * interval;
        double share = recorded ? RECORDED_SHARE : RENEWAL_SHARE;
        if (computedAt == 0 || since >= Math.max(RENEWAL, share * samples * interval)) {
            computedAt = samples;
            pca.update(Math.min(Statistics.AXES, n));
        }
    }

    /** Length of the record that the components rest on, in τ. */
    double time() {
        return computedAt * interval;
    }

    /** The components as last computed. */
    Pca pca() {
        return pca;
    }

    /** Writes the axes of the leading components, one after the other, into rows; false if there is no such plane. */
    boolean axes(double[] rows) {
        int axes = Statistics.AXES;
        if (caution() != null || pca.axes() < axes || !(pca.variance(axes - 1) > NO_PLANE * pca.totalVariance())) {
            return false;
        }
        pca.axes(rows);
        return true;
    }

    @Override
    public Finding finding(Quantities quantity) {
        if (!pca.ready()) {
            return new Finding.Needs(missing());
        }
        if (caution() != null) {
            return new Finding.Invalid(caution());
        }
        if (quantity == Quantities.VARIANCE) {
            double[] variance = new double[pca.components()];
            for (int k = 0; k < variance.length; k++) {
                variance[k] = pca.variance(k);
            }
            return new Finding.Values(variance, null);
        }
        if (quantity == Quantities.PARTICIPATION_CORRECTED && pca.totalVariance() > 0 && !(pca.correctedRatio() > 0)) {
            return new Finding.None("The record is too short for its correlations.");
        }
        return pca.totalVariance() > 0
                ? new Finding.Value(number(quantity), quantity.unit())
                : new Finding.None("Nothing moves: there are no directions.");
    }

    private double number(Quantities quantity) {
        return switch (quantity) {
            case COMPONENTS90 -> pca.needed(0.9);
            case COMPONENTS95 -> pca.needed(0.95);
            case PARTICIPATION_CORRECTED -> pca.correctedRatio();
            default -> pca.participationRatio();
        };
    }
}
