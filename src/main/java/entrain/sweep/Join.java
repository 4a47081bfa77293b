package entrain.sweep;

import entrain.console.Arguments;
import entrain.console.Failure;
import entrain.console.UsageError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Puts the tables of a sweep's shards together: the bytes that one run of the whole would have written. */
final class Join {
    private final Table whole;
    private final List<List<String>> rows = new ArrayList<>(); // of each shard, or null

    private Join(Table first) {
        whole = first.whole();
        for (int at = 0; at < first.shard().count(); at++) {
            rows.add(null);
        }
    }

    static void run(Arguments words, Consumer<String> out) throws IOException {
        List<String> files = new ArrayList<>(List.of(words.option("join").orElseThrow()));
        files.addAll(words.words(0));
        Join join = null;
        for (String file : files) {
            String text = read(file);
            Table table;
            try {
                table = Table.read(text);
            } catch (RuntimeException e) {
                throw new UsageError("sweep: " + file + " is no table of a sweep");
            }
            join = join == null ? new Join(table) : join;
            join.add(file, table, text);
        }
        String text = join.text();
        if (words.option("out").isEmpty()) {
            out.accept(text);
        } else {
            Files.writeString(words.optionalPath("out").get(), text);
        }
    }

    private static String read(String file) throws IOException {
        try {
            return Files.readString(Path.of(file), StandardCharsets.UTF_8);
        } catch (java.nio.file.NoSuchFileException e) {
            throw new UsageError("sweep: " + file + ": no such file");
        }
    }

    private void add(String file, Table table, String text) {
        int at = table.shard().number() - 1;
        if (table.shard().count() != rows.size() || !table.whole().head().equals(whole.head())) {
            throw new UsageError("sweep: " + file + " is of another sweep, or of another number of shards");
        }
        if (rows.get(at) != null) {
            throw new UsageError("sweep: shard " + table.shard() + " is there twice, again in " + file);
        }
        List<String> found;
        try {
            found = table.rows(text);
        } catch (IllegalArgumentException e) {
            throw new UsageError("sweep: " + file + " " + e.getMessage());
        }
        if (found.size() < table.size()) {
            throw new Failure("sweep: " + file + " has " + found.size() + " of its " + table.size()
                    + " cells; the same command continues it");
        }
        rows.set(at, found);
    }

    private String text() {
        List<String> missing = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            if (rows.get(at) == null) {
                missing.add((at + 1) + "/" + rows.size());
            }
        }
        if (!missing.isEmpty()) {
            throw new Failure("sweep: missing shards: " + String.join(", ", missing));
        }
        StringBuilder text = new StringBuilder(whole.head());
        int[] read = new int[rows.size()];
        for (int group = 0; group < whole.plan().groups(); group++) {
            int at = group % rows.size();
            int size = whole.plan().size(group);
            text.append(Sweep.text(rows.get(at).subList(read[at], read[at] + size)));
            read[at] += size;
        }
        return text.toString();
    }
}
