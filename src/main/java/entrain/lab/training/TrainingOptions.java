package entrain.lab.training;

import entrain.core.math.Decimals;
import java.util.List;

/**
 * What is learned and how; with a network's settings and seed it determines every learned weight to the bit. Immutable.
 *
 * @param rule     which weights are learned
 * @param target   what the output should be
 * @param bits     of a flip-flop, 1 to 3
 * @param period   of a pattern, in τ, above 0, at most 10,000
 * @param peak     largest |f| of a pattern, above 0
 * @param drawn    points of a drawn pattern in per cent of the peak, evenly spaced over a period; empty of any other
 * @param alpha    α of P(0) = I/α, above 0
 * @param every    steps from one update of the weights to the next, at least 1
 * @param bias     the constant input b_i is uniform on ±bias, at least 0
 * @param feedback the feedback vectors w_f are uniform on ±feedback, at least 0
 * @param learn    after how long learning ends by itself, in τ; 0 where a visitor ends it
 */
public record TrainingOptions(
        Rule rule,
        TargetKind target,
        int bits,
        double period,
        double peak,
        List<Integer> drawn,
        double alpha,
        int every,
        double bias,
        double feedback,
        double learn) {
    /** The longest target, in τ. */
    public static final double LONGEST = 10_000;

    /** The usual options of a kind of target. */
    public static TrainingOptions usual(TargetKind target) {
        double alpha = target.task() ? 1 : 0.01;
        return new TrainingOptions(Rule.FORCE, target, 1, 120, 1.3, List.of(), alpha, 2, 0.5, 1, 0);
    }

    /**
     * Reads pairs like {@code target:flipflop,bits:3}; what is not said is as usual for the target, which is four sines where
     * none is named.
     *
     * @throws entrain.lab.phrase.Refused where a pair is none of them
     */
    public static TrainingOptions parse(String text) {
        return new TrainingReader(text).options();
    }

    /** The target, and the pairs that say other than what is usual for it; parsing gives these options again. */
    public String text() {
        return text(false);
    }

    /** All pairs but an empty list of points. */
    public String full() {
        return text(true);
    }

    private String text(boolean all) {
        TrainingOptions usual = usual(target);
        StringBuilder out = new StringBuilder("target:").append(target.word());
        put(out, "rule", rule.word(), all || rule != usual.rule);
        put(out, "bits", Integer.toString(bits), all || bits != usual.bits);
        put(out, "period", period, all || period != usual.period);
        put(out, "peak", peak, all || peak != usual.peak);
        put(out, "drawn", points(), !drawn.isEmpty());
        put(out, "alpha", alpha, all || alpha != usual.alpha);
        put(out, "every", Integer.toString(every), all || every != usual.every);
        put(out, "bias", bias, all || bias != usual.bias);
        put(out, "feedback", feedback, all || feedback != usual.feedback);
        put(out, "learn", learn, all || learn != usual.learn);
        return out.toString();
    }

    private static void put(StringBuilder out, String key, double value, boolean say) {
        put(out, key, Decimals.write(value), say);
    }

    private static void put(StringBuilder out, String key, String value, boolean say) {
        if (say) {
            out.append(',').append(key).append(':').append(value);
        }
    }

    private String points() {
        StringBuilder out = new StringBuilder();
        for (int point : drawn) {
            out.append(out.length() == 0 ? "" : ";").append(point);
        }
        return out.toString();
    }

    @Override
    public String toString() {
        return text();
    }
}
