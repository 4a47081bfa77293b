package entrain.lab.measure;

import entrain.core.analysis.Kurtosis;
import entrain.core.analysis.RunningNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The catalogue of what can be measured of one network, in the order in which it is printed. A line that names a
 * {@link RunningNumber} is all it takes to have that number of the rates measured: the command line, the page's tables
 * and the tasks ask the catalogue.
 */
public enum Quantities {
    REGIME("regime", Source.REGIME, "1"),
    LAMBDA_MAX("lambdaMax", Source.GROWTH, "1/tau"),
    DELTA0("delta0", Source.STATES, "1"),
    DELTA("delta", Source.STATES, "[tau, 1]", true),
    C0("c0", Source.RATES, "1"),
    C("c", Source.RATES, "[tau, 1]", true),
    HALF_WIDTH("halfWidth", Source.RATES, "tau"),
    PARTICIPATION_RATIO("participationRatio", Source.COMPONENTS, "1"),
    COMPONENTS90("components90", Source.COMPONENTS, "1"),
    COMPONENTS95("components95", Source.COMPONENTS, "1"),
    VARIANCE("variance", Source.COMPONENTS, "1", true),
    DRIVE_POWER("drivePower", Source.SPECTRUM, "1"),
    POWER("power", Source.SPECTRUM, "[rad/tau, tau/rad]", true),
    GROWTH_RATE("growthRate", Source.TRIALS, "1/tau"),
    DISTANCE("distance", Source.TRIALS, "[tau, 1]", true),
    KURTOSIS("kurtosis", Kurtosis::new, "1"),
    LAMBDA("lambda", Source.EXPONENTS, "1/tau", true),
    KAPLAN_YORKE("kaplanYorke", Source.EXPONENTS, "1"),
    ENTROPY_RATE("entropyRate", Source.EXPONENTS, "1/tau"),
    SPECTRAL_RADIUS("spectralRadius", Source.MATRIX, "1"),
    OUTLIERS("outliers", Source.MATRIX, "1"),
    EIGENVALUES("eigenvalues", Source.MATRIX, "[1, 1]", true);

    private static final Quantities[] ALL = values();
    /** Matrices up to this many rows are decomposed unasked: it takes a second or two. */
    private static final int DECOMPOSED_UNASKED = 400;

    private final String key;
    private final Source source;
    private final Supplier<RunningNumber> maker;
    private final String unit;
    private final boolean listed;

    Quantities(String key, Source source, String unit) {
        this(key, source, null, unit, false);
    }

    /** @param listed whether it is several numbers, or pairs of numbers */
    Quantities(String key, Source source, String unit, boolean listed) {
        this(key, source, null, unit, listed);
    }

    /** A number of the rates, over units and time. */
    Quantities(String key, Supplier<RunningNumber> maker, String unit) {
        this(key, Source.NUMBER, maker, unit, false);
    }

    Quantities(String key, Source source, Supplier<RunningNumber> maker, String unit, boolean listed) {
        this.key = key;
        this.source = source;
        this.maker = maker;
        this.unit = unit;
        this.listed = listed;
    }

    /** The name by which it is asked for and printed. */
    public String key() {
        return key;
    }

    public Source source() {
        return source;
    }

    /** The unit of its number, of each number of a list, or of the two numbers of a pair. */
    public String unit() {
        return unit;
    }

    /** Whether it is several numbers, or pairs of numbers. */
    public boolean listed() {
        return listed;
    }

    /** The number's measurement, at its beginning. */
    RunningNumber number() {
        return maker.get();
    }

    /**
     * What is measured of a network where nothing is named.
     *
     * @param driven    whether a periodic input acts
     * @param n         units
     * @param exponents how many Lyapunov exponents are asked for
     */
    public static List<Quantities> usual(boolean driven, int n, int exponents) {
        List<Quantities> usual = new ArrayList<>();
        for (Quantities quantity : ALL) {
            boolean unasked = switch (quantity.source) {
                case EXPONENTS -> exponents > 0;
                case MATRIX -> n <= DECOMPOSED_UNASKED;
                default -> quantity != DISTANCE && (quantity != DRIVE_POWER || driven);
            };
            if (unasked) {
                usual.add(quantity);
            }
        }
        return usual;
    }

    /** All that come from a source. */
    public static List<Quantities> of(Source source) {
        List<Quantities> found = new ArrayList<>();
        for (Quantities quantity : ALL) {
            if (quantity.source == source) {
                found.add(quantity);
            }
        }
        return found;
    }

    /** The numbers of the rates that each have a measurement of their own. */
    public static List<Quantities> numbers() {
        return of(Source.NUMBER);
    }
}
