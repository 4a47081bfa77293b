package entrain.lab.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Scalar;
import entrain.lab.frame.Track;
import entrain.lab.run.Samples;
import entrain.lab.run.Simulation;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TrialsMeasurementTest {
    private static final double SAMPLE = 0.2;

    /** Two trials whose distance grows at a rate from the separation on, and is 1 at most. */
    private static final class Pair implements Samples {
        private final double rate;
        private final double separation;
        private double distance;
        private int approached;

        Pair(double rate, double separation) {
            this.rate = rate;
            this.separation = separation;
            distance = separation;
        }

        @Override
        public int n() {
            return 1;
        }

        @Override
        public double interval() {
            return SAMPLE;
        }

        @Override
        public boolean next() {
            distance = Math.min(1, distance * Math.exp(rate * SAMPLE));
            return true;
        }

        @Override
        public double[] x() {
            return new double[1];
        }

        @Override
        public double[] r() {
            return new double[1];
        }

        @Override
        public int from() {
            return 0;
        }

        @Override
        public double distance() {
            return distance;
        }

        @Override
        public double separation() {
            return separation;
        }

        @Override
        public void approach() {
            distance = separation;
            approached++;
        }
    }

    private static TrialsMeasurement after(Pair pair, double time) {
        TrialsMeasurement trials = new TrialsMeasurement(pair, Detail.WHOLE);
        follow(trials, pair, time);
        return trials;
    }

    private static void follow(TrialsMeasurement trials, Pair pair, double time) {
        for (int s = 0; s < Math.round(time / SAMPLE); s++) {
            pair.next();
            trials.add(pair);
        }
    }

    /** From 0.001 to 0.03 takes ln 30/0.1 = 34 τ, a pair like the other; the first is followed 1.5 times that and 20 τ. */
    @Test
    void growth_exponential_isItsRateOverManyPairs() {
        Pair pair = new Pair(0.1, 0.001);
        TrialsMeasurement trials = after(pair, 400);
        // Logarithms of size 7 round to 1e-15, over 0.2 τ, and average out.
        assertEquals(0.1, trials.growth().lambda(), 1e-12);
        assertEquals(0, trials.growth().error(), 1e-12);
        assertEquals(71, trials.distance().count() * SAMPLE, 3 * SAMPLE, "each part to a sample");
        assertEquals(11, trials.pairs(), "the first, and (400 − 71)/34.2 = 9.6 more");
        assertEquals(10, pair.approached);
        assertEquals(1, trials.distance().value(trials.distance().count() - 1), 0, "saturated is seen");
    }

    /** From 0.001 to 10⁻¹² takes ln 10⁹/0.3 = 69 τ. */
    @Test
    void growth_meeting_isItsRateDownToRounding() {
        TrialsMeasurement trials = after(new Pair(-0.3, 0.001), 400);
        assertEquals(-0.3, trials.growth().lambda(), 1e-12);
        assertEquals(124, trials.distance().count() * SAMPLE, 2 * SAMPLE);
        assertEquals(5, trials.pairs(), "the first, and (400 − 124)/69 = 4.0 more");
    }

    @Test
    void growth_neither_isNothingAndThePairStays() {
        TrialsMeasurement trials = after(new Pair(0, 0.001), 400);
        assertEquals(0, trials.growth().lambda(), 0);
        assertEquals(1, trials.pairs());
        assertEquals(2000, trials.distance().count());
    }

    @Test
    void restart_afterAnything_startsAnew() {
        Pair pair = new Pair(0.1, 0.001);
        TrialsMeasurement trials = after(pair, 400);
        pair.approach();
        trials.restart(pair);
        assertEquals(0, trials.distance().count());
        assertEquals(1, trials.pairs());
        assertFalse(trials.growth().ready());
    }

    /** From 1 to 0.03 takes ln 33/0.3 = 11.7 τ, down to 10⁻¹² 92 τ; the pair is followed 1.5 times that and 20 τ. */
    @Test
    void restart_trialsThatAreApartAndMeet_areLeftToMeet() {
        Pair pair = new Pair(-0.3, 0.001);
        pair.distance = 1;
        TrialsMeasurement trials = after(pair, 150);
        assertEquals(0, pair.approached);
        assertEquals(1, trials.distance().value(0), 0.1);
        assertEquals(-0.3, trials.growth().lambda(), 1e-12);
        follow(trials, pair, 20);
        assertEquals(1, pair.approached);
        assertFalse(trials.watched());
    }

    /** They have 40 τ; then the shown pair is the one that starts a hair apart. */
    @Test
    void restart_trialsThatAreApartAndStaySo_startAnew() {
        Pair pair = new Pair(0.1, 0.001);
        pair.distance = 1;
        TrialsMeasurement trials = after(pair, 39.6);
        assertEquals(0, pair.approached);
        follow(trials, pair, 0.6);
        assertEquals(1, pair.approached);
        assertEquals(1, trials.pairs());
        assertTrue(trials.watched());
        follow(trials, pair, 0.2);
        assertEquals(0.001, trials.distance().value(0), 1e-4);
    }

    /** Saturated 34 τ after the start: followed 1.5 times that and 60 τ where it is drawn, in place of 20 τ. */
    @Test
    void drawn_isFollowedLonger() {
        Pair pair = new Pair(0.1, 0.001);
        TrialsMeasurement trials = new TrialsMeasurement(pair, Detail.LIVE);
        trials.drawn(true);
        follow(trials, pair, 110);
        assertTrue(trials.watched());
        follow(trials, pair, 3);
        assertFalse(trials.watched());
        assertEquals(1, pair.approached);
    }

    /** Saturated 34 τ after the start, it is followed 1.5 times that and 200 τ. */
    @Test
    void watch_isFollowedLonger_andLeavesTheMean() {
        Pair pair = new Pair(0.1, 0.001);
        TrialsMeasurement trials = after(pair, 400);
        int approached = pair.approached;
        pair.distance = 0.001;
        trials.watch(pair);
        assertEquals(0, trials.distance().count());
        follow(trials, pair, 250);
        assertEquals(approached, pair.approached);
        assertTrue(trials.watched());
        assertEquals(0.1, trials.growth().lambda(), 1e-12);
        follow(trials, pair, 3);
        assertEquals(approached + 1, pair.approached);
        assertFalse(trials.watched());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.03, 0.1})
    void growth_noRoom_isSaid(double separation) {
        TrialsMeasurement trials = after(new Pair(0.1, separation), 100);
        assertInstanceOf(Finding.None.class, trials.finding(Quantities.GROWTH_RATE));
        assertEquals(1, trials.pairs());
    }

    private static Numbers seen(Simulation simulation, double time, Recorder recorder) {
        Channels channels = Channels.of(Channel.SCALARS, Channel.DISTANCE);
        Numbers numbers = new Numbers();
        while (simulation.t() < time) {
            simulation.step();
            recorder.stepped();
        }
        recorder.write(numbers.frame(), 1, channels);
        return numbers;
    }

    /**
     * Both rates are of one trajectory, but of other stretches of it where a pair was followed beyond its end. Three errors
     * of both together are allowed, and 0.003 per τ: so much less do pairs part on average over distances up to 0.03, at
     * which the slopes of φ differ from those at 0.
     */
    @ParameterizedTest
    @CsvSource({"1,1", "1,2", "1,3", "2,1", "2,2", "2,3", "2,4", "3,1", "3,2"})
    void growth_networks_agreesWithLambdaWithinItsError(double g, int seed) {
        Settings settings = SettingsText.parse("N=100&I=1.5").settings();
        Simulation simulation = new Simulation(settings.with(Params.G, g).with(Params.SEED_NET, seed));
        Recorder recorder = new Recorder(simulation);
        recorder.show(Channels.of(Channel.SCALARS, Channel.DISTANCE));
        Numbers numbers = seen(simulation, 500, recorder);
        for (Track track : Track.TWIN) {
            double off = numbers.value(track, Scalar.GROWTH) - numbers.value(track, Scalar.LAMBDA);
            double error =
                    Math.hypot(numbers.value(track, Scalar.GROWTH_ERROR), numbers.value(track, Scalar.LAMBDA_ERROR));
            assertTrue(Math.abs(off) <= 3 * Math.hypot(error, 0.001), track.word() + " off by " + off + " ± " + error);
        }
    }

    /** Escape from rest is at a rate of 1 per τ, which is not the network's λ₁ of 0.1. */
    @Test
    void growth_afterGainFromNothing_isNotTheEscape() {
        Simulation simulation =
                new Simulation(SettingsText.parse("N=200&g=0&I=0").settings());
        Recorder recorder = new Recorder(simulation);
        recorder.show(Channels.of(Channel.SCALARS, Channel.DISTANCE));
        seen(simulation, 30, recorder);
        simulation.apply(simulation.settings().with(Params.G, 2.0));
        recorder.applied();
        for (int t = 40; t <= 200; t += 10) {
            Numbers numbers = seen(simulation, t, recorder);
            boolean known = numbers.knows(Track.SPONTANEOUS, Scalar.GROWTH);
            assertTrue(!known || numbers.value(Track.SPONTANEOUS, Scalar.GROWTH) < 0.3, "after " + t);
            assertTrue(known || t < 200);
        }
    }
}
