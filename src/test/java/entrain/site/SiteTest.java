package entrain.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SiteTest {
    private static final Path WEBAPP = Path.of("webapp");

    @TempDir
    static Path site;

    @BeforeAll
    static void copy() throws IOException {
        Site.copy(WEBAPP, site);
    }

    @Test
    void pages_areMadeOfTheTemplate_whichStaysBehind() throws IOException {
        assertFalse(Files.exists(site.resolve("page.html")));
        String lab = Files.readString(site.resolve("index.html"));
        String figure = Files.readString(site.resolve("embed.html"));
        assertEquals("page", Jsoup.parse(lab).select("html").attr("data-role"));
        assertEquals("figure", Jsoup.parse(figure).select("html").attr("data-page"));
        assertFalse((lab + figure).contains("<!-- only"), "a mark of the template is left");
    }

    /** Where an id stands twice, one of the two is never found. */
    @Test
    void pages_ids_standOnce() throws IOException {
        for (String page : new String[] {"index.html", "embed.html"}) {
            List<String> ids = Jsoup.parse(Files.readString(site.resolve(page)))
                    .select("[id]")
                    .eachAttr("id");
            assertEquals(ids.stream().distinct().toList(), ids, page);
        }
    }

    @Test
    void lab_holdsItsLoader_aFigureFetchesIt() throws IOException {
        String loader = Files.readString(site.resolve("boot.js")).strip();
        assertTrue(Files.readString(site.resolve("index.html")).contains("<script data-loader>\n" + loader));
        assertTrue(Files.readString(site.resolve("embed.html")).contains("<script src=\"boot.js\"></script>"));
    }

    @Test
    void scripts_areSlim_examplesAndTypesAreAsWritten() throws IOException {
        assertTrue(Files.size(site.resolve("boot.js")) < Files.size(WEBAPP.resolve("boot.js")));
        for (String name : new String[] {"examples/course.html", "entrain-lab.d.ts", "text/hi.txt", "icon.svg"}) {
            assertEquals(-1, Files.mismatch(WEBAPP.resolve(name), site.resolve(name)), name);
        }
    }
}
