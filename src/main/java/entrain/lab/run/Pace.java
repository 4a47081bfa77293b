package entrain.lab.run;

/** How many steps are due as time passes; a debt beyond a tenth of a second is forgiven, so nothing ever catches up in a rush. */
public final class Pace {
    private static final double FORGIVEN = 100;

    private double last;
    private double due;

    /** Starts counting at a moment, in ms; the first step is due at once. */
    public void start(double now) {
        last = now;
        due = 1;
    }

    /**
     * Whole steps due at a moment.
     *
     * @param now  in ms
     * @param pace in τ per second
     * @param dt   in τ
     */
    public int due(double now, double pace, double dt) {
        double perMs = pace / 1000 / dt;
        due = Math.min(due + (now - last) * perMs, Math.max(1, FORGIVEN * perMs));
        last = now;
        return (int) due;
    }

    /** Takes note of steps taken. */
    public void done(int steps) {
        due -= steps;
    }
}
