package entrain.view.panels;

import entrain.core.math.Elementary;

/**
 * Where a value stands in its lane: in proportion, or by its order of magnitude where the window holds several, as of a
 * network whose activity grows without bound. Values far below 1 are shown in proportion in either case.
 */
final class Lane {
    /** What a lane holds in proportion. */
    private static final double WIDEST = 100;

    private boolean logarithmic;
    private double middle;
    private double half;

    /** Takes the bounds, low below high. @param measured of a recording, which is shown as it was measured */
    void fit(double low, double high, boolean measured) {
        logarithmic = !measured && wide(low, high);
        double bottom = scaled(low);
        double top = scaled(high);
        middle = 0.5 * (bottom + top);
        half = 0.5 * (top - bottom);
    }

    /** Whether such bounds are too far apart for proportion. */
    static boolean wide(double low, double high) {
        return Math.max(-low, high) > WIDEST;
    }

    /** From −1 at the lower bound to 1 at the upper; beyond them no further. */
    double at(double value) {
        return Math.max(-1, Math.min(1, (scaled(value) - middle) / half));
    }

    private double scaled(double value) {
        return !logarithmic ? value : value < 0 ? -Elementary.log(1 - value) : Elementary.log(1 + value);
    }
}
