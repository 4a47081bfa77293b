package entrain.lab.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.analysis.Regime;
import entrain.core.engine.Engine;
import entrain.core.model.DenseWeights;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Results;
import entrain.lab.frame.Scalar;
import entrain.lab.frame.Track;
import entrain.lab.run.Simulation;
import entrain.lab.settings.Params;
import entrain.lab.settings.SettingsText;
import org.junit.jupiter.api.Test;

/** The live measurements, through the recorder as the worker uses them. */
final class MeasurementsTest {
    private static final Channels ALL = Channels.of(
            Channel.SCALARS, Channel.AUTOCOVARIANCE, Channel.SPECTRUM, Channel.PCA, Channel.DISTANCE, Channel.LYAPUNOV);

    private Simulation simulation;
    private Recorder recorder;
    private final Frame frame = new Frame();
    private final Numbers numbers = new Numbers(frame, new Results());

    private void begin(Simulation newSimulation) {
        simulation = newSimulation;
        recorder = new Recorder(simulation);
        recorder.show(ALL);
    }

    private void begin(String settings) {
        begin(new Simulation(SettingsText.parse(settings).settings()));
    }

    private void after(double duration) {
        double end = simulation.t() + duration - 1e-9;
        while (simulation.t() < end && !simulation.over()) {
            simulation.step();
            recorder.stepped();
        }
        recorder.write(frame, 1, ALL);
    }

    private double value(Channel channel, Track track, int index) {
        return frame.block(channel, track).get(0, index);
    }

    private double scalar(Track track, Scalar scalar) {
        assertTrue(numbers.knows(track, scalar), track + " " + scalar);
        return numbers.value(track, scalar);
    }

    /**
     * J = 0: x_i = A cos(ωt + θ_i + α), A = I/√(1 + ω²): Δ(lag) = A²/2 cos ω lag, two components, all power at ω, λ₁ = −1,
     * trials meet as e^−t.
     */
    @Test
    void measure_unconnectedDrivenUnits_areAsCanBeWrittenDown() {
        int n = 64;
        double omega = 0.6;
        begin(new Simulation(
                SettingsText.parse("N=64&g=1&I=2&omega=0.6").settings(),
                Engine.JAVA,
                DenseWeights.of(new double[n * n], n),
                null,
                null));
        after(300);
        double square = 4 / (1 + omega * omega);
        for (int lag = 0; lag <= 100; lag += 5) {
            // What the mean over start times leaves of cos(2ωt + …) is 1/(2ωT) = 0.3 % of A²/2.
            assertEquals(
                    square / 2 * Math.cos(omega * lag * 0.2),
                    value(Channel.AUTOCOVARIANCE, Track.DRIVEN, lag),
                    0.005 * square);
        }
        // A line between two bins loses at most 0.1 % of its power to bins beyond its lobe.
        assertEquals(1, scalar(Track.DRIVEN, Scalar.DRIVE_SHARE), 1.1e-3);
        // RK4 at dt = 0.1 takes e^−0.1 to within 8e-8, that is 8e-7 per τ.
        assertEquals(-1, scalar(Track.DRIVEN, Scalar.LAMBDA), 1e-6);
        // The variances along cos θ and sin θ of 64 random phases differ by some 1/√64: D = 2/(1 + 1/64 …).
        assertEquals(2, scalar(Track.DRIVEN, Scalar.PARTICIPATION), 0.1);
        assertEquals(2, scalar(Track.DRIVEN, Scalar.COMPONENTS_95), 0);
        assertEquals(Regime.ENTRAINED.ordinal(), scalar(Track.DRIVEN, Scalar.REGIME), 0);
        assertEquals(2 * Math.PI / omega, scalar(Track.DRIVEN, Scalar.PERIOD), 1e-5);
        assertEquals(Regime.DECAYS.ordinal(), scalar(Track.SPONTANEOUS, Scalar.REGIME), 0);
        double step = frame.block(Channel.DISTANCE, Track.DRIVEN).columns().step();
        double fall = value(Channel.DISTANCE, Track.DRIVEN, 4) - value(Channel.DISTANCE, Track.DRIVEN, 0);
        // Distances of 1e-3 in states of order 1 carry 13 digits, floats of their logarithms 6.
        assertEquals(-4 * step / Math.log(10), fall, 1e-5);
    }

