package entrain.browser.part;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class FigureFileTest {
    private static String file(String name) {
        return "<script type=\"text/plain\" data-file=\"" + name + "\" data-encoding=\"gzip-base64\">AA==</script>\n";
    }

    @Test
    void figure_keepsItsFilesAndThoseAskedFor_andLeadsToTheLab() {
        String link = "<a id=\"lab\" href=\"%s\" data-lab=\"%s\">";
        assertEquals(
                "<html data-settings=\"v=1&amp;g=2\" lang=\"en\"><body>" + link.formatted("https://h/", "https://h/")
                        + file("entrain.js") + "\n" + file("theory.js") + "<script>run()</script></body></html>",
                OneFile.figure(
                        "<html lang=\"en\"><body>" + link.formatted("./", "./") + file("entrain.js") + file("task.js")
                                + file("theory.js") + "<script>run()</script></body></html>",
                        "v=1&g=2",
                        "https://h/",
                        "theory.js "));
    }
}
