package entrain.core.engine;

import entrain.core.model.RateNetwork;
import entrain.core.model.SparseWeights;
import entrain.core.model.Weights;
import entrain.core.model.Wiring;
import entrain.core.ode.Integrator;
import entrain.core.ode.Stepper;
import entrain.core.ode.Stepping;

/** Keeps weights and steps networks. Every engine gives the same bits, as long as rates are finite. */
public interface Engine {
    /** Plain Java: anywhere. */
    Engine JAVA = new Engine() {
        @Override
        public Weights draw(Wiring wiring) {
            return wiring.draw();
        }

        @Override
        public Weights keep(Weights given) {
            return SparseWeights.suits(given) ? SparseWeights.of(given) : given;
        }

        @Override
        public Stepping stepping(Stepper scheme, RateNetwork network, Weights weights) {
            return new Integrator(scheme, network);
        }

        @Override
        public AdaptiveMatrix adaptive(int rows, int columns) {
            return new PlainAdaptive(rows, columns);
        }

        @Override
        public void release(Weights weights) {}
    };

    /**
     * Draws J.
     *
     * @throws TooLarge where there is no memory for it
     */
    Weights draw(Wiring wiring);

    /**
     * Keeps a J that is given as it is best multiplied here: as a list of its entries where at most a fifth of them are
     * not zero, in memory of the engine's own. The same bits as if it had been drawn.
     *
     * @param given J at unit gain, entries finite; may be kept, so it is not to be changed
     * @throws TooLarge where there is no memory for it
     */
    Weights keep(Weights given);

    /**
     * What steps a network by a scheme; takes on the network's parameters as they change.
     *
     * @param weights the network's, drawn or kept by this engine or any other
     * @throws TooLarge where there is no memory for it
     */
    Stepping stepping(Stepper scheme, RateNetwork network, Weights weights);

    /**
     * Multiplies weights with columns of zeros over and over: the product alone, where this engine makes it, for whoever
     * wants to know how fast that is.
     *
     * @param weights drawn or kept by this engine
     * @throws TooLarge where there is no memory for it
     */
    default void multiply(Weights weights, int columns, int times) {
        double[] r = new double[columns * weights.n()];
        double[] out = new double[columns * weights.n()];
        for (int i = 0; i < times; i++) {
            weights.multiply(r, out, columns);
        }
    }

    /**
     * A matrix that learns, all zero at first.
     *
     * @throws TooLarge where there is no memory for it
     */
    AdaptiveMatrix adaptive(int rows, int columns);

    /** Gives back the memory of weights that this engine drew or kept; they may not be used any more. */
    void release(Weights weights);
}
