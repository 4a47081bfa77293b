package entrain.lab.wire;

import entrain.lab.frame.Channels;
import entrain.lab.phrase.Phrase;
import entrain.lab.phrase.Refused;
import entrain.lab.run.OwnData;
import entrain.lab.settings.RunText;
import entrain.lab.settings.Settings;

/** From the page to the worker that simulates. An {@code epoch} counts the simulations begun; an {@code id} a question. */
public sealed interface ToRun extends Message {
    /** A new epoch starts at t = 0 with these settings; the present epoch takes on the live ones. */
    record Configure(int epoch, Settings settings) implements ToRun {
        @Override
        public Letter letter() {
            return Letter.of("configure " + epoch + " " + RunText.format(settings));
        }
    }

    /** These channels are wanted in frames from now on. */
    record Show(Channels channels) implements ToRun {
        @Override
        public Letter letter() {
            return Letter.of("show " + channels.text());
        }
    }

    /** Time goes on. */
    record Run() implements ToRun {
        @Override
        public Letter letter() {
            return Letter.of("run");
        }
    }

    /** Time stands still. */
    record Pause() implements ToRun {
        @Override
        public Letter letter() {
            return Letter.of("pause");
        }
    }

    /** So many steps at once, from 0. */
    record Step(int count) implements ToRun {
        @Override
        public Letter letter() {
            return Letter.of("step " + count);
        }
    }

    /** Back to t = 0, as a new epoch. */
    record Reset(int epoch) implements ToRun {
        @Override
        public Letter letter() {
            return Letter.of("reset " + epoch);
        }
    }

    /** Paused: go on to that step as fast as it goes; whatever else acts on the run ends that. */
    record Seek(long steps) implements ToRun {
        @Override
        public Letter letter() {
            return Letter.of("seek " + steps);
        }
    }

    /** The clouds are thrown anew, about the states of now; the run goes on as it was. */
    record Scatter() implements ToRun {
        @Override
        public Letter letter() {
            return Letter.of("scatter");
        }
    }

    /** The second trials start anew, a hair from the states of now; the run goes on as it was. */
    record Nudge() implements ToRun {
        @Override
        public Letter letter() {
            return Letter.of("nudge");
        }
    }

    /**
     * Patterns are to be looked for, which changes nothing of the run; where they are not of N units nothing happens.
     *
     * @param numbers rows × N, row by row: left eigenvectors of J, real and imaginary parts by turns
     */
    record Project(int rows, int columns, double[] numbers) implements ToRun {
        @Override
        public Letter letter() {
            return Letter.of("project " + rows + " " + columns, numbers);
        }
    }

    /** A question for the hash of the state. */
    record Hash(int id) implements ToRun {
        @Override
        public Letter letter() {
            return Letter.of("hash " + id);
        }
    }

    /** A question for the states of all tracks. */
    record State(int id) implements ToRun {
        @Override
        public Letter letter() {
            return Letter.of("state " + id);
        }
    }

    /** A frame was drawn: another may be sent. */
    record Recycle() implements ToRun {
        @Override
        public Letter letter() {
            return Letter.of("recycle");
        }
    }

    /**
     * Data of the visitor's own, from t = 0 in a new epoch; of the size that the settings sent before ask for. No rows take
     * data given earlier away.
     *
     * @param numbers rows × columns, row by row: J is N × N, x(0), phases and constant input are 1 × N
     */
    record Give(int epoch, Kind kind, int rows, int columns, double[] numbers) implements ToRun {
        /** What the numbers are. */
        public enum Kind {
            /** J at unit gain. */
            WEIGHTS("weights"),
            /** x(0). */
            STATE("state"),
            /** Phases θ of the input, in radians. */
            PHASES("phases"),
            /** A constant input to each unit. */
            BIAS("bias");

            private final String word;

            Kind(String word) {
                this.word = word;
            }

            /** Its name in a message and for scripts. */
            public String word() {
                return word;
            }

            /** The kind of a name, or null. */
            public static Kind of(String word) {
                for (Kind kind : values()) {
                    if (kind.word.equals(word)) {
                        return kind;
                    }
                }
                return null;
            }
        }

        /** Whether the data can stay with n units. */
        boolean fits(int n) {
            return columns == n;
        }

        /**
         * These data beside those there.
         *
         * @param n units that the settings ask for
         * @throws Refused if they are not of that size, or not finite
         */
        OwnData into(OwnData there, int n) {
            if (rows == 0 || kind == Kind.WEIGHTS || rows == 1) {
                return switch (kind) {
                    case WEIGHTS -> there.withWeights(numbers, rows, columns, n);
                    case STATE -> there.withState(numbers, n);
                    case PHASES -> there.withTheta(numbers, n);
                    case BIAS -> there.withBias(numbers, n);
                };
            }
            throw new Refused(Phrase.of("One row is needed, not {}", Integer.toString(rows)));
        }

        @Override
        public Letter letter() {
            return Letter.of("give " + epoch + " " + kind.word() + " " + rows + " " + columns, numbers);
        }
    }

    /** The message of a letter. @throws Unreadable if there is none */
    static ToRun read(Letter letter) {
        return LetterReader.read(letter, ToRun::message);
    }

    private static ToRun message(String type, LetterReader words) {
        return switch (type) {
            case "configure" -> new Configure(words.natural(), words.settings());
            case "show" -> new Show(Channels.parse(words.rest()));
            case "run" -> new Run();
            case "pause" -> new Pause();
            case "step" -> new Step(words.natural());
            case "reset" -> new Reset(words.natural());
            case "seek" -> new Seek(words.count());
            case "scatter" -> new Scatter();
            case "nudge" -> new Nudge();
            case "project" -> project(words);
            case "hash" -> new Hash(words.natural());
            case "state" -> new State(words.natural());
            case "recycle" -> new Recycle();
            case "give" -> give(words);
            default -> throw new IllegalArgumentException("there is none of this name");
        };
    }

    private static Project project(LetterReader words) {
        int rows = words.natural();
        int columns = words.natural();
        return new Project(rows, columns, words.doubles((long) rows * columns));
    }

    private static Give give(LetterReader words) {
        int epoch = words.natural();
        Give.Kind kind = Give.Kind.of(words.next());
        if (kind == null) {
            throw new IllegalArgumentException("these are no data that it knows");
        }
        int rows = words.natural();
        int columns = words.natural();
        return new Give(epoch, kind, rows, columns, words.doubles((long) rows * columns));
    }
}
