package entrain.core.training;

/** The flow followed from a state until it comes nearly to rest, or for {@link #LONGEST}, by Euler's scheme with steps of 0.1 τ. */
final class Settling {
    /** In τ. */
    private static final double LONGEST = 150;

    private static final double STEP = 0.1;
    /** ‖dx/dt‖/√N of a state that Newton's steps take the rest of the way. */
    private static final double REST = 0.01;

    private final Flow flow;
    private final double[] x;
    private final double[] dxdt;
    private double t;
    private double speed;

    /** @param from N numbers; not modified */
    Settling(Flow flow, double[] from) {
        this.flow = flow;
        x = from.clone();
        dxdt = new double[x.length];
        speed = Double.POSITIVE_INFINITY;
    }

    /** Goes on for 1 τ; whether there is more to do. */
    boolean advance() {
        for (int k = 0; k < 10; k++) {
            flow.step(x, dxdt, STEP);
        }
        t += 10 * STEP;
        speed = Math.sqrt(Flow.square(dxdt) / x.length);
        return t < LONGEST && speed <= Double.MAX_VALUE && !rests();
    }

    boolean rests() {
        return speed < REST;
    }

    /** Where it is; not to be modified. */
    double[] x() {
        return x;
    }
}
