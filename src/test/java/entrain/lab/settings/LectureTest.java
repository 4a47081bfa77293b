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
            assertTrue(button.getAttribute("data-over").isEmpty()
                    || Preset.byId(button.getAttribute("data-over")).isPresent());
            String train = button.getAttribute("data-train");
            Parsed parsed = SettingsText.parse(train.isEmpty() ? button.getAttribute("data-set") : "train=" + train);
            assertTrue(parsed.problems().isEmpty(), parsed.problems()::toString);
            assertTrue(parsed.settings().unknown().isEmpty());
        }
        int number = Params.SCENE.words().indexOf(scene.getAttribute("data-scene")) + 1;
        settings(scene).preset().ifPresent(preset -> assertEquals(number, preset.scene()));
    }

    /** 60 to 130 words of text, and of each step of a scene in steps at most 70; whatever is beside it stays shorter. */
    @ParameterizedTest
    @MethodSource("scenes")
    void scene_texts_areShortAndComplete(Element scene) {
        List<Element> steps = children(scene, "section");
        int words = words(text(scene));
        assertTrue(words >= (steps.isEmpty() ? 60 : 40) && words <= 130, words + " words");
        for (Element step : steps) {
            assertTrue(words(text(step)) <= 70, text(step));
            assertEquals(1, children(step, "h3").size());
        }
        assertEquals(1, ofClass(scene, "formula").size());
        assertEquals(1, ofClass(scene, "papers").size());
        for (Element part : steps.isEmpty() ? List.of(scene) : steps) {
            complete(part);
        }
    }

    /** Something to try, a question with one right answer, and that answer. */
    private static void complete(Element part) {
        for (String each : List.of("try", "question", "answer")) {
            assertEquals(1, ofClass(part, each).size(), each);
        }
        assertTrue(words(ofClass(part, "answer").get(0).getTextContent()) <= 70, "answer");
        List<Element> choices = children(part, "label");
        assertTrue(choices.size() >= 2 && choices.size() <= 4, choices.size() + " choices");
        assertEquals(
                1,
                choices.stream()
                        .filter(label -> label.hasAttribute("data-right"))
                        .count());
        assertEquals(
                1,
                children(part, "input").stream()
                        .map(input -> input.getAttribute("name"))
                        .distinct()
                        .count());
    }

    /** The plain paragraphs of a scene or a step, without those of its steps. */
    private static String text(Element of) {
        StringBuilder text = new StringBuilder();
        for (Element p : children(of, "p")) {
            Element parent = (Element) p.getParentNode();
            Element around = parent.getAttribute("class").equals("text") ? (Element) parent.getParentNode() : parent;
            boolean inStep = around.getAttribute("name").equals("step");
            if (p.getAttribute("class").isEmpty() && (inStep ? around.getParentNode() : around) == of) {
                text.append(p.getTextContent()).append(' ');
            }
        }
        return text.toString();
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
