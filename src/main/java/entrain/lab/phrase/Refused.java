package entrain.lab.phrase;

/** Something that cannot be done, and why in words for the visitor. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Phrase reason;

    /** @param reason without a full stop */
    public Refused(Phrase reason) {
        super(reason.toString());
        this.reason = reason;
    }

    public Phrase reason() {
        return reason;
    }
}
