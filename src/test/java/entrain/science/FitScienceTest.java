package entrain.science;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.engine.Engine;
import entrain.core.training.KnownNetwork;
import entrain.lab.training.Fit;
import entrain.lab.training.FitOptions;
import entrain.lab.training.Reproduction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks of 200 units whose wiring is known, seen whole or in part, are fitted; the bars are those of the literature. */
@Tag("slow")
final class FitScienceTest {
    private static final int N = 200;

    private static Fit fitted(String options, int units, double interval, double[] x) {
        int samples = x.length / units;
        float[] numbers = new float[x.length];
        for (int k = 0; k < samples; k++) {
            for (int i = 0; i < units; i++) {
                numbers[i * samples + k] = (float) x[k * units + i];
            }
        }
        Fit fit = new Fit(FitOptions.parse("values:currents," + options), Engine.JAVA, units, interval, numbers);
        while (fit.advance()) {
            // slices
        }
        return fit;
    }

    /** All of a chaotic network seen for 135 τ: J itself is found, and what comes is said for as long as is held out. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void regression_findsTheWiring_whereAllUnitsOfChaosWereSeen(int seed) {
        KnownNetwork known = new KnownNetwork(N, 2, seed);
        Fit fit = fitted("held:0.1", N, 0.1, known.watch(N, 1500, 0.1));

        assertEquals(Reproduction.REPRODUCED, fit.reproduction());
        assertTrue(fit.held().median() >= 0.99, "R² " + fit.held().median());
        assertTrue(known.correlation(fit.network().J(), N) >= 0.9997);
    }

    /** PINning of the same data learns them by heart: all is right while it learns, with other weights, and then nothing. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void pinning_learnsChaosByHeart(int seed) {
        KnownNetwork known = new KnownNetwork(N, 2, seed);
        Fit fit = fitted("fit:pinning,runs:10", N, 0.1, known.watch(N, 1000, 0.1));

        assertTrue(fit.seen().median() >= 0.99, "R² " + fit.seen().median());
        assertEquals(Reproduction.NOT, fit.reproduction());
        assertTrue(known.correlation(fit.network().J(), N) < 0.6);
    }

    /** All units of a network with a cycle: activity is reproduced beyond what was learned, with weights that are not its own. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void pinning_reproducesActivity_notTheWiring(int seed) {
        KnownNetwork known = new KnownNetwork(N, 2, seed);
        Fit fit = fitted("fit:pinning,runs:10", N, 0.1, known.watch(N, 1000, 0.1));

        assertEquals(Reproduction.REPRODUCED, fit.reproduction());
        assertTrue(fit.held().median() >= 0.99, "R² " + fit.held().median());
        double correlation = known.correlation(fit.network().J(), N);
        assertTrue(correlation > 0.05 && correlation < 0.3, "r " + correlation);
    }

    /** 60 of 200 units with a cycle or torus seen: PINning reproduces both stretches, a regression on these 60 does not. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void pinning_reproduces60Of200(int seed) {
        double[] x = new KnownNetwork(N, 1.5, seed).watch(60, 500, 0.2);
        Fit pinning = fitted("fit:pinning,units:200,runs:20", 60, 0.2, x);

        assertEquals(Reproduction.REPRODUCED, pinning.reproduction());
        assertTrue(pinning.seen().median() >= 0.9, "R² " + pinning.seen().median());
        assertTrue(pinning.held().median() >= 0.9, "R² " + pinning.held().median());
        assertNotEquals(Reproduction.REPRODUCED, fitted("", 60, 0.2, x).reproduction());
    }

    /** 20 of 200: a regression has nothing to go by, PINning has its free units. A tenth of the units plastic will do. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void pinning_works_whereRegressionFails(int seed) {
        double[] x = new KnownNetwork(N, 1.5, seed).watch(20, 500, 0.2);
        Fit pinning = fitted("fit:pinning,units:200,runs:60", 20, 0.2, x);

        assertEquals(Reproduction.REPRODUCED, pinning.reproduction());
        assertTrue(fitted("", 20, 0.2, x).held().median() < -1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plastic:0.1", "plastic:0.3", "p0:0.1"})
    void pinning_works_withFewPlasticUnits_andALowerP(String option) {
        double[] x = new KnownNetwork(N, 1.5, 2).watch(60, 500, 0.2);
        Fit fit = fitted("fit:pinning,units:200,runs:30," + option, 60, 0.2, x);

        assertTrue(fit.held().median() >= 0.9, "R² " + fit.held().median());
    }
}
