package entrain.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/**
 * {@code bundle <site-folder> <out.html> [--runtimes both|js]}: the whole page in one file that opens by double click
 * and asks for nothing.
 *
 * <p>Style sheets, scripts, icons and pictures of {@code index.html} move into it. The two runtimes are added as
 * {@code <script type="text/plain" data-file="NAME" data-encoding="gzip-base64">}, in front of the first script that
 * runs where it stands, so that every script finds them, or else before {@code </body>}. A script marked {@code defer}
 * moves to the end of the body, because a browser ignores {@code defer} without {@code src}. What is marked
 * {@code data-site} is left out. Equal sites give equal bytes.
 */
final class Bundle {
    static final Set<String> OPTIONS = Set.of("runtimes");

    /** What the page would otherwise fetch when it is used. */
    private static final List<String> PARTS = List.of(
            "frame.js",
            "lab.js",
            "lecture.js",
            "lecture.css",
            "lecture.html",
            "share.js",
            "share.css",
            "sound.js",
            "export.js",
            "language.js",
            "text/en.txt",
            "text/hi.txt",
            "lecture.hi.html",
            "same-run.py");

    /** What the page's loader would otherwise fetch, without and with WebAssembly. */
    private static final List<String> JAVASCRIPT_ONLY = with(PARTS, "kernel.wasm", "entrain.js", "task.js");

    static final List<String> EMBEDDED = with(JAVASCRIPT_ONLY, "entrain.wasm", "classes.wasm-runtime.js");

    /** Attributes of a script that only make sense with {@code src}. */
    private static final Set<String> LOADING = Set.of("src", "defer", "async", "integrity", "crossorigin");

    private final Path site;
    private final StringBuilder result = new StringBuilder();
    private final StringBuilder deferred = new StringBuilder();
    private final List<String> runtimes;
    private boolean embedded;

    private Bundle(Path site, List<String> runtimes) {
        this.site = site;
        this.runtimes = runtimes;
    }

    static void run(Arguments arguments, PrintStream out) throws IOException {
        Path site = arguments.path(0, "the site's folder");
        Path target = arguments.path(1, "the file to write");
        byte[] bytes =
                of(site, runtimes(arguments.option("runtimes").orElse("both"))).getBytes(StandardCharsets.UTF_8);
        if (target.toAbsolutePath().getParent() != null) {
            Files.createDirectories(target.toAbsolutePath().getParent());
        }
        Files.write(target, bytes);
        out.println(target + ": " + bytes.length + " bytes, " + Gzip.compress(bytes).length + " gzipped");
    }

    private static List<String> with(List<String> files, String... more) {
        List<String> all = new ArrayList<>(files);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }

    private static List<String> runtimes(String which) {
        return switch (which) {
            case "both" -> EMBEDDED;
            case "js" -> JAVASCRIPT_ONLY;
            default -> throw new UsageError("bundle: --runtimes is both or js, not " + UsageError.quote(which));
        };
    }

    /**
     * The one file made of a site, with these of its files embedded.
     *
     * @throws UsageError where the site lacks a file, or the result would still refer to one
     */
    static String of(Path site, List<String> runtimes) throws IOException {
        String html = new Bundle(site, runtimes).build();
        SelfContained.check(html);
        return html;
    }

    private String build() throws IOException {
        String html = text(file("index.html", "the site"));
        int copied = 0;
        for (Html.Tag tag : Html.tags(html)) {
            result.append(html, copied, tag.start());
            copied = tag.start();
            if (replace(tag)) {
                copied = tag.elementEnd();
            }
        }
        result.append(html, copied, html.length());
        String rest = embeddedOnce();
        return result.insert(bodyEnd(), rest + deferred).toString();
    }

