package entrain.science;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.model.Activation;
import entrain.core.theory.CriticalInput;
import entrain.core.theory.DrivenMeanField;
import entrain.core.theory.MeanField;
import entrain.science.SimulatedNetworks.Estimate;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Simulated Δ₀, C(lag) up to 20 τ and λ₁ of tanh networks with N = 1000 against mean-field theory: within three standard
 * errors of the mean over four networks, plus what a finite network is allowed.
 *
 * <p>The allowances, laid down before these networks were run (others had been, one of N = 1000 at each gain):
 *
 * <pre>
 *   λ₁      0.018 per τ below theory, nothing above. At N = 400 and g = 2 networks lie a quarter of 0.1125, or 0.028, below;
 *           the slowest law that fluctuations of a mean over N units give, 1/√N, makes this 0.018. The networks run before
 *           were 0.015, 0.019 and 0.017 below at g = 2, 3, 5: about the same at each gain.
 *   Δ₀      3 % at g = 2, 1 % at g = 3 and 5, what those networks were off by. Fluctuations of Δ of relative size 1/√N = 3 %
 *           act back on the gain; the nearer the transition, the less they are damped.
 *   C(lag)  6 %, 2 % and 2 % of C₀. One network at long lags was off by 13 %, 4 % and 4 %, 4/√N and 1.3/√N, most of which is
 *           its own J's and part of the standard error here; a common shift, of higher order in 1/√N, is allowed half.
 * </pre>
 *
 * Theory for a gain 10 % off must fall outside by Δ₀ alone and by λ₁ alone, either way. C, which tends to 1 as g grows,
 * must tell a gain 25 % off.
 */
@Tag("slow")
final class MeanFieldScienceTest {
    private static final int N = 1000;
    private static final int[] SEEDS = {101, 102, 103, 104};
    private static final int LAGS = 51;
    private static final double ERRORS = 3;
    private static final double LAMBDA_BELOW = 0.018;

    /** What a theory says of a network. */
    private record Predicted(double delta0, double lambda, DoubleUnaryOperator c) {
        static Predicted alone(double g) {
            MeanField theory = MeanField.of(Activation.TANH, g);
            assertEquals(MeanField.Kind.CHAOTIC, theory.kind());
            assertTrue(theory.converged());
            return new Predicted(theory.delta0(), theory.lambdaMax(), theory::c);
        }

        static Predicted driven(double g, double input, double omega) {
            DrivenMeanField theory = DrivenMeanField.of(Activation.TANH, g, input, omega);
            assertTrue(theory.converged());
            return new Predicted(theory.delta0(), theory.lambdaMax(), theory::c);
        }

        boolean hasDelta0(Estimate delta0, double share) {
            return Math.abs(delta0.value() - this.delta0) <= ERRORS * delta0.error() + share * this.delta0;
        }

        boolean hasLambda(Estimate lambda, double below, double above) {
            double off = lambda.value() - this.lambda;
            return off <= ERRORS * lambda.error() + above && off >= -ERRORS * lambda.error() - below;
        }

        boolean hasC(SimulatedNetworks networks, double share) {
            for (int l = 0; l < networks.lags(); l++) {
                Estimate c = networks.c(l);
                double off = Math.abs(c.value() - this.c.applyAsDouble(l * SimulatedNetworks.SAMPLE_TIME));
                if (!(off <= ERRORS * c.error() + share * this.c.applyAsDouble(0))) {
                    return false;
                }
            }
            return true;
        }
    }

    private static String say(String what, Estimate found, double predicted) {
        String line = what + " " + found.value() + " ± " + found.error() + ", theory " + predicted;
        System.out.println(line);
        return line;
    }

    private static String sayC(SimulatedNetworks networks, Predicted theory) {
        double most = 0;
        int at = 0;
        for (int l = 0; l < networks.lags(); l++) {
            double off = networks.c(l).value() - theory.c.applyAsDouble(l * SimulatedNetworks.SAMPLE_TIME);
            if (Math.abs(off) > Math.abs(most)) {
                most = off;
                at = l;
            }
        }
        return say(
                "C, where most off, at lag " + (float) (at * SimulatedNetworks.SAMPLE_TIME) + ":",
                networks.c(at),
                networks.c(at).value() - most);
    }

    private static void agree(
            SimulatedNetworks networks, Predicted theory, double shareDelta, double lambdaAbove, double shareC) {
        String delta0 = say("Δ₀", networks.delta0(), theory.delta0);
        String lambda = say("λ₁", networks.lambda(), theory.lambda);
        String c = sayC(networks, theory);
        assertTrue(theory.hasDelta0(networks.delta0(), shareDelta), delta0);
        assertTrue(theory.hasLambda(networks.lambda(), LAMBDA_BELOW, lambdaAbove), lambda);
        assertTrue(theory.hasC(networks, shareC), c);
    }

    private static void disagree(SimulatedNetworks networks, Predicted theory, double shareDelta, double lambdaAbove) {
        assertFalse(theory.hasDelta0(networks.delta0(), shareDelta), "Δ₀ cannot tell from " + theory.delta0);
        assertFalse(
                theory.hasLambda(networks.lambda(), LAMBDA_BELOW, lambdaAbove), "λ₁ cannot tell from " + theory.lambda);
    }

    @ParameterizedTest
    @CsvSource({"2, 0.03, 0.06", "3, 0.01, 0.02", "5, 0.01, 0.02"})
    void meanField_autonomousNetworks_agreeAndAGainTenPercentOffDoesNot(double g, double shareDelta, double shareC) {
        SimulatedNetworks networks = new SimulatedNetworks(N, g, 0, 0, SEEDS, LAGS, 100, 600);
        System.out.println("g = " + g);
        agree(networks, Predicted.alone(g), shareDelta, 0, shareC);
        disagree(networks, Predicted.alone(0.9 * g), shareDelta, 0);
        disagree(networks, Predicted.alone(1.1 * g), shareDelta, 0);
        for (double wrong : new double[] {0.75 * g, 1.25 * g}) {
            assertFalse(Predicted.alone(wrong).hasC(networks, shareC), "C cannot tell from g = " + wrong);
        }
    }

    /**
     * The same allowances at g = 2 with input well below and well above I_c; above it λ₁ may lie as far above theory as below,
     * since there the theory gives no reason for a side. The time measured holds whole periods: 40 in chaos, 6 when entrained.
     */
    @ParameterizedTest
    @CsvSource({"0.4, CHAOTIC, 0, 40", "1.5, ENTRAINED, 0.018, 6"})
    void drivenMeanField_belowAndAboveTheCriticalInput_agreesAndAGainTenPercentOffDoesNot(
            double share, DrivenMeanField.Kind kind, double lambdaAbove, int periods) {
        double g = 2;
        double omega = 0.6;
        double input = share * CriticalInput.of(Activation.TANH, g, omega).value();
        assertEquals(kind, DrivenMeanField.of(Activation.TANH, g, input, omega).kind());
        SimulatedNetworks networks =
                new SimulatedNetworks(N, g, input, omega, SEEDS, LAGS, 150, periods * 2 * Math.PI / omega);
        System.out.println("g = " + g + ", I = " + share + " I_c");
        agree(networks, Predicted.driven(g, input, omega), 0.03, lambdaAbove, 0.06);
        disagree(networks, Predicted.driven(0.9 * g, input, omega), 0.03, lambdaAbove);
        disagree(networks, Predicted.driven(1.1 * g, input, omega), 0.03, lambdaAbove);
    }
}
