package entrain.lab.wire;

/** From a worker that writes the file of a run to whoever asked for it ({@link ToTask.Write}). */
public sealed interface FromFile extends Message {
    /** So much of the run is computed. @param percent 0 to 100 */
    record Share(int percent) implements FromFile {
        @Override
        public Letter letter() {
            return Letter.of("share " + percent);
        }
    }

    /** The next bytes of the file. */
    record Part(byte[] bytes) implements FromFile {
        @Override
        public Letter letter() {
            return Letter.of("part", bytes);
        }
    }

    /** The file has ended. @param complete whether all samples are there, or a network left all bounds before */
    record Written(boolean complete) implements FromFile {
        @Override
        public Letter letter() {
            return Letter.of("written " + (complete ? 1 : 0));
        }
    }

    /** The message of a letter. @throws Unreadable if there is none */
    static FromFile read(Letter letter) {
        return LetterReader.read(letter, FromFile::message);
    }

    private static FromFile message(String type, LetterReader words) {
        return switch (type) {
            case "share" -> new Share(words.natural());
            case "part" -> new Part(words.bytes());
            case "written" -> new Written(words.natural() == 1);
            default -> throw new IllegalArgumentException("there is none of this name");
        };
    }
}
