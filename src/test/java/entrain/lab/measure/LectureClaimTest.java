package entrain.lab.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.algebra.Eigenvalues;
import entrain.core.analysis.Autocovariance;
import entrain.core.analysis.Regime;
import entrain.core.analysis.Verdict;
import entrain.core.model.Activation;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Results;
import entrain.lab.frame.Scalar;
import entrain.lab.frame.Track;
import entrain.lab.run.Simulation;
import entrain.lab.settings.SettingsText;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the scenes of the lecture say beyond their presets, at the seeds they show. */
@Tag("science")
final class LectureClaimTest {
    private static Simulation simulation(String settings) {
        return new Simulation(SettingsText.parse(settings).settings());
    }

    private static Simulation run(String settings, double duration) {
        Simulation simulation = simulation(settings);
        while (simulation.t() < duration && !simulation.over()) {
            simulation.step();
        }
        return simulation;
    }

    private static Verdict verdict(String settings, double duration) {
        Examination examination = new Examination(simulation(settings));
        while (examination.simulation().t() < duration) {
            examination.step();
        }
        return examination.verdict(Track.SPONTANEOUS);
    }

    /** Scenes 8 and 9: starts a hundredth away are one point at first and then everywhere, until the input gathers them. */
    @Test
    void cloud_ofStarts_burstsApart_andIsGatheredByTheInput() {
        Simulation simulation = simulation("I=0.3&cloud=6");
        Recorder recorder = new Recorder(simulation);
        Channels shown = Channels.of(Channel.STATE, Channel.CLOUD);
        recorder.show(shown);
        // The state itself is some 1.4 in every unit.
        for (Track track : Track.TWIN) {
            assertTrue(width(simulation, recorder, shown, 5, track) < 0.05, "one point");
        }
        for (Track track : Track.TWIN) {
            assertTrue(width(simulation, recorder, shown, 110, track) > 0.8, "everywhere");
        }
        simulation.apply(SettingsText.parse("I=2.2&cloud=6").settings());
        recorder.applied();
        assertTrue(width(simulation, recorder, shown, 150, Track.DRIVEN) < 0.001, "gathered");
        assertTrue(width(simulation, recorder, shown, 150, Track.SPONTANEOUS) > 0.8, "as before");
    }

    /** The spread of a track's cloud at a time. */
    private static double width(Simulation simulation, Recorder recorder, Channels shown, double time, Track track) {
        while (simulation.t() < time) {
            simulation.step();
            recorder.stepped();
        }
        Frame frame = new Frame();
        recorder.write(frame, 1, shown);
        return new Numbers(frame, new Results()).value(track, Scalar.SPREAD);
    }

    /** Scene 1: sparse or full. */
    @ParameterizedTest
    @ValueSource(strings = {"p=0.2&I=0", "p=1&I=0"})
    void verdict_ongoingActivity_isChaos(String settings) {
        Verdict verdict = verdict(settings, 1000);
        assertEquals(Regime.CHAOTIC, verdict.regime(), verdict.toString());
    }

    /** Scene 1: the fields of both have the variance g²C(0), whatever p; a tenth is what C(0) of one N = 400 network scatters by. */
    @Test
    void connections_fiveTimesAsMany_activityOfTheSameSize() {
        assertEquals(1, spread("p=0.2&I=0") / spread("p=1&I=0"), 0.1);
    }

    private static double spread(String settings) {
        return autocovariance(settings)[0];
    }

    /** Scene 3: without saturation, or with half of it, the same start leaves all bounds. */
    @ParameterizedTest
    @ValueSource(strings = {"phi=linear&I=0", "phi=relu&I=0"})
    void growth_noSaturation_leavesAllBounds(String settings) {
        assertTrue(run(settings, 2000).divergedAt(Track.SPONTANEOUS) > 0);
    }

    /** Scene 5: ±1/√N, the same disc; the edge scatters by O(N^−1/2), a tenth of the radius. */
    @Test
    void eigenvalues_binaryWeights_fillTheSameDisc() {
        Simulation simulation = simulation("g=1.5&connectivity=binary&I=0");
        int n = simulation.n();
        double[] J = new double[n * n];
        for (int i = 0; i < n * n; i++) {
            J[i] = simulation.weights().get(i / n, i % n);
        }
        Eigenvalues eigenvalues = new Eigenvalues(n);
        eigenvalues.compute(J, 1.5);
        assertEquals(1.5, eigenvalues.spectralRadius(), 0.15);
        int inner = 0;
        for (int k = 0; k < n; k++) {
            inner += Math.hypot(eigenvalues.re(k), eigenvalues.im(k)) < 0.75 ? 1 : 0;
        }
        assertEquals(0.25, (double) inner / n, 0.03);
    }

    /** Scene 7: "about 5 τ" and "7 or 8 τ"; over 1000 τ single runs scatter by half a τ and one τ. */
    @Test
    void autocorrelation_nearerToTheTransition_lastsLonger() {
        assertEquals(5, 0.1 * Autocovariance.halfWidth(autocovariance("I=0")), 1.2);
        assertEquals(7.5, 0.1 * Autocovariance.halfWidth(autocovariance("g=1.5&I=0")), 1.5);
    }

    private static double[] autocovariance(String settings) {
        Simulation simulation = run(settings, 200);
        int lags = 150;
        Autocovariance c = new Autocovariance(simulation.n(), lags);
        double[] r = new double[simulation.n()];
        for (int step = 0; step < 10_000; step++) {
            simulation.step();
            simulation.state(Track.SPONTANEOUS, r);
            Activation.TANH.phi(r, r, 0, r.length);
            c.add(r, 0);
        }
        double[] curve = new double[lags];
        c.read(false, curve);
        return curve;
    }

    /** Scene 8: the next decimal buys ln 10 / λ₁, "some 25 τ". */
    @Test
    void trials_lambda_isAboutATenth() {
        double lambda = verdict("I=0", 1000).lambda();
        assertEquals(25, Math.log(10) / lambda, 5);
    }

    /** Scene 12: the network that training begins with is active, C(0) as theory has it about 0.3; the other one silent. */
    @Test
    void models_gains_oneLivelyAndOneSilent() {
        assertTrue(spread("g=1.5&N=1000&p=0.1&I=0") > 0.1);
        assertTrue(spread("g=0.8&N=1000&p=0.1&I=0") < 1e-6);
    }

    /** Scene 11: two or three directions for the loop, several times as many for the tangle. */
    @Test
    void participation_loopAndTangle_differSeverally() {
        Simulation simulation = run("", 200);
        double loop = participation(simulation, Track.DRIVEN);
        assertTrue(loop > 1.5 && loop < 3.5, "loop " + loop);
        double tangle = participation(simulation, Track.SPONTANEOUS);
        assertTrue(tangle > 2.5 * loop && tangle < 40, "tangle " + tangle);
    }

    /** (tr C)²/tr C² of the rates over 600 τ, from the products of all pairs of samples; odd φ, so that the mean is near 0. */
    private static double participation(Simulation simulation, Track track) {
        double[][] r = new double[600][simulation.n()];
        for (double[] sample : r) {
            for (int step = 0; step < 10; step++) {
                simulation.step();
            }
            simulation.state(track, sample);
            Activation.TANH.phi(sample, sample, 0, sample.length);
        }
        double trace = 0;
        double square = 0;
        for (double[] a : r) {
            for (double[] b : r) {
                double product = 0;
                for (int i = 0; i < a.length; i++) {
                    product += a[i] * b[i];
                }
                square += product * product;
                trace += a == b ? product : 0;
            }
        }
        return trace * trace / square;
    }
}
