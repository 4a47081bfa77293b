package entrain.lab.settings;

/**
 * Something in an address that could not be used.
 *
 * @param key    of the parameter; empty if it concerns the whole address
 * @param value  as found, shortened
 * @param reason the end of a sentence that begins with "key = value"
 */
public record Problem(String key, String value, String reason) {
    /** One sentence for the visitor; plain text. */
    public String message() {
        return key.isEmpty() ? reason : key + " = " + value + " " + reason + ".";
    }
}
