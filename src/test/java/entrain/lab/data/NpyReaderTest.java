package entrain.lab.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import entrain.lab.phrase.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that NumPy 2.4 wrote. */
final class NpyReaderTest {
    private static final double[] MATRIX = {1, -0.5, 3, 4, 5, -6, 7, 8, 9};

    private static byte[] file(String name) throws IOException {
        return Files.readAllBytes(Path.of("src/test/resources/npy", name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "f8.npy         | 3 × 3, .npy <f8",
                "f8-big.npy     | 3 × 3, .npy >f8",
                "f4-fortran.npy | 3 × 3, .npy <f4",
                "half.npy       | 3 × 3, .npy <f2",
                "f8-v2.npy      | 3 × 3, .npy <f8",
                "f8-v3.npy      | 3 × 3, .npy <f8",
                "savetxt.txt    | 3 × 3, blank",
            })
    void matrix_ofNumpy_isRead(String name, String form) throws IOException {
        Sheet sheet = Sheet.matrix(file(name));
        assertArrayEquals(MATRIX, sheet.numbers());
        assertEquals(form, sheet.form().toString());
    }

    @Test
    void vector_ofNumpy_isRead() throws IOException {
        assertArrayEquals(
                new double[] {1, -2, 3}, Sheet.vector(file("i8.npy"), 3).numbers());
        assertArrayEquals(
                new double[] {1, -2, 3}, Sheet.vector(file("i4-big.npy"), 3).numbers());
        assertArrayEquals(
                new double[] {1, 2, 200}, Sheet.vector(file("u1.npy"), 3).numbers());
        assertArrayEquals(
                new double[] {1, 0, 1}, Sheet.vector(file("bool.npy"), 3).numbers());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "i8.npy      | read as 3 × 1, .npy <i8, but there must be as many rows as columns",
                "nan.npy     | row 2, column 1: there is no finite number",
                "complex.npy | the array holds complex numbers; save floats or integers, with numpy.save('F.npy', F.astype(float))",
                "object.npy  | the array holds pickled objects; save floats or integers, with numpy.save('F.npy', F.astype(float))",
                "records.npy | the array holds records with named fields; save floats or integers, with numpy.save('F.npy', F.astype(float))",
                "text.npy    | the array holds \"<U1\"; save floats or integers, with numpy.save('F.npy', F.astype(float))",
                "axes.npy    | the array has the shape (2,2,2); save it with one or two axes",
                "scalar.npy  | the array has the shape (); save it with one or two axes",
            })
    void matrix_ofOtherThings_isRefused(String name, String expected) throws IOException {
        byte[] file = file(name);
        assertEquals(
                expected, assertThrows(Refused.class, () -> Sheet.matrix(file)).getMessage());
    }

    /** Every shorter file is refused in words; so is a longer one, which may hold a second array. */
    @Test
    void matrix_cutOrLonger_isRefused() throws IOException {
        byte[] whole = file("f8.npy");
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThrows(Refused.class, () -> Sheet.matrix(cut), () -> "of " + cut.length);
        }
        byte[] longer = Arrays.copyOf(whole, whole.length + 8);
        assertEquals(
                "the array has 72 bytes, but the file holds more; save it again",
                assertThrows(Refused.class, () -> Sheet.matrix(longer)).getMessage());
    }
}
