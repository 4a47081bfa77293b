package entrain.lab.data;

import entrain.lab.phrase.Phrase;
import java.util.ArrayList;
import java.util.List;

/** What a file turns out to hold, in its order: arrays, and those that are left out. */
final class Contents {
    private static final int SAID = 3;

    private final List<Table> tables = new ArrayList<>();
    private final List<Phrase> without = new ArrayList<>();
    private int open;
    private Phrase fault;
    private Intake.Found found;
    private boolean told;

    /** An array begins. @return its place */
    int begin() {
        open++;
        tables.add(null);
        return tables.size() - 1;
    }

    Table table(int place) {
        return tables.get(place);
    }

    void keep(int place, Table table) {
        tables.set(place, table);
        open--;
        tell();
    }

    /** An array that has begun is left out. @param name empty where it has none */
    void leave(String name, Phrase why) {
        without(name, why);
        open--;
        tell();
    }

    /** An array that has begun is nothing to a reader. */
    void drop() {
        open--;
        tell();
    }

    private void without(String name, Phrase why) {
        without.add(name.isEmpty() ? why : Phrase.join(": ", List.of(Phrase.verbatim(name), why)));
    }

    /** The file cannot be used. */
    void refuse(Phrase why) {
        if (fault == null) {
            fault = why;
        }
    }

    void damaged() {
        refuse(Phrase.of("this file is damaged, or was not copied whole; copy it again"));
    }

    /** No array follows. */
    void end(Intake.Found found) {
        this.found = found;
        tell();
    }

    private void tell() {
        if (told || found == null || open > 0 && fault == null) {
            return;
        }
        told = true;
        List<Table> all = kept();
        if (fault == null && !all.isEmpty()) {
            if (!without.isEmpty()) {
                found.without(said());
            }
            found.tables(all);
        } else {
            found.refused(fault != null ? fault : none());
        }
    }

    /** All tables; beside others, single numbers are none. */
    private List<Table> kept() {
        boolean many = false;
        for (Table table : tables) {
            many |= table != null && !single(table);
        }
        List<Table> all = new ArrayList<>();
        for (Table table : tables) {
            if (table != null && many && single(table)) {
                without(table.name(), Phrase.of("a single number"));
            } else if (table != null) {
                all.add(table);
            }
        }
        return all;
    }

    private static boolean single(Table table) {
        return table.matrix().rows() == 1 && table.matrix().columns() == 1;
    }

    private Phrase none() {
        return without.isEmpty()
                ? Phrase.of("there is no array of numbers in this file")
                : without.size() == 1 ? without.get(0) : Phrase.of("no array in this file can be read: {}", said());
    }

    private Phrase said() {
        List<Phrase> first = new ArrayList<>();
        for (int i = 0; i < Math.min(SAID, without.size()); i++) {
            first.add(without.get(i));
        }
        int more = without.size() - first.size();
        Phrase all = Phrase.join("; ", first);
        return more > 0 ? Phrase.of("{}; and {} more", all, Integer.toString(more)) : all;
    }
}
