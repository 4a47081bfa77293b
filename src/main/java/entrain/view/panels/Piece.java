package entrain.view.panels;

import entrain.view.Ink;
import entrain.view.Surface;

/** Draws a part of a long line: a surface takes lines from their first point on. */
final class Piece {
    private final float[] xs = new float[64];
    private final float[] ys = new float[64];

    /** A line through the points from one to another, both included. */
    void line(float[] lineX, float[] lineY, int from, int to, Ink ink, double opacity, double width, Surface surface) {
        for (int at = from; at < to; at += xs.length - 1) {
            surface.polyline(xs, ys, copy(lineX, lineY, at, to), ink, opacity, width, false);
        }
    }

    /** The same as a {@link Surface#strand}. */
    void strand(
            float[] lineX,
            float[] lineY,
            int from,
            int to,
            Ink ink,
            double shade,
            double width,
            double halo,
            Surface surface) {
        for (int at = from; at < to; at += xs.length - 1) {
            surface.strand(xs, ys, copy(lineX, lineY, at, to), ink, shade, width, halo);
        }
    }

    private int copy(float[] lineX, float[] lineY, int from, int to) {
        int length = Math.min(xs.length, to - from + 1);
        System.arraycopy(lineX, from, xs, 0, length);
        System.arraycopy(lineY, from, ys, 0, length);
        return length;
    }
}
