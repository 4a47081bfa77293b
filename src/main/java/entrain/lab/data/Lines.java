package entrain.lab.data;

import entrain.lab.phrase.Phrase;
import entrain.lab.phrase.Refused;
import java.util.Arrays;

/**
 * The lines of a text that count: not blank, without comments. A comment begins with {@code #} or {@code %}, at the
 * beginning of a line or after a blank or a separator, outside of quotes, and ends with its line.
 */
final class Lines {
    private final byte[] text;
    private int[] from = new int[64];
    private int[] to = new int[64];
    private int[] number = new int[64];
    private int count;

    private Lines(byte[] text) {
        this.text = text;
    }

    /** @throws Refused if no line counts, or there are bytes that no text has */
    static Lines of(byte[] text) {
        Lines lines = new Lines(text);
        int number = 1;
        int begin = 0;
        while (begin < text.length) {
            int end = begin;
            while (end < text.length && text[end] != '\n' && text[end] != '\r') {
                if (text[end] == 0) {
                    throw new Refused(Phrase.of("line {}: this is neither text nor .npy", Integer.toString(number)));
                }
                end++;
            }
            lines.add(begin, lines.withoutComment(begin, end), number++);
            boolean two = end + 1 < text.length && text[end] == '\r' && text[end + 1] == '\n';
            begin = end + (two ? 2 : 1);
        }
        if (lines.count == 0) {
            throw new Refused(Phrase.of("line {}: there are no numbers in it", Integer.toString(number)));
        }
        return lines;
    }

    private void add(int begin, int end, int itsNumber) {
        int last = end;
        while (last > begin && Separator.isBlank(text[last - 1])) {
            last--;
        }
        if (last == begin || itsNumber == 1 && namesSeparator(begin, last)) {
            return;
        }
        if (count == from.length) {
            from = Arrays.copyOf(from, 2 * count);
            to = Arrays.copyOf(to, 2 * count);
            number = Arrays.copyOf(number, 2 * count);
        }
        from[count] = begin;
        to[count] = end;
        number[count++] = itsNumber;
    }

    /** {@code sep=;}, which spreadsheets write and read in the first line. */
    private boolean namesSeparator(int begin, int end) {
        return end - begin == 5
                && text[begin] == 's'
                && text[begin + 1] == 'e'
                && text[begin + 2] == 'p'
                && text[begin + 3] == '=';
    }

    private int withoutComment(int begin, int end) {
        boolean quoted = false;
        boolean fresh = true;
        for (int i = begin; i < end; i++) {
            byte c = text[i];
            if (fresh && !quoted && (c == '#' || c == '%')) {
                return i;
            }
            quoted ^= c == '"';
            fresh = Separator.isBlank(c) || c == ',' || c == ';';
        }
        return end;
    }

    byte[] text() {
        return text;
    }

    int count() {
        return count;
    }

    /** Where line i begins. */
    int from(int i) {
        return from[i];
    }

    /** Where line i ends, or its comment begins. */
    int to(int i) {
        return to[i];
    }

    /** The number of line i in the file, from 1. */
    String number(int i) {
        return Integer.toString(number[i]);
    }
}
