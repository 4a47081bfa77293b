package entrain.lab.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.training.Target;
import entrain.core.training.Waves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Outputs that are a known target, shifted, scaled or turned over. */
final class AlignmentTest {
    private static final double PERIOD = 120;
    private static final double DT = 0.1;
    private static final Target SINES = Waves.fourSines(PERIOD, 1.3);

    /** a f(t + ahead) + offset after t = begun + dt, begun + 2 dt, … for two periods. */
    private static double[] outputs(double begun, double ahead, double a, double offset) {
        double[] z = new double[2400];
        double[] f = new double[1];
        for (int k = 0; k < z.length; k++) {
            SINES.write(begun + (k + 1) * DT + ahead, f);
            z[k] = a * f[0] + offset;
        }
        return z;
    }

    /** The shift is found to a ten-thousandth of a period, and nothing is left of the error. */
    @ParameterizedTest
    @CsvSource({"0, 0", "7.3, 7.3", "119.99, 119.99", "120, 0", "1000.25, 40.25"})
    void shift_isFound(double ahead, double expected) {
        Alignment alignment = new Alignment(SINES, DT);
        alignment.fit(outputs(333.3, ahead, 1, 0), 0, 333.4, 1);
        double off = alignment.shift() - expected;
        assertEquals(0, off - PERIOD * Math.round(off / PERIOD), 0.012);
        assertTrue(alignment.error() < 1e-3, () -> "" + alignment.error());
    }

    /** Outputs 10 % too small miss by 10 % of the target's deviation; the second period is as good as the first. */
    @Test
    void error_isRelativeToTheTarget() {
        Alignment alignment = new Alignment(SINES, DT);
        double[] z = outputs(0, 31, 0.9, 0);
        alignment.fit(z, 1200, 120.1, 1);
        assertEquals(0.1, alignment.error(), 1e-3);
        alignment.fit(outputs(0, 31, 1, 0.2), 0, DT, 1);
        double deviation = 0;
        double[] f = new double[1];
        for (int k = 0; k < 1200; k++) {
            SINES.write(k * DT, f);
            deviation += f[0] * f[0] / 1200; // its mean is 0
        }
        assertEquals(0.2 / Math.sqrt(deviation), alignment.error(), 1e-2);
    }

    /** This target is not its own mirror image at any phase: the best phase of −f misses by more than four fifths. */
    @Test
    void mirrorImage_isFoundAsSuch() {
        Alignment alignment = new Alignment(SINES, DT);
        double[] mirror = outputs(0, 12, -1, 0);
        alignment.fit(mirror, 0, DT, -1);
        assertTrue(alignment.error() < 1e-3);
        alignment.fit(mirror, 0, DT, 1);
        assertTrue(alignment.error() > 0.8);
    }
}
