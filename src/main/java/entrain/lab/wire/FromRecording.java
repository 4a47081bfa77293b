package entrain.lab.wire;

import entrain.lab.frame.Frame;
import entrain.lab.phrase.Phrase;

/** From the worker that holds a recording to the page. */
public sealed interface FromRecording extends Message {
    /** The next piece of the file is wanted. @param permille of it that has been read, 0 to 1000 */
    record More(int permille) implements FromRecording {
        @Override
        public Letter letter() {
            return Letter.of("recording-more " + permille);
        }
    }

    /**
     * One of several arrays, or a square one that may be J: the visitor is asked. They come in order; the last one has
     * number {@code count − 1}.
     */
    record Listed(int table, int count, boolean square, Phrase what) implements FromRecording {
        @Override
        public Letter letter() {
            return Letter.of("recording-listed " + table + " " + count + " " + (square ? 1 : 0) + " " + what.code());
        }
    }

    /**
     * A recording is there, or is prepared in another way; lines about it follow.
     *
     * @param duration of the stretch that is played, in thousandths of τ
     * @param mask     whether the file was a mask of units for the recording that is shown
     * @param options  all that is chosen or guessed, as in {@link ToRecording.Prepare}
     */
    record Opened(int units, long samples, long duration, boolean mask, String options) implements FromRecording {
        @Override
        public Letter letter() {
            return Letter.of("recording-opened " + units + " " + samples + " " + duration + " " + (mask ? 1 : 0) + " "
                    + options);
        }
    }

    /**
     * A sentence about it.
     *
     * @param about   which kind
     * @param options pairs as in {@link ToRecording.Prepare} that undo what it tells of, or that leave out what it points
     *                out; empty if none do
     */
    record Line(About about, String options, Phrase what) implements FromRecording {
        @Override
        public Letter letter() {
            return Letter.of("recording-line " + about.name() + " " + options + " " + what.code());
        }
    }

    /** What a sentence is about. */
    enum About {
        /** Its shape and what is time: "250 samples × 31 units". */
        SHAPE,
        /** Whether that is a guess, and the interval of sampling. */
        SAMPLING,
        /** Something that was done to it, in order. */
        STEP,
        /** Something to look at: a unit that swamps the others. */
        WARNING,
        /** Which stretch is played and measured. */
        STRETCH;
    }

    /** A new picture of it: one track of kind RECORDING. */
    record NewFrame(Frame frame) implements FromRecording {
        @Override
        public Letter letter() {
            return Letter.of("recording-frame", frame.data(), frame.length());
        }
    }

    /** The array that was said to be J, n × n, row by row. */
    record Weights(int n, double[] numbers) implements FromRecording {
        @Override
        public Letter letter() {
            return Letter.of("recording-weights " + n, numbers);
        }
    }

    /** The samples that were asked for. Fields as in {@link ToTraining.Data}. */
    record Taken(int units, int samples, long interval, float[] numbers, String name) implements FromRecording {
        @Override
        public Letter letter() {
            return Letter.of(
                    "recording-taken " + units + " " + samples + " " + interval + " " + name, numbers, numbers.length);
        }
    }

    /** The file could not be used; a recording that was there before stays. */
    record Refused(Phrase why) implements FromRecording {
        @Override
        public Letter letter() {
            return Letter.of("recording-refused " + why.code());
        }
    }

    /** The message of a letter. @throws Unreadable if there is none */
    static FromRecording read(Letter letter) {
        return LetterReader.read(letter, FromRecording::message);
    }

    private static FromRecording message(String type, LetterReader words) {
        return switch (type) {
            case "recording-more" -> new More(words.natural());
            case "recording-listed" ->
                new Listed(words.natural(), words.natural(), words.natural() == 1, words.phrase());
            case "recording-opened" ->
                new Opened(words.natural(), words.count(), words.count(), words.natural() == 1, words.rest());
            case "recording-line" -> new Line(words.one(About.values()), words.next(), words.phrase());
            case "recording-frame" -> new NewFrame(words.frame());
            case "recording-weights" -> weights(words);
            case "recording-taken" ->
                new Taken(words.natural(), words.natural(), words.count(), words.floats(), words.rest());
            case "recording-refused" -> new Refused(words.phrase());
            default -> throw new IllegalArgumentException("there is none of this name");
        };
    }

    private static Weights weights(LetterReader words) {
        int n = words.natural();
        return new Weights(n, words.doubles((long) n * n));
    }
}
