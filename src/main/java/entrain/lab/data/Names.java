package entrain.lab.data;

/**
 * What in a text's first line and first column may be names. Names are words, an empty corner, or whole numbers that count
 * beside others that are not whole: from 0 or 1 on, or under a header of words just upwards.
 */
final class Names {
    /** So many numbers that count are chance no more. */
    private static final int COUNTED = 3;

    private final Lines lines;
    private final Cells cells;
    private final NumberReader reader;
    private final boolean trailing;
    private final int width;
    /** Cells of the first line. */
    private final int head;

    private final boolean square;

    private boolean corner;
    private boolean first;
    private boolean words;
    private int[] numbers;

    /**
     * @param width  cells of the other lines
     * @param square whether a square table is wanted
     */
    Names(Lines lines, Cells cells, NumberReader reader, boolean trailing, int head, int width, boolean square) {
        this.lines = lines;
        this.cells = cells;
        this.reader = reader;
        this.trailing = trailing;
        this.head = head;
        this.width = width;
        this.square = square;
        look();
    }

    private void look() {
        numbers = new int[head];
        cells.line(0, trailing);
        for (int j = 0; cells.next(); j++) {
            boolean word = isWord();
            corner |= j == 0 && cells.isEmpty() && !isShort() && width > 1;
            first |= j == 0 && word;
            words |= j > 0 && word;
            numbers[j] = index();
        }
    }

    /** Whether a header lacks the index column's cell. */
    private boolean isShort() {
        return head == width - 1;
    }

    /** Whether a form may be, without a word among its numbers. */
    boolean allow(Form form) {
        return form.header() ? mayHead(form.index()) : mayBegin(form.index());
    }

    /** What the text seems to be where no form fits. */
    Form natural() {
        boolean header = lines.count() > 1 && (isShort() || corner || words || first && !allWords(0));
        boolean index = width > 1 && (header && (isShort() || corner) || allWords(header ? 1 : 0));
        return new Form(header, index);
    }

    /** Whether the first line holds what is certainly no number. */
    boolean worded() {
        return corner || words || first;
    }

    /** Without a header. */
    private boolean mayBegin(boolean index) {
        if (isShort() || corner || words) {
            return false;
        }
        return index
                ? width > 1 && (allWords(0) || counted(0, false) >= COUNTED && (!square || fractions(false, true)))
                : !first;
    }

    private boolean mayHead(boolean index) {
        if (lines.count() < 2
                || !worded() && !(counted(index && !isShort() ? 1 : 0) >= COUNTED && fractions(true, index))) {
            return false;
        }
        if (!index) {
            return !isShort() && !corner;
        }
        return width > 1
                && (isShort()
                        || corner
                        || allWords(1)
                        || (worded() ? counted(1, true) > 0 : counted(1, false) >= COUNTED));
    }

    /** Whether among the numbers there is one that is not written as a whole number. */
    private boolean fractions(boolean header, boolean index) {
        for (int i = header ? 1 : 0; i < lines.count(); i++) {
            cells.line(i, trailing);
            for (int j = 0; cells.next(); j++) {
                if (index() < 0 && !(index && j == 0)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** How many cells of the first line count, if all do from that one on; else 0. */
    private int counted(int from) {
        for (int j = from; j < head; j++) {
            if (numbers[j] < 0 || numbers[j] != numbers[from] + j - from || numbers[from] > 1) {
                return 0;
            }
        }
        return head - from;
    }

    /** How many cells of the first column count, if all do; else 0. @param upwards whether growing is enough */
    private int counted(int fromLine, boolean upwards) {
        int before = -1;
        for (int i = fromLine; i < lines.count(); i++) {
            cells.line(i, trailing).next();
            int now = index();
            boolean counts = i == fromLine ? upwards || now <= 1 : upwards ? now > before : now == before + 1;
            if (now < 0 || !counts) {
                return 0;
            }
            before = now;
        }
        return lines.count() - fromLine;
    }

    private boolean allWords(int fromLine) {
        for (int i = fromLine; i < lines.count(); i++) {
            if (!cells.line(i, trailing).next() || !isWord()) {
                return false;
            }
        }
        return true;
    }

    private boolean isWord() {
        return !cells.isEmpty() && Double.isNaN(reader.read(cells.from(), cells.to()));
    }

    private int index() {
        return NumberReader.index(lines.text(), cells.from(), cells.to());
    }
}
