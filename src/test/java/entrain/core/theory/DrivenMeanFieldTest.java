package entrain.core.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.math.Rng;
import entrain.core.model.Activation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DrivenMeanFieldTest {
    @ParameterizedTest
    @CsvSource({"0.5, 1, 0.6", "0.9, 2, 0.1", "0.9, 0.3, 3"})
    void of_linear_theResponseKnownInClosedForm(double g, double input, double omega) {
        DrivenMeanField theory = DrivenMeanField.of(Activation.LINEAR, g, input, omega);
        double aa = input * input / (1 + omega * omega);
        double d0 = g * g * aa / 2 / (1 + omega * omega - g * g);
        assertEquals(DrivenMeanField.Kind.ENTRAINED, theory.kind());
        assertEquals(g - 1, theory.lambdaMax(), 1e-12);
        for (double lag = 0; lag < 20; lag += 0.7) {
            // Numerov with 12 to 16 points a quarter period, whose D″ is right to (π/24)⁴/240 = 1e-6.
            assertEquals((d0 + aa / 2) * Math.cos(omega * lag), theory.delta(lag), 3e-6 * (d0 + aa / 2));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "TANH, 2, 2.2, 0.6",
        "TANH, 2, 0.8, 0.6",
        "TANH, 3, 1.5, 0.3",
        "TANH, 2, 2.5, 2",
        "SIGMOID, 5, 3, 0.6",
        "SIGMOID, 14, 1, 0.6"
    })
    void of_drive_obeysTheEquationByDifferencesAndQuadrature(
            Activation activation, double g, double input, double omega) {
        DrivenMeanField theory = DrivenMeanField.of(activation, g, input, omega);
        assertTrue(theory.converged());
        double h = 0.2;
        double d0 = theory.d().at(0);
        for (double lag : new double[] {0, 0.9, 2, 5, 11}) {
            double c = overPhases(activation, theory, omega, lag);
            // The plane sum's own error near lag 0, as for the autonomous network.
            assertEquals(c, theory.c(lag), 1e-6 * theory.c0(), "C at " + lag);
            double second = 0;
            double[] weight = {-205.0 / 72, 1.6, -0.2, 8.0 / 315, -1.0 / 560};
            for (int k = -4; k <= 4; k++) {
                second += weight[Math.abs(k)] * theory.d().at(lag + k * h);
            }
            second /= h * h;
            // Differences of order eight: some 1e-7; the cubic between the grid's points: 1e-6 of D over h².
            assertEquals(theory.d().at(lag) - g * g * c, second, 2e-4 * d0, "equation at " + lag);
        }
    }

    private static double overPhases(Activation activation, DrivenMeanField theory, double omega, double lag) {
        double sum = 0;
        int phases = 40;
        for (int j = 0; j < phases; j++) {
            double theta = 2 * Math.PI * (j + 0.3) / phases;
            sum += PlaneAverage.of(
                    activation,
                    theory.d().at(0),
                    theory.d().at(lag),
                    theory.amplitude() * Math.cos(theta),
                    theory.amplitude() * Math.cos(theta + omega * lag));
        }
        return sum / phases;
    }

    @Test
    void of_vanishingInput_theAutonomousSolution() {
        MeanField still = MeanField.of(Activation.TANH, 2);
        DrivenMeanField none = DrivenMeanField.of(Activation.TANH, 2, 0, 0.6);
        assertEquals(DrivenMeanField.Kind.CHAOTIC, none.kind());
        assertEquals(still.lambdaMax(), none.lambdaMax(), 0);
        DrivenMeanField weak = DrivenMeanField.of(Activation.TANH, 2, 1e-3, 0.6);
        // The answer is even in I, with curvatures of order one: 1e-6; and Numerov's 1e-7.
        assertEquals(still.delta0(), weak.delta0(), 2e-6);
        assertEquals(still.lambdaMax(), weak.lambdaMax(), 2e-6);
        assertEquals(still.delta(4), weak.delta(4), 5e-6);
    }

    @Test
    void of_oddActivation_entrainedInOddHarmonics() {
        double omega = 0.6;
        DrivenMeanField theory = DrivenMeanField.of(Activation.TANH, 2, 2.2, omega);
        assertEquals(DrivenMeanField.Kind.ENTRAINED, theory.kind());
        assertTrue(theory.lambdaMax() < 0);
        double half = Math.PI / omega;
        for (double lag = -7; lag < 50; lag += 1.3) {
            // The same numbers, read through the cubic at other places between the points: h⁴/384 times D⁗ ≈ 1e-7.
            assertEquals(-theory.d().at(lag), theory.d().at(lag + half), 1e-6);
        }
    }

    @Test
    void of_slowDrive_tendsToConstantInput() {
        MeanField constant = MeanField.of(Activation.TANH, 2, 1, 1);
        DrivenMeanField slow = DrivenMeanField.of(Activation.TANH, 2, 1, 0.02);
        // λ₁ differs in the first order in ω, by about a tenth of it.
        assertEquals(constant.lambdaMax(), slow.lambdaMax(), 0.02);
        assertEquals(constant.delta0() + 0.5, slow.delta0(), 0.02 * slow.delta0());
    }

    @Test
    void of_fastDrive_onlyItsAmplitudeInXEnters() {
        double a = 1;
        DrivenMeanField fast = DrivenMeanField.of(Activation.TANH, 2, a * Math.sqrt(1 + 30 * 30), 30);
        DrivenMeanField faster = DrivenMeanField.of(Activation.TANH, 2, a * Math.sqrt(1 + 60 * 60), 60);
        // The drive's part of D falls like 1/ω²: 1e-3 at ω = 30.
        assertEquals(faster.lambdaMax(), fast.lambdaMax(), 1e-3);
        assertEquals(faster.delta0(), fast.delta0(), 3e-3);
    }

    @Test
    void of_throughTheTransition_exponentIsContinuousAndFalls() {
        double critical = CriticalInput.of(Activation.TANH, 2, 0.6).value();
        double before = 1;
        for (double part : new double[] {0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.05, 1.1, 1.2}) {
            DrivenMeanField theory = DrivenMeanField.of(Activation.TANH, 2, part * critical, 0.6);
            assertEquals(part < 1 ? DrivenMeanField.Kind.CHAOTIC : DrivenMeanField.Kind.ENTRAINED, theory.kind());
            assertTrue(theory.lambdaMax() < before && theory.lambdaMax() > 0 == part < 1, "at " + part);
            before = theory.lambdaMax();
        }
        assertEquals(
                0,
                DrivenMeanField.of(Activation.TANH, 2, 1.0001 * critical, 0.6).lambdaMax(),
                1e-4);
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({
        "TANH, 2, 2.2, 0.6",
        "TANH, 2, 0.3, 0.6",
        "TANH, 2, 1.1, 0.6",
        "TANH, 2, 2, 2",
        "TANH, 2, 1, 0.1",
        "TANH, 3, 2, 1",
        "SIGMOID, 5, 3, 0.6",
        "SIGMOID, 12, 1, 0.6"
    })
    void of_gridsDoubled_sixDigitsStand(Activation activation, double g, double input, double omega) {
        DrivenMeanField coarse = DrivenMeanField.of(activation, g, input, omega);
        DrivenMeanField fine = DrivenMeanField.of(activation, g, input, omega, 2);
        assertTrue(coarse.converged());
        assertEquals(fine.delta0(), coarse.delta0(), 5e-7 * fine.delta0());
        assertEquals(fine.c0(), coarse.c0(), 5e-7 * fine.c0());
        assertEquals(fine.lambdaMax(), coarse.lambdaMax(), 5e-7);
        for (double lag = 0; lag < 60; lag += 0.73) {
            assertEquals(fine.delta(lag), coarse.delta(lag), 1e-6 * fine.delta0(), "at " + lag);
            assertEquals(fine.c(lag), coarse.c(lag), 1e-6 * fine.c0(), "at " + lag);
        }
    }

    @Test
    @Tag("slow")
    void of_anySettings_finiteOrUnbounded() {
        Rng rng = new Rng(20261124, 9);
        for (Activation activation : Activation.values()) {
            for (int i = 0; i < 25; i++) {
                double g = rng.nextDouble() < 0.7 ? 4 * rng.nextDouble() : 100 * rng.nextDouble();
                double input = rng.nextDouble() < 0.7 ? 5 * rng.nextDouble() : 100 * rng.nextDouble();
                double omega = rng.nextDouble() < 0.7 ? 3 * rng.nextDouble() : 100 * rng.nextDouble();
                String where = activation + " g=" + g + " I=" + input + " omega=" + omega;
                DrivenMeanField theory = DrivenMeanField.of(activation, g, input, omega);
                boolean bounded = theory.kind() != DrivenMeanField.Kind.UNBOUNDED;
                assertEquals(bounded, Double.isFinite(theory.delta0()), where);
                assertEquals(bounded, Double.isFinite(theory.c0()), where);
                assertTrue(Double.isFinite(theory.lambdaMax()), where);
                assertEquals(theory.kind() == DrivenMeanField.Kind.ENTRAINED, theory.lambdaMax() <= 0, where);
                for (double lag : new double[] {0.3, 7, 1e4, -2}) {
                    assertTrue(!bounded || Math.abs(theory.delta(lag)) <= theory.delta0() * (1 + 1e-6), where);
                }
            }
        }
    }

    @Test
    void of_impossibleSettings_refused() {
        assertThrows(IllegalArgumentException.class, () -> DrivenMeanField.of(Activation.TANH, 2, -1, 1));
        assertThrows(IllegalArgumentException.class, () -> DrivenMeanField.of(Activation.TANH, 2, 1, Double.NaN));
        assertThrows(
                IllegalArgumentException.class,
                () -> DrivenMeanField.of(Activation.TANH, Double.POSITIVE_INFINITY, 1, 1));
    }
}
