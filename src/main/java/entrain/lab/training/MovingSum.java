package entrain.lab.training;

/** The sum of the last so many numbers. */
final class MovingSum {
    private final double[] ring;
    private double sum;
    private long count;

    MovingSum(int capacity) {
        ring = new double[capacity];
    }

    void clear() {
        sum = 0;
        count = 0;
    }

    void add(double number) {
        int at = (int) (count % ring.length);
        sum += number - (count >= ring.length ? ring[at] : 0);
        ring[at] = number;
        count++;
    }

    double value() {
        return sum;
    }
}
