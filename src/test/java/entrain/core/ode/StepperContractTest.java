package entrain.core.ode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class StepperContractTest {
    /** x' = −x cos t + 2y, y' = −2x − y cos t: a turning, modulated decay with a known solution. */
    private static final VectorField TURNING = new VectorField() {
        @Override
        public int dimension() {
            return 2;
        }

        @Override
        public void derivative(double t, double[] x, double[] dxdt) {
            dxdt[0] = -Math.cos(t) * x[0] + 2 * x[1];
            dxdt[1] = -2 * x[0] - Math.cos(t) * x[1];
        }
    };

    /** Error at t = 2 with the exact solution e^(−sin t) (cos 2t, −sin 2t). */
    private static double error(Stepper stepper, int steps) {
        Integrator integrator = new Integrator(stepper, TURNING);
        double[] x = {1, 0};
        double dt = 2.0 / steps;
        for (int i = 0; i < steps; i++) {
            integrator.step(i * dt, dt, x);
        }
        double size = Math.exp(-Math.sin(2));
        return Math.hypot(x[0] - size * Math.cos(4), x[1] + size * Math.sin(4));
    }

    @ParameterizedTest
    @EnumSource
    void step_halved_errorFallsWithTheStatedOrder(Stepper stepper) {
        double order = Math.log(error(stepper, 200) / error(stepper, 400)) / Math.log(2);
        // The next term of the error expansion is of relative size dt = 0.01, so the order shows to a few per cent.
        assertEquals(stepper.order(), order, 0.1);
    }

    /** On x' = t + x from x(0) = 1 with dt = 1: by hand. */
    @Test
    void step_byHand_eachScheme() {
        VectorField field = new VectorField() {
            @Override
            public int dimension() {
                return 1;
            }

            @Override
            public void derivative(double t, double[] x, double[] dxdt) {
                dxdt[0] = t + x[0];
            }
        };
        double[] expected = {
            2, // 1 + 1
            3, // k1 = 1, k2 = 1 + 2 = 3: 1 + (1 + 3)/2
            // k1 = 1, k2 = 0.5 + 1.5 = 2, k3 = 0.5 + 2 = 2.5, k4 = 1 + 3.5 = 4.5: 1 + (1 + 4 + 5 + 4.5)/6
            1 + 14.5 / 6
        };
        for (Stepper stepper : Stepper.values()) {
            double[] x = {1};
            new Integrator(stepper, field).step(0, 1, x);
            assertEquals(expected[stepper.ordinal()], x[0], 1e-15, stepper.name());
        }
    }

    @Test
    void step_wrongDimension_isRefused() {
        Integrator integrator = new Integrator(Stepper.RK4, TURNING);
        assertThrows(IllegalArgumentException.class, () -> integrator.step(0, 0.1, new double[3]));
    }
}
