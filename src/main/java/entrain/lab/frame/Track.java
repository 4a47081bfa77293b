package entrain.lab.frame;

/** The two networks of the twin: same J, same starting state, same clock. */
public enum Track {
    /** No input, I = 0. */
    SPONTANEOUS,
    /** Input h_i(t) = I cos(ωt + θ_i). */
    DRIVEN
}
