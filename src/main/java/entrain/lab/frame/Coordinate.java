package entrain.lab.frame;

/** What an {@link Axis} counts, with its symbol and its unit. */
public enum Coordinate {
    /** Time since the start, or since something began. */
    TIME("t", "τ"),
    /** The argument of an autocovariance. */
    LAG("lag", "τ"),
    /** Angular frequency. */
    OMEGA("ω", "rad/τ"),
    /** Units of a network, from 1. */
    UNIT("unit", ""),
    /** Principal components, from 1, largest first. */
    COMPONENT("component", ""),
    /** Eigenvalues, in no order. */
    EIGENVALUE("eigenvalue", ""),
    /** Networks that differ in the seed of J, from 1. */
    NETWORK("network", ""),
    /** Gain. */
    G("g", ""),
    /** Amplitude of the input. */
    I("I", ""),
    /** Share of the weights that are there. */
    P("p", ""),
    /** Different things in the channel's own order. */
    PART("", "");

    private final String symbol;
    private final String unit;

    Coordinate(String symbol, String unit) {
        this.symbol = symbol;
        this.unit = unit;
    }

    /** The coordinate of a parameter's symbol; {@link #PART} where there is none. */
    public static Coordinate of(String symbol) {
        for (Coordinate coordinate : values()) {
            if (coordinate.symbol.equals(symbol)) {
                return coordinate;
            }
        }
        return PART;
    }

    public String symbol() {
        return symbol;
    }

    /** Empty for what is counted or has no dimension. */
    public String unit() {
        return unit;
    }
}
