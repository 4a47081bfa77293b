package entrain.lab.wire;

import entrain.lab.frame.Channels;

/** From the page to the worker that holds a recording: it reads, prepares, plays and measures it. */
public sealed interface ToRecording extends Message {
    /**
     * A file begins, of so many bytes; its first piece is waited for. One that fits the present recording as a mask of units
     * masks it; any other takes its place once it is read.
     *
     * @param size    in bytes
     * @param options as in {@link Prepare}; empty where nothing was chosen yet
     * @param name    for people only
     */
    record Open(long size, String options, String name) implements ToRecording {
        @Override
        public Letter letter() {
            return Letter.of("recording-open " + size + " " + options + " " + name);
        }
    }

    /** The file's next bytes; at most one such message is under way. None of them: the file has ended. */
    record Piece(byte[] bytes) implements ToRecording {
        @Override
        public Letter letter() {
            return Letter.of("recording-piece", bytes);
        }
    }

    /** Which of several arrays it is, numbered from 0. @param weights whether it is J, not a recording */
    record Choose(int table, boolean weights) implements ToRecording {
        @Override
        public Letter letter() {
            return Letter.of("recording-choose " + table + " " + (weights ? 1 : 0));
        }
    }

    /** None of the arrays. */
    record Dismiss() implements ToRecording {
        @Override
        public Letter letter() {
            return Letter.of("recording-dismiss");
        }
    }

    /** What is made of it: pairs like {@code swap=1&interval=1.89&unit=s&tau=9.45&scale=raw}, those that are not the usual ones. */
    record Prepare(String options) implements ToRecording {
        @Override
        public Letter letter() {
            return Letter.of("recording-prepare " + options);
        }
    }

    /** These channels are wanted in frames, of a track at this place among the cards: 0 or 1. */
    record Show(int place, Channels channels) implements ToRecording {
        @Override
        public Letter letter() {
            return Letter.of("recording-show " + place + " " + channels.text());
        }
    }

    /** Time goes on. @param pace thousandths of τ a second */
    record Play(int pace) implements ToRecording {
        @Override
        public Letter letter() {
            return Letter.of("recording-play " + pace);
        }
    }

    /** Time stands still. */
    record Rest() implements ToRecording {
        @Override
        public Letter letter() {
            return Letter.of("recording-rest");
        }
    }

    /** Goes to a time, in thousandths of τ from the beginning of the stretch that is played. */
    record Seek(long t) implements ToRecording {
        @Override
        public Letter letter() {
            return Letter.of("recording-seek " + t);
        }
    }

    /**
     * Samples of some units are wanted, to learn from: {@link FromRecording.Taken}.
     *
     * @param units their numbers in the file, from 0, commas between; empty for all that are shown
     */
    record Take(String units) implements ToRecording {
        @Override
        public Letter letter() {
            return Letter.of("recording-take " + units);
        }
    }

    /** A frame was drawn: another may be sent. */
    record Recycle() implements ToRecording {
        @Override
        public Letter letter() {
            return Letter.of("recording-recycle");
        }
    }

    /** Whether a letter's line is of one of these. */
    static boolean isOne(String line) {
        return line.startsWith("recording-");
    }

    /** The message of a letter. @throws Unreadable if there is none */
    static ToRecording read(Letter letter) {
        return LetterReader.read(letter, ToRecording::message);
    }

    private static ToRecording message(String type, LetterReader words) {
        return switch (type) {
            case "recording-open" -> new Open(words.count(), words.next(), words.rest());
            case "recording-piece" -> new Piece(words.bytes());
            case "recording-choose" -> new Choose(words.natural(), words.natural() == 1);
            case "recording-dismiss" -> new Dismiss();
            case "recording-prepare" -> new Prepare(words.rest());
            case "recording-show" -> new Show(words.natural(), Channels.parse(words.rest()));
            case "recording-play" -> new Play(words.natural());
            case "recording-rest" -> new Rest();
            case "recording-seek" -> new Seek(words.count());
            case "recording-take" -> new Take(words.rest());
            case "recording-recycle" -> new Recycle();
            default -> throw new IllegalArgumentException("there is none of this name");
        };
    }
}
