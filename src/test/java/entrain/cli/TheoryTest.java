package entrain.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.lab.run.Lags;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command {@code theory}, where the theory is known in closed form. */
final class TheoryTest {
    /** The theory's solutions are good to six digits. */
    private static final double SIX_DIGITS = 1e-6;

    private int status;
    private String err;

    private String text(String command) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        status = Main.run(
                command.split(" "),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8));
        err = errors.toString(StandardCharsets.UTF_8);
        return out.toString(StandardCharsets.UTF_8);
    }

    private Map<String, Object> theory(String arguments) {
        String text = text("theory " + arguments);
        assertEquals("", err);
        assertEquals(0, status);
        return JsonReader.object(text);
    }

    @SuppressWarnings("unchecked") // that is what JsonReader makes of an object
    private static Map<String, Object> map(Object found) {
        return (Map<String, Object>) found;
    }

    private static double value(Map<String, Object> found, String name) {
        return (double) map(found.get(name)).get("value");
    }

    private static double at(Map<String, Object> found, String curve, int k, int column) {
        return (double) ((List<?>) ((List<?>) found.get(curve)).get(k)).get(column);
    }

    @Test
    void theory_belowTheTransition_isSilence() {
        Map<String, Object> found = theory("g=0.5&I=0");
        assertEquals("silent", found.get("kind"));
        assertEquals(0, value(found, "delta0"));
        // λ₁ = g − 1, to rounding
        assertEquals(-0.5, value(found, "lambdaMax"), 1e-12);
        assertNull(map(found.get("criticalInput")).get("value"));
        assertTrue(map(found.get("criticalInput")).get("reason") instanceof String);
        assertEquals(0.5, value(found, "radius"));
        // √(2N/π) + ½ at the default N = 400
        assertEquals(Math.sqrt(800 / Math.PI) + 0.5, value(found, "realEigenvalues"), 1e-12);
    }

    @Test
    void theory_justAboveTheTransition_hasTheKnownExpansion() {
        Map<String, Object> found = theory("g=1.01&I=0 delta0,lambdaMax,kind,delta --lags 0,100");
        double epsilon = 0.01;
        assertEquals("chaotic", found.get("kind"));
        // Δ₀ = ε + 7ε²/6 and Δ = ε sech(ε s/√3) to higher orders of ε
        assertEquals(epsilon + 7 * epsilon * epsilon / 6, value(found, "delta0"), 10 * epsilon * epsilon * epsilon);
        assertEquals(
                1 / Math.cosh(epsilon * 100 / Math.sqrt(3)),
                at(found, "delta", 1, 1) / value(found, "delta0"),
                3 * epsilon);
        // λ₁ ≈ ε²/2 is twice the truth already at ε = 0.2: the next order is about −3ε of it
        assertEquals(1, value(found, "lambdaMax") / (epsilon * epsilon / 2), 6 * epsilon);
        assertFalse(found.containsKey("c") || found.containsKey("criticalInput"));
    }

    @ParameterizedTest
    @CsvSource({"0.8, 1.5, 0.7", "0.3, 2, 3", "0.95, 0.1, 0.5"})
    void theory_drivenLinearNetwork_isItsLinearResponse(double g, double input, double omega) {
        String settings = "phi=linear&g=" + g + "&I=" + input + "&omega=" + omega;
        Map<String, Object> found = theory(settings + " --lags 0:10:2.5");
        // |x|² (1 + ω²) = g² |x|² + I²: a sine in every unit
        double variance = input * input / 2 / (1 + omega * omega - g * g);
        assertEquals("entrained", found.get("kind"));
        assertEquals(g - 1, value(found, "lambdaMax"), SIX_DIGITS);
        assertEquals(variance, value(found, "delta0"), SIX_DIGITS * variance);
        assertEquals(variance, value(found, "c0"), SIX_DIGITS * variance);
        for (int k = 0; k <= 4; k++) {
            assertEquals(2.5 * k, at(found, "delta", k, 0));
            assertEquals(variance * Math.cos(omega * 2.5 * k), at(found, "delta", k, 1), 3 * SIX_DIGITS * variance);
        }
        // the rates of a linear network obey the same equation
        Map<String, Object> rate = theory(settings + "&unit=rate");
        assertEquals(variance, value(rate, "delta0"), 3 * SIX_DIGITS * variance);
        assertEquals(variance, value(rate, "c0"), 3 * SIX_DIGITS * variance);
        assertEquals(g - 1, value(rate, "lambdaMax"), SIX_DIGITS);
    }

    @Test
    void theory_rateFormWithoutInput_dividesByTheSquareOfTheGain() {
        Map<String, Object> current = theory("g=3&I=0");
        Map<String, Object> rate = theory("g=3&I=0&unit=rate");
        assertEquals(value(current, "delta0") / 9, value(rate, "delta0"), 1e-14);
        assertEquals(value(current, "lambdaMax"), value(rate, "lambdaMax"));
        assertEquals(at(current, "delta", 7, 1) / 9, at(rate, "c", 7, 1), 1e-14);
    }

    @Test
    void theory_criticalInputOfRates_isNotFiltered() {
        double omega = 0.6;
        double current = value(theory("g=2&omega=0.6 criticalInput"), "criticalInput");
        assertEquals(
                current / Math.sqrt(1 + omega * omega),
                value(theory("g=2&omega=0.6&unit=rate criticalInput"), "criticalInput"),
                1e-12);
        // λ₁ changes its sign there
        assertTrue(value(theory("g=2&omega=0.6&I=" + current * 0.95), "lambdaMax") > 0);
        assertTrue(value(theory("g=2&omega=0.6&I=" + current * 1.05), "lambdaMax") < 0);
    }

    @Test
    void theory_zeroLag_isTheVariance() {
        for (String settings : List.of(
                "g=2&I=0", "g=2&I=0.5", "g=2&I=3", "g=2&I=1&omega=0", "g=2&I=1&unit=rate", "g=12&phi=sigmoid&I=0")) {
            Map<String, Object> found = theory(settings + " --lags 0");
            assertEquals(value(found, "delta0"), at(found, "delta", 0, 1), settings);
            assertEquals(value(found, "c0"), at(found, "c", 0, 1), settings);
        }
    }

    @Test
    void theory_withoutASolution_saysWhy() {
        Map<String, Object> equal = theory("phases=equal");
        assertNull(equal.get("kind"));
        for (String name : List.of("delta0", "c0", "lambdaMax", "delta", "c", "criticalInput")) {
            assertTrue(map(equal.get(name)).get("reason") instanceof String, name);
        }
        assertEquals(2, value(equal, "radius"));
        Map<String, Object> unbounded = theory("phi=relu&g=2&I=0");
        assertEquals("unbounded", unbounded.get("kind"));
        assertNull(map(unbounded.get("delta0")).get("value"));
    }

    /** Rows that balance only on average have a mean: the theory takes none. The page shows nothing there, too. */
    @Test
    void theory_weightsOfAnotherMean_saysThatThereIsNone() {
        for (String settings :
                List.of("g=2&connectivity=dale&balance=mean", "g=2&connectivity=dale&balance=mean&I=0")) {
            Map<String, Object> found = theory(settings);
            assertNull(found.get("kind"), settings);
            for (String name : List.of("delta0", "c0", "lambdaMax", "delta", "c", "deltaInfinity", "criticalInput")) {
                String reason = (String) map(found.get(name)).get("reason");
                assertTrue(reason.contains("balance=mean"), name + ": " + reason);
            }
            assertEquals(2, value(found, "radius"));
        }
    }

    @Test
    void theory_daleWithBalancedRows_isThatOfIndependentEntries() {
        Map<String, Object> dale = theory("g=2&connectivity=dale");
        Map<String, Object> gaussian = theory("g=2");
        assertTrue(((String) dale.get("remark")).contains("Dale"));
        for (String name : List.of("kind", "delta0", "c0", "lambdaMax", "delta", "c", "criticalInput")) {
            assertEquals(gaussian.get(name), dale.get(name), name);
        }
    }

    /** At g = 0 in rate form dr/dt = −r + φ(h): for a linear φ a filtered sine, for a constant φ(0) that value. */
    @Test
    void theory_uncoupledRates_areTheFilteredInput() {
        double variance = 2.2 * 2.2 / 2 / (1 + 0.6 * 0.6);
        Map<String, Object> linear = theory("g=0&unit=rate&phi=linear&I=2.2&omega=0.6 --lags 0,2");
        assertEquals(variance, value(linear, "delta0"), 3 * SIX_DIGITS * variance);
        assertEquals(variance, value(linear, "c0"), 3 * SIX_DIGITS * variance);
        assertEquals(variance * Math.cos(1.2), at(linear, "delta", 1, 1), 3 * SIX_DIGITS * variance);
        assertEquals(-1, value(linear, "lambdaMax"));
        assertEquals(0, value(theory("g=0&unit=rate&I=0"), "delta0"));
        // φ(0) = ½
        assertEquals(0.25, value(theory("g=0&unit=rate&phi=sigmoid&I=0"), "delta0"), SIX_DIGITS);
    }

    /** At g = 0 in current form x = A cos(ωt + θ): C(0) is the mean of tanh² of that over a period. */
    @Test
    void theory_uncoupledCurrents_rateIsThatOfTheFilteredInput() {
        double a = 2.2 / Math.sqrt(1 + 0.6 * 0.6);
        double mean = 0;
        for (int k = 0; k < 1000; k++) {
            double r = Math.tanh(a * Math.cos(2 * Math.PI * k / 1000)); // a smooth period: exact to rounding
            mean += r * r / 1000;
        }
        Map<String, Object> found = theory("g=0&I=2.2&omega=0.6");
        assertEquals(mean, value(found, "c0"), SIX_DIGITS);
        assertEquals(a * a / 2, value(found, "delta0"), SIX_DIGITS);
        assertEquals(-1, value(found, "lambdaMax"));
    }

    @Test
    void theory_gainTooLargeForItsDigits_saysSo() {
        assertEquals(false, theory("g=40&I=0 lambdaMax").get("converged"));
        assertFalse(theory("g=2&I=0 lambdaMax").containsKey("converged"));
    }

    @Test
    void theory_spontaneousMember_hasNoInput() {
        assertEquals(
                theory("g=2&I=0").get("lambdaMax"),
                theory("g=2 --member spontaneous").get("lambdaMax"));
    }

    @Test
    void theory_sameCommandTwice_printsTheSame() {
        assertEquals(text("theory g=2&I=0.7"), text("theory g=2&I=0.7"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0:1:0.25 | 0,0.25,0.5,0.75,1", "0:0.3:0.1 | 0,0.1,0.2,0.3", "2:2:1 | 2", "-1:0:0.6 | -1,-0.4"})
    void lags_range_isTheListOfItsSteps(String range, String list) {
        assertEquals(List.of(box(Lags.parse(list))), List.of(box(Lags.parse(range))));
    }

    private static String box(double[] lags) {
        return Arrays.toString(lags);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "a", "0:1", "0:1:0", "1:0:0.5", "0:1:-1", "0,,1", "inf", "0:inf:1", "0:1:2:3", "0:1e9:1", "nan"
            })
    void lags_anythingElse_isRefusedInOneLine(String lags) {
        assertEquals("", text("theory g=2 --lags=" + lags));
        assertEquals(2, status);
        assertEquals(1, err.lines().count());
    }

    @ParameterizedTest
    @CsvSource({"theory g=2 lambda1, lambdaMax", "theory g=abc, g", "theory g=2 --seeds 3, --seeds", "theory, settings"
    })
    void theory_userError_saysOneLine(String command, String named) {
        assertEquals("", text(command));
        assertEquals(2, status);
        assertEquals(1, err.lines().count());
        assertTrue(err.contains(named), err);
    }
}
