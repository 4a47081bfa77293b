package entrain.lab.data;

import java.util.Arrays;

/**
 * Takes bytes in pieces of any length and gives them on in the parts that a format has: heads, which are collected, and
 * data, which pass. A file that says it has long heads makes it hold no more than the bytes that came.
 */
abstract class Parts implements Inflater.Sink {
    private static final int FIRST = 64;

    private byte[] head = new byte[FIRST];
    private int filled;
    private int wanted;
    private int passing;
    private boolean over;

    /** @param first so many bytes are the first head, or its beginning */
    Parts(int first) {
        wanted = first;
    }

    /** As many bytes as were wanted have come. Asks for {@link #more}, {@link #pass} or {@link #stop}. */
    abstract void head(byte[] bytes, int count);

    /** Data that pass. */
    void data(byte[] bytes, int from, int count) {}

    /** All data passed; asks for the {@link #next} head, or to stop. */
    abstract void passed();

    /** The head goes on: it has so many bytes. */
    final void more(int bytes) {
        wanted = bytes;
    }

    /** The head is followed by so many bytes of data. */
    final void pass(int bytes) {
        passing = bytes;
        filled = 0;
        if (bytes == 0) {
            passed();
        }
    }

    /** Another head begins. */
    final void next(int bytes) {
        filled = 0;
        wanted = bytes;
    }

    /** Nothing that follows counts. */
    final void stop() {
        over = true;
    }

    final boolean stopped() {
        return over;
    }

    /** Whether a head or data have begun and not ended. */
    final boolean cut() {
        return filled > 0 || passing > 0;
    }

    @Override
    public final boolean take(byte[] bytes, int from, int length) {
        int at = from;
        int end = from + length;
        while (at < end && !over) {
            at += passing > 0 ? through(bytes, at, end - at) : collect(bytes, at, end - at);
        }
        return !over;
    }

    private int through(byte[] bytes, int from, int count) {
        int some = Math.min(passing, count);
        data(bytes, from, some);
        passing -= some;
        if (passing == 0 && !over) {
            passed();
        }
        return some;
    }

    private int collect(byte[] bytes, int from, int count) {
        int some = Math.min(wanted - filled, count);
        if (filled + some > head.length) {
            head = Arrays.copyOf(head, Math.min(wanted, Math.max(filled + some, 2 * head.length)));
        }
        System.arraycopy(bytes, from, head, filled, some);
        filled += some;
        if (filled == wanted) {
            head(head, filled);
        }
        return some;
    }

    /** A whole number of four bytes. */
    static int int4(byte[] bytes, int at, boolean big) {
        int high = int2(bytes, big ? at : at + 2, big);
        return high << 16 | int2(bytes, big ? at + 2 : at, big);
    }

    /** One of two bytes, from 0. */
    static int int2(byte[] bytes, int at, boolean big) {
        return (bytes[big ? at : at + 1] & 0xFF) << 8 | bytes[big ? at + 1 : at] & 0xFF;
    }
}
