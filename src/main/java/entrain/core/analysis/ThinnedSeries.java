package entrain.core.analysis;

/**
 * A series of any length in bounded memory: when the room is full, every second value is dropped and from then on only
 * every second of the values that are offered is kept. What is held always covers the whole time since it was cleared,
 * evenly spaced from the first value on.
 */
public final class ThinnedSeries {
    private final double[] value;
    private int count;
    private long interval = 1;
    private long untilNext;

    /** Room for capacity values, an even number, at least 2. */
    public ThinnedSeries(int capacity) {
        if (capacity < 2 || (capacity & 1) != 0) {
            throw new IllegalArgumentException("the capacity must be even and at least 2, not " + capacity);
        }
        value = new double[capacity];
    }

    public void clear() {
        count = 0;
        interval = 1;
        untilNext = 0;
    }

    /** Offers the next value. */
    public void add(double next) {
        if (untilNext > 0) {
            untilNext--;
            return;
        }
        if (count == value.length) {
            count /= 2;
            for (int k = 1; k < count; k++) {
                value[k] = value[2 * k];
            }
            interval *= 2;
        }
        value[count++] = next;
        untilNext = interval - 1;
    }

    /** Values held. */
    public int count() {
        return count;
    }

    /** Value k of those held, 0 the first that was ever offered; value k was offered as number k · interval. */
    public double value(int k) {
        if (k < 0 || k >= count) {
            throw new IllegalArgumentException("there are " + count + " values, no number " + k);
        }
        return value[k];
    }

    /** Offered values from one held to the next: a power of two. */
    public long interval() {
        return interval;
    }
}
