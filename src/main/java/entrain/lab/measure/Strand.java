package entrain.lab.measure;

/** A line of states on the axes of a {@link Trail}: where each one is shown, and where the axes of now would have it. */
final class Strand {
    private final History history;
    private final float[] shown;
    private final float[] target;
    private long seen;
    /** Where the newest sample of the latest renewal stands. */
    private int joint;

    Strand(History history) {
        this.history = history;
        shown = new float[history.capacity() * Trail.AXES];
        target = new float[history.capacity() * Trail.AXES];
    }

    /** Takes note that the history was cleared. */
    void clear() {
        seen = history.total();
    }

    /** Puts the newest sample, if it is there for the first time, where the axes have it, and moves the others towards there. */
    void follow(Trail trail) {
        if (fresh()) {
            int newest = history.slot(history.count() - 1);
            trail.project(history.rows()[newest], target, newest * Trail.AXES);
            System.arraycopy(target, newest * Trail.AXES, shown, newest * Trail.AXES, Trail.AXES);
        }
        for (int i = 0; i < history.count() * Trail.AXES; i++) {
            shown[i] = (float) (0.2 * ((double) target[i] - shown[i]) + shown[i]);
        }
    }

    /** Shows the newest sample, if it is there for the first time, where the axes have it. */
    void place(Trail trail) {
        if (fresh()) {
            int newest = history.slot(history.count() - 1);
            trail.project(history.rows()[newest], shown, newest * Trail.AXES);
        }
    }

    private boolean fresh() {
        boolean fresh = history.total() != seen && history.count() > 0;
        seen = history.total();
        return fresh;
    }

    /** The axes are new: finds where they have every sample. */
    void renew(Trail trail) {
        joint = history.slot(history.count() - 1) * Trail.AXES;
        for (int k = 0; k < history.count(); k++) {
            int slot = history.slot(k);
            trail.project(history.rows()[slot], target, slot * Trail.AXES);
        }
    }

    /** How far the samples that came before the axes were renewed have yet to go, by the last of them, along an axis. */
    double bend(int axis) {
        return (double) shown[joint + axis] - target[joint + axis];
    }

    /** Shows every sample where the axes have it. */
    void jump() {
        System.arraycopy(target, 0, shown, 0, shown.length);
        seen = history.total();
    }

    /** Greatest distance of a sample from the origin, where the axes have it, squared. */
    double largest() {
        double largest = 0;
        for (int k = 0; k < history.count(); k++) {
            int at = history.slot(k) * Trail.AXES;
            double x = target[at];
            double y = target[at + 1];
            double z = target[at + 2];
            largest = Math.max(largest, x * x + y * y + z * z);
        }
        return largest;
    }

    /** Writes the line into data at offset, row by row (PC1, PC2, PC3), oldest sample first. */
    void write(float[] data, int offset) {
        int count = history.count();
        for (int k = 0; k < count; k++) {
            int at = history.slot(k) * Trail.AXES;
            for (int a = 0; a < Trail.AXES; a++) {
                data[offset + a * count + k] = shown[at + a];
            }
        }
    }
}
