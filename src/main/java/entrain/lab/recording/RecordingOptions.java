package entrain.lab.recording;

import entrain.core.math.Decimals;
import java.util.List;

/**
 * What is made of a recording before it is shown and measured. Immutable.
 *
 * @param table    which of several arrays, from 0; −1 where none was chosen
 * @param swap     whether samples and units change places against what was guessed
 * @param interval time between two samples, in units of time, above 0; 0 where it was not chosen
 * @param unit     of time; null where it was not chosen
 * @param tau      how many units of time are one τ, above 0; 0 where it was not chosen
 * @param scale    z-score, raw or ΔF/F₀
 * @param missing  whether units with more than 20 % missing are left out
 * @param gaps     whether gaps of up to 5 samples are interpolated
 * @param detrend  whether each unit's straight line over the stretch is taken off
 * @param low      lower end of the band that passes, in cycles per unit of time; 0 for none
 * @param high     its upper end; 0 for none
 * @param without  units left out, numbered from 0
 * @param from     first sample of the stretch, from 0
 * @param to       the sample after its last; −1 for the end
 * @param loop     whether it begins anew at its end
 */
public record RecordingOptions(
        int table,
        boolean swap,
        double interval,
        SamplingUnit unit,
        double tau,
        Scale scale,
        boolean missing,
        boolean gaps,
        boolean detrend,
        double low,
        double high,
        List<Integer> without,
        long from,
        long to,
        boolean loop) {
    /** Nothing was chosen. */
    public static final RecordingOptions NONE =
            new RecordingOptions(-1, false, 0, null, 0, Scale.Z, true, true, false, 0, 0, List.of(), 0, -1, true);

    /**
     * Reads pairs like {@code swap=1&interval=1.89}; an empty text is {@link #NONE}.
     *
     * @throws entrain.lab.phrase.Refused where a pair is none of them
     */
    public static RecordingOptions parse(String text) {
        OptionsReader reader = new OptionsReader();
        for (int from = 0; from < text.length(); ) {
            int and = text.indexOf('&', from);
            int end = and < 0 ? text.length() : and;
            reader.take(text.substring(from, end));
            from = end + 1;
        }
        return reader.options();
    }

    /** The pairs that say other than {@link #NONE}; parsing gives these options again. */
    public String text() {
        return text(false);
    }

    /** All pairs but those that say nothing. */
    public String full() {
        return text(true);
    }

    private String text(boolean all) {
        StringBuilder out = new StringBuilder();
        put(out, "table", Integer.toString(table), table >= 0);
        put(out, "swap", swap, all || swap);
        put(out, "interval", Decimals.write(interval), interval > 0);
        put(out, "unit", unit == null ? "" : unit.word(), unit != null);
        put(out, "tau", Decimals.write(tau), tau > 0);
        put(out, "scale", scale.word(), all || scale != Scale.Z);
        put(out, "missing", missing, all || !missing);
        put(out, "gaps", gaps, all || !gaps);
        put(out, "detrend", detrend, all || detrend);
        put(out, "band", end(low) + ":" + end(high), low > 0 || high > 0);
        put(out, "without", list(without), !without.isEmpty());
        put(out, "from", Long.toString(from), all || from > 0);
        put(out, "to", Long.toString(to), to >= 0);
        put(out, "loop", loop, all || !loop);
        return out.toString();
    }

    private static void put(StringBuilder out, String key, boolean value, boolean say) {
        put(out, key, value ? "1" : "0", say);
    }

    private static void put(StringBuilder out, String key, String value, boolean say) {
        if (say) {
            out.append(out.length() == 0 ? "" : "&").append(key).append('=').append(value);
        }
    }

    private static String end(double frequency) {
        return frequency > 0 ? Decimals.write(frequency) : "";
    }

    /** Numbers between commas. */
    static String list(List<Integer> units) {
        StringBuilder out = new StringBuilder();
        for (int unit : units) {
            out.append(out.length() == 0 ? "" : ",").append(unit);
        }
        return out.toString();
    }

    /** With another of several arrays. */
    public RecordingOptions table(int chosen) {
        return new RecordingOptions(
                chosen, swap, interval, unit, tau, scale, missing, gaps, detrend, low, high, without, from, to, loop);
    }

    /** With times that are known in the end. */
    RecordingOptions times(double every, SamplingUnit in, double one) {
        return new RecordingOptions(
                table, swap, every, in, one, scale, missing, gaps, detrend, low, high, without, from, to, loop);
    }

    @Override
    public String toString() {
        return text();
    }
}
