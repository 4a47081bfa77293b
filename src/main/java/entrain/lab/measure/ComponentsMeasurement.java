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
    /** Activity whose second component has less than this share of the variance moves along a line. */
    private static final double NO_PLANE = 1e-9;

    private final int n;
    private final double interval;
    private final int every;
    private final Pca pca;
    private long samples;
    private long computedAt;

    ComponentsMeasurement(Samples of, Detail detail) {
        n = of.n();
        interval = of.interval();
        every = every(interval);
        pca = new Pca(n, detail.snapshots);
    }

    private static int every(double interval) {
        return Math.max(1, (int) Nearest.whole(SNAPSHOT_TIME / interval));
    }

    /** Time between two snapshots, in τ, for samples {@code interval} apart. */
    static double snapshotTime(double interval) {
        return every(interval) * interval;
    }

    @Override
    public void restart(Samples of) {
        pca.clear();
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
        if (pca.ready()) {
            pca.update(0);
        }
    }

    boolean ready() {
        return pca.ready();
    }

    /** τ more until there are components; 0 if there are. */
    double missing() {
        return pca.missing() * every * interval;
    }

    /** Computes the components and the leading axes, if that was not done lately. */
    void renew() {
        double since = (samples - computedAt) * interval;
        if (computedAt == 0 || since >= Math.max(RENEWAL, RENEWAL_SHARE * samples * interval)) {
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
        if (pca.axes() < axes || !(pca.variance(axes - 1) > NO_PLANE * pca.totalVariance())) {
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
        if (quantity == Quantities.VARIANCE) {
            double[] variance = new double[pca.components()];
            for (int k = 0; k < variance.length; k++) {
                variance[k] = pca.variance(k);
            }
            return new Finding.Values(variance, null);
        }
        return pca.totalVariance() > 0
                ? new Finding.Value(number(quantity), quantity.unit())
                : new Finding.None("Nothing moves: there are no directions.");
    }

    private double number(Quantities quantity) {
        return switch (quantity) {
            case COMPONENTS90 -> pca.needed(0.9);
            case COMPONENTS95 -> pca.needed(0.95);
            default -> pca.participationRatio();
        };
    }
}
