package entrain.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The texts that stand in a page: those that are seen, those that are heard, and those of its scripts. */
final class PagePatterns {
    private static final List<String> HEARD = List.of("aria-label", "title", "placeholder", "alt");
    /** What is no text, what stays as it is, and what the program fills. */
    private static final String SILENT =
            "style, noscript, code, [translate=no], [data-fact], [data-word], figure figcaption, .time";

    /** A word, or the full stop behind a symbol. */
    private static final Pattern TEXT = Pattern.compile("(?s).*[A-Za-z][a-z].*|\\.");

    private PagePatterns() {}

    /**
     * The texts in the order in which they stand.
     *
     * @throws IOException where a script says something else than a literal
     */
    static List<String> of(String html) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Element element : Jsoup.parse(html).getAllElements()) {
            for (String name : HEARD) {
                add(element.attr(name), texts);
            }
            if (element.normalName().equals("script")) {
                texts.addAll(ScriptPatterns.of(element.data()));
            } else if (element.closest(SILENT) == null) {
                for (Node node : element.childNodes()) {
                    if (node instanceof TextNode text) {
                        add(text.text().strip(), texts);
                    }
                }
            }
        }
        return texts;
    }

    private static void add(String text, List<String> texts) {
        if (TEXT.matcher(text).matches()) {
            texts.add(text);
        }
    }
}
