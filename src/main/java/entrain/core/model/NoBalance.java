package entrain.core.model;

/** A network that is too small to have both excitatory and inhibitory units. */
public final class NoBalance extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final int n;

    NoBalance(int n) {
        super("Dale's law needs at least one excitatory and one inhibitory unit; N = " + n
                + " is too small for this f");
        this.n = n;
    }

    public int n() {
        return n;
    }
}
