package entrain.core.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entrain.core.model.Activation;
import org.junit.jupiter.api.Test;

final class SpectralDensityTest {
    @Test
    void at_justAboveTheTransition_theTransformOfSech() {
        double epsilon = 0.002;
        MeanField theory = MeanField.of(Activation.TANH, 1 + epsilon);
        double width = Math.sqrt(3) / epsilon;
        for (double u = 0; u < 2; u += 0.25) {
            double exact = theory.delta0() * width / Math.cosh(Math.PI * u / 2);
            // ∫₀^∞ sech(s/w) cos ωs ds = (πw/2) sech(πωw/2); relative corrections O(ε) to height and width.
            assertEquals(exact, SpectralDensity.at(theory.delta(), u / width), 10 * epsilon * exact);
        }
    }

    @Test
    void at_allFrequencies_integratesToTheVariance() {
        MeanField theory = MeanField.of(Activation.TANH, 3);
        double sum = 0;
        double step = 0.01;
        for (int i = 0; i < 2000; i++) {
            sum += SpectralDensity.at(theory.delta(), (i + 0.5) * step) * step;
        }
        // The density falls exponentially: nothing is left beyond 20 rad/τ; midpoints of an even smooth function are as
        // good.
        assertEquals(theory.delta0(), sum, 1e-6 * theory.delta0());
    }

    @Test
    void at_theSpectrumOfTheEquation_filteredRates() {
        MeanField theory = MeanField.of(Activation.TANH, 2);
        for (double omega : new double[] {0, 0.1, 0.5, 1, 2, 4}) {
            // Δ″ = Δ − g²C in frequency: (1 + ω²) S_x = g² S_r. The cubic's error, 1e-9 of Δ₀ or so, enters S_x times
            // (1 + ω²).
            assertEquals(
                    4 * SpectralDensity.at(theory.c(), omega),
                    (1 + omega * omega) * SpectralDensity.at(theory.delta(), omega),
                    1e-6);
        }
    }
}
