package entrain.lab.wire;

import entrain.lab.phrase.Refused;
import entrain.lab.run.OwnData;

/**
 * What is given in place of what the seeds would draw, behind a task's floats in one buffer of doubles: the floats, then J
 * row by row, x(0), phases, constant input, of those that are given. The line ends in how many floats, N, and which are given
 * (1 J, 2 x(0), 4 phases, 8 constant input, added). Where nothing is given the line ends before that and the buffer holds floats.
 */
final class Parcel {
    private static final int WEIGHTS = 1;
    private static final int STATE = 2;
    private static final int PHASES = 4;
    private static final int BIAS = 8;

    private final double[] numbers;
    private int at;

    private Parcel(double[] numbers) {
        this.numbers = numbers;
    }

    /** A letter of a line, floats and own data. */
    static Letter letter(String line, float[] data, OwnData own) {
        int given = (own.weights() == null ? 0 : WEIGHTS)
                + (own.state() == null ? 0 : STATE)
                + (own.theta() == null ? 0 : PHASES)
                + (own.bias() == null ? 0 : BIAS);
        if (given == 0) {
            return data.length == 0 ? Letter.of(line) : Letter.of(line, data, data.length);
        }
        double[] vector = own.state() != null ? own.state() : own.theta() != null ? own.theta() : own.bias();
        int n = own.weights() != null ? own.weights().n() : vector.length;
        double[] numbers = new double[data.length + (int) count(given, n)];
        for (int i = 0; i < data.length; i++) {
            numbers[i] = data[i];
        }
        int at = data.length;
        if (own.weights() != null) {
            int first = at;
            own.weights().rows((i, row) -> System.arraycopy(row, 0, numbers, first + i * n, n));
            at += n * n;
        }
        at = put(own.state(), numbers, at);
        at = put(own.theta(), numbers, at);
        put(own.bias(), numbers, at);
        return Letter.of(line + " " + data.length + " " + n + " " + given, numbers);
    }

    private static int put(double[] part, double[] numbers, int at) {
        if (part == null) {
            return at;
        }
        System.arraycopy(part, 0, numbers, at, part.length);
        return at + part.length;
    }

    private static long count(int given, long n) {
        return ((given & WEIGHTS) != 0 ? n * n : 0)
                + ((given & STATE) != 0 ? n : 0)
                + ((given & PHASES) != 0 ? n : 0)
                + ((given & BIAS) != 0 ? n : 0);
    }

    /** A task's floats and own data, as a letter ends in them. */
    record Contents(float[] data, OwnData own) {}

    /** Reads the end of a letter. @throws IllegalArgumentException if it does not hold what it says */
    static Contents read(LetterReader words) {
        if (!words.more()) {
            return new Contents(words.floatsIfAny(), OwnData.NONE);
        }
        int floats = words.natural();
        int n = words.natural();
        int given = words.natural();
        Parcel parcel = new Parcel(words.doubles(floats + count(given, n)));
        float[] data = new float[floats];
        double[] exact = parcel.next(floats);
        for (int i = 0; i < floats; i++) {
            data[i] = (float) exact[i];
        }
        try {
            return new Contents(data, parcel.own(given, n));
        } catch (Refused e) {
            throw new IllegalArgumentException(e.getMessage());
        }
    }

    private OwnData own(int given, int n) {
        OwnData own = OwnData.NONE;
        if ((given & WEIGHTS) != 0) {
            own = own.withWeights(next(n * n), n, n, n);
        }
        if ((given & STATE) != 0) {
            own = own.withState(next(n), n);
        }
        if ((given & PHASES) != 0) {
            own = own.withTheta(next(n), n);
        }
        if ((given & BIAS) != 0) {
            own = own.withBias(next(n), n);
        }
        return own;
    }

    private double[] next(int count) {
        double[] part = new double[count];
        System.arraycopy(numbers, at, part, 0, count);
        at += count;
        return part;
    }
}
