package entrain.lab.settings;

/** A text that is no value of a parameter. */
public final class BadValue extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param reason completes the sentence “g = … ”: “is not a number” */
    BadValue(String reason) {
        super(reason, null, false, false);
    }

    /** Why, as the rest of a sentence that begins with the value, without a full stop: “is outside 0 to 100”. */
    public String reason() {
        return getMessage();
    }
}