    /** The elements that hold the runtimes, the first time; then nothing. */
    private String embeddedOnce() throws IOException {
        StringBuilder elements = new StringBuilder();
        if (!embedded) {
            for (String name : runtimes) {
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

    /** Appends what stands for an element that refers to a file; false where it refers to none and stays as it is. */
    private boolean replace(Html.Tag tag) throws IOException {
        if (tag.name().equals("script") && tag.attributes().containsKey("src")) {
            String script = "<script" + attributesWithout(tag, LOADING) + ">"
                    + safeScript(text(file(tag.get("src"), "index.html"))) + "</script>";
            boolean waits =
                    tag.attributes().containsKey("defer") || tag.attributes().containsKey("async");
            if (tag.has("type", "module")) {
                result.append(script);
            } else if (waits) {
                deferred.append(script).append('\n');
            } else {
                result.append(embeddedOnce()).append(script);
            }
            return true;
        }
        if (tag.name().equals("link") && tag.has("rel", "stylesheet")) {
            String media = tag.get("media");
            result.append("<style")
                    .append(media.isEmpty() ? "" : attribute("media", media))
                    .append('>')
                    .append(safeStyle(text(file(tag.get("href"), "index.html"))))
                    .append("</style>");
            return true;
        }
        if (tag.name().equals("link")
                && tag.has("rel", "icon")
                && !tag.get("href").startsWith("data:")) {
            result.append("<link")
                    .append(attributesWithout(tag, Set.of("href")))
                    .append(data("href", tag))
                    .append('>');
            return true;
        }
        if (tag.name().equals("img")
                && !tag.get("src").isEmpty()
                && !tag.get("src").startsWith("data:")) {
            result.append("<img")
                    .append(attributesWithout(tag, Set.of("src")))
                    .append(data("src", tag))
                    .append('>');
            return true;
        }
        // what only a site has, hints to fetch early, and what only an installed page needs
        return tag.attributes().containsKey("data-site")
                || tag.name().equals("link")
                        && (tag.has("rel", "preload")
                                || tag.has("rel", "modulepreload")
                                || tag.has("rel", "prefetch")
                                || tag.has("rel", "manifest"));
    }

    private String data(String attribute, Html.Tag tag) throws IOException {
        Path file = file(tag.get(attribute), "index.html");
        String type = MediaType.of(file.getFileName().toString()).plain();
        return attribute(attribute, "data:" + type + ";base64," + base64(Files.readAllBytes(file)));
    }

    /** A file of the site that an address names. */
    private Path file(String address, String who) {
        int end = address.length();
        for (char mark : new char[] {'?', '#'}) {
            int at = address.indexOf(mark);
            end = at < 0 ? end : Math.min(end, at);
        }
        try {
            Path file = site.resolve(address.substring(0, end)).normalize();
            if (end > 0 && file.startsWith(site.normalize()) && Files.isRegularFile(file)) {
                return file;
            }
        } catch (InvalidPathException e) {
            // no file has such a name
        }
        throw new UsageError(
                "bundle: " + who + " needs " + UsageError.quote(address) + ", which is no file in " + site);
    }

    private static String text(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String attributesWithout(Html.Tag tag, Set<String> left) {
        StringBuilder kept = new StringBuilder();
        tag.attributes().forEach((name, value) -> {
            if (!left.contains(name)) {
                kept.append(attribute(name, value));
            }
        });
        return kept.toString();
    }

    private static String attribute(String name, String value) {
        return value.isEmpty() ? " " + name : " " + name + "=\"" + value.replace("\"", "&quot;") + "\"";
    }

    /** A script that cannot end its element: in strings, patterns and comments \x3C means the same as the sign. */
    static String safeScript(String script) {
        return replaceSign(replaceSign(script, "</script", "\\x3C"), "<!--", "\\x3C");
    }

    private static String safeStyle(String style) {
        return replaceSign(style, "</style", "\\3C ");
    }

    /** Replaces the first character of every {@code lowerCase} found in whatever case. */
    private static String replaceSign(String text, String lowerCase, String by) {
        StringBuilder safe = new StringBuilder(text.length());
        int copied = 0;
        for (int at = Html.indexIgnoringCase(text, lowerCase, 0);
                at < text.length();
                at = Html.indexIgnoringCase(text, lowerCase, copied)) {
            safe.append(text, copied, at).append(by);
            copied = at + 1;
        }
        return safe.append(text, copied, text.length()).toString();
    }

    /** Where the body closes in the result: the last closing tag outside scripts, or the very end. */
    private int bodyEnd() {
        String html = result.toString();
        int after = 0;
        for (Html.Tag tag : Html.tags(html)) {
            after = tag.elementEnd();
        }
        return Html.indexIgnoringCase(html, "</body", after);
    }
}
