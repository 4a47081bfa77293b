package entrain.browser;

import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What hosts leave of markup that somebody without their trust has written. Both read it as markup throughout, also
 * inside a frame; they take away what they do not know and keep what it holds, but for scripts and styles.
 *
 * <p>Moodle ({@code lib/weblib.php}, {@code purify_html}): HTML Purifier for XHTML 1.0 Transitional with links to new
 * windows, and Moodle's own elements. Texts of a Page, a Label and descriptions of activities, which a teacher writes,
 * are not filtered ({@code noclean}). WordPress ({@code wp-includes/kses.php}, {@code wp_kses_post}): for those without
 * {@code unfiltered_html}. What is expected of these rules was compared with HTML Purifier 4.11 set up as Moodle does it,
 * and with WordPress 6.1.
 */
enum HostFilter {
    MOODLE(
            Set.of(
                    "video", "audio", "source", "track", "ruby", "rt", "rp", "bdi", "nolink", "tex", "algebra", "lang",
                    "ins", "del", "font", "center", "s", "strike", "u"),
            Set.of("href", "title", "target", "class", "style", "width", "height", "src", "alt", "name")),
    WORDPRESS(
            Set.of(
                    "video",
                    "audio",
                    "track",
                    "button",
                    "figure",
                    "figcaption",
                    "section",
                    "article",
                    "details",
                    "summary"),
            Set.of("href", "title", "target", "class", "style", "width", "height", "src", "alt", "name", "id", "role"));

    private static final Set<String> COMMON = Set.of(
            "a",
            "p",
            "b",
            "i",
            "em",
            "strong",
            "span",
            "div",
            "br",
            "img",
            "ul",
            "ol",
            "li",
            "table",
            "tr",
            "td",
            "th",
            "h1",
            "h2",
            "h3",
            "h4",
            "blockquote",
            "code",
            "pre",
            "sub",
            "sup",
            "hr");
    private static final Set<String> HIDDEN = Set.of("script", "style");

    private final Set<String> own;
    private final Set<String> attributes;

    HostFilter(Set<String> own, Set<String> attributes) {
        this.own = own;
        this.attributes = attributes;
    }

    /** The markup that is left. */
    String clean(String markup) {
        Document document = Jsoup.parse(markup, "", Parser.xmlParser());
        document.outputSettings().prettyPrint(false);
        for (Element element : List.copyOf(document.getAllElements())) {
            String name = element.normalName();
            if (HIDDEN.contains(name)) {
                element.remove();
            } else if (element != document && !COMMON.contains(name) && !own.contains(name)) {
                element.unwrap();
            } else {
                element.attributes().asList().stream()
                        .map(attribute -> attribute.getKey())
                        .filter(key -> !attributes.contains(key))
                        .forEach(element::removeAttr);
            }
        }
        return document.html();
    }
}
