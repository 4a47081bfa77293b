package entrain.view.panels;

import entrain.core.math.Elementary;
import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.view.Ink;
import entrain.view.Surface;

/**
 * The connections among the units of a {@link Ring}: vermilion excites, blue inhibits, strong where it leaves and fine where
 * it arrives, as wide as |J|√N tells.
 */
final class Web {
    /** Drawn at most; where there are more, as many from each unit, its strongest. */
    private static final int MOST = 240;

    private static final int POINTS = 11;
    /** Up to which of its points a curve is drawn again, over the whole of it. */
    private static final int[] PIECES = {POINTS, 7, 5};
    /** How far a curve is drawn from the middle between its ends to that of the ring: at least, and where they lie across. */
    private static final double NEAR = 0.3;

    private static final double ACROSS = 0.8;

    private static final double BEND = 0.07;

    private final float[] xs = new float[POINTS];
    private final float[] ys = new float[POINTS];
    private float[] size = new float[0];
    private double scale;
    private int count;
    /** Those drawn, as to · count + from, strongest first. */
    private int[] strongest = new int[0];

    private int drawn;
    private int all;
    /** By place: the connection from it that is strongest; −1 where there is none. */
    private int[] leading = new int[0];

    /** Takes the connections that a block holds. @param block null for none @param newScale √N */
    void take(Block block, Ring ring, double newScale) {
        scale = newScale;
        count = ring.count;
        size = new float[count * count];
        int[] found = new int[count * count];
        leading = new int[count];
        java.util.Arrays.fill(leading, -1);
        all = 0;
        for (int i = 0; block != null && i < count; i++) {
            for (int j = 0; j < count; j++) {
                float value = entry(block, ring.unit[i], ring.unit[j]);
                size[i * count + j] = value;
                if (value != 0) {
                    found[all++] = i * count + j;
                }
            }
        }
        for (int gap = all / 2; gap > 0; gap /= 2) {
            for (int k = gap; k < all; k++) {
                int pair = found[k];
                int at = k;
                for (; at >= gap && key(found[at - gap]) < key(pair); at -= gap) {
                    found[at] = found[at - gap];
                }
                found[at] = pair;
            }
        }
        choose(found);
    }

    /** Chooses what is drawn. @param found all, strongest first */
    private void choose(int[] found) {
        strongest = found;
        int[] from = new int[count];
        int most = all <= MOST ? count : each();
        drawn = 0;
        for (int k = 0; k < all; k++) {
            int j = found[k] % count;
            leading[j] = leading[j] < 0 && found[k] / count != j ? found[k] : leading[j];
            if (from[j]++ < most) {
                strongest[drawn++] = found[k];
            }
        }
    }

    private static float entry(Block block, int to, int from) {
        Axis rows = block.rows();
        int i = rows.nearest(to);
        int j = block.columns().nearest(from);
        return i < 0 || j < 0 || rows.at(i) != to || block.columns().at(j) != from ? 0 : block.get(i, j);
    }

    /** Which is stronger; of equals any, but the same ones every time and not side by side. */
    private double key(int pair) {
        return Math.abs(size[pair]) + 1e-8 * (pair * 73 % 211);
    }

    /** How many there are. */
    int all() {
        return all;
    }

    /** How many of them are drawn. */
    int drawn() {
        return drawn;
    }

    /** How many of each unit's are drawn where not all are. */
    int each() {
        return MOST / count;
    }

    /** J. */
    double size(int to, int from) {
        return size[to * count + from];
    }

    /** J from another place to this one, or from this to the other; 0 from itself. */
    private double between(int k, int other, boolean heard) {
        return k == other ? 0 : heard ? size(k, other) : size(other, k);
    }

    /** How many others a place hears, or how many it sends to. */
    int number(int k, boolean heard) {
        int number = 0;
        for (int j = 0; j < count; j++) {
            number += between(k, j, heard) != 0 ? 1 : 0;
        }
        return number;
    }

