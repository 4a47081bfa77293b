package entrain.core.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.model.Activation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CriticalInputTest {
    @Test
    void of_constantInput_staticStateLosesStability() {
        double critical = CriticalInput.of(Activation.TANH, 2, 0).value();
        // Independent: Δ₀ = g² ⟨φ²⟩ and g² ⟨φ′²⟩ = 1 by plain sums over z and θ.
        double d0 = 1;
        for (int k = 0; k < 300; k++) {
            d0 = 4 * average(critical, d0, false);
        }
        // Sums to rounding, the fixed point to 1e-10 or so, I_c to 1e-9.
        assertEquals(1, 4 * average(critical, d0, true), 1e-7);
    }

    private static double average(double a, double d0, boolean slopes) {
        double sum = 0;
        double h = 0.05;
        for (int j = 0; j < 60; j++) {
            for (double z = -9; z <= 9; z += h) {
                double x = Math.sqrt(d0) * z + a * Math.cos(2 * Math.PI * (j + 0.4) / 60);
                double f = slopes ? Activation.TANH.phiPrime(x) : Activation.TANH.phi(x);
                sum += f * f * Math.exp(-0.5 * z * z);
            }
        }
        return sum * h / Math.sqrt(2 * Math.PI) / 60;
    }

    @Test
    void of_slowInput_tendsToConstantInputFromBelow() {
        double constant = CriticalInput.of(Activation.TANH, 2, 0).value();
        double slow = CriticalInput.of(Activation.TANH, 2, 0.01).value();
        // The periodic potential's lowest state lies above its bottom by some √ω.
        assertTrue(slow < constant && slow > 0.9 * constant, slow + " of " + constant);
    }

    @Test
    void of_fastInput_growsLikeItsFrequency() {
        double fast = CriticalInput.of(Activation.TANH, 2, 50).value();
        double faster = CriticalInput.of(Activation.TANH, 2, 100).value();
        // Only A matters but for terms of order 1/ω².
        assertEquals(2, faster / fast, 1e-3);
        // As ω → ∞ the network sees an average over the phase alone: D = 0 and g² ⟨φ′(A cos θ) φ′(A cos θ′)⟩ = 1, θ, θ′
        // independent.
        double a = faster / Math.sqrt(1 + 100.0 * 100);
        double mean = 0;
        for (int j = 0; j < 200; j++) {
            mean += Activation.TANH.phiPrime(a * Math.cos(2 * Math.PI * (j + 0.4) / 200)) / 200;
        }
        assertEquals(1, 4 * mean * mean, 1e-3);
    }

    @Test
    void of_frequencies_leastAtSomeHertz() {
        double least = Double.POSITIVE_INFINITY;
        double at = 0;
        for (double omega = 0.05; omega < 2; omega *= 1.2) {
            double value = CriticalInput.of(Activation.TANH, 2, omega).value();
            if (value < least) {
                least = value;
                at = omega;
            }
        }
        // Rajan, Abbott and Sompolinsky: a few Hz at τ = 10 ms; 0.3 rad/τ is 4.8 Hz.
        assertTrue(at > 0.2 && at < 0.4, "at " + at);
        assertTrue(least < 0.7 * CriticalInput.of(Activation.TANH, 2, 0).value());
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"TANH, 1.3, 0.6", "TANH, 2, 0.1", "TANH, 2, 0.6", "TANH, 2, 3", "TANH, 3, 0.6", "SIGMOID, 14, 0.6"})
    void of_gridsDoubled_sixDigitsStand(Activation activation, double g, double omega) {
        CriticalInput coarse = CriticalInput.of(activation, g, omega);
        CriticalInput fine = CriticalInput.of(activation, g, omega, 2);
        assertTrue(coarse.exists());
        assertEquals(fine.value(), coarse.value(), 5e-7 * fine.value());
    }

    @Test
    void of_noChaosToSuppress_saysSo() {
        for (CriticalInput none : new CriticalInput[] {
            CriticalInput.of(Activation.TANH, 0.9, 1),
            CriticalInput.of(Activation.SIGMOID, 5, 1),
            CriticalInput.of(Activation.LINEAR, 0.5, 1)
        }) {
            assertFalse(none.exists());
            assertTrue(none.statement().contains("no chaos"));
        }
        CriticalInput untamed = CriticalInput.of(Activation.LINEAR, 2, 1);
        assertFalse(untamed.exists());
        assertTrue(untamed.statement().contains("without bound"));
    }
}
