package entrain.lab.wire;

import entrain.lab.frame.Blocks;
import entrain.lab.frame.Frame;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.RunText;
import entrain.lab.settings.Settings;

/** From the worker that trains a network to the page. */
public sealed interface FromTraining extends Message {
    /**
     * A network stands untrained, at t = 0.
     *
     * @param outputs how many z_k
     * @param pulses  how many pulse inputs
     * @param options all of them, the usual ones too, as in {@link ToTraining.Begin}
     */
    record Begun(int outputs, int pulses, String options) implements FromTraining {
        @Override
        public Letter letter() {
            return Letter.of("training-begun " + outputs + " " + pulses + " " + options);
        }
    }

    /** What will fail, said before learning; one sentence a message, after {@link Begun}. */
    record Warned(Phrase what) implements FromTraining {
        @Override
        public Letter letter() {
            return Letter.of("training-warned " + what.code());
        }
    }

    /** A new picture of it: one track of kind TRAINED. */
    record NewFrame(Frame frame) implements FromTraining {
        @Override
        public Letter letter() {
            return Letter.of("training-frame", frame.data(), frame.length());
        }
    }

    /** How far it is. */
    enum Phase {
        /** It has learned nothing. */
        UNTRAINED,
        /** It learns. */
        LEARNING,
        /** It goes on learning, or stands, while a copy of it is tested. */
        TESTING,
        /** A copy was frozen and failed, or the weights still move: it goes on learning. */
        EARLY,
        /** It runs by itself and learns nothing. */
        FROZEN,
        /** Activity has died: there is nothing to learn from. */
        DIED,
        /** Left all bounds, or P is not finite: it stands, what was learned before is kept. */
        DIVERGED,
        /** It does not learn and was not tested. */
        STOPPED,
        /** It is fitted to data and runs by itself. */
        FITTED;
    }

    /**
     * It has come into a phase.
     *
     * @param learned how long it has learned, in thousandths of τ
     * @param hash    16 hexadecimal digits of w (or J) and x at this moment; empty where nobody needs it
     * @param what    a sentence for people
     */
    record Told(Phase phase, long learned, String hash, Phrase what) implements FromTraining {
        @Override
        public Letter letter() {
            return Letter.of("training-told " + phase.name() + " " + learned + " " + hash + " " + what.code());
        }
    }

    /** It goes on. @param permille of what it is at, 0 to 1000 @param learned as in {@link Told} */
    record Progress(int permille, long learned) implements FromTraining {
        @Override
        public Letter letter() {
            return Letter.of("training-progress " + permille + " " + learned);
        }
    }

    /**
     * A line about the network as it is: the free error and the drift of phase after a freeze, the verdict, what a fit
     * achieves. A line of the same kind takes the place of an earlier one.
     */
    record Line(About about, Phrase what) implements FromTraining {
        @Override
        public Letter letter() {
            return Letter.of("training-line " + about.name() + " " + what.code());
        }
    }

    /** What a line is about. */
    enum About {
        /** The free error after alignment. */
        ERROR,
        /** The drift of phase. */
        DRIFT,
        /** λ₁ and the verdict of the network that runs by itself, feedback included. */
        VERDICT,
        /** How well a fit predicts, unit by unit, on held-out time. */
        FIT,
        /** How the search of points went: the index sum, ends in local minima of q. */
        POINTS;
    }

    /** Where a kick ended. */
    enum Outcome {
        BACK,
        /** At −f. */
        MIRROR,
        LOST;
    }

    /** What a kick did. */
    record Kicked(Outcome outcome, Phrase what) implements FromTraining {
        @Override
        public Letter letter() {
            return Letter.of("training-kicked " + outcome.name() + " " + what.code());
        }
    }

    /**
     * What the search for points has found so far, in place of what was sent before: SEARCH, FIXED_POINTS, POINTS, WAYS,
     * and of those that are decomposed POINT_EIGENVALUES, MODE_OF and MODES, ASKED_MODE and ASKED.
     *
     * @param more whether it goes on
     */
    record Points(boolean more, Blocks blocks) implements FromTraining {
        @Override
        public Letter letter() {
            return Letter.of("training-points " + (more ? 1 : 0), blocks.data(), blocks.length());
        }
    }

    /**
     * The network as it is now: a run of J_eff = J + Σ_k w_f,k w_kᵀ / g with the constant input b.
     *
     * @param settings of such a run: g, φ, scheme, dt … to which the numbers belong; a fit chooses its own
     * @param n        units
     * @param outputs  z_k, may be 0
     * @param numbers  J_eff row by row (N²), b (N), x (N), then for each output w (N), then for each w_f (N)
     */
    record Network(Settings settings, int n, int outputs, double[] numbers) implements FromTraining {
        @Override
        public Letter letter() {
            return Letter.of("training-network " + RunText.format(settings) + " " + n + " " + outputs, numbers);
        }

        /** How many numbers there are. */
        public static long count(long n, long outputs) {
            return n * n + 2 * n + 2 * n * outputs;
        }
    }

    /**
     * What was asked for cannot be done; all stays as it was.
     *
     * @param beginning whether that was a {@link ToTraining.Begin} or a {@link ToTraining.Fit}, for which this is the answer
     */
    record Refused(boolean beginning, Phrase why) implements FromTraining {
        @Override
        public Letter letter() {
            return Letter.of("training-refused " + (beginning ? 1 : 0) + " " + why.code());
        }
    }

    /** Whether a letter's line is of one of these. */
    static boolean isOne(String line) {
        return line.startsWith("training-");
    }

    /** The message of a letter. @throws Unreadable if there is none */
    static FromTraining read(Letter letter) {
        return LetterReader.read(letter, FromTraining::message);
    }

    private static FromTraining message(String type, LetterReader words) {
        return switch (type) {
            case "training-begun" -> new Begun(words.natural(), words.natural(), words.rest());
            case "training-warned" -> new Warned(words.phrase());
            case "training-frame" -> new NewFrame(words.frame());
            case "training-told" -> new Told(words.one(Phase.values()), words.count(), words.next(), words.phrase());
            case "training-progress" -> new Progress(words.natural(), words.count());
            case "training-line" -> new Line(words.one(About.values()), words.phrase());
            case "training-kicked" -> new Kicked(words.one(Outcome.values()), words.phrase());
            case "training-points" -> new Points(words.natural() == 1, words.blocks());
            case "training-network" -> network(words);
            case "training-refused" -> new Refused(words.natural() == 1, words.phrase());
            default -> throw new IllegalArgumentException("there is none of this name");
        };
    }

    private static Network network(LetterReader words) {
        Settings settings = words.settings();
        int n = words.natural();
        int outputs = words.natural();
        return new Network(settings, n, outputs, words.doubles(Network.count(n, outputs)));
    }
}
