package entrain.view;

import entrain.lab.phrase.Phrase;
import entrain.lab.wire.FromTraining.About;
import entrain.lab.wire.FromTraining.Phase;
import entrain.lab.wire.TrainingState;
import entrain.lab.wire.TrainingText;
import java.util.ArrayList;
import java.util.List;

/** What is said of a network that learns, at the head of its card. */
public final class TrainingWords {
    /** What is told of it, in order. */
    public static final List<About> ABOUT = List.of(About.ERROR, About.DRIFT, About.VERDICT, About.FIT, About.POINTS);

    private TrainingWords() {}

    /** How far it is, in a word or two. */
    public static Phrase phase(Phase phase) {
        return switch (phase) {
            case UNTRAINED -> Phrase.of("untrained");
            case LEARNING -> Phrase.of("learning");
            case TESTING -> Phrase.of("testing a copy");
            case EARLY -> Phrase.of("too early, learning on");
            case FROZEN -> Phrase.of("frozen");
            case DIED -> Phrase.of("activity has died");
            case DIVERGED -> Phrase.of("left all bounds");
            case STOPPED -> Phrase.of("stopped");
            case FITTED -> Phrase.of("fitted");
        };
    }

    /** By which rule it learns what. */
    public static Phrase name(TrainingState state) {
        Phrase rule = Phrase.verbatim(state.option("rule").equals("full") ? "full-FORCE" : "FORCE");
        return Phrase.join(" · ", List.of(rule, target(state)));
    }

    private static Phrase target(TrainingState state) {
        return switch (state.option("target")) {
            case "sine" -> Phrase.of("a sine");
            case "sines" -> Phrase.of("four sines");
            case "square" -> Phrase.of("a square-like wave");
            case "drawn" -> Phrase.of("a drawn curve");
            case "flipflop" -> Phrase.of("flip-flop, bits: {}", state.option("bits"));
            case "generator" -> Phrase.of("a sine whose frequency an input sets");
            case "memory" -> Phrase.of("a delayed pulse");
            default -> Phrase.of("data");
        };
    }

    /** What there is to say now: of the phase, and what the last kick did. */
    public static Phrase now(TrainingState state) {
        List<Phrase> all = new ArrayList<>();
        if (!state.told().isEmpty()) {
            all.add(state.told());
        }
        if (!state.kicked().isEmpty()) {
            all.add(state.kicked());
        }
        return all.isEmpty() ? Phrase.NONE : Phrase.join(" ", all);
    }

    /** For how long it has learned, of how long if that is known. */
    public static Phrase course(TrainingState state) {
        String learned = Labels.fixed(state.learned() / 1000.0, 0);
        String all = TrainingText.value(state.options(), "learn");
        if (state.learned() == 0) {
            return Phrase.NONE;
        }
        return all.isEmpty() || all.equals("0") || !state.learning()
                ? Phrase.of("learned for {} τ", learned)
                : Phrase.of("learned for {} of {} τ", learned, all);
    }
}
