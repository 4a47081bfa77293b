package entrain.site;

import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Renames what a script declares at its top. TeaVM's names there begin with a capital, so that most have three letters
 * or more, and follow their classes. Here they begin with any letter and follow the order in which they first occur, so
 * that neighbours are alike and are packed together; the most frequent ones have one letter.
 */
final class ShortNames {
    private static final String CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String LETTERS = CAPITALS + "abcdefghijklmnopqrstuvwxyz";
    private static final String ALL = "0123456789" + LETTERS + "_$";
    /** Texts, regular expressions, numbers and, as group 1, words. */
    private static final Pattern TOKEN =
            Pattern.compile("\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|'[^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+'"
                    + "|(?<=[(,=:\\[!&|?{};]|return )/(?:\\\\.|\\[(?:\\\\.|[^\\]\\\\])*+]|[^/\\\\\\[])++/"
                    + "|\\d[\\w.]*+|([A-Za-z_$][\\w$]*+)");
    /** A name as TeaVM gives them; longer ones belong to browsers. */
    private static final Pattern GIVEN = Pattern.compile("[A-Z][\\w$]{0,3}");

    private static final Set<String> WORDS = Set.of("as", "do", "if", "in", "of");

    private final String script;
    /** How often each declared name occurs, in the order of their first places. */
    private final Map<String, Integer> declared = new LinkedHashMap<>();

    private final Set<String> taken = new HashSet<>(WORDS);

    private ShortNames(String script) {
        this.script = script;
    }

    /** A script whose locals begin with small letters, in one line, without comments or templates. */
    static String in(String script) {
        ShortNames names = new ShortNames(script);
        names.read();
        Map<String, String> renamed = names.renamed();
        return TOKEN.matcher(script).replaceAll(found -> {
            String instead = names.isName(found) ? renamed.get(found.group(1)) : null;
            return Matcher.quoteReplacement(instead == null ? found.group() : instead);
        });
    }

    private void read() {
        Set<String> found = new HashSet<>();
        TOKEN.matcher(script).results().filter(this::declares).forEach(name -> found.add(name.group(1)));
        TOKEN.matcher(script).results().filter(word -> word.group(1) != null).forEach(word -> {
            if (!found.contains(word.group(1))) {
                taken.add(word.group(1));
            } else if (isName(word)) {
                declared.merge(word.group(1), 1, Integer::sum);
            }
        });
    }

    private boolean declares(MatchResult word) {
        return isName(word)
                && GIVEN.matcher(word.group(1)).matches()
                && (before(word, "let ") || before(word, "function ") || before(word, ",") && after(word) == '=');
    }

    /** Whether it is a word but no member of an object. */
    private boolean isName(MatchResult word) {
        boolean key = after(word) == ':' && (before(word, "{") || before(word, ","));
        return word.group(1) != null && !before(word, ".") && !key;
    }

    private boolean before(MatchResult word, String text) {
        return script.startsWith(text, word.start() - text.length());
    }

    private char after(MatchResult word) {
        return word.end() < script.length() ? script.charAt(word.end()) : ' ';
    }

    private Map<String, String> renamed() {
        Map<String, String> renamed = new LinkedHashMap<>();
        Iterator<String> short1 = CAPITALS.chars()
                .mapToObj(Character::toString)
                .filter(name -> !taken.contains(name))
                .iterator();
        declared.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .takeWhile(name -> short1.hasNext())
                .forEach(name -> renamed.put(name.getKey(), short1.next()));
        int next = 0;
        for (String name : declared.keySet()) {
            while (!renamed.containsKey(name)) {
                String candidate = name(next++);
                if (!taken.contains(candidate)) {
                    renamed.put(name, candidate);
                }
            }
        }
        return renamed;
    }

    /** The names of two letters, then of three; the first letter changes first. */
    private static String name(int number) {
        int rest = number / LETTERS.length();
        StringBuilder name = new StringBuilder().append(LETTERS.charAt(number % LETTERS.length()));
        name.append(ALL.charAt(rest % ALL.length()));
        for (rest = rest / ALL.length(); rest > 0; rest = rest / ALL.length()) {
            name.append(ALL.charAt((rest - 1) % ALL.length()));
        }
        return name.toString();
    }
}
