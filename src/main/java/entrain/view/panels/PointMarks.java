package entrain.view.panels;

import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Track;

/** Fixed and slow points, the ways down from saddles and unstable directions, on the axes of a track's state space. */
final class PointMarks {
    /** What a point is. */
    enum Kind {
        STABLE,
        SADDLE,
        SLOW
    }

    private static final int AXES = 3;
    private static final int SLOW = 3;
    private static final int UNSTABLE = 4;

    /** Half of a line along an unstable direction, as a share of the picture's half. */
    private static final double SHORT = 0.16;
    /** Leading eigenvalues of a point whose modes have lines. */
    private static final int DIRECTIONS = 2;

    private final float[] on = new float[AXES];
    private final double[] middle = new double[AXES];
    private final double[] along = new double[AXES];

    /** How many points of a track can be placed; 0 where there are no axes. */
    static int count(Numbers numbers, Track track) {
        Block states = numbers.block(Channel.POINTS, track);
        return states == null || axes(numbers, track, states) == null
                ? 0
                : states.rows().count();
    }

    /** How many lines there may be: ways down, then short ones along modes, of which those that are stable are nowhere. */
    static int ways(Numbers numbers, Track track) {
        return count(numbers, track) == 0 ? 0 : down(numbers, track) + numbers.rows(Channel.MODES, track);
    }

    private static int down(Numbers numbers, Track track) {
        return numbers.rows(Channel.WAYS, track) / Channel.WAY;
    }

    private static Block axes(Numbers numbers, Track track, Block states) {
        Block axes = numbers.block(Channel.AXES, track);
        return axes != null && axes.columns().count() == states.columns().count() ? axes : null;
    }

    /** What point k is. */
    static Kind kind(Block list, int k) {
        return list.get(SLOW, k) > 0 ? Kind.SLOW : list.get(UNSTABLE, k) > 0 ? Kind.SADDLE : Kind.STABLE;
    }

    /**
     * Where a row of POINTS or WAYS stands: PC1, PC2, PC3, until the next call; no numbers where it is nowhere. Behind the ways
     * of the block those along modes have as many rows each, which are asked for in their order.
     */
    float[] place(Numbers numbers, Track track, Channel of, int row) {
        int line = of == Channel.WAYS ? row / Channel.WAY - down(numbers, track) : -1;
        if (line >= 0 && row % Channel.WAY == 0) {
            direct(numbers, track, line);
        }
        double side = 2.0 * (row % Channel.WAY) / (Channel.WAY - 1) - 1;
        for (int a = 0; a < AXES; a++) {
            on[a] = (float) (line < 0 ? onAxis(numbers, track, of, row, a, 1) : middle[a] + side * along[a]);
        }
        return on;
    }

    /**
     * Takes up the line along a row of MODES, as long as it is seen: it may lead out of the three dimensions. Of a complex pair
     * in the lead both parts have one, since the flow turns away in their plane.
     */
    private void direct(Numbers numbers, Track track, int row) {
        Block which = numbers.block(Channel.MODE_OF, track);
        Block spectra = numbers.block(Channel.POINT_EIGENVALUES, track);
        int point = (int) which.get(0, row / 2);
        int e = (int) which.get(1, row / 2);
        boolean part = row % 2 == 0 || e == 0 && spectra.get(2 * point + 1, e) != 0;
        boolean leads = part && e < DIRECTIONS && spectra.get(2 * point, e) > 0;
        double length = leads ? SHORT * numbers.frame(track).extent(track) : Double.NaN;
        for (int a = 0; a < AXES; a++) {
            middle[a] = onAxis(numbers, track, Channel.POINTS, point, a, 1);
            along[a] = length * onAxis(numbers, track, Channel.MODES, row, a, 0);
        }
    }

    /** A row on an axis. @param place 1 for a place, 0 for a direction, which has no origin */
    private static double onAxis(Numbers numbers, Track track, Channel of, int row, int axis, int place) {
        Block states = numbers.block(of, track);
        Block axes = numbers.block(Channel.AXES, track);
        int n = states.columns().count();
        float[] x = states.data();
        float[] e = axes.data();
        int at = states.at(row);
        int origin = axes.at(AXES);
        int from = axes.at(axis);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += (x[at + i] - (double) place * e[origin + i]) * e[from + i];
        }
        return sum;
    }
}
