package entrain.lab.data;

import entrain.lab.phrase.Phrase;

/** What stands between two numbers of a line. */
enum Separator {
    SEMICOLON(';', Phrase.of("semicolon")),
    TAB('\t', Phrase.of("tab")),
    COMMA(',', Phrase.of("comma")),
    /** Any number of blanks and tabs. */
    BLANK(' ', Phrase.of("blank")),
    /** Nothing: a line is one number. */
    NONE('\n', Phrase.NONE);

    final byte mark;
    final Phrase word;

    Separator(char mark, Phrase word) {
        this.mark = (byte) mark;
        this.word = word;
    }

    static boolean isBlank(byte c) {
        return c == ' ' || c == '\t';
    }
}
