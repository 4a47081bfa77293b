package entrain.lab.wire;

import entrain.lab.frame.Channels;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import java.util.ArrayList;
import java.util.List;

/**
 * The page's side of a recording: which files are read and in which order, which of them are shown, how the recording is
 * prepared and played, and in whose place it stands. A file goes to the recording's worker in pieces, each of which is asked
 * for.
 */
public final class RecordingSession {
    /** A file of the visitor's. */
    public interface Source {
        /** For people only. */
        String name();

        /** In bytes. */
        long size();
    }

    /** The page and the way to the recording's worker. */
    public interface Host {
        /** Sends a message; begins the worker where there is none. */
        void send(ToRecording message);

        /** Sends bytes of a file, from the first until before the second, as a {@link ToRecording.Piece}. */
        void piece(Source source, long from, long to);

        /** Ends the worker, whatever it is doing. */
        void end();

        /** Asks the visitor which of these it is; {@link #choose} or {@link #dismiss} answers. */
        void choose(List<FromRecording.Listed> arrays);

        /** The file was said to be J. */
        void weights(Source source, FromRecording.Weights weights);

        /** What was asked for could not be done. @param source null where it was no file */
        void refused(Source source, Phrase why);

        /** Another file is read than before, or none, or more of it has been read. */
        void progressed();

        /** What is known of the recording is no longer the same. */
        void changed();
    }

    private static final int PIECE = 1 << 24;

    private final Host host;
    private final List<Source> waiting = new ArrayList<>();
    private final List<FromRecording.Listed> listed = new ArrayList<>();
    private final List<FromRecording.Line> lines = new ArrayList<>();
    /** Those that the shown recording is made of. */
    private final List<Source> files = new ArrayList<>();

    private Source reading;
    private String readingWith = "";
    private boolean again;
    private long sent;
    private boolean ended;
    private int permille;
    private FromRecording.Opened shown;
    private String name = "";
    private String accepted = "";
    private String asked = "";
    private Track track = new Track(0, Track.Kind.RECORDING);
    private Channels channels = Channels.NONE;
    private Frame frame;
    private int owed;
    private int pace;
    private int told;

    public RecordingSession(Host host) {
        this.host = host;
    }

    /** The arrays among which the visitor is asked to choose; empty if there are none. */
    public List<FromRecording.Listed> listed() {
        return listed;
    }

    /** What is shown; null while there is nothing. */
    public FromRecording.Opened shown() {
        return shown;
    }

    /** The name of the file that it is of, without its mask. */
    public String name() {
        return name;
    }

    /** What there is to say of it, in order. */
    public List<FromRecording.Line> lines() {
        return lines;
    }

    /** The files that it is made of. */
    public List<Source> files() {
        return files;
    }

    /** What was chosen for it, as in {@link ToRecording.Prepare}. */
    public String options() {
        return accepted;
    }

    /** A value of all that was chosen or guessed; empty if there is none. */
    public String option(String key) {
        return shown == null ? "" : OptionText.value(shown.options(), key);
    }

    /** Its track, also before there is one. */
    public Track track() {
        return track;
    }

    /** The latest picture of it, without numbers at first; null while there is no recording. */
    public Frame frame() {
        return frame;
    }

    /** Whether there are frames that were not drawn. */
    public boolean fresh() {
        return owed > 0;
    }

    /** The file that is being read; null while there is none. */
    public Source reading() {
        return reading;
    }

    /** How much of it has been read, 0 to 1000. */
    public int permille() {
        return permille;
    }

    /**
     * Reads files, the largest first: a mask of units is smaller than what it masks.
     *
     * @param options for the first of them; empty where nothing was chosen
     */
    public void open(List<? extends Source> sources, String options) {
        readingWith = options;
        for (Source source : sources) {
            int at = 0;
            while (at < waiting.size() && waiting.get(at).size() >= source.size()) {
                at++;
            }
            waiting.add(at, source);
        }
        next();
    }

    private void next() {
        if (reading == null && !waiting.isEmpty()) {
            reading = waiting.remove(0);
            sent = 0;
            permille = 0;
            listed.clear();
            host.send(new ToRecording.Open(reading.size(), readingWith, reading.name()));
            more();
        }
        host.progressed();
        host.changed();
    }

    private void more() {
        long from = sent;
        sent = Math.min(reading.size(), from + PIECE);
        ended = sent == from;
        host.piece(reading, from, sent);
    }

    /** Whether these bytes are still waited for: a file may be given up before they are there. */
    public boolean wants(Source source, long to) {
        return source == reading && to == sent;
    }

    /** The file that is being read cannot be read. */
    public void unreadable(Phrase why) {
        receive(new FromRecording.Refused(why));
    }

    /** Gives up what is being read; a recording that is shown is read again from its own files. */
    public void cancel() {
        host.end();
        reading = null;
        waiting.clear();
        told = 0;
        owed = 0;
        again = !files.isEmpty();
        List<Source> former = new ArrayList<>(files);
        files.clear();
        open(former, accepted);
    }

