package entrain.view.panels;

import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Track;

/** Fixed and slow points, and the ways down from saddles, on the axes of a track's state space. */
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

    private final float[] on = new float[AXES];

    /** How many points of a track can be placed; 0 where there are no axes. */
    static int count(Numbers numbers, Track track) {
        Block states = numbers.block(Channel.POINTS, track);
        return states == null || axes(numbers, track, states) == null
                ? 0
                : states.rows().count();
    }

    /** How many ways there are. */
    static int ways(Numbers numbers, Track track) {
        Block states = numbers.block(Channel.WAYS, track);
        return states == null || axes(numbers, track, states) == null
                ? 0
                : states.rows().count() / Channel.WAY;
    }

    private static Block axes(Numbers numbers, Track track, Block states) {
        Block axes = numbers.block(Channel.AXES, track);
        return axes != null && axes.columns().count() == states.columns().count() ? axes : null;
    }

    /** What point k is. */
    static Kind kind(Block list, int k) {
        return list.get(SLOW, k) > 0 ? Kind.SLOW : list.get(UNSTABLE, k) > 0 ? Kind.SADDLE : Kind.STABLE;
    }

    /** Where a row of POINTS or WAYS stands: PC1, PC2, PC3, until the next call. */
    float[] place(Numbers numbers, Track track, Channel of, int row) {
        Block states = numbers.block(of, track);
        Block axes = numbers.block(Channel.AXES, track);
        int n = states.columns().count();
        float[] x = states.data();
        float[] e = axes.data();
        int at = states.at(row);
        int origin = axes.at(AXES);
        for (int a = 0; a < AXES; a++) {
            double sum = 0;
            int axis = axes.at(a);
            for (int i = 0; i < n; i++) {
                sum += ((double) x[at + i] - e[origin + i]) * e[axis + i];
            }
            on[a] = (float) sum;
        }
        return on;
    }
}
