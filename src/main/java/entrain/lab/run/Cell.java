package entrain.lab.run;

import entrain.core.ode.StepError;
import entrain.core.ode.Stepper;
import entrain.lab.frame.Track;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;

/**
 * The samples of one network of a {@link Batch}, as close as those of {@link Column#resolving}. Whoever steps the batch
 * asks for the next one whenever it is {@link #due}.
 */
public final class Cell implements Samples {
    private final Batch batch;
    private final int number;
    private final Settings settings;
    private final Stepper scheme;
    private final double dt;
    private final double omega;
    private final int stride;
    private final int look;
    private final double interval; // kept: as a product within a product TeaVM would drop its brackets
    private final double[] r;
    private final GrowthDefect defect;
    private double logGrowth;
    private boolean vanished;

    Cell(Batch batch, int number) {
        this.batch = batch;
        this.number = number;
        settings = batch.settings(number);
        scheme = settings.get(Params.SCHEME);
        dt = settings.get(Params.DT);
        omega = Column.omega(settings, Track.DRIVEN);
        stride = Sampling.stride(dt, omega);
        look = Sampling.lookStride(dt, omega);
        interval = stride * dt;
        r = new double[batch.n()];
        defect = new GrowthDefect(batch.n());
    }

    /** Whether the batch stands at one of its samples, or it has left all bounds on the way there. */
    public boolean due() {
        return batch.steps() % stride == 0 || divergedAt() >= 0;
    }

    /** Takes the present state. */
    @Override
    public boolean next() {
        if (divergedAt() >= 0) {
            return false;
        }
        Blueprint.rates(settings, batch.x(), from(), r);
        if (batch.steps() % look == 0) {
            logGrowth = batch.logGrowth(number);
            vanished |= logGrowth == Simulation.NOTHING;
            defect.add(batch.x(), batch.tangent(number), logGrowth, scheme, look, dt);
        }
        return true;
    }

    /** Steps to the last of its samples. */
    public long stepsTo(Sampling sampling) {
        return stride * (sampling.discarded() + sampling.samples());
    }

    /** Its own settings. */
    public Settings settings() {
        return settings;
    }

    @Override
    public int n() {
        return r.length;
    }

    @Override
    public double interval() {
        return interval;
    }

    @Override
    public double[] x() {
        return batch.x();
    }

    @Override
    public int from() {
        return number * r.length;
    }

    @Override
    public double[] r() {
        return r;
    }

    @Override
    public double logGrowth() {
        return logGrowth;
    }

    @Override
    public double schemeError() {
        return defect.mean();
    }

    @Override
    public boolean vanished() {
        return vanished;
    }

    @Override
    public double omega() {
        return omega;
    }

    @Override
    public int every() {
        return look / stride;
    }

    @Override
    public double step() {
        return dt;
    }

    @Override
    public Stepper scheme() {
        return scheme;
    }

    @Override
    public StepError stepError() {
        return batch.stepError();
    }

    @Override
    public void compare(StepError steps) {
        batch.compare(number, steps);
    }

    @Override
    public double divergedAt() {
        return batch.divergedAt(number);
    }
}
