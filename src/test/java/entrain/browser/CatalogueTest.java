package entrain.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.site.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The catalogues of messages, and the lecture that is a file of its own in another language. */
final class CatalogueTest {
    /** What stays Latin in Hindi. */
    static final Set<String> LATIN = Set.of(
            "PC",
            "Re",
            "gJ",
            "pN",
            "dt",
            "tanh",
            "ReLU",
            "RK",
            "cos", // mathematics
            "ms",
            "rad",
            "Hz",
            "MB", // units
            "Entrain",
            "entrain",
            "SIMD",
            "FORCE",
            "PINning",
            "currents",
            "data",
            "drawn",
            "dw",
            "factor",
            "fit",
            "flipflop",
            "force",
            "generator",
            "memory",
            "pinning",
            "rates",
            "ridge",
            "scaled",
            "sine",
            "sines",
            "square",
            "units",
            "values",
            "full",
            "WebAssembly",
            "JavaScript",
            "Java",
            "Python",
            "NumPy",
            "English", // names
            "SVG",
            "PNG",
            "CSV",
            "NPY",
            "WebM",
            "JSON",
            "float",
            "zip",
            "npz",
            "npy",
            "xlsx",
            "HDF",
            "mat",
            "MATLAB",
            "gzip",
            "html",
            "boot",
            "Excel",
            "GB",
            "MAT",
            "PCM",
            "WAV",
            "abf",
            "avi",
            "bdf",
            "feather",
            "flac",
            "gz",
            "mp",
            "nev",
            "nsx",
            "nwb",
            "ods",
            "ogg",
            "parquet",
            "pdf",
            "pickle",
            "plx",
            "png",
            "sqlite",
            "xls",
            "js", // formats and files
            "astype",
            "compressed",
            "numpy",
            "save",
            "savez",
            "struct", // what NumPy calls it
            "raw",
            "dff",
            "min",
            "sample", // values of options
            "Esc",
            "Ctrl"); // keys

    private static final Path WEBAPP = Path.of("webapp");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");
    private static final Pattern SLOT = Pattern.compile("\\{(\\d?)\\}");
    private static final Pattern TAG = Pattern.compile("<(/?\\w+)([^>]*)>");
    private static final Pattern SPOKEN = Pattern.compile(" (?:lang|aria-label|title|alt)=\"[^\"]*\"");

    /** The messages of a language's catalogue in order, each with its translation or null. */
    private static Map<String, String> read(String language) throws IOException {
        Map<String, String> messages = new LinkedHashMap<>();
        String last = null;
        for (String line : Files.readAllLines(WEBAPP.resolve("text/" + language + ".txt"))) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (Character.isWhitespace(line.charAt(0))) {
                assertNotNull(last, "A translation of nothing: " + line);
                messages.put(last, line.strip());
            } else {
                assertTrue(!messages.containsKey(line), () -> "twice: " + line);
                messages.put(line, null);
                last = line;
            }
        }
        return messages;
    }

    /** So that the order of either file tells what is new in the other. */
    @Test
    void hindi_messages_areThoseOfTheSources() throws IOException {
        assertEquals(
                String.join("\n", Messages.of(Path.of("")).all()),
                String.join("\n", read("hi").keySet()));
    }

    @Test
    void hindi_translations_keepTheSlotsAndLeaveNoEnglish() throws IOException {
        List<String> faults = new ArrayList<>();
        read("hi").forEach((message, translation) -> {
            if (translation == null || slots(message) != slots(translation)) {
                faults.add("slots: " + message + " → " + translation);
                return;
            }
            for (String word : words(translation)) {
                if (!LATIN.contains(word) && !translation.endsWith(".hi.html")) {
                    faults.add(word + ": " + translation);
                }
            }
        });
        assertEquals(List.of(), faults);
    }

    /** Scenes, settings and questions are the same; only what is read differs. */
    @Test
    void hindiLecture_elements_areThoseOfTheEnglishOne() throws IOException {
        assertEquals(elements("lecture.html"), elements("lecture.hi.html"));
    }

    private static String elements(String file) throws IOException {
        StringBuilder elements = new StringBuilder();
        Matcher tag = TAG.matcher(Files.readString(WEBAPP.resolve(file)).replaceAll("(?s)<!--.*?-->", ""));
        while (tag.find()) {
            // Emphasis and symbols stand where the sentence has them.
            if (!Set.of("i", "b", "em", "strong", "sub", "sup", "span")
                    .contains(tag.group(1).replace("/", ""))) {
                elements.append(tag.group(1))
                        .append(SPOKEN.matcher(tag.group(2)).replaceAll(""))
                        .append('\n');
            }
        }
        return elements.toString();
    }

    static Set<String> words(String text) {
        Set<String> words = new TreeSet<>();
        Matcher word = WORD.matcher(text.replaceAll("\\{\\d?\\}", ""));
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }

    /** How many slots there are; one that is named twice, or out of range, is a fault. */
    private static int slots(String text) {
        int slots = 0;
        Set<String> named = new HashSet<>();
        Matcher slot = SLOT.matcher(text);
        while (slot.find()) {
            slots++;
            assertTrue(slot.group(1).isEmpty() || named.add(slot.group(1)), () -> "named twice: " + text);
        }
        for (String name : named) {
            assertTrue(named.size() == slots && Integer.parseInt(name) < slots, () -> "named in part: " + text);
        }
        return slots;
    }
}
