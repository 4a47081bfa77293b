package entrain.lab.data;

import entrain.console.ZlibInflater;
import entrain.lab.phrase.Phrase;
import java.util.Arrays;
import java.util.List;

/** What became of a file: it is told once, whatever the file holds. */
final class Outcome implements Intake.Found {
    private List<Table> tables = List.of();
    private String without = "";
    private String refused = "";
    private int told;

    /** The outcome of a file that comes in pieces of so many bytes. */
    static Outcome of(byte[] file, int piece) {
        Intake intake = new FileIntake(new ZlibInflater(), new PlainFloats());
        byte[] buffer = new byte[piece];
        for (int at = 0; at < file.length; at += piece) {
            int length = Math.min(piece, file.length - at);
            System.arraycopy(file, at, buffer, 0, length);
            intake.take(buffer, length);
            Arrays.fill(buffer, (byte) 7); // a piece is not kept
        }
        Outcome outcome = new Outcome();
        intake.end(outcome);
        if (outcome.told != 1) {
            throw new AssertionError("told " + outcome.told + " times");
        }
        return outcome;
    }

    static Outcome of(byte[] file) {
        return of(file, Math.max(1, file.length));
    }

    @Override
    public void without(Phrase what) {
        without = what.toString();
    }

    @Override
    public void tables(List<Table> all) {
        told++;
        tables = all;
    }

    @Override
    public void refused(Phrase why) {
        told++;
        refused = why.toString();
    }

    List<Table> tables() {
        return tables;
    }

    /** The only table. */
    Table table() {
        if (tables.size() != 1) {
            throw new AssertionError(words());
        }
        return tables.get(0);
    }

    String refused() {
        return refused;
    }

    /** All of it, without the numbers. */
    String words() {
        StringBuilder words = new StringBuilder();
        for (Table table : tables) {
            String rate = table.rate() == 0 ? "" : ", " + (int) table.rate() + " a second";
            words.append(table.name().isEmpty() ? "" : table.name() + ": ").append(table.form() + rate + "; ");
        }
        words.append(without.isEmpty() ? "" : "without " + without + "; ");
        words.append(refused.isEmpty() ? "" : "refused: " + refused + "; ");
        return words.substring(0, words.length() - 2);
    }

    /** All of it, with the numbers. */
    String everything() {
        StringBuilder all = new StringBuilder(words());
        for (Table table : tables) {
            all.append('\n').append(Arrays.toString(numbers(table.matrix())));
        }
        return all.toString();
    }

    /** Row by row. */
    static double[] numbers(Matrix matrix) {
        double[] numbers = new double[matrix.rows() * matrix.columns()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = matrix.get(i / matrix.columns(), i % matrix.columns());
        }
        return numbers;
    }
}
