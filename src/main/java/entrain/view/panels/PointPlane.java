package entrain.view.panels;

import entrain.lab.frame.Block;
import entrain.view.Align;
import entrain.view.Ink;
import entrain.view.Surface;

/**
 * Eigenvalues of the Jacobian at a point in the complex plane, about −1, where they lie; those whose mode was found with it are
 * larger. Each can be pointed at.
 */
final class PointPlane {
    private static final double ASPECT = 1.6;
    /** How near a pointer has to be to an eigenvalue: a finger's 24 px across. */
    private static final double REACH = 12;

    private static final double SMALL = 1.7;
    private static final double LARGE = 3;
    private static final double CHOSEN = 4;

    private Block spectra;
    private int point;
    private double scale;
    private double centreX;
    private double centreY;

    /**
     * Draws them.
     *
     * @param spectra  eigenvalues, two rows a point
     * @param of       point and eigenvalue of each mode; null where none is known
     * @param point    whose they are
     * @param chosen   one of them
     * @param bottom   lower end of the room that they have
     */
    void draw(Block spectra, Block of, int point, int chosen, double width, double bottom, Ink ink, Surface surface) {
        this.spectra = spectra;
        this.point = point;
        int n = spectra.columns().count();
        double most = 1;
        for (int i = 0; i < n; i++) {
            most = Math.max(most, extent(spectra.get(2 * point, i) + 1));
            most = Math.max(most, extent(spectra.get(2 * point + 1, i)));
        }
        scale = 0.5 * Math.max(0, Math.min(width / ASPECT, bottom - 4)) / most;
        centreX = 0.5 * width;
        centreY = 0.5 * bottom;
        double zero = centreX + scale;
        surface.line(zero, 2, zero, bottom - 2, Ink.LINE, 1, 1);
        surface.text("Re = 0", zero + 4, 11, Ink.MUTED, 11, Align.START, false);
        for (int i = 0; i < n; i++) {
            dot(i, spectra.get(2 * point + 1, i), SMALL, spectra.get(2 * point, i) > 0 ? ink : Ink.MUTED, surface);
        }
        for (int k = 0; of != null && k < of.columns().count(); k++) {
            int i = (int) of.get(1, k);
            if (of.get(0, k) == point && i != chosen) {
                pair(i, LARGE, spectra.get(2 * point, i) > 0 ? ink : Ink.MUTED, surface);
            }
        }
        pair(chosen, CHOSEN, Ink.TEXT, surface);
    }

    /** An eigenvalue, and its conjugate. */
    private void pair(int i, double radius, Ink ink, Surface surface) {
        double im = spectra.get(2 * point + 1, i);
        dot(i, im, radius, ink, surface);
        if (im != 0) {
            dot(i, -im, radius, ink, surface);
        }
    }

    private void dot(int i, double im, double radius, Ink ink, Surface surface) {
        double x = x(i);
        double y = centreY - scale * im;
        if (x > -1e4 && x < 1e4 && y > -1e4 && y < 1e4) {
            surface.dot(x, y, radius, ink, 1);
        }
    }

    private double x(int i) {
        return centreX + scale * (spectra.get(2 * point, i) + 1);
    }

    /** The eigenvalue at a place of what was drawn last; −1 where none is near. */
    int at(double px, double py) {
        int nearest = -1;
        double least = REACH * REACH;
        for (int i = 0; i < spectra.columns().count(); i++) {
            double dx = px - x(i);
            double dy = py - centreY + scale * spectra.get(2 * point + 1, i);
            double distance = dx * dx + dy * dy;
            if (distance <= least) {
                least = distance;
                nearest = i;
            }
        }
        return nearest;
    }

    /** |v|, 0 where it is out of all bounds or not known. */
    static double extent(double v) {
        double size = Math.abs(v);
        return size < 1e3 ? size : 0;
    }
}
