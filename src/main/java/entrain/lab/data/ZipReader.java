package entrain.lab.data;

import entrain.lab.phrase.Phrase;
import entrain.lab.run.Numeral;
import java.util.ArrayList;
import java.util.List;

/**
 * NumPy's archives, which are zip archives of arrays, stored or compressed. Their list of contents stands at the end, so
 * that all of one is kept. Any other zip archive is refused by what it holds.
 */
final class ZipReader implements Inflater.Sink {
    private static final int END = 0x06054B50;
    private static final int END_64 = 0x06064B50;
    private static final int PLACE_64 = 0x07064B50;
    private static final int ENTRY = 0x02014B50;
    private static final int LOCAL = 0x04034B50;
    private static final int END_SIZE = 22;
    private static final int ENTRY_SIZE = 46;
    private static final int LOCAL_SIZE = 30;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int MOST = 1000;

    private final Inflater inflater;
    private final Floats floats;
    private final Contents contents;
    private final Store file = new Store();
    private final List<String> names = new ArrayList<>();
    private int arrays;

    ZipReader(Inflater inflater, Floats floats, Contents contents) {
        this.inflater = inflater;
        this.floats = floats;
        this.contents = contents;
    }

    static boolean begins(byte[] bytes, int length) {
        return Format.begins(bytes, length, 'P', 'K', 3, 4) || Format.begins(bytes, length, 'P', 'K', 5, 6);
    }

    @Override
    public boolean take(byte[] bytes, int from, int length) {
        if (length > Integer.MAX_VALUE - file.length()) {
            contents.refuse(Phrase.of("this archive is too large: at most 2 GB are read"));
            return false;
        }
        file.add(bytes, from, length);
        return true;
    }

    @Override
    public void end(boolean whole) {
        int end = file.length() - END_SIZE;
        int first = Math.max(0, end - LONGEST_COMMENT);
        while (end >= first && file.number(end, 4) != END) {
            end--;
        }
        int at = end < first ? -1 : begin(end);
        if (at < 0 || !entries(at, end)) {
            contents.damaged();
        } else if (arrays == 0) {
            contents.refuse(other());
        }
    }

    /** Where the list of contents begins; negative if that cannot be. */
    private int begin(int end) {
        int begin = file.number(end + 16, 4);
        int place = end - 20;
        if (begin == -1 && place >= 0 && file.number(place, 4) == PLACE_64) {
            int end64 = number8(place + 8);
            boolean there = end64 >= 0 && end64 <= place - 56 && file.number(end64, 4) == END_64;
            return there ? number8(end64 + 48) : -1;
        }
        return begin;
    }

    /** A number of eight bytes; negative if it is larger than a file's length here. */
    private int number8(int at) {
        return file.number(at + 4, 4) == 0 ? file.number(at, 4) : -1;
    }

    /** Reads all entries; whether they can be. */
    private boolean entries(int begin, int end) {
        int at = begin;
        while (at <= end - ENTRY_SIZE && file.number(at, 4) == ENTRY) {
            int name = file.number(at + 28, 2);
            int extra = file.number(at + 30, 2);
            int next = at + ENTRY_SIZE + name + extra + file.number(at + 32, 2);
            if (next > end || !entry(at, name, extra)) {
                return false;
            }
            at = next;
        }
        return true;
    }

    private boolean entry(int at, int nameLength, int extraLength) {
        int extra = at + ENTRY_SIZE + nameLength;
        String name = Characters.utf8(file.copy(at + ENTRY_SIZE, nameLength), 0, nameLength);
        names.add(name);
        if (!name.endsWith(".npy") || arrays == MOST) {
            return true;
        }
        arrays++;
        int size = file.number(at + 20, 4);
        int from = file.number(at + 42, 4);
        int wide = wide(extra, extra + extraLength);
        if (wide >= 0) { // the full size stands first there, if it does not stand here
            wide += file.number(at + 24, 4) == -1 ? 8 : 0;
            int itsSize = size == -1 ? number8(wide) : size;
            from = from == -1 ? number8(wide + (size == -1 ? 8 : 0)) : from;
            size = itsSize;
        }
        boolean there = from >= 0 && from <= file.length() - LOCAL_SIZE && file.number(from, 4) == LOCAL;
        int data = there ? from + LOCAL_SIZE + file.number(from + 26, 2) + file.number(from + 28, 2) : 0;
        if (!there || size < 0 || data > file.length() - size) {
            return false;
        }
        NpyReader array = new NpyReader(floats, contents, ".npz", name.substring(0, name.length() - 4));
        int method = file.number(at + 10, 2);
        if ((file.number(at + 8, 2) & 1) != 0 || method != 0 && method != 8) {
            array.refuse(Phrase.of("it is encrypted, or compressed in another way than by numpy.savez_compressed"));
        } else {
            Inflater.Sink checked = new Checked(array, file.number(at + 16, 4));
            file.give(data, data + size, method == 0 ? checked : inflater.inflate(true, checked));
        }
        return true;
    }

    /** Where the numbers of eight bytes stand among an entry's extras; −1 if there are none. */
    private int wide(int begin, int end) {
        int at = begin;
        while (at + 4 <= end) {
            int size = file.number(at + 2, 2);
            if (file.number(at, 2) == 1) {
                return at + 4;
            }
            at += 4 + size;
        }
        return -1;
    }

    private Phrase other() {
        boolean sheet = false;
        for (String name : names) {
            sheet |= name.startsWith("xl/") || name.equals("content.xml");
        }
        if (sheet) {
            return Phrase.of(
                    "this is {}; {}", Phrase.of("a spreadsheet (.xlsx, .ods)"), Phrase.of("save the sheet as CSV"));
        }
        return names.isEmpty()
                ? Phrase.of("this zip archive is empty")
                : Phrase.of(
                        "this zip archive holds no .npy but {}; unpack it and give one file",
                        Numeral.quote(names.get(0)));
    }
}
