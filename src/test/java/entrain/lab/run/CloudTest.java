package entrain.lab.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.analysis.Spread;
import entrain.core.engine.EndiveKernel;
import entrain.core.engine.Engine;
import entrain.core.engine.SimdEngine;
import entrain.core.model.DenseWeights;
import entrain.lab.frame.Track;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A cloud of further starts beside the tracks of a simulation. */
final class CloudTest {
    private static Settings settings(String text) {
        return SettingsText.parse(text).settings();
    }

    private static void run(Simulation simulation, int steps) {
        for (int i = 0; i < steps; i++) {
            simulation.step();
        }
    }

    private static double[] cloud(Simulation simulation, Track track) {
        int at = simulation.cloud(track);
        return Arrays.copyOfRange(simulation.x(), at, at + simulation.starts(track) * simulation.n());
    }

    /** Clouds come, go and are thrown anew; states, distances and growths of the tracks keep every bit. */
    @Test
    void surround_atAnyTime_leavesTracksTrialsAndTangentsTheirBits() {
        for (Engine engine : new Engine[] {Engine.JAVA, new SimdEngine(new EndiveKernel())}) {
            for (String text : new String[] {"N=30", "N=31&unit=rate&p=0.15", "N=30&scheme=euler&phi=relu&g=9"}) {
                Simulation alone = new Simulation(settings(text), engine);
                Simulation amid = new Simulation(settings(text), engine);
                alone.accompany(true, true);
                amid.accompany(true, true);
                for (int step = 0; step < 120; step++) {
                    if (step % 15 == 7) {
                        amid.surround(new int[] {5, 5, 16, 0, 1, 48, 3, 0}[step / 15]);
                    }
                    alone.step();
                    amid.step();
                    for (Track track : Track.TWIN) {
                        assertEquals(alone.logGrowth(track), amid.logGrowth(track), 0, text);
                        assertEquals(alone.distance(track), amid.distance(track), 0, text);
                        assertEquals(alone.divergedAt(track), amid.divergedAt(track), 0, text);
                    }
                    assertEquals(alone.hash(), amid.hash(), text + " at " + step);
                }
            }
        }
    }

    @Test
    void accompany_withACloudThere_leavesItItsBits() {
        Simulation plain = new Simulation(settings("N=20"));
        Simulation accompanied = new Simulation(settings("N=20"));
        plain.surround(4);
        accompanied.surround(4);
        run(plain, 20);
        run(accompanied, 10);
        accompanied.accompany(true, true);
        run(accompanied, 10);
        assertArrayEquals(cloud(plain, Track.DRIVEN), cloud(accompanied, Track.DRIVEN), 0);
    }

    /** One start is a track that began where it was thrown. */
    @Test
    void start_ofACloud_runsAsATrackOfItsOwnWould() {
        for (Engine engine : new Engine[] {Engine.JAVA, new SimdEngine(new EndiveKernel())}) {
            int n = 21;
            Settings settings = settings("N=" + n + "&cloudRadius=0.5&I=1.1&omega=0.9");
            Simulation simulation = new Simulation(settings, engine);
            simulation.surround(6);
            double[] thrown = Arrays.copyOfRange(cloud(simulation, Track.DRIVEN), 5 * n, 6 * n);
            Simulation own = new Simulation(settings, engine, null, thrown, null);
            run(simulation, 50);
            run(own, 50);
            double[] expected = new double[n];
            own.state(Track.DRIVEN, expected);
            double[] there = cloud(simulation, Track.DRIVEN);
            assertArrayEquals(expected, Arrays.copyOfRange(there, 5 * n, 6 * n), 0);
        }
    }

    @Test
    void surround_twiceAtOneStep_throwsTheSameCloud_fewAreTheFirstOfMany() {
        Simulation once = new Simulation(settings("N=20"));
        Simulation again = new Simulation(settings("N=20"));
        again.surround(3);
        run(once, 30);
        run(again, 30);
        once.surround(8);
        again.surround(5);
        double[] many = cloud(once, Track.DRIVEN);
        assertArrayEquals(Arrays.copyOf(many, 5 * 20), cloud(again, Track.DRIVEN), 0);
        Simulation other = new Simulation(settings("N=20&seedIC=2"));
        other.surround(3);
        assertNotEquals(many[0] - once.x()[20], other.x()[other.cloud(Track.DRIVEN)] - other.x()[20]);
    }

    @Test
    void surround_radius_isTheRootMeanSquareOfTheOffsets() {
        Simulation simulation = new Simulation(settings("N=400&cloudRadius=0.2"));
        simulation.surround(48);
        double[] there = cloud(simulation, Track.SPONTANEOUS);
        double squares = 0;
        for (int i = 0; i < there.length; i++) {
            double off = there[i] - simulation.x()[i % 400];
            squares += off * off;
        }
        // 19,200 standard normal numbers: their mean square scatters by √(2/19200) = 1 %; three times half of that.
        assertEquals(0.2, Math.sqrt(squares / there.length), 0.2 * 0.016);
    }

