package entrain.browser.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.view.panels.Panels;
import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every picture has its line and its sketch in the chooser. */
final class ChooserTest {
    private static Element pictures;

    @BeforeAll
    static void read() throws IOException {
        pictures = Jsoup.parse(Path.of("webapp/parts.html").toFile()).getElementById("pictures");
    }

    @ParameterizedTest
    @EnumSource
    void picture_hasALineAndASketch(Panels kind) {
        Element picture = pictures.selectFirst("[data-picture=" + kind.id() + "]");
        assertTrue(picture != null, "none in parts.html");
        assertTrue(picture.selectFirst("svg").select("path, circle, ellipse").size() > 0, "nothing drawn");
        assertEquals("0 0 64 40", picture.selectFirst("svg").attr("viewBox"));
        String line = picture.selectFirst("span").text();
        assertTrue(line.length() >= 20 && line.length() <= 70 && line.matches(".*[.?]"), line);
    }
}
