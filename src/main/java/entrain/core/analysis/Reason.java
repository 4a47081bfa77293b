package entrain.core.analysis;

/** What decided a {@link Verdict}, or what kept it from being reached. */
public enum Reason {
    /** Too little has been seen since the start or since a knob was turned. */
    TOO_SHORT,
    /** The size fell along a straight line in the logarithm, as fast as the tangent vector. */
    SIZE_FALLS,
    /** The speed fell along a straight line in the logarithm, as fast as the tangent vector. */
    SPEED_FALLS,
    /** Nothing moves but the last digits, and the tangent vector contracts. */
    AT_REST,
    /** The state came back again and again. */
    RETURNS,
    /** λ₁ &gt; 0 by more than its margin, steadily, without a return. */
    PARTS,
    /** λ₁ = 0 within a small error, and the state comes ever closer to where it was without returning at a period. */
    NEARLY_RETURNS,
    /** The state left all bounds. */
    LEFT_BOUNDS,
    /** Still changing: what is measured now is not what was measured before. */
    STILL_CHANGING,
    /** λ₁ is too close to 0, given its error and the number of units. */
    NEAR_CRITICAL,
    /** λ₁ = 0 within a small error: between order and chaos. */
    AT_EDGE,
    /** λ₁ &gt; 0, yet not for so long that a transient can be ruled out. */
    MAYBE_TRANSIENT,
    /** λ₁ &lt; 0 under an input, yet the state has not come back. */
    NO_RETURN_YET,
    /** λ₁ &lt; 0 without input, yet the state has not come to rest. */
    NO_REST_YET,
    /** The step is too long: the run is not the network's. */
    STEP_TOO_LONG
}
