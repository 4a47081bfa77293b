package entrain.lab.training;

import entrain.lab.phrase.Phrase;
import entrain.lab.phrase.Refused;
import entrain.lab.run.Numeral;
import entrain.lab.settings.Whole;

/** Reads {@link FitOptions} pair by pair; of two pairs with one key the later one counts. */
final class FitReader {
    private static final FitOptions USUAL = FitOptions.USUAL;
    private static final int MOST = 10_000;

    private FitOptions.Rule rule = USUAL.rule();
    private FitOptions.Values values = USUAL.values();
    private int units = USUAL.units();
    private double plastic = USUAL.plastic();
    private double p0 = USUAL.p0();
    private double gain = USUAL.gain();
    private int factor = USUAL.factor();
    private int runs = USUAL.runs();
    private int seed = USUAL.seed();
    private double penalty = USUAL.penalty();
    private double held = USUAL.held();

    /** @throws Refused where a pair is no option */
    FitReader(String text) {
        for (int from = 0; from < text.length(); ) {
            int comma = text.indexOf(',', from);
            int end = comma < 0 ? text.length() : comma;
            take(text.substring(from, end));
            from = end + 1;
        }
    }

    FitOptions options() {
        return new FitOptions(rule, values, units, plastic, p0, gain, factor, runs, seed, penalty, held);
    }

    private void take(String pair) {
        int colon = pair.indexOf(':');
        String value = pair.substring(colon + 1);
        switch (colon < 0 ? "" : pair.substring(0, colon)) {
            case "fit" -> rule = rule(pair, value);
            case "values" -> values = values(pair, value);
            case "units" -> units = whole(pair, value, 0, FitOptions.MOST_UNITS);
            case "plastic" -> plastic = within(pair, value, "0.01", "1");
            case "p0" -> p0 = within(pair, value, "0.000001", "1000000");
            case "gain" -> gain = within(pair, value, "0", "10");
            case "factor" -> factor = whole(pair, value, 1, 100);
            case "runs" -> runs = whole(pair, value, 1, MOST);
            case "seed" -> seed = whole(pair, value, 0, Integer.MAX_VALUE);
            case "penalty" -> penalty = within(pair, value, "0", "1000");
            case "held" -> held = within(pair, value, "0.05", "0.9");
            default -> throw new Refused(Phrase.of("{} is no option of a fit", Numeral.quote(pair)));
        }
    }

    private static FitOptions.Rule rule(String pair, String word) {
        for (FitOptions.Rule each : FitOptions.Rule.values()) {
            if (each.word().equals(word)) {
                return each;
            }
        }
        throw new Refused(Phrase.of("{} must be ridge or pinning", Numeral.quote(pair)));
    }

    private static FitOptions.Values values(String pair, String word) {
        for (FitOptions.Values each : FitOptions.Values.values()) {
            if (each.word().equals(word)) {
                return each;
            }
        }
        throw new Refused(Phrase.of("{} must be scaled, rates or currents", Numeral.quote(pair)));
    }

    private static int whole(String pair, String digits, int least, int most) {
        long count = -1;
        try {
            count = Whole.count(digits);
        } catch (NumberFormatException e) {
            // said below
        }
        if (count < least || count > most) {
            throw new Refused(Phrase.of(
                    "{} must be a whole number from {} to {}",
                    Numeral.quote(pair),
                    Integer.toString(least),
                    Integer.toString(most)));
        }
        return (int) count;
    }

    private static double within(String pair, String text, String least, String most) {
        double number = Numeral.parse(text);
        if (!(number >= Numeral.parse(least) && number <= Numeral.parse(most))) {
            throw new Refused(Phrase.of("{} must be a number from {} to {}", Numeral.quote(pair), least, most));
        }
        return number == 0 ? 0 : number; // no −0
    }
}
