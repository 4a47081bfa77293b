package entrain.lab.data;

import entrain.lab.phrase.Phrase;
import entrain.lab.phrase.Refused;

/** Tries what may separate the numbers of a text, and which decimal sign they may have. One way alone may lead to a table. */
final class Readings {
    private final Lines lines;
    private final Want want;
    private boolean semicolons;
    private boolean tabs;
    private boolean commas;
    private boolean blanks;
    private boolean quotes;
    private Sheet found;
    private Misread missed;

    private Readings(Lines lines, Want want) {
        this.lines = lines;
        this.want = want;
    }

    /** @throws Refused if no way leads to a table that is wanted, or more than one */
    static Sheet of(Lines lines, Want want) {
        Readings readings = new Readings(lines, want);
        for (int i = 0; i < lines.count(); i++) {
            if (i == 1) {
                readings.forget(); // the first line may hold names
            }
            readings.look(lines.from(i), lines.to(i));
        }
        readings.tryAll();
        if (readings.found == null) {
            throw new Refused(readings.missed.why());
        }
        return readings.found;
    }

    private void forget() {
        semicolons = false;
        tabs = false;
        blanks = false;
    }

    private void tryAll() {
        if (semicolons) {
            attempt(Separator.SEMICOLON, commas);
            return;
        }
        if (tabs) {
            attempt(Separator.TAB, commas);
        }
        if (commas) {
            attempt(Separator.COMMA, quotes);
        }
        if ((blanks || tabs) && found == null) {
            attempt(Separator.BLANK, commas);
        }
        if (!tabs && !blanks) {
            attempt(new Reading(lines, want, Separator.NONE, commas));
        }
    }

    /** With a decimal point and, where there are commas in a cell, with decimal commas. */
    private void attempt(Separator separator, boolean perhapsCommas) {
        attempt(new Reading(lines, want, separator, false));
        if (perhapsCommas) {
            attempt(new Reading(lines, want, separator, true));
        }
    }

    private void attempt(Reading reading) {
        try {
            Sheet sheet = reading.sheet();
            if (found != null) {
                throw new Refused(Phrase.of(
                        "this can be read as {} or as {}; semicolons between the numbers would tell",
                        found.form(),
                        sheet.form()));
            }
            found = sheet;
        } catch (Misread e) {
            if (missed == null || e.near() && !missed.near()) {
                missed = e;
            }
        }
    }

    /** Notes which signs stand between two cells of a line. */
    private void look(int from, int to) {
        byte[] text = lines.text();
        boolean quoted = false;
        boolean tab = false;
        byte before = 0; // the last byte that is no blank
        for (int i = from; i < to; i++) {
            byte c = text[i];
            if (c == '"') {
                quotes = true;
                quoted = !quoted;
            }
            if (Separator.isBlank(c) && !quoted) {
                tab |= c == '\t';
                continue;
            }
            if (i > from && Separator.isBlank(text[i - 1]) && !quoted && cell(before) && cell(c)) {
                tabs |= tab;
                blanks |= !tab;
            }
            commas |= c == ',';
            semicolons |= c == ';' && !quoted;
            before = c;
            tab = false;
        }
    }

    private static boolean cell(byte c) {
        return c != 0 && c != ',' && c != ';';
    }
}
