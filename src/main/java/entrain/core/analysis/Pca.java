package entrain.core.analysis;

import entrain.core.algebra.SymmetricEigen;
import entrain.core.math.Vectors;

/**
 * Principal components of a signal of N entries over all the time since it was cleared.
 *
 * <pre>
 *   keeps       up to {@code capacity} snapshots; when full, every second is dropped and only every second of those
 *               that follow is taken, so that what is kept covers the whole time evenly
 *   variances   of the covariance about the time average (divided by the number of snapshots), largest first
 *   D           participation ratio (Σ v)²/Σ v²; it grows with the time covered until that is many correlation times
 *   corrected   D without that: {@link FarPairs} of the snapshots
 *   cost        O(N · capacity) for a snapshot, on request O(s³) with s the smaller of N and the number of snapshots
 *   whole       if asked for, the covariance is of every sample, not of the snapshots: O(N²) for a sample
 * </pre>
 *
 * With N at least the capacity, the method of snapshots: the products of all pairs of snapshots are kept up to date;
 * their matrix, centred and divided by the number S of snapshots, has the covariance's eigenvalues, and from its vectors
 * u the axes are Σ_s u_s (x_s − mean)/√(S v). Otherwise the covariance itself is decomposed.
 *
 * <p>L. Sirovich, Q. Appl. Math. 45, 561 (1987), doi:10.1090/qam/910462; participation ratio as in K. Rajan, L. F.
 * Abbott and H. Sompolinsky, Adv. Neural Inf. Process. Syst. 23 (2010).
 */
public final class Pca {
    private static final int FEWEST = 16; // snapshots
    /** Variance below this part of the mean square is rounding. */
    private static final double ROUNDING = 1e-13;

    private final int n;
    private final int capacity;
    private final boolean pairwise;
    private final Covariance whole;
    private final FarPairs far;
    private final double[] snapshot;
    private final double[] gram;
    private final double[] mean;
    private final double[] variance;
    private final double[] work;
    private final double[] matrix;
    private final SymmetricEigen eigen;
    private int count;
    private long stride = 1;
    private long untilNext;
    private double[] axes = new double[0];
    private double[] vectors = new double[0];
    private int axisCount;
    private int components;
    private double totalVariance;
    private double participationRatio;
    private double correctedRatio;

    /**
     * @param n        entries of a sample, at least 1
     * @param capacity snapshots kept at most; even, at least 32
     */
    public Pca(int n, int capacity) {
        this(n, capacity, false);
    }

    /** @param whole whether the covariance is of every sample: N² numbers are kept for it */
    public Pca(int n, int capacity, boolean whole) {
        if (n < 1 || capacity < 2 * FEWEST || (capacity & 1) != 0) {
            throw new IllegalArgumentException("at least 1 entry and an even capacity of at least 32 are needed");
        }
        this.n = n;
        this.capacity = capacity;
        this.whole = whole ? new Covariance(n) : null;
        pairwise = n >= capacity && !whole;
        far = new FarPairs(capacity);
        snapshot = new double[capacity * n];
        gram = new double[pairwise ? capacity * capacity : 0];
        mean = new double[n];
        int most = pairwise ? capacity : n;
        variance = new double[most];
        work = new double[Math.max(n, capacity)];
        matrix = new double[most * most];
        eigen = new SymmetricEigen(most);
    }

    public void clear() {
        count = 0;
        stride = 1;
        untilNext = 0;
        if (whole != null) {
            whole.clear();
        }
        components = 0;
        axisCount = 0;
    }

    /** Offers x[from … from + n) as the next sample; not modified, not kept. */
    public void add(double[] x, int from) {
        if (whole != null) {
            whole.add(x, from);
        }
        if (untilNext > 0) {
            untilNext--;
            return;
        }
        if (count == capacity) {
            thin();
        }
        System.arraycopy(x, from, snapshot, count * n, n);
        if (pairwise) {
            Vectors.dots(snapshot, count * n, snapshot, 0, n, count + 1, gram, count * capacity);
        }
        count++;
        untilNext = stride - 1;
    }

