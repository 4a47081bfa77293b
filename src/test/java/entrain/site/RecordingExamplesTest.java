package entrain.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The recordings that the site ships: each says where it is from and under which licence. */
final class RecordingExamplesTest {
    private static final Path EXAMPLES = Path.of("webapp/examples");

    @Test
    void everyRecording_hasItsSourceAndLicenceBesideIt() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            List<String> data = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.matches(".*\\.(html|css|txt)"))
                    .sorted()
                    .toList();
            assertEquals(List.of("fmri.csv", "teacher.csv"), data);
            for (String name : data) {
                String said = Files.readString(EXAMPLES.resolve(name.replace(".csv", ".txt")));
                assertTrue(said.startsWith(name + ": "), name);
                assertTrue(said.contains("\nSource: ") && said.contains("\nLicence: "), name);
            }
        }
    }

    /** Its licence lets it be passed on with the notice, the conditions and the disclaimer; it is passed on unchanged. */
    @Test
    void fmri_isNitimesToTheBitWithItsLicence() throws IOException, NoSuchAlgorithmException {
        assertEquals(
                "b272a7a8e1981d1b4542e739e5244be41c1bfee8a8d3cd224b87605ec72c2ffd",
                HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256")
                                .digest(Files.readAllBytes(EXAMPLES.resolve("fmri.csv")))));
        String licence = Files.readString(EXAMPLES.resolve("fmri.txt"));
        assertTrue(licence.contains("Copyright (c) 2006-2014, NIPY Developers."));
        assertTrue(licence.contains("Redistributions of source code must retain"));
        assertTrue(licence.contains("Redistributions in binary form must reproduce"));
        assertTrue(licence.contains("PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS"));
        List<String> lines = Files.readAllLines(EXAMPLES.resolve("fmri.csv"));
        assertEquals(251, lines.size());
        assertTrue(lines.stream().allMatch(line -> line.split(",").length == 31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lecture.html", "lecture.hi.html"})
    void lecture_loadsARecordingThatIsThere(String page) throws IOException {
        String html = Files.readString(Path.of("webapp", page));
        List<String> asked = java.util.regex.Pattern.compile("data-example=\"([^\"]*)\"")
                .matcher(html)
                .results()
                .map(match -> match.group(1))
                .toList();
        // scenes 7 and 12
        assertEquals(List.of("teacher.csv", "fmri.csv", "teacher.csv", "fmri.csv"), asked);
        for (String name : asked) {
            assertTrue(Files.exists(EXAMPLES.resolve(name)), name);
        }
        assertFalse(html.contains("cannot take in recordings"));
    }
}
