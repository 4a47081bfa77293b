package entrain.core.algebra;

/** An iteration for eigenvalues that did not come to an end. */
public final class NotConverged extends IllegalStateException {
    private static final long serialVersionUID = 1;

    NotConverged() {
        super("the eigenvalues did not converge");
    }
}
