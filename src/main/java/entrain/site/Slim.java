package entrain.site;

import java.util.regex.Pattern;

/**
 * Takes from scripts, style sheets and pages, which hold no text whose lines count, what only their readers need:
 * indentation, empty lines, comments that have a line to themselves, types in JSDoc, gaps of a style sheet. A quarter of
 * the loader's weight is that.
 */
final class Slim {
    private static final Pattern STYLE_COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    /** Around what needs no space on either side in a style sheet; ours hold none of it in a text. */
    private static final Pattern STYLE_GAP = Pattern.compile("\\s*([{};,]|$)\\s*");

    private static final Pattern TYPE = Pattern.compile("/\\*\\* @[^*]*\\*/ ?");

    private Slim() {}

    /** No text of ours that a script holds over several lines has lines that begin with two strokes. */
    static String script(String text) {
        StringBuilder slim = new StringBuilder(text.length());
        TYPE.matcher(text)
                .replaceAll("")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                .forEach(line -> slim.append(line).append('\n'));
        return slim.toString();
    }

    static String style(String text) {
        String joined = script(STYLE_COMMENT.matcher(text).replaceAll("")).replace('\n', ' ');
        return STYLE_GAP.matcher(joined).replaceAll("$1").replace(": ", ":").replace(";}", "}") + "\n";
    }
}
