package entrain.lab.settings;

import entrain.lab.phrase.Phrase;

/** A text that is no value of a parameter. */
public final class BadValue extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is wrong with something, said of its name. */
    public interface Reason {
        /**
         * A sentence without its full stop.
         *
         * @param subject what is said to be wrong: “g = x”
         */
        Phrase of(String subject);
    }

    private final transient Reason reason;

    BadValue(Reason reason) {
        super(null, null, false, false);
        this.reason = reason;
    }

    /** Why: “g = 200 is outside 0 to 100”, of what is given as “g = 200”. */
    public Reason reason() {
        return reason;
    }
}