    private void thin() {
        count /= 2;
        for (int s = 0; s < count; s++) {
            System.arraycopy(snapshot, 2 * s * n, snapshot, s * n, n);
            if (pairwise) {
                for (int q = 0; q <= s; q++) {
                    gram[s * capacity + q] = gram[2 * s * capacity + 2 * q];
                }
            }
        }
        stride *= 2;
    }

    /** Snapshots kept. */
    public int count() {
        return count;
    }

    /** Offered samples from one snapshot to the next: a power of two. */
    public long stride() {
        return stride;
    }

    /** Whether there are enough snapshots, at least 16. */
    public boolean ready() {
        return missing() == 0;
    }

    /** Samples still needed until {@link #ready()}, or 0. */
    public long missing() {
        return Math.max(0, FEWEST - count);
    }

    /**
     * Computes what the read-outs give until the next update.
     *
     * @param k how many axes, 0 … N; fewer if there are not so many components
     */
    public void update(int k) {
        if (k < 0 || k > n) {
            throw new IllegalArgumentException("the number of axes must lie in 0.." + n + ", not " + k);
        }
        if (!ready()) {
            throw new TooLittleData(missing());
        }
        double meanSquare = average();
        int size = pairwise ? count : n;
        far.clear();
        if (pairwise) {
            centredProducts(matrix);
            for (int s = 0; s < count; s++) {
                far.add(matrix, s * count);
            }
        } else {
            pairs();
            if (whole != null) {
                whole.read(mean, matrix);
            } else {
                covariance(matrix);
            }
        }
        ratio(matrix, size);
        correctedRatio = far.ratio(n);
        components = (int) Math.min(n, whole != null ? whole.samples() : count);
        axisCount = Math.min(k, components);
        if (axes.length < axisCount * n) {
            axes = new double[axisCount * n];
            vectors = new double[axisCount * (pairwise ? capacity : n)];
        }
        if (totalVariance <= ROUNDING * meanSquare) {
            still();
            return;
        }
        eigen.decompose(matrix, size);
        for (int c = 0; c < components; c++) {
            variance[c] = Math.max(0, eigen.value(c));
        }
        eigen.vectors(axisCount, vectors);
        for (int c = 0; c < axisCount; c++) {
            makeAxis(c, c * size);
        }
    }

    /** mean ← time average; gives the mean square of a whole sample. */
    private double average() {
        for (int i = 0; i < n; i++) {
            mean[i] = 0;
        }
        double square = 0;
        for (int s = 0; s < count; s++) {
            int at = s * n;
            for (int i = 0; i < n; i++) {
                mean[i] += snapshot[at + i];
                square += snapshot[at + i] * snapshot[at + i];
            }
        }
        for (int i = 0; i < n; i++) {
            mean[i] /= count;
        }
        return square / count;
    }

    /** (x_s − mean)·(x_q − mean)/S from the products without the mean. */
    private void centredProducts(double[] a) {
        double all = 0;
        for (int s = 0; s < count; s++) {
            work[s] = Vectors.dot(snapshot, s * n, mean, 0, n);
            all += work[s];
        }
        all /= count;
        for (int s = 0; s < count; s++) {
            for (int q = 0; q <= s; q++) {
                double product = (gram[s * capacity + q] - work[s] - (work[q] - all)) / count;
                a[s * count + q] = product;
                a[q * count + s] = product;
            }
        }
    }

    /** Products of snapshots about their mean; {@link #average} was called. */
    private void pairs() {
        double[] d = new double[n];
        for (int s = 0; s < count; s++) {
            for (int i = 0; i < n; i++) {
                d[i] = snapshot[s * n + i] - mean[i];
            }
            Vectors.dots(d, 0, snapshot, 0, n, s + 1, work, 0);
            double shift = Vectors.dot(d, 0, mean, 0, n);
            for (int q = 0; q <= s; q++) {
                work[q] -= shift;
            }
            far.add(work, 0);
        }
    }

