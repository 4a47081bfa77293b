package entrain.core.engine;

/**
 * What the kernel's memory is asked for.
 *
 * @param n            units of the network
 * @param trajectories that are stepped together; 0 for its weights, and for a product of them
 * @param product      whether it is for a product of the weights
 */
public record Demand(int n, int trajectories, boolean product) {
    static Demand weights(int n) {
        return new Demand(n, 0, false);
    }

    static Demand product(int n) {
        return new Demand(n, 0, true);
    }

    @Override
    public String toString() {
        return (product ? "a product of N = " : "N = ")
                + n
                + (trajectories == 0 ? "" : " with " + trajectories + " trajectories");
    }
}
