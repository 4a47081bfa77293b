package entrain.site;

/** A site that cannot become one file; the message is the one line that says why. */
public final class BundleError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 40;

    /** @param found what was found in the site: quoted, on one line and cut short */
    BundleError(String before, String found, String after) {
        super("bundle: " + before + quote(found) + after);
    }

    private static String quote(String found) {
        String shown = found.length() > LONGEST ? found.substring(0, LONGEST) + "…" : found;
        return '"' + shown.replaceAll("\\p{Cc}", "?") + '"';
    }
}
