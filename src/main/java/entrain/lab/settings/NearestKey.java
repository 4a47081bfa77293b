package entrain.lab.settings;

import java.util.Locale;

/** The known key that a person may have meant: by its name, its symbol, its meaning, or the fewest letters amiss. */
final class NearestKey {
    private static final double BEGINNING = 0.5; // what it costs to be no more than the first letters of a key
    private static final double MEANING = 0.6;
    private static final int SHORTEST_MEANING = 3;

    private NearestKey() {}

    /** Of any text: what stands before the first sign that is no letter counts. */
    static String of(String text) {
        String word = word(text);
        String nearest = SettingsReader.PRESET;
        double least = distance(word, nearest);
        for (Param<?> param : Params.all()) {
            double distance = distance(word, param);
            if (distance < least) {
                least = distance;
                nearest = param.key();
            }
        }
        return nearest;
    }

    private static String word(String text) {
        int from = 0;
        while (from < text.length() && !Character.isLetter(text.charAt(from))) {
            from++;
        }
        int to = from;
        while (to < text.length() && Character.isLetterOrDigit(text.charAt(to))) {
            to++;
        }
        return text.substring(from, to).toLowerCase(Locale.ROOT);
    }

    private static double distance(String word, Param<?> param) {
        if (word.equals(param.symbol().toString().toLowerCase(Locale.ROOT))) {
            return 0;
        }
        double name = distance(word, param.key().toLowerCase(Locale.ROOT));
        return word.length() >= SHORTEST_MEANING && means(param, word) ? Math.min(MEANING, name) : name;
    }

    private static boolean means(Param<?> param, String word) {
        for (String part : param.meaning().toString().toLowerCase(Locale.ROOT).split("[^a-z]+")) {
            if (part.equals(word)) {
                return true;
            }
        }
        return false;
    }

    /** Letters to insert, leave out or replace (Levenshtein) for the key, or for its beginning, which costs a little more. */
    private static double distance(String word, String key) {
        int[] row = new int[key.length() + 1];
        for (int j = 0; j <= key.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= word.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= key.length(); j++) {
                int changed = diagonal + (word.charAt(i - 1) == key.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        double least = row[key.length()];
        for (int j = 2; j < key.length(); j++) {
            least = Math.min(least, row[j] + BEGINNING);
        }
        return least;
    }
}
