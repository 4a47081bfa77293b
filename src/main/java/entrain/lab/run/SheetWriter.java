package entrain.lab.run;

import java.io.IOException;

/**
 * Writes a trajectory as text: a header {@code t,x1,x2,…}, then one line a time point. Numbers are written with
 * {@link Double#toString}, which reads back to the same double; lines end in one line feed on every platform.
 */
public final class SheetWriter {
    private final Appendable out;
    private final int[] units;

    /** @param units the units to write, in this order, counted from 0 (the header counts from 1). Not copied. */
    public SheetWriter(Appendable out, int[] units) {
        this.out = out;
        this.units = units;
    }

    /** Writes the line of names. */
    public void header() throws IOException {
        out.append('t');
        for (int unit : units) {
            out.append(",x").append(Integer.toString(unit + 1));
        }
        out.append('\n');
    }

    /**
     * Writes one time point.
     *
     * @param t time in τ
     * @param x the state of every unit; not modified
     */
    public void row(double t, double[] x) throws IOException {
        out.append(Double.toString(t));
        for (int unit : units) {
            out.append(',').append(Double.toString(x[unit]));
        }
        out.append('\n');
    }
}
