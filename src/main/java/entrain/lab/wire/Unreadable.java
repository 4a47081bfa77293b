package entrain.lab.wire;

/** A letter that is no message: nothing is done, and the other side hears which record it was. */
public final class Unreadable extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    Unreadable(String record, String why) {
        super("the message \"" + record + "\" cannot be read: " + why);
    }
}