    /** The visitor's choice among the arrays that were listed. @param weights whether it is J */
    public void choose(int table, boolean weights) {
        listed.clear();
        host.send(new ToRecording.Choose(table, weights));
    }

    /** None of the arrays was chosen. */
    public void dismiss() {
        listed.clear();
        done();
    }

    /** Sets an option; an empty value leaves it to the recording. */
    public void set(String key, String value) {
        prepare(OptionText.with(accepted, key, value));
    }

    /** Sets what stands in a text of pairs. */
    public void set(String pairs) {
        prepare(OptionText.over(accepted, pairs));
    }

    private void prepare(String options) {
        if (shown != null && reading == null) {
            asked = options;
            host.send(new ToRecording.Prepare(options));
        }
    }

    /** Samples and units change places. */
    public void swap() {
        set("swap", option("swap").equals("1") ? "0" : "1");
    }

    /** Goes to a time, in thousandths of τ. */
    public void seek(long t) {
        if (shown != null) {
            host.send(new ToRecording.Seek(Math.max(0, Math.min(shown.duration(), t))));
        }
    }

    /** Takes the place of a track: 0 or 1. */
    public void stand(int place) {
        track = new Track(place, Track.Kind.RECORDING);
        if (shown != null) {
            blank();
            host.send(new ToRecording.Show(place, channels));
        }
        host.changed();
    }

    private void blank() {
        frame = new Frame();
        frame.begin(0, 0, 0, List.of(track));
    }

    /** These channels are wanted from now on. */
    public void want(Channels wanted) {
        channels = wanted;
        if (shown != null) {
            host.send(new ToRecording.Show(track.index(), channels));
        }
    }

    /** Goes on at a pace, in thousandths of τ a second; rests at 0. */
    public void play(int newPace) {
        pace = newPace;
        if (shown != null && told != pace) {
            told = pace;
            host.send(pace == 0 ? new ToRecording.Rest() : new ToRecording.Play(pace));
        }
    }

    /** The frames have been drawn. */
    public void drawn() {
        for (; owed > 0; owed--) {
            host.send(new ToRecording.Recycle());
        }
    }

    /** Takes the recording away. */
    public void remove() {
        waiting.clear();
        forget();
        done();
    }

    private void forget() {
        shown = null;
        frame = null;
        told = 0;
        owed = 0;
        again = false;
        accepted = "";
        files.clear();
        lines.clear();
    }

    /** The worker has ended by itself. */
    public void died(Phrase why) {
        Source lost = reading;
        host.end();
        forget();
        host.refused(lost, why);
        done();
    }

    /** What was being read has come to its end. */
    private void done() {
        reading = null;
        if (shown == null && waiting.isEmpty()) {
            host.end();
        }
        readingWith = "";
        next();
    }

    /** Takes a message of the worker. */
    public void receive(FromRecording message) {
        if (message instanceof FromRecording.NewFrame next) {
            receive(next.frame());
        } else if (message instanceof FromRecording.More more) {
            if (reading != null && !ended) {
                permille = more.permille();
                more();
                host.progressed();
            }
        } else if (message instanceof FromRecording.Listed array) {
            listed.add(array);
            if (array.table() == array.count() - 1) {
                host.choose(listed);
            }
        } else if (message instanceof FromRecording.Opened opened) {
            receive(opened);
        } else if (message instanceof FromRecording.Line line) {
            lines.add(line);
            host.changed();
        } else if (message instanceof FromRecording.Weights weights) {
            host.weights(reading, weights);
            done();
        } else if (message instanceof FromRecording.Refused refused) {
            refused(refused.why());
        }
    }

    private void receive(Frame next) {
        owed++;
        if (shown != null && next.tracks() == 1 && next.track(0).equals(track)) {
            frame = next;
        }
    }

    private void receive(FromRecording.Opened opened) {
        boolean ofFile = reading != null && ended;
        boolean masked = shown != null && masks(opened);
        shown = opened;
        lines.clear();
        if (!ofFile) {
            accepted = asked;
            host.changed();
            return;
        }
        if (!masked && !again) {
            files.clear();
        }
        files.add(reading);
        again = again && !waiting.isEmpty();
        accepted = readingWith.isEmpty() && masked ? accepted : readingWith;
        String table = option("table"); // chosen, or the only one: not asked for again
        if (!OptionText.value(accepted, "table").equals(table)) {
            accepted = OptionText.with(accepted, "table", table);
        }
        if (!masked) {
            name = reading.name();
            blank();
        }
        host.send(new ToRecording.Show(track.index(), channels));
        told = 0;
        play(pace);
        done();
    }

    /** Whether this is the recording that is shown, or fewer of its units: the file was a mask. */
    private boolean masks(FromRecording.Opened opened) {
        return opened.samples() == shown.samples()
                && opened.units() <= shown.units()
                && opened.options().equals(shown.options());
    }

    private void refused(Phrase why) {
        Source source = reading;
        host.refused(source, why);
        if (source == null) {
            host.changed(); // what was asked for does not hold
        } else {
            if (again) {
                forget();
            }
            done();
        }
    }
}
