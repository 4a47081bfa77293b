package entrain.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A whole page, the lab or a figure, in one file that opens by double click and asks for nothing.
 *
 * <p>Style sheets, scripts, icons and pictures of the page move into it. What it would fetch is added as
 * {@code <script type="text/plain" data-file="NAME" data-encoding="gzip-base64">}, in front of the loader or the first
 * script that was a file and runs where it stands, so that every script finds them, or else before {@code </body>}. The
 * scripts in a figure's head wait, so that its poster is there before its files. A script marked {@code defer}
 * moves to the end of the body, because a browser ignores {@code defer} without {@code src}. What is marked
 * {@code data-site} is left out, and so are hints to fetch early. All else keeps its bytes. Equal sites give equal bytes.
 */
public final class Bundle {
    /** What the page would otherwise fetch when it is used. */
    private static final List<String> PARTS = List.of(
            "frame.js",
            "lab.js",
            "parts.html",
            "lecture.js",
            "lecture.css",
            "lecture.html",
            "share.js",
            "share.css",
            "language.js",
            "text/en.txt",
            "text/hi.txt",
            "lecture.hi.html",
            "same-run.py");

    /** What a page embeds that runs in JavaScript alone. */
    public static final List<String> JAVASCRIPT_ONLY =
            with(PARTS, "kernel.wasm", "entrain.js", "theory.js", "task.js", "parts.js");

    /** What a page embeds that has both runtimes. */
    public static final List<String> EMBEDDED = with(JAVASCRIPT_ONLY, "entrain.wasm", "entrain.wasm-runtime.js");

    /** What a figure in one file embeds: all that it may come to need. What needs less leaves some of it out. */
    public static final List<String> FIGURE = List.of(
            "entrain.js",
            "kernel.wasm",
            "lab.js",
            "theory.js",
            "task.js",
            "parts.js",
            "parts.html",
            "language.js",
            "text/hi.txt");

    /** Attributes of a script that only make sense with {@code src}. */
    private static final List<String> LOADING = List.of("src", "defer", "async", "integrity", "crossorigin");

    /** A link whose relation is, among others, one of these words. */
    private static final String LINK = "link[rel~=(?i)(^|\\s)(%s)(\\s|$)]";

    private static final String STYLE = LINK.formatted("stylesheet");
    private static final String ICON = LINK.formatted("icon") + ":not([href^=data:])";
    private static final String PICTURE = "img[src]:not([src^=data:]):not([src=''])";
    /** Begins where it stands, with what it finds. */
    private static final String LOADER = "script[data-loader]";

    private static final String LEFT_OUT = "[data-site]," + LINK.formatted("preload|modulepreload|prefetch|manifest");

    private static final Pattern SCRIPT_SIGN = Pattern.compile("<(?=/script|!--)", Pattern.CASE_INSENSITIVE);
    private static final Pattern STYLE_SIGN = Pattern.compile("<(?=/style)", Pattern.CASE_INSENSITIVE);

    private final Path site;
    private final String page;
    private final List<String> files;
    private final StringBuilder deferred = new StringBuilder();
    private boolean embedded;

    private Bundle(Path site, String page, List<String> files) {
        this.site = site;
        this.page = page;
        this.files = files;
    }

    /**
     * Writes the lab as one file made of a site, with these of its files embedded, and makes the folders above it.
     *
     * @return how many bytes it has, and how many gzipped, in words
     * @throws BundleError where the site lacks a file, or the result would still refer to one
     */
    public static String write(Path site, List<String> files, Path target) throws IOException {
        return write(of(site, files), target);
    }

    /** Writes the figure as one file made of a site. @see #write(Path, List, Path) */
    static String writeFigure(Path site, Path target) throws IOException {
        return write(figure(site), target);
    }

    private static String write(String html, Path target) throws IOException {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        if (target.toAbsolutePath().getParent() != null) {
            Files.createDirectories(target.toAbsolutePath().getParent());
        }
        Files.write(target, bytes);
        return bytes.length + " bytes, " + Gzip.compress(bytes).length + " gzipped";
    }

    /** The text that {@link #write} writes. */
    static String of(Path site, List<String> files) throws IOException {
        return of(site, Site.LAB, files);
    }

