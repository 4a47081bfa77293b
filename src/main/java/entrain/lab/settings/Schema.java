package entrain.lab.settings;

import java.util.ArrayList;
import java.util.List;

/**
 * The table of parameters as others say it: rows for scripts, the element's keys and their type, the README's table.
 * Each is written from the rows alone, so that a new parameter needs its row and nothing beside it.
 */
public final class Schema {
    private static final int WIDTH = 118;

    private Schema() {}

    /** The rows as a JSON list of objects, for scripts. */
    public static String json(List<Param<?>> rows) {
        JsonText out = new JsonText().begin('[');
        for (int i = 0; i < rows.size(); i++) {
            Param<?> row = rows.get(i);
            String min = "";
            String max = "";
            if (row instanceof RealParam real) {
                min = real.format(real.min());
                max = real.format(real.max());
            } else if (row instanceof IntParam whole) {
                min = whole.format(whole.min());
                max = whole.format(whole.max());
            }
            out.begin('{')
                    .name("key")
                    .text(row.key())
                    .name("symbol")
                    .text(row.symbol().toString());
            out.name("unit").text(row.unit()).name("effect").text(row.effect().name());
            out.name("meaning").text(row.meaning().toString()).name("initial").text(initial(row));
            out.name("min").number(min).name("max").number(max).name("choices").list(row.words());
            out.name("shared").flag(row.control() == Control.SHARE).end('}');
        }
        return out.end(']').toString();
    }

    private static <T> String initial(Param<T> row) {
        return row.format(row.defaultValue());
    }

    /** The keys of an address, {@code preset} last, each in quotes, in lines that begin so. */
    static String keys(List<Param<?>> rows, String indent, String separator) {
        List<String> keys = new ArrayList<>();
        rows.forEach(row -> keys.add(row.key()));
        keys.add("preset");
        StringBuilder out = new StringBuilder();
        int column = WIDTH;
        for (int i = 0; i < keys.size(); i++) {
            String item = "'" + keys.get(i) + "'";
            if (column + item.length() + separator.length() > WIDTH) {
                out.append(i == 0 ? "" : separator.stripTrailing()).append('\n').append(indent);
                column = indent.length();
            } else {
                out.append(separator);
                column += separator.length();
            }
            out.append(item);
            column += item.length();
        }
        return out.toString();
    }

    /** The rows as a table in Markdown. */
    static String markdown(List<Param<?>> rows) {
        StringBuilder out = new StringBuilder("| key | default | values | meaning |\n|---|---|---|---|\n");
        for (Param<?> row : rows) {
            String initial = initial(row);
            String shown = row instanceof Numeric<?>
                    ? initial + (row.unit().isEmpty() ? "" : " " + row.unit())
                    : initial.isEmpty() ? "" : "`" + initial + "`";
            row(out, "`" + row.key() + "`", shown, values(row), row.meaning().toString());
        }
        row(out, "`preset`", "", "", "A named experiment; the other keys are relative to it.");
        return out.toString();
    }

    private static String values(Param<?> row) {
        if (row instanceof RealParam real) {
            return real.format(real.min()) + " to " + real.format(real.max());
        } else if (row instanceof IntParam whole) {
            return whole.format(whole.min()) + " to " + whole.format(whole.max());
        }
        if (row == Params.TRAIN) {
            return "pairs `key:value` between commas";
        }
        return row == Params.CONTROLS ? "keys of this table" : "`" + String.join("` `", row.words()) + "`";
    }

    private static void row(StringBuilder out, String... cells) {
        for (String cell : cells) {
            out.append(cell.isEmpty() ? "| " : "| " + cell + " ");
        }
        out.append("|\n");
    }
}
