package entrain.lab.frame;

/** A double kept to 48 bits in two floats. */
final class Exact {
    private Exact() {}

    static void write(double value, float[] data, int at) {
        data[at] = (float) value;
        data[at + 1] = (float) (value - data[at]);
    }

    static double read(float[] data, int at) {
        return (double) data[at] + data[at + 1];
    }
}
