package entrain.view.panels;

import entrain.core.math.Elementary;
import entrain.core.model.Connectivity;
import entrain.core.model.DalesLaw;
import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.view.Ink;
import entrain.view.Surface;

/**
 * Units on a ring, clockwise from the top in the order of their input's phases θ, so that what an input does to them goes
 * round. Under Dale's law those that excite stand before those that inhibit, with a gap between.
 */
final class Ring {
    /** As wide, or as high, as this times the other at most. */
    private static final double WIDE = 1.35;

    private static final double HIGH = 1.2;
    /** Of half the smaller one, for what is outside. */
    private static final double OUTSIDE = 0.25;
    /** Below this there is nothing outside, px. */
    private static final double SMALL = 130;

    private static final double LARGEST = 11;
    private static final double TURN = 2 * Math.PI;
    /** What is among the weights from a unit: bits. */
    private static final int EXCITES = 1;

    private static final int INHIBITS = 2;

    int count;
    /** How many of them excite; all where there is no such law. */
    int excitatory;
    /** By place: the row in their block, the number from 1. */
    int[] row = new int[0];

    int[] unit = row;
    /** By place: where it is, and the direction outward, of length 1. */
    double[] x = new double[0];

    double[] y = x;
    double[] outX = x;
    double[] outY = x;
    private float[] arcX;
    private float[] arcY;
    double centreX;
    double centreY;
    double radiusX;
    double radiusY;
    /** Of a unit. */
    double dot;
    /** How far what is outside reaches from the ring; 0 where there is no room. */
    double outside;

    /**
     * Takes on units. Which of them excite their weights tell, whoever drew these; the settings only of one that sends to
     * none, or while there are no weights.
     *
     * @param J       null while it is not known
     * @param guest   whether they have a J of their own, which is not known
     * @param inOrder whether they have no phases and stay in the order of their numbers
     */
    void arrange(Axis units, Block J, Settings settings, boolean guest, boolean inOrder) {
        count = units.count();
        row = new int[count];
        unit = new int[count];
        x = new double[count];
        y = new double[count];
        outX = new double[count];
        outY = new double[count];
        arcX = new float[5 * count + 1];
        arcY = new float[5 * count + 1];
        boolean law = !guest && settings.get(Params.CONNECTIVITY) == Connectivity.DALE && lawful(J, units);
        int bound = DalesLaw.excitatory(settings.get(Params.N), settings.get(Params.F));
        double[] theta = inOrder
                ? new double[0]
                : settings.get(Params.PHASES).theta(settings.get(Params.N), settings.get(Params.SEED_INPUT));
        double[] key = new double[count];
        excitatory = 0;
        for (int k = 0; k < count; k++) {
            int number = (int) units.at(k);
            int signs = law ? signs(J, number) : EXCITES;
            boolean excites = signs == 0 ? number <= bound : signs == EXCITES;
            excitatory += excites ? 1 : 0;
            double phase = (number <= theta.length ? theta[number - 1] : 0) + (excites ? 0 : TURN);
            int at = k;
            for (; at > 0 && key[at - 1] > phase; at--) {
                key[at] = key[at - 1];
                row[at] = row[at - 1];
                unit[at] = unit[at - 1];
            }
            key[at] = phase;
            row[at] = k;
            unit[at] = number;
        }
    }

    /** Whether no unit both excites and inhibits. */
    private static boolean lawful(Block J, Axis units) {
        boolean lawful = true;
        for (int k = 0; k < units.count(); k++) {
            lawful &= signs(J, (int) units.at(k)) != (EXCITES | INHIBITS);
        }
        return lawful;
    }

    /** What is among the weights from a unit; 0 where none is known. */
    private static int signs(Block J, int number) {
        int signs = 0;
        int column = J == null ? -1 : J.columns().nearest(number);
        if (column >= 0 && J.columns().at(column) == number) {
            for (int i = 0; i < J.rows().count(); i++) {
                float weight = J.get(i, column);
                signs |= weight > 0 ? EXCITES : weight < 0 ? INHIBITS : 0;
            }
        }
        return signs;
    }

    /** Places them on a surface of that size. */
    void lay(double width, double height) {
        centreX = 0.5 * width;
        centreY = 0.5 * height;
        double end = Math.min(centreY, centreX) - 2;
        outside = 2 * end < SMALL ? 0 : OUTSIDE * end;
        radiusX = Math.max(1, Math.min(centreX - 2, WIDE * end) - outside);
        radiusY = Math.max(1, Math.min(centreY - 2, HIGH * end) - outside);
        double most = outside == 0 ? LARGEST : Math.min(LARGEST, 0.24 * outside);
        dot = Math.max(1, Math.min(most, 0.3 * TURN * Math.min(radiusX, radiusY) / slots()));
        if (outside == 0) {
            radiusY = Math.max(1, radiusY - 2 * dot);
            radiusX = Math.max(1, radiusX - 2 * dot);
        }
        for (int k = 0; k < count; k++) {
            double angle = angle(k);
            double cos = Elementary.cos(angle);
            double sin = Elementary.sin(angle);
            x[k] = radiusX * cos + centreX;
            y[k] = radiusY * sin + centreY;
            double length = Math.sqrt(radiusY * radiusY * cos * cos + radiusX * radiusX * sin * sin);
            outX[k] = radiusY * cos / length;
            outY[k] = radiusX * sin / length;
        }
    }

    /** The angle of a place, or of one between two, in radians from the right clockwise. */
    double angle(double place) {
        double gap = excitatory < count && place > excitatory - 0.5 ? 1 : 0;
        return TURN * (place + gap + 0.5) / slots() - 0.25 * TURN;
    }

    /** Draws the arc of the ring that some places lie on, if there are any. */
    void arc(int first, int last, Ink ink, Surface surface) {
        int points = 0;
        for (double place = first - 0.4; place <= last + 0.4; place += 0.2) {
            double angle = angle(place);
            arcX[points] = (float) (centreX + radiusX * Elementary.cos(angle));
            arcY[points++] = (float) (centreY + radiusY * Elementary.sin(angle));
        }
        if (points > 0) {
            surface.polyline(arcX, arcY, points, ink, 0.6, 2, false);
        }
    }

    private int slots() {
        return count + (excitatory < count ? 2 : 0);
    }

    /** The place next to a point and at most so far away; −1 if there is none. */
    int nearest(double px, double py, double most) {
        double best = most * most;
        int nearest = -1;
        for (int k = 0; k < count; k++) {
            double dx = x[k] - px;
            double dy = y[k] - py;
            if (dx * dx + dy * dy < best) {
                best = dx * dx + dy * dy;
                nearest = k;
            }
        }
        return nearest;
    }
}
