package entrain.core.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.math.Gaussian;
import entrain.core.math.Rng;
import entrain.core.model.Activation;
import entrain.core.model.Connectivity;
import entrain.core.model.Cosine;
import entrain.core.model.DenseWeights;
import entrain.core.model.Input;
import entrain.core.model.RateNetwork;
import entrain.core.model.UnitForm;
import entrain.core.model.Weights;
import entrain.core.model.Wiring;
import entrain.core.ode.Integrator;
import entrain.core.ode.Stepper;
import entrain.core.ode.Stepping;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is given and not drawn, and what the kernel does not know: the bits of plain Java. */
final class EngineContractTest {
    private final EndiveKernel kernel = new EndiveKernel();
    private final Engine engine = new SimdEngine(kernel);

    private static double[] numbers(int count, int seed) {
        Gaussian gaussian = new Gaussian(new Rng(seed, 0));
        double[] x = new double[count];
        for (int i = 0; i < count; i++) {
            x[i] = gaussian.next();
        }
        return x;
    }

    /** Random entries; of every {@code each} one, the others zero; rounded to floats or not. */
    private static Weights given(int n, int each, boolean floats) {
        double[] J = numbers(n * n, 12);
        for (int i = 0; i < J.length; i++) {
            J[i] = i % each != 0 ? 0 : floats ? (float) J[i] : J[i] / Math.sqrt(n);
        }
        return DenseWeights.of(J, n);
    }

    private static void assertSameBits(double[] expected, double[] actual, String where) {
        for (int i = 0; i < expected.length; i++) {
            assertEquals(
                    Double.doubleToRawLongBits(expected[i]),
                    Double.doubleToRawLongBits(actual[i]),
                    where + ", entry " + i + ": " + expected[i] + " and " + actual[i]);
        }
    }

    /** 1401 units: the first that are kept as floats if they are floats, as doubles otherwise. */
    @ParameterizedTest
    @CsvSource({"1, 1", "7, 1", "40, 1", "41, 5", "41, 9", "1401, 1", "1402, 7"})
    void product_ofGivenWeights_hasTheBitsOfTheFullSum(int n, int each) {
        for (boolean floats : new boolean[] {true, false}) {
            Weights given = given(n, each, floats);
            Weights simd = engine.keep(given);
            Weights plain = Engine.JAVA.keep(given);
            for (int columns : new int[] {1, 2, 3, 3, 6}) {
                double[] r = numbers(columns * n, columns);
                double[] expected = new double[columns * n];
                double[] actual = new double[columns * n];
                given.multiply(r, expected, columns);
                simd.multiply(r, actual, columns);
                assertSameBits(expected, actual, n + " units in the kernel");
                plain.multiply(r, actual, columns);
                assertSameBits(expected, actual, n + " units in plain Java");
            }
            for (int i = 0; i < n; i += 1 + n / 9) {
                for (int j = 0; j < n; j += 1 + n / 70) {
                    assertEquals(given.get(i, j), simd.get(i, j));
                    assertEquals(given.get(i, j), plain.get(i, j));
                }
            }
            engine.release(simd);
        }
    }

    @Test
    void drawnWeights_givenAgain_areTheSame() {
        for (double p : new double[] {1, 0.1}) {
            Wiring wiring = new Wiring(Connectivity.GAUSSIAN, 53, p, false, 0.8, false, 3);
            Weights again = engine.keep(engine.draw(wiring));
            for (int i = 0; i < 53; i++) {
                for (int j = 0; j < 53; j++) {
                    assertEquals(wiring.draw().get(i, j), again.get(i, j));
                }
            }
        }
    }

    @Test
    void product_afterAnInfiniteOne_isFiniteAgain() {
        Weights given = given(7, 1, false);
        Weights simd = engine.keep(given);
        double[] r = new double[7];
        Arrays.fill(r, Double.POSITIVE_INFINITY);
        double[] out = new double[7];
        simd.multiply(r, out, 1);
        double[] expected = new double[7];
        r = numbers(7, 2);
        given.multiply(r, expected, 1);
        simd.multiply(r, out, 1);
        assertSameBits(expected, out, "after infinity");
    }

    @Test
    void memory_thatIsNotThere_isSaidWithN() {
        Engine small = new SimdEngine(new EndiveKernel(8));
        assertThrows(TooLarge.class, () -> small.keep(given(500, 1, false)));
        for (int i = 0; i < 50; i++) {
            Weights weights = small.keep(given(100, 1, false));
            weights.multiply(new double[200], new double[200], 2);
            small.release(weights);
        }
    }

    private static RateNetwork network(Weights weights, Activation phi, UnitForm form, Input first, Input second) {
        RateNetwork network = new RateNetwork(weights, 2, 1, 0);
        network.activation(phi);
        network.form(form);
        network.gain(1.6);
        network.input(0, first);
        network.input(1, second);
        return network;
    }

