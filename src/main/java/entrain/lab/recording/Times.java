package entrain.lab.recording;

import entrain.lab.phrase.Phrase;
import entrain.lab.phrase.Refused;
import java.util.ArrayList;
import java.util.List;

/** How long a sample and one τ are: as chosen, else as the table says, else 5 samples (or, of a sound, 10 ms) are one τ. */
final class Times {
    /** As in the model's own pictures. */
    private static final int SAMPLES_A_TAU = 5;
    /** One τ of what is sampled faster than once a millisecond, in s: a neuron's membrane. */
    private static final double FAST_TAU = 0.01;

    private static final double FAST = 0.001;
    /** Samples in the 60 τ of a picture at least. */
    private static final double FEWEST = 10;
    /** The 60 τ that a picture shows. */
    private static final double WINDOW = 60;

    private static final double MOST = 1e9;

    private Times() {}

    /** The options with their times filled in. @throws Refused where a sample would be far longer than τ */
    static RecordingOptions in(RecordingOptions options, TimeLine times) {
        double interval = options.interval();
        SamplingUnit unit = options.unit();
        if (unit == SamplingUnit.SAMPLE) {
            interval = 1; // by definition
        } else if (interval == 0 && times != null) {
            unit = times.unit() != null ? times.unit() : unit == null ? SamplingUnit.SAMPLE : unit;
            interval = unit == SamplingUnit.SAMPLE ? 1 : times.interval();
        } else if (interval == 0) {
            unit = unit == null ? SamplingUnit.SAMPLE : unit;
            interval = 1;
        } else if (unit == null) {
            boolean told = times != null && times.unit() != null && times.unit() != SamplingUnit.SAMPLE;
            unit = told ? times.unit() : SamplingUnit.SECOND;
        }
        boolean fast = unit == SamplingUnit.SECOND && interval < FAST;
        double tau = options.tau() > 0 ? options.tau() : fast ? FAST_TAU : SAMPLES_A_TAU * interval;
        double samples = tau / interval;
        if (samples * WINDOW < FEWEST) {
            throw new Refused(Phrase.of(
                    "one τ of {} is too short, since two samples are {} apart: make it longer",
                    Spelling.time(tau, unit),
                    Spelling.time(interval, unit)));
        }
        if (samples > MOST) {
            throw new Refused(Phrase.of("one τ of {} is longer than any recording", Spelling.time(tau, unit)));
        }
        return options.times(interval, unit, tau);
    }

    /** What is said of a recording's times. */
    static List<Phrase> words(RecordingOptions chosen, RecordingOptions now, Layout layout) {
        List<Phrase> words = new ArrayList<>();
        words.add(layout.why());
        TimeLine times = layout.times();
        if (now.unit() == SamplingUnit.SAMPLE && chosen.unit() == null && (times == null || times.unit() == null)) {
            words.add(
                    times == null
                            ? Phrase.of("The time between two samples is not known: times are counted in samples.")
                            : Phrase.of("The unit of its times is not named: times are counted in samples."));
        }
        if (times != null && times.uneven()) {
            words.add(Phrase.of(
                    "Its times are uneven, {} to {} apart: the median is taken for all.",
                    Spelling.of(times.shortest()),
                    Spelling.of(times.longest())));
        }
        words.add(
                now.unit() == SamplingUnit.SAMPLE
                        ? Phrase.of("One τ is {} samples.", Spelling.of(now.tau() / now.interval()))
                        : Phrase.of(
                                "One τ is {}, {} samples.",
                                Spelling.time(now.tau(), now.unit()),
                                Spelling.of(now.tau() / now.interval())));
        return words;
    }
}
