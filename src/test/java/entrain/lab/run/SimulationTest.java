package entrain.lab.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.engine.EndiveKernel;
import entrain.core.engine.Engine;
import entrain.core.engine.SimdEngine;
import entrain.core.model.DenseWeights;
import entrain.lab.frame.Track;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SimulationTest {
    private static Settings settings(String text) {
        return SettingsText.parse(text).settings();
    }

    private static double[] state(Simulation simulation, Track track) {
        double[] x = new double[simulation.n()];
        simulation.state(track, x);
        return x;
    }

    private static void run(Simulation simulation, int steps) {
        for (int i = 0; i < steps; i++) {
            simulation.step();
        }
    }

    /** J = 0: dx/dt = −x + I cos(ωt + θ), whose solution is known. */
    @Test
    void step_unconnectedUnits_followTheExactSolution() {
        int n = 10;
        double[] start = new double[n];
        double[] theta = new double[n];
        for (int i = 0; i < n; i++) {
            start[i] = 0.3 * i - 1;
            theta[i] = 0.5 * i;
        }
        Simulation simulation = new Simulation(
                settings("N=10&dt=0.01&I=0.8&omega=1.5"),
                Engine.JAVA,
                DenseWeights.of(new double[n * n], n),
                start,
                theta);
        run(simulation, 300);
        double t = 3;
        double[] spontaneous = state(simulation, Track.SPONTANEOUS);
        double[] driven = state(simulation, Track.DRIVEN);
        for (int i = 0; i < n; i++) {
            double decay = Math.exp(-t);
            double steady = response(1.5 * t + theta[i]) - decay * response(theta[i]);
            // RK4: error about (1.5 dt)^4 / 120 per τ, some 1e-9; ten times that for safety.
            assertEquals(start[i] * decay, spontaneous[i], 1e-8);
            assertEquals(start[i] * decay + 0.8 * steady, driven[i], 1e-8);
        }
    }

    /** Steady solution of dx/dt = −x + cos(ωt + θ) at angle ωt + θ, for ω = 1.5. */
    private static double response(double angle) {
        return (Math.cos(angle) + 1.5 * Math.sin(angle)) / (1 + 1.5 * 1.5);
    }

    @Test
    void twin_start_isSharedAndThenParts() {
        Simulation simulation = new Simulation(settings("N=40"));
        assertEquals(0, difference(simulation), 0);
        run(simulation, 20);
        assertTrue(difference(simulation) > 0.1);
    }

    @Test
    void twin_noInput_membersStayEqualToTheBit() {
        Simulation simulation = new Simulation(settings("N=40&I=0"));
        run(simulation, 200);
        assertEquals(0, difference(simulation), 0);
    }

    private static double difference(Simulation simulation) {
        double[] a = state(simulation, Track.SPONTANEOUS);
        double[] b = state(simulation, Track.DRIVEN);
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        return largest;
    }

    @Test
    void reset_afterSteps_repeatsTheSameBits() {
        Simulation simulation = new Simulation(settings("N=30"));
        run(simulation, 50);
        long first = simulation.hash();
        simulation.reset();
        assertEquals(0, simulation.steps());
        run(simulation, 50);
        assertEquals(first, simulation.hash());
    }

    @Test
    void apply_liveGain_actsFromTheNextStep() {
        Simulation turned = new Simulation(settings("N=30&g=1.2"));
        Simulation left = new Simulation(settings("N=30&g=1.2"));
        run(turned, 10);
        run(left, 10);
        assertEquals(left.hash(), turned.hash());
        turned.apply(settings("N=30&g=1.3"));
        assertEquals(left.hash(), turned.hash());
        run(turned, 1);
        run(left, 1);
        assertNotEquals(left.hash(), turned.hash());
    }

    @Test
    void seeds_eachOfThree_changesOnlyItsOwn() {
        long base = afterOneStep("N=30");
        assertNotEquals(base, afterOneStep("N=30&seedNet=2"));
        assertNotEquals(base, afterOneStep("N=30&seedIC=2"));
        assertNotEquals(base, afterOneStep("N=30&seedInput=2"));
        Simulation a = new Simulation(settings("N=30"));
        Simulation b = new Simulation(settings("N=30&seedNet=2&seedInput=2"));
        assertEquals(a.hash(), b.hash(), "the starting state depends on seedIC alone");
    }

    private static long afterOneStep(String text) {
        Simulation simulation = new Simulation(settings(text));
        run(simulation, 1);
        return simulation.hash();
    }

    /** The input is strong enough to blow one track up only: a linear resonance does not, so a given J does. */
    @Test
    void divergence_ofOneMember_leavesTheOtherAlive() {
        int n = 10;
        double[] J = new double[n * n];
        for (int i = 0; i < n; i++) {
            J[i * n + i] = 3;
        }
        Simulation simulation = new Simulation(
                settings("N=10&phi=linear&g=1&I=1"), Engine.JAVA, DenseWeights.of(J, n), new double[n], null);
        run(simulation, 300);
        // Growth at rate 2 per τ from about 0.1 to 1e12 takes about ln(1e13)/2 = 15 τ.
        assertEquals(15, simulation.divergedAt(Track.DRIVEN), 2);
        assertEquals(-1, simulation.divergedAt(Track.SPONTANEOUS), 0);
        double[] last = state(simulation, Track.DRIVEN);
        for (double x : last) {
            assertTrue(Math.abs(x) <= Simulation.BOUND);
        }
        simulation.apply(settings("N=10&phi=linear&g=0.1&I=1"));
        simulation.reset();
        run(simulation, 300);
        assertEquals(-1, simulation.divergedAt(Track.DRIVEN), 0);
    }

    @Test
    void trials_started_partInChaosAndLeaveTheMembersAlone() {
        Simulation plain = new Simulation(settings("N=200&g=3&I=6"));
        Simulation withTrials = new Simulation(settings("N=200&g=3&I=6"));
        run(plain, 300);
        run(withTrials, 300);
        withTrials.accompany(true, false);
        // Standard normal numbers times 0.001: within 15 % for N = 200 (their variance scatters by √(2/200) = 10 %).
        assertEquals(0.001, withTrials.distance(Track.SPONTANEOUS), 0.00015);
        run(plain, 1500);
        run(withTrials, 1500);
        assertEquals(plain.hash(), withTrials.hash());
        assertTrue(
                withTrials.distance(Track.SPONTANEOUS) > 0.1,
                "chaos: trials part, " + withTrials.distance(Track.SPONTANEOUS));
        assertTrue(withTrials.distance(Track.DRIVEN) < 1e-5, "strong input: trials meet");
    }

    @Test
    void rebuilt_sameWiring_keepsJ() {
        Simulation simulation = new Simulation(settings("N=30"));
        assertEquals(
                simulation.weights(),
                simulation.rebuilt(settings("N=30&seedIC=7")).weights());
        assertNotEquals(
                simulation.weights(),
                simulation.rebuilt(settings("N=30&seedNet=7")).weights());
    }

    @Test
    void step_longRun_allocatesNothing() {
        Simulation simulation = new Simulation(settings("N=50"));
        run(simulation, 20_000);
        com.sun.management.ThreadMXBean bean =
                (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        long before = bean.getThreadAllocatedBytes(Thread.currentThread().getId());
        run(simulation, 2_000);
        long after = bean.getThreadAllocatedBytes(Thread.currentThread().getId());
        // The measurement itself may allocate a little; a byte a step would be 2,000.
        assertTrue(after - before < 1_000, "allocated " + (after - before));
    }

    @Test
    void company_ofAnyKind_leavesTheMembersBits() {
        Settings settings = Settings.defaults().with(Params.N, 30);
        Simulation alone = new Simulation(settings);
        Simulation accompanied = new Simulation(settings);
        for (int step = 0; step < 60; step++) {
            if (step == 10) {
                accompanied.accompany(false, true);
            } else if (step == 30) {
                accompanied.accompany(true, true);
            }
            alone.step();
            accompanied.step();
        }
        assertEquals(alone.hash(), accompanied.hash());
    }

    /**
     * At g = 0 every tangent vector shrinks by RK4's own factor for dv/dt = −v, 1 − dt + dt²/2 − dt³/6 + dt⁴/24, a step;
     * two roundings a step remain.
     */
    @Test
    void logGrowth_withoutWeights_isTheSchemesOwnDecay() {
        Simulation simulation =
                new Simulation(Settings.defaults().with(Params.N, 20).with(Params.G, 0.0));
        simulation.accompany(false, true);
        for (int step = 0; step < 10; step++) {
            simulation.step();
        }
        double dt = 0.1;
        double factor = 1 - dt + dt * dt / 2 - dt * dt * dt / 6 + dt * dt * dt * dt / 24;
        for (Track track : Track.TWIN) {
            assertEquals(10 * Math.log(factor), simulation.logGrowth(track), 1e-14);
            assertEquals(0, simulation.logGrowth(track), 1e-15, "of unit length again");
        }
    }

    @Test
    void given_inTheKernel_hasTheBitsOfPlainJava_andStaysThroughARebuild() {
        int n = 23;
        double[] J = new double[n * n];
        double[] start = new double[n];
        double[] theta = new double[n];
        for (int i = 0; i < J.length; i++) {
            J[i] = Math.sin(i * i) / 3;
        }
        for (int i = 0; i < n; i++) {
            start[i] = 0.1 * i - 1;
            theta[i] = 0.2 * i;
        }
        Engine simd = new SimdEngine(new EndiveKernel());
        Simulation plain = new Simulation(settings("N=400&g=1.7"), Engine.JAVA, DenseWeights.of(J, n), start, theta);
        Simulation fast = new Simulation(settings("N=400&g=1.7"), simd, DenseWeights.of(J, n), start, theta);
        assertEquals(n, fast.n());
        run(plain, 40);
        run(fast, 40);
        assertEquals(plain.hash(), fast.hash());
        // J is kept where it is, taken over by the other engine, and taken back; the seed that would draw it acts no
        // more.
        for (String change : new String[] {"seedNet=9&g=1.2", "engine=java&g=1.2", "engine=auto&g=1.2"}) {
            Simulation rebuilt = fast.rebuilt(settings(change));
            Simulation expected = new Simulation(settings("g=1.2"), Engine.JAVA, DenseWeights.of(J, n), start, theta);
            run(rebuilt, 40);
            run(expected, 40);
            assertEquals(expected.hash(), rebuilt.hash(), change);
            fast.release(rebuilt);
            fast = rebuilt;
        }
    }

    @Test
    void given_stateOfAnotherLength_isRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Simulation(
                        settings("N=3"), Engine.JAVA, DenseWeights.of(new double[9], 3), new double[2], null));
    }

    /** One column of a network's step does not depend on the others: alone it has the bits that it has in the twin. */
    @ParameterizedTest
    @EnumSource(names = {"SPONTANEOUS", "DRIVEN"})
    void tracks_one_hasTheBitsOfTheTwinsColumn(Track.Kind kind) {
        for (Engine engine : new Engine[] {Engine.JAVA, new SimdEngine(new EndiveKernel())}) {
            for (String text : new String[] {"N=30", "N=30&unit=rate&p=0.3", "N=30&scheme=euler&phi=relu&g=9"}) {
                Simulation twin = new Simulation(settings(text), engine);
                Simulation one = new Simulation(settings(text), engine, OwnData.NONE, List.of(new Track(0, kind)));
                Track inTwin = Track.TWIN.get(kind.ordinal());
                Track alone = one.tracks().get(0);
                twin.accompany(true, true);
                one.accompany(true, true);
                for (int step = 1; step <= 400; step++) {
                    twin.step();
                    one.step();
                    if (step % 100 == 0) {
                        assertEquals(twin.logGrowth(inTwin), one.logGrowth(alone), 0);
                    }
                }
                assertArrayEquals(state(twin, inTwin), state(one, alone), 0, text);
                assertEquals(twin.distance(inTwin), one.distance(alone), 0);
                assertEquals(twin.divergedAt(inTwin), one.divergedAt(alone), 0);
                assertEquals(one.divergedAt(alone) >= 0, one.over());
            }
        }
    }

    @Test
    void tracks_notAtTheirIndex_areRefused() {
        List<Track> swapped = List.of(Track.DRIVEN, Track.SPONTANEOUS);
        Settings ten = settings("N=10");
        assertThrows(IllegalArgumentException.class, () -> new Simulation(ten, Engine.JAVA, OwnData.NONE, swapped));
    }
}
