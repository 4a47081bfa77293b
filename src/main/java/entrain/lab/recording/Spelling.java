package entrain.lab.recording;

import entrain.core.math.Digits;
import entrain.lab.phrase.Phrase;

/** Numbers in sentences. */
final class Spelling {
    private static final int SHOWN = 4;

    private Spelling() {}

    /** A number with four digits at most. */
    static String of(double number) {
        return Digits.text(number, SHOWN);
    }

    static String of(long count) {
        return Long.toString(count);
    }

    /** A time with its unit. */
    static Phrase time(double time, SamplingUnit unit) {
        return unit == SamplingUnit.SAMPLE
                ? Phrase.of("{} samples", of(time))
                : Phrase.verbatim(of(time) + " " + unit.word());
    }
}
