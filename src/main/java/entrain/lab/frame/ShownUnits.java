package entrain.lab.frame;

/** Which units of a network are told of one by one: evenly spaced, fewer the more there is to tell of each, and always among those before. */
public final class ShownUnits {
    private static final int STATES = 400;
    private static final int WEIGHTS = 100;
    private static final int NODES = 40;

    private ShownUnits() {}

    /** Those of n whose states are told. */
    public static Axis states(int n) {
        return Axis.numbered(Coordinate.UNIT, n).thinned(STATES);
    }

    /** Those of n whose weights are told. */
    public static Axis weights(int n) {
        return states(n).thinned(WEIGHTS);
    }

    /** Those of n whose past is told. */
    public static Axis nodes(int n) {
        return weights(n).thinned(NODES);
    }
}
