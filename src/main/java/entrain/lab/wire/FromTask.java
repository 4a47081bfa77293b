package entrain.lab.wire;

import entrain.lab.frame.Blocks;
import entrain.lab.phrase.Phrase;

/** From a worker that does tasks to the page, each about the assignment of that number. */
public sealed interface FromTask extends Message {
    /** The number of the assignment. */
    int id();

    /** A partial result. @param permille done, 0 to 1000 */
    record Row(int id, int permille, Blocks blocks) implements FromTask {
        @Override
        public Letter letter() {
            return Letter.of("row " + id + " " + permille, blocks.data(), blocks.length());
        }
    }

    /** What has been done without a further result. @param permille done, 0 to 1000 */
    record Progress(int id, int permille) implements FromTask {
        @Override
        public Letter letter() {
            return Letter.of("progress " + id + " " + permille);
        }
    }

    /** The whole result. */
    record Finished(int id, Blocks blocks) implements FromTask {
        @Override
        public Letter letter() {
            return Letter.of("finished " + id, blocks.data(), blocks.length());
        }
    }

    /** The assignment cannot be done. */
    record Refused(int id, Phrase why) implements FromTask {
        @Override
        public Letter letter() {
            return Letter.of("refused " + id + " " + why.code());
        }
    }

    /** The assignment was given up and holds no memory any more. */
    record Cancelled(int id) implements FromTask {
        @Override
        public Letter letter() {
            return Letter.of("cancelled " + id);
        }
    }

    /** The message of a letter. @throws Unreadable if there is none */
    static FromTask read(Letter letter) {
        return LetterReader.read(letter, FromTask::message);
    }

    private static FromTask message(String type, LetterReader words) {
        return switch (type) {
            case "row" -> new Row(words.natural(), words.natural(), words.blocks());
            case "progress" -> new Progress(words.natural(), words.natural());
            case "finished" -> new Finished(words.natural(), words.blocks());
            case "refused" -> new Refused(words.natural(), words.phrase());
            case "cancelled" -> new Cancelled(words.natural());
            default -> throw new IllegalArgumentException("there is none of this name");
        };
    }
}