    @Test
    void noInput_cloudsOfTheTwin_areAlikeToTheBit() {
        Simulation simulation = new Simulation(settings("N=20&I=0"));
        run(simulation, 10);
        simulation.surround(7);
        run(simulation, 40);
        assertArrayEquals(cloud(simulation, Track.SPONTANEOUS), cloud(simulation, Track.DRIVEN), 0);
    }

    @Test
    void reset_throwsTheCloudAboutTheStart() {
        Simulation simulation = new Simulation(settings("N=20"));
        simulation.surround(2);
        double[] first = cloud(simulation, Track.DRIVEN);
        run(simulation, 25);
        simulation.reset();
        assertArrayEquals(first, cloud(simulation, Track.DRIVEN), 0);
    }

    /** The offset grows beyond all bounds where the track itself, at rest at 0, stays: its cloud is dropped, it is not. */
    @Test
    void cloud_beyondAllBounds_isDroppedAlone_andComesBackWhenThrownAnew() {
        int n = 10;
        double[] J = new double[n * n];
        for (int i = 0; i < n; i++) {
            J[i * n + i] = 3;
        }
        Simulation simulation = new Simulation(
                settings("N=10&phi=linear&g=1&I=0"), Engine.JAVA, DenseWeights.of(J, n), new double[n], null);
        simulation.surround(3);
        run(simulation, 300);
        for (Track track : Track.TWIN) {
            assertEquals(0, simulation.starts(track));
            assertEquals(-1, simulation.divergedAt(track), 0);
        }
        for (double x : simulation.x()) {
            assertTrue(Math.abs(x) <= Simulation.BOUND);
        }
        simulation.surround(3);
        assertEquals(3, simulation.starts(Track.DRIVEN));
        double thrown = cloud(simulation, Track.DRIVEN)[0];
        run(simulation, 10);
        assertEquals(Math.exp(2), cloud(simulation, Track.DRIVEN)[0] / thrown, 1e-3, "it grows again, as e^(3 − 1)t");
    }

    @Test
    void track_beyondAllBounds_losesItsCloud() {
        int n = 10;
        double[] J = new double[n * n];
        for (int i = 0; i < n; i++) {
            J[i * n + i] = 0.5;
        }
        Simulation simulation =
                new Simulation(settings("N=10&phi=linear&g=1&I=0"), Engine.JAVA, DenseWeights.of(J, n), null, null);
        simulation.surround(3);
        simulation.apply(settings("N=10&phi=linear&g=1&I=0").with(Params.G, 9.0));
        run(simulation, 120);
        assertTrue(simulation.over());
        simulation.surround(3);
        assertEquals(0, simulation.starts(Track.SPONTANEOUS), "nothing to surround");
    }

    /** Over one and the same time a cloud too small to feel any bound grows as the tangent vector does. */
    @Test
    void cloud_smallInChaos_growsAsTheTangentVectorDoes() {
        Simulation simulation = new Simulation(settings("N=100&g=4&I=0&cloudRadius=0.0000000001"));
        Spread spread = new Spread(100);
        Track track = Track.SPONTANEOUS;
        simulation.accompany(false, true);
        run(simulation, 500);
        simulation.surround(3);
        run(simulation, 500);
        simulation.logGrowth(track);
        double first = spread.of(simulation.x(), 0, simulation.cloud(track), 3);
        double grown = 0;
        for (int k = 0; k < 40; k++) {
            run(simulation, 10);
            grown += simulation.logGrowth(track);
        }
        double last = spread.of(simulation.x(), 0, simulation.cloud(track), 3);
        assertTrue(last < 1e-3, "still small, " + last);
        assertTrue(grown > 3, "grown " + grown);
        // Both have turned to where most growth is. As several directions grow nearly as fast, one of the two may be
        // nearer
        // to it than the other, at either end: less than a factor of two of some 150.
        assertEquals(grown, Math.log(last / first), Math.log(2));
    }

    @Test
    void step_withACloud_allocatesNothing() {
        Simulation simulation = new Simulation(settings("N=50"));
        simulation.surround(16);
        run(simulation, 4_000);
        com.sun.management.ThreadMXBean bean =
                (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        long before = bean.getThreadAllocatedBytes(Thread.currentThread().getId());
        run(simulation, 2_000);
        long after = bean.getThreadAllocatedBytes(Thread.currentThread().getId());
        // The measurement itself may allocate a little; a byte a step would be 2,000.
        assertTrue(after - before < 1_000, "allocated " + (after - before));
    }
}
