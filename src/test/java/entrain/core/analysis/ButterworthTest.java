package entrain.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A filter without a shift of phase: closed forms, and the numbers of SciPy. */
final class ButterworthTest {
    /** SciPy rounds its coefficients elsewhere; 40 samples of size 20 collect some hundred roundings. */
    private static final double ROUNDING = 1e-12;

    private static final int[] AT = {0, 1, 17, 38, 39};

    private static double[] series() {
        double[] x = new double[40];
        for (int k = 0; k < x.length; k++) {
            x[k] = k % 7 + 0.01 * k * k;
        }
        return x;
    }

    private static void assertAt(double[] expected, double[] x) {
        for (int k = 0; k < AT.length; k++) {
            assertEquals(expected[k], x[AT[k]], ROUNDING);
        }
    }

    /** {@code k = arange(40); x = k % 7 + 0.01*k**2; filtfilt(*butter(2, 2*0.03, 'high'), x)}, then 'low' at 0.2. */
    @Test
    void run_isSciPysFiltfilt() {
        double[] x = series();
        new Butterworth(true, 0.03).run(x, x.length);
        assertAt(
                new double[] {
                    0.05250194327309732,
                    0.6167892003450297,
                    -0.1933230064984187,
                    -0.5599147813472161,
                    0.34671142672011834
                },
                x);
        new Butterworth(false, 0.2).run(x, x.length);
        assertAt(
                new double[] {
                    0.05256122706635774,
                    0.5795127082375887,
                    -0.19337978283234825,
                    -0.7516342779921481,
                    0.3474925294791597
                },
                x);
    }

    /** Far from the ends the gain of both ways is 1/(1 + (tan πf / tan πf_c)^∓4), the phase 0. */
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.05, 0.1, 0.2})
    void run_hasButterworthsGainTwice(double frequency) {
        double corner = 0.05;
        double[] x = new double[4000];
        for (int k = 0; k < x.length; k++) {
            x[k] = Math.cos(2 * Math.PI * frequency * k);
        }
        double ratio = Math.pow(Math.tan(Math.PI * frequency) / Math.tan(Math.PI * corner), 4);
        double[] low = x.clone();
        new Butterworth(false, corner).run(low, low.length);
        double[] high = x.clone();
        new Butterworth(true, corner).run(high, high.length);
        for (int k = 1990; k < 2010; k++) {
            // What the ends set off has decayed by e^−400 in 2,000 samples.
            assertEquals(x[k] / (1 + ratio), low[k], 1e-11);
            assertEquals(x[k] * ratio / (1 + ratio), high[k], 1e-11);
        }
    }

    @Test
    void run_lowPassesAConstantAndHighTakesItOff() {
        double[] x = new double[12];
        java.util.Arrays.fill(x, 3);
        double[] y = x.clone();
        new Butterworth(false, 0.1).run(x, x.length);
        new Butterworth(true, 0.1).run(y, y.length);
        for (int k = 0; k < x.length; k++) {
            assertEquals(3, x[k], ROUNDING);
            assertEquals(0, y[k], ROUNDING);
        }
    }

    @Test
    void run_refusesTooShortASeriesAndACornerOutside() {
        assertThrows(TooLittleData.class, () -> new Butterworth(true, 0.1).run(new double[9], 9));
        assertThrows(IllegalArgumentException.class, () -> new Butterworth(true, 0.5));
        assertThrows(IllegalArgumentException.class, () -> new Butterworth(true, 0));
    }
}
