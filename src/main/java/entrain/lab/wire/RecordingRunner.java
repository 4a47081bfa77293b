package entrain.lab.wire;

import entrain.core.math.Nearest;
import entrain.lab.data.Intake;
import entrain.lab.data.Matrix;
import entrain.lab.data.Table;
import entrain.lab.phrase.Phrase;
import entrain.lab.phrase.Refused;
import entrain.lab.recording.Playback;
import entrain.lab.recording.Preparation;
import entrain.lab.recording.RecordingOptions;
import entrain.lab.recording.Step;
import entrain.lab.run.Ticker;
import entrain.lab.settings.Params;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The loop of the worker that holds a recording, in plain Java: takes the page's messages ({@link ToRecording}), reads a file
 * in pieces, prepares it in slices, plays and measures it, and answers ({@link FromRecording}). Whatever cannot be done is
 * refused in a sentence, and an earlier recording stays.
 */
public final class RecordingRunner {
    private static final double THOUSAND = 1000;

    private final Port port;
    private final Ticker ticker;
    private final Function<Consumer<Throwable>, Intake> intakes;
    private final Runnable wake;
    private final RecordingPlayer player;
    /** The file that is being read; null where there is none. */
    private Intake intake;

    private ToRecording.Open open;
    private long taken;
    private int files;
    /** Arrays that the visitor is asked about; null where there are none. */
    private Held asked;
    /** What is being prepared; null where nothing is. */
    private Held next;

    private Preparation preparation;
    /** What is shown; null where nothing is. */
    private Held held;

    private int units;
    private int samples;

    /** A file's arrays, kept as they were read, what was left out of it, and what is made of one of them. */
    private record Held(List<Table> tables, Phrase left, String name, boolean[] mask, RecordingOptions options) {
        Table table() {
            return tables.get(Math.max(0, options.table()));
        }

        Held with(RecordingOptions chosen) {
            return new Held(tables, left, name, mask, chosen);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * Nothing held yet.
     *
     * @param intakes makes what reads a file; what fails beside the messages it hands to the one that it is given
     * @param wake    asks for {@link #work} where a file has been read later than its last message came
     */
    public RecordingRunner(Ticker ticker, Port port, Function<Consumer<Throwable>, Intake> intakes, Runnable wake) {
        this.port = port;
        this.ticker = ticker;
        this.intakes = intakes;
        this.wake = wake;
        player = new RecordingPlayer(ticker, port);
    }

    /** Takes a message as it arrived; one that cannot be read is refused. */
    public void receive(Letter letter) {
        try {
            receive(ToRecording.read(letter));
        } catch (Unreadable e) {
            refuse(e);
        }
    }

    /** Takes a message; what cannot be done is refused. */
    public void receive(ToRecording message) {
        try {
            if (message instanceof ToRecording.Open begun) {
                open(begun);
            } else if (message instanceof ToRecording.Piece piece) {
                take(piece.bytes());
            } else if (message instanceof ToRecording.Choose choose) {
                choose(choose);
            } else if (message instanceof ToRecording.Dismiss) {
                asked = null;
            } else if (message instanceof ToRecording.Prepare prepare) {
                prepare(RecordingOptions.parse(prepare.options()));
            } else if (message instanceof ToRecording.Show show) {
                player.show(show.place(), show.channels());
            } else if (message instanceof ToRecording.Play play) {
                player.play(play.pace());
            } else if (message instanceof ToRecording.Rest) {
                player.rest();
            } else if (message instanceof ToRecording.Seek seek) {
                player.seek(seek.t());
            } else if (message instanceof ToRecording.Take take) {
                if (held == null) {
                    throw new Refused(Phrase.of("there is no recording yet"));
                }
                port.send(Excerpt.of(player.stretch(), take.units(), held.name));
            } else if (message instanceof ToRecording.Recycle) {
                player.recycle();
            }
        } catch (RuntimeException | OutOfMemoryError e) {
            refuse(e);
        }
    }

    private void refuse(Throwable e) {
        intake = null;
        asked = null;
        preparation = null;
        next = null;
        port.send(new FromRecording.Refused(Refusal.of(e)));
    }

    private void open(ToRecording.Open begun) {
        files++;
        asked = null;
        taken = 0;
        open = begun;
        RecordingOptions.parse(begun.options());
        intake = intakes.apply(this::refuse);
    }

    private void take(byte[] bytes) {
        if (intake == null) {
            return; // it was refused
        }
        if (bytes.length > 0) {
            intake.take(bytes, bytes.length);
            taken += bytes.length;
            port.send(new FromRecording.More((int) Math.min(1000, 1000 * taken / Math.max(1, open.size()))));
            return;
        }
        Intake ended = intake;
        intake = null;
        int file = files;
        ended.end(new Intake.Found() {
            private Phrase left = Phrase.NONE;

            @Override
            public void without(Phrase what) {
                left = Phrase.of("left out of the file: {}", what);
            }

            @Override
            public void tables(List<Table> tables) {
                if (file == files) {
                    found(tables, left);
                }
            }

            @Override
            public void refused(Phrase why) {
                if (file == files) {
                    refuse(new Refused(why));
                }
            }
        });
    }

    private void found(List<Table> tables, Phrase left) {
        try {
            Held file = new Held(tables, left, open.name(), null, RecordingOptions.parse(open.options()));
            boolean[] mask = held != null && tables.size() == 1 ? mask(tables.get(0)) : null;
            boolean chosen = file.options.table() >= 0 && file.options.table() < tables.size();
            if (mask != null) {
                begin(new Held(held.tables, held.left, held.name, mask, held.options));
            } else if (chosen) {
                begin(file);
            } else if (tables.size() == 1 && !square(tables.get(0))) {
                begin(file.with(file.options.table(-1)));
            } else {
                ask(file);
            }
        } catch (RuntimeException | OutOfMemoryError e) {
            refuse(e);
        }
        wake.run();
    }

    /** The mask that a table is for the recording that is shown; null if it is none. */
    private boolean[] mask(Table table) {
        boolean[] mask = Preparation.mask(table, units);
        if (mask == null && Preparation.mask(table, samples) != null) {
            throw new Refused(Phrase.of(
                    "this is a mask of {} units, but the recording has {}; swap it first",
                    Integer.toString(samples),
                    Integer.toString(units)));
        }
        return mask;
    }

    private void ask(Held file) {
        asked = file;
        int count = file.tables.size();
        for (int k = 0; k < count; k++) {
            Table table = file.tables.get(k);
            Phrase what = table.name().isEmpty()
                    ? table.form()
                    : Phrase.join(": ", List.of(Phrase.verbatim(table.name()), table.form()));
            port.send(new FromRecording.Listed(k, count, square(table), what));
        }
    }

    /** Whether an array may be J: as many rows as columns, and none of them has a name. */
    private static boolean square(Table table) {
        Matrix matrix = table.matrix();
        return matrix.rows() == matrix.columns()
                && matrix.rows() > 1
                && table.rowNames().isEmpty()
                && table.columnNames().isEmpty()
                && table.rate() == 0;
    }

    private void choose(ToRecording.Choose choose) {
        if (asked == null || choose.table() >= asked.tables.size()) {
            throw new Refused(Phrase.of("there is no such array"));
        }
        Held file = asked;
        asked = null;
        if (choose.weights()) {
            weights(file.tables.get(choose.table()));
        } else {
            begin(file.with(file.options.table(choose.table())));
        }
    }

    private void weights(Table table) {
        Matrix matrix = table.matrix();
        int n = matrix.rows();
        if (!square(table)) {
            throw new Refused(Phrase.of(
                    "J has {} rows and {} columns, but it must be square",
                    Integer.toString(n),
                    Integer.toString(matrix.columns())));
        }
        if (n > Params.N.max()) {
            throw new Refused(Phrase.of("N = {} is too large here", Integer.toString(n)));
        }
        double[] numbers = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                numbers[i * n + j] = matrix.get(i, j);
            }
        }
        port.send(new FromRecording.Weights(n, numbers));
    }

