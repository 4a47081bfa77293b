package entrain.core.analysis;

/** A number was asked for before there was enough to compute it from; the measurement's {@code missing()} says how much. */
public final class TooLittleData extends IllegalStateException {
    private static final long serialVersionUID = 1;

    TooLittleData(long missing) {
        super("needs " + missing + " more");
    }
}
