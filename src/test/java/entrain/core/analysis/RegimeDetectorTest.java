package entrain.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.ode.Integrator;
import entrain.core.ode.Stepper;
import entrain.core.ode.TangentField;
import org.junit.jupiter.api.Test;

/** Signals and small systems whose regime is known; networks are in {@link RegimeBarTest}. */
final class RegimeDetectorTest {
    private static final int N = 50;
    private static final double SAMPLE = 0.2;

    /** The state of each unit and the growth of the tangent vector since the start, as functions of time. */
    private interface Signal {
        double x(int i, double t);

        double grown(double t);
    }

    private static RegimeDetector see(Signal signal, double duration, double drivePeriod) {
        RegimeDetector detector = new RegimeDetector(N, SAMPLE, drivePeriod);
        double[] x = new double[N + 3];
        int samples = (int) Math.round(duration / SAMPLE);
        for (int s = 1; s <= samples; s++) {
            double t = s * SAMPLE;
            for (int i = 0; i < N; i++) {
                x[3 + i] = signal.x(i, t);
            }
            detector.add(x, 3, signal.grown(t) - signal.grown(t - SAMPLE));
        }
        return detector;
    }

    private static Signal signal(
            java.util.function.ToDoubleBiFunction<Integer, Double> x, java.util.function.DoubleUnaryOperator grown) {
        return new Signal() {
            @Override
            public double x(int i, double t) {
                return x.applyAsDouble(i, t);
            }

            @Override
            public double grown(double t) {
                return grown.applyAsDouble(t);
            }
        };
    }

    /** A system sampled every {@code SAMPLE}, its tangent vector renormalised at each sample. */
    private static RegimeDetector run(TangentField field, double[] state, double dt, double duration) {
        RegimeDetector detector = new RegimeDetector(field.n(), SAMPLE, 0);
        Integrator integrator = new Integrator(Stepper.RK4, field);
        int each = (int) Math.round(SAMPLE / dt);
        int steps = (int) Math.round(duration / dt);
        for (int s = 0; s < steps; s++) {
            integrator.step(s * dt, dt, state);
            if ((s + 1) % each == 0) {
                detector.add(state, 0, LargestLyapunov.renormalise(state, field.n(), field.n()));
            }
        }
        return detector;
    }

    @Test
    void verdict_nothingSeen_tooShortAndFinite() {
        Verdict verdict = new RegimeDetector(N, SAMPLE, 0).verdict();
        assertEquals(Regime.UNDECIDED, verdict.regime());
        assertEquals(Reason.TOO_SHORT, verdict.reason());
        assertEquals(60, verdict.missing(), 0);
        assertEquals(0, verdict.lambda() + verdict.lambdaError() + verdict.size() + verdict.speed(), 0);
    }

    @Test
    void verdict_sine_oscillationWithItsPeriod() {
        double period = 12.345;
        Verdict verdict = see(signal((i, t) -> Math.sin(2 * Math.PI * t / period + i), t -> 0), 150, 0)
                .verdict();
        assertEquals(Regime.OSCILLATION, verdict.regime());
        // The cubic errs by (2π 0.2/T)⁴ 3/128 = 2.5e-6 of the amplitude; the golden section stops at 2 · 0.618¹⁴ =
        // 0.002 samples.
        assertEquals(period, verdict.period(), 1e-3 * period);
        assertTrue(verdict.returnDistance() < 1e-4);
    }

    /** Harmonics: the shortest return counts, not the half period at which the odd part has only changed sign. */
    @Test
    void verdict_twoHarmonics_fundamentalPeriod() {
        Verdict verdict = see(
                        signal((i, t) -> Math.sin(t / 3 + i) + 0.8 * Math.sin(2 * t / 3 + 2.5 * i), t -> 0), 200, 0)
                .verdict();
        assertEquals(Regime.OSCILLATION, verdict.regime());
        assertEquals(6 * Math.PI, verdict.period(), 0.01);
    }

    @Test
    void verdict_sineWhoseTangentGrows_isNoOscillation() {
        assertEquals(
                Regime.UNDECIDED,
                see(signal((i, t) -> Math.sin(t / 2 + i), t -> 0.05 * t), 300, 0)
                        .verdict()
                        .regime());
    }

