package entrain.core.ode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a step misses, where that is known in closed form. */
final class StepErrorTest {
    /** dx/dt = rate x, with a tangent vector. */
    private record Line(double rate) implements TangentField {
        @Override
        public int n() {
            return 1;
        }

        @Override
        public int tangents() {
            return 1;
        }

        @Override
        public int dimension() {
            return 2;
        }

        @Override
        public void derivative(double t, double[] x, double[] dxdt) {
            dxdt[0] = rate * x[0];
            dxdt[1] = rate * x[1];
        }
    }

    /** Of the exponential: 1 + z + … up to the scheme's order. */
    private static double factor(Stepper scheme, double z) {
        double term = 1;
        double sum = 1;
        for (int k = 1; k <= scheme.order(); k++) {
            term *= z / k;
            sum += term;
        }
        return sum;
    }

    private static StepError compared(Stepper scheme, double rate, double dt) {
        StepError error = new StepError(scheme, new Line(rate), dt);
        error.add(0, new double[] {7, 3, 2}, 1, 2);
        error.add(1, new double[] {7, -0.5, 1}, 1, 2);
        return error;
    }

    @ParameterizedTest
    @EnumSource
    void shortStep_missesByTheSchemesOwnError(Stepper scheme) {
        for (double z : new double[] {-0.1, 0.1}) {
            StepError error = compared(scheme, 10 * z, 0.1);
            double exact = Math.exp(z);
            double r = factor(scheme, z);
            // Scaling takes away the leading term; the next is smaller by z/2 or so, and half steps have a part of it.
            double missed = Math.abs(r - exact) / Math.abs(exact - 1);
            assertEquals(missed, error.missed(), 0.1 * missed);
            double growth = (Math.log(r) - z) / 0.1;
            assertEquals(growth, error.growth(), 0.1 * Math.abs(growth));
            assertEquals(10 * z, error.rate(), Math.abs(growth));
        }
    }

    /** Beyond the stability limits (2, 2 and 2.785), where what should die out grows, a step misses by most of its way. */
    @ParameterizedTest
    @EnumSource
    void longStep_unstable_missesByItsWay(Stepper scheme) {
        for (double z : new double[] {-2.8, -3.5, -5, -10, -30, -300}) {
            assertTrue(compared(scheme, z, 1).missed() > 0.5, scheme + " " + z);
        }
    }

    @Test
    void nothingLeft_isInfinitelyOff() {
        assertEquals(
                Double.POSITIVE_INFINITY,
                Math.abs(compared(Stepper.EULER, -1, 1).growth()));
    }

    @Test
    void rest_isNothingMissed() {
        StepError error = new StepError(Stepper.EULER, new Line(0), 1);
        error.add(0, new double[] {3, 2}, 0, 1);
        assertEquals(0, error.missed());
        assertEquals(0, error.growth());
        assertEquals(1, error.count());
        error.clear();
        assertEquals(0, error.count());
    }
}
