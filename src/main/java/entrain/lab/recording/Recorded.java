package entrain.lab.recording;

import entrain.lab.run.Samples;

/** The samples of a stretch one by one, x = r: a recording as something that can be measured. It has no tangent vector. */
public final class Recorded implements Samples {
    /** Numbers that are read at once: rows of units come together from a file that has units in rows. */
    private static final int BLOCK = 1 << 16;

    private final Stretch stretch;
    private final int n;
    private final int rows;
    private final double[] block;
    private final double[] x;
    private int next;
    private int read;

    /** Before the first sample. */
    public Recorded(Stretch stretch) {
        this.stretch = stretch;
        n = stretch.n();
        rows = Math.max(1, Math.min(stretch.count(), Math.min(64, BLOCK / n)));
        block = new double[rows * n];
        x = new double[n];
    }

    @Override
    public int n() {
        return n;
    }

    @Override
    public double interval() {
        return stretch.interval();
    }

    @Override
    public boolean next() {
        if (next >= stretch.count()) {
            return false;
        }
        if (next >= read) {
            int samples = Math.min(rows, stretch.count() - next);
            stretch.read(next, samples, block, 0);
            read = next + samples;
        }
        System.arraycopy(block, (next % rows) * n, x, 0, n);
        next++;
        return true;
    }

    /** Samples, all together. */
    public int count() {
        return stretch.count();
    }

    @Override
    public double[] x() {
        return x;
    }

    @Override
    public int from() {
        return 0;
    }

    @Override
    public double[] r() {
        return x;
    }

    @Override
    public double mean(int unit) {
        return stretch.mean[unit];
    }
}
