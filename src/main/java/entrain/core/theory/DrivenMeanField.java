package entrain.core.theory;

import entrain.core.math.Elementary;
import entrain.core.model.Activation;

/**
 * Dynamic mean-field theory of the network in current form with input h_i(t) = I cos(ωt + θ_i), θ_i independent and uniform.
 *
 * <pre>
 *   x = u + A cos(ωt + θ)     A = I/√(1 + ω²), u Gaussian with autocovariance D(s)
 *   D″ = D − g² C(s)          C(s) = ⟨φ(x(t)) φ(x(t + s))⟩ over u and θ; the drive is kept exactly
 *   Δ(s) = D(s) + ½ A² cos ωs the autocovariance of x
 *   λ₁ = −1 + √(1 − E₀)       E₀ the lowest state of −∂²/∂s² + 1 − g² ⟨φ′φ′⟩(s)
 * </pre>
 *
 * <p>Lags are in τ, λ₁ per τ, ω in rad per τ; the rest has no unit. Immutable. The periodic solution is always sought first — for
 * an odd φ in odd harmonics alone, since at the transition it is unstable towards even ones. Where E₀ &lt; 0 it is unstable and the
 * chaotic one is found, which decays from D₀ to a smaller periodic part.
 *
 * <p>K. Rajan, L. F. Abbott and H. Sompolinsky, <i>PRE</i> 82, 011903 (2010), doi:10.1103/PhysRevE.82.011903.
 */
public final class DrivenMeanField {
    /** Which solution there is. */
    public enum Kind {
        /** D decays to a periodic part; the rest of the activity is the network's own. */
        CHAOTIC("The drive shows, but the network still fluctuates by itself: chaos."),
        /** D is periodic: every trial comes to the same response. */
        ENTRAINED("Every trial converges to one response with the period of the drive."),
        /** φ does not saturate and g is too large. */
        UNBOUNDED("Activity grows without bound: no stationary solution exists.");

        private final String statement;

        Kind(String statement) {
            this.statement = statement;
        }

        /** The same in one plain sentence. */
        public String statement() {
            return statement;
        }
    }

    private final Kind kind;
    private final double amplitude;
    private final double omega;
    private final double c0;
    private final double lambdaMax;
    private final boolean converged;
    private final LagCurve d;
    private final LagCurve c;

    private DrivenMeanField(
            Kind kind, double amplitude, double omega, double lambdaMax, boolean converged, LagCurve d, LagCurve c) {
        this.kind = kind;
        this.amplitude = amplitude;
        this.omega = omega;
        this.lambdaMax = lambdaMax;
        this.converged = converged;
        this.d = d;
        this.c = c;
        c0 = c.at(0);
    }

    /**
     * Solves the theory.
     *
     * @param activation φ
     * @param g          gain, finite, ≥ 0
     * @param input      I, finite, ≥ 0
     * @param omega      ω, finite, ≥ 0
     */
    public static DrivenMeanField of(Activation activation, double g, double input, double omega) {
        return of(activation, g, input, omega, 1);
    }

    /** With every grid {@code refine} times as fine. */
    static DrivenMeanField of(Activation activation, double g, double input, double omega, int refine) {
        check(g);
        check(input);
        check(omega);
        double a = input / Math.sqrt(1 + omega * omega);
        MeanField still = MeanField.of(activation, g);
        if (still.kind() == MeanField.Kind.UNBOUNDED) {
            return new DrivenMeanField(
                    Kind.UNBOUNDED,
                    a,
                    omega,
                    still.lambdaMax(),
                    true,
                    LagCurve.constant(still.delta0()),
                    LagCurve.constant(still.c0()));
        }
        if (a == 0 || g == 0 || omega < EntrainedState.SLOWEST) {
            return limit(MeanField.of(activation, g, g == 0 ? 0 : a, refine), a, omega);
        }
        EntrainedState entrained = new EntrainedState(activation, g, a, omega, refine);
        boolean found = entrained.solve();
        boolean fine = !entrained.table().isRough();
        if (found && entrained.groundState() >= 0 || still.kind() != MeanField.Kind.CHAOTIC) {
            return new DrivenMeanField(
                    Kind.ENTRAINED,
                    a,
                    omega,
                    exponent(entrained.groundState()),
                    found && fine,
                    entrained.curve(entrained.equation().d()),
                    entrained.curve(entrained.equation().c()));
        }
        if (omega < ChaoticState.SLOWEST) {
            return limit(MeanField.of(activation, g, a, refine), a, omega);
        }
        ChaoticState chaos = new ChaoticState(entrained, still, g, refine);
        found = chaos.solve();
        return new DrivenMeanField(
                Kind.CHAOTIC,
                a,
                omega,
                exponent(Math.min(0, chaos.groundState())),
                found && fine,
                chaos.curve(chaos.equation().d()),
                chaos.curve(chaos.equation().c()));
    }

    /** λ₁ from E₀, without cancellation. */
    static double exponent(double groundState) {
        return -groundState / (1 + Math.sqrt(Math.max(0, 1 - groundState)));
    }

    /** No drive, or one so slow that the network follows it. */
    private static DrivenMeanField limit(MeanField still, double a, double omega) {
        Kind kind = still.kind() == MeanField.Kind.CHAOTIC
                ? Kind.CHAOTIC
                : still.kind() == MeanField.Kind.UNBOUNDED ? Kind.UNBOUNDED : Kind.ENTRAINED;
        return new DrivenMeanField(kind, a, omega, still.lambdaMax(), true, still.delta(), still.c());
    }

    private static void check(double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("g, I and ω must be finite and not negative");
        }
    }

    public Kind kind() {
        return kind;
    }

    /** What the network does, in one plain sentence. */
    public String statement() {
        return kind.statement();
    }

    /** A = I/√(1 + ω²), the amplitude of the drive in x. */
    public double amplitude() {
        return amplitude;
    }

    /** Variance of x over units and time, about 0: D₀ + A²/2. */
    public double delta0() {
        return delta(0);
    }

    /** Mean square of the rate. */
    public double c0() {
        return c0;
    }

    /** Largest Lyapunov exponent, per τ; the rate of growth if unbounded. */
    public double lambdaMax() {
        return lambdaMax;
    }

    /**
     * False where the answer has fewer than six digits: within a few per cent of the critical input from below, where λ₁ is still right
     * to some 1e-4 or better, and above g = 10 (tanh) or 28 (sigmoid).
     */
    public boolean converged() {
        return converged;
    }

    /** Autocovariance Δ of x at a lag of any sign, in τ. */
    public double delta(double lag) {
        return d.at(lag) + amplitude * amplitude * 0.5 * Elementary.cos(omega * lag);
    }

    /** Autocovariance C of the rate at a lag of any sign, in τ. */
    public double c(double lag) {
        return c.at(lag);
    }

    /** D, the part of Δ that the other units make, with its grid. */
    public LagCurve d() {
        return d;
    }
}
