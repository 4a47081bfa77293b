package entrain.core.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.math.Elementary;
import entrain.core.math.Gaussian;
import entrain.core.math.Rng;
import entrain.core.model.Activation;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Networks whose points are known in closed form: b groups of n units with signs s, J = s sᵀ/n inside a group. With κ = g
 * tanh κ each group is at 0 or at ±κ s: 3^b points, of which C(b, k) 2^(b−k) have k unstable directions.
 */
class FixedPointsTest {
    /** Eigenvalues come from an N × N matrix whose entries are known to 1e-16: 1e-8 is the bar, what is seen is 1e-13. */
    private static final double TOLERANCE = 1e-8;

    private static double[] groups(int b, int size, double g, int seed) {
        int n = b * size;
        Rng rng = new Rng(seed, 9);
        double[] s = new double[n];
        for (int i = 0; i < n; i++) {
            s[i] = rng.nextDouble() < 0.5 ? -1 : 1;
        }
        double[] W = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = i / size * size; j < (i / size + 1) * size; j++) {
                W[i * n + j] = g * s[i] * s[j] / size;
            }
        }
        return W;
    }

    private static double[] states(int n, int count, double scale, int seed) {
        Gaussian gaussian = new Gaussian(new Rng(seed, 8));
        double[] states = new double[n * count];
        for (int i = 0; i < states.length; i++) {
            states[i] = scale * gaussian.next();
        }
        return states;
    }

    private static FixedPoints search(Flow flow, double[] states) {
        FixedPoints search = new FixedPoints(flow, states, states.length / flow.n());
        while (search.advance()) {
            continue;
        }
        return search;
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1.2, 0.7902835925",
        "2, 1.5, 1.2878394550",
        "3, 2, 1.9150080482",
        "3, 3, 2.9847045854",
        "4, 1.5, 1.2878394550"
    })
    void groupsOfSigns_haveThePointsAndEigenvaluesOfTheirFormula(int b, double g, double kappa) {
        int size = 12;
        int n = b * size;
        Flow flow = new Flow(groups(b, size, g, 4), Activation.TANH, new double[n]);
        FixedPoints search = search(flow, states(n, 40, 2, 5));
        int[] ofUnstable = new int[b + 1];
        double exact = kappa;
        for (int k = 0; k < 200; k++) {
            exact = g * Elementary.tanh(exact); // a contraction about κ
        }
        assertEquals(kappa, exact, 5e-11, "the ten digits of the formula's table");
        double slope = (1 - exact / g) * (1 + exact / g);
        for (FixedPoint point : search.points()) {
            assertFalse(point.slow(), "a slow point where there is none");
            ofUnstable[point.unstable()]++;
            double[] expected = new double[n];
            Arrays.fill(expected, -1);
            for (int k = 0; k < b; k++) {
                expected[k] = k < point.unstable() ? g - 1 : g * slope - 1;
            }
            // −1 + g sech²κ lies above −1, so the order is that of the real parts
            for (int k = 0; k < n; k++) {
                assertEquals(expected[k], point.re()[k], TOLERANCE);
                assertEquals(0, point.im()[k], TOLERANCE);
            }
        }
        int choose = 1;
        for (int k = 0; k <= b; k++) {
            assertEquals(choose << (b - k), ofUnstable[k], "points with " + k + " unstable directions");
            choose = choose * (b - k) / (k + 1);
        }
        assertEquals(1, search.indexSum());
        assertFalse(search.missing());
    }

    /** J = s sᵀ/N and h = (fold + δ) s: beyond the fold the two points are gone, q is least where g sech²u = 1. */
    @Test
    void beyondAFold_aSlowPointStays_andIsNoFixedPoint() {
        int n = 20;
        double g = 2;
        double delta = 1e-3;
        double r = Math.sqrt(1 - 1 / g); // tanh u where g sech² u = 1
        double u = -0.5 * Elementary.log((1 + r) / (1 - r));
        double fold = u - g * -r; // −u + g tanh u + fold = 0
        double[] W = groups(1, n, g, 4);
        double[] h = new double[n];
        for (int i = 0; i < n; i++) {
            h[i] = (fold + delta) * Math.signum(W[i * n] * W[0]) * (W[0] > 0 ? 1 : -1);
        }
        FixedPoints search = search(new Flow(W, Activation.TANH, h), states(n, 20, 1, 6));
        int slow = 0;
        for (FixedPoint point : search.points()) {
            if (point.slow()) {
                slow++;
                // q = ½Nδ² to the share that ‖AᵀF‖ ≤ 10⁻⁶ ‖F‖ leaves
                assertEquals(0.5 * n * delta * delta, point.q(), 1e-5 * n * delta * delta);
                for (int i = 0; i < n; i++) {
                    assertEquals(Math.abs(u), Math.abs(point.x()[i]), 1e-3);
                }
            } else {
                assertTrue(point.q() < 1e-18 * n, "a fixed point stands still");
            }
        }
        assertEquals(1, slow);
        assertEquals(2, search.points().size());
        assertTrue(search.minima() > 0);
        assertEquals(1, search.indexSum());
    }
}
