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
    /** Of these directions as many a point. */
    private static final int DIRECTIONS = 2;

    private final float[] on = new float[AXES];
    private final float[] middle = new float[AXES];
    private final double[] along = new double[AXES];

    /** How many points of a track can be placed; 0 where there are no axes. */
    static int count(Numbers numbers, Track track) {
        Block states = numbers.block(Channel.POINTS, track);
        return states == null || axes(numbers, track, states) == null
                ? 0
                : states.rows().count();
    }

    /** How many lines there are: ways down, then short ones along unstable directions. */
    static int ways(Numbers numbers, Track track) {
        return count(numbers, track) == 0 ? 0 : down(numbers, track) + direction(numbers, track, Integer.MAX_VALUE);
    }

    private static int down(Numbers numbers, Track track) {
        return numbers.rows(Channel.WAYS, track) / Channel.WAY;
    }

    /**
     * The row in MODES of the unstable direction of a number, from 0, of all points; how many there are where there are fewer. A
     * complex mode has two, the plane in which the flow turns away.
     */
    private static int direction(Numbers numbers, Track track, int number) {
        Block of = numbers.block(Channel.MODE_OF, track);
        Block spectra = numbers.block(Channel.POINT_EIGENVALUES, track);
        int seen = 0;
        int point = -1;
        int ofPoint = 0;
        for (int mode = 0; of != null && mode < of.columns().count(); mode++) {
            int k = (int) of.get(0, mode);
            int e = (int) of.get(1, mode);
            ofPoint = k == point ? ofPoint : 0;
            point = k;
            int rows = spectra.get(2 * k, e) > 0 ? spectra.get(2 * k + 1, e) == 0 ? 1 : 2 : 0;
            for (int row = 0; row < rows && ofPoint < DIRECTIONS; row++) {
                if (seen == number) {
                    return 2 * mode + row;
                }
                seen++;
                ofPoint++;
            }
        }
        return seen;
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
     * Where a row of POINTS or WAYS stands: PC1, PC2, PC3, until the next call. Behind the ways of the block those along
     * directions have as many rows each, which are asked for in their order.
     */
    float[] place(Numbers numbers, Track track, Channel of, int row) {
        int line = row / Channel.WAY - down(numbers, track);
        if (of != Channel.WAYS || line < 0) {
            for (int a = 0; a < AXES; a++) {
                on[a] = (float) onAxis(numbers, track, of, row, a, true);
            }
            return on;
        }
        if (row % Channel.WAY == 0) {
            direct(numbers, track, direction(numbers, track, line));
        }
        double side = 2.0 * (row % Channel.WAY) / (Channel.WAY - 1) - 1;
        for (int a = 0; a < AXES; a++) {
            on[a] = (float) (middle[a] + side * along[a]);
        }
        return on;
    }

    /** Takes up the line along a row of MODES, as long as it is seen: it may lead out of the three dimensions. */
    private void direct(Numbers numbers, Track track, int mode) {
        int point = (int) numbers.block(Channel.MODE_OF, track).get(0, mode / 2);
        double length = SHORT * numbers.frame(track).extent(track);
        for (int a = 0; a < AXES; a++) {
            middle[a] = (float) onAxis(numbers, track, Channel.POINTS, point, a, true);
            along[a] = length * onAxis(numbers, track, Channel.MODES, mode, a, false);
        }
    }

    /** A row on an axis. @param place whether it is a place, not a direction */
    private static double onAxis(Numbers numbers, Track track, Channel of, int row, int axis, boolean place) {
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
            sum += ((double) x[at + i] - (place ? e[origin + i] : 0)) * e[from + i];
        }
        return sum;
    }
}
