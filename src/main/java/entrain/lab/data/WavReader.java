package entrain.lab.data;

import entrain.lab.phrase.Phrase;
import java.util.List;

/** Sound as WAV, of either byte order: PCM of up to 32 bits, which becomes −1 to 1, or floats; a channel is a column. */
final class WavReader extends Parts {
    private static final int HEAD = 12;
    private static final int CHUNK = 8;
    private static final int FORMAT = 16;
    private static final int LONGEST = 64;
    private static final int PCM = 1;
    private static final int FLOATS = 3;
    private static final int EXTENSIBLE = 0xFFFE;
    private static final int CODE = 24; // of an extensible format, behind the chunk's beginning

    private final Floats floats;
    private final Contents contents;
    private final int place;
    private boolean begun;
    private boolean big;
    private int channels;
    private int rate;
    private Element element;
    private String words;
    private ArrayReader numbers;
    private boolean open;
    private boolean endless;

    WavReader(Floats floats, Contents contents) {
        super(HEAD);
        this.floats = floats;
        this.contents = contents;
        place = contents.begin();
    }

    static boolean begins(byte[] bytes, int length) {
        boolean riff = Format.ascii(bytes, length, 0, "RIFF") || Format.ascii(bytes, length, 0, "RIFX");
        return riff && Format.ascii(bytes, length, 8, "WAVE");
    }

    @Override
    void head(byte[] bytes, int count) {
        if (!begun) {
            begun = true;
            big = bytes[3] == 'X';
            next(CHUNK);
            return;
        }
        int size = int4(bytes, 4, big);
        if (Format.ascii(bytes, CHUNK, 0, "fmt ") && size >= FORMAT && size <= LONGEST) {
            format(bytes, count, size);
        } else if (Format.ascii(bytes, CHUNK, 0, "data") && element != null && numbers == null) {
            samples(size);
        } else {
            skip(size);
        }
    }

    private void skip(int size) {
        pass(size < 0 ? Integer.MAX_VALUE : size + (size & 1));
    }

    private void format(byte[] bytes, int count, int size) {
        if (count < CHUNK + size) {
            more(CHUNK + size);
            return;
        }
        int code = int2(bytes, CHUNK, big);
        if (code == EXTENSIBLE && size >= CODE + 2) {
            code = int2(bytes, CHUNK + CODE, big);
        }
        channels = int2(bytes, CHUNK + 2, big);
        rate = int4(bytes, CHUNK + 4, big);
        int bits = int2(bytes, CHUNK + 14, big);
        boolean real = code == FLOATS && (bits == 32 || bits == 64);
        if (!real && (code != PCM || bits == 0 || bits > 32)) {
            contents.refuse(Phrase.of(
                    "this WAV holds sound of code {} and {} bits; save it as PCM with 16 bits",
                    Integer.toString(code),
                    Integer.toString(bits)));
            stop();
            return;
        }
        int wide = (bits + 7) / 8;
        if (channels == 0 || rate <= 0 || int2(bytes, CHUNK + 12, big) != channels * wide) {
            damaged();
            return;
        }
        element = new Element(real ? 'f' : wide == 1 ? 'u' : 'i', wide, big);
        words = ", .wav " + (real ? "float" : "PCM") + " " + bits;
        pass(size & 1);
    }

    private void samples(int size) {
        endless = size <= 0; // as it is written where the length is not known beforehand
        int bytes = element.size();
        int count = endless ? Integer.MAX_VALUE : size / (bytes * channels) * channels;
        numbers = new ArrayReader(floats, element, channels, count);
        if (element.kind() != 'f') {
            numbers.scale(bytes == 1 ? 128 : 0, 0.5 / (1 << 8 * bytes - 2));
        }
        open = true;
        skip(endless ? -1 : size);
    }

    @Override
    void data(byte[] bytes, int from, int count) {
        if (open) {
            numbers.take(bytes, from, count);
        }
    }

    @Override
    void passed() {
        open = false;
        next(CHUNK);
    }

    private void damaged() {
        contents.damaged();
        stop();
    }

    @Override
    public void end(boolean whole) {
        if (stopped()) {
            return;
        }
        Matrix matrix = numbers == null ? null : numbers.matrix();
        if (matrix == null || matrix.rows() == 0 || !endless && !numbers.whole()) {
            damaged();
        } else {
            Phrase form = Phrase.verbatim(matrix.rows() + " × " + channels + words);
            contents.keep(place, new Table("", matrix, List.of(), List.of(), rate, form));
        }
    }
}
