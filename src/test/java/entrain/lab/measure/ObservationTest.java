package entrain.lab.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.analysis.Regime;
import entrain.core.engine.EndiveKernel;
import entrain.core.engine.Engine;
import entrain.core.engine.SimdEngine;
import entrain.lab.frame.Track;
import entrain.lab.run.OwnData;
import entrain.lab.run.Sampling;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One network, observed: what a task and the command line get. */
final class ObservationTest {
    private static final List<Quantities> ALL = List.of(Quantities.values());

    private static Observation begun(String text, Engine engine, double duration, List<Quantities> wanted) {
        Settings settings = SettingsText.parse(text).settings();
        Sampling sampling = Sampling.of(settings, Track.DRIVEN, 20, duration);
        return new Observation(settings, OwnData.NONE, Track.DRIVEN, engine, sampling, wanted, 3);
    }

    private static Observation observed(String text, Engine engine) {
        Observation observation = begun(text, engine, 60, ALL);
        double progress = 0;
        String stage = observation.stage();
        while (observation.advance()) {
            progress = observation.stage().equals(stage) ? progress : 0;
            stage = observation.stage();
            assertTrue(observation.progress() >= progress && observation.progress() <= 1, stage);
            progress = observation.progress();
        }
        assertEquals("", observation.stage());
        observation.release();
        return observation;
    }

    @ParameterizedTest
    @EnumSource
    void finding_everyQuantity_isThereAndFinite(Quantities quantity) {
        Finding found = observed("N=20&g=2", Engine.JAVA).finding(quantity);
        assertNotNull(found);
        if (found instanceof Finding.Value value) {
            assertFalse(quantity.listed());
            assertEquals(quantity.unit(), value.unit());
            assertTrue(Math.abs(value.value()) < 1e9 && Math.abs(value.error()) < 1e9);
        } else if (found instanceof Finding.Curve curve) {
            assertTrue(quantity.listed());
            assertEquals(curve.at().length, curve.value().length);
            assertTrue(Arrays.stream(curve.value()).allMatch(v -> Math.abs(v) < 1e9));
        } else if (found instanceof Finding.Needs needs) {
            assertTrue(needs.time() > 0);
        }
    }

    /** Engines give the same bits, so findings are equal, not close: a map may be computed anywhere. */
    @Test
    void finding_otherEngine_isTheSame() {
        Observation java = observed("N=20&g=2", Engine.JAVA);
        Observation kernel = observed("N=20&g=2", new SimdEngine(new EndiveKernel()));
        for (Quantities quantity : ALL) {
            Finding expected = java.finding(quantity);
            Finding found = kernel.finding(quantity);
            if (expected instanceof Finding.Curve curve) {
                assertTrue(Arrays.equals(curve.value(), ((Finding.Curve) found).value()), quantity.key());
            } else if (expected instanceof Finding.Values values) {
                assertTrue(Arrays.equals(values.value(), ((Finding.Values) found).value()), quantity.key());
            } else if (!(expected instanceof Finding.None)) {
                assertEquals(expected, found, quantity.key());
            }
        }
    }

    @Test
    void finding_whatIsNotWanted_isNotMeasured() {
        Observation observation = begun("N=20&g=2", Engine.JAVA, 60, List.of(Quantities.LAMBDA_MAX));
        while (observation.advance()) {
            assertEquals("run", observation.stage());
        }
        assertInstanceOf(Finding.Value.class, observation.finding(Quantities.LAMBDA_MAX));
        assertInstanceOf(Finding.Activity.class, observation.finding(Quantities.REGIME));
        for (Quantities quantity : List.of(Quantities.C, Quantities.KURTOSIS, Quantities.LAMBDA, Quantities.OUTLIERS)) {
            assertNull(observation.finding(quantity), quantity.key());
        }
    }

    @Test
    void finding_divergence_isTheRegimeAlone() {
        Observation observation = observed("N=10&phi=linear&g=50&I=0", Engine.JAVA);
        assertTrue(observation.diverged());
        Finding.Activity activity = (Finding.Activity) observation.finding(Quantities.REGIME);
        assertEquals(Regime.DIVERGED, activity.verdict().regime());
        assertTrue(activity.divergedAt() > 0);
        assertNull(observation.finding(Quantities.LAMBDA_MAX));
        assertNotNull(observation.finding(Quantities.SPECTRAL_RADIUS));
    }

    @Test
    void release_givenUp_givesTheMemoryBack() {
        EndiveKernel kernel = new EndiveKernel();
        Engine engine = new SimdEngine(kernel);
        // A network of so many units fits into the kernel's memory once: the next begins only if the one before let go.
        for (int k = 0; k < 3; k++) {
            Observation observation = begun("N=150&g=2", engine, 60, ALL);
            observation.advance();
            observation.release();
            assertFalse(observation.advance());
        }
    }
}
