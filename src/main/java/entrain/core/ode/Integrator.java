package entrain.core.ode;

/** Steps a field with a scheme; owns the buffers, so that a step allocates nothing. */
public final class Integrator implements Stepping {
    private final Stepper stepper;
    private final VectorField field;
    private final double[][] k;
    private final double[] stage;

    public Integrator(Stepper stepper, VectorField field) {
        this.stepper = stepper;
        this.field = field;
        k = new double[stepper.stages()][field.dimension()];
        stage = new double[field.dimension()];
    }

    /** Its length is the field's dimension, or an {@link IllegalArgumentException} says so. */
    @Override
    public void step(double t, double dt, double[] x) {
        if (x.length != stage.length) {
            throw new IllegalArgumentException("a state of " + stage.length + " is needed, not " + x.length);
        }
        stepper.step(field, t, dt, x, k, stage);
    }
}
