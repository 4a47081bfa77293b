package entrain.trainer;

import entrain.lab.recording.Stretch;
import entrain.lab.run.Npy;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;

/** Arrays of recordings, and as NumPy's files. */
final class ArrayFiles {
    private ArrayFiles() {}

    /** All samples of a stretch, unit after unit. */
    static float[] samples(Stretch stretch) {
        return stretch.samples(IntStream.range(0, stretch.n()).toArray());
    }

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
