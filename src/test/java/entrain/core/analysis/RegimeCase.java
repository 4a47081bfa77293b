package entrain.core.analysis;

import entrain.core.model.Activation;
import entrain.core.model.Connectivity;
import entrain.core.model.Cosine;
import entrain.core.model.Drive;
import entrain.core.model.InitialState;
import entrain.core.model.RateNetwork;
import entrain.core.model.Wiring;
import java.util.ArrayList;
import java.util.List;

/**
 * One network of the mix on which the regime detector is judged; current form, fully connected Gaussian J.
 *
 * @param seed of network, start and phases alike
 */
record RegimeCase(int id, int n, double g, Activation phi, double amplitude, double omega, int seed) {
    private static final int[] SIZES = {100, 200, 400};

    /**
     * 200 networks, seeds {@code firstSeed} and up, one each. 105 tanh without input, 5 each of N ∈ {100, 200, 400} and g
     * ∈ {0.5, 0.8, 0.95, 1.2, 1.5, 2, 3}; 72 tanh with input, 2 each of g ∈ {1.5, 2, 3}, I ∈ {0.3, 1, 2.2, 4} and ω ∈ {0.3,
     * 0.6, 2}, N in turn; 9 linear, 9 sigmoid, 5 ReLU.
     */
    static List<RegimeCase> mix(int firstSeed) {
        List<RegimeCase> cases = new ArrayList<>();
        for (double g : new double[] {0.5, 0.8, 0.95, 1.2, 1.5, 2, 3}) {
            for (int n : SIZES) {
                for (int k = 0; k < 5; k++) {
                    add(cases, firstSeed, n, g, Activation.TANH, 0, 0);
                }
            }
        }
        int turn = 0;
        for (double g : new double[] {1.5, 2, 3}) {
            for (double amplitude : new double[] {0.3, 1, 2.2, 4}) {
                for (double omega : new double[] {0.3, 0.6, 2}) {
                    for (int k = 0; k < 2; k++) {
                        add(cases, firstSeed, SIZES[turn % 3], g, Activation.TANH, amplitude, omega);
                        turn++;
                    }
                }
            }
        }
        for (int n : SIZES) {
            for (double g : new double[] {0.8, 0.95, 1.2}) {
                add(cases, firstSeed, n, g, Activation.LINEAR, 0, 0);
            }
            for (double g : new double[] {2, 5, 9}) {
                add(cases, firstSeed, n, g, Activation.SIGMOID, 0, 0);
            }
        }
        add(cases, firstSeed, 100, 1.0, Activation.RELU, 0, 0);
        add(cases, firstSeed, 200, 1.0, Activation.RELU, 0, 0);
        add(cases, firstSeed, 400, 1.2, Activation.RELU, 0, 0);
        add(cases, firstSeed, 100, 2, Activation.RELU, 0, 0);
        add(cases, firstSeed, 200, 2, Activation.RELU, 0, 0);
        return cases;
    }

    private static void add(
            List<RegimeCase> cases, int firstSeed, int n, double g, Activation phi, double amplitude, double omega) {
        int index = cases.size();
        cases.add(new RegimeCase(index + 1, n, g, phi, amplitude, omega, firstSeed + index));
    }

    /** A case from its line in {@link #line()}; what follows the seventh comma is left out. */
    static RegimeCase parse(String line) {
        String[] p = line.split(",");
        return new RegimeCase(
                Integer.parseInt(p[0]),
                Integer.parseInt(p[1]),
                Double.parseDouble(p[2]),
                Activation.valueOf(p[3]),
                Double.parseDouble(p[4]),
                Double.parseDouble(p[5]),
                Integer.parseInt(p[6]));
    }

    /** id, N, g, φ, I, ω, seed. */
    String line() {
        return id + "," + n + "," + g + "," + phi + "," + amplitude + "," + omega + "," + seed;
    }

    /** 2π/ω, in τ; 0 without input. */
    double drivePeriod() {
        return amplitude > 0 && omega > 0 ? 2 * Math.PI / omega : 0;
    }

    /** One trajectory and one tangent vector. */
    RateNetwork network() {
        Wiring wiring = new Wiring(Connectivity.GAUSSIAN, n, 1, false, 0.8, false, seed);
        RateNetwork network = new RateNetwork(wiring.draw(), 1, 0);
        network.gain(g);
        network.activation(phi);
        Cosine drive = new Cosine(n);
        drive.omega(omega);
        drive.amplitude(amplitude);
        drive.theta(Drive.RANDOM.theta(n, seed));
        network.input(0, drive);
        return network;
    }

    /** The state at t = 0 and, behind it, a tangent vector of length 1 in a random direction. */
    double[] start() {
        double[] state = new double[2 * n];
        InitialState.draw(n, seed + 100_000, state);
        System.arraycopy(state, 0, state, n, n);
        InitialState.draw(n, seed, state);
        LargestLyapunov.renormalise(state, n, n);
        return state;
    }
}
