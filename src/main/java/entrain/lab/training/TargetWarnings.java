package entrain.lab.training;

import entrain.core.math.Decimals;
import entrain.core.training.TargetCheck;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import java.util.ArrayList;
import java.util.List;

/** What is said before learning about what will keep a network from it. */
public final class TargetWarnings {
    private static final double PER_CENT = 100;
    private static final double TENTHS = 10;

    /** Four sines, N = 300: with a feedback of 3 three of four held, with fifteen times the error; of 5 or 0, none. */
    private static final double STRONG = 3;
    /** Likewise with an α of 10 three of four, with twenty times the error; of 30 two, of 100 none. */
    private static final double LARGE = 10;

    /** A sine alone of 6 and 9 τ held 6 of 6 after twelve periods, of 2 and 3 τ 4 of 4 after 600 τ, of 1 τ one. */
    private static final double SHORTEST_SINE = 2;
    /** A square of 60 τ held 4 of 4, of 90 two, of 120 one. */
    private static final double LONGEST_SQUARE = 80;
    /** Beyond this a period is too long whatever its shape. */
    private static final double SLOW = 250;
    /** Four sines by full-FORCE: 4 of 4 with 100 units, none of 6 with 60. */
    private static final int FEWEST_OF_FULL = 100;

    private TargetWarnings() {}

    /** One sentence after another; nothing where nothing is wrong. */
    public static Phrase of(Training training) {
        Settings s = training.settings();
        // without x → −x nothing says that activity dies
        boolean unbiased = s.get(Params.PHI).isOdd() && training.unbiased();
        List<Phrase> said = new ArrayList<>();
        for (TargetCheck.Finding each : TargetCheck.of(training.target(), training.n(), s.get(Params.G), unbiased)) {
            if (!escapes(each.reason(), training)) {
                said.add(sentence(each, s));
            }
        }
        add(training.options(), said);
        return said.isEmpty() ? Phrase.NONE : Phrase.join(" ", said);
    }

    /** What bounds measured with FORCE and any pattern say, but this training does not suffer from. */
    private static boolean escapes(TargetCheck.Reason reason, Training training) {
        TrainingOptions options = training.options();
        return switch (reason) {
            case SHORT_PERIOD, FAST -> options.target() == TargetKind.SINE && options.period() >= SHORTEST_SINE;
            case FEW_UNITS -> options.rule() == Rule.FULL && !options.target().task() && training.n() >= FEWEST_OF_FULL;
            default -> false;
        };
    }

    private static void add(TrainingOptions options, List<Phrase> said) {
        if (options.target() == TargetKind.SQUARE && options.period() > LONGEST_SQUARE && options.period() <= SLOW) {
            said.add(Phrase.of(
                    "A square of period {} τ stays on its plateaus too long: most networks hold it up to {} τ.",
                    tenths(options.period()),
                    tenths(LONGEST_SQUARE)));
        }
        if (options.feedback() == 0) {
            said.add(Phrase.of("Without feedback nothing keeps the network on the target."));
        } else if (options.feedback() >= STRONG) {
            said.add(Phrase.of(
                    "Feedback of {} drives units to their limits: what is learned is poor, or does not hold.",
                    tenths(options.feedback())));
        }
        if (options.alpha() >= LARGE) {
            said.add(Phrase.of(
                    "With α = {} weights stay too small: what is learned is poor, or does not hold.",
                    tenths(options.alpha())));
        }
    }

    private static Phrase sentence(TargetCheck.Finding finding, Settings s) {
        String found = tenths(finding.found());
        String bound = tenths(finding.bound());
        return switch (finding.reason()) {
            case LONG_PERIOD ->
                Phrase.of("A period of {} τ is long: beyond {} τ most networks do not hold it.", found, bound);
            case SHORT_PERIOD ->
                Phrase.of("A period of {} τ is short: below {} τ it takes hundreds of periods to learn.", found, bound);
            case FLAT ->
                Phrase.of(
                        "The target hardly moves for {} τ of a period: beyond {} τ most networks lose it.",
                        found,
                        bound);
            case FAST ->
                Phrase.of(
                        "A share of {} % of the target is faster than 2.5 rad/τ, which networks follow badly.",
                        tenths(PER_CENT * finding.found()));
            case FEW_UNITS ->
                Phrase.of(
                        "{} units are few for this: it takes {} or more.",
                        Integer.toString((int) finding.found()),
                        Integer.toString((int) finding.bound()));
            case SILENT ->
                Phrase.of(
                        "With g = {} and no constant input activity dies out: there is nothing to learn from.",
                        s.text(Params.G));
        };
    }

    private static String tenths(double value) {
        return Decimals.write(Math.floor(TENTHS * value + 0.5) / TENTHS);
    }
}
