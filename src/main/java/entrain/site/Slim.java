package entrain.site;

import java.util.regex.Pattern;

/**
 * Takes from scripts, style sheets and pages, which hold no text whose lines count, what only their readers need:
 * indentation, empty lines, comments that have a line to themselves, types in JSDoc. A quarter of the loader's weight is
 * that.
 */
final class Slim {
    private static final Pattern STYLE_COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

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
        return script(STYLE_COMMENT.matcher(text).replaceAll(""));
    }
}
