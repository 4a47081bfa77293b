package entrain.core.ode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DriveErrorTest {
    /** A fast drive with short steps: the quadrature alone, y = ω dt/2; the leak adds at most dt/2. */
    @Test
    void fastDrive_isTheQuadratureOfEachScheme() {
        double dt = 0.001;
        for (double advance : new double[] {0.1, 0.5, 1, 1.5, 2}) {
            double y = advance / 2;
            double sinc = y / Math.sin(y);
            assertEquals(sinc - 1, DriveError.of(Stepper.EULER, advance / dt, dt), dt);
            assertEquals(sinc * Math.cos(y) - 1, DriveError.of(Stepper.HEUN, advance / dt, dt), dt);
            assertEquals(sinc * (2 + Math.cos(y)) / 3 - 1, DriveError.of(Stepper.RK4, advance / dt, dt), dt);
        }
        // What the class says of ω dt = 0.5 and of three steps a period.
        assertEquals(0.0105, DriveError.of(Stepper.EULER, 500, dt), 1e-3);
        assertEquals(-0.0207, DriveError.of(Stepper.HEUN, 500, dt), 1e-3);
        assertEquals(2e-5, DriveError.of(Stepper.RK4, 500, dt), 1e-5);
        assertEquals(0.0077, DriveError.of(Stepper.RK4, 2 * Math.PI / 3 / dt, dt), 1e-3);
    }

    /** By stepping a unit for long, which is another way to the same number. */
    @ParameterizedTest
    @EnumSource
    void answer_isThatOfALongRun(Stepper scheme) {
        for (double[] each : new double[][] {{0.6, 0.1}, {5, 0.1}, {1.7, 0.5}}) {
            double omega = each[0];
            double dt = each[1];
            double[] x = new double[1];
            Integrator integrator = new Integrator(scheme, new VectorField() {
                @Override
                public int dimension() {
                    return 1;
                }

                @Override
                public void derivative(double t, double[] s, double[] d) {
                    d[0] = -s[0] + Math.cos(omega * t);
                }
            });
            double square = 0;
            int steps = 400_000;
            for (int k = 0; k < steps + 1000; k++) {
                integrator.step(k * dt, dt, x);
                square += k < 1000 ? 0 : x[0] * x[0] / steps;
            }
            // ω dt is no simple part of a turn: what the ends leave over is some 1/steps.
            double amplitude = Math.sqrt(2 * square * (1 + omega * omega));
            assertEquals(amplitude - 1, DriveError.of(scheme, omega, dt), 1e-4);
        }
    }
}
