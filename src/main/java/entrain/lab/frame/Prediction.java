package entrain.lab.frame;

/** Single numbers of mean-field theory for a track; what does not exist is absent. */
public enum Prediction {
    /** Number of the kind of solution: those of the autonomous theory, then those of the driven one. */
    KIND,
    /** Δ(0), variance of x. */
    DELTA0,
    /** C(0), mean square of the rates. */
    C0,
    /** λ₁ per τ. */
    LAMBDA,
    /** 1 if solved to six digits, 0 if only roughly. */
    CONVERGED
}
