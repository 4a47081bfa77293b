package entrain.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

public final class BundleTest {
    private static final String COMMENT = "<!-- <script src=\"not-there.js\"></script> -->";
    private static final String INDEX = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>A <link> in a title</title>
            <!-- <script src="not-there.js"></script> -->
            <link rel="modulepreload" href="entrain.js">
            <LINK href='style.css?v=1' rel="stylesheet" media="(min-width: 1px)">
            <link rel="icon" href="icon.svg">
            <link rel="manifest" href="manifest.webmanifest">
            <script defer src=late.js></script>
            <script>const own = "<link rel=stylesheet href=own.css>";</script>
            </head><body data-note="</body>"><p>µ <a href="https://doi.org/10.1/x">paper</a> <a href="?g=2">g</a></p>
            <script src="page.js" integrity="sha256-x" id="page"></script>
            <script data-site>register('sw.js');</script>
            </body></html>
            """;

    @TempDir
    Path site;

    /** A site with the parts that a bundle needs. */
    public static void writeSite(Path site) throws IOException {
        Files.writeString(site.resolve("index.html"), INDEX);
        Files.writeString(site.resolve("style.css"), "\uFEFFp { content: '</style>'; background: url(#a) }");
        Files.writeString(site.resolve("icon.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        Files.writeString(site.resolve("late.js"), "late();");
        Files.writeString(
                site.resolve("page.js"), "say('$& $1 \\\\0 </SCRIPT> <!-- <script> http://www.w3.org/2000/svg');");
        Random random = new Random(1);
        for (String name : Bundle.EMBEDDED) {
            byte[] bytes = new byte[5000];
            random.nextBytes(bytes);
            Files.createDirectories(site.resolve(name).getParent());
            Files.write(site.resolve(name), bytes);
        }
    }

    @BeforeEach
    void write() throws IOException {
        writeSite(site);
    }

    @Test
    void bundle_embeddedFiles_decodeToTheSameBytes() throws IOException {
        String html = Bundle.of(site, Bundle.EMBEDDED);
        for (String name : Bundle.EMBEDDED) {
            String start = "<script type=\"text/plain\" data-file=\"" + name + "\" data-encoding=\"gzip-base64\">";
            int at = html.indexOf(start);
            assertTrue(at > 0, name);
            String text = html.substring(at + start.length(), html.indexOf("</script>", at));
            byte[] gzip = Base64.getDecoder().decode(text);
            try (GZIPInputStream bytes = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
                assertArrayEquals(Files.readAllBytes(site.resolve(name)), bytes.readAllBytes(), name);
            }
        }
    }

    @Test
    void bundle_stylesAndScripts_moveIntoThePage() throws IOException {
        String html = Bundle.of(site, Bundle.EMBEDDED);
        assertTrue(html.contains(
                "<style media=\"(min-width: 1px)\">" + "p { content: '\\3C /style>'; background: url(#a) }</style>"));
        assertTrue(
                html.contains("<script id=\"page\">say('$& $1 \\\\0 \\x3C/SCRIPT> \\x3C!-- <script> "
                        + "http://www.w3.org/2000/svg');</script>"),
                html);
        assertTrue(html.contains("<link rel=\"icon\" href=\"data:image/svg+xml;base64,PHN2"));
        for (String left : List.of("modulepreload", "manifest", "register", "data-site")) {
            assertFalse(html.contains(left), left);
        }
        assertFalse(html.replace(COMMENT, "").contains(" src="), html);
    }

    @Test
    void bundle_whatRefersToNothing_staysAsItIs() throws IOException {
        String html = Bundle.of(site, Bundle.EMBEDDED);
        for (String kept : List.of(
                "<title>A <link> in a title</title>",
                COMMENT,
                "<script>const own = \"<link rel=stylesheet href=own.css>\";</script>",
                "<body data-note=\"</body>\"><p>µ ")) {
            assertTrue(html.contains(kept), kept);
        }
    }

    @Test
    void bundle_deferredScript_runsAfterTheEmbeddedFiles() throws IOException {
        String html = Bundle.of(site, Bundle.EMBEDDED);
        int late = html.indexOf("<script>late();</script>");
        assertTrue(late > html.lastIndexOf("data-file="));
        assertTrue(html.indexOf("<script id=\"page\">") > html.lastIndexOf("data-file="));
        assertTrue(html.endsWith("<script>late();</script>\n</body></html>\n"));
    }

    /** So that its poster is there first. */
    @Test
    void figure_scriptInItsHead_doesNotWaitForTheEmbeddedFiles() throws IOException {
        Files.writeString(
                site.resolve("embed.html"),
                "<!doctype html><html><head><script src=\"page.js\"></script></head><body><p>poster</p>"
                        + "<script src=\"late.js\"></script></body></html>");
        for (String name : Bundle.FIGURE) {
            Files.writeString(site.resolve(name), name);
        }
        String html = Bundle.figure(site);
        int files = html.indexOf("data-file=");
        assertTrue(html.indexOf("<script>say(") < html.indexOf("poster"));
        assertTrue(html.indexOf("poster") < files);
        assertTrue(html.indexOf("late();") > html.lastIndexOf("data-file="));
        assertEquals(Bundle.FIGURE.size(), html.split("data-file=").length - 1);
    }

    @Test
    void bundle_everyScriptWaits_embeddedFilesEndTheBody() throws IOException {
        Files.writeString(
                site.resolve("index.html"), INDEX.replace("<script src=\"page.js\"", "<script defer src=page.js"));
        String html = Bundle.of(site, Bundle.EMBEDDED);
        assertEquals(Bundle.EMBEDDED.size(), html.split("data-file=", -1).length - 1);
        assertTrue(html.indexOf("data-file=") > html.indexOf("paper"));
        assertTrue(html.indexOf("late();") > html.lastIndexOf("data-file="));
    }

    @Test
    void bundle_loaderInThePage_findsTheEmbeddedFiles() throws IOException {
        String loader = "<script data-loader>load();</script>";
        Files.writeString(site.resolve("index.html"), INDEX.replace("</head>", loader + "</head>"));
        String html = Bundle.of(site, Bundle.EMBEDDED);
        assertEquals(Bundle.EMBEDDED.size(), html.split("data-file=", -1).length - 1);
        assertTrue(html.indexOf(loader) > html.lastIndexOf("data-file="));
        assertTrue(html.indexOf("<body") > html.indexOf(loader));
    }

    @Test
    void bundle_madeTwice_isTheSame() throws IOException {
        assertEquals(Bundle.of(site, Bundle.EMBEDDED), Bundle.of(site, Bundle.EMBEDDED));
        byte[] gzip = Gzip.compress(new byte[] {1});
        // bytes 4 to 7 of a gzip header are the time stamp (RFC 1952)
        assertArrayEquals(new byte[4], Arrays.copyOfRange(gzip, 4, 8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src='https://example.org/x.png'>",
                "<script src='absent.js'></script>",
                "<script src='../outside.js'></script>",
                "<script src=''></script>",
                "<iframe src='embed.html'></iframe>",
                "<a href='selftest.html'>test</a>",
                "<a href='http://example.org/'>plain http</a>",
                "<link rel=canonical href='https://example.org/'>",
                "<style>@import 'x.css';</style>",
                "<p style='background: URL( \"x.png\")'>",
                "<script>fetch('https://example.org')</script>",
                "<script type=module>import{a}from'./a.js'</script>",
                "<script src='style.css' type=module></script><video poster=a.png></video>",
            })
    void bundle_somethingStillReferredTo_isRefused(String part) throws IOException {
        Files.writeString(site.resolve("index.html"), INDEX.replace("<p>", part + "<p>"));
        String message = assertThrows(BundleError.class, () -> Bundle.of(site, Bundle.EMBEDDED))
                .getMessage();
        assertTrue(message.startsWith("bundle: "), message);
        assertEquals(1, message.lines().count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "style.css", "page.js", "entrain.wasm"})
    void bundle_fileMissing_namesIt(String name) throws IOException {
        Files.delete(site.resolve(name));
        String message = assertThrows(BundleError.class, () -> Bundle.of(site, Bundle.EMBEDDED))
                .getMessage();
        assertTrue(message.contains("\"" + name) && message.contains("is no file in"), message);
    }
}