    private void prepare(RecordingOptions options) {
        Held of = held != null ? held : next;
        if (of == null) {
            throw new Refused(Phrase.of("there is no recording yet"));
        }
        if (options.table() >= of.tables.size()) {
            throw new Refused(Phrase.of("there is no such array"));
        }
        boolean other = options.table() != of.options.table();
        begin(other ? new Held(of.tables, of.left, of.name, null, options) : of.with(options));
    }

    private void begin(Held file) {
        preparation = null;
        next = file;
        preparation = new Preparation(file.table(), file.name, file.mask, file.options);
    }

    /** Works for about as long as it may, in ms; returns whether there will be more to do without a further message. */
    public boolean work(double budget) {
        try {
            double begun = ticker.now();
            while (preparation != null && ticker.now() - begun < budget) {
                if (!preparation.advance()) {
                    opened();
                }
            }
            return preparation != null || player.work(budget);
        } catch (RuntimeException | OutOfMemoryError e) {
            if (preparation == null) {
                player.fail();
            }
            refuse(e);
            return false;
        }
    }

    private void opened() {
        Preparation done = preparation;
        boolean same = held != null && held.tables == next.tables;
        boolean mask = same && next.mask != null && next.mask != held.mask;
        Playback playback = new Playback(done.stretch(), done.options().loop());
        player.put(done.stretch(), playback, done.options().scale().ordinal(), same);
        preparation = null;
        held = next;
        next = null;
        units = done.units();
        samples = done.samples();
        long duration = (long) Nearest.whole(THOUSAND * playback.duration());
        port.send(new FromRecording.Opened(
                done.stretch().n(),
                done.stretch().count(),
                duration,
                mask,
                done.options().full()));
        line(FromRecording.About.SHAPE, new Step(done.shape(), ""));
        for (Phrase each : done.sampling()) {
            line(FromRecording.About.SAMPLING, new Step(each, ""));
        }
        for (Step step : done.steps()) {
            line(FromRecording.About.STEP, step);
        }
        if (held.left != Phrase.NONE) {
            line(FromRecording.About.WARNING, new Step(held.left, ""));
        }
        for (Step warning : done.warnings()) {
            line(FromRecording.About.WARNING, warning);
        }
        line(FromRecording.About.STRETCH, new Step(done.extent(), ""));
    }

    private void line(FromRecording.About about, Step step) {
        port.send(new FromRecording.Line(about, step.options(), step.what()));
    }
}
