package entrain.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The build's last step: {@code Site <project> <version> <target>} completes the folder {@code <target>/site}, in which
 * the compiled programs are, with all else that a visitor fetches, and makes of it {@code <target>/entrain.html}, the
 * page in one file, and {@code <target>/npm}, the package.
 */
public final class Site {
    /** The whole page once more, inside the site: from it Share makes the file with a state inside. */
    static final String ONE_FILE = "entrain.html";

    /** The figure once more, for a host where no frame may read the files beside it, and to be saved by Share. */
    static final String FIGURE_FILE = "figure.html";

    static final String LAB = "index.html";
    static final String FIGURE = "embed.html";
    static final String TEMPLATE = "page.html";
    static final List<String> PAGES = List.of(LAB, FIGURE);
    /** What is added to a page when a part of it is first used. */
    static final String PARTS = "parts.html";

    private Site() {}

    public static void main(String[] args) throws IOException {
        make(Path.of(args[0]), args[1], Path.of(args[2]));
    }

    private static void make(Path project, String version, Path target) throws IOException {
        Path site = target.resolve("site");
        copy(project.resolve("webapp"), site);
        Files.write(site.resolve("kernel.wasm"), Assemble.module(project.resolve("src/main/wat")));
        Files.writeString(site.resolve("text/en.txt"), Messages.of(project).catalogue());
        Programs.slim(site);
        Inventory.write(site);
        NpmPackage.write(project, version, target.resolve("npm"));
        Path bundle = target.resolve(ONE_FILE);
        System.out.println(bundle + ": " + Bundle.write(site, Bundle.EMBEDDED, bundle));
        Files.write(site.resolve(ONE_FILE), Files.readAllBytes(bundle));
        Path figure = site.resolve(FIGURE_FILE);
        System.out.println(figure + ": " + Bundle.writeFigure(site, figure));
    }

    /** A page as its template makes it, comments and all. */
    public static String page(Path webapp, String page) throws IOException {
        return Template.page(Files.readString(webapp.resolve(TEMPLATE)), page, PAGES);
    }

    /** Copies the sources of the web page: pages made of their template, texts slim but for examples, which are read. */
    static void copy(Path webapp, Path site) throws IOException {
        try (Stream<Path> files = Files.walk(webapp)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                try {
                    copy(webapp, webapp.relativize(file), site);
                } catch (IOException e) {
                    throw new UncheckedIOException(file + ": " + e.getMessage(), e);
                }
            });
        }
    }

    private static void copy(Path webapp, Path name, Path site) throws IOException {
        Path from = webapp.resolve(name);
        Path to = site.resolve(name);
        Files.createDirectories(to.getParent());
        if (name.toString().equals(TEMPLATE)) {
            for (String page : PAGES) {
                String text = page(webapp, page);
                Files.writeString(site.resolve(page), versioned(page.equals(LAB) ? withLoader(webapp, text) : text));
            }
        } else if (name.toString().equals(ElementScript.SCRIPT)) {
            Files.writeString(to, Slim.script(ElementScript.of(webapp)));
        } else if (name.toString().equals(ElementScript.STYLE)) {
            return; // stands in the script
        } else if (name.toString().endsWith(".css")) {
            Files.writeString(to, Slim.style(Files.readString(from)));
        } else if (name.toString().endsWith(".html") && name.getNameCount() == 1) {
            Files.writeString(to, versioned(Files.readString(from)));
        } else if (name.toString().endsWith(".js")) {
            Files.writeString(to, Slim.script(Files.readString(from)));
        } else {
            Files.write(to, Files.readAllBytes(from));
        }
    }

    /** The lab's page with its loader inside: one round trip less before anything begins. */
    private static String withLoader(Path webapp, String page) throws IOException {
        String loader = "<script data-loader>\n" + Files.readString(webapp.resolve("boot.js")) + "</script>";
        return page.replace("<script src=\"boot.js\"></script>", loader);
    }

    /** A page as it is served, which says of which version it is. */
    private static String versioned(String page) {
        return Slim.script(page.replaceFirst("<html ", "<html data-version=\"" + Version.text() + "\" "));
    }
}
