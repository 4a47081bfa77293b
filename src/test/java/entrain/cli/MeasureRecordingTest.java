package entrain.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code measure --recording}: a small file, and what follows from its numbers by plain sums. */
final class MeasureRecordingTest {
    private static final int SAMPLES = 90;
    private static final int UNITS = 4;

    @TempDir
    Path folder;

    private final double[][] x = new double[SAMPLES][UNITS];
    private String err;
    private int status;

    @BeforeEach
    void write() throws IOException {
        Random random = new Random(4);
        StringBuilder rows = new StringBuilder();
        StringBuilder columns = new StringBuilder();
        for (int t = 0; t < SAMPLES; t++) {
            for (int i = 0; i < UNITS; i++) {
                double before = t == 0 ? 0 : x[t - 1][i] - i;
                x[t][i] = i + 0.8 * before + (1 + i) * random.nextGaussian();
                rows.append(i == 0 ? "" : ";").append(x[t][i]);
            }
            rows.append('\n');
        }
        for (int i = 0; i < UNITS; i++) {
            for (int t = 0; t < SAMPLES; t++) {
                columns.append(t == 0 ? "" : "\t").append(x[t][i]);
            }
            columns.append('\n');
        }
        Files.writeString(folder.resolve("plain.csv"), rows);
        Files.writeString(folder.resolve("turned.tsv"), columns);
        Files.writeString(folder.resolve("mask.csv"), "1\n0\n1\n1\n");
    }

    private String text(String... words) {
        List<String> all = new ArrayList<>(List.of("measure"));
        for (String word : words) {
            all.add(word.startsWith("@") ? folder.resolve(word.substring(1)).toString() : word);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        status = Main.run(
                all.toArray(new String[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8));
        err = errors.toString(StandardCharsets.UTF_8);
        return out.toString(StandardCharsets.UTF_8);
    }

    private Map<String, Object> measured(String... words) {
        String text = text(words);
        assertEquals("", err);
        assertEquals(0, status);
        return JsonReader.object(text);
    }

    private static void put(ZipOutputStream zip, String name, String header, int bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, 118, 0});
        zip.write((header + " ".repeat(117 - header.length()) + "\n").getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < bytes; i++) {
            zip.write(i * i % 251);
        }
        zip.closeEntry();
    }

