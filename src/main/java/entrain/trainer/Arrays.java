package entrain.trainer;

import entrain.lab.run.Npy;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Arrays of doubles as NumPy's files. */
final class Arrays {
    private Arrays() {}

    /** Writes numbers of a shape, row by row; nothing where no file is named. */
    static void write(Optional<Path> file, double[] numbers, int... shape) throws IOException {
        if (file.isPresent()) {
            try (OutputStream out = Files.newOutputStream(file.get())) {
                out.write(Npy.header("<f8", shape));
                out.write(Npy.doubles(numbers));
            }
        }
    }
}
