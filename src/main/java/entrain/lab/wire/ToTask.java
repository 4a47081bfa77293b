package entrain.lab.wire;

import entrain.lab.run.OwnData;
import entrain.lab.settings.RunText;
import entrain.lab.settings.Settings;
import entrain.lab.task.Arguments;
import entrain.lab.task.Assignment;
import entrain.lab.task.Tasks;

/** From the page to a worker that does tasks; an {@code id} counts the assignments. */
public sealed interface ToTask extends Message {
    /** Begins an assignment, beside those under way. */
    record Start(int id, Assignment assignment) implements ToTask {
        @Override
        public Letter letter() {
            String line = "start " + assignment.task().name() + " " + id + " " + assignment.shard() + " "
                    + RunText.format(assignment.settings()) + " "
                    + assignment.arguments().text();
            return Parcel.letter(line, assignment.data(), assignment.own());
        }
    }

    /** Gives an assignment up; answered even if there is none of this number any more. */
    record Cancel(int id) implements ToTask {
        @Override
        public Letter letter() {
            return Letter.of("cancel " + id);
        }
    }

    /**
     * Computes the run anew from t = 0 and writes it to a file, which comes in parts.
     *
     * @param format  {@code csv} or {@code npy}
     * @param stride  steps between two samples, at least 1
     * @param samples how many
     * @param own     what is given in place of what the seeds would draw
     */
    record Write(String format, int stride, int samples, Settings settings, OwnData own) implements ToTask {
        @Override
        public Letter letter() {
            String line = "write " + format + " " + stride + " " + samples + " " + RunText.format(settings);
            return Parcel.letter(line, new float[0], own);
        }
    }

    /** The message of a letter. @throws Unreadable if there is none */
    static ToTask read(Letter letter) {
        return LetterReader.read(letter, ToTask::message);
    }

    private static ToTask message(String type, LetterReader words) {
        return switch (type) {
            case "start" -> start(words);
            case "write" -> write(words);
            case "cancel" -> new Cancel(words.natural());
            default -> throw new IllegalArgumentException("there is none of this name");
        };
    }

    private static Start start(LetterReader words) {
        Tasks task = Tasks.valueOf(words.next());
        int id = words.natural();
        int shard = words.natural();
        Settings settings = words.settings();
        Arguments arguments = Arguments.parse(words.next());
        Parcel.Contents parcel = Parcel.read(words);
        return new Start(id, new Assignment(task, settings, arguments, shard, parcel.data(), parcel.own()));
    }

    private static Write write(LetterReader words) {
        return new Write(
                words.next(),
                words.natural(),
                words.natural(),
                words.settings(),
                Parcel.read(words).own());
    }
}
