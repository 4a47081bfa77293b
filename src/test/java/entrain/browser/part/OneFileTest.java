package entrain.browser.part;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entrain.lab.phrase.Phrase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The text of the page in one file. */
final class OneFileTest {
    @Test
    void settings_ofAPage_standInItsTagOnce() {
        String first = OneFile.with("v=1&lang=\"<", "<!doctype html>\n<html lang=\"en\"><body></body></html>");
        assertEquals(
                "<!doctype html>\n<html data-settings=\"v=1&amp;lang=&quot;&lt;\" lang=\"en\"><body></body></html>",
                first);
        assertEquals(
                "<!doctype html>\n<html data-settings=\"v=1\" lang=\"en\"><body></body></html>",
                OneFile.with("v=1", first));
    }

    @Test
    void elements_ofWhatWasGiven_areLeftOutAndNoOthers() {
        String rest = "<script type=\"text/plain\" data-file=\"a.js\">QQ==</script>";
        assertEquals(
                "<p>" + rest + "</p>" + rest,
                OneFile.without("<p>" + rest + "<script type=\"x\" data-given=\"state\" data-rows=\"1\">AA==</script>"
                        + "<script data-recording=\"a.csv\">AA==</script></p><script data-trained=\"\">AA==</script>"
                        + rest));
    }

    @ParameterizedTest
    @CsvSource({"0,", "1,1 kB", "751,2 kB", "749999,1000 kB", "750000,1.0 MB", "1650000,2.2 MB"})
    void weight_ofBytes_isThatOfTheirText(double bytes, String size) {
        String said = size == null ? "" : "With your data it is " + size + " larger.";
        assertEquals(said, Downloads.weight(bytes).toString());
        assertEquals(size == null, Downloads.weight(bytes).equals(Phrase.NONE));
    }
}
