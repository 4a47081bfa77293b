package entrain.lab.training;

import entrain.core.math.Digits;
import entrain.core.training.FittedRun;
import entrain.core.training.UnitScores;
import entrain.lab.phrase.Phrase;
import java.util.ArrayList;
import java.util.List;

/** What is told of a fit, in sentences. */
public final class FitWords {
    private static final int SHOWN = 3;

    private FitWords() {}

    /** How far it is: R² so far. */
    public static Phrase progress(Fit fit) {
        UnitScores best = fit.seen();
        return best == null || fit.runs() == 0
                ? Phrase.of("Fitting.")
                : Phrase.of(
                        "Fitting: R² {} on what is learned from, the best of {} runs so far.",
                        number(best.median()),
                        Integer.toString(fit.runs()));
    }

    /** What became of it. */
    public static Phrase verdict(Fit fit) {
        return switch (fit.reproduction()) {
            case REPRODUCED ->
                Phrase.of("Reproduced: a free run says what comes on time that it has not learned from.");
            case PARTLY ->
                fit.held().median() >= Reproduction.GOOD
                        ? Phrase.of(
                                "Reproduced for as long as was held out; over the longer time that it learned from a free run leaves"
                                        + " the recording, as it must where there is chaos.")
                        : Phrase.of("Reproduced in part on time that it has not learned from.");
            case NOT ->
                fit.seen().median() >= Reproduction.GOOD
                        ? Phrase.of(
                                "Not reproduced: it has learned what it was shown by heart, and fails on what comes after.")
                        : Phrase.of("Not reproduced: no network of this kind was found that runs like the recording.");
        };
    }

    /** The figures behind the verdict. */
    public static List<Phrase> figures(Fit fit) {
        List<Phrase> lines = new ArrayList<>();
        lines.add(Phrase.of(
                "R² about each unit's own mean in a free run, median over units: {} on what was learned from, {} on the {} τ"
                        + " after it, where {} of {} units are above {}.",
                number(fit.seen().median()),
                number(fit.held().median()),
                number((fit.data().samples() - fit.learned()) * fit.data().interval()),
                Integer.toString(above(fit.held())),
                Integer.toString(fit.held().units()),
                number(Reproduction.FAIR)));
        lines.add(Phrase.of(
                "From its beginning it stays within {} of the recording's spread for {} τ; standing still would for {} τ.",
                number(FittedRun.LOST),
                number(fit.horizon()),
                number(fit.standstill())));
        int still = fit.held().units() - fit.held().moving();
        if (still > 0) {
            lines.add(Phrase.of(
                    "Units that stand still there, so that R² about their own mean says nothing: {}.",
                    Integer.toString(still)));
        }
        if (fit.clipped() > 0) {
            lines.add(Phrase.of(
                    "Numbers beyond the largest rate, held there while learning: {}.",
                    Integer.toString(fit.clipped())));
        }
        return lines;
    }

    /** What a good fit does not say. */
    public static Phrase lesson() {
        return Phrase.of(
                "A good fit is not the wiring: many J run alike. Only where all units were recorded, and moved in many ways,"
                        + " can J itself be told.");
    }

    private static int above(UnitScores scores) {
        return (int) Math.floor(scores.share(Reproduction.FAIR) * scores.units() + 0.5);
    }

    private static String number(double value) {
        if (!(Math.abs(value) <= Double.MAX_VALUE)) {
            return value > 0 ? "∞" : "−∞";
        }
        return Digits.text(value, SHOWN);
    }
}
