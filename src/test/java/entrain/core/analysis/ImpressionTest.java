package entrain.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.math.Gaussian;
import entrain.core.math.Rng;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Made-up signals that leave the regime open; how often networks deceive is counted in {@link RegimeBarTest}. */
final class ImpressionTest {
    private static final int FEW = 50;
    private static final int MANY = 300;
    private static final double SAMPLE = 0.2;
    /** Of each unit's own noise from one sample to the next: a correlation time of 5 τ. */
    private static final double KEEPS = 0.96;

    private final Gaussian gaussian = new Gaussian(new Rng(3, 1));

    /** Units that each make noise of their own of variance 1, in a band of that height about a course of its own. */
    private RegimeDetector see(
            double height, DoubleUnaryOperator course, DoubleUnaryOperator grown, double duration, double period) {
        return see(FEW, height, course, grown, duration, period);
    }

    private RegimeDetector see(
            int n,
            double height,
            DoubleUnaryOperator course,
            DoubleUnaryOperator grown,
            double duration,
            double period) {
        double[] noise = new double[n];
        double[] x = new double[n];
        RegimeDetector detector = new RegimeDetector(n, SAMPLE, period);
        for (int s = 1; s * SAMPLE <= duration + 1e-9; s++) {
            double t = s * SAMPLE;
            for (int i = 0; i < n; i++) {
                noise[i] = KEEPS * noise[i] + Math.sqrt(1 - KEEPS * KEEPS) * gaussian.next();
                x[i] = course.applyAsDouble(t) + height * noise[i];
            }
            detector.add(x, 0, grown.applyAsDouble(t) - grown.applyAsDouble(t - SAMPLE));
        }
        return detector;
    }

    private static Regime likely(RegimeDetector detector) {
        assertEquals(Regime.UNDECIDED, detector.verdict().regime());
        return detector.verdict().likely();
    }

    /** Growth at a rate per τ, about which a walk wanders by so much in 1 τ. */
    private DoubleUnaryOperator wandering(double rate, double step) {
        double[] walk = new double[5001];
        for (int k = 1; k < walk.length; k++) {
            walk[k] = walk[k - 1] + step * Math.sqrt(SAMPLE) * gaussian.next();
        }
        return t -> rate * t + walk[(int) Math.round(t / SAMPLE)];
    }

    /** λ₁ = 0.05 over 150 τ with an error of 0.1/√150 = 0.008: six errors, where 300 units need 1000 τ and more to be told. */
    @Test
    void likely_noiseWhoseNeighboursPart_looksChaoticBeforeItIsTold() {
        RegimeDetector detector = see(MANY, 1, t -> 0, wandering(0.05, 0.1), 200, 0);
        assertEquals(Regime.CHAOTIC, likely(detector));
        assertEquals(Reason.MAYBE_TRANSIENT, detector.verdict().reason());
    }

    /** λ₁N‖x‖/√N is 2.5, or 27. */
    @Test
    void likely_fewUnits_lookChaoticIfTheyAreStronglySo() {
        assertEquals(Regime.UNDECIDED, likely(see(1, t -> 0, wandering(0.05, 0.1), 200, 0)));
        assertEquals(Regime.CHAOTIC, likely(see(1, t -> 0, wandering(0.54, 0.1), 200, 0)));
    }

    /** 0.02 · 300 = 6. */
    @Test
    void likely_underInput_looksChaoticIfItIsStronglySo() {
        assertEquals(Regime.UNDECIDED, likely(see(MANY, 1, t -> 0, wandering(0.02, 0.03), 200, 7)));
        assertEquals(Regime.CHAOTIC, likely(see(MANY, 1, t -> 0, wandering(0.1, 0.1), 200, 7)));
    }

    /** The error is 0.5/√150 = 0.04. */
    @Test
    void likely_growthWithinItsError_looksLikeNothing() {
        assertEquals(Regime.UNDECIDED, likely(see(MANY, 1, t -> 0, wandering(0.05, 0.5), 200, 0)));
    }

    @Test
    void likely_sizeThatGrows_isNotChaos() {
        assertEquals(Regime.UNDECIDED, likely(see(MANY, 1, t -> Math.exp(0.03 * t), wandering(0.05, 0.1), 200, 0)));
    }

    @Test
    void likely_neighboursMeet_entrainedUnderInputAndElseAtRest() {
        assertEquals(Regime.ENTRAINED, likely(see(1, t -> 0, wandering(-0.1, 0.03), 400, 7)));
        assertEquals(Regime.FIXED_POINT, likely(see(0, t -> 1 / (1 + t) + 5, wandering(-0.1, 0.03), 400, 0)));
        assertEquals(Regime.DECAYS, likely(see(0, t -> 1 / (1 + t), wandering(-0.1, 0.03), 400, 0)));
    }

    @Test
    void likely_neighboursMeetInWhatDoesNotSlow_isNoRest() {
        assertEquals(Regime.UNDECIDED, likely(see(1, t -> 5, wandering(-0.1, 0.03), 400, 0)));
    }

    /** A spiral that comes back to within 2 % of its spread, beside a tangent vector that swings. */
    @Test
    void likely_returnsWithoutAnEnd_looksLikeAnOscillation() {
        RegimeDetector detector = new RegimeDetector(FEW, SAMPLE, 0);
        double[] x = new double[FEW];
        for (int s = 1; s <= 2500; s++) {
            double t = s * SAMPLE;
            for (int i = 0; i < FEW; i++) {
                x[i] = 1 + Math.exp(-1e-3 * t) * Math.sin(2 * Math.PI * t / 10 + i);
            }
            detector.add(x, 0, 2 * (Math.sin(t / 3) - Math.sin((t - SAMPLE) / 3)));
        }
        assertEquals(Regime.OSCILLATION, likely(detector));
    }

    /** Bounded growth: λ₁ is 0 within a swing that is the less the longer it is seen. */
    @Test
    void reason_boundedGrowth_atTheEdge() {
        Verdict verdict = see(1, t -> 0, t -> 0.1 * Math.sin(t / 3), 600, 0).verdict();
        assertEquals(Reason.AT_EDGE, verdict.reason());
        assertEquals(Regime.UNDECIDED, verdict.likely());
        assertTrue(Math.abs(verdict.lambda()) + 2 * verdict.lambdaError() <= 0.01, verdict.lambda() + "");
    }

    /** What is foreseen is the first 60 τ alone: it falls to 0, and stays there. */
    @Test
    void missing_anyRun_countsDownToSixtyAndIsNotHeardOfAgain() {
        for (double t = 5; t <= 300; t += 5) {
            Verdict verdict = see(1, s -> 0, wandering(0.02, 0.2), t, 0).verdict();
            assertEquals(Math.max(0, 60 - t), verdict.missing(), 1e-9, "after " + t);
            assertTrue(t > 60 || verdict.likely() == Regime.UNDECIDED, "after " + t);
        }
    }

    @Test
    void likely_told_isOpenNoMore() {
        RegimeDetector detector = see(0, t -> Math.exp(-0.05 * t), t -> -0.05 * t, 200, 0);
        assertNotEquals(Regime.UNDECIDED, detector.verdict().regime());
        assertEquals(Regime.UNDECIDED, detector.verdict().likely());
    }
}
