package entrain.lab.frame;

/**
 * What the rows or the columns of a {@link Block} stand for: evenly spaced values of one coordinate, in its unit.
 *
 * @param first the value of row or column 0
 * @param step  from one to the next
 * @param count how many there are, at least 0
 */
public record Axis(Coordinate coordinate, double first, double step, int count) {
    private static final double SLACK = 1e-9;

    /** An axis of so many different things. */
    public static Axis parts(int count) {
        return new Axis(Coordinate.PART, 0, 1, count);
    }

    /** An axis that counts from 1. */
    public static Axis numbered(Coordinate coordinate, int count) {
        return new Axis(coordinate, 1, 1, count);
    }

    /** The first of its values and every so many after it, so that there are at most so many. */
    public Axis thinned(int most) {
        int every = 1 + (count - 1) / most;
        return new Axis(coordinate, first, every * step, 1 + (count - 1) / every);
    }

    /** So many of its rows or columns, from one on. */
    public Axis part(int from, int rows) {
        return new Axis(coordinate, at(from), step, rows);
    }

    /** The value of row or column k. */
    public double at(int k) {
        return first + k * step;
    }

    /** The row or column next to a value; −1 where the value lies more than half a step outside. */
    public int nearest(double value) {
        double k = Math.floor((value - first) / step + 0.5 + SLACK);
        return k >= 0 && k < count ? (int) k : -1;
    }

    /** What it counts, with its unit: {@code lag (τ)}. */
    public String label() {
        return coordinate.unit().isEmpty() ? coordinate.symbol() : coordinate.symbol() + " (" + coordinate.unit() + ")";
    }

    @Override
    public String toString() {
        return label();
    }
}
