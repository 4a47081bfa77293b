package entrain.core.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.ode.Integrator;
import entrain.core.ode.Stepper;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;

final class RateNetworkTest {
    private static final int N = 12;

    private static DenseWeights weights(int n) {
        Random random = new Random(1);
        double[] J = new double[n * n];
        for (int i = 0; i < J.length; i++) {
            J[i] = random.nextGaussian() / Math.sqrt(n);
        }
        return DenseWeights.of(J, n);
    }

    private static double[] start(int length) {
        Random random = new Random(2);
        double[] x = new double[length];
        for (int i = 0; i < length; i++) {
            x[i] = random.nextGaussian();
        }
        return x;
    }

    /** e^((gJ − 1)t) by scaling and squaring of the Taylor series. */
    private static DMatrixRMaj propagator(Weights J, double g, double t) {
        DMatrixRMaj a = new DMatrixRMaj(N, N);
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                a.set(i, j, (g * J.get(i, j) - (i == j ? 1 : 0)) * t / 1024);
            }
        }
        DMatrixRMaj sum = CommonOps_DDRM.identity(N);
        DMatrixRMaj term = CommonOps_DDRM.identity(N);
        for (int k = 1; k < 20; k++) {
            DMatrixRMaj next = new DMatrixRMaj(N, N);
            CommonOps_DDRM.mult(1.0 / k, term, a, next);
            term = next;
            CommonOps_DDRM.addEquals(sum, term);
        }
        for (int k = 0; k < 10; k++) {
            DMatrixRMaj square = new DMatrixRMaj(N, N);
            CommonOps_DDRM.mult(sum, sum, square);
            sum = square;
        }
        return sum;
    }

    /** A linear network of J = 0 under a constant input b: x(t) = b + (x(0) − b) e^(−t). RK4 at dt = 0.01 errs by dt⁴/120. */
    @Test
    void linear_underAConstantInput_relaxesToIt() {
        RateNetwork network = new RateNetwork(DenseWeights.of(new double[9], 3), 1);
        network.activation(Activation.LINEAR);
        double[] b = {0.5, -0.2, 0};
        network.input(0, Bias.beside(Input.NONE, b));
        double[] x = {1, 1, 1};
        Integrator integrator = new Integrator(Stepper.RK4, network);
        for (int k = 0; k < 100; k++) {
            integrator.step(k * 0.01, 0.01, x);
        }
        for (int i = 0; i < 3; i++) {
            assertEquals(b[i] + (1 - b[i]) * Math.exp(-1), x[i], 1e-9);
        }
    }

    @Test
    void bias_standsBesideAnotherInput_andHasNoTangent() {
        double[] h = {9, 9};
        double[] b = {0.5, -1};
        Cosine cosine = new Cosine(2);
        assertTrue(Bias.beside(cosine, b).write(0, null, 0, h), "an input of amplitude 0 writes nothing");
        assertArrayEquals(b, h);
        cosine.amplitude(2);
        Bias.beside(cosine, b).write(0, null, 0, h);
        assertArrayEquals(new double[] {2.5, 1}, h);
        Input both = Bias.beside(cosine, b);
        assertEquals(false, both.readsRates() || both.tangent(0, null, 0, h));
        assertEquals(cosine, Bias.beside(cosine, null));
    }

    @Test
    void linear_undriven_followsTheMatrixExponential() {
        Weights J = weights(N);
        RateNetwork network = new RateNetwork(J, 1);
        network.activation(Activation.LINEAR);
        network.gain(1.3);
        double[] x0 = start(N);
        double[] x = x0.clone();
        Integrator integrator = new Integrator(Stepper.RK4, network);
        for (int i = 0; i < 500; i++) {
            integrator.step(i * 0.01, 0.01, x);
        }
        DMatrixRMaj exact = new DMatrixRMaj(N, 1);
        CommonOps_DDRM.mult(propagator(J, 1.3, 5), new DMatrixRMaj(N, 1, true, x0), exact);
        for (int i = 0; i < N; i++) {
            // RK4: t dt⁴ |λ|⁵/120 with |λ| ≤ 2.5 gives 4e-8 of the size.
            assertEquals(exact.get(i), x[i], 1e-7 * Math.max(1, Math.abs(exact.get(i))));
        }
    }

    /** Substituting x = a cos ωt + b sin ωt into the linear equation leaves nothing. */
    @Test
    void linear_driven_settlesOnTheSinusoid() {
        double g = 0.6;
        double omega = 1.7;
        double amplitude = 0.9;
        Weights J = weights(N);
        double[] theta = Drive.RANDOM.theta(N, 7);
        DMatrixRMaj system = new DMatrixRMaj(2 * N, 2 * N);
        DMatrixRMaj side = new DMatrixRMaj(2 * N, 1);
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                double m = (i == j ? 1 : 0) - g * J.get(i, j);
                system.set(i, j, m);
                system.set(N + i, N + j, m);
            }
            system.set(i, N + i, omega);
            system.set(N + i, i, -omega);
            side.set(i, amplitude * Math.cos(theta[i]));
            side.set(N + i, -amplitude * Math.sin(theta[i]));
        }
        DMatrixRMaj ab = new DMatrixRMaj(2 * N, 1);
        assertTrue(CommonOps_DDRM.solve(system, side, ab));
        RateNetwork network = new RateNetwork(J, 1);
        network.activation(Activation.LINEAR);
        network.gain(g);
        network.input(0, cosine(amplitude, omega, theta));
        double[] x = start(N);
        Integrator integrator = new Integrator(Stepper.RK4, network);
        int steps = 8000;
        for (int i = 0; i < steps; i++) {
            integrator.step(i * 0.01, 0.01, x);
        }
        double t = steps * 0.01;
        for (int i = 0; i < N; i++) {
            double exact = ab.get(i) * Math.cos(omega * t) + ab.get(N + i) * Math.sin(omega * t);
            // The transient is gone (e^−30 or less); RK4 at ω dt = 0.017 errs by some 1e-9.
            assertEquals(exact, x[i], 1e-8);
        }
    }

    @Test
    void derivative_bothForms_byDefinition() {
        Weights J = weights(N);
        double[] x = start(N);
        double[] theta = Drive.RANDOM.theta(N, 3);
        for (UnitForm form : UnitForm.values()) {
            for (Activation activation : Activation.values()) {
                RateNetwork network = new RateNetwork(J, 1);
                network.form(form);
                network.activation(activation);
                network.gain(1.7);
                network.input(0, cosine(0.5, 0.8, theta));
                double[] dxdt = new double[N];
                network.derivative(2.5, x, dxdt);
                for (int i = 0; i < N; i++) {
                    double h = 0.5 * Math.cos(0.8 * 2.5 + theta[i]);
                    double sum = 0;
                    for (int j = 0; j < N; j++) {
                        sum += J.get(i, j) * (form == UnitForm.RATE ? x[j] : activation.phi(x[j]));
                    }
                    double expected =
                            form == UnitForm.RATE ? -x[i] + activation.phi(1.7 * sum + h) : -x[i] + 1.7 * sum + h;
                    // A dozen roundings of numbers of size 1.
                    assertEquals(expected, dxdt[i], 1e-14);
                }
            }
        }
    }

    @Test
    void columns_shareJAndNothingElse() {
        Weights J = weights(N);
        double[] x = start(3 * N);
        RateNetwork three = new RateNetwork(J, 3);
        three.input(1, cosine(2, 0, new double[N]));
        three.frozen(2, true);
        double[] all = new double[3 * N];
        three.derivative(0.3, x, all);
        for (int c = 0; c < 2; c++) {
            RateNetwork one = new RateNetwork(J, 1);
            if (c == 1) {
                one.input(0, cosine(2, 0, new double[N]));
            }
            double[] alone = new double[N];
            one.derivative(0.3, java.util.Arrays.copyOfRange(x, c * N, (c + 1) * N), alone);
            for (int i = 0; i < N; i++) {
                assertEquals(alone[i], all[c * N + i], 0);
            }
        }
        for (int i = 2 * N; i < 3 * N; i++) {
            assertEquals(0, all[i], 0);
        }
    }

    @Test
    void multiply_everySizeAndColumnCount_givesTheBitsOfTheNaiveLoop() {
        for (int n = 1; n <= 70; n++) {
            DenseWeights J = weights(n);
            for (int columns = 1; columns <= 9; columns++) {
                double[] r = start(n * columns);
                double[] out = new double[n * columns];
                J.multiply(r, out, columns);
                for (int c = 0; c < columns; c++) {
                    for (int i = 0; i < n; i++) {
                        double sum = 0;
                        for (int j = 0; j < n; j++) {
                            sum += J.get(i, j) * r[c * n + j];
                        }
                        assertEquals(sum, out[c * n + i], 0, n + " units, " + columns + " columns");
                    }
                }
            }
        }
    }

    @Test
    void theta_random_isUniformAndSeeded() {
        double[] theta = Drive.RANDOM.theta(10_000, 1);
        double cos = 0;
        double sin = 0;
        double mean = 0;
        for (double angle : theta) {
            assertTrue(angle >= 0 && angle < 2 * Math.PI);
            cos += Math.cos(angle);
            sin += Math.sin(angle);
            mean += angle / theta.length;
        }
        // Sums of 10,000 terms of variance 1/2: four standard errors are 283; the mean's are 0.073.
        assertEquals(0, cos, 283);
        assertEquals(0, sin, 283);
        assertEquals(Math.PI, mean, 0.073);
        assertEquals(0, Drive.EQUAL.theta(5, 9)[4], 0);
    }

    /** dv/dt against the central difference of f along v, for every φ and form, driven; error of the difference ~ 1e-10. */
    @Test
    void tangents_everyActivationAndForm_areTheFieldsDerivative() {
        double small = 1e-5;
        for (Activation phi : Activation.values()) {
            for (UnitForm form : UnitForm.values()) {
                RateNetwork network = driven(new RateNetwork(weights(N), 2, 1, 0, 1), phi, form);
                double[] x = start(5 * N);
                double[] dxdt = new double[5 * N];
                network.derivative(0.7, x, dxdt);
                int[] of = {1, 0, 1};
                for (int k = 0; k < of.length; k++) {
                    double[] plus = shifted(x, of[k], k, small);
                    double[] minus = shifted(x, of[k], k, -small);
                    RateNetwork alone = driven(new RateNetwork(weights(N), 2), phi, form);
                    double[] up = new double[2 * N];
                    double[] down = new double[2 * N];
                    alone.derivative(0.7, plus, up);
                    alone.derivative(0.7, minus, down);
                    for (int i = 0; i < N; i++) {
                        double expected = (up[of[k] * N + i] - down[of[k] * N + i]) / (2 * small);
                        // ReLU's kink: a unit within 1e-5 of it has no slope; none is at this start.
                        assertEquals(expected, dxdt[(2 + k) * N + i], 1e-8, phi + " " + form);
                    }
                }
            }
        }
    }

    @Test
    void tangents_besideTrajectories_changeNoBitOfThem() {
        RateNetwork with = driven(new RateNetwork(weights(N), 2, 0, 1), Activation.TANH, UnitForm.CURRENT);
        RateNetwork without = driven(new RateNetwork(weights(N), 2), Activation.TANH, UnitForm.CURRENT);
        double[] x = start(4 * N);
        double[] alone = java.util.Arrays.copyOf(x, 2 * N);
        Integrator a = new Integrator(Stepper.RK4, with);
        Integrator b = new Integrator(Stepper.RK4, without);
        for (int step = 0; step < 50; step++) {
            a.step(step * 0.1, 0.1, x);
            b.step(step * 0.1, 0.1, alone);
        }
        for (int i = 0; i < 2 * N; i++) {
            assertEquals(alone[i], x[i], 0);
        }
    }

    @Test
    void frozen_trajectory_takesItsTangentAlong() {
        RateNetwork network = driven(new RateNetwork(weights(N), 2, 0, 1), Activation.TANH, UnitForm.CURRENT);
        network.frozen(1, true);
        double[] dxdt = new double[4 * N];
        network.derivative(0, start(4 * N), dxdt);
        for (int i = 0; i < N; i++) {
            assertTrue(dxdt[i] != 0 && dxdt[2 * N + i] != 0);
            assertEquals(0, dxdt[N + i], 0);
            assertEquals(0, dxdt[3 * N + i], 0);
        }
    }

    private static Cosine cosine(double amplitude, double omega, double[] theta) {
        Cosine cosine = new Cosine(theta.length);
        cosine.amplitude(amplitude);
        cosine.omega(omega);
        cosine.theta(theta);
        return cosine;
    }

    private static RateNetwork driven(RateNetwork network, Activation phi, UnitForm form) {
        network.gain(1.4);
        network.activation(phi);
        network.form(form);
        network.input(1, cosine(0.8, 0.6, start(N)));
        return network;
    }

    /** The first two columns of x, column {@code of} moved along tangent vector k. */
    private static double[] shifted(double[] x, int of, int k, double by) {
        double[] moved = java.util.Arrays.copyOf(x, 2 * N);
        for (int i = 0; i < N; i++) {
            moved[of * N + i] += by * x[(2 + k) * N + i];
        }
        return moved;
    }
}
