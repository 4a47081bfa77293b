package entrain.lab.run;

import entrain.core.engine.Engine;
import entrain.core.engine.TooLarge;
import entrain.core.model.RateNetwork;
import entrain.core.model.Weights;
import entrain.core.ode.Integrator;
import entrain.core.ode.Stepper;
import entrain.core.ode.Stepping;
import java.util.ArrayList;
import java.util.List;

/** What steps trajectories beside a simulation, with its J, to compare steps. */
final class Aside {
    private final List<Stepping> all = new ArrayList<>();

    /** Steps one more trajectory: in the engine or, where that has no memory when it is first stepped, in plain Java. */
    Stepping add(Engine engine, Stepper scheme, RateNetwork one, Weights weights) {
        Stepping made = new Stepping() {
            private Stepping stepping;

            @Override
            public void step(double t, double dt, double[] x) {
                if (stepping == null) {
                    stepping = stepping(engine, scheme, one, weights);
                }
                stepping.step(t, dt, x);
            }

            @Override
            public void release() {
                if (stepping != null) {
                    stepping.release();
                    stepping = null; // this is released again with all the others
                }
            }
        };
        all.add(made);
        return made;
    }

    private static Stepping stepping(Engine engine, Stepper scheme, RateNetwork one, Weights weights) {
        try {
            return engine.stepping(scheme, one, weights);
        } catch (TooLarge e) {
            return new Integrator(scheme, one);
        }
    }

    /** Gives back what was taken for the steps; none may follow. */
    void release() {
        for (Stepping each : all) {
            each.release();
        }
        all.clear();
    }
}
