package entrain.lab.data;

import entrain.lab.phrase.Phrase;
import java.util.Arrays;

/** Reads a file of any format, which its first bytes tell: they choose the reader, and all goes on to it. */
public final class FileIntake implements Intake {
    private final Inflater inflater;
    private final Floats floats;
    private final Intake text = new TextIntake();
    private final Contents contents = new Contents();
    private final byte[] head = new byte[Format.TOLD];
    private int held;
    private boolean told;
    /** Null for text, and where the file is refused. */
    private Inflater.Sink reader;

    private boolean isText;

    public FileIntake(Inflater inflater, Floats floats) {
        this.inflater = inflater;
        this.floats = floats;
    }

    @Override
    public void take(byte[] bytes, int length) {
        if (!told && held == 0 && length >= head.length) {
            tell(bytes, head.length);
        }
        int some = told ? 0 : Math.min(length, head.length - held);
        System.arraycopy(bytes, 0, head, held, some);
        held += some;
        if (held == head.length && !told) {
            tellHead();
        }
        if (told) {
            pass(bytes, some, length);
        }
    }

    @Override
    public void end(Found found) {
        if (!told) {
            tellHead();
        }
        if (isText) {
            text.end(found);
            return;
        }
        if (reader != null) {
            reader.end(true);
        }
        contents.end(found);
    }

    private void tellHead() {
        tell(head, held);
        pass(head, 0, held);
    }

    private void pass(byte[] bytes, int from, int to) {
        if (from == to) {
            return;
        }
        if (isText) {
            text.take(from == 0 ? bytes : Arrays.copyOfRange(bytes, from, to), to - from);
        } else if (reader != null && !reader.take(bytes, from, to - from)) {
            reader = null;
        }
    }

    /** Chooses what reads the file. */
    private void tell(byte[] bytes, int length) {
        told = true;
        Format format = Format.of(bytes, length);
        if (length == 0) {
            contents.refuse(Phrase.of("the file is empty: there is not one byte in it"));
        } else {
            reader = reader(bytes, length);
            if (reader == null && format != null) {
                contents.refuse(Phrase.of("this is {}; {}", format.what(), format.how()));
            } else if (reader == null && Mat4Reader.begins(bytes, length)) {
                reader = new Mat4Reader(floats, contents);
            } else {
                isText = reader == null;
            }
        }
    }

    private Inflater.Sink reader(byte[] bytes, int length) {
        if (NpyReader.begins(bytes, length)) {
            return new NpyReader(floats, contents, ".npy", "");
        }
        if (ZipReader.begins(bytes, length)) {
            return new ZipReader(inflater, floats, contents);
        }
        if (MatReader.begins(bytes, length)) {
            return new MatReader(inflater, floats, contents);
        }
        return WavReader.begins(bytes, length) ? new WavReader(floats, contents) : null;
    }
}
