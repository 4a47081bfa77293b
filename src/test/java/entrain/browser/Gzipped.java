package entrain.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;

/** The weight of files as gzip -9 makes them. */
final class Gzipped {
    private static final int GZIP_FRAME = 18; // header and trailer, bytes

    private Gzipped() {}

    static int bytes(Path file) throws IOException {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(Files.readAllBytes(file));
        deflater.finish();
        byte[] buffer = new byte[1 << 16];
        int length = GZIP_FRAME;
        while (!deflater.finished()) {
            length += deflater.deflate(buffer);
        }
        deflater.end();
        return length;
    }
}
