package entrain.lab.measure;

import entrain.core.math.Elementary;
import entrain.core.math.Nearest;

/** Orders units by the phase of their response at the drive's frequency, or by their loading on a component. */
public final class ResponsePhase {
    private final int n;
    private final double[] key;
    private final int[] order;
    private final int[] scratch;

    /** The units in the order of their numbers. */
    public ResponsePhase(int n) {
        this.n = n;
        key = new double[n];
        order = new int[n];
        scratch = new int[n];
        unsorted();
    }

    /** Unit shown in place k. */
    int unit(int k) {
        return order[k];
    }

    void unsorted() {
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
    }

    /**
     * Sorts by the phase of Σ x_i(t) e^{−iωt} over the newest whole number of drive periods in the history.
     *
     * @param history    of the driven track
     * @param sampleTime between samples, in τ
     * @param omega      in rad per τ, positive
     */
    void byPhase(History history, double sampleTime, double omega) {
        double period = 2 * Math.PI / (omega * sampleTime);
        int count = history.count();
        int whole = (int) (count / period);
        int used = whole == 0 ? count : (int) Nearest.whole(whole * period);
        double[] re = new double[n];
        double[] im = new double[n];
        for (int s = count - Math.min(used, count); s < count; s++) {
            float[] x = history.sample(s);
            double angle = omega * sampleTime * s;
            double cos = Elementary.cos(angle);
            double sin = Elementary.sin(angle);
            for (int i = 0; i < n; i++) {
                re[i] += cos * x[i];
                im[i] += sin * x[i];
            }
        }
        for (int i = 0; i < n; i++) {
            key[i] = turn(re[i], im[i]);
        }
        sort();
    }

    /** Sorts by loading, smallest first. */
    public void byLoading(double[] loading) {
        System.arraycopy(loading, 0, key, 0, n);
        sort();
    }

    /** A number that grows with the angle of (re, im), from −2 to 2: an angle good enough to sort by. */
    private static double turn(double re, double im) {
        double size = Math.abs(re) + Math.abs(im);
        if (size == 0) {
            return 0;
        }
        double p = im / size;
        return re >= 0 ? p : im >= 0 ? 2 - p : -2 - p;
    }

    /** Merge sort of the units by key, stable, from the order of their numbers. */
    private void sort() {
        unsorted();
        for (int width = 1; width < n; width *= 2) {
            for (int from = 0; from < n; from += 2 * width) {
                merge(from, Math.min(from + width, n), Math.min(from + 2 * width, n));
            }
            System.arraycopy(scratch, 0, order, 0, n);
        }
    }

    private void merge(int from, int middle, int to) {
        int a = from;
        int b = middle;
        for (int k = from; k < to; k++) {
            if (a < middle && (b >= to || key[order[a]] <= key[order[b]])) {
                scratch[k] = order[a++];
            } else {
                scratch[k] = order[b++];
            }
        }
    }
}
