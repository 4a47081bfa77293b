package entrain.core.analysis;

/**
 * Averages of several quantities over a run of unknown length, with standard errors from blocks of consecutive samples.
 *
 * <p>Blocks begin as single samples; when there are {@value #BLOCKS} of them, neighbours are merged and blocks are
 * twice as long from then on. So between {@value #FEWEST} and {@value #BLOCKS} blocks cover the run, each one at least
 * 1/{@value #BLOCKS} of it: the error is right once that is longer than the correlation time. Relative uncertainty of
 * the error itself: 1/√(2·{@value #FEWEST}), about a fifth. The mean counts every sample, those of the unfinished block
 * too.
 *
 * <p>H. Flyvbjerg and H. G. Petersen, J. Chem. Phys. 91, 461 (1989), doi:10.1063/1.457480.
 */
final class BlockMean {
    /** Blocks at which neighbours are merged, unless said otherwise. */
    static final int BLOCKS = 32;
    /** Finished blocks without which there is no error. */
    static final int FEWEST = 16;

    private final int quantities;
    private final int most;
    private final double[] block;
    private final double[] open;
    private final double[] total;
    private int full;
    private long length = 1;
    private long inOpen;
    private long samples;

    BlockMean(int quantities) {
        this(quantities, BLOCKS);
    }

    /** @param most blocks at which neighbours are merged, even and at least {@link #BLOCKS} */
    BlockMean(int quantities, int most) {
        this.quantities = quantities;
        this.most = most;
        block = new double[most * quantities];
        open = new double[quantities];
        total = new double[quantities];
    }

    void clear() {
        full = 0;
        length = 1;
        inOpen = 0;
        samples = 0;
        for (int q = 0; q < quantities; q++) {
            open[q] = 0;
            total[q] = 0;
        }
    }

    /** Takes value[from + q] as the next sample of quantity q; not modified. */
    void add(double[] value, int from) {
        for (int q = 0; q < quantities; q++) {
            open[q] += value[from + q];
            total[q] += value[from + q];
        }
        samples++;
        inOpen++;
        if (inOpen == length) {
            close();
        }
    }

    private void close() {
        System.arraycopy(open, 0, block, full * quantities, quantities);
        for (int q = 0; q < quantities; q++) {
            open[q] = 0;
        }
        inOpen = 0;
        full++;
        if (full == most) {
            for (int b = 0; b < most / 2; b++) {
                for (int q = 0; q < quantities; q++) {
                    block[b * quantities + q] = block[2 * b * quantities + q] + block[(2 * b + 1) * quantities + q];
                }
            }
            full = most / 2;
            length *= 2;
        }
    }

    long samples() {
        return samples;
    }

    /** Finished blocks. */
    int blocks() {
        return full;
    }

    /** Samples in a finished block. */
    long length() {
        return length;
    }

    /** Sum of quantity q over finished block b. */
    double sum(int b, int q) {
        return block[b * quantities + q];
    }

    /** Samples still needed before errors can be given; 0 when they can. */
    long missing() {
        return Math.max(0, FEWEST - samples);
    }

    /** Average of quantity q; at least one sample is needed. */
    double mean(int q) {
        return total[q] / samples;
    }

    /** Average of quantity q over all samples but those of finished block b. */
    double meanWithout(int b, int q) {
        return (total[q] - block[b * quantities + q]) / (samples - length);
    }

    /** Standard error of the mean of quantity q, from the scatter of the finished blocks. */
    double error(int q) {
        double mean = 0;
        for (int b = 0; b < full; b++) {
            mean += block[b * quantities + q];
        }
        mean /= full;
        double sum = 0;
        for (int b = 0; b < full; b++) {
            double d = block[b * quantities + q] - mean;
            sum += d * d;
        }
        return Math.sqrt(sum / (full - 1) / full) / length;
    }
}