    private static void compare(Engine engine, Activation phi, Stepper scheme, Input first, Input second) {
        for (int n : new int[] {1, 17, 40}) {
            for (UnitForm form : UnitForm.values()) {
                Weights given = given(n, 1, false);
                Weights kept = engine.keep(given);
                RateNetwork a = network(given, phi, form, first, second);
                RateNetwork b = network(kept, phi, form, first, second);
                Stepping expected = new Integrator(scheme, a);
                Stepping actual = engine.stepping(scheme, b, kept);
                assertTrue(actual instanceof SimdIntegrator);
                double[] x = numbers(a.dimension(), n);
                double[] y = x.clone();
                for (int i = 0; i < 6; i++) {
                    if (i == 4) {
                        // From what the kernel knows to what it does not, and back.
                        a.activation(Activation.TANH);
                        b.activation(Activation.TANH);
                        a.input(0, second);
                        b.input(0, second);
                    }
                    expected.step(0.1 * i, 0.1, x);
                    actual.step(0.1 * i, 0.1, y);
                    assertSameBits(x, y, n + " units " + phi + " " + form + " " + scheme + ", step " + i);
                }
                actual.release();
                engine.release(kept);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void steps_withAnActivationThatTheKernelLacks_haveTheBitsOfPlainJava(Activation phi) {
        for (Stepper scheme : Stepper.values()) {
            compare(new SimdEngine(new EndiveKernel(phi)), phi, scheme, Input.NONE, new Pulse(0.1, 0.3, 0.8));
        }
    }

    /** The pulse begins and ends within the steps, at stages of theirs as well. */
    @ParameterizedTest
    @EnumSource(Stepper.class)
    void steps_withAnInputThatTheKernelDoesNotKnow_haveTheBitsOfPlainJava(Stepper scheme) {
        compare(engine, Activation.TANH, scheme, new Pulse(0.05, 0.2, 1.5), new Pulse(0, 0.35, -0.7));
    }

    @ParameterizedTest
    @EnumSource(Stepper.class)
    void steps_withAnInputThatReadsTheRates_haveTheBitsOfPlainJava(Stepper scheme) {
        for (int n : new int[] {1, 17, 40}) {
            compareFeedback(scheme, n);
        }
    }

    private void compareFeedback(Stepper scheme, int n) {
        Input feedback = new Feedback(numbers(n, 5), numbers(n, 6));
        for (UnitForm form : UnitForm.values()) {
            Weights given = given(n, 1, false);
            Cosine cosine = new Cosine(n);
            cosine.amplitude(0.4);
            cosine.theta(numbers(n, 7));
            RateNetwork a = network(given, Activation.TANH, form, cosine, feedback);
            Weights kept = engine.keep(given);
            RateNetwork b = network(kept, Activation.TANH, form, cosine, feedback);
            double[] x = numbers(a.dimension(), n);
            double[] y = x.clone();
            Stepping expected = new Integrator(scheme, a);
            Stepping actual = engine.stepping(scheme, b, kept);
            for (int i = 0; i < 4; i++) {
                expected.step(0.1 * i, 0.1, x);
                actual.step(0.1 * i, 0.1, y);
                assertSameBits(x, y, form + " " + scheme);
                if (i == 1) { // from now on the two change places
                    for (RateNetwork each : new RateNetwork[] {a, b}) {
                        each.input(0, feedback);
                        each.input(1, cosine);
                    }
                }
            }
        }
    }

    /** The tangent vector with feedback is the derivative of the trajectory's own derivative. */
    @ParameterizedTest
    @EnumSource(UnitForm.class)
    void tangent_withFeedback_isTheDifferenceOfNeighbours(UnitForm form) {
        int n = 12;
        RateNetwork network = new RateNetwork(given(n, 1, false), 1, 0);
        network.form(form);
        network.input(0, new Feedback(numbers(n, 5), numbers(n, 6)));
        double[] x = numbers(2 * n, 3);
        double[] at = new double[2 * n];
        network.derivative(0, x, at);
        double[] near = x.clone();
        double h = 1e-6;
        double[] there = new double[2 * n];
        double[] back = new double[2 * n];
        for (int i = 0; i < n; i++) {
            near[i] = x[i] + h * x[n + i];
        }
        network.derivative(0, near, there);
        for (int i = 0; i < n; i++) {
            near[i] = x[i] - h * x[n + i];
        }
        network.derivative(0, near, back);
        for (int i = 0; i < n; i++) {
            // Second differences: h² times third derivatives of some hundreds; rounding 1e-15/1e-6.
            assertEquals((there[i] - back[i]) / (2 * h), at[n + i], 1e-7);
        }
    }
}
