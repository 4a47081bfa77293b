package entrain.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TemplateTest {
    private static final List<String> PAGES = List.of("a.html", "b.html");
    private static final String TEXT = """
            <p>both</p>
              <!-- only: a.html -->
            <p>one</p>
            <!-- only: b.html -->
            <p>other</p>
              <!-- all -->
            <!-- a remark -->
            """;

    @Test
    void page_hasWhatIsItsOwnAndWhatIsEveryPages() throws IOException {
        assertEquals("<p>both</p>\n<p>one</p>\n<!-- a remark -->\n", Template.page(TEXT, "a.html", PAGES));
        assertEquals("<p>both</p>\n<p>other</p>\n<!-- a remark -->\n", Template.page(TEXT, "b.html", PAGES));
    }

    @Test
    void page_partOfAPageThatIsNotMade_isRefused() {
        assertThrows(IOException.class, () -> Template.page(TEXT, "a.html", List.of("a.html")));
    }
}
