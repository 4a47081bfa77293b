package entrain.core.engine;

import entrain.core.model.RateNetwork;
import entrain.core.model.Weights;
import entrain.core.model.Wiring;
import entrain.core.ode.Integrator;
import entrain.core.ode.Stepper;
import entrain.core.ode.Stepping;

/** Networks in the kernel's memory. */
public final class SimdEngine implements Engine {
    private final Kernel kernel;
    private final Arena arena;

    /** An engine that has the kernel's memory to itself. */
    public SimdEngine(Kernel kernel) {
        this.kernel = kernel;
        arena = new Arena(kernel);
    }

    @Override
    public Weights draw(Wiring wiring) {
        return SimdWeights.drawn(kernel, arena, wiring);
    }

    @Override
    public Weights keep(Weights given) {
        return SimdWeights.kept(kernel, arena, given);
    }

    /** Weights that are not in the kernel's memory are multiplied where they are, by plain Java. */
    @Override
    public Stepping stepping(Stepper scheme, RateNetwork network, Weights weights) {
        return weights instanceof SimdWeights simd && simd.isIn(kernel)
                ? new SimdIntegrator(kernel, arena, scheme, network, simd)
                : new Integrator(scheme, network);
    }

    @Override
    public AdaptiveMatrix adaptive(int rows, int columns) {
        return new SimdAdaptive(kernel, arena, rows, columns);
    }

    @Override
    public void multiply(Weights weights, int columns, int times) {
        if (weights instanceof SimdWeights simd) {
            simd.multiply(columns, times);
        } else {
            Engine.super.multiply(weights, columns, times);
        }
    }

    @Override
    public void release(Weights weights) {
        if (weights instanceof SimdWeights simd) {
            simd.release();
        }
    }
}
