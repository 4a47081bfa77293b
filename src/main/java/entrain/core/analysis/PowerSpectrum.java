package entrain.core.analysis;

import entrain.core.math.Elementary;
import entrain.core.math.Fft;

/**
 * Power spectrum of the N entries of a signal, averaged over entries and time: a one-sided density over angular
 * frequency whose integral from 0 to the highest frequency is the variance.
 *
 * <pre>
 *   segments   M samples, each half overlapping the one before; every entry's segment average is subtracted
 *   window     Hann, ½ − ½ cos(2πj/M): a line fills the bins within 2 of it, and some 0.1 % of it falls outside
 *   bins       ω_k = 2πk/(M spacing), k = 0 … M/2; in Hz, divide ω by 2π and multiply the density by it
 *   beyond     power above π/spacing is folded back: sample so often that there is none
 *   error      from blocks of segments, once there are 16 of these
 * </pre>
 *
 * Two entries share a complex transform. The transforms of a segment are spread over the samples that follow it, so that
 * none of them costs much more than another. SciPy's {@code welch} with nperseg=M, window="hann", detrend="constant" and
 * fs=2π/spacing gives an entry's density.
 *
 * <p>P. D. Welch, IEEE Trans. Audio Electroacoust. 15, 70 (1967), doi:10.1109/TAU.1967.1161901; F. J. Harris, Proc. IEEE
 * 66, 51 (1978), doi:10.1109/PROC.1978.10837.
 */
public final class PowerSpectrum {
    private static final double TWO_PI = 6.283185307179586;
    private static final int LOBE = 2; // bins on either side of a line that hold it
    private static final int APART = 8; // bins between harmonics, without which their lobes leave no room between

    private final int n;
    private final int size;
    private final int rows;
    private final double spacing;
    private final int pairsPerSample;
    private final double[] ring;
    private final double[] window;
    private final double[] re;
    private final double[] im;
    private final Fft fft;
    private final double[] power;
    private final BlockMean density;
    private int write;
    private long samples;
    private int start;
    private int pair;

    /**
     * @param n       entries of a sample
     * @param size    samples of a segment, M: a power of two, at least 8
     * @param spacing time between samples, in τ
     */
    public PowerSpectrum(int n, int size, double spacing) {
        if (n < 1 || size < 8 || !(spacing > 0)) {
            throw new IllegalArgumentException("at least 1 entry, 8 samples and a positive spacing are needed");
        }
        this.n = n;
        this.size = size;
        this.spacing = spacing;
        fft = new Fft(size);
        rows = size + size / 2;
        ring = new double[rows * n];
        int pairs = (n + 1) / 2;
        pairsPerSample = (pairs + size / 2 - 1) / (size / 2);
        window = new double[size];
        for (int j = 0; j < size; j++) {
            window[j] = 0.5 - 0.5 * Elementary.cos(TWO_PI * j / size);
        }
        re = new double[size];
        im = new double[size];
        power = new double[size / 2 + 1];
        density = new BlockMean(size / 2 + 1);
        pair = pairs;
    }

    public void clear() {
        write = 0;
        samples = 0;
        pair = (n + 1) / 2;
        density.clear();
    }

    /** Takes x[from … from + n) as the next sample; not modified. */
    public void add(double[] x, int from) {
        int at = write * n;
        System.arraycopy(x, from, ring, at, n);
        write = write + 1 == rows ? 0 : write + 1;
        samples++;
        if (samples >= size && (samples - size) % (size / 2) == 0) {
            start = write - size < 0 ? write - size + rows : write - size;
            pair = 0;
            for (int k = 0; k < power.length; k++) {
                power[k] = 0;
            }
        }
        work(pairsPerSample);
    }

    /** Completes the transforms of the last whole segment, which otherwise takes part only as samples follow. */
    public void flush() {
        work((n + 1) / 2);
    }

    private void work(int most) {
        int pairs = (n + 1) / 2;
        for (int p = 0; p < most && pair < pairs; p++) {
            transform(2 * pair);
            pair++;
            if (pair == pairs) {
                close();
            }
        }
    }

