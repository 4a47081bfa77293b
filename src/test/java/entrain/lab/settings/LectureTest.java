package entrain.lab.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The scenes of the lecture as they are written: complete, in order, and with settings that mean what they say. */
final class LectureTest {
    private static final Path FILE = Path.of("webapp", "lecture.html");
    private static final Pattern DOI = Pattern.compile("https://doi\\.org/10\\.\\d{4,}/\\S+");

    /** Read as XML, so that what is not well-formed is an exception. */
    static Stream<Element> scenes() throws Exception {
        InputSource text = new InputSource(new StringReader(Files.readString(FILE)));
        return children(
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(text)
                        .getDocumentElement(),
                "article")
                .stream();
    }

    private static List<Element> children(Element parent, String tag) {
        NodeList found = parent.getElementsByTagName(tag);
        List<Element> list = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            list.add((Element) found.item(i));
        }
        return list;
    }

    private static List<Element> ofClass(Element scene, String name) {
        return Stream.of("p", "details", "fieldset", "ul")
                .flatMap(tag -> children(scene, tag).stream())
                .filter(e -> e.getAttribute("class").equals(name))
                .toList();
    }

    private static Settings settings(Element scene) {
        return Scene.of(List.of(scene.getAttribute("data-scene"))).settings();
    }

    private static int words(String text) {
        return text.strip().split("\\s+").length;
    }

    @Test
    void scenes_twelve_areThoseOfTheTableInOrder() throws Exception {
        List<String> ids =
                scenes().map(scene -> scene.getAttribute("data-scene")).toList();
        assertEquals(12, ids.size());
        assertEquals(Params.SCENE.words(), ids);
        assertEquals(
                12,
                scenes().map(scene -> children(scene, "h2").get(0).getTextContent())
                        .distinct()
                        .count());
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void scene_settings_nameViewsAndFewControls(Element scene) {
        Settings settings = settings(scene);
        assertFalse(settings.get(Params.VIEWS).isEmpty(), "views");
        int controls = settings.get(Params.CONTROLS).size();
        assertTrue(controls == 1 || controls == 2, controls + " controls");
    }

    /** What a button sets lies over the scene; a preset's number is that of the scene where the scene names one. */
    @ParameterizedTest
    @MethodSource("scenes")
    void scene_buttons_setWhatExists(Element scene) {
        List<Element> buttons = children(scene, "button");
        assertFalse(buttons.isEmpty());
        for (Element button : buttons) {
            Parsed parsed = SettingsText.parse(button.getAttribute("data-set"));
            assertTrue(parsed.problems().isEmpty(), parsed.problems()::toString);
            assertTrue(parsed.settings().unknown().isEmpty());
        }
        int number = Params.SCENE.words().indexOf(scene.getAttribute("data-scene")) + 1;
        settings(scene).preset().ifPresent(preset -> assertEquals(number, preset.scene()));
    }

    /** 60 to 130 words of text; whatever is beside it stays shorter than the text. */
    @ParameterizedTest
    @MethodSource("scenes")
    void scene_texts_areShortAndComplete(Element scene) {
        StringBuilder text = new StringBuilder();
        for (Element p : children(scene, "p")) {
            if (p.getAttribute("class").isEmpty() && p.getParentNode() == scene) {
                text.append(p.getTextContent()).append(' ');
            }
        }
        int words = words(text.toString());
        assertTrue(words >= 60 && words <= 130, words + " words");
        for (String part : List.of("formula", "try", "question", "answer", "papers")) {
            assertEquals(1, ofClass(scene, part).size(), part);
        }
        assertTrue(words(ofClass(scene, "answer").get(0).getTextContent()) <= 70, "answer");
        int choices = children(scene, "label").size();
        assertTrue(choices >= 2 && choices <= 4, choices + " choices");
        assertEquals(
                1,
                children(scene, "label").stream()
                        .filter(label -> label.hasAttribute("data-right"))
                        .count());
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void scene_papers_linkToTheirDoi(Element scene) {
        List<Element> papers = children(scene, "li");
        assertFalse(papers.isEmpty());
        for (Element paper : papers) {
            assertTrue(paper.getTextContent().matches("(?s).*\\((19|20)\\d\\d\\).*"), paper.getTextContent());
        }
        List<Element> links = children(scene, "a");
        assertFalse(links.isEmpty());
        for (Element link : links) {
            assertTrue(DOI.matcher(link.getAttribute("href")).matches(), link.getAttribute("href"));
            assertEquals(
                    "https://doi.org/" + link.getTextContent().substring("doi:".length()), link.getAttribute("href"));
            assertEquals("noopener", link.getAttribute("rel"));
        }
    }
}
