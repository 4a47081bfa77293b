package entrain.lab.measure;

import entrain.lab.frame.Block;

/** The last states of one trajectory, a ring of samples; older ones are overwritten. */
final class History {
    private final float[][] states;
    private int count;
    private int newest = -1;
    private long total;

    History(int samples, int n) {
        states = new float[samples][n];
    }

    void clear() {
        clear(0);
    }

    /** Forgets all samples, and begins after so many that were never held. */
    void clear(long passed) {
        count = 0;
        newest = -1;
        total = passed;
    }

    /** Copies x[from..from+n) in as the newest sample. */
    void add(double[] x, int from) {
        newest = (newest + 1) % states.length;
        float[] row = states[newest];
        for (int i = 0; i < row.length; i++) {
            row[i] = (float) x[from + i];
        }
        count = Math.min(count + 1, states.length);
        total++;
    }

    int capacity() {
        return states.length;
    }

    /** How many samples are held. */
    int count() {
        return count;
    }

    /** How many samples were ever added since it was cleared, or had passed then. */
    long total() {
        return total;
    }

    /** Sample k, 0 the oldest, {@code count() − 1} the newest; not to be modified. */
    float[] sample(int k) {
        return states[slot(k)];
    }

    /** Writes the first units of all samples, a row each, oldest sample first. */
    void write(Block block) {
        int rows = block.rows().count();
        for (int k = 0; k < count; k++) {
            float[] sample = sample(k);
            for (int i = 0; i < rows; i++) {
                block.data()[block.at(i) + k] = sample[i];
            }
        }
    }

    /** Where sample k stands in {@link #rows()}. */
    int slot(int k) {
        return (newest + 1 + states.length - count + k) % states.length;
    }

    /** The ring itself, in storage order; the first {@code count()} rows are filled. */
    float[][] rows() {
        return states;
    }
}
