package entrain.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Settings;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

final class SvgFigureTest {
    /** Writes awkward words and a line along its lower edge. */
    private static final class Awkward implements Panel {
        private double height;

        @Override
        public Channels needs() {
            return Channels.of(Channel.PREDICTIONS);
        }

        @Override
        public Phrase caption(Numbers numbers, Track track, Settings settings) {
            return Phrase.verbatim("of \"x\", " + "quite long ".repeat(12));
        }

        @Override
        public void draw(Numbers numbers, Track track, View view, Settings settings, Surface surface) {
            height = surface.height();
            surface.text("a < b & \"c\"", 10, 10, Ink.TEXT, 11, Align.START, false);
        }

        @Override
        public List<Track> shown(Numbers numbers) {
            return List.of(Track.DRIVEN);
        }

        @Override
        public Table table(Numbers numbers, Track track, Settings settings) {
            return new Table();
        }
    }

    @Test
    void of_wordsWithMarkup_isWellFormedAndSaysThem() throws Exception {
        Numbers numbers = new Numbers();
        numbers.frame().begin(1, 0, 0, Track.TWIN);
        numbers.frame().addNumbers(Channel.PREDICTIONS, Track.DRIVEN, 5);
        Awkward panel = new Awkward();
        String text = SvgFigure.of(
                Phrase.verbatim("T & <t>"),
                panel,
                numbers,
                Track.DRIVEN,
                new View(),
                Settings.defaults(),
                "v=1&g=2",
                330,
                300);
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        assertEquals("T & <t>", document.getElementsByTagName("title").item(0).getTextContent());
        assertTrue(
                document.getElementsByTagName("desc").item(0).getTextContent().startsWith("of \"x\", quite"));
        String visible = document.getDocumentElement().getTextContent();
        assertTrue(visible.contains("a < b & \"c\"")
                && visible.contains("driven")
                && visible.contains("theory")
                && visible.contains("v=1&g=2")
                && !visible.contains("spontaneous"));
        assertTrue(text.contains(Palette.LIGHT.css(Ink.CARD)));
        assertEquals("300", document.getDocumentElement().getAttribute("height"));
        // Title, four lines of caption and one of settings leave between a half and three quarters of the height.
        assertTrue(panel.height > 150 && panel.height < 225, "room " + panel.height);
    }

    @Test
    void broken_longText_keepsEveryLetterWithinTheRoom() {
        String words = "of φ(x), 400 units × 84 τ v=1&preset=chaos&g=1.25&omega=0.6&seedNet=7 " + "x".repeat(50);
        List<String> lines = SvgFigure.broken(words, 20);
        for (String line : lines) {
            assertTrue(line.length() <= 20, line);
        }
        assertEquals(words.replace(" ", ""), String.join("", lines).replace(" ", ""));
        assertEquals(List.of("short"), SvgFigure.broken("short", 20));
    }
}
