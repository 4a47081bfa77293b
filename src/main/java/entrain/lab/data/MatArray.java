package entrain.lab.data;

import entrain.lab.phrase.Phrase;
import entrain.lab.phrase.Refused;
import java.util.List;

/** One array of a MATLAB file of version 5 to 7: its class, its axes, its name, then its numbers, column by column. */
final class MatArray extends Parts {
    private static final int FLAGS = 16;
    private static final int TAG = 8;
    private static final int LONGEST = 1024;
    private static final int FAR = Integer.MAX_VALUE;
    private static final int LONGEST_NAME = 63;
    private static final int COMPLEX_NUMBERS = -1;
    private static final int COMPLEX = 8;
    private static final int LOGICAL = 2;
    private static final int OPAQUE = 17;
    private static final int DOUBLE = 6;

    private static final String[] CLASSES = {
        "double", "single", "int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64"
    };

    /** How numbers of a type stand: kind and size; blank where it is no number. */
    private static final String TYPES = "  i1u1i2u2i4u4f4  f8    i8u8";

    private final Floats floats;
    private final Contents contents;
    private final int place;
    private final boolean big;
    private String name = "";
    private Shape shape;
    private String kind;
    private ArrayReader numbers;
    private boolean settled;

    MatArray(Floats floats, Contents contents, int place, boolean big) {
        super(FLAGS + TAG);
        this.floats = floats;
        this.contents = contents;
        this.place = place;
        this.big = big;
    }

    @Override
    void head(byte[] bytes, int count) {
        if (bytes[big ? 11 : 8] == OPAQUE) {
            leave(other(OPAQUE));
            return;
        }
        int title = after(bytes, FLAGS);
        int data = title <= LONGEST && count >= title + TAG ? after(bytes, title) : 0;
        if (title > LONGEST || data > LONGEST) {
            leave(damaged());
        } else if (data == 0) {
            more(title + TAG);
        } else if (count < data) {
            more(data);
        } else {
            array(bytes, count, title, data);
        }
    }

    private void array(byte[] bytes, int count, int title, int data) {
        try {
            identify(bytes, title);
            if (count < data + TAG) {
                more(data + TAG);
            } else {
                begin(bytes, data);
            }
        } catch (Refused e) {
            leave(e.reason());
        }
    }

    private void identify(byte[] bytes, int title) {
        int length = Math.min(size(bytes, title), LONGEST_NAME);
        name = Characters.utf8(bytes, body(bytes, title), length);
        int itsClass = bytes[big ? 11 : 8] - DOUBLE;
        int flags = bytes[big ? 10 : 9];
        boolean number = itsClass >= 0 && itsClass < CLASSES.length;
        if (!number || (flags & COMPLEX) != 0) {
            throw new Refused(other(number ? COMPLEX_NUMBERS : itsClass + DOUBLE));
        }
        shape = Shape.of(axes(bytes), 1);
        kind = (flags & LOGICAL) != 0 ? "logical" : CLASSES[itsClass];
    }

    private void begin(byte[] bytes, int data) {
        int type = type(bytes, data);
        if (type >= TYPES.length() / 2 || TYPES.charAt(2 * type) == ' ') {
            throw new Refused(damaged());
        }
        Element element = new Element(TYPES.charAt(2 * type), TYPES.charAt(2 * type + 1) - '0', big);
        int size = size(bytes, data);
        if (size != (double) shape.count() * element.size()) {
            throw new Refused(damaged());
        }
        numbers = new ArrayReader(floats, element, shape.rows(), shape.count());
        if (small(bytes, data)) {
            numbers.take(bytes, body(bytes, data), size);
        }
        pass(small(bytes, data) ? Integer.MAX_VALUE : size);
    }

    private int[] axes(byte[] bytes) {
        int[] axes = new int[size(bytes, FLAGS) / 4];
        for (int i = 0; i < axes.length; i++) {
            axes[i] = int4(bytes, body(bytes, FLAGS) + 4 * i, big);
        }
        return axes;
    }

    /** Whether up to four bytes stand in the tag itself. */
    private boolean small(byte[] bytes, int tag) {
        return int4(bytes, tag, big) >>> 16 != 0;
    }

    private int type(byte[] bytes, int tag) {
        return int4(bytes, tag, big) & 0xFFFF;
    }

    private int size(byte[] bytes, int tag) {
        return small(bytes, tag) ? Math.min(4, int4(bytes, tag, big) >>> 16) : int4(bytes, tag + 4, big);
    }

    private int body(byte[] bytes, int tag) {
        return small(bytes, tag) ? tag + 4 : tag + TAG;
    }

    /** Where the next tag stands; far away if this size cannot be. */
    private int after(byte[] bytes, int tag) {
        int size = size(bytes, tag);
        return small(bytes, tag) ? tag + TAG : size < 0 || size > LONGEST ? FAR : tag + TAG + (size + 7 & -8);
    }

    @Override
    void data(byte[] bytes, int from, int count) {
        numbers.take(bytes, from, count);
    }

    @Override
    void passed() {
        pass(Integer.MAX_VALUE); // what fills the last eight bytes
    }

    @Override
    public void end(boolean whole) {
        if (settled) {
            return;
        }
        if (!whole || numbers == null || !numbers.whole() || name.isEmpty()) {
            leave(damaged());
        } else {
            settled = true;
            Phrase form = Phrase.verbatim(shape.words() + ", .mat " + kind);
            contents.keep(place, new Table(name, numbers.matrix().turned(), List.of(), List.of(), 0, form));
        }
    }

    private void leave(Phrase why) {
        settled = true;
        if (name.isEmpty() && shape != null) {
            contents.drop(); // what belongs to MATLAB's functions
        } else {
            contents.leave(name, why);
        }
        stop();
    }

    static Phrase damaged() {
        return Phrase.of("the array is damaged");
    }

    /** What is no plain array of numbers. */
    static Phrase other(int itsClass) {
        Phrase what = itsClass == 1
                ? Phrase.of("a cell array")
                : itsClass == 2
                        ? Phrase.of("a struct")
                        : itsClass == 4
                                ? Phrase.of("text")
                                : itsClass == 5
                                        ? Phrase.of("a sparse matrix")
                                        : itsClass == COMPLEX_NUMBERS
                                                ? Phrase.of("complex numbers")
                                                : Phrase.of("an object");
        return Phrase.of("{}; only plain arrays of real numbers are read", what);
    }
}
