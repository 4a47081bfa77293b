package entrain.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ActivationContractTest {
    @Test
    void phi_knownValues() {
        assertEquals(-3.25, Activation.LINEAR.phi(-3.25), 0);
        assertEquals(0.46211715726000975, Activation.TANH.phi(0.5), 1e-16);
        assertEquals(0, Activation.RELU.phi(-2), 0);
        assertEquals(2, Activation.RELU.phi(2), 0);
        assertEquals(0.5, Activation.SIGMOID.phi(0), 0);
        assertEquals(0.7310585786300049, Activation.SIGMOID.phi(1), 1e-16);
        assertEquals(0.25, Activation.SIGMOID.phiPrime(0), 0);
        assertEquals(0, Activation.RELU.phiPrime(0), 0);
    }

    @Test
    void phi_extremes_areLimitsAndNeverNaN() {
        for (double x : new double[] {-1e308, -800, 800, 1e308}) {
            assertEquals(Math.signum(x), Activation.TANH.phi(x), 0);
            assertEquals(x > 0 ? 1 : 0, Activation.SIGMOID.phi(x), 1e-300);
            assertEquals(0, Activation.SIGMOID.phiPrime(x), 1e-300);
            assertEquals(0, Activation.TANH.phiPrime(x), 0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void phiPrime_everywhere_isTheSlope(Activation activation) {
        double h = 1e-6;
        for (double x = -4.05; x < 4; x += 0.1) {
            double slope = (activation.phi(x + h) - activation.phi(x - h)) / (2 * h);
            // Rounding 1e-16/1e-6 and a third derivative below 2 times h²/6: some 1e-10.
            assertEquals(slope, activation.phiPrime(x), 1e-9, "at " + x);
        }
    }

    @ParameterizedTest
    @EnumSource
    void phi_many_givesTheBitsOfPhiOfOneAndIsMonotone(Activation activation) {
        double[] x = new double[400];
        double[] r = new double[400];
        for (int i = 0; i < x.length; i++) {
            x[i] = (i - 200) * 0.07;
        }
        activation.phi(x, r, 10, 390);
        assertEquals(0, r[9], 0);
        assertEquals(0, r[390], 0);
        for (int i = 10; i < 390; i++) {
            assertEquals(Double.doubleToRawLongBits(activation.phi(x[i])), Double.doubleToRawLongBits(r[i]));
            assertTrue(i == 10 || r[i] >= r[i - 1]);
        }
    }
}
