package entrain.lab.data;

import java.util.ArrayList;
import java.util.List;

/** Bytes that came in pieces, kept. */
final class Store {
    private static final int SHIFT = 20;
    private static final int BLOCK = 1 << SHIFT;

    private final List<byte[]> blocks = new ArrayList<>();
    private int length;

    int length() {
        return length;
    }

    void add(byte[] bytes, int from, int count) {
        int some;
        for (int done = 0; done < count; done += some) {
            int at = length & BLOCK - 1;
            if (at == 0) {
                blocks.add(new byte[BLOCK]);
            }
            some = Math.min(count - done, BLOCK - at);
            System.arraycopy(bytes, from + done, blocks.get(length >> SHIFT), at, some);
            length += some;
        }
    }

    /** A byte, from 0 to 255; 0 beyond the end. */
    private int at(int i) {
        return i >= length ? 0 : blocks.get(i >> SHIFT)[i & BLOCK - 1] & 0xFF;
    }

    /** A whole number of up to four bytes, the lowest first. */
    int number(int from, int bytes) {
        int number = 0;
        for (int k = bytes - 1; k >= 0; k--) {
            number = number << 8 | at(from + k);
        }
        return number;
    }

    byte[] copy(int from, int count) {
        byte[] copy = new byte[count];
        for (int i = 0; i < count; i++) {
            copy[i] = (byte) at(from + i);
        }
        return copy;
    }

    /** Gives on the bytes [from … to), as long as they are wanted. */
    void give(int from, int to, Inflater.Sink sink) {
        int some;
        for (int at = from; at < to; at += some) {
            some = Math.min(to - at, BLOCK - (at & BLOCK - 1));
            if (!sink.take(blocks.get(at >> SHIFT), at & BLOCK - 1, some)) {
                return;
            }
        }
        sink.end(true);
    }
}
