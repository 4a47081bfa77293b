package entrain.site;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * Checks that an HTML text asks for nothing: no attribute, style or module import refers to a file or to another host,
 * and no script names a web address. A link that a reader may follow, to {@code https:}, to other settings of the same
 * page ({@code ?g=2}) or to the folder that it may lie in ({@code ./}), is no request and is allowed.
 */
final class SelfContained {
    private static final Set<String> ADDRESSES = Set.of(
            "src",
            "href",
            "xlink:href",
            "srcset",
            "poster",
            "data",
            "action",
            "formaction",
            "background",
            "manifest",
            "ping");
    private static final List<String> HARMLESS = List.of("#", "data:", "blob:", "about:blank");

    private SelfContained() {}

    /** @throws BundleError naming the first thing that would be asked for */
    static void check(String html) {
        for (Element element : Jsoup.parse(html).getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                checkAttribute(element, attribute.getKey(), attribute.getValue().strip());
            }
            if (element.is("style")) {
                checkStyle(element.data());
            } else if (element.is("script:not([data-file])")) {
                checkScript(element.data(), element.is("[type=module]"));
            }
        }
    }

    private static void checkAttribute(Element element, String name, String value) {
        if (name.equals("style")) {
            checkStyle(value);
        }
        if (!ADDRESSES.contains(name) || element.is("meta") || value.isEmpty() && !name.equals("src")) {
            return;
        }
        boolean followed = element.is("a")
                && name.equals("href")
                && (value.startsWith("?")
                        || value.equals("./")
                        || value.toLowerCase(Locale.ROOT).startsWith("https://"));
        if (!followed && HARMLESS.stream().noneMatch(value::startsWith)) {
            throw refers("<" + element.normalName() + " " + name + "> is", value);
        }
    }

    private static void checkStyle(String style) {
        String lower = style.toLowerCase(Locale.ROOT);
        if (lower.contains("@import")) {
            throw refers("a style holds", "@import");
        }
        for (int at = lower.indexOf("url("); at >= 0; at = lower.indexOf("url(", at + 1)) {
            int close = lower.indexOf(')', at);
            String address =
                    lower.substring(at + 4, close < 0 ? lower.length() : close).strip();
            String bare = address.startsWith("\"") || address.startsWith("'")
                    ? address.substring(1).strip()
                    : address;
            if (HARMLESS.stream().noneMatch(bare::startsWith)) {
                throw refers("a style's url() is", address);
            }
        }
    }

    private static void checkScript(String script, boolean module) {
        for (String scheme : List.of("http://", "https://")) {
            for (int at = script.indexOf(scheme); at >= 0; at = script.indexOf(scheme, at + 1)) {
                // the names of XML languages look like addresses and are none
                if (!script.startsWith("http://www.w3.org/", at)) {
                    throw refers("a script holds", script.substring(at, Math.min(script.length(), at + 40)));
                }
            }
        }
        if (module) {
            for (String start :
                    List.of("from\"", "from'", "from \"", "from '", "import\"", "import'", "import \"", "import '")) {
                int at = script.indexOf(start);
                if (at >= 0) {
                    throw refers("a module imports", script.substring(at, Math.min(script.length(), at + 40)));
                }
            }
        }
    }

    private static BundleError refers(String what, String value) {
        return new BundleError("the page would not stand alone: " + what + " ", value, "");
    }
}
