package entrain.lab.training;

import entrain.lab.run.Npy;
import entrain.lab.run.TrajectoryCsv;

/** Points as files: CSV with a line of names and a line a point, and the states alone as NPY, a row a point. */
public final class PointFiles {
    /** Reads a number of a point. */
    public interface Numbers {
        double at(int point, int i);
    }

    private static final String NAMES = "point,found,size,q,slow,unstable";
    private static final int FACTS = 5;

    private PointFiles() {}

    /**
     * The lines of a table.
     *
     * @param facts  those of rows 0 to 4 of FIXED_POINTS; one that is not known (NaN) is an empty field
     * @param states x_i, i from 0
     * @param digits how a number is written
     */
    public static String csv(int count, int n, Numbers facts, Numbers states, TrajectoryCsv.Numbers digits) {
        StringBuilder out = new StringBuilder(NAMES);
        for (int i = 1; i <= n; i++) {
            out.append(",x").append(i);
        }
        for (int k = 0; k < count; k++) {
            out.append('\n').append(k);
            for (int i = 0; i < FACTS + n; i++) {
                double value = i < FACTS ? facts.at(k, i) : states.at(k, i - FACTS);
                out.append(',');
                if (!Double.isNaN(value)) {
                    digits.write(value, out);
                }
            }
        }
        return out.append('\n').toString();
    }

    /** States one after the other, N numbers each. */
    public static byte[] npy(double[] states, int n) {
        return Npy.file(Npy.header("<f8", states.length / n, n), Npy.doubles(states));
    }
}
