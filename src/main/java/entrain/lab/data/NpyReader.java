package entrain.lab.data;

import entrain.lab.phrase.Phrase;
import entrain.lab.phrase.Refused;
import java.util.List;

/**
 * An array in NumPy's file format 1.0, 2.0 or 3.0: one or two axes of floats, integers or truth values, of either byte
 * order, in C or Fortran order. Pickled objects, complex numbers and records are left out in words.
 */
final class NpyReader extends Parts {
    private static final int BEGIN = 12;
    private static final int LONGEST = 1 << 16;

    private final Floats floats;
    private final Contents contents;
    private final int place;
    private final String name;
    private final String ending;
    private NpyHeader header;
    private ArrayReader array;
    private int needed;
    private int left;
    private Phrase why;

    /** @param ending of the file, said with its shape @param name of the array in it, or empty */
    NpyReader(Floats floats, Contents contents, String ending, String name) {
        super(BEGIN);
        this.floats = floats;
        this.contents = contents;
        this.ending = ending;
        this.name = name;
        place = contents.begin();
    }

    static boolean begins(byte[] file, int length) {
        return Format.begins(file, length, 0x93, 'N', 'U', 'M', 'P', 'Y');
    }

    /** The array of a whole file. @throws Refused if it cannot be read */
    static Table read(byte[] file) {
        Contents contents = new Contents();
        NpyReader reader = new NpyReader(new PlainFloats(), contents, ".npy", "");
        reader.take(file, 0, file.length);
        reader.end(true);
        if (reader.why != null) {
            throw new Refused(reader.why);
        }
        return contents.table(reader.place);
    }

    @Override
    void head(byte[] bytes, int count) {
        try {
            if (count == BEGIN) {
                more(end(bytes));
            }
            if (count > BEGIN || end(bytes) == count) {
                int begin = begin(bytes);
                header = new NpyHeader(Characters.utf8(bytes, begin, count - begin));
                begin();
            }
        } catch (Refused e) {
            refuse(e.reason());
        }
    }

    private static int begin(byte[] bytes) {
        return bytes[6] == 1 ? 10 : 12;
    }

    /** How long the header is with what stands before it. @throws Refused if there is none */
    private static int end(byte[] bytes) {
        int length = bytes[8] & 0xFF | (bytes[9] & 0xFF) << 8;
        if (bytes[6] > 1) {
            length |= (bytes[10] & 0xFF) << 16 | bytes[11] << 24;
        }
        if (!begins(bytes, BEGIN) || bytes[6] < 1 || bytes[6] > 3 || length < 2 || length > LONGEST) {
            throw NpyHeader.broken();
        }
        return begin(bytes) + length;
    }

    private void begin() {
        Shape shape = header.shape;
        needed = shape.count() * header.element.size();
        left = needed;
        array = new ArrayReader(floats, header.element, header.fortran ? shape.rows() : shape.columns(), shape.count());
        pass(Integer.MAX_VALUE);
    }

    @Override
    void data(byte[] bytes, int from, int count) {
        if (count > left) {
            refuse(Phrase.of(
                    "the array has {} bytes, but the file holds more; save it again", Integer.toString(needed)));
        } else {
            array.take(bytes, from, count);
            left -= count;
        }
    }

    @Override
    void passed() {
        stop();
    }

    void refuse(Phrase reason) {
        why = reason;
        contents.leave(name, why);
        stop();
    }

    @Override
    public void end(boolean whole) {
        if (why != null) {
            return;
        }
        if (!whole) {
            refuse(MatArray.damaged());
        } else if (array == null) {
            refuse(NpyHeader.broken().reason());
        } else if (left > 0) {
            refuse(Phrase.of(
                    "the array has {} bytes, but the file holds {}; copy it again",
                    Integer.toString(needed),
                    Integer.toString(needed - left)));
        } else {
            Matrix matrix = header.fortran ? array.matrix().turned() : array.matrix();
            Phrase form = Phrase.verbatim(header.shape.words() + ", " + ending + " " + header.type);
            contents.keep(place, new Table(name, matrix, List.of(), List.of(), 0, form));
        }
    }
}
