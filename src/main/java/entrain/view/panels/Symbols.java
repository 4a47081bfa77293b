package entrain.view.panels;

import entrain.core.model.UnitForm;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Scalar;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.view.Labels;
import entrain.view.RecordingWords;
import entrain.view.TimeScale;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/** What the captions call the model's quantities, and how they say over what an average runs. */
final class Symbols {
    /** Times that differ by no more, in τ, are told as one. */
    private static final double SAME = 1;

    private Symbols() {}

    /** The rates: {@code φ(x)}, in the rate form {@code r}, in a linear network {@code x}. */
    static String rate(Settings settings) {
        return settings.get(Params.UNIT) == UnitForm.RATE
                ? "r"
                : settings.get(Params.PHI).rate();
    }

    /** The same of a track: what a recording's numbers are. */
    static String rate(Numbers numbers, Track track, Settings settings) {
        return RecordingWords.is(track) ? RecordingWords.symbol(numbers, track) : rate(settings);
    }

    /** Of what a picture is: {@code of φ(x)}, or of that and of what was recorded. */
    static Phrase of(String model, Numbers numbers) {
        Track recording = RecordingWords.among(numbers);
        if (recording == null) {
            return Phrase.of("of {}", model);
        }
        Phrase recorded = RecordingWords.quantity(numbers, recording);
        return recording.index() == 0
                ? Phrase.of("of {} and {}", recorded, model)
                : Phrase.of("of {} and {}", model, recorded);
    }

    /** The state: {@code x}, in the rate form {@code r}. */
    static String state(Settings settings) {
        return settings.get(Params.UNIT) == UnitForm.RATE ? "r" : "x";
    }

    /** {@code 400 units × 84 τ}; beside a recording, which says itself how many units it has, the times alone. */
    static Phrase average(Numbers numbers, Scalar time, Settings settings) {
        Phrase times = times(numbers, time, settings);
        return RecordingWords.among(numbers) == null
                ? Phrase.of("{} units × {}", settings.text(Params.N), times)
                : Phrase.of("over {}", times);
    }

    /** For how long: {@code 84 τ}, or {@code 84 and 12 τ} where a turned knob has set one track back. */
    static Phrase times(Numbers numbers, Scalar time, Settings settings) {
        double longest = 0;
        double shortest = Double.MAX_VALUE;
        for (int m = 0; m < numbers.tracks(); m++) {
            if (numbers.knows(numbers.track(m), time)) {
                longest = Math.max(longest, numbers.value(numbers.track(m), time));
                shortest = Math.min(shortest, numbers.value(numbers.track(m), time));
            }
        }
        if (longest - shortest <= SAME) {
            return Phrase.verbatim(TimeScale.text(longest, settings));
        }
        List<String> each = new ArrayList<>();
        for (int m = 0; m < numbers.tracks(); m++) {
            if (numbers.knows(numbers.track(m), time)) {
                double value = numbers.value(numbers.track(m), time);
                boolean last = m == numbers.tracks() - 1;
                each.add(last ? TimeScale.text(value, settings) : Labels.number(value * TimeScale.perTau(settings)));
            }
        }
        return together(each);
    }

    /** The tracks' values, {@code 9.7 and 2.0}, a dash for one that is not known. */
    static Phrase all(Numbers numbers, Scalar scalar, int decimals) {
        return all(numbers, scalar, value -> Labels.fixed(value, decimals));
    }

    /** The tracks' values with their standard errors, a dash for one that is not known. */
    static Phrase measured(Numbers numbers, Scalar scalar, Scalar error) {
        List<String> each = new ArrayList<>();
        for (int m = 0; m < numbers.tracks(); m++) {
            Track track = numbers.track(m);
            each.add(
                    known(numbers, track, scalar)
                            ? Labels.measured(numbers.value(track, scalar), numbers.value(track, error))
                            : "–");
        }
        return together(each);
    }

    /** The tracks' values in words, a dash for one that is not known. */
    static Phrase all(Numbers numbers, Scalar scalar, DoubleFunction<String> words) {
        List<String> each = new ArrayList<>();
        for (int m = 0; m < numbers.tracks(); m++) {
            Track track = numbers.track(m);
            each.add(known(numbers, track, scalar) ? words.apply(numbers.value(track, scalar)) : "–");
        }
        return together(each);
    }

    private static boolean known(Numbers numbers, Track track, Scalar scalar) {
        return numbers.knows(track, scalar) && !numbers.diverged(track);
    }

    /** What holds of the tracks, at least one, once where it is the same. */
    static Phrase together(List<String> values) {
        boolean alike = true;
        StringBuilder first = new StringBuilder();
        int last = values.size() - 1;
        for (int i = 0; i < last; i++) {
            alike &= values.get(i).equals(values.get(last));
            first.append(i == 0 ? "" : ", ").append(values.get(i));
        }
        return alike ? Phrase.verbatim(values.get(last)) : Phrase.of("{} and {}", first.toString(), values.get(last));
    }

    static boolean any(Numbers numbers, Scalar scalar) {
        for (int m = 0; m < numbers.tracks(); m++) {
            if (numbers.knows(numbers.track(m), scalar)) {
                return true;
            }
        }
        return false;
    }
}
