package entrain.view;

import entrain.core.math.Nearest;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Scalar;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Settings;

/** What λ₁ says of two copies of a network that differ by a hair. */
final class CopiesWords {
    private static final double LN_2 = 0.6931471805599453;
    /** Standard errors between λ₁ and 0 from which on it has a sign. */
    private static final double ERRORS = 2;
    /** Within this of 0, per τ, λ₁ counts as 0. */
    private static final double NOTHING = 0.01;

    private CopiesWords() {}

    /** In a sentence, with the time in the labels' unit; NONE while λ₁ is not known well enough. */
    static Phrase of(Numbers numbers, Track track, Settings s) {
        if (!(numbers.knows(track, Scalar.LAMBDA) && numbers.knows(track, Scalar.LAMBDA_ERROR))) {
            return Phrase.NONE;
        }
        double lambda = numbers.value(track, Scalar.LAMBDA);
        double error = ERRORS * numbers.value(track, Scalar.LAMBDA_ERROR);
        if (Math.abs(lambda) > error) {
            String time = TimeScale.text(twoDigits(LN_2 / Math.abs(lambda)), s);
            return lambda > 0
                    ? Phrase.of("Two copies a hair apart double their distance every {}.", time)
                    : Phrase.of("Two copies a hair apart halve their distance every {}.", time);
        }
        boolean keep = Math.abs(lambda) + error <= NOTHING && numbers.knows(track, Scalar.LAMBDA_TIME);
        return keep
                ? Phrase.of(
                        "Two copies a hair apart keep their distance, for the {} that were seen.",
                        TimeScale.clock(numbers.value(track, Scalar.LAMBDA_TIME), s))
                : Phrase.of("Whether two copies a hair apart part or meet cannot be told yet.");
    }

    /** Rounded, as the error of an exponent leaves no more. */
    private static double twoDigits(double value) {
        double unit = 1;
        while (value / unit >= 100) {
            unit *= 10;
        }
        while (value / unit < 10) {
            unit /= 10;
        }
        return Nearest.whole(value / unit) * unit;
    }
}