    /** The text that {@link #writeFigure} writes. */
    static String figure(Path site) throws IOException {
        return of(site, Site.FIGURE, FIGURE);
    }

    private static String of(Path site, String page, List<String> files) throws IOException {
        String html = new Bundle(site, page, files).build();
        SelfContained.check(html);
        return html;
    }

    private static List<String> with(List<String> files, String... more) {
        List<String> all = new ArrayList<>(files);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }

    private String build() throws IOException {
        String html = text(file(page, "the site"));
        Document document = Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true));
        StringBuilder result = new StringBuilder();
        int copied = 0;
        for (Element element : document.getAllElements()) {
            if (element.is(LOADER)) {
                int at = element.sourceRange().startPos();
                result.append(html, copied, at).append(embeddedOnce());
                copied = at;
            }
            String instead = replacement(element);
            if (instead != null) {
                result.append(html, copied, element.sourceRange().startPos()).append(instead);
                copied = Math.max(
                        element.sourceRange().endPos(), element.endSourceRange().endPos());
            }
        }
        int bodyEnd = document.body().endSourceRange().startPos();
        int end = bodyEnd < copied ? html.length() : bodyEnd;
        return result.append(html, copied, end)
                .append(embeddedOnce())
                .append(deferred)
                .append(html, end, html.length())
                .toString();
    }

    /** What stands for an element in the one file, or null where it stays as it is. */
    private String replacement(Element element) throws IOException {
        if (element.is("script[src]")) {
            return script(element);
        }
        if (element.is(STYLE)) {
            Attributes kept = element.attributes().clone();
            kept.remove("rel");
            kept.remove("href");
            return "<style" + kept.html() + ">" + inStyle(text(file(element.attr("href"), page))) + "</style>";
        }
        if (element.is(ICON)) {
            return "<link" + withData(element, "href") + ">";
        }
        if (element.is(PICTURE)) {
            return "<img" + withData(element, "src") + ">";
        }
        return element.is(LEFT_OUT) ? "" : null;
    }

    private String script(Element element) throws IOException {
        Attributes kept = element.attributes().clone();
        LOADING.forEach(kept::remove);
        String script = "<script" + kept.html() + ">" + inScript(text(file(element.attr("src"), page))) + "</script>";
        if (element.attr("type").equalsIgnoreCase("module")) {
            return script;
        }
        if (element.is("[defer], [async]")) {
            deferred.append(script).append('\n');
            return "";
        }
        return page.equals(Site.FIGURE) && element.closest("head") != null ? script : embeddedOnce() + script;
    }

    /** The elements that hold the runtimes, the first time; then nothing. */
    private String embeddedOnce() throws IOException {
        StringBuilder elements = new StringBuilder();
        if (!embedded) {
            for (String name : files) {
                elements.append("<script type=\"text/plain\" data-file=\"")
                        .append(name)
                        .append("\" data-encoding=\"gzip-base64\">")
                        .append(base64(Gzip.compress(Files.readAllBytes(file(name, "the page")))))
                        .append("</script>\n");
            }
        }
        embedded = true;
        return elements.toString();
    }

    /** An element's attributes with the file that one of them names as a {@code data:} address. */
    private String withData(Element element, String attribute) throws IOException {
        Path file = file(element.attr(attribute), page);
        String type = MediaType.of(file.getFileName().toString()).plain();
        return element.attributes()
                .clone()
                .put(attribute, "data:" + type + ";base64," + base64(Files.readAllBytes(file)))
                .html();
    }

    /** A file of the site that an address names. */
    private Path file(String address, String who) {
        String name = address.strip().replaceFirst("[?#].*", "");
        try {
            Path file = site.resolve(name).normalize();
            if (!name.isEmpty() && file.startsWith(site.normalize()) && Files.isRegularFile(file)) {
                return file;
            }
        } catch (InvalidPathException e) {
            // no file has such a name
        }
        throw new BundleError(who + " needs ", address, ", which is no file in " + site);
    }

    private static String text(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** A script that cannot end its element: in strings, patterns and comments \x3C means the same as the sign. */
    private static String inScript(String script) {
        return SCRIPT_SIGN.matcher(script).replaceAll("\\\\x3C");
    }

    private static String inStyle(String style) {
        return STYLE_SIGN.matcher(style).replaceAll("\\\\3C ");
    }
}
