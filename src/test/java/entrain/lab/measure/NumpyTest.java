package entrain.lab.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import entrain.console.RecordingFile;
import entrain.lab.recording.Recorded;
import entrain.lab.recording.Stretch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recordings, read and prepared as the page does it, against what NumPy and SciPy found: {@code recording.py --values}. */
final class NumpyTest {
    private static final Path FOLDER = Path.of("src/test/resources/measured");
    private static final Path EXAMPLES = Path.of("webapp/examples");

    /** That of the issue: sums of 10⁵ products in different orders agree to 10⁻¹², and spread tells eigenvalues no worse. */
    private static final double BAR = 1e-9;

    private static RecordingMeasurements measured(String file, String options) throws IOException {
        Path path = Files.exists(FOLDER.resolve(file)) ? FOLDER.resolve(file) : EXAMPLES.resolve(file);
        Stretch stretch =
                RecordingFile.prepared(path, null, options, System.err).stretch();
        assertEquals(0.2, stretch.interval(), 1e-15);
        RecordingMeasurements measured = new RecordingMeasurements(
                () -> new Recorded(stretch),
                stretch.count(),
                List.of(Quantities.C, Quantities.POWER, Quantities.VARIANCE, Quantities.PARTICIPATION_RATIO));
        while (measured.advance()) {
            // to the end
        }
        return measured;
    }

    private static double[] found(RecordingMeasurements measured, String name) {
        return switch (name) {
            case "c" -> curve(measured, Quantities.C).value();
            case "omega" -> curve(measured, Quantities.POWER).at();
            case "power" -> curve(measured, Quantities.POWER).value();
            case "variance" ->
                assertInstanceOf(Finding.Values.class, measured.finding(Quantities.VARIANCE))
                        .value();
            default ->
                new double[] {
                    assertInstanceOf(Finding.Value.class, measured.finding(Quantities.of(name)))
                            .value()
                };
        };
    }

    private static Finding.Curve curve(RecordingMeasurements measured, Quantities quantity) {
        return assertInstanceOf(Finding.Curve.class, measured.finding(quantity));
    }

    @ParameterizedTest
    @CsvSource({
        "fmri.csv,scale=z",
        "fmri.csv,scale=raw",
        "teacher.csv,scale=z",
        "teacher.csv,scale=raw",
        "odd.csv,scale=z",
        "odd.csv,scale=raw"
    })
    void measured_sameFile_equalsNumPy(String file, String options) throws IOException {
        RecordingMeasurements measured = measured(file, options);
        int compared = 0;
        for (String line : Files.readAllLines(FOLDER.resolve("numpy.tsv"))) {
            String[] cells = line.split("\t");
            if (!cells[0].equals(file) || !cells[1].equals(options)) {
                continue;
            }
            double[] all = found(measured, cells[2]);
            int place = Integer.parseInt(cells[3]); // below 0: from the end
            double expected = Double.parseDouble(cells[4]);
            assertEquals(expected, all[place < 0 ? all.length + place : place], BAR * Math.abs(expected), line);
            compared++;
        }
        assertEquals(29, compared);
    }
}
