package entrain.lab.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.algebra.Eigenvalues;
import entrain.core.analysis.Autocovariance;
import entrain.core.analysis.Regime;
import entrain.core.analysis.Verdict;
import entrain.core.model.Activation;
import entrain.lab.frame.Track;
import entrain.lab.run.Simulation;
import entrain.lab.settings.Preset;
import entrain.lab.settings.Settings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each preset claims, measured at the seeds it ships. */
@Tag("science")
final class PresetClaimTest {
    private static Simulation run(Preset preset, double duration) {
        Simulation simulation = new Simulation(Settings.of(preset));
        advance(simulation, duration);
        return simulation;
    }

    private static void advance(Simulation simulation, double duration) {
        double end = simulation.t() + duration;
        while (simulation.t() < end && !simulation.over()) {
            simulation.step();
        }
    }

    private static double[] state(Simulation simulation, Track track) {
        double[] x = new double[simulation.n()];
        simulation.state(track, x);
        return x;
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum / a.length);
    }

    private static double size(Simulation simulation, Track track) {
        return distance(state(simulation, track), new double[simulation.n()]);
    }

    private static Examination examined(Preset preset, double duration) {
        Examination examination = new Examination(new Simulation(Settings.of(preset)));
        while (examination.simulation().t() < duration
                && !examination.simulation().over()) {
            examination.step();
        }
        return examination;
    }

    private static void assertRegime(Regime expected, Examination examination, Track track) {
        Verdict verdict = examination.verdict(track);
        assertEquals(expected, verdict.regime(), verdict.toString());
    }

    @ParameterizedTest
    @EnumSource(names = {"LINEAR_DECAY", "TRANSIENT", "SILENCE"})
    void verdict_silence_decays(Preset preset) {
        assertRegime(Regime.DECAYS, examined(preset, 500), Track.SPONTANEOUS);
    }

    @ParameterizedTest
    @EnumSource(names = {"FIXED_POINT", "SIGMOID_REST"})
    void verdict_fixedPoint_isOneAndStable(Preset preset) {
        Examination examination = examined(preset, 500);
        assertRegime(Regime.FIXED_POINT, examination, Track.SPONTANEOUS);
        Verdict verdict = examination.verdict(Track.SPONTANEOUS);
        assertTrue(verdict.lambda() < -3 * verdict.lambdaError(), verdict.toString());
    }

    /** The period is told to a sample's interpolation, three digits: 12.2 τ. */
    @Test
    void verdict_oscillation_hasThatPeriod() {
        Examination examination = examined(Preset.OSCILLATION, 1000);
        assertRegime(Regime.OSCILLATION, examination, Track.SPONTANEOUS);
        assertEquals(12.2, examination.verdict(Track.SPONTANEOUS).period(), 0.1);
    }

    @ParameterizedTest
    @EnumSource(names = {"CHAOS", "RICHNESS", "TWO_TRIALS", "ENTRAINED"})
    void verdict_spontaneousChaos_byThreeErrors(Preset preset) {
        assertChaotic(examined(preset, 1000), Track.SPONTANEOUS);
    }

    @Test
    void verdict_weakInput_chaosSurvives() {
        assertChaotic(examined(Preset.CHAOS_SURVIVES, 1000), Track.DRIVEN);
    }

    private static void assertChaotic(Examination examination, Track track) {
        assertRegime(Regime.CHAOTIC, examination, track);
        Verdict verdict = examination.verdict(track);
        assertTrue(verdict.lambda() > 3 * verdict.lambdaError(), verdict.toString());
    }

    @ParameterizedTest
    @EnumSource(names = {"ENTRAINED", "ONE_NEURON", "POPULATION", "STATE_SPACE", "RICHNESS"})
    void verdict_strongInput_entrainsAtItsOwnPeriod(Preset preset) {
        Examination examination = examined(preset, 400);
        assertRegime(Regime.ENTRAINED, examination, Track.DRIVEN);
        Verdict verdict = examination.verdict(Track.DRIVEN);
        assertTrue(verdict.lambda() < -3 * verdict.lambdaError(), verdict.toString());
        assertEquals(1, verdict.multiple());
        assertEquals(2 * Math.PI / 0.6, verdict.period(), 1e-9);
    }

    /** Edge of the disc at N = 400: 1 + O(√(log N / 4N)) ≈ 1.06, scatter below that; half the radius holds a quarter ± 2 %. */
    @Test
    void preset_weights_eigenvaluesFillTheDiscEvenly() {
        Simulation simulation = new Simulation(Settings.of(Preset.WEIGHTS));
        int n = simulation.n();
        double[] J = new double[n * n];
        for (int i = 0; i < n * n; i++) {
            J[i] = simulation.weights().get(i / n, i % n);
        }
        Eigenvalues eigenvalues = new Eigenvalues(n);
        eigenvalues.compute(J, 1.5);
        assertEquals(1.5, eigenvalues.spectralRadius(), 0.1 * 1.5);
        int inner = 0;
        for (int k = 0; k < n; k++) {
            inner += Math.hypot(eigenvalues.re(k), eigenvalues.im(k)) < 0.75 ? 1 : 0;
        }
        // Eigenvalues repel one another, so that counts scatter far less than the binomial 2.2 %.
        assertEquals(0.25, (double) inner / n, 0.03);
    }

    /** C falls to half within a few τ without input; driven, C one period on is C(0) again. */
    @Test
    void preset_richness_oneForgetsAndTheOtherReturns() {
        Simulation simulation = run(Preset.RICHNESS, 50);
        int lags = 106;
        Autocovariance[] c = {new Autocovariance(simulation.n(), lags), new Autocovariance(simulation.n(), lags)};
        double[] r = new double[simulation.n()];
        for (int step = 0; step < 4000; step++) {
            simulation.step();
            for (Track track : Track.TWIN) {
                simulation.state(track, r);
                Activation.TANH.phi(r, r, 0, r.length);
                c[track.index()].add(r, 0);
            }
        }
        double[] curve = new double[lags];
        c[0].read(false, curve);
        double halfWidth = 0.1 * Autocovariance.halfWidth(curve);
        assertTrue(halfWidth > 1 && halfWidth < 6, "half width " + halfWidth);
        c[1].read(false, curve);
        // The period, 10.472 τ, lies between the lags 104 and 105 of 0.1 τ: the parabola's top is missed by 1e-3 at
        // most.
        assertEquals(1, curve[105] / curve[0], 2e-3);
    }

    /** The slowest mode decays at 1 − max Re eig(gJ), at least about 0.05 here: e^−20 after 400 τ. */
    @ParameterizedTest
    @EnumSource(names = {"LINEAR_DECAY", "TRANSIENT", "SILENCE"})
    void preset_silence_activityDiesOut(Preset preset) {
        Simulation simulation = run(preset, 400);
        assertTrue(size(simulation, Track.SPONTANEOUS) < 1e-6, "left " + size(simulation, Track.SPONTANEOUS));
    }

    @ParameterizedTest
    @EnumSource(names = {"LINEAR_GROWTH", "RELU_GROWTH"})
    void preset_growth_leavesAllBounds(Preset preset) {
        assertTrue(run(preset, 2000).divergedAt(Track.SPONTANEOUS) > 0);
    }

    @Test
    void preset_saturation_sharesTheGrowingNetworkAndStaysBounded() {
        assertEquals(
                Simulation.wiring(Settings.of(Preset.LINEAR_GROWTH)),
                Simulation.wiring(Settings.of(Preset.SATURATION)));
        Simulation simulation = run(Preset.SATURATION, 500);
        assertEquals(-1, simulation.divergedAt(Track.SPONTANEOUS), 0);
        double size = size(simulation, Track.SPONTANEOUS);
        assertTrue(size > 0.1 && size < 5, "size " + size);
    }

    @ParameterizedTest
    @EnumSource(names = {"FIXED_POINT", "SIGMOID_REST"})
    void preset_fixedPoint_restsAwayFromZero(Preset preset) {
        Simulation simulation = run(preset, 500);
        double[] before = state(simulation, Track.SPONTANEOUS);
        advance(simulation, 50);
        assertTrue(distance(before, state(simulation, Track.SPONTANEOUS)) < 1e-9);
        assertTrue(size(simulation, Track.SPONTANEOUS) > 0.1);
    }

    /** The best return within ±0.5 τ of 12.2 τ is far closer than the cycle is wide; a tenth of a step of phase remains. */
    @Test
    void preset_oscillation_returnsEveryPeriod() {
        Simulation simulation = run(Preset.OSCILLATION, 600);
        double[] before = state(simulation, Track.SPONTANEOUS);
        double widest = 0;
        double closest = Double.POSITIVE_INFINITY;
        for (int step = 1; step <= 130; step++) {
            simulation.step();
            double d = distance(before, state(simulation, Track.SPONTANEOUS));
            widest = Math.max(widest, d);
            if (Math.abs(step * 0.1 - 12.2) < 0.5) {
                closest = Math.min(closest, d);
            }
        }
        assertTrue(widest > 0.3, "width " + widest);
        // Half a step, 0.05 τ, of a period of 12 τ is 0.4 % of the way round: about 2.6 % of the width.
        assertTrue(closest < 0.03 * widest, "missed by " + closest + " of " + widest);
    }

    /** Trials a thousandth apart: at λ₁ ≈ 0.1 they are of the attractor's size after some 70 τ. */
    @ParameterizedTest
    @EnumSource(names = {"CHAOS", "TWO_TRIALS", "CHAOS_SURVIVES"})
    void preset_chaos_trialsPart(Preset preset) {
        Simulation simulation = run(preset, 200);
        simulation.accompany(true, false);
        advance(simulation, 300);
        assertTrue(simulation.distance(Track.SPONTANEOUS) > 0.3, "distance " + simulation.distance(Track.SPONTANEOUS));
        assertTrue(simulation.distance(Track.DRIVEN) > 0.3, "distance " + simulation.distance(Track.DRIVEN));
    }

    @ParameterizedTest
    @EnumSource(names = {"ENTRAINED", "ONE_NEURON", "POPULATION", "STATE_SPACE"})
    void preset_entrained_spontaneousTrialsPartAndDrivenOnesMeet(Preset preset) {
        Simulation simulation = run(preset, 200);
        simulation.accompany(true, false);
        advance(simulation, 300);
        assertTrue(simulation.distance(Track.SPONTANEOUS) > 0.3);
        // λ₁ = −0.24 per τ: e^−72 of 0.001, rounding remains.
        assertTrue(simulation.distance(Track.DRIVEN) < 1e-12, "distance " + simulation.distance(Track.DRIVEN));
    }

    @Test
    void preset_rnn_isSparseAndAlive() {
        Simulation simulation = run(Preset.RNN, 200);
        int present = 0;
        for (int i = 0; i < simulation.n(); i++) {
            for (int j = 0; j < simulation.n(); j++) {
                present += simulation.weights().get(i, j) != 0 ? 1 : 0;
            }
        }
        // Binomial: 10,000 entries at 0.2 scatter by 40.
        assertEquals(2000, present, 160);
        assertTrue(size(simulation, Track.DRIVEN) > 0.5);
    }
}
