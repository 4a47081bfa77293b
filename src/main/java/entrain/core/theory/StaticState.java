package entrain.core.theory;

import entrain.core.math.Root;
import entrain.core.model.Activation;

/**
 * The fixed point of mean-field theory, Δ₀ = g² ⟨φ²⟩ with x Gaussian of variance Δ₀ about a constant input A cos θ.
 * Stable while g² ⟨φ′²⟩ &lt; 1: J. Kadmon and H. Sompolinsky (2015), doi:10.1103/PhysRevX.5.041030.
 */
final class StaticState {
    private static final double LARGEST = 1e12;
    private static final double TINY = 1e-12;
    /** Where Δ₀ ≈ g − 1 would be lost in the rounding. */
    private static final double NEARLY_CRITICAL = 1e-9;

    private final GaussianSpectrum spectrum;
    private final double gg;
    private final boolean exists;
    private final double delta0;
    private final double square;
    private final double slopeSquare;

    /** Finds the largest solution: 0 where no other exists. */
    StaticState(Activation activation, GaussianSpectrum spectrum, double g, double amplitude) {
        this.spectrum = spectrum;
        gg = g * g;
        boolean silent = amplitude == 0 && activation.phi(0) == 0;
        boolean bounded = true;
        double found = 0;
        double slope = activation.phiPrime(0);
        if (gg > 0 && !(silent && activation.saturates() && gg * slope * slope <= 1 + NEARLY_CRITICAL)) {
            double high = 1;
            while (bounded && excess(high) < 0) {
                high *= 4;
                bounded = high < LARGEST;
            }
            if (bounded) {
                double low = high;
                while (low > TINY && excess(low) >= 0) {
                    low *= 0.25;
                }
                found = low > TINY ? Root.between(this::excess, low, high, low * 1e-14) : 0;
            }
        }
        exists = bounded;
        delta0 = found;
        spectrum.squaresAt(Math.sqrt(found > 0 ? found : silent && !activation.saturates() ? 1 : 0));
        square = found == 0 && silent ? 0 : spectrum.square();
        slopeSquare = spectrum.slopeSquare();
    }

    /** 1 − g² ⟨φ²⟩ / Δ₀: negative below the solution. */
    private double excess(double candidate) {
        spectrum.squaresAt(Math.sqrt(candidate));
        return 1 - gg * spectrum.square() / candidate;
    }

    /** False where nothing bounds the variance. */
    boolean exists() {
        return exists;
    }

    double delta0() {
        return delta0;
    }

    /** ⟨φ²⟩ there. */
    double square() {
        return square;
    }

    /** ⟨φ′²⟩ there. */
    double slopeSquare() {
        return slopeSquare;
    }
}
