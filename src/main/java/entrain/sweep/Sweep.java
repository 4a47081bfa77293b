package entrain.sweep;

import entrain.console.Arguments;
import entrain.console.Failure;
import entrain.console.UsageError;
import entrain.lab.phrase.Refused;
import entrain.lab.settings.Problem;
import entrain.lab.settings.Request;
import entrain.lab.settings.Settings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * {@code sweep "<template>" --over g=0.5:3:0.1 --over I=0:3:0.1 [names] [--seeds k] [--transient T] [--duration T] [--threads n]
 * [--shard i/n] [--out file.csv]}: the map of the driven network as a table, a row a cell. A file that is there already is
 * continued. {@code sweep --join shard.csv … [--out file.csv]} puts shards together.
 */
public final class Sweep {
    public static final Set<String> OPTIONS =
            Set.of("over+", "seeds", "transient", "duration", "threads", "shard", "out", "join");
    /** Words of the command at most: the files of a join. */
    public static final int WORDS = 100_000;

    private static final int MOST_THREADS = 1024;

    private final Table table;
    private final int threads;
    private final PrintStream err;

    private Sweep(Table table, int threads, PrintStream err) {
        this.table = table;
        this.threads = threads;
        this.err = err;
    }

    /** What can be measured of each cell, by name. */
    public static List<String> names() {
        return Plan.names();
    }

    /**
     * Runs the command.
     *
     * @param version that writes the table
     * @param out     where it goes without a file
     * @throws UsageError for what cannot be served as written
     * @throws Failure    where shards are missing, or another process writes the file
     */
    public static void run(Arguments words, String version, Consumer<String> out, PrintStream err) throws IOException {
        try {
            if (words.option("join").isPresent()) {
                Join.run(words, out);
                return;
            }
            Plan plan = Asked.plan(words, settings(words));
            Shard shard = words.read("shard", Shard.ALL.toString(), Shard::parse);
            Table table = Table.of(version, Asked.command(words), plan, shard);
            int cores = Runtime.getRuntime().availableProcessors();
            Sweep sweep = new Sweep(table, words.integer("threads", cores, 1, MOST_THREADS), err);
            if (words.option("out").isEmpty()) {
                out.accept(table.head());
                sweep.measure(0, rows -> out.accept(text(rows)));
            } else {
                sweep.file(words.optionalPath("out").get());
            }
        } catch (Refused e) {
            throw new UsageError("sweep: " + e.reason() + ".");
        }
    }

    private static Settings settings(Arguments words) {
        Request request = Request.read(words.word(0, "the settings text (\"\" for the defaults)"));
        for (Problem problem : request.problems()) {
            throw new UsageError("settings: " + problem.refusal());
        }
        return request.settings();
    }

    /** Measures what is not among the first rows. */
    private void measure(int there, Crew.Sink sink) throws IOException {
        Plan plan = table.plan();
        Shard shard = table.shard();
        int first = 0;
        int left = there;
        while (first < table.groups() && left >= plan.size(shard.group(first))) {
            left -= plan.size(shard.group(first));
            first++;
        }
        int[] skip = {left}; // rows of the first group that are there
        new Crew(plan, threads).measure(shard, first, table.groups(), rows -> {
            sink.write(rows.subList(skip[0], rows.size()));
            skip[0] = 0;
        });
    }

    /** Continues a file, or begins it. */
    private void file(Path path) throws IOException {
        try (FileChannel file =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            lock(file, path);
            String text = read(file);
            List<String> rows;
            try {
                rows = table.rows(text);
            } catch (IllegalArgumentException e) {
                throw new UsageError("sweep: " + path + " " + e.getMessage());
            }
            if (!rows.isEmpty()) {
                err.println(path + ": " + rows.size() + " of " + table.size() + " cells are there");
            }
            String whole = table.head() + text(rows);
            boolean begun = text.startsWith(whole);
            file.truncate(begun ? whole.getBytes(StandardCharsets.UTF_8).length : 0);
            file.position(file.size());
            if (!begun) {
                write(file, whole);
            }
            measure(rows.size(), more -> write(file, text(more)));
            file.force(true);
        }
    }

    /** Until the file is closed no other sweep writes it. */
    private static void lock(FileChannel file, Path path) throws IOException {
        FileLock lock = null;
        try {
            lock = file.tryLock();
        } catch (OverlappingFileLockException e) {
            // said below
        }
        if (lock == null) {
            throw new Failure("sweep: " + path + " is being written by another sweep");
        }
    }

    private static String read(FileChannel file) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(file.size()));
        while (bytes.hasRemaining() && file.read(bytes) >= 0) {
            // on
        }
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }

    private static void write(FileChannel file, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    static String text(List<String> rows) {
        return rows.isEmpty() ? "" : String.join("\n", rows) + "\n";
    }
}
