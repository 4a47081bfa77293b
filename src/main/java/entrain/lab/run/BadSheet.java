package entrain.lab.run;

/** Text that is no table of numbers as was asked for; the message says where and why, in one line. */
public final class BadSheet extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    BadSheet(int row, int column, String what) {
        super("row " + row + ", column " + column + ": " + what);
    }
}
