package entrain.lab.wire;

import entrain.lab.frame.Blocks;
import entrain.lab.frame.Frame;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.RunText;
import entrain.lab.settings.Settings;

/** From the worker that simulates to the page. */
public sealed interface FromRun extends Message {
    /** The worker listens. @param fault why it has no SIMD kernel; empty if it has one */
    record Ready(String fault) implements FromRun {
        @Override
        public Letter letter() {
            return Letter.of("ready " + fault);
        }
    }

    /** An epoch has begun, with so many units. */
    record Configured(int epoch, int n) implements FromRun {
        @Override
        public Letter letter() {
            return Letter.of("configured " + epoch + " " + n);
        }
    }

    /**
     * What was asked for cannot be built; the simulation before it goes on, in the new epoch.
     *
     * @param kept the settings of what goes on; null if there is none
     */
    record Unbuilt(int epoch, Settings kept, Phrase why) implements FromRun {
        @Override
        public Letter letter() {
            return Letter.of("unbuilt " + epoch + " " + (kept == null ? "" : RunText.format(kept)) + " " + why.code());
        }
    }

    /** A new picture of the run. */
    record NewFrame(Frame frame) implements FromRun {
        @Override
        public Letter letter() {
            return Letter.of("frame", frame.data(), frame.length());
        }
    }

    /** The corner of J, once a network. */
    record NewWeights(int epoch, Blocks blocks) implements FromRun {
        @Override
        public Letter letter() {
            return Letter.of("weights " + epoch, blocks.data(), blocks.length());
        }
    }

    /** The answer to a question for the hash: 16 hexadecimal digits over the bits of all tracks' states. */
    record Hash(int id, int epoch, long steps, String digits) implements FromRun {
        @Override
        public Letter letter() {
            return Letter.of("hash " + id + " " + epoch + " " + steps + " " + digits);
        }
    }

    /** Where a seek has ended: there, or where something else acted on the run. */
    record Sought(int epoch, long steps, String digits) implements FromRun {
        @Override
        public Letter letter() {
            return Letter.of("sought " + epoch + " " + steps + " " + digits);
        }
    }

    /** The answer to a question for the states: of each track a block STATE of 1 × N floats. */
    record State(int id, int epoch, Frame frame) implements FromRun {
        @Override
        public Letter letter() {
            return Letter.of("state " + id + " " + epoch, frame.data(), frame.length());
        }
    }

    /** A question that cannot be answered. */
    record NoAnswer(int id, Phrase why) implements FromRun {
        @Override
        public Letter letter() {
            return Letter.of("noAnswer " + id + " " + why.code());
        }
    }

    /** Something that was asked could not be done. */
    record Failed(Phrase why) implements FromRun {
        @Override
        public Letter letter() {
            return Letter.of("failed " + why.code());
        }
    }

    /** The message of a letter. @throws Unreadable if there is none */
    static FromRun read(Letter letter) {
        return LetterReader.read(letter, FromRun::message);
    }

    private static FromRun message(String type, LetterReader words) {
        return switch (type) {
            case "ready" -> new Ready(words.rest());
            case "configured" -> new Configured(words.natural(), words.natural());
            case "unbuilt" -> unbuilt(words);
            case "frame" -> new NewFrame(words.frame());
            case "weights" -> new NewWeights(words.natural(), words.blocks());
            case "hash" -> new Hash(words.natural(), words.natural(), words.count(), words.next());
            case "sought" -> new Sought(words.natural(), words.count(), words.next());
            case "state" -> new State(words.natural(), words.natural(), words.frame());
            case "noAnswer" -> new NoAnswer(words.natural(), words.phrase());
            case "failed" -> new Failed(words.phrase());
            default -> throw new IllegalArgumentException("there is none of this name");
        };
    }

    private static Unbuilt unbuilt(LetterReader words) {
        int epoch = words.natural();
        return new Unbuilt(epoch, words.settingsIfAny(), words.phrase());
    }
}
