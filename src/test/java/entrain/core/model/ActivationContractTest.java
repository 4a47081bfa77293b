package entrain.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
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

    @ParameterizedTest
    @EnumSource
    void isOdd_isTrueOfRatesOnBothSides(Activation activation) {
        boolean odd = true;
        for (double x = 0; x < 30; x += 0.37) {
            odd &= activation.phi(-x) == -activation.phi(x);
        }
        assertEquals(odd, activation.isOdd());
    }

    @ParameterizedTest
    @EnumSource
    void bounds_areKept_andReached(Activation activation) {
        for (double x = -60; x <= 60; x += 0.37) {
            assertTrue(activation.low() <= activation.phi(x) && activation.phi(x) <= activation.high(), "at " + x);
        }
        double low = activation.phi(-1e300);
        double high = activation.phi(1e300);
        assertEquals(activation.low(), low < -1e299 ? Double.NEGATIVE_INFINITY : low, 0);
        assertEquals(activation.high(), high > 1e299 ? Double.POSITIVE_INFINITY : high, 0);
        assertEquals(low >= -1e299 && high <= 1e299, activation.saturates());
    }

    @ParameterizedTest
    @EnumSource
    void slopes_areThoseOfTheRates(Activation activation) {
        double h = 1e-6;
        // From the left, where a corner's slope is defined; first order in h, and rounding 1e-16/1e-6.
        assertEquals((activation.phi(0) - activation.phi(-h)) / h, activation.slopeAtZero(), 1e-6);
        assertEquals(activation.phiPrime(0), activation.slopeAtZero(), 0);
        double steepest = 0;
        for (int i = -6000; i <= 6000; i++) {
            steepest = Math.max(steepest, activation.phiPrime(0.005 * i));
        }
        assertEquals(steepest, activation.steepest(), 0);
    }

    @ParameterizedTest
    @EnumSource
    void strip_isZeroAtACorner_endlessOfThePolynomial(Activation activation) {
        double h = 1e-3;
        double bend = 0;
        boolean identity = true;
        for (double x = -30; x <= 30; x += h) {
            double second = activation.phi(x + h) - 2 * activation.phi(x) + activation.phi(x - h);
            bend = Math.max(bend, Math.abs(second) / h);
            identity &= activation.phi(x) == x;
        }
        // At a corner the slope jumps, by half at least on this grid; elsewhere it changes by no more than h.
        assertEquals(bend > 0.1, activation.strip() == 0, "bend " + bend);
        assertEquals(identity, activation.isIdentity());
        assertEquals(identity ? "x" : "φ(x)", activation.rate());
    }

    /** The poles nearest to the real axis, of tanh at iπ/2 and of the logistic function at iπ. */
    @Test
    void strip_knownValues() {
        assertEquals(Math.PI / 2, Activation.TANH.strip(), 0);
        assertEquals(Math.PI, Activation.SIGMOID.strip(), 0);
        assertEquals(0, Activation.RELU.strip(), 0);
    }

    @ParameterizedTest
    @EnumSource
    void label_inLowerCase_isTheWordOfTheSettings(Activation activation) {
        assertEquals(
                activation.name().toLowerCase(Locale.ROOT), activation.label().toLowerCase(Locale.ROOT));
    }
}
