package entrain.lab.data;

import java.util.Arrays;

/**
 * Makes a matrix of numbers whose bytes come in pieces; an infinite one is missing. What it allocates follows what came,
 * whatever a header says.
 */
final class ArrayReader {
    private final Floats floats;
    private final Element element;
    private final Matrix matrix;
    private int left;
    private double zero;
    private double scale = 1;
    private float[] narrow;
    private double[] wide;
    private int length;
    private int at;
    private final byte[] begun = new byte[8];
    private int held;

    /** @param count numbers at most */
    ArrayReader(Floats floats, Element element, int columns, int count) {
        this.floats = floats;
        this.element = element;
        matrix = new Matrix(columns);
        left = count;
    }

    /** Each number becomes (number − zero) scale. */
    void scale(double zero, double scale) {
        this.zero = zero;
        this.scale = scale;
    }

    void take(byte[] bytes, int from, int count) {
        int size = element.size();
        int next = from;
        int end = from + count;
        while (held > 0 && held < size && next < end) {
            begun[held++] = bytes[next++];
        }
        if (held == size) {
            read(begun, 0, 1);
            held = 0;
        }
        int whole = held > 0 ? 0 : (end - next) / size;
        read(bytes, next, whole);
        next += whole * size;
        while (next < end) {
            begun[held++] = bytes[next++];
        }
    }

    private void read(byte[] bytes, int from, int count) {
        int some;
        for (int done = 0; done < count && left > 0; done += some) {
            makeRoom();
            some = Math.min(count - done, length - at);
            if (narrow != null) {
                element.read(floats, bytes, from + done * element.size(), some, narrow, at);
            } else {
                element.read(floats, bytes, from + done * element.size(), some, wide, at);
            }
            at += some;
            left -= some;
            if (at == length) {
                close();
            }
        }
    }

    private void makeRoom() {
        if (length == 0) {
            length = Math.min(Matrix.PIECE, left);
            narrow = element.narrow() ? new float[length] : null;
            wide = element.narrow() ? null : new double[length];
        }
    }

    private void close() {
        if (narrow != null) {
            settle(narrow);
            matrix.add(at == length ? narrow : Arrays.copyOf(narrow, at));
        } else {
            settle(wide);
            matrix.add(at == length ? wide : Arrays.copyOf(wide, at));
        }
        length = 0;
        at = 0;
    }

    private void settle(float[] piece) {
        boolean real = element.kind() == 'f';
        for (int i = 0; i < at && real; i++) {
            piece[i] = piece[i] - piece[i] == 0 ? piece[i] : Float.NaN;
        }
        for (int i = 0; i < at && scale != 1; i++) {
            piece[i] = (float) ((piece[i] - zero) * scale);
        }
    }

    private void settle(double[] piece) {
        boolean real = element.kind() == 'f';
        for (int i = 0; i < at && real; i++) {
            piece[i] = piece[i] - piece[i] == 0 ? piece[i] : Double.NaN;
        }
        for (int i = 0; i < at && scale != 1; i++) {
            piece[i] = (piece[i] - zero) * scale;
        }
    }

    /** Whether all numbers came. */
    boolean whole() {
        return left == 0;
    }

    /** The numbers that came. */
    Matrix matrix() {
        if (at > 0) {
            close();
        }
        return matrix;
    }
}
