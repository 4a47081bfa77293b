package entrain.console;

import entrain.lab.data.FileIntake;
import entrain.lab.data.Intake;
import entrain.lab.data.PlainFloats;
import entrain.lab.data.Table;
import entrain.lab.phrase.Phrase;
import entrain.lab.phrase.Refused;
import entrain.lab.recording.Preparation;
import entrain.lab.recording.RecordingOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A recording in a file, read and prepared as the page does it; what cannot be used is a {@link UsageError} of one line. */
public final class RecordingFile implements Intake.Found {
    private static final int PIECE = 1 << 22;

    private final InputFile file;
    private final String name;
    private List<Table> tables = List.of();
    private Phrase why;
    private Phrase left = Phrase.NONE;

    private RecordingFile(Path file) {
        this.file = new InputFile(file);
        name = this.file.name();
    }

    /**
     * @param mask a file that says which units are cells; null for all
     * @param err  hears of what was left out of the files
     */
    public static Preparation prepared(Path file, Path mask, String options, PrintStream err) throws IOException {
        RecordingFile of = new RecordingFile(file);
        try {
            RecordingOptions chosen = RecordingOptions.parse(options);
            of.read(err);
            Table table = of.table(chosen.table());
            Preparation whole = new Preparation(table, of.name, null, chosen);
            Preparation prepared =
                    mask == null ? whole : new Preparation(table, of.name, mask(mask, whole.units(), err), chosen);
            while (prepared.advance()) {
                // slices are for those who wait
            }
            return prepared;
        } catch (Refused e) {
            throw new UsageError(of.name + ": " + e.reason() + ".");
        }
    }

    private static boolean[] mask(Path file, int units, PrintStream err) throws IOException {
        RecordingFile of = new RecordingFile(file);
        try {
            of.read(err);
        } catch (Refused e) {
            throw new UsageError(of.name + ": " + e.reason() + ".");
        }
        boolean[] mask = Preparation.mask(of.table(-1), units);
        if (mask == null) {
            throw new UsageError(of.name + ": a mask is one column of " + units + " zeros and ones, one a unit");
        }
        return mask;
    }

    private void read(PrintStream err) throws IOException {
        Intake intake = new FileIntake(new ZlibInflater(), new PlainFloats());
        byte[] piece = new byte[PIECE];
        try (InputStream in = file.stream()) {
            for (int some = in.read(piece); some >= 0; some = in.read(piece)) {
                intake.take(piece, some);
            }
        }
        intake.end(this);
        if (why != null) {
            throw new Refused(why);
        }
        if (left != Phrase.NONE) {
            err.println("note: " + name + ": " + Phrase.of("left out of the file: {}", left));
        }
    }

    private Table table(int chosen) {
        if (chosen >= tables.size()) {
            throw new UsageError(
                    name + ": there is no array " + chosen + "; there are " + tables.size() + ", from 0 on");
        }
        if (chosen < 0 && tables.size() > 1) {
            List<String> each = new ArrayList<>();
            for (Table table : tables) {
                each.add(each.size() + " is " + (table.name() + " " + table.form()).strip());
            }
            throw new UsageError(
                    name + ": choose one of its arrays with --options table=k: " + String.join("; ", each));
        }
        return tables.get(Math.max(0, chosen));
    }

    @Override
    public void tables(List<Table> found) {
        tables = found;
    }

    @Override
    public void without(Phrase what) {
        left = what;
    }

    @Override
    public void refused(Phrase reason) {
        why = reason;
    }
}
