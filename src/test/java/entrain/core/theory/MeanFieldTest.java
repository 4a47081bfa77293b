package entrain.core.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.model.Activation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MeanFieldTest {
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 0.9, 1})
    void of_belowTheTransition_silentWithTheCircularLawsEdge(double g) {
        for (Activation activation : new Activation[] {Activation.LINEAR, Activation.TANH}) {
            MeanField theory = MeanField.of(activation, g);
            assertEquals(MeanField.Kind.SILENT, theory.kind());
            assertEquals(0, theory.delta0(), 0);
            assertEquals(0, theory.c(3), 0);
            // A sum of weights that is 1 to rounding.
            assertEquals(g - 1, theory.lambdaMax(), 1e-14);
        }
    }

    @Test
    void of_nothingSaturates_unboundedAboveItsGain() {
        assertEquals(
                MeanField.Kind.UNBOUNDED, MeanField.of(Activation.LINEAR, 1.001).kind());
        assertEquals(MeanField.Kind.SILENT, MeanField.of(Activation.RELU, 1.414).kind());
        MeanField growing = MeanField.of(Activation.RELU, 2);
        assertEquals(MeanField.Kind.UNBOUNDED, growing.kind());
        // Half of the units are active: g/√2 − 1, to rounding.
        assertEquals(Math.sqrt(2) - 1, growing.lambdaMax(), 1e-13);
        assertTrue(growing.statement().contains("without bound"));
    }

    @Test
    void of_justAboveTheTransition_theExpansionOfSompolinskyCrisantiSommers() {
        double epsilon = 0.002;
        MeanField theory = MeanField.of(Activation.TANH, 1 + epsilon);
        assertEquals(MeanField.Kind.CHAOTIC, theory.kind());
        // Next terms of the series: some ε³ (ε = 0.002: 8e-9) times a constant of order one to ten.
        assertEquals(epsilon + 7.0 / 6 * epsilon * epsilon, theory.delta0(), 1e-7);
        // λ₁ = ε²/2 (1 + O(ε)), the constant some 10.
        assertEquals(epsilon * epsilon / 2, theory.lambdaMax(), 0.05 * epsilon * epsilon / 2);
        for (double u = 0.5; u < 5; u += 0.5) {
            double lag = u * Math.sqrt(3) / epsilon;
            double sech = 2 / (Math.exp(u) + Math.exp(-u));
            // Relative corrections O(ε) to amplitude and to width.
            assertEquals(sech, theory.delta(lag) / theory.delta0(), 5 * epsilon);
        }
    }

    @Test
    void of_largeGain_varianceOfBinaryUnits() {
        double g = 60;
        // Corrections of relative size 1/g², from the rounded corner of tanh, times a constant of a few.
        assertEquals(2 * (1 - 2 / Math.PI), MeanField.of(Activation.TANH, g).delta0() / (g * g), 10 / (g * g));
    }

    @ParameterizedTest
    @CsvSource({"TANH, 1.2", "TANH, 2", "TANH, 5", "TANH, 8", "SIGMOID, 11", "SIGMOID, 15"})
    void of_chaos_obeysTheEquationByDifferencesAndQuadrature(Activation activation, double g) {
        MeanField theory = MeanField.of(activation, g);
        assertEquals(MeanField.Kind.CHAOTIC, theory.kind());
        double h = 0.05;
        double scale = theory.delta0();
        for (double lag : new double[] {0, 0.3, 1, 2.5, 6, 15}) {
            double c = PlaneAverage.of(activation, theory.delta0(), theory.delta(lag));
            // The quadrature's own error: 1e-9 of C, growing with √Δ₀ near lag 0.
            assertEquals(c, theory.c(lag), 2e-7 * theory.c0(), "C at " + lag);
            double second = (-theory.delta(lag + 2 * h)
                            + 16 * theory.delta(lag + h)
                            - 30 * theory.delta(lag)
                            + 16 * theory.delta(lag - h)
                            - theory.delta(lag - 2 * h))
                    / (12 * h * h);
            // Differences: h⁴/90 times the sixth derivative, at most some 100 Δ₀ at g = 8; and the interpolation's
            // error 1e-10/h².
            assertEquals(theory.delta(lag) - g * g * c, second, (g > 3 ? 2e-4 : 2e-6) * scale, "equation at " + lag);
        }
        assertEquals(
                g * g * PlaneAverage.of(activation, theory.delta0(), theory.deltaInfinity()),
                theory.deltaInfinity(),
                1e-7 * scale);
    }

    @ParameterizedTest
    @CsvSource({"1.5, 0.7476864, 0.0467462", "2, 1.9248054, 0.1124581", "3, 5.446326, 0.235461"})
    void of_tanh_agreesWithAnIndependentSolution(double g, double delta0, double lambdaMax) {
        // Gauss-Hermite potential with log cosh, shooting in s, and a matrix of second differences, in 160 points.
        MeanField theory = MeanField.of(Activation.TANH, g);
        assertEquals(delta0, theory.delta0(), 2e-6 * delta0);
        assertEquals(lambdaMax, theory.lambdaMax(), 2e-5);
    }

    @Test
    void of_sigmoid_restsUpToAboutTenThenIsChaotic() {
        MeanField rest = MeanField.of(Activation.SIGMOID, 5);
        assertEquals(MeanField.Kind.STATIC, rest.kind());
        // Δ₀ = g² ⟨φ²⟩, and a rate of mean ½.
        assertEquals(25 * PlaneAverage.of(Activation.SIGMOID, rest.delta0(), rest.delta0()), rest.delta0(), 1e-9);
        assertEquals(Math.sqrt(rest.stability()) - 1, rest.lambdaMax(), 1e-14);
        assertTrue(rest.lambdaMax() < 0);
        assertEquals(
                MeanField.Kind.STATIC, MeanField.of(Activation.SIGMOID, 10.1).kind());
        MeanField chaos = MeanField.of(Activation.SIGMOID, 10.3);
        assertEquals(MeanField.Kind.CHAOTIC, chaos.kind());
        assertTrue(chaos.lambdaMax() > 0 && chaos.lambdaMax() < 0.02);
        assertTrue(chaos.deltaInfinity() > 0.9 * chaos.delta0() && chaos.deltaInfinity() < chaos.delta0());
    }

    @ParameterizedTest
    @CsvSource({"TANH, 1.05", "TANH, 2", "TANH, 5", "TANH, 8", "SIGMOID, 12"})
    void of_gridsDoubled_sixDigitsStand(Activation activation, double g) {
        MeanField coarse = MeanField.of(activation, g);
        MeanField fine = MeanField.of(activation, g, 0, 2);
        assertEquals(fine.delta0(), coarse.delta0(), 1e-7 * fine.delta0());
        // λ₁ at g = 8 is short of a few 1e-7, the series' end.
        assertEquals(fine.lambdaMax(), coarse.lambdaMax(), 5e-7 * fine.lambdaMax());
        assertTrue(coarse.converged());
        for (double lag = 0; lag < 40; lag += 0.37) {
            assertEquals(fine.c(lag), coarse.c(lag), 1e-7 * fine.c0());
            assertEquals(fine.delta(lag), coarse.delta(lag), 1e-7 * fine.delta0());
        }
    }

    @Test
    void converged_tooLargeAGain_saysSo() {
        assertTrue(MeanField.of(Activation.TANH, 10).converged());
        assertFalse(MeanField.of(Activation.TANH, 40).converged());
    }

    @Test
    void of_impossibleGain_refused() {
        assertThrows(IllegalArgumentException.class, () -> MeanField.of(Activation.TANH, -1));
        assertThrows(IllegalArgumentException.class, () -> MeanField.of(Activation.TANH, Double.NaN));
    }

    @ParameterizedTest
    @EnumSource
    void of_anyGain_finiteOrUnbounded(Activation activation) {
        double before = -1;
        for (double g = 0; g <= 100; g = g < 2 ? g + 0.0625 : g * 1.3) {
            MeanField theory = MeanField.of(activation, g);
            assertTrue(Double.isFinite(theory.lambdaMax()) && theory.lambdaMax() >= before - 1e-12, "at " + g);
            assertEquals(theory.kind() == MeanField.Kind.UNBOUNDED, Double.isInfinite(theory.delta0()));
            assertEquals(
                    theory.kind() == MeanField.Kind.CHAOTIC || theory.kind() == MeanField.Kind.UNBOUNDED,
                    theory.lambdaMax() > 1e-12,
                    "at " + g);
            before = theory.lambdaMax();
        }
    }
}