    /** A spiral that shrinks by 1 % a turn returns to within 2 % of its spread, yet is on its way to rest. */
    @Test
    void verdict_slowSpiral_isNoOscillation() {
        Signal spiral = signal((i, t) -> 1 + Math.exp(-1e-3 * t) * Math.sin(2 * Math.PI * t / 10 + i), t -> -1e-3 * t);
        assertEquals(Regime.UNDECIDED, see(spiral, 500, 0).verdict().regime());
    }

    @Test
    void verdict_exponential_decays() {
        Verdict verdict = see(signal((i, t) -> (i + 1) * Math.exp(-0.05 * t), t -> -0.05 * t), 200, 0)
                .verdict();
        assertEquals(Regime.DECAYS, verdict.regime());
        // The sum of rounding errors of 1000 logarithms.
        assertEquals(-0.05, verdict.lambda(), 1e-9);
    }

    /** The squares of e^(−t/2) leave the range of doubles at 745 τ, those of what it moves in a sample some τ sooner. */
    @Test
    void verdict_silenceBelowTheSmallestNumber_neverAFixedPoint() {
        RegimeDetector detector = new RegimeDetector(1, SAMPLE, 0);
        for (int s = 1; s <= 4000; s++) {
            detector.add(new double[] {Math.exp(-s * SAMPLE / 2)}, 0, -SAMPLE / 2);
            if (s * SAMPLE >= 600 && s * SAMPLE <= 800) {
                assertEquals(Regime.DECAYS, detector.verdict().regime(), "after " + s * SAMPLE);
            }
        }
    }

    @Test
    void verdict_relaxation_fixedPoint() {
        Verdict verdict = see(signal((i, t) -> i - 20 + Math.exp(-0.05 * t), t -> -0.05 * t), 300, 0)
                .verdict();
        assertEquals(Regime.FIXED_POINT, verdict.regime());
        assertEquals(Reason.SPEED_FALLS, verdict.reason());
        assertEquals(-0.05, verdict.lambda(), 1e-9);
    }

    @Test
    void verdict_static_restsOnlyIfTheTangentShrinks() {
        assertEquals(
                Reason.AT_REST,
                see(signal((i, t) -> i, t -> -0.2 * t), 100, 0).verdict().reason());
        assertEquals(
                Regime.FIXED_POINT,
                see(signal((i, t) -> i, t -> -0.2 * t), 100, 0).verdict().regime());
        assertEquals(
                Regime.DECAYS,
                see(signal((i, t) -> 0, t -> -0.2 * t), 100, 0).verdict().regime());
        assertEquals(
                Regime.UNDECIDED,
                see(signal((i, t) -> i, t -> 0.2 * t), 300, 0).verdict().regime());
        assertEquals(
                Regime.UNDECIDED,
                see(signal((i, t) -> 0, t -> 0.2 * t), 300, 0).verdict().regime());
    }

    /** On its way to a saddle: the speed falls like e^(−t/20), but the tangent vector grows along the unstable direction. */
    @Test
    void verdict_saddle_isNoFixedPoint() {
        Signal saddle = signal((i, t) -> i + Math.exp(-0.05 * t), t -> 0.02 * t);
        assertEquals(Regime.UNDECIDED, see(saddle, 300, 0).verdict().regime());
    }

    /** Just past a fold, x' = x² + ε with ε = 1e-6 takes π/√ε ≈ 3000 τ to pass: speed falls like 1/t², not exponentially. */
    @Test
    void verdict_ghost_isNoFixedPoint() {
        double root = 1e-3;
        // x = √ε tan(√ε (t − t_0)) from x(0) = −1; log |dx/dt| = log growth of the tangent vector.
        double start = Math.atan(1 / root) / root;
        Signal ghost = signal(
                (i, t) -> 2 + i % 3 + root * Math.tan(root * (t - start)),
                t -> -2 * Math.log(Math.cos(root * (t - start))));
        for (double duration : new double[] {100, 200, 400, 800, 1500}) {
            assertEquals(Regime.UNDECIDED, see(ghost, duration, 0).verdict().regime(), "after " + duration);
        }
    }

