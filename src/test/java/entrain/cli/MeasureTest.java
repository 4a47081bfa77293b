package entrain.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command {@code measure}, on networks whose numbers are known in closed form. */
final class MeasureTest {
    @TempDir
    Path folder;

    private int status;
    private String err;

    /** What a command prints; {@code @name} in it stands for a file of the test's folder. */
    private String text(String command) {
        String[] words = command.split(" ");
        for (int i = 0; i < words.length; i++) {
            words[i] = words[i].startsWith("@")
                    ? folder.resolve(words[i].substring(1)).toString()
                    : words[i];
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        status = Main.run(
                words,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8));
        err = errors.toString(StandardCharsets.UTF_8);
        return out.toString(StandardCharsets.UTF_8);
    }

    private Map<String, Object> measured(String command) {
        String text = text(command);
        // Each file is told how it was read; nothing else is said.
        assertEquals(command.split("@").length - 1, err.lines().count(), err);
        assertTrue(err.lines().allMatch(line -> line.contains(" × ")), err);
        assertEquals(0, status);
        assertFalse(text.contains("NaN") || text.contains("Infinity"), text);
        return JsonReader.object(text);
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @SuppressWarnings("unchecked") // that is what JsonReader makes of an object
    private static Map<String, Object> map(Object found) {
        return (Map<String, Object>) found;
    }

    private static double value(Map<String, Object> found, String name) {
        return (double) map(found.get(name)).get("value");
    }

    private static double error(Map<String, Object> found, String name) {
        return (double) map(found.get(name)).get("error");
    }

    private static String regime(Map<String, Object> found) {
        return (String) map(found.get("regime")).get("value");
    }

    private static double number(Object list, int... index) {
        Object at = list;
        for (int i : index) {
            at = ((List<?>) at).get(i);
        }
        return (double) at;
    }

    /** A diagonal J, one number a row. */
    private void diagonal(double... entries) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < entries.length; i++) {
            for (int j = 0; j < entries.length; j++) {
                rows.append(j == 0 ? "" : ",").append(i == j ? entries[i] : 0);
            }
            rows.append('\n');
        }
        file("J.csv", rows.toString());
    }

    @Test
    void measure_diagonalLinearNetwork_hasTheExponentsOfItsEntries() throws IOException {
        diagonal(0.5, -1, 0.9);
        Map<String, Object> found = measured("measure phi=linear&g=0.8&I=0&dt=0.05 "
                + "regime,lambdaMax,lambda,kaplanYorke,entropyRate,spectralRadius,eigenvalues "
                + "--weights @J.csv --spectrum all");
        assertEquals("decays", regime(found));
        // λ_i = g d_i − 1; RK4 turns λ into λ(1 − (λ dt)^4/120), 1e-6 for the fastest, |λ dt| = 0.09
        assertEquals(0.8 * 0.9 - 1, value(found, "lambdaMax"), 1e-8);
        assertEquals(-0.28, number(found.get("lambda"), 0), 1e-8);
        assertEquals(-0.6, number(found.get("lambda"), 1), 1e-8);
        assertEquals(-1.8, number(found.get("lambda"), 2), 2e-6);
        assertEquals(0, value(found, "kaplanYorke"));
        assertEquals(0, value(found, "entropyRate"));
        assertEquals(0.8, value(found, "spectralRadius"), 1e-15);
        assertEquals(-0.8, number(found.get("eigenvalues"), 0, 0), 1e-15);
        assertEquals(0, number(found.get("eigenvalues"), 0, 1));
        assertEquals(3.0, found.get("N"));
    }

    @Test
    void measure_linearRotation_hasItsEigenvaluesAndExponents() throws IOException {
        file("J.csv", "0,-2\n2,0\n");
        Map<String, Object> found = measured(
                "measure phi=linear&g=0.5&I=0&dt=0.02 lambdaMax,lambda,eigenvalues,growthRate " + "--weights @J.csv");
        // gJ has the eigenvalues ±i: both exponents are −1. RK4 of e^(−1+i)t: the error is dt^4 |λ|^5/120 = 8e-9 a τ
        assertEquals(-1, value(found, "lambdaMax"), 1e-7);
        assertEquals(-1, number(found.get("lambda"), 0), 1e-7);
        assertEquals(-1, number(found.get("lambda"), 1), 1e-7);
        assertEquals(1, Math.abs(number(found.get("eigenvalues"), 0, 1)), 1e-14);
        // the distance of two trials follows the same law; its logarithm is exact but for the last bits, some 1e-4 near
        // 1e-12
        assertEquals(-1, value(found, "growthRate"), 1e-4);
    }

    @Test
    void measure_uncoupledDrivenUnits_areSinesOfTheFilteredInput() throws IOException {
        // 16 phases evenly around the circle, J = 0: x_i = A cos(ωt + θ_i − atan ω), A = I/√(1 + ω²)
        StringBuilder theta = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            theta.append(2 * Math.PI * i / 16).append('\n');
        }
        file("theta.csv", theta.toString());
        diagonal(new double[16]);
        Map<String, Object> found =
                measured("measure phi=linear&g=1&I=1.5&omega=0.8&dt=0.05 --weights @J.csv --phases @theta.csv");
        double variance = 1.5 * 1.5 / (1 + 0.8 * 0.8) / 2;
        assertEquals("entrained", regime(found));
        assertEquals(1.0, map(found.get("regime")).get("multiple"));
        assertEquals(
                2 * Math.PI / 0.8,
                (double) map(map(found.get("regime")).get("period")).get("value"),
                1e-12);
        // over evenly spread phases the average over units is that over a period at every instant; e^-100 of the start
        // and RK4's
        // dt^4/120 = 5e-8 are left
        assertEquals(variance, value(found, "delta0"), 1e-6);
        assertEquals(variance, value(found, "c0"), 1e-6);
        for (int lag = 0; lag <= 100; lag += 7) {
            assertEquals(0.2 * lag, number(found.get("delta"), lag, 0), 1e-12);
            assertEquals(variance * Math.cos(0.8 * 0.2 * lag), number(found.get("delta"), lag, 1), 1e-6);
        }
        // where cos 0.8 l = ½, up to the straight line between two lags: 0.8² · 0.2²/8/0.8 = 0.004
        assertEquals(Math.PI / 3 / 0.8, value(found, "halfWidth"), 0.004);
        assertEquals(-1, value(found, "lambdaMax"), 1e-7);
        // a circle in the plane of cos θ_i and sin θ_i; 500 τ are no whole number of periods, which leaves 1/(ωT) =
        // 0.0025
        assertEquals(2, value(found, "participationRatio"), 0.005);
        assertEquals(2, value(found, "components90"));
        // a Hann window leaves at most 0.1 % of a line outside its lobe
        assertEquals(1, value(found, "drivePower"), 1e-3);
        double integral = 0;
        List<?> power = (List<?>) found.get("power");
        for (int k = 0; k < power.size(); k++) {
            integral += number(power, k, 1) * number(power, 1, 0);
        }
        // the window weighs the segment unevenly and its own mean is taken off: some 1/(ω · 102 τ)
        assertEquals(variance, integral, 0.02 * variance);
        assertEquals(0, value(found, "spectralRadius"));
    }

    @Test
    void measure_rateForm_measuresTheRates() throws IOException {
        diagonal(new double[10]);
        Map<String, Object> found =
                measured("measure phi=linear&unit=rate&I=2&omega=0.5&phases=equal delta0,c0 --weights @J.csv");
        // dr/dt = −r + I cos ωt; 500 τ hold no whole number of periods: the mean of cos² misses ½ by up to 1/(2ωT) =
        // 0.002
        assertEquals(4 / (1 + 0.25) / 2, value(found, "delta0"), 4 / (1 + 0.25) * 0.002);
        assertEquals(value(found, "delta0"), value(found, "c0"));
    }

    @Test
    void measure_spontaneousMember_ignoresTheInput() {
        Map<String, Object> found = measured("measure N=20&g=0.5 --member spontaneous");
        assertEquals("decays", regime(found));
        assertFalse(found.containsKey("drivePower"));
        assertEquals(
                text("measure N=20&g=0.5&I=0 lambdaMax").replace("&I=0", "").replace("driven", "spontaneous"),
                text("measure N=20&g=0.5 lambdaMax --member spontaneous"));
    }

    /** The catalogue's single numbers are measured without the command's knowing of them; nearly all rates at ±1 give 1. */
    @Test
    void measure_numberOfTheCatalogue_isPrintedAsItIs() {
        Map<String, Object> found = measured("measure N=60&g=100&I=0 kurtosis --seeds 2 --duration 50");
        // x has the standard deviation 100 and |r| < 1/2 where |x| < 0.55: in less than 1 % of the units
        assertEquals(1, value(found, "kurtosis"), 0.02);
        assertEquals(2.0, map(found.get("kurtosis")).get("networks"));
        Map<String, Object> rest = measured("measure N=20&g=0&unit=rate&I=0&phi=tanh kurtosis --transient 900");
        assertTrue(map(rest.get("kurtosis")).get("reason") instanceof String);
    }

    @Test
    void measure_silence_decaysAtTheRateOfTheLeadingEigenvalue() {
        Map<String, Object> found = measured("measure N=50&g=0.5&I=0 lambdaMax,eigenvalues,participationRatio");
        double leading = Double.NEGATIVE_INFINITY;
        for (Object pair : (List<?>) found.get("eigenvalues")) {
            leading = Math.max(leading, number(pair, 0));
        }
        assertEquals("decays", regime(found));
        // a complex pair turns the tangent vector, whose growth over 500 τ then misses the rate by some 1/500 of ln(10)
        assertEquals(leading - 1, value(found, "lambdaMax"), 0.005);
    }

    @Test
    void measure_chaos_agreesWithItselfThreeWays() {
        Map<String, Object> found =
                measured("measure N=150&g=4&I=0 regime,lambdaMax,lambda,growthRate,distance --duration 600");
        assertEquals("chaotic", regime(found));
        double lambda = value(found, "lambdaMax");
        assertTrue(lambda > 0.1, "λ₁ = " + lambda);
        // the same trajectory and two tangent vectors that have converged: only their blocks differ
        assertEquals(lambda, number(found.get("lambda"), 0), 1e-3);
        assertEquals(error(found, "lambdaMax"), number(found.get("lambdaError"), 0), error(found, "lambdaMax"));
        // one passage, of some 30 τ, in which the local rate scatters by about λ₁ itself
        assertEquals(lambda, value(found, "growthRate"), lambda);
        assertEquals(0.001, number(found.get("distance"), 0, 1), 3e-4);
        assertEquals(10, ((List<?>) found.get("lambda")).size());
    }

    @Test
    void measure_seeds_givesEachNetworkAndTheirMean() {
        Map<String, Object> found =
                measured("measure N=60&g=3&seedNet=5&I=0 lambdaMax,c0,c,spectralRadius --seeds 3 --duration 200");
        List<?> networks = (List<?>) found.get("networks");
        assertEquals(3, networks.size());
        double[] values = new double[3];
        for (int k = 0; k < 3; k++) {
            Map<String, Object> alone = measured(
                    "measure N=60&g=3&I=0&seedNet=" + (5 + k) + " lambdaMax,c0,c,spectralRadius --duration 200");
            assertEquals(5.0 + k, map(networks.get(k)).get("seedNet"));
            for (String name : List.of("regime", "lambdaMax", "c0", "c", "spectralRadius")) {
                assertEquals(alone.get(name), map(networks.get(k)).get(name), name);
            }
            values[k] = value(alone, "c0");
        }
        double mean = (values[0] + values[1] + values[2]) / 3;
        double square = 0;
        for (double v : values) {
            square += (v - mean) * (v - mean);
        }
        // sums in another order: roundings
        assertEquals(mean, value(found, "c0"), 1e-14);
        assertEquals(Math.sqrt(square / 2 / 3), error(found, "c0"), 1e-14);
        assertEquals(mean, number(found.get("c"), 0, 1), 1e-14);
        assertEquals(3.0, map(found.get("c0")).get("networks"));
        double counted = 0;
        for (Object count : map(map(found.get("regime")).get("counts")).values()) {
            counted += (double) count;
        }
        assertEquals(3, counted);
    }

    @Test
    void measure_divergence_isAResultWithoutStatistics() {
        Map<String, Object> found = measured("measure N=10&phi=linear&g=50&I=0");
        assertEquals("diverged", regime(found));
        assertTrue((double) map(map(found.get("regime")).get("time")).get("value") > 0);
        for (String name : List.of("lambdaMax", "delta0", "delta", "participationRatio", "power", "growthRate")) {
            assertFalse(found.containsKey(name), name);
        }
        assertTrue(found.containsKey("spectralRadius"));
    }

    @Test
    void measure_tooShortARun_saysWhatItNeeds() {
        String quantities = "regime,lambdaMax,lambda,kaplanYorke,delta0,c0,halfWidth,delta,participationRatio,variance,"
                + "drivePower,power";
        Map<String, Object> found =
                measured("measure N=20&g=2 " + quantities + " --transient 0 --duration 5 --spectrum 3");
        for (String name : quantities.split(",")) {
            assertTrue((double) map(found.get(name)).get("needs") > 0, name + ": " + found.get(name));
            assertEquals("tau", map(found.get(name)).get("unit"), name);
        }
        // 202 samples for 101 lags, 25 are there; one snapshot a τ, 16 are needed; a segment of 512 samples
        assertEquals((202 - 25) * 0.2, (double) map(found.get("delta0")).get("needs"), 1e-12);
        assertEquals(11, (double) map(found.get("variance")).get("needs"), 1e-12);
        assertEquals((512 - 25) * 0.2, (double) map(found.get("power")).get("needs"), 1e-12);
        assertEquals("cannot tell yet", regime(found));
        assertNotEquals(null, measured("measure N=20 --duration 0.01").get("lambdaMax"));
    }

    /** Four errors above 0 within 250 τ, where 100 units need thousands to be told. */
    @Test
    void measure_regimeOpen_saysWhatItLooksLikeAndNoTimeThatNobodyKnows() {
        Map<String, Object> found = measured(
                "measure N=100&g=3&seedNet=2 regime --member spontaneous --transient 0 " + "--duration 250 --seeds 2");
        Map<String, Object> regime = map(found.get("regime"));
        assertEquals(Map.of("cannot tell yet", 2.0), regime.get("counts"));
        assertEquals(Map.of("looks chaotic", 2.0), regime.get("likely"));
        Map<String, Object> first =
                map(map(((List<?>) found.get("networks")).get(0)).get("regime"));
        assertEquals("cannot tell yet", first.get("value"));
        assertEquals("looks chaotic", first.get("likely"));
        assertFalse(first.containsKey("needs"));
    }

    @Test
    void measure_needsMetExactly_givesTheNumber() {
        Map<String, Object> found =
                measured("measure N=20&g=3 delta0,variance,drivePower --transient 0 --duration 102.4");
        for (String name : List.of("delta0", "drivePower")) {
            assertTrue(map(found.get(name)).get("value") instanceof Double, name);
        }
        assertTrue(map(measured("measure N=20&g=3 drivePower --transient 0 --duration 102.2")
                        .get("drivePower"))
                .containsKey("needs"));
    }

    @Test
    void measure_noSuchNumber_saysWhy() {
        assertTrue(
                map(measured("measure N=20&I=0 drivePower").get("drivePower")).containsKey("reason"));
        assertTrue(map(measured("measure N=20&omega=50 drivePower").get("drivePower"))
                .containsKey("reason"));
        assertTrue(map(measured("measure N=20&separation=0 growthRate").get("growthRate"))
                .containsKey("reason"));
        Map<String, Object> few = measured("measure N=150&g=4&I=0 kaplanYorke,entropyRate --spectrum 1 --duration 100");
        assertTrue(map(few.get("kaplanYorke")).containsKey("reason"));
        assertTrue(map(few.get("entropyRate")).containsKey("reason"));
    }

    @Test
    void measure_sameCommandTwice_printsTheSame() {
        String command = "measure N=30&g=2 --duration 120 --spectrum 2";
        assertEquals(text(command), text(command));
    }

    @Test
    void measure_settingsAndTimes_areEchoed() {
        Map<String, Object> found = measured("measure I=0&N=10&g=1.50 lambdaMax --transient 10.1 --duration 20.3");
        assertEquals("v=1&g=1.5&N=10&I=0", found.get("settings"));
        // whole samples of 0.2 τ: no less than the transient, no more than the duration
        assertEquals(10.2, value(found, "transient"), 1e-12);
        assertEquals(20.2, value(found, "duration"), 1e-12);
        assertEquals(101.0, map(found.get("sampling")).get("samples"));
        assertEquals(1.0, map(found.get("seeds")).get("seedNet"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "measure                              | measure: the settings text (\"\" for the defaults) is missing",
                "measure N=10 --duration 0            | measure: --duration is a number above 0, not \"0\"",
                "measure N=10 --duration 1e300        | measure: no run is that long",
                "measure N=10 --transient -1          | measure: --transient is a number of at least 0, not \"-1\"",
                "measure N=10 --seeds 0               | measure: --seeds is a whole number from 1 to 100000, not \"0\"",
                "measure N=10 --spectrum 11           | measure: --spectrum is a whole number from 1 to 10, not \"11\"",
                "measure N=10 c0 --spectrum 2         "
                        + "| measure: --spectrum is for lambda, kaplanYorke and entropyRate; none is named",
                "measure N=10 --member both           | measure: --member is spontaneous or driven, not \"both\"",
                "measure N=10 c0 c                    | measure: \"c\" is one word too many",
                "measure N=10&seedNet=2147483647 c0 --seeds 2 | measure: there are not so many seeds above seedNet=2147483647",
            })
    void measure_userError_saysOneLineAndPrintsNothing(String command, String expected) {
        assertEquals("", text(command));
        assertEquals(2, status);
        assertEquals(expected, err.strip());
    }

    @ParameterizedTest
    @CsvSource({"measure g=abc, g", "measure N=10 lambda1, lambdaMax", "'measure N=10 c0,,c', quantity \"\""})
    void measure_unknownName_isRefusedInOneLine(String command, String named) {
        assertEquals("", text(command));
        assertEquals(2, status);
        assertEquals(1, err.lines().count());
        assertTrue(err.contains(named), err);
    }

    @Test
    void measure_seedsWithOwnWeights_isRefused() throws IOException {
        diagonal(1, 2);
        assertEquals("", text("measure g=1 c0 --seeds 2 --weights @J.csv"));
        assertEquals(2, status);
    }

    @Test
    void progress_shown_isWipedInTheEnd() {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        try (Progress progress = new Progress(new PrintStream(shown, true, StandardCharsets.US_ASCII), true)) {
            progress.of("run").accept(0.5);
            progress.of("run").accept(0.501);
        }
        assertEquals("run, 50 %\r         \r", shown.toString(StandardCharsets.US_ASCII));
    }

    /** Counted from the weights themselves: 76 rows without an inhibitory entry, the largest sum 2.33. */
    @Test
    void measure_rowsThatCannotBeBalanced_saysHowManyAndWhatThatDoes() {
        String remark = (String) measured("measure connectivity=dale&N=400&p=0.02 spectralRadius")
                .get("remark");
        assertTrue(remark.startsWith("76 of the 400 rows of J have excitatory or inhibitory entries alone"), remark);
        assertTrue(remark.contains(" 0 have none at all. Sums reach 2.33. "), remark);
        assertTrue(remark.contains("an outlier"), remark);
        for (String all : List.of("p=0.02", "connectivity=dale", "connectivity=dale&p=0.02&balance=mean")) {
            assertFalse(measured("measure N=40&" + all + " spectralRadius").containsKey("remark"), all);
        }
        for (Object each : (List<?>) measured("measure connectivity=dale&N=40&p=0.2 spectralRadius --seeds 2")
                .get("networks")) {
            assertTrue(map(each).get("remark").toString().contains(" of the 40 rows"), each.toString());
        }
    }
}
