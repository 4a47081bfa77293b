package entrain.lab.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A measurement is added by one file and one line: the kurtosis of the rates stands in {@code core.analysis} and in the
 * catalogue, and is named nowhere else, yet it is measured, printed, tabulated and given by a task.
 */
final class AdditionTest {
    @Test
    void kurtosis_isNamed_inItsFileAndInTheCatalogueAlone() throws IOException {
        List<String> naming;
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            naming = files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(AdditionTest::namesIt)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
        assertEquals(List.of("Kurtosis.java", "Quantities.java"), naming);
    }

    private static boolean namesIt(Path file) {
        try {
            return Files.readString(file).toLowerCase().contains("kurtosis");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void numbers_eachHasItsRows() {
        assertTrue(Quantities.numbers().contains(Quantities.KURTOSIS));
        assertEquals(2 * Quantities.numbers().size(), NumberRows.COUNT);
        for (int k = 0; k < Quantities.numbers().size(); k++) {
            assertTrue(NumberRows.name(2 * k)
                    .startsWith(Quantities.numbers().get(k).key()));
        }
    }
}
