package entrain.lab.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.algebra.Eigenvalues;
import entrain.core.analysis.Regime;
import entrain.core.engine.Engine;
import entrain.core.model.Activation;
import entrain.core.model.Drive;
import entrain.core.model.UnitForm;
import entrain.core.theory.MeanField;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Prediction;
import entrain.lab.frame.Track;
import entrain.lab.run.Simulation;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every job owes, and that each computes what it says. */
final class JobContractTest {
    private static final float[] NOTHING = new float[0];

    private static Settings settings(String text) {
        return SettingsText.parse(text).settings();
    }

    /** Both tracks' states as the simulation's worker sends them. */
    private static float[] state(Simulation simulation) {
        Frame state = new Frame();
        state.begin(1, simulation.steps(), simulation.t());
        double[] x = new double[simulation.n()];
        for (Track track : Track.values()) {
            simulation.state(track, x);
            int at = state.add(Channel.STATE, track, 1, x.length, 1);
            for (int i = 0; i < x.length; i++) {
                state.data()[at + i] = (float) x[i];
            }
        }
        return Arrays.copyOf(state.data(), state.length());
    }

    private static Frame finished(Job job) {
        while (job.advance()) {
            job.write(new Frame()); // what is sent while under way must be there to be written
        }
        Frame frame = new Frame();
        job.write(frame);
        return frame;
    }

    @ParameterizedTest
    @EnumSource
    void advance_toItsEnd_progressRisesToOneAndAllNumbersAreFinite(Jobs kind) {
        Settings settings = settings("N=20&g=1.5");
        Job job = kind.make(settings, state(new Simulation(settings)), Engine.JAVA);
        double progress = 0;
        while (job.advance()) {
            assertTrue(job.progress() >= progress && job.progress() <= 1, kind + " " + job.progress());
            progress = job.progress();
        }
        assertEquals(1, job.progress(), 1e-9);
        Frame frame = new Frame();
        job.write(frame);
        int numbers = 0;
        for (Channel channel : Channel.values()) {
            for (Track track : Track.values()) {
                int at = frame.offset(channel, track);
                for (int i = 0; i < frame.rows(channel, track) * frame.columns(channel, track); i++) {
                    assertTrue(Float.isFinite(frame.data()[at + i]), channel + " " + i);
                    numbers++;
                }
            }
        }
        assertTrue(numbers > 0, "a job that writes nothing");
    }

    @Test
    void theory_autonomous_isTheMeanFieldSolution() {
        Frame frame = finished(Jobs.THEORY.make(settings("g=2&I=0"), NOTHING, Engine.JAVA));
        MeanField theory = MeanField.of(Activation.TANH, 2);
        assertEquals(theory.lambdaMax(), frame.value(Track.SPONTANEOUS, Prediction.LAMBDA), 1e-6);
        assertEquals(theory.delta0(), frame.value(Track.SPONTANEOUS, Prediction.DELTA0), 1e-6);
        int at = frame.offset(Channel.THEORY, Track.SPONTANEOUS);
        int lags = frame.columns(Channel.THEORY, Track.SPONTANEOUS);
        // Floats carry seven digits.
        assertEquals(theory.delta(2), frame.data()[at + 10], 1e-6);
        assertEquals(theory.c(2), frame.data()[at + lags + 10], 1e-6);
    }

    /** r of the rate form is the rate of the current form seen through dr/dt = −r + φ: R − R″ = C, here by differences. */
    @Test
    void theory_rateForm_isTheFilteredRate() {
        Frame rate = finished(Jobs.THEORY.make(settings("g=2&I=0&unit=rate"), NOTHING, Engine.JAVA));
        MeanField theory = MeanField.of(Activation.TANH, 2);
        int at = rate.offset(Channel.THEORY, Track.SPONTANEOUS);
        float[] r = rate.data();
        double step = 0.2;
        for (int k = 5; k < 40; k++) {
            double second = (r[at + k - 1] - 2.0 * r[at + k] + r[at + k + 1]) / (step * step);
            // Floats over step² leave 3e-6, the difference's own error step²/12 R⁗ some 3e-4.
            assertEquals(theory.c(k * step), r[at + k] - second, 1e-3);
        }
        assertEquals(theory.lambdaMax(), rate.value(Track.SPONTANEOUS, Prediction.LAMBDA), 1e-6);
    }

