package entrain.core.analysis;

/** The kinds of activity that a run is told apart into; see {@link RegimeDetector} for the rules. */
public enum Regime {
    /** Activity dies out: the state falls to 0. */
    DECAYS,
    /** The state settles at a point other than 0. */
    FIXED_POINT,
    /** Without input: the state repeats itself after a period. */
    OSCILLATION,
    /** Neither periodic nor sensitive: several frequencies without a common multiple. */
    QUASI_PERIODIC,
    /** Bounded, lasting, and nearby states part: λ₁ &gt; 0. */
    CHAOTIC,
    /** Under a periodic input: one response from nearby states, which repeats after k periods of the input. */
    ENTRAINED,
    /** The state left all bounds. */
    DIVERGED,
    /** Cannot tell yet. */
    UNDECIDED
}
