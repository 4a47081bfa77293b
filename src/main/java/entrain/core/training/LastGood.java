package entrain.core.training;

/** Weights as they were some time ago: what is left when a network that learns blows up. */
final class LastGood {
    /** τ from one copy to the next; a blow-up takes a few. */
    private static final double EVERY = 10;

    private final double[] older;
    private final double[] newer;
    private double next = EVERY;

    LastGood(double[] w) {
        older = w.clone();
        newer = w.clone();
    }

    /** Keeps a copy where its time has come, and says whether it has; w is not modified. */
    boolean keep(double t, double[] w) {
        boolean due = t >= next;
        if (due) {
            next = t + EVERY;
            System.arraycopy(newer, 0, older, 0, w.length);
            System.arraycopy(w, 0, newer, 0, w.length);
        }
        return due;
    }

    /** Overwrites w with the older copy, which was made at least {@link #EVERY} before the last that was kept. */
    void restore(double[] w) {
        System.arraycopy(older, 0, w, 0, w.length);
    }

    /** Both copies are as w is, at time 0; it is not modified. */
    void begin(double[] w) {
        next = EVERY;
        System.arraycopy(w, 0, older, 0, w.length);
        System.arraycopy(w, 0, newer, 0, w.length);
    }
}
