package entrain.lab.wire;

/**
 * What the page and its workers say to each other, as records. Each record writes itself as a {@link Letter}; the
 * interface of its direction reads it back. Nobody else takes a line apart.
 *
 * <p>A letter that cannot be read is an {@link Unreadable}, whose message names the record.
 */
public sealed interface Message
        permits ToRun,
                FromRun,
                ToTask,
                FromTask,
                FromFile,
                ToRecording,
                FromRecording,
                ToTraining,
                FromTraining,
                Message.Dead {
    /** The message as it crosses to the other thread; a buffer is handed over, not copied. */
    Letter letter();

    /** From the loader to the page: a worker has ended, and with it all that it was at. */
    record Dead(String worker, String why) implements Message {
        @Override
        public Letter letter() {
            return Letter.of("dead " + worker + " " + why);
        }

        private static Dead read(Letter letter) {
            return LetterReader.read(letter, (type, words) -> new Dead(words.next(), words.rest()));
        }
    }

    /** What a worker or the loader says to the page. @throws Unreadable if it is no message */
    static Message toPage(Letter letter) {
        return switch (new LetterReader(letter).next()) {
            case "dead" -> Dead.read(letter);
            case "row", "progress", "finished", "refused", "cancelled" -> FromTask.read(letter);
            default -> FromRun.read(letter);
        };
    }

    /**
     * What a guest's worker, one that writes a file, or the loader says to the program of guests.
     *
     * @throws Unreadable if it is no message
     */
    static Message toGuest(Letter letter) {
        return switch (new LetterReader(letter).next()) {
            case "dead" -> Dead.read(letter);
            case "share", "part", "written" -> FromFile.read(letter);
            case "failed" -> LetterReader.read(letter, (type, words) -> new FromRun.Failed(words.phrase()));
            default -> FromTraining.isOne(letter.line()) ? FromTraining.read(letter) : FromRecording.read(letter);
        };
    }
}
