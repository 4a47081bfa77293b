package entrain.core.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.math.Gaussian;
import entrain.core.math.Rng;
import entrain.core.model.Connectivity;
import entrain.core.model.RateNetwork;
import entrain.core.model.UnitForm;
import entrain.core.model.Wiring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What acts, against its formula; its derivative, against differences. */
final class FeedbackTest {
    private static final int N = 14;

    private final Feedback feedback = new Feedback(N, 2, 2);
    private final Gaussian gaussian = new Gaussian(new Rng(3, 0));

    FeedbackTest() {
        feedback.draw(5, 1.5, 0.5);
        for (int i = 0; i < 2 * N; i++) {
            feedback.weights()[i] = 0.3 * gaussian.next();
        }
    }

    @Test
    void input_isOutputsAndPulsesAndConstant_ofTheRatesFromTheirPlaceOn() {
        double[] r = new double[N + 3];
        for (int i = 0; i < r.length; i++) {
            r[i] = gaussian.next();
        }
        feedback.pulses()[1] = -2;
        double[] h = new double[N];
        assertTrue(feedback.readsRates());
        assertTrue(feedback.write(7, r, 3, h));
        double[] z = new double[2];
        feedback.read(r, 3, z);
        double sum = 0;
        for (int i = 0; i < N; i++) {
            sum += feedback.weights()[N + i] * r[3 + i];
        }
        assertEquals(sum, z[1], 1e-14); // a dozen terms of about 1
        for (int i = 0; i < N; i++) {
            double expected = feedback.bias()[i]
                    - 2 * feedback.entry()[N + i]
                    + z[0] * feedback.back()[i]
                    + z[1] * feedback.back()[N + i];
            assertEquals(expected, h[i], 1e-14);
        }
    }

    @Test
    void drawn_areUniform_withinTheirBounds_eachOfItsOwn() {
        Feedback large = new Feedback(20_000, 1, 1);
        large.draw(5, 1.5, 0.5);
        spread(1.5, large.back());
        spread(0.5, large.bias());
        spread(1, large.entry());
        assertNotEquals(large.back()[0] / 1.5, large.bias()[0] / 0.5);
        Feedback other = new Feedback(20_000, 1, 0);
        other.draw(6, 1.5, 0.5);
        assertNotEquals(large.back()[0], other.back()[0]);
    }

    private static void spread(double bound, double[] x) {
        double mean = 0;
        double square = 0;
        for (double each : x) {
            assertFalse(Math.abs(each) > bound);
            mean += each / bound / x.length;
            square += each / bound * each / bound / x.length;
        }
        // Standard errors of 20,000 numbers: 1/√(3·20000) = 0.004 and √(4/45/20000) = 0.002; five of them.
        assertEquals(0, mean, 0.02);
        assertEquals(1.0 / 3, square, 0.01);
    }

    @ParameterizedTest
    @EnumSource(UnitForm.class)
    void tangent_isTheDifference_ofNeighbours(UnitForm form) {
        RateNetwork network =
                new RateNetwork(new Wiring(Connectivity.GAUSSIAN, N, 0.5, false, 0.5, false, 2).draw(), 1, 0);
        network.form(form);
        network.gain(1.5);
        network.input(0, feedback);
        feedback.pulses()[0] = 1;
        double[] x = new double[2 * N];
        for (int i = 0; i < x.length; i++) {
            x[i] = gaussian.next();
        }
        double[] at = new double[2 * N];
        double[] there = new double[2 * N];
        double[] back = new double[2 * N];
        network.derivative(0, x, at);
        double h = 1e-6;
        network.derivative(0, moved(x, h), there);
        network.derivative(0, moved(x, -h), back);
        for (int i = 0; i < N; i++) {
            // Third derivatives of a few tens times h²; rounding 1e-15/1e-6.
            assertEquals((there[i] - back[i]) / (2 * h), at[N + i], 1e-8);
        }
    }

    private static double[] moved(double[] x, double h) {
        double[] near = x.clone();
        for (int i = 0; i < N; i++) {
            near[i] += h * x[N + i];
        }
        return near;
    }
}