    /** The other place of the strongest connection heard, or sent, but so many, of equals the first; −1 where there are no more. */
    int most(int k, boolean heard, int but) {
        double below = Double.POSITIVE_INFINITY;
        int found = -1;
        for (int round = 0; round <= but; round++) {
            double best = 0;
            int before = found;
            found = -1;
            for (int j = 0; j < count; j++) {
                double value = Math.abs(between(k, j, heard));
                if (value > best && (value < below || value == below && j > before)) {
                    best = value;
                    found = j;
                }
            }
            below = best;
        }
        return found;
    }

    /** Draws the strongest, the weaker ones below. @param strength from 0 to 1 */
    void draw(Ring ring, double strength, Surface surface) {
        for (int k = drawn - 1; k >= 0; k--) {
            int pair = strongest[k];
            double value = scale * Math.abs(size[pair]);
            stroke(ring, pair / count, pair % count, strength * Math.min(0.5, 0.1 + 0.1 * value), surface);
        }
    }

    /** Draws the strongest connection from a place. @param strength from 0 to 1 */
    void leading(Ring ring, int from, double strength, Surface surface) {
        if (leading[from] >= 0) {
            stroke(ring, leading[from] / count, from, strength, surface);
        }
    }

    /** Draws a connection, if it is there. */
    void stroke(Ring ring, int to, int from, double opacity, Surface surface) {
        double value = scale * size[to * count + from];
        if (value == 0) {
            return;
        }
        curve(ring, to, from);
        Ink ink = value > 0 ? Ink.SPONTANEOUS : Ink.DRIVEN;
        double width = (0.35 + 0.07 * ring.dot) * Math.min(3, 0.5 + 0.5 * Math.abs(value));
        for (int piece = 0; piece < PIECES.length; piece++) {
            surface.polyline(xs, ys, PIECES[piece], ink, opacity, width * (piece + 1) / PIECES.length, false);
        }
    }

    /** Draws, fine and dashed, where a place sends to. */
    void sent(Ring ring, int from, Surface surface) {
        for (int to = 0; to < count; to++) {
            double value = size[to * count + from];
            if (value != 0 && to != from) {
                curve(ring, to, from);
                surface.polyline(xs, ys, POINTS, value > 0 ? Ink.SPONTANEOUS : Ink.DRIVEN, 0.35, 0.8, true);
            }
        }
    }

    /** From unit to unit, bent towards the middle of the ring and a little to one side; from one to itself a circle. */
    private void curve(Ring ring, int to, int from) {
        double gap = ring.dot + 2;
        double x0 = ring.x[from] - gap * ring.outX[from];
        double y0 = ring.y[from] - gap * ring.outY[from];
        double x2 = ring.x[to] - gap * ring.outX[to];
        double y2 = ring.y[to] - gap * ring.outY[to];
        double apart = Math.sqrt((x2 - x0) * (x2 - x0) + (y2 - y0) * (y2 - y0));
        double out = 0.5 * (1 - Math.min(ACROSS, NEAR + 0.6 * apart / (ring.radiusX + ring.radiusY)));
        double x1 = ring.centreX + out * (x0 + x2 - 2 * ring.centreX) - BEND * (y2 - y0);
        double y1 = ring.centreY + out * (y0 + y2 - 2 * ring.centreY) + BEND * (x2 - x0);
        if (to == from) {
            loop(ring, to, x0, y0);
            return;
        }
        for (int k = 0; k < POINTS; k++) {
            double s = (double) k / (POINTS - 1);
            double a = (1 - s) * (1 - s);
            double b = 2 * s * (1 - s);
            xs[k] = (float) (a * x0 + b * x1 + s * s * x2);
            ys[k] = (float) (a * y0 + b * y1 + s * s * y2);
        }
    }

    /** A circle from a point inward of a place and back to it. */
    private void loop(Ring ring, int place, double x0, double y0) {
        for (int k = 0; k < POINTS; k++) {
            double angle = 2 * Math.PI * k / (POINTS - 1);
            double in = ring.dot * (1 - Elementary.cos(angle));
            double aside = ring.dot * Elementary.sin(angle);
            xs[k] = (float) (x0 - in * ring.outX[place] - aside * ring.outY[place]);
            ys[k] = (float) (y0 - in * ring.outY[place] + aside * ring.outX[place]);
        }
    }
}
