package entrain.core.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class ElementaryTest {
    /** Arguments per range; the errors quoted in {@link Elementary} were found with 100,000. */
    private static final int SAMPLES = Integer.getInteger("entrain.ulp.samples", 2000);

    /** The promise is faithful results: less than one unit in the last place. */
    private static final double ALLOWED = 1.0;

    @Test
    void exact_closedForms_agreeToFortyDigits() {
        // printed tables: e, ln 10, tanh 1, sin 1, cos 1 (OEIS A001113, A002392, A073744, A049469, A049470)
        assertDigits("2.718281828459045235360287471352662497757", Exact.exp(1.0));
        assertDigits("2.302585092994045684017991454684364207601", Exact.log(10.0));
        assertDigits("0.761594155955764888119458282604793590413", Exact.tanh(1.0));
        assertDigits("0.841470984807896506652502321630298999623", Exact.sin(1.0));
        assertDigits("0.540302305868139717400936607442976603732", Exact.cos(1.0));
        // Muller et al., Handbook of Floating-Point Arithmetic, range reduction: of all doubles the nearest to a
        // multiple of π/2
        assertEquals(
                4.687165924254624e-19,
                Math.abs(Exact.cos(6381956970095103.0 * 0x1p797).doubleValue()),
                1e-33);
    }

    private static void assertDigits(String digits, BigDecimal value) {
        // 39 digits printed, the last one rounded or cut
        assertTrue(
                value.subtract(new BigDecimal(digits)).abs().compareTo(new BigDecimal("1.1e-39")) < 0,
                () -> digits + " but " + value);
    }

    @Test
    void exp_allRanges_withinOneUlp() {
        Worst worst = new Worst("exp", Elementary::exp, Exact::exp);
        worst.uniform(-745.2, 709.78);
        worst.uniform(-1.0, 1.0);
        worst.uniform(-40.0, 5.0);
        worst.uniform(-745.13, -708.0); // subnormal results
        worst.uniform(709.7, 709.782712893384); // next to overflow
        worst.logUniform(-1074, 9);
        for (int k = -1074; k <= 1023; k++) { // where the nearest multiple of ln 2 changes
            worst.around((k + 0.5) * 0.6931471805599453, 2);
        }
        worst.check();
    }

    @Test
    void log_allRanges_withinOneUlp() {
        Worst worst = new Worst("log", Elementary::log, Exact::log);
        worst.positive(-1074, 1023);
        worst.uniform(0.5, 2.0);
        worst.uniform(0.70, 0.72);
        worst.uniform(1.40, 1.43);
        for (int k = 1; k <= 53; k++) { // closer and closer to 1
            worst.around(1.0 + Math.scalb(1.0, -k), 3);
            worst.around(1.0 - Math.scalb(1.0, -k), 3);
            worst.around(1.0 + Math.scalb(1.37, -k), 3);
            worst.around(1.0 - Math.scalb(1.37, -k), 3);
        }
        worst.check();
    }

    @Test
    void tanh_allRanges_withinOneUlp() {
        Worst worst = new Worst("tanh", Elementary::tanh, Exact::tanh);
        worst.logUniform(-1074, 1023);
        worst.logUniform(-40, 5);
        worst.uniform(0.0, 0.55);
        worst.uniform(0.5, 0.6);
        worst.uniform(0.54930614, 0.7);
        worst.uniform(0.5, 2.0);
        worst.uniform(0.0, 6.0);
        worst.uniform(6.0, 22.0);
        worst.around(0.5493061443340549, 200);
        for (int k = 1; k <= 60; k++) {
            worst.around((k + 0.5) * 0.34657359027997264, 5);
        }
        worst.check();
    }

    @Test
    void sin_allRanges_withinOneUlp() {
        Worst worst = new Worst("sin", Elementary::sin, Exact::sin);
        circularArguments(worst);
        worst.check();
    }

    @Test
    void cos_allRanges_withinOneUlp() {
        Worst worst = new Worst("cos", Elementary::cos, Exact::cos);
        circularArguments(worst);
        worst.check();
    }

    private static void circularArguments(Worst worst) {
        worst.logUniform(-1074, 1023);
        worst.uniform(-0.8, 0.8);
        worst.uniform(-7.0, 7.0);
        worst.uniform(-1.5e6, 1.5e6);
        worst.uniform(1.4e6, 1.6e6); // both reductions
        for (int n = 1; n <= 300; n++) {
            worst.around(n * 1.5707963267948966, 1);
            worst.around(n * 0.7853981633974483, 1);
            worst.around(n * 3183 * 1.5707963267948966, 1);
        }
        worst.around(6381956970095103.0 * 0x1p797, 1); // of all doubles the nearest to a multiple of π/2
        worst.around(0x1p1023, 1);
        worst.around(Double.MAX_VALUE, 0);
        for (int k = 20; k < 1024; k++) {
            worst.around(Math.scalb(1.0, k), 1);
        }
        // continued fraction of π: the numerators are integers exceptionally close to multiples of π
        for (double n : new double[] {
            22,
            355,
            103993,
            104348,
            208341,
            312689,
            833719,
            1146408,
            4272943,
            5419351,
            80143857,
            165707065,
            245850922,
            411557987,
            1068966896,
            2549491779.0,
            6167950454.0,
            14885392687.0,
            21053343141.0
        }) {
            worst.around(n, 0);
            worst.around(n / 2, 0);
        }
    }

    @Test
    void special_values_asStrictMath() {
        double inf = Double.POSITIVE_INFINITY;
        double[] common = {
            0.0,
            -0.0,
            inf,
            -inf,
            Double.NaN,
            Double.MIN_VALUE,
            -Double.MIN_VALUE,
            Double.MIN_NORMAL,
            -Double.MIN_NORMAL,
            1e-300,
            -1e-300
        };
        for (double x : common) {
            same("exp", x, StrictMath.exp(x), Elementary.exp(x));
            same("tanh", x, StrictMath.tanh(x), Elementary.tanh(x));
            same("sin", x, StrictMath.sin(x), Elementary.sin(x));
            same("cos", x, StrictMath.cos(x), Elementary.cos(x));
        }
        for (double x : new double[] {Double.MAX_VALUE, -Double.MAX_VALUE, 710.0, -746.0, -1000.0, 1e10, -1e10}) {
            same("exp", x, StrictMath.exp(x), Elementary.exp(x));
            same("tanh", x, StrictMath.tanh(x), Elementary.tanh(x));
        }
        for (double x :
                new double[] {0.0, -0.0, 1.0, inf, -inf, Double.NaN, -1.0, -Double.MIN_VALUE, -Double.MAX_VALUE}) {
            same("log", x, StrictMath.log(x), Elementary.log(x));
        }
    }

    private static void same(String name, double x, double expected, double actual) {
        assertEquals(
                Double.doubleToLongBits(expected),
                Double.doubleToLongBits(actual),
                () -> name + "(" + x + ") = " + actual + " instead of " + expected);
    }

    @Test
    void exp_atItsLimits_overflowsAndUnderflowsWhereItMust() {
        double last = 709.782712893384;
        assertTrue(Elementary.exp(last) < Double.POSITIVE_INFINITY);
        assertEquals(Double.POSITIVE_INFINITY, Elementary.exp(Math.nextUp(last)));
        assertEquals(Double.MIN_VALUE, Elementary.exp(-745.1332191019411));
        assertEquals(0.0, Elementary.exp(-745.1332191019412)); // below half of the smallest subnormal
    }

    @Test
    void parity_anyArgument_exactToTheBit() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 200_000; i++) {
            double x = Math.scalb(random.nextDouble(1.0, 2.0), random.nextInt(-1074, 1024));
            same("-tanh", x, -Elementary.tanh(x), Elementary.tanh(-x));
            same("-sin", x, -Elementary.sin(x), Elementary.sin(-x));
            same("cos", x, Elementary.cos(x), Elementary.cos(-x));
        }
    }

    @Test
    void tanh_neighbouringArguments_neverDecreasesNorExceedsOne() {
        SplittableRandom random = new SplittableRandom(6);
        for (int i = 0; i < 20_000; i++) {
            double x = i % 10 == 0
                    ? 0.5493061443340549 - 40 * 0x1p-53 // across the two formulas
                    : i % 10 == 1
                            ? (random.nextInt(1, 58) + 0.5) * 0.34657359027997264 - 20 * 0x1p-52
                            : i % 2 == 0 ? random.nextDouble(0.0, 1.2) : random.nextDouble(0.0, 22.0);
            double previous = Elementary.tanh(x);
            for (int j = 0; j < 80; j++) {
                x = Math.nextUp(x);
                double value = Elementary.tanh(x);
                assertTrue(value >= previous && value <= 1.0, "at " + x);
                previous = value;
            }
        }
    }

    @Test
    void golden_everyRow_sameBits() throws IOException {
        int rows = 0;
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                ElementaryTest.class.getResourceAsStream("/golden/elementary.csv"), StandardCharsets.US_ASCII))) {
            assertEquals("function,input,output", in.readLine());
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] cell = line.split(",");
                double x = Double.longBitsToDouble(Long.parseUnsignedLong(cell[1], 16));
                assertEquals(cell[2], BitHash.hex(Double.doubleToLongBits(apply(cell[0], x))), cell[0] + "(" + x + ")");
                rows++;
            }
        }
        assertEquals(200, rows); // 40 for each of the five
    }

    static double apply(String name, double x) {
        return switch (name) {
            case "exp" -> Elementary.exp(x);
            case "log" -> Elementary.log(x);
            case "tanh" -> Elementary.tanh(x);
            case "sin" -> Elementary.sin(x);
            case "cos" -> Elementary.cos(x);
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Keeps the argument with the largest error. */
    private static final class Worst {
        private final String name;
        private final DoubleUnaryOperator function;
        private final DoubleFunction<BigDecimal> exact;
        private final SplittableRandom random = new SplittableRandom(20261124);
        private double error;
        private double argument;
        private int count;

        Worst(String name, DoubleUnaryOperator function, DoubleFunction<BigDecimal> exact) {
            this.name = name;
            this.function = function;
            this.exact = exact;
        }

        void uniform(double from, double to) {
            for (int i = 0; i < SAMPLES; i++) {
                add(random.nextDouble(from, to));
            }
        }

        /** Either sign, the binary exponent uniform between the two. */
        void logUniform(int from, int to) {
            for (int i = 0; i < SAMPLES; i++) {
                double x = Math.scalb(random.nextDouble(1.0, 2.0), random.nextInt(from, to + 1));
                add(random.nextBoolean() ? x : -x);
            }
        }

        void positive(int from, int to) {
            for (int i = 0; i < SAMPLES; i++) {
                add(Math.scalb(random.nextDouble(1.0, 2.0), random.nextInt(from, to + 1)));
            }
        }

        void around(double x, int steps) {
            double y = x;
            for (int i = 0; i < steps; i++) {
                y = Math.nextDown(y);
            }
            for (int i = -steps; i <= steps; i++) {
                add(y);
                y = Math.nextUp(y);
            }
        }

        private void add(double x) {
            double value = function.applyAsDouble(x);
            BigDecimal truth = exact.apply(x);
            double nearest = truth.doubleValue();
            if (Double.isInfinite(nearest) || Double.isInfinite(value)) {
                assertEquals(nearest, value, () -> name + "(" + x + ")");
                return;
            }
            assertTrue(!Double.isNaN(value), () -> name + "(" + x + ") is NaN");
            BigDecimal ulp = new BigDecimal(Math.ulp(nearest));
            BigDecimal off = new BigDecimal(value).subtract(truth).abs();
            double relative = off.divide(ulp, MathContext.DECIMAL32).doubleValue();
            count++;
            if (relative > error) {
                error = relative;
                argument = x;
            }
        }

        void check() {
            System.out.println(
                    name + ": largest error " + error + " ulp at " + argument + " of " + count + " arguments");
            assertTrue(error < ALLOWED, () -> name + "(" + argument + ") is off by " + error + " ulp");
        }
    }
}
