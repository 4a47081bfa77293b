package entrain.view.panels;

import entrain.view.Ink;
import entrain.view.Surface;

/** The second trial in a picture of the first: a fine line wherever the two are not one, and a dot at now. */
final class SecondLine {
    /** Nearer to each other than this, in pixels, the trials are one. */
    private static final double APART = 1.2;

    private static final int BANDS = 8;

    private float[] xs = new float[0];
    private float[] ys = new float[0];
    private boolean[] apart = new boolean[0];
    private int count;
    private final Piece piece = new Piece();

    /** Begins anew, with room for so many points. */
    void begin(int points) {
        count = 0;
        if (xs.length < points) {
            xs = new float[2 * points];
            ys = new float[2 * points];
            apart = new boolean[2 * points];
        }
    }

    /** Adds the point where it was when the first trial was elsewhere. */
    void add(float x, float y, float otherX, float otherY) {
        xs[count] = x;
        ys[count] = y;
        apart[count++] = Math.abs(x - otherX) + Math.abs(y - otherY) > APART;
    }

    /** Draws it, older parts fainter. */
    void draw(double scale, Surface surface) {
        for (int band = 0; band < BANDS; band++) {
            int from = (count - 1) * band / BANDS;
            int end = (count - 1) * (band + 1) / BANDS;
            double opacity = 0.25 + 0.55 * (band + 1) / BANDS;
            while (from < end) {
                int to = from;
                while (to < end && (apart[to] || apart[to + 1])) {
                    to++;
                }
                if (to > from) {
                    piece.line(xs, ys, from, to, Ink.TEXT, opacity, 1.2 * scale, surface);
                }
                from = to + 1;
            }
        }
        if (count > 0) {
            surface.dot(xs[count - 1], ys[count - 1], 2.4 * scale, Ink.TEXT, 1);
        }
    }
}
