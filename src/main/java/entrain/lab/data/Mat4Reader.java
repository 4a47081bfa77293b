package entrain.lab.data;

import entrain.lab.phrase.Phrase;
import entrain.lab.phrase.Refused;
import java.util.List;

/** MATLAB's files of version 4, of either byte order: arrays of numbers, each with a head of five whole numbers and a name. */
final class Mat4Reader extends Parts {
    private static final int HEAD = 20;
    private static final int LONGEST_NAME = 64;
    private static final int MOST = 1000;

    /** How numbers stand: kind and size. */
    private static final String TYPES = "f8f4i4i2u2u1";

    private static final String[] CLASSES = {"double", "single", "int32", "int16", "uint16", "uint8"};

    private final Floats floats;
    private final Contents contents;
    private boolean big;
    private int arrays;
    private int place;
    private String name;
    private int type;
    private Shape shape;
    /** Null while an array is passed over. */
    private ArrayReader numbers;

    Mat4Reader(Floats floats, Contents contents) {
        super(HEAD);
        this.floats = floats;
        this.contents = contents;
    }

    static boolean begins(byte[] bytes, int length) {
        for (int order = 0; order < 2 && length > HEAD; order++) {
            boolean big = order == 1;
            int last = HEAD - 1 + int4(bytes, 16, big);
            if (known(bytes, big) && last < length && isName(bytes, HEAD, last)) {
                return true;
            }
        }
        return false;
    }

    private static boolean known(byte[] bytes, boolean big) {
        int kind = int4(bytes, 0, big);
        int imaginary = int4(bytes, 12, big);
        int name = int4(bytes, 16, big);
        return kind / 1000 == (big ? 1 : 0)
                && kind >= 0
                && kind % 1000 < 60
                && kind % 10 < 3
                && int4(bytes, 4, big) >= 0
                && int4(bytes, 8, big) >= 0
                && (imaginary == 0 || imaginary == 1)
                && name > 1
                && name <= LONGEST_NAME;
    }

    /** Whether letters, digits and underscores stand here, and then a zero. */
    private static boolean isName(byte[] bytes, int from, int to) {
        boolean name = bytes[to] == 0;
        for (int i = from; i < to && name; i++) {
            int c = bytes[i] | 0x20;
            name = c >= 'a' && c <= 'z' || bytes[i] >= '0' && bytes[i] <= '9' || bytes[i] == '_';
        }
        return name;
    }

    @Override
    void head(byte[] bytes, int count) {
        if (count == HEAD) {
            big = !known(bytes, false);
            if (!known(bytes, big) || arrays++ == MOST) {
                damaged();
            } else {
                more(HEAD + int4(bytes, 16, big));
            }
            return;
        }
        place = contents.begin();
        name = Characters.utf8(bytes, HEAD, count - HEAD - 1);
        int kind = int4(bytes, 0, big) % 1000;
        type = kind / 10;
        Element element = new Element(TYPES.charAt(2 * type), TYPES.charAt(2 * type + 1) - '0', big);
        int[] axes = {int4(bytes, 4, big), int4(bytes, 8, big)};
        boolean complex = int4(bytes, 12, big) == 1;
        double size = (double) axes[0] * axes[1] * element.size() * (complex ? 2 : 1);
        try {
            if (kind % 10 != 0 || complex) {
                throw new Refused(MatArray.other(kind % 10 == 1 ? 4 : kind % 10 == 2 ? 5 : -1));
            }
            shape = Shape.of(axes, element.size());
            numbers = new ArrayReader(floats, element, shape.rows(), shape.count());
        } catch (Refused e) {
            contents.leave(name, e.reason());
            numbers = null;
        }
        if (size > Integer.MAX_VALUE) {
            damaged();
        } else {
            pass((int) size);
        }
    }

    @Override
    void data(byte[] bytes, int from, int count) {
        if (numbers != null) {
            numbers.take(bytes, from, count);
        }
    }

    @Override
    void passed() {
        if (numbers != null) {
            Phrase form = Phrase.verbatim(shape.words() + ", .mat " + CLASSES[type]);
            contents.keep(place, new Table(name, numbers.matrix().turned(), List.of(), List.of(), 0, form));
        }
        next(HEAD);
    }

    private void damaged() {
        contents.damaged();
        stop();
    }

    @Override
    public void end(boolean whole) {
        if (cut()) {
            damaged();
        }
    }
}
