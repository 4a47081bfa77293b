package entrain.lab.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.analysis.Spread;
import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Results;
import entrain.lab.frame.Scalar;
import entrain.lab.frame.Track;
import entrain.lab.run.Simulation;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import org.junit.jupiter.api.Test;

/** The cloud as the worker measures it, through the recorder. */
final class CloudSpreadTest {
    private static final Channels SHOWN = Channels.of(Channel.STATE, Channel.CLOUD, Channel.SPREAD);

    private Simulation simulation;
    private Recorder recorder;
    private final Frame frame = new Frame();
    private final Numbers numbers = new Numbers(frame, new Results());

    private void begin(String text) {
        simulation = new Simulation(SettingsText.parse(text).settings());
        recorder = new Recorder(simulation);
        recorder.show(SHOWN);
    }

    private void after(double duration) {
        double end = simulation.t() + duration - 1e-9;
        while (simulation.t() < end) {
            simulation.step();
            recorder.stepped();
        }
        recorder.write(frame, 1, SHOWN);
    }

    private void turn(Settings settings) {
        simulation.apply(settings);
        recorder.applied();
    }

    private double value(Track track, Scalar scalar) {
        assertTrue(numbers.knows(track, scalar), track + " " + scalar);
        return numbers.value(track, scalar);
    }

