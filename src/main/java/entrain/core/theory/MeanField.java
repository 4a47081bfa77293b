package entrain.core.theory;

import entrain.core.model.Activation;

/**
 * Dynamic mean-field theory of the autonomous network in current form, exact as N → ∞ for a J of independent
 * entries with mean 0 and variance 1/N: what a typical unit's x does, and how fast nearby trajectories part.
 *
 * <pre>
 *   Δ″ = Δ − g² C(s)     C(s) = ⟨φ(x(t)) φ(x(t + s))⟩, x Gaussian with autocovariance Δ(s)
 *   λ₁ = −1 + √(1 − E₀)  E₀ the ground state of −∂²/∂s² + 1 − g² ⟨φ′φ′⟩(s)
 * </pre>
 *
 * <p>Lags are in τ, λ₁ per τ; Δ, C and g have no unit. Immutable. Chaos is sought as the orbit that decays to
 * Δ_∞ = g² C_∞; where the static state is stable (g² ⟨φ′²⟩ ≤ 1) there is none and the static state is given instead.
 *
 * <p>Six digits of Δ₀ and C at every gain. λ₁ needs ⟨φ′φ′⟩ next to lag 0, where the Hermite series converges slowly if √Δ₀ is large:
 * for tanh six digits up to g = 8, five at 10, three at 15; {@link #converged()} says whether it can be trusted.
 *
 * <p>H. Sompolinsky, A. Crisanti and H. J. Sommers, <i>PRL</i> 61, 259 (1988), doi:10.1103/PhysRevLett.61.259; J. Kadmon and
 * H. Sompolinsky, <i>PRX</i> 5, 041030 (2015), doi:10.1103/PhysRevX.5.041030 (activations with a non-zero mean).
 */
public final class MeanField {
    /** Which solution there is. */
    public enum Kind {
        /** x = 0 in every unit. */
        SILENT("Every unit comes to rest at x = 0."),
        /** A stable fixed point with a different x in every unit. */
        STATIC("The units come to rest, each at a value of its own."),
        /** Self-sustained fluctuation that forgets its past. */
        CHAOTIC("Activity fluctuates for ever and forgets its past: chaos."),
        /** φ does not saturate and g is too large: no bounded solution. */
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

    private static final int STEPS = 640;
    private static final int MOST_ORDERS = 1600;
    /** The part of the slope's mean square that may be missing. */
    private static final double COMPLETE = 3e-3;

    private static final double RELATIVE = 1e-13;

    private final Kind kind;
    private final double g;
    private final double delta0;
    private final double c0;
    private final double deltaInfinity;
    private final double cInfinity;
    private final double lambdaMax;
    private final double stability;
    private final boolean converged;
    private final LagCurve delta;
    private final LagCurve c;

    private MeanField(
            Kind kind,
            double g,
            double delta0,
            double c0,
            double lambdaMax,
            double stability,
            double missing,
            double decayed,
            DecayingOrbit orbit) {
        this.kind = kind;
        this.g = g;
        this.delta0 = delta0;
        this.c0 = c0;
        this.lambdaMax = lambdaMax;
        this.stability = stability;
        converged = missing < COMPLETE;
        boolean fluctuates = orbit != null;
        deltaInfinity = fluctuates ? decayed : delta0;
        cInfinity = fluctuates ? decayed / (g * g) : c0;
        delta = fluctuates
                ? LagCurve.decaying(orbit.lag, orbit.delta, orbit.deltaSlope, deltaInfinity)
                : LagCurve.constant(delta0);
        c = fluctuates ? LagCurve.decaying(orbit.lag, orbit.c, orbit.cSlope, cInfinity) : LagCurve.constant(c0);
    }

    /**
     * Solves the theory.
     *
     * @param activation φ
     * @param g          gain, finite, ≥ 0
     */
    public static MeanField of(Activation activation, double g) {
        return of(activation, g, 0, 1);
    }

