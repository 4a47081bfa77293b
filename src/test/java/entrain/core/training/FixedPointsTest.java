package entrain.core.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.algebra.Eigenvalues;
import entrain.core.math.Elementary;
import entrain.core.math.Gaussian;
import entrain.core.math.Rng;
import entrain.core.model.Activation;
import java.util.Arrays;
import java.util.List;
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
        "4, 1.5, 1.2878394550",
        "5, 1.5, 1.2878394550"
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

    /** The two ways down from a saddle lead to points that are less unstable; from 0 in one group to both corners. */
    @Test
    void waysDown_endInOtherPoints() {
        Flow flow = new Flow(groups(3, 12, 1.5, 4), Activation.TANH, new double[36]);
        FixedPoints search = search(flow, states(36, 40, 2, 5));
        int saddles = 0;
        for (FixedPoint point : search.points()) {
            assertEquals(point.unstable() > 0 ? 2 : 0, point.ways().size());
            for (WayDown way : point.ways()) {
                saddles++;
                FixedPoint end = search.points().get(way.ends());
                assertTrue(end.unstable() < point.unstable());
                double[] last = Arrays.copyOfRange(way.samples(), (way.count() - 1) * 36, way.count() * 36);
                assertEquals(0, Flow.distance(last, end.x()), 1e-3, "the sample where it rests");
            }
        }
        assertEquals(2 * (27 - 8), saddles);
        FixedPoints one = search(new Flow(groups(1, 12, 1.5, 4), Activation.TANH, new double[12]), new double[12]);
        int[] ends = one.points().get(0).ways().stream()
                .mapToInt(WayDown::ends)
                .sorted()
                .toArray();
        assertEquals(List.of(1, 2), List.of(ends[0], ends[1]));
    }

    /** Little above g = 1 all is slow: from 0 to the corners ‖dx/dt‖/√N stays below 0.01 per τ, and they are reached all the same. */
    @Test
    void waysDown_ofASlowNetwork_endInItsCorners() {
        FixedPoints search = search(new Flow(groups(1, 12, 1.05, 4), Activation.TANH, new double[12]), new double[12]);
        assertEquals(3, search.points().size());
        for (WayDown way : search.points().get(0).ways()) {
            assertTrue(way.ends() > 0, "it goes on");
        }
    }

    /** J = m nᵀ/N: x = u m with u = (g/N) Σ n_i tanh(u m_i), one eigenvalue (g/N) Σ n_i m_i sech²(u m_i) − 1, all others −1. */
    @Test
    void rankOne_hasThePointsOfOneEquation() {
        int n = 40;
        double g = 2;
        double[] m = states(n, 1, 1, 11);
        double[] v = states(n, 1, 0.5, 12);
        double[] W = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                W[i * n + j] = g * m[i] * (m[j] + v[j]) / n;
            }
        }
        FixedPoints search = search(new Flow(W, Activation.TANH, new double[n]), states(n, 20, 2, 13));
        assertEquals(3, search.points().size());
        for (FixedPoint point : search.points()) {
            double u = point.x()[0] / m[0];
            double sum = 0;
            double slope = 0;
            for (int i = 0; i < n; i++) {
                double r = Elementary.tanh(u * m[i]);
                sum += g / n * (m[i] + v[i]) * r;
                slope += g / n * (m[i] + v[i]) * m[i] * (1 - r) * (1 + r);
                assertEquals(u * m[i], point.x()[i], TOLERANCE);
            }
            assertEquals(u, sum, TOLERANCE);
            double expected = slope - 1;
            assertEquals(expected, point.re()[expected > -1 ? 0 : n - 1], TOLERANCE);
            assertEquals(expected > 0 ? 1 : 0, point.unstable());
        }
        assertEquals(1, search.indexSum());
    }

    /** Without bounds the sum says nothing: a linear network has the one point (1 − W)⁻¹ h, unstable though it is. */
    @Test
    void linear_hasOnePoint_andNoIndexSumIsTold() {
        double[] W = {2, 0, 0.5, 0.5};
        FixedPoints search = search(new Flow(W, Activation.LINEAR, new double[] {3, 1}), states(2, 5, 2, 3));
        FixedPoint point = search.points().get(0);
        assertEquals(1, search.points().size());
        assertEquals(-3, point.x()[0], 1e-14);
        assertEquals(-1, point.x()[1], 1e-14);
        assertEquals(1, point.re()[0], 1e-14);
        assertEquals(-0.5, point.re()[1], 1e-14);
        assertEquals(-1, search.indexSum());
        assertFalse(search.missing());
        assertFalse(search.tells());
    }

    /** Two units that silence one another, x_1 = h − w max(0, x_2): either is on, or both at h/(1 + w), which is a saddle. */
    @Test
    void relu_findsTheWinnersAndTheSaddle() {
        double w = 3;
        Flow flow = new Flow(new double[] {0, -w, -w, 0}, Activation.RELU, new double[] {1, 1});
        FixedPoints search = search(flow, states(2, 30, 2, 3));
        assertEquals(3, search.points().size());
        for (FixedPoint point : search.points()) {
            double larger = Math.max(point.x()[0], point.x()[1]);
            if (point.unstable() == 1) {
                assertEquals(1 / (1 + w), larger, 1e-14);
                assertEquals(w - 1, point.re()[0], 1e-14);
                assertEquals(-w - 1, point.re()[1], 1e-14);
            } else {
                assertTrue(point.stable());
                assertEquals(1, larger, 1e-14);
                assertEquals(1 - w, Math.min(point.x()[0], point.x()[1]), 1e-14);
            }
        }
        assertFalse(search.tells());
    }

    /** w σ(x) − w/2 = (w/2) tanh(x/2): with w = 4g the points are twice those of one group under tanh. */
    @Test
    void sigmoid_hasThePointsOfTanh() {
        int n = 15;
        double g = 1.5;
        double[] W = new double[n * n];
        Arrays.fill(W, 4 * g / n);
        double[] h = new double[n];
        Arrays.fill(h, -2 * g);
        FixedPoints search = search(new Flow(W, Activation.SIGMOID, h), states(n, 20, 4, 3));
        double[] found = search.points().stream()
                .mapToDouble(point -> point.x()[0])
                .sorted()
                .toArray();
        assertEquals(3, found.length);
        assertEquals(-2 * 1.2878394550, found[0], 2e-10); // of ten digits
        assertEquals(0, found[1], 1e-14);
        assertEquals(2 * 1.2878394550, found[2], 2e-10);
        assertFalse(search.missing());
    }

    /** Few starts find few points, and that is said: one start beside 0 in three groups finds 0 and what lies below it. */
    @Test
    void whereTheSumDoesNotAddUp_pointsAreMissing() {
        double[] h = new double[36];
        Arrays.fill(h, 1e-3); // no mirror image
        Flow flow = new Flow(groups(3, 12, 1.5, 4), Activation.TANH, h);
        FixedPoints search = new FixedPoints(flow, new double[0], 0);
        boolean missed = false;
        while (search.advance()) {
            missed |= search.missing();
        }
        assertTrue(missed, "0 alone, with three unstable directions, has the sum −1");
    }

    @Test
    void modes_areEigenvectors() {
        int n = 30;
        double[] A = states(n, n, 1.5 / Math.sqrt(n), 21);
        Eigenvalues eigenvalues = new Eigenvalues(n);
        eigenvalues.compute(A, 1);
        for (int k = 0; k < n; k++) {
            double a = eigenvalues.re(k);
            double b = eigenvalues.im(k);
            Mode mode = new Mode(k, A, n, a, b);
            double length = 0;
            for (int i = 0; i < n; i++) {
                double re = -a * mode.re()[i] + b * mode.im()[i];
                double im = -a * mode.im()[i] - b * mode.re()[i];
                for (int j = 0; j < n; j++) {
                    re += A[i * n + j] * mode.re()[j];
                    im += A[i * n + j] * mode.im()[j];
                }
                // the eigenvalue is known to some 1e-14, the shift is taken aside by 1e-10
                assertEquals(0, Math.hypot(re, im), 1e-12);
                length += mode.re()[i] * mode.re()[i] + mode.im()[i] * mode.im()[i];
            }
            assertEquals(1, length, 1e-12);
        }
    }
}
