package entrain.view.panels;

import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;

/** The ball about the origin that a trajectory and its past are seen in. */
final class Ball {
    /** Its radius in root mean squares of the distance from the origin: a tangle fills it, a loop leaves room around itself. */
    private static final double RADII = 1.5;
    /** What was longer ago than this, in τ, counts less and less. */
    private static final double LATELY = 150;
    /** The path of late stays within, but for so much. */
    private static final double BEYOND = 1.12;

    private double weight;
    private double sum;
    private double largest;

    /** Its radius; 0 for a point. @param past may be null, and may reach into the path */
    double radius(Block path, Block past) {
        weight = 0;
        sum = 0;
        largest = 0;
        Axis times = path.columns();
        double now = times.at(times.count() - 1);
        add(path, now, times.step());
        double furthest = Math.sqrt(largest);
        if (past != null) {
            add(past, now, past.columns().step());
        }
        return Math.max(RADII * Math.sqrt(sum / weight), furthest / BEYOND);
    }

    private void add(Block of, double now, double share) {
        Axis times = of.columns();
        for (int k = 0; k < times.count(); k++) {
            double age = (now - times.at(k)) / LATELY;
            double squares = (double) of.get(0, k) * of.get(0, k)
                    + (double) of.get(1, k) * of.get(1, k)
                    + (double) of.get(2, k) * of.get(2, k);
            double counts = share / (1 + age * age);
            weight += counts;
            sum += counts * squares;
            largest = Math.max(largest, squares);
        }
    }
}