    /**
     * With a constant input A cos θ_i, θ_i uniform: the limit ω → 0 of a drive with random phases.
     *
     * @param refine 1, or more for a check: multiplies every resolution
     */
    static MeanField of(Activation activation, double g, double amplitude, int refine) {
        if (!(g >= 0 && g < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("g must be finite and not negative");
        }
        GaussianSpectrum spectrum = new GaussianSpectrum(
                activation, amplitude, nodes(amplitude) * (amplitude == 0 ? 1 : refine), MOST_ORDERS * refine);
        StaticState rest = new StaticState(activation, spectrum, g, amplitude);
        if (!rest.exists()) {
            return new MeanField(
                    Kind.UNBOUNDED,
                    g,
                    Double.POSITIVE_INFINITY,
                    Double.POSITIVE_INFINITY,
                    g * Math.sqrt(rest.slopeSquare()) - 1,
                    g * g * rest.slopeSquare(),
                    0,
                    0,
                    null);
        }
        double stability = g * g * rest.slopeSquare();
        if (rest.delta0() == 0 || stability <= 1 || !activation.saturates()) {
            return new MeanField(
                    rest.delta0() == 0 ? Kind.SILENT : Kind.STATIC,
                    g,
                    rest.delta0(),
                    rest.square(),
                    g * Math.sqrt(rest.slopeSquare()) - 1,
                    stability,
                    0,
                    0,
                    null);
        }
        ChaosCondition condition = new ChaosCondition(spectrum, g);
        double delta0 = condition.solve(rest.delta0(), RELATIVE);
        if (!(delta0 > 0)) {
            return new MeanField(
                    Kind.STATIC,
                    g,
                    rest.delta0(),
                    rest.square(),
                    g * Math.sqrt(rest.slopeSquare()) - 1,
                    stability,
                    0,
                    0,
                    null);
        }
        double decayed = condition.rho() * delta0;
        DecayingOrbit orbit =
                new DecayingOrbit(condition.shifted(), spectrum.orders(), g, delta0 - decayed, decayed, STEPS * refine);
        double lambda = -orbit.groundState / (1 + Math.sqrt(1 - orbit.groundState));
        return new MeanField(
                Kind.CHAOTIC, g, delta0, spectrum.square(), lambda, stability, spectrum.missing(), decayed, orbit);
    }

    /** Values of θ for averages over a drive of this amplitude. */
    static int nodes(double amplitude) {
        return amplitude == 0 ? 1 : 24 + 4 * (int) Math.min(amplitude, 100);
    }

    public Kind kind() {
        return kind;
    }

    /** What the network does, in one plain sentence. */
    public String statement() {
        return kind.statement();
    }

    public double g() {
        return g;
    }

    /** Variance of x over units and time, about 0; infinite if unbounded. */
    public double delta0() {
        return delta0;
    }

    /** Mean square of the rate; infinite if unbounded. */
    public double c0() {
        return c0;
    }

    /** Δ at infinite lag: the part that stays for ever. Equals Δ₀ at rest. */
    public double deltaInfinity() {
        return deltaInfinity;
    }

    /** C at infinite lag. */
    public double cInfinity() {
        return cInfinity;
    }

    /** Largest Lyapunov exponent, per τ; the rate of growth if unbounded. */
    public double lambdaMax() {
        return lambdaMax;
    }

    /** g² ⟨φ′²⟩ of the static state: stable below 1. */
    public double stability() {
        return stability;
    }

    /** False where λ₁ has fewer than three digits, since the gain is too large. Δ and C are right even then. */
    public boolean converged() {
        return converged;
    }

    /** Δ at a lag of any sign, in τ. */
    public double delta(double lag) {
        return delta.at(lag);
    }

    /** C at a lag of any sign, in τ. */
    public double c(double lag) {
        return c.at(lag);
    }

    /** Δ with its grid. */
    public LagCurve delta() {
        return delta;
    }

    /** C with its grid. */
    public LagCurve c() {
        return c;
    }
}
