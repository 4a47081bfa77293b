package entrain.lab.recording;

import entrain.lab.phrase.Phrase;
import entrain.lab.phrase.Refused;
import entrain.lab.run.Numeral;
import entrain.lab.settings.Whole;
import java.util.ArrayList;
import java.util.List;

/** Reads {@link RecordingOptions} pair by pair; of two pairs with one key the later one counts. */
final class OptionsReader {
    private static final RecordingOptions NONE = RecordingOptions.NONE;

    private int table = NONE.table();
    private boolean swap;
    private double interval;
    private SamplingUnit unit;
    private double tau;
    private Scale scale = NONE.scale();
    private boolean missing = NONE.missing();
    private boolean gaps = NONE.gaps();
    private boolean detrend;
    private double low;
    private double high;
    private List<Integer> without = NONE.without();
    private long from;
    private long to = NONE.to();
    private boolean loop = NONE.loop();

    RecordingOptions options() {
        return new RecordingOptions(
                table, swap, interval, unit, tau, scale, missing, gaps, detrend, low, high, without, from, to, loop);
    }

    /** @throws Refused where it is no pair of these */
    void take(String pair) {
        int equals = pair.indexOf('=');
        String value = pair.substring(equals + 1);
        switch (equals < 0 ? "" : pair.substring(0, equals)) {
            case "table" -> table = (int) Math.min(count(pair, value), Integer.MAX_VALUE);
            case "swap" -> swap = flag(pair, value);
            case "interval" -> interval = positive(pair, value);
            case "unit" -> unit = unit(pair, value);
            case "tau" -> tau = positive(pair, value);
            case "scale" -> scale = scale(pair, value);
            case "missing" -> missing = flag(pair, value);
            case "gaps" -> gaps = flag(pair, value);
            case "detrend" -> detrend = flag(pair, value);
            case "band" -> band(pair, value);
            case "without" -> without = units(pair, value);
            case "from" -> from = count(pair, value);
            case "to" -> to = count(pair, value);
            case "loop" -> loop = flag(pair, value);
            default -> throw new Refused(Phrase.of("{} is no option of a recording", Numeral.quote(pair)));
        }
    }

    private static boolean flag(String pair, String value) {
        if (!value.equals("0") && !value.equals("1")) {
            throw new Refused(Phrase.of("{} must be 0 or 1", Numeral.quote(pair)));
        }
        return value.equals("1");
    }

    private static long count(String pair, String digits) {
        try {
            return Whole.count(digits);
        } catch (NumberFormatException e) {
            throw new Refused(Phrase.of("{} must be a whole number from 0", Numeral.quote(pair)));
        }
    }

    private static double positive(String pair, String value) {
        double number = Numeral.parse(value);
        if (!(number > 0 && number < Double.POSITIVE_INFINITY)) {
            throw new Refused(Phrase.of("{} must be a number above 0", Numeral.quote(pair)));
        }
        return number;
    }

    private static SamplingUnit unit(String pair, String word) {
        SamplingUnit found = SamplingUnit.of(word);
        if (found == null) {
            throw new Refused(Phrase.of("{} must be s, ms, min or sample", Numeral.quote(pair)));
        }
        return found;
    }

    private static Scale scale(String pair, String word) {
        Scale found = Scale.of(word);
        if (found == null) {
            throw new Refused(Phrase.of("{} must be z, raw or dff", Numeral.quote(pair)));
        }
        return found;
    }

    private void band(String pair, String ends) {
        int colon = ends.indexOf(':');
        if (!ends.isEmpty() && colon < 0) {
            throw new Refused(Phrase.of("{} must be two frequencies, as in 0.01:0.1", Numeral.quote(pair)));
        }
        String begin = colon <= 0 ? "0" : ends.substring(0, colon);
        low = Numeral.parse(begin) == 0 ? 0 : positive(pair, begin);
        high = colon < 0 || colon + 1 == ends.length() ? 0 : positive(pair, ends.substring(colon + 1));
        if (high > 0 && !(low < high)) {
            throw new Refused(Phrase.of("{} must begin below its end", Numeral.quote(pair)));
        }
    }

    private static List<Integer> units(String pair, String list) {
        List<Integer> units = new ArrayList<>();
        for (int from = 0; from < list.length(); ) {
            int comma = list.indexOf(',', from);
            int end = comma < 0 ? list.length() : comma;
            units.add((int) Math.min(count(pair, list.substring(from, end)), Integer.MAX_VALUE));
            from = end + 1;
        }
        return units;
    }
}
