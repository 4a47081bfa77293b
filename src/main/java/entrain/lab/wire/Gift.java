package entrain.lab.wire;

import entrain.lab.run.OwnData;

/** Data that a visitor has given to the page. Immutable; no record, whose methods would weigh. */
public final class Gift {
    private final ToRun.Give give;
    private final String from;

    private Gift(ToRun.Give give, String from) {
        this.give = give;
        this.from = from;
    }

    /** As the worker is given them. */
    ToRun.Give give() {
        return give;
    }

    /** The file that they are of, for people; may be empty. */
    public String from() {
        return from;
    }

    /** Data of no epoch yet. */
    public static Gift of(ToRun.Give.Kind kind, int rows, int columns, double[] numbers, String from) {
        return new Gift(new ToRun.Give(0, kind, rows, columns, numbers), from);
    }

    /** What was given there and this, of a network of n units. @throws Refused if it does not fit */
    public OwnData into(OwnData there, int n) {
        return give.into(there, n);
    }

    /** None of this kind: it takes earlier ones away. */
    public static Gift none(ToRun.Give.Kind kind) {
        return of(kind, 0, 0, new double[0], "");
    }

    /** The same in an epoch. */
    Gift in(int epoch) {
        return new Gift(new ToRun.Give(epoch, kind(), rows(), columns(), numbers()), from);
    }

    public ToRun.Give.Kind kind() {
        return give.kind();
    }

    public int rows() {
        return give.rows();
    }

    public int columns() {
        return give.columns();
    }

    /** Rows × columns, row by row; not to be modified. */
    public double[] numbers() {
        return give.numbers();
    }

    int epoch() {
        return give.epoch();
    }

    /** Whether they can stay with n units. */
    boolean fits(int n) {
        return rows() == 0 || give.fits(n);
    }
}
