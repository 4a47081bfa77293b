package entrain.lab.data;

import entrain.lab.phrase.Phrase;
import entrain.lab.phrase.Refused;
import java.util.Arrays;

/**
 * The lines of a text that count: not blank, without comments. A comment begins with {@code #} or {@code %}, at the
 * beginning of a line or after a blank or a separator, outside of quotes, and ends with its line.
 */
final class Lines {
    private byte[] text;
    private int[] from = new int[64];
    private int[] to = new int[64];
    private int[] number = new int[64];
    private int count;
    private int remark;
    private int remarkEnd;
    private boolean tabs;
    private byte told;

    /**
     * All lines of a text.
     *
     * @throws Refused if no line counts, or there are bytes that no text has
     */
    static Lines of(byte[] text) {
        Lines lines = new Lines();
        int last = lines.scan(text, 0, text.length, 1, Phrase.of("this is neither text nor .npy"));
        if (lines.count == 0) {
            throw new Refused(Phrase.of("line {}: there are no numbers in it", Integer.toString(last)));
        }
        return lines;
    }

    /** Whether tabs separate, so that a line of tabs alone is one of empty cells. */
    void separateByTabs(boolean such) {
        tabs = such;
    }

    /**
     * Looks through a part of a text, text[start … stop), which is kept; forgets what was found before.
     *
     * @param first  the number of its first line
     * @param binary what is said of a zero byte
     * @return the number of the line behind
     * @throws Refused if there are bytes that no text has
     */
    int scan(byte[] part, int start, int stop, int first, Phrase binary) {
        text = part;
        count = 0;
        int itsNumber = first;
        int begin = start;
        while (begin < stop) {
            int end = begin;
            boolean marked = false;
            for (; end < stop; end++) {
                byte c = part[end];
                if (c > '%') {
                    continue;
                }
                if (c == '\n' || c == '\r') {
                    break;
                }
                if (c == 0) {
                    throw new Refused(Phrase.of("line {}: {}", Integer.toString(itsNumber), binary));
                }
                marked |= c == '#' || c == '%';
            }
            add(begin, marked ? withoutComment(begin, end) : end, itsNumber++);
            boolean two = end + 1 < stop && part[end] == '\r' && part[end + 1] == '\n';
            begin = end + (two ? 2 : 1);
        }
        return itsNumber;
    }

    private void add(int begin, int end, int itsNumber) {
        int last = end;
        while (last > begin && (text[last - 1] == ' ' || text[last - 1] == '\t' && !tabs)) {
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
        boolean named = end - begin >= 4
                && end - begin <= 5
                && text[begin] == 's'
                && text[begin + 1] == 'e'
                && text[begin + 2] == 'p'
                && text[begin + 3] == '=';
        told = !named ? 0 : end - begin == 5 ? text[begin + 4] : (byte) '\t';
        return named;
    }

    private int withoutComment(int begin, int end) {
        boolean quoted = false;
        boolean fresh = true;
        for (int i = begin; i < end; i++) {
            byte c = text[i];
            if (fresh && !quoted && (c == '#' || c == '%') && !isError(i, end)) {
                if (i == begin && count == 0) {
                    remark = i + 1;
                    remarkEnd = end;
                }
                return i;
            }
            quoted ^= c == '"';
            fresh = Separator.isBlank(c) || c == ',' || c == ';';
        }
        return end;
    }

    /** What a spreadsheet has for a cell that it cannot compute: {@code #N/A}, {@code #DIV/0!}, {@code #NAME?}. */
    private boolean isError(int begin, int end) {
        int last = begin + 1;
        while (last < end && (text[last] >= 'A' && text[last] <= 'Z' || text[last] == '/' || text[last] == '0')) {
            last++;
        }
        return last < end && (text[last] == '!' || text[last] == '?') || last - begin == 4 && text[begin + 2] == '/';
    }

    /** Where the text of the comment right before the first line begins; 0 if there is none. */
    int remark() {
        return remark;
    }

    int remarkEnd() {
        return remarkEnd;
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
    int number(int i) {
        return number[i];
    }

    /** What the first line says that separates; 0 if it says nothing. */
    byte told() {
        return told;
    }

    /** The first line after one with this number. */
    int after(int itsNumber) {
        int i = 0;
        while (i < count && number[i] <= itsNumber) {
            i++;
        }
        return i;
    }
}
