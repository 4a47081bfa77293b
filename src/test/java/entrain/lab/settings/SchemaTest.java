package entrain.lab.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.lab.phrase.Phrase;
import entrain.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every other list of the parameters is written from the table. {@code mvn test -Dtest=SchemaTest -Dschema.write} writes
 * them after a change of a row.
 */
final class SchemaTest {
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'|\"([^\"]*)\"");

    /** A part of a file that is written from the rows. */
    enum Section {
        ELEMENT("webapp/entrain-lab.js", "const KEYS = [", "\n];") {
            @Override
            String text(List<Param<?>> rows) {
                return Schema.keys(rows, "  ", ", ") + ",";
            }
        },
        TYPE("webapp/entrain-lab.d.ts", "export type Key =", ";") {
            @Override
            String text(List<Param<?>> rows) {
                return Schema.keys(rows, "  ", " | ").replace(" |\n  ", "\n  | ");
            }
        },
        README("README.md", "opening it again gives the same activity.\n\n", "\n`preset`") {
            @Override
            String text(List<Param<?>> rows) {
                return Schema.markdown(rows);
            }
        };

        private final Path file;
        private final String before;
        private final String after;

        Section(String file, String before, String after) {
            this.file = Path.of(file);
            this.before = before;
            this.after = after;
        }

        abstract String text(List<Param<?>> rows);

        /** The file with this section as it should be. */
        String written(String old) {
            int from = old.indexOf(before) + before.length();
            int to = old.indexOf(after, from);
            assertTrue(from >= before.length() && to >= 0, file + " has a place for the parameters");
            return old.substring(0, from) + text(Params.all()) + old.substring(to);
        }
    }

    @ParameterizedTest
    @EnumSource
    void section_eachFile_isWrittenFromTheTable(Section section) throws IOException {
        String old = Files.readString(section.file);
        String written = section.written(old);
        if (System.getProperty("schema.write") != null) {
            Files.writeString(section.file, written);
        } else {
            assertEquals(written, old, section.file + " is not what the table of parameters says");
        }
    }

    /** A knob that is a row and nothing else is in every list. */
    @ParameterizedTest
    @EnumSource
    void section_ofATestOnlyKnob_hasIt(Section section) {
        assertTrue(section.text(withKnob()).contains("testKnob"), section.text(withKnob()));
        assertTrue(Schema.json(withKnob())
                .contains("{\"key\":\"testKnob\",\"symbol\":\"k\",\"unit\":\"rad\",\"effect\":\"LIVE\","
                        + "\"meaning\":\"A \\\"knob\\\".\",\"initial\":\"1\",\"min\":0,\"max\":2,\"choices\":[],"
                        + "\"shared\":true}"));
    }

    private static List<Param<?>> withKnob() {
        List<Param<?>> rows = new ArrayList<>(Params.all());
        rows.add(new RealParam(
                new About(
                        "testKnob",
                        Phrase.verbatim("k"),
                        "rad",
                        Effect.LIVE,
                        Group.INPUT,
                        Control.SHARE,
                        Phrase.verbatim("A \"knob\".")),
                1,
                0,
                2,
                Slider.of(0, 2, 0.1)));
        return rows;
    }

    /** Three keys in one list are a second table that a new knob would have to be added to. */
    @Test
    void scripts_holdNoSecondList() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files("webapp", ".js", ".ts")) {
            String text = Files.readString(file);
            for (Section section : Section.values()) {
                if (section.file.equals(file)) {
                    text = text.replace(section.text(Params.all()), "");
                }
            }
            Matcher list =
                    Pattern.compile("[\\[(][^\\[\\]()]*'[^\\[\\]()]*[\\])]").matcher(text);
            while (list.find()) {
                Set<String> keys = quoted(list.group());
                if (keys.size() >= 3 && keys().containsAll(keys)) {
                    found.add(file + ": " + list.group());
                }
            }
        }
        assertEquals(List.of(), found);
    }

    private static Set<String> quoted(String text) {
        Set<String> words = new LinkedHashSet<>();
        Matcher each = QUOTED.matcher(text);
        while (each.find()) {
            words.add(each.group(1) == null ? each.group(2) : each.group(1));
        }
        return words;
    }

    private static Set<String> keys() {
        return new LinkedHashSet<>(Params.CONTROLS.words());
    }

    private static List<Path> files(String folder, String... endings) throws IOException {
        try (Stream<Path> all = Files.list(Path.of(folder))) {
            return all.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        }
    }

    /** The bar of a figure has a control for each row that may have one, and the lab's for some of them. */
    @Test
    void controls_ofTheBar_areThoseOfTheTable() throws IOException {
        Set<String> table = new LinkedHashSet<>();
        for (Param<?> param : Params.all()) {
            if (param.control() != Control.NONE) {
                table.add(param.key());
            }
        }
        assertEquals(new java.util.TreeSet<>(table), new java.util.TreeSet<>(controls("embed.html")));
        assertTrue(table.containsAll(controls("index.html")));
    }

    private static Set<String> controls(String page) throws IOException {
        Set<String> keys = new LinkedHashSet<>();
        Matcher control = Pattern.compile("data-control=\"(\\w+)\"").matcher(Site.page(Path.of("webapp"), page));
        while (control.find()) {
            keys.add(control.group(1));
        }
        return keys;
    }
}
