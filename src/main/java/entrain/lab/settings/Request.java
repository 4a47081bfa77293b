package entrain.lab.settings;

import entrain.lab.phrase.Phrase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a person asks for who types a settings text or pastes a whole address where nobody looks on. Here whatever the
 * page would pass over is a problem.
 *
 * @param settings always usable
 * @param problems in the order of their weight; nothing is to be done where there are any
 * @param named    the parameters that the text names
 */
public record Request(Settings settings, List<Problem> problems, List<Param<?>> named) {
    private static final String SEPARATOR = "[&;]";

    /** Reads {@code g=1&N=20}, {@code ?g=1}, {@code https://host/entrain/?g=1#N=20} and the like. */
    public static Request read(String text) {
        SettingsReader reader = new SettingsReader(Settings.defaults());
        String pairs = pairs(text.strip().replace("&amp;", "&"));
        reader.split(pairs);
        reader.beginInScene();
        List<UnknownPair> unknown = new ArrayList<>(reader.unknown());
        for (String pair : pairs.split(SEPARATOR)) {
            if (pair.startsWith("=")) {
                unknown.add(new UnknownPair(pair, ""));
            }
        }
        List<Problem> problems = new ArrayList<>();
        for (UnknownPair pair : unknown) {
            String nearest = NearestKey.of(pair.key());
            problems.add(new Problem(
                    pair.key(),
                    pair.value(),
                    it -> Phrase.of("{} is not known; the nearest key is {}", it, nearest),
                    null));
        }
        Parsed parsed = reader.finish();
        problems.addAll(parsed.problems());
        Phrase broken = Rules.broken(parsed.settings());
        if (broken != null) {
            problems.add(new Problem("", "", it -> broken, null));
        }
        return new Request(parsed.settings(), List.copyOf(problems), reader.named());
    }

    /** The pairs of query and fragment. The fragment's lie over the query's; one without any names a place in the page. */
    private static String pairs(String address) {
        int hash = address.indexOf('#');
        String fragment = hash < 0 ? "" : address.substring(hash + 1);
        String query = query(hash < 0 ? address : address.substring(0, hash));
        if (fragment.indexOf('=') < 0) {
            return query;
        }
        StringBuilder both = new StringBuilder(fragment);
        Set<String> over = new HashSet<>();
        for (String pair : fragment.split(SEPARATOR)) {
            over.add(key(pair));
        }
        for (String pair : query.split(SEPARATOR)) {
            if (!over.contains(key(pair))) {
                both.append('&').append(pair);
            }
        }
        return both.toString();
    }

    /** What stands behind the place of a page, such as {@code https://host/entrain/?}. */
    private static String query(String address) {
        int mark = address.indexOf('?');
        String place = mark < 0 ? address : address.substring(0, mark);
        boolean leads = place.indexOf("//") >= 0 || mark >= 0 && place.indexOf('=') < 0;
        return !leads ? address : mark < 0 ? "" : address.substring(mark + 1);
    }

    private static String key(String pair) {
        int equals = pair.indexOf('=');
        return PercentCode.decode(equals < 0 ? pair : pair.substring(0, equals), true)
                .text();
    }
}