    @Test
    void measure_justBegun_saysWhatIsMissingAndNoNumber() {
        begin("N=30");
        after(5);
        for (Track track : Track.TWIN) {
            assertEquals(15, scalar(track, Scalar.SETTLING), 0.3, "to a sample");
            assertFalse(numbers.has(Channel.AUTOCOVARIANCE, track));
            assertFalse(numbers.has(Channel.SPECTRUM, track));
            assertFalse(numbers.has(Channel.PCA, track));
            assertFalse(numbers.knows(track, Scalar.LAMBDA));
            assertTrue(scalar(track, Scalar.LAMBDA_MISSING) > 0);
            assertTrue(scalar(track, Scalar.AUTOCOVARIANCE_MISSING) > 0);
            assertEquals(Regime.UNDECIDED.ordinal(), scalar(track, Scalar.REGIME), 0);
        }
    }

    @Test
    void apply_inputTurned_drivenAloneBeginsAnew() {
        begin("N=30");
        after(100);
        double spontaneous = scalar(Track.SPONTANEOUS, Scalar.AUTOCOVARIANCE_TIME);
        scalar(Track.DRIVEN, Scalar.AUTOCOVARIANCE_TIME);
        simulation.apply(simulation.settings().with(Params.I, 3.0));
        recorder.applied();
        after(1);
        assertEquals(spontaneous + 1, scalar(Track.SPONTANEOUS, Scalar.AUTOCOVARIANCE_TIME), 0.3, "to a sample");
        assertTrue(numbers.knows(Track.DRIVEN, Scalar.SETTLING));
        assertFalse(numbers.knows(Track.DRIVEN, Scalar.AUTOCOVARIANCE_TIME));
    }

    @Test
    void apply_gainTurned_bothBeginAnewAndTrialsPartAnew() {
        begin("N=30&g=0.5&I=0");
        after(60);
        assertTrue(simulation.distance(Track.SPONTANEOUS) < 1e-8);
        simulation.apply(simulation.settings().with(Params.G, 2.0));
        recorder.applied();
        // 30 standard normal numbers: their root mean square scatters by 13 %.
        assertEquals(0.001, simulation.distance(Track.SPONTANEOUS), 5e-4);
        after(1);
        for (Track track : Track.TWIN) {
            assertTrue(numbers.knows(track, Scalar.SETTLING));
        }
    }

    @Test
    void apply_whatMattersToNoAverage_leavesThem() {
        begin("N=30");
        after(100);
        simulation.apply(simulation.settings().with(Params.PACE, 50.0));
        recorder.applied();
        after(1);
        assertFalse(numbers.knows(Track.DRIVEN, Scalar.SETTLING));
    }

    @Test
    void write_divergedMember_hasNoStatistics() {
        begin("N=30&phi=linear&g=3&I=1");
        after(400);
        assertTrue(frame.diverged(Track.SPONTANEOUS) && frame.diverged(Track.DRIVEN));
        for (Channel channel : Channel.values()) {
            assertFalse(
                    ALL.contains(channel) && channel != Channel.SCALARS && numbers.has(channel, Track.DRIVEN),
                    channel.name());
        }
        for (Scalar scalar : Scalar.values()) {
            assertFalse(numbers.knows(Track.DRIVEN, scalar), scalar.name());
        }
    }

    @Test
    void show_withoutDistance_runsNoSecondTrial() {
        begin("N=30");
        recorder.show(Channels.of(Channel.SCALARS));
        after(10);
        assertEquals(0, simulation.distance(Track.DRIVEN), 0);
        recorder.show(ALL);
        after(1);
        assertTrue(simulation.distance(Track.DRIVEN) > 0);
    }
}
