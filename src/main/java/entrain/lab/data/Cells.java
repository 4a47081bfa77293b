package entrain.lab.data;

import entrain.lab.run.Numeral;

/** Goes through the cells of a line, without the blanks and quotes around them. */
final class Cells {
    private static final int SHOWN = 200;

    private final Lines lines;
    private byte[] text;
    private final byte mark;
    private final boolean skipping;
    private int at;
    private int end;
    private boolean over;
    private int from;
    private int to;

    Cells(Lines lines, Separator separator) {
        this.lines = lines;
        mark = separator.mark;
        skipping = separator == Separator.BLANK;
    }

    /** Begins with line i. @param trailing whether a separator at its end counts for nothing */
    Cells line(int i, boolean trailing) {
        return part(lines.from(i), lines.to(i), trailing);
    }

    /** Begins with text[from, to). */
    Cells part(int begin, int stop, boolean trailing) {
        text = lines.text();
        at = begin;
        end = stop;
        while (end > at && blank(text[end - 1])) {
            end--;
        }
        if (trailing && end > at && text[end - 1] == mark) {
            end--;
        }
        over = false;
        return this;
    }

    /** Goes to the next cell; false if there is none. */
    boolean next() {
        return !skipping && !over && plain() || any();
    }

    /** A cell without blanks and quotes. */
    private boolean plain() {
        byte[] bytes = text;
        int i = at;
        while (i < end && bytes[i] > ' ' && bytes[i] != mark && bytes[i] != '"') {
            i++;
        }
        boolean plain = i >= end || bytes[i] == mark;
        if (plain) {
            from = at;
            to = i;
            at = i;
            step();
        }
        return plain;
    }

    private boolean any() {
        while (at < end && blank(text[at])) {
            at++;
        }
        if (over || skipping && at == end) {
            return false;
        }
        from = at;
        if (at < end && text[at] == '"' && quoted()) {
            return true;
        }
        while (at < end && !separates(text[at])) {
            at++;
        }
        to = at;
        while (to > from && blank(text[to - 1])) {
            to--;
        }
        step();
        return true;
    }

    /** A cell in quotes with nothing but blanks behind it; if there is none, goes back. */
    private boolean quoted() {
        int close = from + 1;
        while (close < end && (text[close] != '"' || doubled(close))) {
            close += text[close] == '"' ? 2 : 1;
        }
        int after = close + 1;
        while (after < end && blank(text[after]) && !separates(text[after])) {
            after++;
        }
        if (close >= end || after < end && !separates(text[after])) {
            return false;
        }
        from++;
        to = close;
        at = after;
        step();
        return true;
    }

    private boolean doubled(int quote) {
        return quote + 1 < end && text[quote + 1] == '"';
    }

    private void step() {
        over = at >= end;
        at++;
    }

    private boolean separates(byte c) {
        return skipping ? Separator.isBlank(c) : c == mark;
    }

    private boolean blank(byte c) {
        return c == ' ' || c == '\t' && mark != '\t';
    }

    /** Whether line i ends with a separator. */
    boolean endsWithSeparator(int i) {
        byte[] bytes = lines.text();
        int last = lines.to(i) - 1;
        while (last > lines.from(i) && bytes[last] == ' ') {
            last--;
        }
        return last > lines.from(i) && bytes[last] == mark;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    boolean isEmpty() {
        return from == to;
    }

    /** The cell as a name; what is no UTF-8 is taken for Latin-1. */
    String name() {
        int length = Math.min(SHOWN, to - from);
        String name = Characters.utf8(text, from, length);
        return (name.indexOf(Characters.UNKNOWN) < 0 ? name : Characters.latin1(text, from, length))
                .replace("\"\"", "\"");
    }

    /** The cell in quotes, short enough for a message. */
    String shown() {
        return Numeral.quote(Characters.utf8(text, from, Math.min(SHOWN, to - from)));
    }
}
