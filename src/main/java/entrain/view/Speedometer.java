package entrain.view;

/** How fast simulated time passes before the visitor: told only where the device falls short of the pace asked for. */
public final class Speedometer {
    /** Between two readings, in ms: long enough for a few steps of the largest network. */
    private static final double INTERVAL = 2000;
    /** Share of the pace below which it falls short. */
    private static final double SHORT = 0.8;

    /** A page that was away this long, in ms, begins anew. */
    private static final double AWAY = 1500;

    private double sinceT = Double.NaN;
    private double since;
    private double last;
    private String words = "";

    /** Time stands still or begins anew: nothing is told until it has passed for a while. */
    public void rest() {
        sinceT = Double.NaN;
        words = "";
    }

    /**
     * What to tell, such as "1.4 τ/s"; empty while the pace is kept or not known yet.
     *
     * @param t    time of the frame that is shown, in τ
     * @param now  in ms
     * @param pace asked for, in τ per second
     */
    public String words(double t, double now, double pace) {
        if (!(t >= sinceT) || now - last > AWAY) {
            rest();
            sinceT = t;
            since = now;
        } else if (now - since >= INTERVAL) {
            double reached = 1000 * (t - sinceT) / (now - since);
            words = reached < SHORT * pace ? Labels.fixed(reached, reached < 1 ? 2 : 1) + " τ/s" : "";
            sinceT = t;
            since = now;
        }
        last = now;
        return words;
    }
}
