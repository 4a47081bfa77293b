package entrain.lab.settings;

/** A text that is no value of a parameter; the message says why, as the end of a sentence that begins with the text. */
public final class BadValue extends Exception {
    private static final long serialVersionUID = 1;

    BadValue(String reason) {
        super(reason);
    }
}
