package entrain.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A step of the build: {@code Slim <site>} takes from the site's scripts, style sheets and own pages, which hold no text
 * whose lines count, what only their readers need: indentation, empty lines, comments that have a line to themselves. A
 * quarter of the loader's weight is that. The examples stay as they are, to be read.
 */
public final class Slim {
    private static final Pattern STYLE_COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    private Slim() {}

    public static void main(String[] args) throws IOException {
        Path site = Path.of(args[0]);
        List<Path> files;
        try (Stream<Path> all = Files.walk(site)) {
            files = all.filter(file -> file.toString().endsWith(".js")
                            || file.toString().endsWith(".css")
                            || file.toString().endsWith(".html")
                                    && file.getParent().equals(site))
                    .toList();
        }
        for (Path file : files) {
            String text = Files.readString(file);
            Files.writeString(file, file.toString().endsWith(".css") ? style(text) : script(text));
        }
    }

    /** No text of ours that a script holds over several lines has lines that begin with two strokes. */
    static String script(String text) {
        StringBuilder slim = new StringBuilder(text.length());
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                .forEach(line -> slim.append(line).append('\n'));
        return slim.toString();
    }

    static String style(String text) {
        return script(STYLE_COMMENT.matcher(text).replaceAll(""));
    }
}
