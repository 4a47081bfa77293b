package entrain.core.theory;

import entrain.core.math.Root;
import entrain.core.model.Activation;

/**
 * The critical amplitude I_c(ω) of input with random phases, exact as N → ∞: below it chaos survives, above it every trial
 * converges to one periodic response. It is where E₀ of the periodic solution vanishes, and λ₁ with it.
 *
 * <p>Six digits up to g = 3 (tanh) or 14 (sigmoid), five at g = 5 with slow input.
 *
 * <p>I_c has no unit, ω is in rad per τ. As ω → 0 it is the amplitude of constant heterogeneous input at which g² ⟨φ′²⟩ = 1; for fast
 * input it grows like ω. A network of finite N is entrained below it. K. Rajan, L. F. Abbott and H. Sompolinsky, <i>PRE</i>
 * 82, 011903 (2010), doi:10.1103/PhysRevE.82.011903.
 *
 * @param exists    whether there is one
 * @param value     I_c; 0 where there is none
 * @param statement the same in one plain sentence
 */
public record CriticalInput(boolean exists, double value, String statement) {
    private static final double RELATIVE = 1e-9;
    private static final double SPREAD = 1.3;
    private static final int MOST_SPREADS = 30;

    /**
     * Solves for I_c at one frequency.
     *
     * @param activation φ
     * @param g          gain, finite, ≥ 0
     * @param omega      ω, finite, ≥ 0
     */
    public static CriticalInput of(Activation activation, double g, double omega) {
        return of(activation, g, omega, 1);
    }

    /** With every grid {@code refine} times as fine. */
    static CriticalInput of(Activation activation, double g, double omega, int refine) {
        if (!(omega >= 0 && omega < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("ω must be finite and not negative");
        }
        MeanField.Kind still = MeanField.of(activation, g).kind();
        if (still == MeanField.Kind.UNBOUNDED) {
            return none("No input tames it: without saturation activity grows without bound.");
        }
        if (still != MeanField.Kind.CHAOTIC) {
            return none("There is no chaos to suppress: without input the network comes to rest.");
        }
        Search search = new Search(activation, g, omega, refine);
        double guess = activation.isOdd() ? 0.9 * (g - 1) + 0.05 : 0.3 * g;
        double low = guess;
        double high = guess;
        boolean below = search.margin(guess) < 0;
        for (int k = 0; k < MOST_SPREADS && search.margin(below ? high : low) < 0 == below; k++) {
            low = below ? high : low / SPREAD;
            high = below ? high * SPREAD : low * SPREAD;
        }
        if (search.margin(low) < 0 == search.margin(high) < 0) {
            return none("No critical input was found.");
        }
        double a = Root.between(search::margin, low, high, RELATIVE * high);
        return new CriticalInput(
                true,
                a * Math.sqrt(1 + omega * omega),
                "Input above the critical amplitude makes every trial converge to one response.");
    }

    private static CriticalInput none(String statement) {
        return new CriticalInput(false, 0, statement);
    }

    /** E₀ as a function of A = I/√(1 + ω²), with the last solution as the next guess. */
    private static final class Search {
        private final Activation activation;
        private final double g;
        private final double omega;
        private final int refine;
        private double largest;
        private EntrainedState state;

        Search(Activation activation, double g, double omega, int refine) {
            this.activation = activation;
            this.g = g;
            this.omega = omega;
            this.refine = refine;
        }

        /** Positive where the periodic solution is stable. */
        double margin(double a) {
            return omega < EntrainedState.SLOWEST ? ofConstantInput(a) : ofDrive(a);
        }

        private double ofConstantInput(double a) {
            GaussianSpectrum spectrum = new GaussianSpectrum(activation, a, MeanField.nodes(a) * refine, 1);
            return 1 - g * g * new StaticState(activation, spectrum, g, a).slopeSquare();
        }

        private double ofDrive(double a) {
            if (a > largest) {
                largest = 1.5 * a;
                state = new EntrainedState(activation, g, largest, omega, refine);
            }
            state.amplitude(a);
            return state.solve() ? state.groundState() : -1;
        }
    }
}
