package entrain.cli;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What {@code measure} can measure, by the name that it has in the output. */
enum Quantity {
    REGIME(Source.RUN, "1"),
    LAMBDA_MAX(Source.RUN, "1/tau"),
    LAMBDA(Source.EXPONENTS, "1/tau"),
    KAPLAN_YORKE(Source.EXPONENTS, "1"),
    ENTROPY_RATE(Source.EXPONENTS, "1/tau"),
    DELTA0(Source.RUN, "1"),
    C0(Source.RUN, "1"),
    HALF_WIDTH(Source.RUN, "tau"),
    DELTA(Source.RUN, "1"),
    C(Source.RUN, "1"),
    PARTICIPATION_RATIO(Source.RUN, "1"),
    COMPONENTS90(Source.RUN, "1"),
    COMPONENTS95(Source.RUN, "1"),
    VARIANCE(Source.RUN, "1"),
    DRIVE_POWER(Source.RUN, "1"),
    POWER(Source.RUN, "tau/rad"),
    GROWTH_RATE(Source.RUN, "1/tau"),
    DISTANCE(Source.RUN, "1"),
    SPECTRAL_RADIUS(Source.MATRIX, "1"),
    OUTLIERS(Source.MATRIX, "1"),
    EIGENVALUES(Source.MATRIX, "1");

    /** What a quantity is measured from. */
    enum Source {
        /** One trajectory with a tangent vector. */
        RUN,
        /** One trajectory with many. */
        EXPONENTS,
        /** gJ alone. */
        MATRIX
    }

    private final Source source;
    private final String unit;

    Quantity(Source source, String unit) {
        this.source = source;
        this.unit = unit;
    }

    /** The name in the output. */
    String key() {
        StringBuilder key = new StringBuilder();
        String[] words = name().toLowerCase(Locale.ROOT).split("_");
        for (int w = 0; w < words.length; w++) {
            key.append(w == 0 ? words[w] : words[w].substring(0, 1).toUpperCase(Locale.ROOT) + words[w].substring(1));
        }
        return key.toString();
    }

    String unit() {
        return unit;
    }

    boolean from(Source wanted) {
        return source == wanted;
    }

    /** Whether any quantity of the set comes from a source. */
    static boolean any(Set<Quantity> quantities, Source wanted) {
        return quantities.stream().anyMatch(quantity -> quantity.from(wanted));
    }

    /** All that come from a source. */
    static Set<Quantity> of(Source wanted) {
        Set<Quantity> all = EnumSet.noneOf(Quantity.class);
        for (Quantity quantity : values()) {
            if (quantity.from(wanted)) {
                all.add(quantity);
            }
        }
        return all;
    }

    /** Reads a list of names with commas between them. @throws UsageError naming the first that is none */
    static Set<Quantity> parse(String names) {
        Set<Quantity> chosen = EnumSet.noneOf(Quantity.class);
        for (String name : names.split(",", -1)) {
            chosen.add(named(name.strip()));
        }
        return chosen;
    }

    private static Quantity named(String name) {
        StringBuilder known = new StringBuilder();
        for (Quantity quantity : values()) {
            if (quantity.key().equals(name)) {
                return quantity;
            }
            known.append(known.length() == 0 ? "" : ", ").append(quantity.key());
        }
        throw new UsageError("measure: there is no quantity " + UsageError.quote(name) + "; there are " + known);
    }
}