    @Test
    void verdict_underInput_neverFixedPoint() {
        assertNotEquals(
                Regime.FIXED_POINT,
                see(signal((i, t) -> i, t -> -0.2 * t), 200, 7).verdict().regime());
    }

    @Test
    void verdict_responseAtTheDrivesPeriod_entrained() {
        Verdict verdict = see(
                        signal((i, t) -> Math.sin(0.6 * t + i), t -> -0.2 * t + 0.3 * Math.sin(0.6 * t)),
                        150,
                        2 * Math.PI / 0.6)
                .verdict();
        assertEquals(Regime.ENTRAINED, verdict.regime());
        assertEquals(1, verdict.multiple());
        assertEquals(2 * Math.PI / 0.6, verdict.period(), 1e-12);
        assertEquals(-0.2, verdict.lambda(), 0.01);
    }

    @Test
    void verdict_responseAtTwiceTheDrivesPeriod_entrainedWithTwo() {
        Verdict verdict = see(
                        signal((i, t) -> Math.sin(0.6 * t + i) + 0.2 * Math.sin(0.3 * t + i), t -> -0.05 * t),
                        200,
                        2 * Math.PI / 0.6)
                .verdict();
        assertEquals(Regime.ENTRAINED, verdict.regime());
        assertEquals(2, verdict.multiple());
    }

    @Test
    void verdict_responseWhoseTangentLasts_isNotEntrained() {
        Signal neutral = signal((i, t) -> Math.sin(0.6 * t + i), t -> 0.3 * Math.sin(0.11 * t));
        assertNotEquals(
                Regime.ENTRAINED, see(neutral, 300, 2 * Math.PI / 0.6).verdict().regime());
    }

    /** Two frequencies in the golden ratio; tangent vectors on a torus do not grow. */
    @Test
    void verdict_incommensurate_quasiPeriodicNotBeforeLong() {
        double golden = 0.5 * (1 + Math.sqrt(5));
        Signal torus = signal(
                (i, t) -> Math.sin(0.4 * t + i) + 0.5 * Math.sin(0.4 * golden * t + 3.7 * i),
                t -> 0.2 * Math.sin(0.4 * t));
        assertEquals(Regime.UNDECIDED, see(torus, 300, 0).verdict().regime());
        assertEquals(Regime.QUASI_PERIODIC, see(torus, 600, 0).verdict().regime());
        assertEquals(Regime.QUASI_PERIODIC, see(torus, 1500, 0).verdict().regime());
    }

    /** Three units only, but a size of about 15: λ₁N‖x‖/√N is 40. */
    @Test
    void verdict_lorenz_chaotic() {
        Verdict verdict =
                run(new Lorenz(), new double[] {1, 1, 20, 1, 0, 0}, 0.01, 600).verdict();
        assertEquals(Regime.CHAOTIC, verdict.regime());
        assertEquals(0.9056, verdict.lambda(), 3 * verdict.lambdaError());
    }

    @Test
    void diverged_anyTime_isSaid() {
        RegimeDetector detector = see(signal((i, t) -> Math.exp(0.1 * t), t -> 0.1 * t), 100, 0);
        assertEquals(Regime.UNDECIDED, detector.verdict().regime());
        detector.diverged(100);
        assertEquals(Regime.DIVERGED, detector.verdict().regime());
        assertTrue(detector.verdict().told());
    }

    /** Growth without bound is not chaos, however fast the tangent vector grows. */
    @Test
    void verdict_growth_isNotChaos() {
        assertEquals(
                Regime.UNDECIDED,
                see(signal((i, t) -> Math.cos(0.3 * t + i) * Math.exp(0.02 * t), t -> 0.02 * t), 800, 0)
                        .verdict()
                        .regime());
    }

    @Test
    void clear_afterAnything_startsAnew() {
        RegimeDetector detector = see(signal((i, t) -> Math.sin(t / 2 + i), t -> 0), 200, 0);
        assertEquals(Regime.OSCILLATION, detector.verdict().regime());
        detector.clear();
        assertEquals(Reason.TOO_SHORT, detector.verdict().reason());
        assertEquals(0, detector.lyapunov().time(), 0);
        assertEquals(1, detector.verdict().returnDistance(), 0);
    }
}