    private void covariance(double[] a) {
        double[] d = work;
        for (int e = 0; e < n * n; e++) {
            a[e] = 0;
        }
        for (int s = 0; s < count; s++) {
            for (int i = 0; i < n; i++) {
                d[i] = snapshot[s * n + i] - mean[i];
            }
            for (int i = 0; i < n; i++) {
                Vectors.addScaled(d[i], d, 0, a, i * n, i + 1);
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                a[i * n + j] /= count;
                a[j * n + i] = a[i * n + j];
            }
        }
    }

    /** Total variance and participation ratio from the traces of the matrix and of its square. */
    private void ratio(double[] a, int size) {
        double trace = 0;
        double squares = 0;
        for (int s = 0; s < size; s++) {
            trace += a[s * size + s];
        }
        for (int e = 0; e < size * size; e++) {
            squares += a[e] * a[e];
        }
        totalVariance = trace;
        participationRatio = squares > 0 ? trace * trace / squares : 0;
    }

    /** A signal without variance: no directions and no dimension. */
    private void still() {
        totalVariance = 0;
        participationRatio = 0;
        correctedRatio = -1;
        for (int c = 0; c < components; c++) {
            variance[c] = 0;
        }
        for (int e = 0; e < axisCount * n; e++) {
            axes[e] = 0;
        }
    }

    /** Axis c from the vector that stands at the place given, of unit length and with its largest entry positive; zero if it has no variance. */
    private void makeAxis(int c, int vector) {
        int at = c * n;
        for (int i = 0; i < n; i++) {
            axes[at + i] = pairwise ? 0 : vectors[vector + i];
        }
        if (pairwise) {
            for (int s = 0; s < count; s++) {
                Vectors.addScaled(vectors[vector + s], snapshot, s * n, axes, at, n);
            }
            // Rounding apart, a vector that belongs to a variance sums to zero and takes no mean along.
            double sum = 0;
            for (int s = 0; s < count; s++) {
                sum += vectors[vector + s];
            }
            Vectors.addScaled(-sum, mean, 0, axes, at, n);
        }
        int largest = at;
        for (int i = at; i < at + n; i++) {
            if (Math.abs(axes[i]) > Math.abs(axes[largest])) {
                largest = i;
            }
        }
        boolean real = variance[c] > ROUNDING * totalVariance;
        double length = Math.sqrt(Vectors.dot(axes, at, axes, at, n));
        double divisor = axes[largest] < 0 ? -length : length;
        for (int i = at; i < at + n; i++) {
            axes[i] = real ? axes[i] / divisor : 0;
        }
    }

    /** Variances there are: the smaller of N and the snapshots. */
    public int components() {
        return components;
    }

    /** Variance c, 0 the largest. */
    public double variance(int c) {
        return variance[c];
    }

    /** Variance of all entries together. */
    public double totalVariance() {
        return totalVariance;
    }

    /** (Σ v)²/Σ v², between 1 and N; 0 for a signal that stands still. */
    public double participationRatio() {
        return participationRatio;
    }

    /** D as of an endless record, between 1 and N, from the snapshots; −1 while the record is too short to tell. */
    public double correctedRatio() {
        return correctedRatio;
    }

    /** How many components it takes to hold this fraction of the variance; 0 for a signal that stands still. */
    public int needed(double fraction) {
        double sum = 0;
        int c = 0;
        while (c < components && sum < fraction * totalVariance) {
            sum += variance[c];
            c++;
        }
        return c;
    }

    /** How many axes were computed. */
    public int axes() {
        return axisCount;
    }

    /** Entry i of axis a, unit length over i; its largest entry is positive. */
    public double axis(int a, int i) {
        return axes[a * n + i];
    }

    /** Copies the axes, one after the other, each of N numbers. */
    public void axes(double[] rows) {
        System.arraycopy(axes, 0, rows, 0, axisCount * n);
    }

    /** Time average of entry i. */
    public double mean(int i) {
        return mean[i];
    }

    /**
     * Coordinates of a sample along the axes, from the time average.
     *
     * @param x   x[from … from + n) is projected; not modified
     * @param out one number an axis, overwritten
     */
    public void project(double[] x, int from, double[] out) {
        for (int a = 0; a < axisCount; a++) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += (x[from + i] - mean[i]) * axes[a * n + i];
            }
            out[a] = sum;
        }
    }
}
