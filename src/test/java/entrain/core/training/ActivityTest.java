package entrain.core.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class ActivityTest {
    private static final double INTERVAL = 0.2;

    /** x = t⁶ − 3t⁵ + t: seven points determine a polynomial of order 6, so the derivative is exact but for rounding. */
    @Test
    void wanted_ofAPolynomialOfOrderSix_isExact() {
        double[] x = new double[12];
        for (int k = 0; k < x.length; k++) {
            double t = k * INTERVAL;
            x[k] = Math.pow(t, 6) - 3 * Math.pow(t, 5) + t;
        }
        Activity activity = Activity.ofCurrents(1, INTERVAL, x);
        for (int k = Activity.MARGIN; k < x.length - Activity.MARGIN; k++) {
            double t = k * INTERVAL;
            double derivative = 6 * Math.pow(t, 5) - 15 * Math.pow(t, 4) + 1;
            // rounding of numbers up to 100, divided by an interval
            assertEquals(x[k] + derivative, activity.wanted(k, 0), 1e-11);
        }
    }

    /** sin ωt at ω = 1 and Δ = 0.2: the error is Δ⁶ω⁷/140 = 4.6e-7 at most. */
    @Test
    void wanted_ofASine_isOffByWhatIsSaid() {
        double[] x = new double[100];
        for (int k = 0; k < x.length; k++) {
            x[k] = Math.sin(k * INTERVAL);
        }
        Activity activity = Activity.ofCurrents(1, INTERVAL, x);
        double worst = 0;
        for (int k = Activity.MARGIN; k < x.length - Activity.MARGIN; k++) {
            worst = Math.max(worst, Math.abs(activity.wanted(k, 0) - x[k] - Math.cos(k * INTERVAL)));
        }
        double said = Math.pow(INTERVAL, 6) / 140;
        assertTrue(worst < 1.05 * said && worst > 0.8 * said, "off by " + worst + ", said is " + said);
    }

    /** Millionths of τ times 1e-6 have 17 digits, and their seventh part has 17 in any case: nine are kept, and no more are lost. */
    @Test
    void step_isAShortDecimal() {
        assertEquals(
                "0.04",
                Double.toString(
                        Activity.ofCurrents(1, 200_000 * 1e-6, new double[9]).step(5)));
        assertEquals(
                "0.047619",
                Double.toString(
                        Activity.ofCurrents(1, 333_333 * 1e-6, new double[9]).step(7)));
        assertEquals(
                "0.047619048",
                Double.toString(Activity.ofCurrents(1, 1 / 3.0, new double[9]).step(7)));
    }

    @Test
    void part_sharesNumbers_andHasMarginsOfItsOwn() {
        double[] x = new double[40];
        for (int k = 0; k < x.length; k++) {
            x[k] = k;
        }
        Activity part = Activity.ofCurrents(2, 1, x).part(5, 15).part(1, 9);

        assertEquals(8, part.samples());
        assertEquals(12, part.x(0, 0));
        assertEquals(13 + 6 + 2, part.wanted(3, 1), 1e-12);
        assertFalse(part.differentiable(2));
        assertTrue(part.differentiable(3));
        assertTrue(part.differentiable(4));
        assertFalse(part.differentiable(5));
    }
}
