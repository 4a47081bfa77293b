package entrain.lab.recording;

/** Where numbers of the units that stay are missing: what can be interpolated, and the samples at which a stretch ends. */
final class Gaps {
    /** Samples of a gap that is interpolated at most. */
    static final int LONGEST = 5;

    private final Grid grid;
    private final int[] units;
    private final boolean interpolate;
    private final boolean[] broken;
    private int next;
    private long filled;
    private long gaps;

    /** @param units those that stay */
    Gaps(Grid grid, int[] units, boolean interpolate) {
        this.grid = grid;
        this.units = units;
        this.interpolate = interpolate;
        broken = new boolean[grid.samples()];
    }

    /** Looks through one unit; returns whether another follows. */
    boolean advance() {
        int unit = units[next++];
        int since = -1;
        for (int t = 0; t <= broken.length; t++) {
            boolean missing = t < broken.length && grid.get(unit, t) != grid.get(unit, t);
            if (missing && since < 0) {
                since = t;
            } else if (!missing && since >= 0) {
                gap(since, t);
                since = -1;
            }
        }
        return next < units.length;
    }

    private void gap(int from, int to) {
        boolean bridged = interpolate && to - from <= LONGEST && from > 0 && to < broken.length;
        if (bridged) {
            gaps++;
            filled += to - from;
            return;
        }
        for (int t = from; t < to; t++) {
            broken[t] = true;
        }
    }

    /** Gaps that are interpolated. */
    long gaps() {
        return gaps;
    }

    /** Numbers in them. */
    long filled() {
        return filled;
    }

    /** The longest run of samples without a gap that ends a stretch within [from, to): its first sample and the one after its last. */
    int[] longest(int from, int to) {
        int[] best = {from, from};
        int since = from;
        for (int t = from; t <= to; t++) {
            if (t == to || broken[t]) {
                if (t - since > best[1] - best[0]) {
                    best[0] = since;
                    best[1] = t;
                }
                since = t + 1;
            }
        }
        return best;
    }

    /** A number of a unit, by the straight line between its neighbours where it is missing. */
    static double value(Grid grid, int unit, int sample) {
        double value = grid.get(unit, sample);
        if (value == value) {
            return value;
        }
        int before = sample;
        int after = sample;
        double first = value;
        double last = value;
        while (first != first && before > 0 && sample - before < LONGEST) {
            before--;
            first = grid.get(unit, before);
        }
        while (last != last && after + 1 < grid.samples() && after - sample < LONGEST) {
            after++;
            last = grid.get(unit, after);
        }
        return first + (last - first) * (sample - before) / (after - before);
    }
}
