package entrain.lab.training;

import entrain.lab.phrase.Phrase;
import entrain.lab.phrase.Refused;
import entrain.lab.run.Numeral;
import entrain.lab.settings.Whole;
import java.util.ArrayList;
import java.util.List;

/** Reads {@link TrainingOptions} pair by pair; of two pairs with one key the later one counts. */
final class TrainingReader {
    private static final int POINTS = 500;
    private static final int PER_CENT = 100;
    private static final int MOST_STEPS = 1000;
    private static final double SMALLEST = 1e-6; // of a number above 0: its text then needs no exponent

    private final TrainingOptions usual;
    private Rule rule;
    private int bits;
    private double period;
    private double peak;
    private List<Integer> drawn = List.of();
    private double alpha;
    private int every;
    private double bias;
    private double feedback;
    private double learn;

    /** @throws Refused where a pair is no option */
    TrainingReader(String text) {
        TargetKind kind = TargetKind.SINES;
        for (int from = 0; from < text.length(); from = end(text, from) + 1) {
            String pair = text.substring(from, end(text, from));
            kind = pair.startsWith("target:") ? target(pair) : kind;
        }
        usual = TrainingOptions.usual(kind);
        rule = usual.rule();
        bits = usual.bits();
        period = usual.period();
        peak = usual.peak();
        alpha = usual.alpha();
        every = usual.every();
        bias = usual.bias();
        feedback = usual.feedback();
        learn = usual.learn();
        for (int from = 0; from < text.length(); from = end(text, from) + 1) {
            take(text.substring(from, end(text, from)));
        }
    }

    private static int end(String text, int from) {
        int comma = text.indexOf(',', from);
        return comma < 0 ? text.length() : comma;
    }

    /** @throws Refused where a drawn target has no points */
    TrainingOptions options() {
        boolean points = usual.target() == TargetKind.DRAWN;
        if (points && drawn.size() < 2) {
            throw new Refused(Phrase.of("a drawn target needs at least two points, as in drawn:0;100;0;-100"));
        }
        return new TrainingOptions(
                rule,
                usual.target(),
                bits,
                period,
                peak,
                points ? drawn : List.of(),
                alpha,
                every,
                bias,
                feedback,
                learn);
    }

    private void take(String pair) {
        int colon = pair.indexOf(':');
        String value = pair.substring(colon + 1);
        switch (colon < 0 ? "" : pair.substring(0, colon)) {
            case "target" -> target(pair);
            case "rule" -> rule = rule(pair, value);
            case "bits" -> bits = whole(pair, value, 3);
            case "period" -> period = within(pair, value, SMALLEST, TrainingOptions.LONGEST);
            case "peak" -> peak = within(pair, value, SMALLEST, 100);
            case "drawn" -> drawn = points(pair, value);
            case "alpha" -> alpha = within(pair, value, SMALLEST, 1_000_000);
            case "every" -> every = whole(pair, value, MOST_STEPS);
            case "bias" -> bias = within(pair, value, 0, 100);
            case "feedback" -> feedback = within(pair, value, 0, 100);
            case "learn" -> learn = within(pair, value, 0, 1_000_000);
            default -> throw new Refused(Phrase.of("{} is no option of a training", Numeral.quote(pair)));
        }
    }

    private static TargetKind target(String pair) {
        TargetKind kind = TargetKind.of(pair.substring(pair.indexOf(':') + 1));
        if (kind == null) {
            throw new Refused(Phrase.of(
                    "{} must be sine, sines, square, drawn, data, flipflop, generator or memory", Numeral.quote(pair)));
        }
        return kind;
    }

    private static Rule rule(String pair, String word) {
        Rule found = Rule.of(word);
        if (found == null) {
            throw new Refused(Phrase.of("{} must be force or full", Numeral.quote(pair)));
        }
        return found;
    }

    private static int whole(String pair, String digits, int most) {
        long count = 0;
        try {
            count = Whole.count(digits);
        } catch (NumberFormatException e) {
            // said below
        }
        if (count < 1 || count > most) {
            throw new Refused(Phrase.of(
                    "{} must be a whole number from {} to {}", Numeral.quote(pair), "1", Integer.toString(most)));
        }
        return (int) count;
    }

    private static double within(String pair, String text, double least, double most) {
        double number = Numeral.parse(text);
        if (!(number >= least && number <= most) || number > 0 && number < SMALLEST) {
            throw new Refused(Phrase.of(
                    "{} must be a number from {} to {}",
                    Numeral.quote(pair),
                    least == 0 ? "0" : "0.000001",
                    Integer.toString((int) most)));
        }
        return number == 0 ? 0 : number; // no −0
    }

    private static List<Integer> points(String pair, String list) {
        List<Integer> points = new ArrayList<>();
        for (int from = 0; from < list.length(); ) {
            int next = list.indexOf(';', from);
            int end = next < 0 ? list.length() : next;
            points.add(point(pair, list.substring(from, end)));
            from = end + 1;
        }
        if (points.size() > POINTS) {
            throw new Refused(Phrase.of("a drawn target has at most {} points", Integer.toString(POINTS)));
        }
        return List.copyOf(points);
    }

    private static int point(String pair, String text) {
        int point = PER_CENT + 1;
        try {
            point = Whole.integer(text);
        } catch (NumberFormatException e) {
            // said below
        }
        if (point < -PER_CENT || point > PER_CENT) {
            throw new Refused(
                    Phrase.of("the points of {} must be whole numbers from -100 to 100", Numeral.quote(pair)));
        }
        return point;
    }
}
