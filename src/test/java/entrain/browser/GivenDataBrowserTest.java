package entrain.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.engine.Engine;
import entrain.core.math.BitHash;
import entrain.core.model.DenseWeights;
import entrain.lab.run.Simulation;
import entrain.lab.settings.SettingsText;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A J that is given to the page gives the state that {@code entrain hash --weights} gives. */
final class GivenDataBrowserTest {
    private static final int N = 20;
    private static final int STEPS = 30;
    /** J_ij = (3(i + 2j) mod 7 − 3) / 10: doubles that are no floats; the same in both languages. */
    private static final String MATRIX =
            "Array.from({length: 400}, (_, k) => (3 * (Math.floor(k / 20) + 2 * (k % 20)) % 7 - 3) / 10)";

    private static BrowserSession session;

    @BeforeAll
    static void open() {
        session = BrowserSession.open();
    }

    @AfterAll
    static void close() {
        session.close();
    }

    private static String expected() {
        double[] J = new double[N * N];
        for (int k = 0; k < J.length; k++) {
            J[k] = (3 * (k / N + 2 * (k % N)) % 7 - 3) / 10.0;
        }
        Simulation simulation = new Simulation(
                SettingsText.parse("N=20&g=1.5").settings(), Engine.JAVA, DenseWeights.of(J, N), null, null);
        for (int i = 0; i < STEPS; i++) {
            simulation.step();
        }
        return BitHash.hex(simulation.hash());
    }

    @ParameterizedTest
    @ValueSource(strings = {"wasm", "js"})
    void give_weights_hasTheHashOfTheCommandLine(String runtime) {
        try (Visit visit = session.visit()) {
            visit.open("/?N=20&g=1.5&autoplay=0&runtime=" + runtime);
            Object answer = visit.page()
                    .evaluate("async () => { const lab = await entrain.ready; lab.give('weights', 20, 20, " + MATRIX
                            + "); lab.step(" + STEPS + "); return lab.hash(); }");
            assertEquals(STEPS, ((Map<?, ?>) answer).get("steps"));
            assertEquals(expected(), ((Map<?, ?>) answer).get("hash"));
            visit.assertQuiet();
        }
    }

    @Test
    void give_ofAnotherSize_isToldToTheVisitor_andTheNetworkGoesOn() {
        try (Visit visit = session.visit()) {
            visit.open("/?N=20");
            visit.page().evaluate("async () => (await entrain.ready).give('state', 1, 3, [1, 2, 3])");
            visit.page()
                    .waitForCondition(() -> visit.page()
                            .textContent("#notices")
                            .contains("x(0) has 3 numbers, but N = 20. The network before it goes on."));
            visit.page().waitForFunction("() => document.documentElement.dataset.state === 'running'");
            assertTrue(visit.page().url().endsWith("N=20"), visit.page().url());
        }
    }
}
