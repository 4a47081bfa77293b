package entrain.lab.data;

import entrain.lab.phrase.Phrase;
import entrain.lab.phrase.Refused;
import java.util.Arrays;

/** Files that are no text, told by how they begin; and the encodings of those that are. */
final class Foreign {
    private Foreign() {}

    /** @throws Refused if the file is of a kind that is known and holds no table */
    static void refuse(byte[] file) {
        Format format = Format.of(file, Math.min(file.length, Format.TOLD));
        Phrase kind = format != null
                ? format.what()
                : Format.begins(file, file.length, 'P', 'K', 3, 4)
                        ? Phrase.of("a zip archive, such as .npz or .xlsx")
                        : Format.begins(file, file.length, 'M', 'A', 'T', 'L', 'A', 'B')
                                ? Phrase.of("a MATLAB file")
                                : null;
        if (kind != null) {
            throw new Refused(Phrase.of("this is {}; a table of numbers is needed, as text or .npy", kind));
        }
    }

    /** The file as UTF-8, without a byte order mark; the same array where it can be. */
    static byte[] text(byte[] file) {
        if (Utf8.order(file, file.length) >= 0) {
            Utf8 text = new Utf8();
            text.add(file, 0, file.length);
            text.end();
            return Arrays.copyOf(text.bytes(), text.length());
        }
        if (Format.begins(file, file.length, 0xEF, 0xBB, 0xBF)) {
            Arrays.fill(file, 0, 3, (byte) ' ');
        }
        return file;
    }
}
