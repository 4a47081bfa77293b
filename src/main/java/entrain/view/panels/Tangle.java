package entrain.view.panels;

import entrain.view.Ink;
import entrain.view.Surface;

/**
 * A curve in space, oldest point first: of late as pieces, drawn from back to front, near ones bold, far ones fine and
 * pale; before that as a fog that fades with age.
 */
final class Tangle {
    /** Pieces of the window in a large picture and in a small one, in which fewer are told apart. */
    private static final int PIECES = 100;

    private static final int FEW = 60;
    /** What is not fog, of ages up to here in τ. */
    private static final double SOLID = 240;
    /** Age in τ at which the curve of late is half as strong. */
    private static final double HALF = 200;

    private static final int FOG_BANDS = 10;
    private static final double FOG = 0.36;
    /** Widths of a line at the back and at the front, in pixels, and of the halo at either side. */
    private static final double THIN = 0.7;

    private static final double THICK = 3;
    private static final double HALO = 1.4;
    /** A line further back than this share of the way, or older than this in τ, has none: it passes over little, and costs as much. */
    private static final double BACK = 0.3;

    private static final double OLD = 60;
    /** Age in τ up to which it is a comet's tail, and by how much that is wider at its head. */
    private static final double TAIL = 5;

    private static final double HEAD = 1.2;

    private float[] xs = new float[0];
    private float[] ys = new float[0];
    private float[] depths = new float[0];
    private float[] ages = new float[0];
    private int count;
    private int[] starts = new int[0];
    private float[] nearness = new float[0];
    private float[] front = new float[0];
    private int[] order = new int[0];
    private int pieces;
    private final Piece piece = new Piece();

    /** Begins anew, with room for so many points. */
    void begin(int points) {
        count = 0;
        if (xs.length < points) {
            xs = new float[2 * points];
            ys = new float[2 * points];
            depths = new float[2 * points];
            ages = new float[2 * points];
            starts = new int[2 * points];
            nearness = new float[2 * points];
            front = new float[2 * points];
            order = new int[2 * points];
        }
    }

    /** Adds what a camera looks at. @param age how long ago it was, in τ */
    void add(Camera camera, double age) {
        xs[count] = camera.x;
        ys[count] = camera.y;
        depths[count] = (float) camera.depth;
        ages[count++] = (float) age;
    }

    float x(int k) {
        return xs[k];
    }

    float y(int k) {
        return ys[k];
    }

    /**
     * Draws it.
     *
     * @param from     where the curve begins that is not to be fog at all
     * @param strength share of its usual strength
     * @param scale    of the widths
     */
    void draw(int from, Ink ink, double strength, double scale, Surface surface) {
        int solid = from;
        while (solid > 0 && ages[solid - 1] < SOLID) {
            solid--;
        }
        fog(solid, ink, strength, surface);
        cut(solid, from, scale < 1 ? FEW : PIECES);
        sort();
        for (int k = 0; k < pieces; k++) {
            int next = order[k];
            stroke(starts[next], end(next), Math.max(0, Math.min(1, nearness[next])), ink, strength, scale, surface);
        }
    }

    private void stroke(int first, int last, double near, Ink ink, double strength, double scale, Surface surface) {
        double age = ages[last];
        double fresh = 1 / (1 + age * age / (HALF * HALF));
        double tail = Math.max(0, 1 - age / TAIL);
        double bold = near * Math.sqrt(Math.sqrt(near)) * (0.5 + 0.5 * fresh);
        double width = scale * (THIN + (THICK - THIN) * bold + HEAD * tail);
        double shade = strength * Math.min(1, (0.34 + 0.66 * near) * (0.3 + 0.7 * fresh) + tail);
        double halo = near < BACK || age > OLD ? 0 : HALO * scale * (0.3 + 0.7 * fresh * near);
        piece.strand(xs, ys, first, last, ink, shade, width, halo, surface);
    }

    private int end(int of) {
        return of + 1 < pieces ? starts[of + 1] : count - 1;
    }

    /** Older parts fainter. */
    private void fog(int end, Ink ink, double strength, Surface surface) {
        for (int band = 0; band < FOG_BANDS; band++) {
            int from = end * band / FOG_BANDS;
            int to = end * (band + 1) / FOG_BANDS;
            piece.line(xs, ys, from, to, ink, strength * FOG * (band + 1) / FOG_BANDS, 1, surface);
        }
    }

    private void cut(int solid, int from, int most) {
        pieces = 0;
        int coarse = Math.max(2, (2 * (from - solid) + 3 * most - 1) / (3 * most));
        int fine = Math.max(2, (count - 1 - from + most - 1) / most);
        for (int k = solid; k < from; k += coarse) {
            starts[pieces++] = k;
        }
        for (int k = from; k < count - 1; k += fine) {
            starts[pieces++] = k;
        }
    }

    /** By insertion: along a curve the depth changes little from piece to piece. */
    private void sort() {
        for (int k = 0; k < pieces; k++) {
            double depth = 0.5 * (depths[starts[k]] + depths[end(k)]);
            // What came later passes over where it follows a loop, its tail above all.
            double age = ages[end(k)];
            double later = Math.min(1, Math.max(0, 2 - 2 * age / TAIL)) - 0.004 * Math.min(age, 60);
            nearness[k] = (float) (0.5 + 0.5 * depth);
            front[k] = (float) (nearness[k] + 0.2 * later);
            int at = k;
            while (at > 0 && front[order[at - 1]] > front[k]) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = k;
        }
    }
}
