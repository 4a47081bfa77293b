package entrain.lab.data;

import entrain.lab.phrase.Phrase;
import entrain.lab.phrase.Refused;

/** The shape of an array that can be read: neither empty nor too large. */
record Shape(int rows, int columns) {
    /**
     * The shape of so many axes. A list of numbers is one column; where there are more than two axes, those of length 1
     * count for nothing.
     *
     * @param size of a number, in bytes
     * @throws Refused if more than two are left, or there is none
     */
    static Shape of(int[] axes, int size) {
        int kept = 0;
        int[] two = {1, 1};
        double bytes = size;
        for (int axis : axes) {
            if (axis < 0) {
                throw new Refused(MatArray.damaged());
            }
            bytes *= axis;
            if (axes.length <= 2 || axis != 1) {
                two[Math.min(kept++, 1)] = axis;
            }
        }
        if (axes.length == 0 || kept > 2) {
            throw new Refused(Phrase.of("the array has the shape {}; save it with one or two axes", text(axes)));
        }
        if (bytes == 0) {
            throw new Refused(Phrase.of("the array has the shape {}: it is empty", text(axes)));
        }
        if (bytes > Integer.MAX_VALUE) {
            throw new Refused(
                    Phrase.of("the array has the shape {}: it is too large, at most 2 GB are read", text(axes)));
        }
        return new Shape(two[0], two[1]);
    }

    private static String text(int[] axes) {
        StringBuilder text = new StringBuilder("(");
        for (int i = 0; i < axes.length; i++) {
            text.append(i == 0 ? "" : ",").append(axes[i]);
        }
        return text.append(')').toString();
    }

    int count() {
        return rows * columns;
    }

    String words() {
        return rows + " × " + columns;
    }
}
