package entrain.lab.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of every format, whole and damaged, as MATLAB, NumPy and SciPy write them: src/test/resources/recordings. */
final class CorpusTest {
    private static final Path FOLDER = Path.of("src/test/resources/recordings");
    private static final int FEWEST = 80;
    /** One of its arrays is damaged; SciPy refuses it whole, and so gives no number to compare with. */
    private static final String DAMAGED = "scipy/corrupted_zlib_checksum.mat";

    private static final int FEWEST_ARRAYS = 45;

    private static List<String> lines(String name) throws IOException {
        return Files.readAllLines(FOLDER.resolve(name));
    }

    private static Stream<String> files() throws IOException {
        return lines("words.txt").stream().map(line -> line.substring(0, line.indexOf('\t')));
    }

    private static byte[] bytes(String file) throws IOException {
        return Files.readAllBytes(FOLDER.resolve(file));
    }

    @Test
    void allFiles_ofTheCorpus_areReadOrRefusedInOneSentence() throws IOException {
        List<String> said = new ArrayList<>();
        for (Path folder : List.of(FOLDER.resolve("made"), FOLDER.resolve("scipy"))) {
            try (Stream<Path> all = Files.list(folder)) {
                for (Path file : all.sorted().toList()) {
                    if (!file.endsWith("LICENSE.txt")) {
                        String name = FOLDER.relativize(file).toString().replace('\\', '/');
                        said.add(name + "\t" + Outcome.of(bytes(name)).words());
                    }
                }
            }
        }
        assertEquals(String.join("\n", lines("words.txt")), String.join("\n", said));
        assertTrue(said.size() >= FEWEST, said.size() + " files");
    }

    /** Exactly: the same bits mean the same numbers, and sound is scaled by powers of two. */
    @Test
    void allNumbers_ofTheCorpus_areThoseOfNumPyAndSciPy() throws IOException {
        Map<String, String[]> expected = new TreeMap<>();
        for (String line : lines("expected.txt")) {
            String[] cells = line.split("\t");
            expected.put(cells[0] + "\t" + cells[1], cells);
        }
        int compared = 0;
        for (String file : files().toList()) {
            for (Table table : Outcome.of(bytes(file)).tables()) {
                String[] cells = expected.get(file + "\t" + table.name());
                if (file.equals(DAMAGED)) {
                    continue;
                }
                assertNotNull(cells, file + " " + table.name());
                assertSame(cells, table.matrix());
                compared++;
            }
        }
        assertTrue(compared >= FEWEST_ARRAYS, compared + " arrays");
    }

    private static void assertSame(String[] cells, Matrix matrix) {
        assertEquals(cells[2] + " " + cells[3], matrix.rows() + " " + matrix.columns(), cells[0]);
        double[] numbers = Arrays.copyOf(Outcome.numbers(matrix), cells.length - 4);
        double[] expected =
                Arrays.stream(cells).skip(4).mapToDouble(Double::parseDouble).toArray();
        assertArrayEquals(expected, numbers, cells[0]);
    }

    @ParameterizedTest
    @MethodSource("files")
    void outcome_ofAFile_isTheSameHoweverItIsCut(String file) throws IOException {
        byte[] bytes = bytes(file);
        String whole = Outcome.of(bytes).everything();
        for (int piece : new int[] {1, 7, 519, 521}) {
            assertEquals(whole, Outcome.of(bytes, piece).everything(), () -> "in pieces of " + piece);
        }
    }
}
