package entrain.lab.sim;

/** The two networks of the twin: same J, same starting state, same clock. */
public enum Member {
    /** No input, I = 0. */
    SPONTANEOUS,
    /** Input h_i(t) = I cos(ωt + θ_i). */
    DRIVEN
}
