package entrain.lab.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

    private static double[] state(Simulation simulation, Member member) {
        double[] x = new double[simulation.n()];
        simulation.state(member, x);
        return x;
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum / a.length);
    }

    private static double size(Simulation simulation, Member member) {
        return distance(state(simulation, member), new double[simulation.n()]);
    }

    /** The slowest mode decays at 1 − max Re eig(gJ), at least about 0.05 here: e^−20 after 400 τ. */
    @ParameterizedTest
    @EnumSource(names = {"LINEAR_DECAY", "TRANSIENT", "SILENCE"})
    void preset_silence_activityDiesOut(Preset preset) {
        Simulation simulation = run(preset, 400);
        assertTrue(size(simulation, Member.SPONTANEOUS) < 1e-6, "left " + size(simulation, Member.SPONTANEOUS));
    }

    @ParameterizedTest
    @EnumSource(names = {"LINEAR_GROWTH", "RELU_GROWTH"})
    void preset_growth_leavesAllBounds(Preset preset) {
        assertTrue(run(preset, 2000).divergedAt(Member.SPONTANEOUS) > 0);
    }

    @Test
    void preset_saturation_sharesTheGrowingNetworkAndStaysBounded() {
        assertEquals(Simulation.wiring(Settings.of(Preset.LINEAR_GROWTH)), Simulation.wiring(Settings.of(Preset.SATURATION)));
        Simulation simulation = run(Preset.SATURATION, 500);
        assertEquals(-1, simulation.divergedAt(Member.SPONTANEOUS), 0);
        double size = size(simulation, Member.SPONTANEOUS);
        assertTrue(size > 0.1 && size < 5, "size " + size);
    }

    @ParameterizedTest
    @EnumSource(names = {"FIXED_POINT", "SIGMOID_REST"})
    void preset_fixedPoint_restsAwayFromZero(Preset preset) {
        Simulation simulation = run(preset, 500);
        double[] before = state(simulation, Member.SPONTANEOUS);
        advance(simulation, 50);
        assertTrue(distance(before, state(simulation, Member.SPONTANEOUS)) < 1e-9);
        assertTrue(size(simulation, Member.SPONTANEOUS) > 0.1);
    }

    /** The best return within ±0.5 τ of 12.2 τ is far closer than the cycle is wide; a tenth of a step of phase remains. */
    @Test
    void preset_oscillation_returnsEveryPeriod() {
        Simulation simulation = run(Preset.OSCILLATION, 600);
        double[] before = state(simulation, Member.SPONTANEOUS);
        double widest = 0;
        double closest = Double.POSITIVE_INFINITY;
        for (int step = 1; step <= 130; step++) {
            simulation.step();
            double d = distance(before, state(simulation, Member.SPONTANEOUS));
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
    @EnumSource(names = {"CHAOS", "CHAOS_SURVIVES"})
    void preset_chaos_trialsPart(Preset preset) {
        Simulation simulation = run(preset, 200);
        simulation.startTrials();
        advance(simulation, 300);
        assertTrue(simulation.distance(Member.SPONTANEOUS) > 0.3, "distance " + simulation.distance(Member.SPONTANEOUS));
        assertTrue(simulation.distance(Member.DRIVEN) > 0.3, "distance " + simulation.distance(Member.DRIVEN));
    }

    @ParameterizedTest
    @EnumSource(names = {"ENTRAINED", "ONE_NEURON", "POPULATION", "STATE_SPACE"})
    void preset_entrained_spontaneousTrialsPartAndDrivenOnesMeet(Preset preset) {
        Simulation simulation = run(preset, 200);
        simulation.startTrials();
        advance(simulation, 300);
        assertTrue(simulation.distance(Member.SPONTANEOUS) > 0.3);
        // λ₁ = −0.24 per τ: e^−72 of 0.001, rounding remains.
        assertTrue(simulation.distance(Member.DRIVEN) < 1e-12, "distance " + simulation.distance(Member.DRIVEN));
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
        assertTrue(size(simulation, Member.DRIVEN) > 0.5);
    }
}