    @Test
    void measure_ofAFileWithMore_saysWhatWasLeftOut() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("two.npz")))) {
            put(zip, "x.npy", "{'descr': '|u1', 'fortran_order': False, 'shape': (90, 4), }", 360);
            put(zip, "names.npy", "{'descr': '|S1', 'fortran_order': False, 'shape': (4,), }", 4);
        }
        text("--recording", "@two.npz", "participationRatio");
        assertEquals(0, status, err);
        assertTrue(
                err.startsWith("note: ") && err.contains("two.npz: left out of the file: ") && err.contains("names"),
                err);
    }

    private static Object at(Object found, Object... path) {
        Object at = found;
        for (Object step : path) {
            at = step instanceof String key ? ((Map<?, ?>) at).get(key) : ((List<?>) at).get((int) step);
        }
        return at;
    }

    private static double number(Object found, Object... path) {
        return (double) at(found, path);
    }

    @Test
    void maskThatCannotBeRead_isNamed() throws IOException {
        Files.writeString(folder.resolve("mask.csv"), "");
        text("--recording", "@plain.csv", "--mask", "@mask.csv");
        assertTrue(err.contains("mask.csv: the file is empty"), err);
        assertFalse(err.contains("plain.csv"), err);
    }

    @ParameterizedTest
    @CsvSource({"@plain.csv, z", "@plain.csv, raw", "@turned.tsv, z", "@turned.tsv, raw"})
    void measure_smallFile_isWhatPlainSumsGive(String file, String scale) {
        Map<String, Object> found = measured("--recording", file, "--options", "scale=" + scale + "&tau=5");
        assertEquals("90 samples × 4 units", at(found, "shape"));
        assertEquals(4.0, number(found, "N"));
        double[][] y = scale.equals("z") ? standardised() : x;
        double[] mean = mean(y, 0, SAMPLES);
        double sum = 0;
        for (int t = 0; t + 3 < SAMPLES; t++) {
            for (int i = 0; i < UNITS; i++) {
                sum += (y[t][i] - mean[i]) * (y[t + 3][i] - mean[i]);
            }
        }
        // 400 roundings of sums of numbers that are read to the last bit.
        assertEquals(sum / (SAMPLES - 3) / UNITS, number(found, "c", 3, 1), 1e-13 * number(found, "c0", "value"));
        assertEquals(0.6, number(found, "c", 3, 0), 1e-15);
        double[][] c = covariance(y);
        double trace = 0;
        double squares = 0;
        double listed = 0;
        double listedSquares = 0;
        for (int i = 0; i < UNITS; i++) {
            trace += c[i][i];
            listed += number(found, "variance", i);
            listedSquares += number(found, "variance", i) * number(found, "variance", i);
            for (int j = 0; j < UNITS; j++) {
                squares += c[i][j] * c[i][j];
            }
        }
        assertEquals(trace, listed, 1e-12 * trace, "the trace is the sum of the eigenvalues");
        assertEquals(squares, listedSquares, 1e-12 * squares, "its square's is that of their squares");
        double ratio = trace * trace / squares;
        assertEquals(ratio, number(found, "participationRatio", "value"), 1e-12 * ratio);
        assertEquals(power(y, 5, 32), number(found, "power", 5, 1), 1e-12 * power(y, 5, 32));
        assertEquals(32 * 0.2, number(found, "sampling", "segment", "value"), 1e-12);
        assertNotNull(at(found, "neighbours", 0, 1));
        assertEquals(((List<?>) at(found, "neighbours")).size(), ((List<?>) at(found, "neighboursSurrogate")).size());
    }

    private double[][] standardised() {
        double[][] y = new double[SAMPLES][UNITS];
        for (int i = 0; i < UNITS; i++) {
            double mean = 0;
            double square = 0;
            for (double[] row : x) {
                mean += row[i] / SAMPLES;
            }
            for (double[] row : x) {
                square += (row[i] - mean) * (row[i] - mean) / SAMPLES;
            }
            for (int t = 0; t < SAMPLES; t++) {
                y[t][i] = (x[t][i] - mean) / Math.sqrt(square);
            }
        }
        return y;
    }

    private static double[] mean(double[][] y, int from, int to) {
        double[] mean = new double[UNITS];
        for (int t = from; t < to; t++) {
            for (int i = 0; i < UNITS; i++) {
                mean[i] += y[t][i] / (to - from);
            }
        }
        return mean;
    }

    private static double[][] covariance(double[][] y) {
        double[] mean = mean(y, 0, SAMPLES);
        double[][] c = new double[UNITS][UNITS];
        for (double[] row : y) {
            for (int i = 0; i < UNITS; i++) {
                for (int j = 0; j < UNITS; j++) {
                    c[i][j] += (row[i] - mean[i]) * (row[j] - mean[j]) / SAMPLES;
                }
            }
        }
        return c;
    }

    /** Bin k of Welch's spectrum, by its definition. */
    private static double power(double[][] y, int k, int segment) {
        double sum = 0;
        int segments = 0;
        for (int start = 0; start + segment <= SAMPLES; start += segment / 2) {
            segments++;
            for (int i = 0; i < UNITS; i++) {
                double mean = 0;
                double re = 0;
                double im = 0;
                for (int j = 0; j < segment; j++) {
                    mean += y[start + j][i] / segment;
                }
                for (int j = 0; j < segment; j++) {
                    double angle = 2 * Math.PI * j / segment;
                    double value = (0.5 - 0.5 * Math.cos(angle)) * (y[start + j][i] - mean);
                    re += value * Math.cos(angle * k);
                    im += value * Math.sin(angle * k);
                }
                sum += 2 * (re * re + im * im) * 0.2 / (2 * Math.PI * 0.375 * segment) / UNITS;
            }
        }
        return sum / segments;
    }

    @Test
    void measure_maskAndStretch_areOfThose() {
        Map<String, Object> found = measured(
                "--recording", "@plain.csv", "delta0", "--mask", "@mask.csv", "--options", "scale=raw&from=10&to=60");
        assertEquals(3.0, number(found, "N"));
        double[] mean = mean(x, 10, 60);
        double sum = 0;
        for (int t = 10; t < 60; t++) {
            for (int i : new int[] {0, 2, 3}) {
                sum += (x[t][i] - mean[i]) * (x[t][i] - mean[i]);
            }
        }
        assertEquals(sum / 150, number(found, "delta0", "value"), 1e-13 * sum / 150);
        assertTrue(at(found, "steps").toString().contains("Cells by the mask: 3 of 4"));
        assertTrue(at(found, "stretch").toString().startsWith("Samples 10 to 59 of 90"));
        assertEquals(true, at(found, "guessed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"regime", "lambdaMax", "lambda", "growthRate", "eigenvalues", "kaplanYorke"})
    void measure_whatNeedsAnEquation_saysWhyItIsAbsent(String name) {
        Map<String, Object> found = measured("--recording", "@plain.csv", name);
        assertTrue(((Map<?, ?>) found.get(name)).containsKey("value"));
        assertEquals(null, at(found, name, "value"));
        assertTrue(at(found, name, "reason").toString().startsWith("A recording has no "));
        assertFalse(found.containsKey("c"), "what is not named is not measured");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--recording @plain.csv --member driven | --member is for a network",
                "--recording @plain.csv --seeds 3 | --seeds is for a network",
                "--recording @plain.csv --weights @plain.csv | --weights is for a network",
                "--recording @plain.csv --duration 5 | --duration is for a network",
                "g=2 --recording @plain.csv | takes names alone, no settings",
                "c power --recording @plain.csv | takes names alone, no settings",
                "g=2 --options swap=1 | --options is for a recording",
                "g=2 --mask @mask.csv | --mask is for a recording",
                "lambdamax --recording @plain.csv | there is no quantity",
                "--recording @none.csv | no such file",
                "--recording @mask.csv | too few samples",
                "--recording @plain.csv --options g=2 | is no option of a recording",
                "--recording @plain.csv --options table=4 | there is no array 4",
                "--recording @plain.csv --options from=85 | 10 are needed",
                "--recording @plain.csv --mask @plain.csv | a mask is one column of 4",
            })
    void measure_whatMakesNoSense_isRefusedInOneLine(String words, String reason) {
        assertEquals("", text(words.split(" ")));
        assertEquals(2, status, words);
        assertEquals(1, err.lines().count(), err);
        assertTrue(err.contains(reason), err);
        assertFalse(Arrays.asList(err.split(" ")).contains("fault"), err);
    }

    @Test
    void measure_networkNamingNeighbours_saysWhyThereAreNone() {
        Map<String, Object> found = measured("N=10", "neighbours");
        assertTrue(at(found, "neighbours", "reason").toString().contains("lambdaMax"));
    }
}
