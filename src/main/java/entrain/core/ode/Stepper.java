package entrain.core.ode;

/**
 * An explicit one-step scheme with a fixed step, one constant each.
 *
 * <p>E. Hairer, S. P. Nørsett and G. Wanner, <i>Solving Ordinary Differential Equations I</i>, 2nd ed., section II.1.
 */
public enum Stepper {
    /** x + dt f(t, x); order 1. */
    EULER(1, 1) {
        @Override
        void step(VectorField f, double t, double dt, double[] x, double[][] k, double[] stage) {
            f.derivative(t, x, k[0]);
            for (int i = 0; i < x.length; i++) {
                x[i] += dt * k[0][i];
            }
        }
    },
    /** The explicit trapezoid; order 2. */
    HEUN(2, 2) {
        @Override
        void step(VectorField f, double t, double dt, double[] x, double[][] k, double[] stage) {
            f.derivative(t, x, k[0]);
            shift(x, dt, k[0], stage);
            f.derivative(t + dt, stage, k[1]);
            double half = 0.5 * dt;
            for (int i = 0; i < x.length; i++) {
                x[i] += half * (k[0][i] + k[1][i]);
            }
        }
    },
    /** The classical Runge–Kutta scheme; order 4. */
    RK4(4, 4) {
        @Override
        void step(VectorField f, double t, double dt, double[] x, double[][] k, double[] stage) {
            double half = 0.5 * dt;
            f.derivative(t, x, k[0]);
            shift(x, half, k[0], stage);
            f.derivative(t + half, stage, k[1]);
            shift(x, half, k[1], stage);
            f.derivative(t + half, stage, k[2]);
            shift(x, dt, k[2], stage);
            f.derivative(t + dt, stage, k[3]);
            combine(x, dt / 6, k[0], k[1], k[2], k[3]);
        }
    };

    /** What logarithms and sums of growth lose to rounding, per τ: some hundred units of the last place. */
    private static final double ROUNDING = 1e-13;

    private final int order;
    private final int stages;

    Stepper(int order, int stages) {
        this.order = order;
        this.stages = stages;
    }

    /** The global error of a smooth problem falls like dt to this power. */
    public int order() {
        return order;
    }

    /**
     * By how much steps of dx/dt = λx misstate the rate at which log |x| grows, about: |z|^(order + 1)/(order + 1)! a step,
     * where z = λ dt is small, and what logarithms and sums lose to rounding.
     *
     * @param z |λ| dt
     * @return per τ
     */
    public double misstates(double z, double dt) {
        double defect = z;
        for (int k = 2; k <= order + 1; k++) {
            defect = z / k * defect;
        }
        return defect / dt + ROUNDING;
    }

    /** Derivatives per step. */
    public int stages() {
        return stages;
    }

    /** Advances x, modified, by dt; k holds at least {@link #stages()} rows of x's length, stage one. */
    abstract void step(VectorField f, double t, double dt, double[] x, double[][] k, double[] stage);

    private static void shift(double[] x, double dt, double[] k, double[] stage) {
        for (int i = 0; i < x.length; i++) {
            stage[i] = x[i] + dt * k[i];
        }
    }

    private static void combine(double[] x, double sixth, double[] k0, double[] k1, double[] k2, double[] k3) {
        for (int i = 0; i < x.length; i++) {
            x[i] += sixth * (k0[i] + 2 * (k1[i] + k2[i]) + k3[i]);
        }
    }
}