    @Test
    void theory_equalPhases_saysNothingOfTheDrivenMember() {
        Frame frame = finished(Jobs.THEORY.make(settings("g=2&phases=equal"), NOTHING, Engine.JAVA));
        assertTrue(frame.has(Channel.THEORY, Track.SPONTANEOUS));
        assertTrue(!frame.has(Channel.THEORY, Track.DRIVEN) && !frame.has(Channel.PREDICTIONS, Track.DRIVEN));
    }

    @Test
    void theory_weightsOfAnotherMean_saysNothing() {
        Settings biased = settings("g=2&N=50&connectivity=dale&balance=mean");
        Frame frame = finished(Jobs.THEORY.make(biased, NOTHING, Engine.JAVA));
        frame.include(finished(Jobs.CRITICAL.make(biased, NOTHING, Engine.JAVA)));
        for (Track track : Track.values()) {
            assertTrue(!frame.has(Channel.THEORY, track) && !frame.has(Channel.PREDICTIONS, track));
        }
        assertEquals(0, frame.columns(Channel.CRITICAL, Track.DRIVEN));
        assertTrue(finished(Jobs.THEORY.make(settings("g=2&N=50&connectivity=dale"), NOTHING, Engine.JAVA))
                .has(Channel.THEORY, Track.DRIVEN));
    }

    @Test
    void eigenvalues_ofTheSettingsJ_areThoseOfTheSimulations() {
        Settings settings = settings("N=30&seedNet=4");
        Frame frame = finished(Jobs.EIGENVALUES.make(settings, NOTHING, Engine.JAVA));
        Eigenvalues expected = new Eigenvalues(30);
        expected.compute(EigenvaluesJob.rows(new Simulation(settings).weights()), 1);
        int at = frame.offset(Channel.EIGENVALUES, Track.SPONTANEOUS);
        for (int k = 0; k < 30; k++) {
            assertEquals(expected.re(k), frame.data()[at + k], 1e-6);
            assertEquals(expected.im(k), frame.data()[at + 30 + k], 1e-6);
        }
    }

    /** Σ of the eigenvalues = trace = −N + Σ g J_ii φ′ at the currents, for both tracks and both forms. */
    @ParameterizedTest
    @EnumSource
    void jacobian_atTheState_hasItsTrace(UnitForm form) {
        int n = 25;
        Settings settings = settings("N=25&g=1.7").with(Params.UNIT, form);
        Simulation simulation = new Simulation(settings);
        for (int step = 0; step < 40; step++) {
            simulation.step();
        }
        Frame frame = finished(Jobs.JACOBIAN.make(settings, state(simulation), Engine.JAVA));
        double[] theta = Drive.RANDOM.theta(n, 1);
        for (Track track : Track.values()) {
            double[] x = new double[n];
            simulation.state(track, x);
            double trace = -n;
            for (int i = 0; i < n; i++) {
                double current = x[i];
                if (form == UnitForm.RATE) {
                    current = track == Track.DRIVEN ? 2.2 * Math.cos(0.6 * simulation.t() + theta[i]) : 0;
                    for (int j = 0; j < n; j++) {
                        current += 1.7 * simulation.weights().get(i, j) * x[j];
                    }
                }
                trace += 1.7 * simulation.weights().get(i, i) * Activation.TANH.phiPrime(current);
            }
            double sum = 0;
            int at = frame.offset(Channel.JACOBIAN, track);
            for (int k = 0; k < n; k++) {
                sum += frame.data()[at + k];
            }
            // States and eigenvalues are floats: 25 of them at 6e-8.
            assertEquals(trace, sum, 1e-5, track + " " + form);
        }
    }

    @Test
    void networks_belowTheTransition_allDecay() {
        Frame frame = finished(new NetworksJob(settings("N=20&g=0.3&I=0"), 3, Engine.JAVA));
        for (Track track : Track.values()) {
            int at = frame.offset(Channel.ENSEMBLE, track);
            assertEquals(3, frame.columns(Channel.ENSEMBLE, track));
            for (int k = 0; k < 3; k++) {
                // max Re eig(gJ) − 1 is about −0.7 and scatters by 0.1 at N = 20.
                assertTrue(frame.data()[at + k] < -0.3, "λ₁ = " + frame.data()[at + k]);
                assertEquals(Regime.DECAYS.ordinal(), frame.data()[at + 6 + k], 0);
            }
        }
    }

    @Test
    void networks_lastSeeds_doNotOverflow() {
        Frame frame = finished(new NetworksJob(settings("N=10&g=0.2&I=0&seedNet=2147483647"), 2, Engine.JAVA));
        assertEquals(2, frame.columns(Channel.ENSEMBLE, Track.DRIVEN));
    }
}
