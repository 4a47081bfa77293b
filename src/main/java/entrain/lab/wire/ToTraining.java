package entrain.lab.wire;

import entrain.lab.frame.Channels;
import entrain.lab.run.OwnData;
import entrain.lab.settings.RunText;
import entrain.lab.settings.Settings;

/** From the page to the worker that trains a network: it learns, is tested, is opened up, and plays on. */
public sealed interface ToTraining extends Message {
    /**
     * A network begins anew at t = 0, untrained. Answered by {@link FromTraining.Begun}, and one that was there is gone, and
     * by what can be said before learning; or by {@link FromTraining.Refused}, and one that was there stays. Where the
     * options say how long, it learns by itself and freezes then.
     *
     * @param options  key:value pairs between commas, those that are not the usual ones; may be empty
     * @param settings of the network: N, g, connectivity, seeds, scheme, dt …
     * @param own      what is given in place of what the seeds would draw
     */
    record Begin(String options, Settings settings, OwnData own) implements ToTraining {
        @Override
        public Letter letter() {
            return Parcel.letter("training-begin " + options + " " + RunText.format(settings), new float[0], own);
        }
    }

    /**
     * Samples to learn from, for the next {@link Begin}: a target of several outputs, or units for {@link Fit}. They stay
     * until others take their place.
     *
     * @param units    rows, at least 1
     * @param samples  columns, at least 1
     * @param interval between two samples, in millionths of τ
     * @param numbers  units × samples, unit after unit
     * @param name     for people only
     */
    record Data(int units, int samples, long interval, float[] numbers, String name) implements ToTraining {
        @Override
        public Letter letter() {
            return Letter.of(
                    "training-data " + units + " " + samples + " " + interval + " " + name, numbers, numbers.length);
        }
    }

    /**
     * The network that has just begun takes over what was learned elsewhere, and is frozen: told as such.
     *
     * @param learned how long that was, in thousandths of τ
     * @param numbers as {@link FromTraining.Network} has them
     */
    record Restore(long learned, int n, int outputs, double[] numbers) implements ToTraining {
        @Override
        public Letter letter() {
            return Letter.of("training-restore " + learned + " " + n + " " + outputs, numbers);
        }
    }

    /** It learns from now on; one that has learned nothing begins at its start, so that the same options learn the same bits. */
    record Learn() implements ToTraining {
        @Override
        public Letter letter() {
            return Letter.of("training-learn");
        }
    }

    /** A copy is tested; where it holds the network is frozen, otherwise it goes on learning. */
    record Freeze() implements ToTraining {
        @Override
        public Letter letter() {
            return Letter.of("training-freeze");
        }
    }

    /** The state is pushed, and what becomes of it is told. @param size standard deviation of each x_i, in thousandths */
    record Kick(int size) implements ToTraining {
        @Override
        public Letter letter() {
            return Letter.of("training-kick " + size);
        }
    }

    /** All that was learned is forgotten: the network is as it was at {@link Begin}, and does not learn. */
    record Forget() implements ToTraining {
        @Override
        public Letter letter() {
            return Letter.of("training-forget");
        }
    }

    /** How fast it learns; where it does not learn it runs at the page's pace. @param full as fast as it can */
    record Speed(boolean full) implements ToTraining {
        @Override
        public Letter letter() {
            return Letter.of("training-speed " + (full ? 1 : 0));
        }
    }

    /** These channels are wanted in frames, of a track at this place among the cards: 0 or 1. */
    record Show(int place, Channels channels) implements ToTraining {
        @Override
        public Letter letter() {
            return Letter.of("training-show " + place + " " + channels.text());
        }
    }

    /** Time goes on. @param pace thousandths of τ a second, where it does not learn as fast as it can */
    record Play(int pace) implements ToTraining {
        @Override
        public Letter letter() {
            return Letter.of("training-play " + pace);
        }
    }

    /** Time stands still. */
    record Rest() implements ToTraining {
        @Override
        public Letter letter() {
            return Letter.of("training-rest");
        }
    }

    /** A frame was drawn: another may be sent. */
    record Recycle() implements ToTraining {
        @Override
        public Letter letter() {
            return Letter.of("training-recycle");
        }
    }

    /** Fixed and slow points of the network as it is now are searched for, or no longer; what is found by then stays. */
    record Points(boolean on) implements ToTraining {
        @Override
        public Letter letter() {
            return Letter.of("training-points " + (on ? 1 : 0));
        }
    }

    /**
     * The mode of an eigenvalue of a point that was found is asked for: {@link FromTraining.Points} with it.
     *
     * @param number as {@link entrain.lab.frame.Channel#ASKED} has it
     */
    record Mode(int number) implements ToTraining {
        @Override
        public Letter letter() {
            return Letter.of("training-mode " + number);
        }
    }

    /**
     * A network is fitted to the last {@link Data}. Answered by {@link FromTraining.Begun} once that begins, whose outputs are
     * the first recorded units, and by {@link FromTraining.Phase#FITTED} in the end; or by {@link FromTraining.Refused}.
     *
     * @param options key:value pairs between commas; may be empty
     */
    record Fit(String options) implements ToTraining {
        @Override
        public Letter letter() {
            return Letter.of("training-fit " + options);
        }
    }

    /** The network as it is now is asked for: {@link FromTraining.Network}. */
    record Hand() implements ToTraining {
        @Override
        public Letter letter() {
            return Letter.of("training-hand");
        }
    }

    /** Whether a letter's line is of one of these. */
    static boolean isOne(String line) {
        return line.startsWith("training-");
    }

    /** Whether a letter, which perhaps cannot be read, is to begin something. */
    static boolean begins(Letter letter) {
        return letter.line().startsWith("training-begin ") || letter.line().startsWith("training-fit ");
    }

    /** The message of a letter. @throws Unreadable if there is none */
    static ToTraining read(Letter letter) {
        return LetterReader.read(letter, ToTraining::message);
    }

    private static ToTraining message(String type, LetterReader words) {
        return switch (type) {
            case "training-begin" -> begin(words);
            case "training-data" -> data(words);
            case "training-restore" -> restore(words);
            case "training-learn" -> new Learn();
            case "training-freeze" -> new Freeze();
            case "training-kick" -> new Kick(words.natural());
            case "training-forget" -> new Forget();
            case "training-speed" -> new Speed(words.natural() == 1);
            case "training-show" -> new Show(words.natural(), Channels.parse(words.rest()));
            case "training-play" -> new Play(words.natural());
            case "training-rest" -> new Rest();
            case "training-recycle" -> new Recycle();
            case "training-points" -> new Points(words.natural() == 1);
            case "training-mode" -> new Mode(words.natural());
            case "training-fit" -> new Fit(words.rest());
            case "training-hand" -> new Hand();
            default -> throw new IllegalArgumentException("there is none of this name");
        };
    }

    private static Begin begin(LetterReader words) {
        String options = words.next();
        Settings settings = words.settings();
        return new Begin(options, settings, Parcel.read(words).own());
    }

    private static Data data(LetterReader words) {
        int units = words.natural();
        int samples = words.natural();
        Data data = new Data(units, samples, words.count(), words.floats(), words.rest());
        if (data.numbers().length != (long) units * samples) {
            throw new IllegalArgumentException("it comes without its units × samples floats");
        }
        return data;
    }

    private static Restore restore(LetterReader words) {
        long learned = words.count();
        int n = words.natural();
        int outputs = words.natural();
        return new Restore(learned, n, outputs, words.doubles(FromTraining.Network.count(n, outputs)));
    }
}
