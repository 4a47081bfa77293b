package entrain.lab.settings;

import java.util.List;

/**
 * Where settings stand in the address of a page: in its query, in its fragment, or in both. A part speaks if it gives a
 * value to a known key. A fragment that speaks lies over the query. A part that does not ({@code #top}, {@code ?id=7})
 * is somebody else's: it is left alone, and read only where neither speaks.
 */
public final class Address {
    private final String query;
    private final String fragment;

    private Address(String query, String fragment) {
        this.query = query;
        this.fragment = fragment;
    }

    /**
     * Takes an address apart.
     *
     * @param text a whole address, its end from {@code ?} or {@code #} on, or a settings text alone
     */
    public static Address of(String text) {
        int hash = text.indexOf('#');
        String before = hash < 0 ? text : text.substring(0, hash);
        int equals = before.indexOf('=');
        String start = equals < 0 ? before : before.substring(0, equals);
        int mark = before.indexOf('?');
        boolean place = start.indexOf('?') >= 0 || start.indexOf('/') >= 0 || equals < 0 && hash >= 0;
        String query = !place ? before : mark < 0 ? "" : before.substring(mark + 1);
        return new Address(query, hash < 0 ? "" : text.substring(hash + 1));
    }

    /** Whether any part gives a value to a known key. */
    public boolean speaks() {
        return speaks(query) || speaks(fragment);
    }

    /** What is read first; the fragment lies over it. */
    String query() {
        return speaks(query) || !speaks(fragment) ? query : "";
    }

    String fragment() {
        return speaks(fragment) ? fragment : "";
    }

    /**
     * All that somebody who pasted the address may have meant, what does not speak too: its query and, over it, its fragment,
     * but for one without {@code =}, which is a place in the page.
     */
    List<String> asked() {
        return List.of(query, fragment.indexOf('=') < 0 ? "" : fragment);
    }

    /**
     * The end of the same address with other settings in it, in one part alone: the query, but the fragment where only the
     * fragment spoke.
     *
     * @param file whether the page is a file, to which no query is sent: then always the fragment
     */
    public String with(String settings, boolean file) {
        if (file) {
            return '#' + settings;
        }
        boolean own = speaks(fragment);
        if (own && !speaks(query)) {
            return (query.isEmpty() ? "" : '?' + query) + '#' + settings;
        }
        return '?' + settings + (own || fragment.isEmpty() ? "" : '#' + fragment);
    }

    private static boolean speaks(String part) {
        for (int from = 0; from < part.length(); from++) {
            int end = SettingsReader.end(part, from);
            String pair = part.substring(from, end);
            int equals = pair.indexOf('=');
            if (equals > 0 && SettingsReader.knows(pair.substring(0, equals))) {
                return true;
            }
            from = end;
        }
        return false;
    }
}
