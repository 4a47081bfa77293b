package entrain.view;

import entrain.lab.frame.Numbers;
import entrain.lab.frame.Scalar;
import entrain.lab.frame.Track;
import entrain.lab.measure.Caution;
import entrain.lab.phrase.Phrase;
import java.util.List;

/** What is amiss with the steps or the samples of a run, in words. */
public final class CautionWords {
    private static final Caution.Kind[] KINDS = Caution.Kind.values();

    private CautionWords() {}

    /** Of a track in a frame; null if nothing is. */
    static Caution of(Numbers numbers, Track track) {
        return numbers.knows(track, Scalar.CAUTION)
                ? new Caution(
                        KINDS[(int) numbers.value(track, Scalar.CAUTION)],
                        numbers.value(track, Scalar.CAUTION_SIZE),
                        numbers.knows(track, Scalar.REFUSED))
                : null;
    }

    /** In a few words: why there are no numbers, or that they are a little off. */
    public static Phrase brief(Caution caution) {
        if (caution.kind() == Caution.Kind.SAMPLES) {
            return Phrase.of("sampled too rarely for this input");
        }
        return caution.refuses() ? Phrase.of("the step is too long") : Phrase.of("the step is long");
    }

    /** The same of a kind for which there are no numbers. */
    public static Phrase brief(int kind) {
        return brief(new Caution(KINDS[kind], 0, true));
    }

    /** In two sentences. */
    public static Phrase sentence(Caution caution) {
        return sentence(caution, "ω dt", "λ₁", "τ");
    }

    /** The same with other names for these. */
    public static Phrase sentence(Caution caution, String advance, String lambda, String tau) {
        String size = Labels.number(caution.size());
        Phrase what = switch (caution.kind()) {
            case DRIVE -> Phrase.of("The step is long for this input: {} = {}.", advance, size);
            case STEP ->
                Phrase.of(
                        "The step is long for this network: it misses by {} of its way.",
                        Labels.number(100 * caution.size()) + " %");
            case GROWTH -> Phrase.of("The step is long for {}, which is off by about {} per {}.", lambda, size, tau);
            case SAMPLES -> Phrase.of("Samples {} {} apart meet this input at too few of its phases.", size, tau);
        };
        Phrase then = caution.refuses()
                ? Phrase.of("There is no number; a shorter step may give one.")
                : Phrase.of("Numbers are a little off; a shorter step is more exact.");
        return Phrase.join(" ", List.of(what, then));
    }
}
