package entrain.view;

import entrain.core.math.Elementary;
import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Frame;
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

    private static final double PER_TAU = 1000;
    private static final int PER_CENT = 10;
    /** Rows of {@link Channel#COURSE}. */
    private static final int ERROR = 0;

    private static final int SIZE = 1;
    private static final int MOTION = 2;

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

    /** By which rule it learns what, or that it does not. */
    public static Phrase name(TrainingState state) {
        if (state.fit()) {
            return Phrase.of("fitted to data");
        }
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

    /**
     * How far a fit or a test is; or for how long it has learned, of how long if that is known, and the latest of its course.
     *
     * @param frame its own
     */
    public static Phrase course(TrainingState state, Frame frame) {
        if (state.learning() && state.fit()) {
            return Phrase.of("{} % of the fit done", Integer.toString(state.permille() / PER_CENT));
        }
        if (state.phase() == Phase.TESTING) {
            return Phrase.of("{} % of the test done", Integer.toString(state.permille() / PER_CENT));
        }
        if (state.learned() == 0) {
            return Phrase.NONE;
        }
        String learned = Labels.fixed(state.learned() / PER_TAU, 0);
        String all = TrainingText.value(state.options(), "learn");
        Phrase time = all.isEmpty() || all.equals("0") || !state.learning()
                ? Phrase.of("learned for {} τ", learned)
                : Phrase.of("learned for {} of {} τ", learned, all);
        Block course = frame.block(Channel.COURSE, frame.track(0));
        if (course == null || course.columns().count() == 0) {
            return time;
        }
        int last = course.columns().count() - 1;
        return Phrase.join(
                " · ",
                List.of(
                        time,
                        Phrase.of(
                                "error {}", Labels.fixed(Elementary.exp(Elementary.LN10 * course.get(ERROR, last)), 3)),
                        Phrase.verbatim("|w| " + Labels.fixed(course.get(SIZE, last), 2)),
                        Phrase.verbatim("|dw/dt| " + Labels.fixed(course.get(MOTION, last), 4))));
    }
}
