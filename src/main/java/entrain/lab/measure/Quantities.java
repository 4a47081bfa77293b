package entrain.lab.measure;

import entrain.core.analysis.Kurtosis;
import entrain.core.analysis.RunningNumber;
import entrain.lab.frame.Track;
import entrain.lab.run.Column;
import entrain.lab.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The catalogue of what can be measured of one network or of a recording, in the order in which it is printed. A line that
 * names a {@link RunningNumber} is all it takes to have that number of the rates measured: the command line, the page's
 * tables and the tasks ask the catalogue.
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
    PARTICIPATION_CORRECTED("participationRatioCorrected", Source.COMPONENTS, "1"),
    COMPONENTS90("components90", Source.COMPONENTS, "1"),
    COMPONENTS95("components95", Source.COMPONENTS, "1"),
    VARIANCE("variance", Source.COMPONENTS, "1", true),
    DRIVE_POWER("drivePower", Source.SPECTRUM, "1"),
    POWER("power", Source.SPECTRUM, "[rad/tau, tau/rad]", true),
    GROWTH_RATE("growthRate", Source.TRIALS, "1/tau"),
    DISTANCE("distance", Source.TRIALS, "[tau, 1]", true),
    KURTOSIS("kurtosis", Kurtosis::new, "1"),
    NEIGHBOURS("neighbours", Source.NEIGHBOURS, "[tau, 1]", true),
    SURROGATE("neighboursSurrogate", Source.NEIGHBOURS, "[tau, 1]", true),
    LAMBDA("lambda", Source.EXPONENTS, "1/tau", true),
    KAPLAN_YORKE("kaplanYorke", Source.EXPONENTS, "1"),
    ENTROPY_RATE("entropyRate", Source.EXPONENTS, "1/tau"),
    SPECTRAL_RADIUS("spectralRadius", Source.MATRIX, "1"),
    OUTLIERS("outliers", Source.MATRIX, "1"),
    EIGENVALUES("eigenvalues", Source.MATRIX, "[1, 1]", true);

    /** Matrices up to this many rows are decomposed unasked: it takes a second or two. */
    private static final int DECOMPOSED_UNASKED = 400;

    private static final Quantities[] ALL = values();

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

    /** What is measured of n units where nothing is named, with so many Lyapunov exponents. */
    public static List<Quantities> usual(Settings settings, Track track, int n, int exponents) {
        List<Quantities> usual = new ArrayList<>();
        for (Quantities quantity : ALL) {
            boolean unasked = switch (quantity.source) {
                case EXPONENTS -> exponents > 0;
                case MATRIX -> n <= DECOMPOSED_UNASKED;
                case NEIGHBOURS -> false;
                default -> quantity != DISTANCE && (quantity != DRIVE_POWER || Column.omega(settings, track) > 0);
            };
            if (unasked) {
                usual.add(quantity);
            }
        }
        return usual;
    }

    /** What is measured of a recording where nothing is named: all that needs no equation. */
    public static List<Quantities> ofRecordings() {
        List<Quantities> found = new ArrayList<>();
        for (Quantities quantity : ALL) {
            if (quantity.source.ofRecordings() && quantity != DRIVE_POWER) {
                found.add(quantity);
            }
        }
        return found;
    }

    /** The names of all. */
    public static List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (Quantities quantity : ALL) {
            keys.add(quantity.key);
        }
        return keys;
    }

    /** The one of this name. */
    public static Quantities of(String key) {
        return ALL[keys().indexOf(key)];
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
