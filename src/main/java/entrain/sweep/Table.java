package entrain.sweep;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of a shard's table: lines that say what it is, the names of the columns, a row a cell in the order of its
 * groups. No byte depends on who wrote it, or in how many goes.
 *
 * @param head  what stands before the first row, with its line breaks
 * @param plan  what it is of
 * @param shard which share
 */
record Table(String head, Plan plan, Shard shard) {
    private static final String VERSION = "# entrain ";
    private static final String SETTINGS = "# settings ";
    private static final String SWEEP = "# sweep ";
    private static final String COMMAND = "# command ";
    private static final String SHARD = "# shard ";

    /** @param version that writes it @param command that asks for it */
    static Table of(String version, String command, Plan plan, Shard shard) {
        String head = VERSION + version + "\n" + SETTINGS + plan.settings() + "\n" + SWEEP + plan.arguments() + "\n"
                + COMMAND + command + "\n" + (shard.count() == 1 ? "" : SHARD + shard + "\n") + plan.columns() + "\n";
        return new Table(head, plan, shard);
    }

    /** What a finished or unfinished text is of. @throws IllegalArgumentException if it is no table of a sweep */
    static Table read(String text) {
        List<String> lines = text.lines().limit(6).toList();
        String version = after(VERSION, lines, 0);
        Plan plan = Plan.read(after(SETTINGS, lines, 1), after(SWEEP, lines, 2));
        String command = after(COMMAND, lines, 3);
        boolean shares = lines.size() > 4 && lines.get(4).startsWith(SHARD);
        Table table = of(version, command, plan, shares ? Shard.parse(after(SHARD, lines, 4)) : Shard.ALL);
        if (!text.startsWith(table.head)) {
            throw new IllegalArgumentException("is no table of a sweep");
        }
        return table;
    }

    private static String after(String mark, List<String> lines, int line) {
        if (line >= lines.size() || !lines.get(line).startsWith(mark)) {
            throw new IllegalArgumentException("is no table of a sweep");
        }
        return lines.get(line).substring(mark.length());
    }

    /** The same table of the whole sweep. */
    Table whole() {
        return new Table(head.replaceFirst("(?m)^" + SHARD + ".*\n", ""), plan, Shard.ALL);
    }

    /** Rows that it has when it is finished. */
    int size() {
        int size = 0;
        for (int k = 0; k < groups(); k++) {
            size += plan.size(shard.group(k));
        }
        return size;
    }

    /** Groups that it has. */
    int groups() {
        return shard.groups(plan.groups());
    }

    /**
     * The rows of a text that was begun, without a torn last one.
     *
     * @throws IllegalArgumentException if it is another table's
     */
    List<String> rows(String text) {
        if (!text.startsWith(head)) {
            if (head.startsWith(text)) {
                return List.of(); // torn in the first lines
            }
            throw new IllegalArgumentException("holds another sweep, or one of another version");
        }
        List<String> rows = new ArrayList<>();
        int from = head.length();
        for (int k = 0; k < groups(); k++) {
            int group = shard.group(k);
            for (int cell = 0; cell < plan.size(group); cell++) {
                int end = text.indexOf('\n', from);
                if (end < 0) {
                    return rows;
                }
                String row = text.substring(from, end);
                if (!row.startsWith(plan.beginning(group, cell)) || fields(row) != fields(plan.columns())) {
                    throw new IllegalArgumentException("row " + (rows.size() + 1) + " is not this sweep's: " + row);
                }
                rows.add(row);
                from = end + 1;
            }
        }
        if (from < text.length()) {
            throw new IllegalArgumentException("holds more rows than the sweep has cells");
        }
        return rows;
    }

    private static long fields(String row) {
        return row.chars().filter(c -> c == ',').count();
    }
}
