package entrain.lab.training;

import entrain.core.math.Decimals;

/**
 * How a network is fitted to a recording; with the recording it determines every weight to the bit. Immutable.
 *
 * @param rule    ridge regression, or PINning
 * @param values  what the recorded numbers are to the network
 * @param units   of the network, at most 1000; 0 for those recorded
 * @param plastic share of the presynaptic units whose weights learn, above 0, at most 1
 * @param p0      P at first, above 0
 * @param gain    g of J at first, at least 0
 * @param factor  steps of the network a sample, at least 1
 * @param runs    how often the recording is learned, at least 1
 * @param seed    of what is drawn
 * @param penalty of ridge regression, relative to the mean square of a regressor; 0 to choose it
 * @param held    share of the recording at its end that nothing is learned from, above 0, at most 0.9
 */
public record FitOptions(
        Rule rule,
        Values values,
        int units,
        double plastic,
        double p0,
        double gain,
        int factor,
        int runs,
        int seed,
        double penalty,
        double held) {
    /** The largest network. */
    public static final int MOST_UNITS = 1000;

    /** What is usual. */
    public static final FitOptions USUAL = new FitOptions(Rule.RIDGE, Values.SCALED, 0, 1, 1, 1.5, 5, 60, 1, 0, 0.25);

    /** How weights are found. */
    public enum Rule {
        /** All units were recorded: one regression. */
        RIDGE("ridge"),
        /** Some were: run after run. */
        PINNING("pinning");

        private final String word;

        Rule(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** What the recorded numbers are. */
    public enum Values {
        /** Of any size: each unit's deviation from its mean over what is learned from becomes a rate, the largest 0.9. */
        SCALED("scaled"),
        /** Rates r, between −1 and 1. */
        RATES("rates"),
        /** Currents x. */
        CURRENTS("currents");

        private final String word;

        Values(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /**
     * Reads pairs like {@code fit:pinning,units:200}; an empty text is {@link #USUAL}.
     *
     * @throws entrain.lab.phrase.Refused where a pair is none of them
     */
    public static FitOptions parse(String text) {
        return new FitReader(text).options();
    }

    /** The pairs that say other than {@link #USUAL}; parsing gives these options again. */
    public String text() {
        StringBuilder out = new StringBuilder();
        put(out, "fit", rule.word(), rule != USUAL.rule);
        put(out, "values", values.word(), values != USUAL.values);
        put(out, "units", Integer.toString(units), units != USUAL.units);
        put(out, "plastic", plastic, USUAL.plastic);
        put(out, "p0", p0, USUAL.p0);
        put(out, "gain", gain, USUAL.gain);
        put(out, "factor", Integer.toString(factor), factor != USUAL.factor);
        put(out, "runs", Integer.toString(runs), runs != USUAL.runs);
        put(out, "seed", Integer.toString(seed), seed != USUAL.seed);
        put(out, "penalty", penalty, USUAL.penalty);
        put(out, "held", held, USUAL.held);
        return out.toString();
    }

    private static void put(StringBuilder out, String key, double value, double usual) {
        put(out, key, Decimals.write(value), value != usual);
    }

    private static void put(StringBuilder out, String key, String value, boolean say) {
        if (say) {
            out.append(out.length() == 0 ? "" : ",").append(key).append(':').append(value);
        }
    }

    @Override
    public String toString() {
        return text();
    }
}
