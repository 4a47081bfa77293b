package entrain.core.training;

/**
 * A way down from a saddle: the flow followed from a hair beside it, along its fastest unstable direction, until it comes
 * to rest or for {@link #LONGEST}. Euler's scheme with steps of 0.1 τ, which is what a picture needs; where it rests it
 * rests under any scheme.
 */
public final class WayDown {
    /** In τ. */
    private static final double LONGEST = 150;

    private static final double STEP = 0.1;
    private static final double ASIDE = 1e-2;
    private static final double REST = 1e-4;
    /** Samples that are kept, at about equal distances along the way. */
    private static final int SAMPLES = 64;

    /** In place of a point: the way goes on after {@link #LONGEST}, as on a limit cycle or in chaos. */
    public static final int NOWHERE = -1;

    private final Flow flow;
    private final int n;
    private final double[] x;
    private final double[] dxdt;
    private double[] samples;
    private int count;
    private double spacing;
    private double gone;
    private double t;
    /** ‖dx/dt‖ above which it has left the saddle. */
    private double quick;

    private boolean left;
    private boolean rests;
    private int ends = NOWHERE;

    /**
     * A way at its beginning.
     *
     * @param from      the saddle, N numbers; not modified
     * @param direction the unstable direction, of length 1; not modified
     * @param side      1 or −1
     */
    WayDown(Flow flow, double[] from, double[] direction, int side) {
        this.flow = flow;
        n = flow.n();
        dxdt = new double[n];
        samples = new double[SAMPLES * n];
        x = from.clone();
        spacing = ASIDE * Math.sqrt(n);
        keep();
        for (int i = 0; i < n; i++) {
            x[i] += side * spacing * direction[i];
        }
        keep();
        flow.write(x, dxdt);
        double first = Math.max(Math.sqrt(Flow.square(dxdt)), REST * Math.sqrt(n));
        quick = Math.min(2 * first, ASIDE * Math.sqrt(n));
    }

    /** Goes on for 1 τ; whether there is more to do. */
    boolean advance() {
        boolean goes = true;
        for (int k = 0; k < 10 && goes; k++) {
            flow.step(x, dxdt, STEP);
            double speed = Math.sqrt(Flow.square(dxdt));
            left |= speed > quick;
            t += STEP;
            gone += STEP * speed;
            if (gone >= spacing) {
                keep();
            }
            rests = left && speed < REST * Math.sqrt(n);
            goes = t < LONGEST && speed <= Double.MAX_VALUE && !rests;
        }
        if (!goes) {
            keep();
        }
        return goes;
    }

    /** Keeps the state; where there is no more room every second one is given up, and they stand twice as far apart. */
    private void keep() {
        if (count == SAMPLES) {
            count = SAMPLES / 2;
            for (int k = 1; k < count; k++) {
                System.arraycopy(samples, 2 * k * n, samples, k * n, n);
            }
            spacing *= 2;
        }
        System.arraycopy(x, 0, samples, count * n, n);
        count++;
        gone = 0;
    }

    /** How many samples there are, from the saddle on. */
    public int count() {
        return count;
    }

    /** Them, one after the other, N numbers each; not to be modified. */
    public double[] samples() {
        return samples;
    }

    /** Whether it has come to rest. */
    boolean rests() {
        return rests;
    }

    void endIn(int point) {
        ends = point;
    }

    /** The fixed point it ends in, by its place in the list, or {@link #NOWHERE}. */
    public int ends() {
        return ends;
    }

    /** Where it ends; not to be modified. */
    double[] end() {
        return x;
    }
}
