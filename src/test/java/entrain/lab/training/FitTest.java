package entrain.lab.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.engine.Engine;
import entrain.core.math.Gaussian;
import entrain.core.math.Rng;
import entrain.core.training.KnownNetwork;
import entrain.lab.phrase.Refused;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FitTest {
    private static final double INTERVAL = 0.2;

    /** Unit after unit, as a recording comes. */
    static float[] unitAfterUnit(double[] x, int units) {
        int samples = x.length / units;
        float[] numbers = new float[x.length];
        for (int k = 0; k < samples; k++) {
            for (int i = 0; i < units; i++) {
                numbers[i * samples + k] = (float) x[k * units + i];
            }
        }
        return numbers;
    }

    static Fit fitted(String options, int units, double interval, float[] numbers) {
        Fit fit = new Fit(FitOptions.parse(options), Engine.JAVA, units, interval, numbers);
        while (fit.advance()) {
            assertTrue(fit.progress() >= 0 && fit.progress() <= 1);
        }
        return fit;
    }

    /** Turns of two units at 0.5 rad/τ about means of their own. */
    private static float[] turning(int samples) {
        float[] numbers = new float[2 * samples];
        for (int k = 0; k < samples; k++) {
            numbers[k] = (float) (300 + 20 * Math.cos(0.5 * k * INTERVAL));
            numbers[samples + k] = (float) (-5 + 3 * Math.sin(0.5 * k * INTERVAL));
        }
        return numbers;
    }

    private static float[] noise(int units, int samples) {
        Gaussian gaussian = new Gaussian(new Rng(1, 7));
        float[] numbers = new float[units * samples];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) gaussian.next();
        }
        return numbers;
    }

    @ParameterizedTest
    @ValueSource(strings = {"fit:pinning,units:40,runs:20", "fit:pinning,units:40,runs:20,p0:0.1,plastic:0.5"})
    void turn_isReproduced_onTimeThatWasNotLearned(String options) {
        Fit fit = fitted(options, 2, INTERVAL, turning(400));

        assertEquals(Reproduction.REPRODUCED, fit.reproduction());
        assertTrue(fit.held().median() > 0.95, "R² " + fit.held().median());
        assertEquals(100, fit.held().count());
        assertEquals(300, fit.learned());
        assertEquals(40, fit.network().n());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"''", "fit:pinning,runs:10", "fit:pinning,units:60,runs:20"})
    void noise_isNotReproduced(String options) {
        Fit fit = fitted(options, 10, INTERVAL, noise(10, 200));

        assertEquals(Reproduction.NOT, fit.reproduction());
        assertTrue(FitWords.verdict(fit).toString().startsWith("Not reproduced"));
    }

    /** A recording whose units stand still once learning is over has no R² there, whatever the model does. */
    @Test
    void stillness_isNotReproduced_butSaid() {
        float[] numbers = turning(200);
        for (int i = 0; i < 2; i++) {
            Arrays.fill(numbers, i * 200 + 140, (i + 1) * 200, numbers[i * 200 + 140]);
        }
        Fit fit = fitted("fit:pinning,units:20,runs:5", 2, INTERVAL, numbers);

        assertEquals(Reproduction.NOT, fit.reproduction());
        assertTrue(FitWords.figures(fit).toString().contains("stand still there"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 0.2 | 20 | 15 samples are too few",
                "held:0.9 | 0.2 | 100 | too few",
                "'' | 0.9 | 200 | two samples in one τ",
                "units:1 | 0.2 | 200 | more than units:1",
                "units:3 | 0.2 | 200 | choose fit:pinning",
                "values:rates | 0.2 | 200 | between -1 and 1"
            })
    void whatCannotBeFitted_isRefused_inASentence(String options, double interval, int samples, String says) {
        int count = says.startsWith("15") ? 15 : samples;
        Refused refused = assertThrows(Refused.class, () -> fitted(options, 2, interval, turning(count)));
        assertTrue(refused.reason().toString().contains(says), refused.reason().toString());
    }

    @Test
    void constantRecording_andOneThatIsNotFinite_areRefused() {
        float[] constant = new float[300];
        Arrays.fill(constant, 100, 300, 7);
        assertTrue(assertThrows(Refused.class, () -> fitted("", 3, INTERVAL, constant))
                .reason()
                .toString()
                .contains("nothing to reproduce"));
        float[] broken = turning(200);
        broken[17] = Float.NaN;
        assertTrue(assertThrows(Refused.class, () -> fitted("", 2, INTERVAL, broken))
                .reason()
                .toString()
                .contains("not finite"));
    }

    /** Nothing of the held-out time is looked at: another end changes no weight. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"''", "fit:pinning,units:20,runs:3"})
    void heldOutTime_changesNoWeight(String options) {
        float[] numbers = turning(200);
        float[] other = numbers.clone();
        for (int k = 150; k < 200; k++) {
            other[k] = 1000 - k;
            other[200 + k] = k;
        }
        Fit one = fitted(options, 2, INTERVAL, numbers);
        Fit two = fitted(options, 2, INTERVAL, other);

        assertArrayEquals(one.network().J(), two.network().J(), 0);
        assertArrayEquals(one.network().h(), two.network().h(), 0);
        assertEquals(one.seen().median(), two.seen().median());
        assertTrue(one.held().median() > two.held().median());
    }

    /** A cycle is run by many networks: both fits say what comes, and neither has the weights. */
    @Test
    void goodFit_isNotTheWiring() {
        KnownNetwork known = new KnownNetwork(40, 4, 1);
        float[] numbers = unitAfterUnit(known.watch(40, 1000, 0.1), 40);
        Fit pinning = fitted("values:currents,held:0.1,fit:pinning,runs:20", 40, 0.1, numbers);

        assertEquals(Reproduction.REPRODUCED, pinning.reproduction());
        assertTrue(pinning.held().median() > 0.99, "R² " + pinning.held().median());
        assertTrue(known.correlation(pinning.network().J(), 40) < 0.5);
    }

    /** Chaos goes everywhere, so that regression finds J; the recording is kept as floats. */
    @Test
    void regression_ofChaos_findsTheWiring() {
        KnownNetwork known = new KnownNetwork(40, 4, 7);
        float[] numbers = unitAfterUnit(known.watch(40, 1000, 0.1), 40);
        Fit regression = fitted("values:currents,held:0.1", 40, 0.1, numbers);

        assertEquals(Reproduction.REPRODUCED, regression.reproduction());
        assertTrue(known.correlation(regression.network().J(), 40) > 0.999);
    }
}