    /** e^(At) by halving t until ‖A‖t is small, 20 terms of the series, and squaring back. */
    private static double[] exponential(double[] A, double t, int n) {
        int halvings = 10;
        double[] term = identity(n);
        double[] sum = identity(n);
        for (int k = 1; k <= 20; k++) {
            term = times(term, A, n, t / Math.pow(2, halvings) / k);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += term[i];
            }
        }
        for (int k = 0; k < halvings; k++) {
            sum = times(sum, sum, n, 1);
        }
        return sum;
    }

    private static double[] identity(int n) {
        double[] one = new double[n * n];
        for (int i = 0; i < n; i++) {
            one[i * n + i] = 1;
        }
        return one;
    }

    private static double[] times(double[] a, double[] b, int n, double factor) {
        double[] product = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double sum = 0;
                for (int k = 0; k < n; k++) {
                    sum += a[i * n + k] * b[k * n + j];
                }
                product[i * n + j] = factor * sum;
            }
        }
        return product;
    }

    /** The closed case of the exponential itself: a turning by one radian. */
    @Test
    void exponential_ofATurn_isCosineAndSine() {
        double[] turned = exponential(new double[] {0, -1, 1, 0}, 1, 2);
        assertArrayEquals(new double[] {Math.cos(1), -Math.sin(1), Math.sin(1), Math.cos(1)}, turned, 1e-14);
    }

    /** A linear network: every start's offset from the track is e^((gJ − 1)t) times its first one, whatever the input. */
    @Test
    void spread_ofALinearNetwork_isThatOfTheMatrixExponential() {
        int n = 12;
        int starts = 7;
        begin("N=12&phi=linear&g=1.3&I=1&dt=0.01&cloud=7&cloudRadius=0.3");
        double[] first = simulation.x().clone();
        int cloud = 2 * n; // after the two tracks
        double[] A = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                A[i * n + j] = 1.3 * simulation.weights().get(i, j) - (i == j ? 1 : 0);
            }
        }
        after(6);
        double[] offsets = new double[(starts + 1) * n];
        for (int k = 0; k <= 30; k += 6) {
            double[] flow = exponential(A, k * 0.2, n);
            for (int s = 0; s < starts; s++) {
                for (int i = 0; i < n; i++) {
                    double sum = 0;
                    for (int j = 0; j < n; j++) {
                        sum += flow[i * n + j] * (first[cloud + s * n + j] - first[j]);
                    }
                    offsets[(s + 1) * n + i] = sum;
                }
            }
            double expected = Math.log10(new Spread(n).of(offsets, 0, n, starts));
            for (Track track : Track.TWIN) {
                // A float keeps its logarithm, up to 2 in size, to 1.2e-7; RK4's own error is 600 steps of
                // (2.3 dt)^5/120, some 3e-8.
                assertEquals(expected, numbers.block(Channel.SPREAD, track).get(0, k), 3e-7, track + " at " + k * 0.2);
            }
        }
    }

    /**
     * Chaos from clouds of 10⁻⁶ that are thrown again and again: the mean of their rates is λ₁ within the errors of both,
     * each of which is a mean over about as long.
     */
    @Test
    void growth_inChaos_isTheLargestExponentWithinItsError() {
        begin("N=100&g=4&I=0&cloud=3&cloudRadius=0.000001");
        double sum = 0;
        int throwsDone = 12;
        for (int k = 0; k < throwsDone; k++) {
            recorder.scatter();
            after(100);
            sum += value(Track.SPONTANEOUS, Scalar.SPREAD_GROWTH);
        }
        double lambda = value(Track.SPONTANEOUS, Scalar.LAMBDA);
        double error = value(Track.SPONTANEOUS, Scalar.LAMBDA_ERROR);
        assertTrue(lambda > 5 * error, "chaos, " + lambda + " ± " + error);
        after(100);
        // Grown from 10⁻⁶ to as wide as the activity itself, which is some 3 in every unit.
        assertTrue(value(Track.SPONTANEOUS, Scalar.SPREAD) > 1, "burst into the whole attractor");
        assertEquals(lambda, sum / throwsDone, 3 * Math.sqrt(2) * error);
    }

    @Test
    void growth_underStrongInput_isTheLargestExponent_theCloudIsOnePoint() {
        begin("N=150&g=2&I=4&cloud=12&cloudRadius=0.5");
        after(100);
        double lambda = value(Track.DRIVEN, Scalar.LAMBDA);
        // The response has a period of 10 τ, over which the rate swings; a line through six periods or so keeps a
        // sixtieth of that.
        assertEquals(lambda, value(Track.DRIVEN, Scalar.SPREAD_GROWTH), 0.03 * Math.abs(lambda));
        assertTrue(value(Track.DRIVEN, Scalar.SPREAD) < 1e-12, "gathered to one point");
        Block cloud = numbers.block(Channel.CLOUD, Track.DRIVEN);
        Block trail = numbers.block(Channel.STATE, Track.DRIVEN);
        int now = cloud.columns().count() - 1;
        for (int row = 0; row < cloud.rows().count(); row++) {
            // The trail projects floats, the cloud doubles: a float's rounding of some 10 in size, over 150 units.
            assertEquals(trail.get(row % 3, trail.columns().count() - 1), cloud.get(row, now), 1e-4);
        }
    }

    /** Also while the axes turn, five times a window: a tail that stayed behind would be bent back at its dot. */
    @Test
    void tails_whileAxesAreRenewed_haveNoKink() {
        begin("N=150&g=2&I=4&cloud=3");
        after(10);
        for (int sample = 0; sample < 150; sample++) {
            after(0.2);
            Block cloud = numbers.block(Channel.CLOUD, Track.DRIVEN);
            for (int k = 2; k < cloud.columns().count(); k++) {
                double before = 0;
                double turn = 0;
                for (int row = 3; row < 6; row++) {
                    double step = cloud.get(row, k - 1) - cloud.get(row, k - 2);
                    double bend = cloud.get(row, k) - 2 * cloud.get(row, k - 1) + cloud.get(row, k - 2);
                    before += step * step;
                    turn += bend * bend;
                }
                // The response has harmonics of ω = 0.6 up to the fifth or so, 0.6 rad a sample; as much again to be
                // safe.
                assertTrue(turn < 1.44 * before, "bent at " + simulation.t() + ", " + Math.sqrt(turn / before));
            }
        }
    }

    @Test
    void input_turnedUp_gathersTheCloudThatIsThere() {
        begin("N=150&g=2&I=0.2&cloud=6&cloudRadius=0.1");
        after(150);
        double burst = value(Track.DRIVEN, Scalar.SPREAD);
        assertTrue(burst > 0.3, "burst " + burst);
        turn(simulation.settings().with(Params.I, 4.0));
        after(0.2);
        // Not thrown anew: that would be at 0.1. In a fifth of a τ no start moves by more than some 0.2 · (2 · 2 + 4).
        assertEquals(burst, value(Track.DRIVEN, Scalar.SPREAD), 0.2 * burst);
        after(60);
        assertTrue(value(Track.DRIVEN, Scalar.SPREAD) < 1e-4);
        assertTrue(value(Track.DRIVEN, Scalar.SPREAD_GROWTH) < -0.1, "measured since the knob was turned");
        // From the knob on for the driven track, from the throw on for the one that the knob does not concern.
        assertEquals(60, length(Track.DRIVEN), 0.2 + 1e-9);
        // Of 1052 samples every fourth is kept by then.
        assertEquals(210.2, length(Track.SPONTANEOUS), 0.8);
    }

    private double length(Track track) {
        Axis time = numbers.block(Channel.SPREAD, track).columns();
        return time.at(time.count() - 1);
    }

    @Test
    void settings_ofTheCloud_throwItAnew_othersDoNot() {
        begin("N=50&cloud=6&cloudRadius=0.2");
        after(20);
        double before = value(Track.SPONTANEOUS, Scalar.SPREAD);
        turn(simulation.settings().with(Params.PACE, 20.0).with(Params.UNITS, 9));
        recorder.write(frame, 1, SHOWN);
        assertEquals(before, value(Track.SPONTANEOUS, Scalar.SPREAD), 0);
        turn(simulation.settings().with(Params.CLOUD_RADIUS, 0.001));
        recorder.write(frame, 1, SHOWN);
        // 350 standard normal numbers about the mean of 7 states of which one is the centre: 0.001 √(6/7) or so, to
        // three times √(2/350)/2.
        assertEquals(0.001 * Math.sqrt(6.0 / 7), value(Track.SPONTANEOUS, Scalar.SPREAD), 1.3e-4);
        turn(simulation.settings().with(Params.CLOUD, 9));
        recorder.write(frame, 1, SHOWN);
        assertEquals(27, numbers.rows(Channel.CLOUD, Track.DRIVEN));
        assertEquals(1, numbers.columns(Channel.CLOUD, Track.DRIVEN), "no tail yet");
        after(1);
        recorder.scatter();
        recorder.write(frame, 1, SHOWN);
        assertEquals(1, numbers.columns(Channel.CLOUD, Track.DRIVEN), "scattered");
    }

    @Test
    void noCloud_wantedOrShown_hasNoColumns() {
        begin("N=50");
        int alone = simulation.x().length;
        assertEquals(4 * 50, alone, "two tracks and their tangent vectors");
        after(10);
        assertNull(numbers.block(Channel.CLOUD, Track.DRIVEN));
        assertNull(numbers.block(Channel.SPREAD, Track.DRIVEN));
        assertFalse(numbers.knows(Track.DRIVEN, Scalar.SPREAD));
        turn(simulation.settings().with(Params.CLOUD, 5));
        assertEquals(alone + 2 * 5 * 50, simulation.x().length);
        recorder.show(Channels.of(Channel.TRACES));
        assertEquals(alone, simulation.x().length, "nobody sees it");
        recorder.show(SHOWN);
        turn(simulation.settings().with(Params.CLOUD, 0));
        assertEquals(alone, simulation.x().length);
        after(1);
        assertNull(numbers.block(Channel.CLOUD, Track.DRIVEN));
    }

    @Test
    void noInput_cloudsOfTheTwin_areAlike() {
        begin("N=50&I=0&cloud=4");
        after(30);
        Block one = numbers.block(Channel.CLOUD, Track.SPONTANEOUS);
        Block other = numbers.block(Channel.CLOUD, Track.DRIVEN);
        for (int row = 0; row < 12; row++) {
            for (int k = 0; k < one.columns().count(); k++) {
                assertEquals(one.get(row, k), other.get(row, k), 0);
            }
        }
        assertEquals(30, one.columns().at(one.columns().count() - 1), 1e-6, "its last column is now");
    }

    @Test
    void divergence_ofALinearNetwork_takesTheCloudWithIt() {
        begin("N=50&phi=linear&g=3&cloud=4");
        after(5);
        assertTrue(numbers.has(Channel.CLOUD, Track.DRIVEN));
        while (!simulation.over()) {
            simulation.step();
            recorder.stepped();
        }
        recorder.write(frame, 1, SHOWN);
        assertNull(numbers.block(Channel.CLOUD, Track.DRIVEN));
        recorder.scatter();
        recorder.write(frame, 1, SHOWN);
        assertNull(numbers.block(Channel.CLOUD, Track.DRIVEN), "and there is nothing to throw it about");
    }
}
