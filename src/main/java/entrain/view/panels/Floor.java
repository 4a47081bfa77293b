package entrain.view.panels;

import entrain.core.math.Elementary;
import entrain.view.Align;
import entrain.view.Ink;
import entrain.view.Surface;

/** The plane of PC1 and PC2 below a ball: a ring with its axes, and the shadow that falls on it. */
final class Floor {
    /** How far below the origin it lies, in radii of the ball. */
    private static final double DROP = 0.66;

    /** How high the third axis reaches, … */
    private static final double TOP = 0.86;
    /** … and where an axis has its name, in its lengths. */
    private static final double LABEL = 1.1;

    static final String[] NAMES = {"PC1", "PC2", "PC3"};
    private static final int CORNERS = 48;
    private static final int BANDS = 6;

    private final float[] ringX = new float[CORNERS + 1];
    private final float[] ringY = new float[CORNERS + 1];
    private final double[] cosine = new double[CORNERS + 1];
    private final double[] sine = new double[CORNERS + 1];
    private float[] xs = new float[0];
    private float[] ys = new float[0];
    private final Piece piece = new Piece();
    private int count;

    Floor() {
        for (int k = 0; k <= CORNERS; k++) {
            double angle = 2 * Math.PI * (k % CORNERS) / CORNERS;
            cosine[k] = Elementary.cos(angle);
            sine[k] = Elementary.sin(angle);
        }
    }

    /** Draws ring and axes; the shadow begins anew, with room for so many points. */
    void draw(Camera camera, double radius, int points, Surface surface) {
        count = 0;
        if (xs.length < points) {
            xs = new float[2 * points];
            ys = new float[2 * points];
        }
        for (int k = 0; k <= CORNERS; k++) {
            camera.look(radius * cosine[k], radius * sine[k], -DROP * radius);
            ringX[k] = camera.x;
            ringY[k] = camera.y;
        }
        surface.polyline(ringX, ringY, CORNERS + 1, Ink.LINE, 1, 1, false);
        for (int k = 0; k < CORNERS / 2; k += CORNERS / 4) {
            int other = k + CORNERS / 2;
            surface.line(ringX[k], ringY[k], ringX[other], ringY[other], Ink.LINE, 1, 1);
        }
        camera.look(0, 0, -DROP * radius);
        float footX = camera.x;
        float footY = camera.y;
        camera.look(0, 0, TOP * radius);
        surface.line(footX, footY, camera.x, camera.y, Ink.LINE, 1, 1);
    }

    /** Names the axes: each of the first two where it comes to the front, the third one at its top. */
    void names(Camera camera, double radius, double size, Surface surface) {
        for (int axis = 0; axis < NAMES.length; axis++) {
            end(camera, axis, radius);
            if (axis < 2 && camera.depth < behind(camera, axis, radius)) {
                end(camera, axis, -radius);
            }
            double half = 0.95 * size;
            double x = Math.max(half, Math.min(surface.width() - half, camera.x));
            surface.text(NAMES[axis], x, camera.y + 0.3 * size, Ink.MUTED, size, Align.MIDDLE, false);
        }
    }

    private static double behind(Camera camera, int axis, double radius) {
        end(camera, axis, -radius);
        double depth = camera.depth;
        end(camera, axis, radius);
        return depth;
    }

    private static void end(Camera camera, int axis, double radius) {
        double at = LABEL * radius;
        camera.look(axis == 0 ? at : 0, axis == 1 ? at : 0, axis == 2 ? TOP * at : -DROP * Math.abs(radius));
    }

    /** Adds the shadow of a point. */
    void shade(Camera camera, double radius, double pc1, double pc2) {
        camera.look(pc1, pc2, -DROP * radius);
        xs[count] = camera.x;
        ys[count++] = camera.y;
    }

    /** Draws the shadow, older parts fainter. */
    void shadow(double scale, Surface surface) {
        for (int band = 0; band < BANDS; band++) {
            int from = (count - 1) * band / BANDS;
            int to = (count - 1) * (band + 1) / BANDS;
            piece.line(xs, ys, from, to, Ink.MUTED, 0.02 + 0.1 * band / BANDS, 2.6 * scale, surface);
        }
    }
}
