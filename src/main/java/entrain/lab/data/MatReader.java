package entrain.lab.data;

/**
 * MATLAB's files of version 5 to 7, of either byte order: one array after the other, each perhaps compressed. A compressed
 * array is read by another of these.
 */
final class MatReader extends Parts {
    private static final int HEADER = 128;
    private static final int TAG = 8;
    private static final int MATRIX = 14;
    private static final int COMPRESSED = 15;
    private static final int MOST = 1000;

    private final Inflater inflater;
    private final Floats floats;
    private final Contents contents;
    /** Of the array that is compressed; −1 in a file. */
    private final int place;

    private boolean big;
    private boolean begun;
    private int arrays;
    private MatArray array;
    private Inflater.Sink compressed;

    /** A file. */
    MatReader(Inflater inflater, Floats floats, Contents contents) {
        super(HEADER);
        this.inflater = inflater;
        this.floats = floats;
        this.contents = contents;
        place = -1;
    }

    /** An array that is compressed. */
    private MatReader(MatReader file) {
        super(TAG);
        inflater = file.inflater;
        floats = file.floats;
        contents = file.contents;
        place = contents.begin();
        big = file.big;
        begun = true;
    }

    static boolean begins(byte[] bytes, int length) {
        return Format.ascii(bytes, length, 0, "MATLAB 5.0")
                || length >= HEADER && order(bytes) != 0 && bytes[124] + bytes[125] == 1;
    }

    private static char order(byte[] bytes) {
        return Format.ascii(bytes, HEADER, 126, "IM") ? 'I' : Format.ascii(bytes, HEADER, 126, "MI") ? 'M' : 0;
    }

    @Override
    void head(byte[] bytes, int count) {
        if (!begun) {
            begun = true;
            big = order(bytes) == 'M';
            next(TAG);
            if (order(bytes) == 0) {
                damaged();
            }
            return;
        }
        int type = int4(bytes, 0, big);
        int size = int4(bytes, 4, big);
        boolean isArray = type == MATRIX || type == COMPRESSED;
        if (size < 0 || place >= 0 && (type != MATRIX || array != null) || isArray && arrays++ == MOST) {
            damaged();
            return;
        }
        array = type == MATRIX ? new MatArray(floats, contents, place < 0 ? contents.begin() : place, big) : null;
        compressed = type == COMPRESSED ? inflater.inflate(false, new MatReader(this)) : null;
        pass(size);
    }

    private void damaged() {
        stop();
        if (place < 0) {
            contents.damaged();
        } else if (array == null) {
            contents.leave("", MatArray.damaged());
        } else {
            array.end(false);
        }
    }

    @Override
    void data(byte[] bytes, int from, int count) {
        if (array != null && !array.take(bytes, from, count) && place >= 0) {
            stop(); // what follows in a compressed array need not be inflated
        }
        if (compressed != null && !compressed.take(bytes, from, count)) {
            compressed = null;
        }
    }

    @Override
    void passed() {
        if (array != null && place < 0) {
            array.end(true);
        }
        if (compressed != null) {
            compressed.end(true);
        }
        next(TAG);
    }

    @Override
    public void end(boolean whole) {
        boolean some = place < 0 ? begun : array != null;
        if (stopped()) {
            return;
        }
        if (!whole || cut() || !some) {
            damaged();
        } else if (place >= 0) {
            array.end(true);
        }
    }
}
