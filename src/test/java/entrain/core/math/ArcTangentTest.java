package entrain.core.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class ArcTangentTest {
    private static final int SAMPLES = Integer.getInteger("entrain.ulp.samples", 2000);

    private double worst;
    private double argument;

    @Test
    void exact_knownValues_agreeToFortyDigits() {
        // π/4, and atan(1/2) (OEIS A073000)
        assertEquals(
                0,
                Exact.atan(1)
                        .subtract(new BigDecimal("0.785398163397448309615660845819875721049"))
                        .doubleValue(),
                1e-38);
        assertEquals(
                0,
                Exact.atan(0.5)
                        .subtract(new BigDecimal("0.463647609000806116214256231461214402028"))
                        .doubleValue(),
                1e-38);
    }

    @Test
    void atan_allRanges_withinOneUlp() {
        SplittableRandom random = new SplittableRandom(20261124);
        for (int i = 0; i < SAMPLES / 4; i++) {
            check(random.nextDouble(0, 0.26));
            check(random.nextDouble(0.24, 1.05));
            check(-random.nextDouble(0.9, 4.5));
            check(random.nextDouble(1, 40));
            check(Math.scalb(random.nextDouble(1, 2), random.nextInt(-1060, 1023)));
        }
        for (int k = 1; k <= 17; k++) {
            around(k / 16.0); // where the nearest eighth changes, and the eighths
            around(16.0 / k);
        }
        System.out.println("atan: largest error " + worst + " ulp at " + argument);
        assertTrue(worst < 1, () -> "atan(" + argument + ") is off by " + worst + " ulp");
    }

    private void around(double x) {
        double y = Math.nextDown(Math.nextDown(x));
        for (int i = 0; i < 5; i++) {
            check(y);
            y = Math.nextUp(y);
        }
    }

    private void check(double x) {
        double value = Elementary.atan(x);
        assertEquals(-value, Elementary.atan(-x), 0);
        BigDecimal truth = Exact.atan(x);
        BigDecimal ulp = new BigDecimal(Math.ulp(truth.doubleValue()));
        double off = new BigDecimal(value)
                .subtract(truth)
                .abs()
                .divide(ulp, MathContext.DECIMAL32)
                .doubleValue();
        if (off > worst) {
            worst = off;
            argument = x;
        }
    }

    @Test
    void special_values_asStrictMath() {
        for (double x : new double[] {
            0.0,
            -0.0,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.NaN,
            Double.MIN_VALUE,
            -Double.MIN_NORMAL,
            Double.MAX_VALUE,
            -1e300,
            1,
            -1
        }) {
            assertEquals(
                    Double.doubleToLongBits(StrictMath.atan(x)), Double.doubleToLongBits(Elementary.atan(x)), "" + x);
        }
    }

    /** Bits that must not change; printed once from the code that the test above had passed. */
    @Test
    void golden_bits_areKept() {
        double[] x = {0.1, 0.25, 0.3, 0.5, 0.6180339887498949, 0.7, 0.9375, 1.1, 1.7, 3, 7.5, 1e3, 1e-5, -0.4375};
        String[] bits = {
            "3fb983e282e2cc4d",
            "3fcf5b75f92c80dd",
            "3fd2a73a661eaf06",
            "3fddac670561bb4f",
            "3fe1b6e192ebbe45",
            "3fe38b112d7bd4ad",
            "3fe819d0b7158a4d",
            "3feaa7c8545183cd",
            "3ff0a00a3bce369f",
            "3ff3fc176b7a8560",
            "3ff7030cf9403197",
            "3ff91de2c0e658bd",
            "3ee4f8b588e06854",
            "bfda64eec3cc23fd"
        };
        for (int i = 0; i < x.length; i++) {
            assertEquals(bits[i], BitHash.hex(Double.doubleToLongBits(Elementary.atan(x[i]))), "atan(" + x[i] + ")");
        }
    }
}