    /** Adds |X_k|² of entries i and i + 1, if there is one, to the segment's power. */
    private void transform(int i) {
        boolean two = i + 1 < n;
        double meanRe = 0;
        double meanIm = 0;
        int row = start;
        for (int j = 0; j < size; j++) {
            re[j] = ring[row * n + i];
            im[j] = two ? ring[row * n + i + 1] : 0;
            meanRe += re[j];
            meanIm += im[j];
            row = row + 1 == rows ? 0 : row + 1;
        }
        meanRe /= size;
        meanIm /= size;
        for (int j = 0; j < size; j++) {
            re[j] = (re[j] - meanRe) * window[j];
            im[j] = (im[j] - meanIm) * window[j];
        }
        fft.transform(re, im);
        power[0] = re[0] * re[0] + im[0] * im[0] + power[0];
        for (int k = 1; k < power.length; k++) {
            int mirror = size - k;
            power[k] += 0.5 * (re[k] * re[k] + im[k] * im[k] + re[mirror] * re[mirror] + im[mirror] * im[mirror]);
        }
    }

    /** From Σ_i |X_k|² to the density: ×2 for the negative frequencies, spacing/(2π Σ window²) = spacing/(2π · 3M/8). */
    private void close() {
        for (int k = 0; k < power.length; k++) {
            int sides = k == 0 || k == power.length - 1 ? 1 : 2;
            power[k] = sides * power[k] * spacing / (TWO_PI * 0.375 * size * n);
        }
        density.add(power, 0);
    }

    /** Segments averaged. */
    public long segments() {
        return density.samples();
    }

    /** Whether there is a segment. */
    public boolean ready() {
        return segments() > 0;
    }

    /** Samples still needed for the first segment and, unless {@link #flush}ed, for its transforms; or 0. */
    public long missing() {
        if (ready()) {
            return 0;
        }
        int pairs = (n + 1) / 2;
        int toDo = samples < size ? pairs : pairs - pair;
        int portions = (toDo + pairsPerSample - 1) / pairsPerSample;
        // The sample that completes the segment also does the first portion.
        return samples < size ? size - samples + portions - 1 : portions;
    }

    /** Whether there are segments enough for errors. */
    public boolean hasErrors() {
        return density.missing() == 0;
    }

    /** Bins, M/2 + 1. */
    public int bins() {
        return power.length;
    }

    /** Angular frequency of bin k, in rad per τ. */
    public double omega(int k) {
        return k * resolution();
    }

    /** Distance of two bins, in rad per τ. */
    public double resolution() {
        return TWO_PI / (size * spacing);
    }

    /** Density of bin k: variance per rad/τ. */
    public double density(int k) {
        demand();
        return density.mean(k);
    }

    /** Standard error of the density of bin k. */
    public double error(int k) {
        demandErrors();
        return density.error(k);
    }

    /** The integral of the density: the variance within a segment, averaged over entries. */
    public double variance() {
        demand();
        double sum = 0;
        for (int k = 0; k < power.length; k++) {
            sum += density.mean(k);
        }
        return sum * resolution();
    }

    /** Whether lines at ω and its harmonics stand apart: 8 bins from one to the next, and ω below the highest bin. */
    public boolean resolves(double omega) {
        return omega >= APART * resolution() && omega <= omega(power.length - 1);
    }

    /**
     * Share of the power that lies within 2 bins of ω, 2ω, 3ω …, whatever else stands there included: 0 … 1. A signal
     * without power has the share 0.
     *
     * @param omega in rad per τ, such that it {@link #resolves}
     */
    public double share(double omega) {
        demand();
        return share(omega, -1);
    }

    /** Standard error of {@link #share}, by leaving out one block of segments at a time. */
    public double shareError(double omega) {
        demandErrors();
        int count = density.blocks();
        double mean = 0;
        double square = 0;
        for (int b = 0; b < count; b++) {
            mean += share(omega, b) / count;
        }
        for (int b = 0; b < count; b++) {
            double d = share(omega, b) - mean;
            square += d * d;
        }
        return Math.sqrt((count - 1) * square / count);
    }

    /** The share over all blocks but one, or over all if that is negative. */
    private double share(double omega, int without) {
        if (!resolves(omega)) {
            throw new IllegalArgumentException("the bins do not resolve this frequency");
        }
        double line = omega / resolution();
        double nearest = line;
        double inside = 0;
        double all = 0;
        for (int k = 0; k < power.length; k++) {
            double value = without < 0 ? density.mean(k) : density.meanWithout(without, k);
            if (k - nearest > 0.5 * line) {
                nearest += line;
            }
            all += value;
            // A line that is meant to stand on a bin may miss it by a rounding.
            if (Math.abs(k - nearest) <= LOBE + 1e-6) {
                inside += value;
            }
        }
        return all > 0 ? inside / all : 0;
    }

    private void demand() {
        if (!ready()) {
            throw new TooLittleData(missing());
        }
    }

    private void demandErrors() {
        if (!hasErrors()) {
            throw new TooLittleData(density.missing() * (size / 2));
        }
    }
}
