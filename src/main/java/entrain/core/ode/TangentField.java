package entrain.core.ode;

/**
 * A field that carries tangent vectors along: its state is [x | v_1 | … | v_k], where dx/dt = f(t, x) and each
 * dv/dt = Df(t, x) v. Any scheme then carries a tangent vector exactly as it carries a small displacement of x.
 */
public interface TangentField extends VectorField {
    /** Entries of x, and of each tangent vector. */
    int n();

    /** How many tangent vectors follow x; {@link #dimension()} is n (1 + tangents). */
    int tangents();
}
