package entrain.lab.run;

/**
 * Writes a trajectory as text: a line of names, {@code t,x1,x2,…}, then one line a time point. Lines end in one line feed
 * on every platform; how a number is written is the caller's choice.
 */
public final class TrajectoryCsv {
    /** Appends a number. */
    public interface Numbers {
        void write(double value, StringBuilder out);
    }

    private final StringBuilder out;
    private final int[] units;
    private final Numbers numbers;

    /**
     * @param out   takes the lines
     * @param units the units to write, in this order, counted from 0 (the header counts from 1). Not copied.
     */
    public TrajectoryCsv(StringBuilder out, int[] units, Numbers numbers) {
        this.out = out;
        this.units = units;
        this.numbers = numbers;
    }

    /**
     * Writes the line of names.
     *
     * @param before names of columns before the time, each with its comma
     */
    public void header(String before) {
        out.append(before).append('t');
        for (int unit : units) {
            out.append(",x").append(unit + 1);
        }
        out.append('\n');
    }

    /**
     * Writes one time point.
     *
     * @param before what stands before the time, with its comma
     * @param t      time in τ
     * @param x      the state of every unit; not modified
     */
    public void row(String before, double t, double[] x) {
        out.append(before);
        numbers.write(t, out);
        for (int unit : units) {
            out.append(',');
            numbers.write(x[unit], out);
        }
        out.append('\n');
    }
}
