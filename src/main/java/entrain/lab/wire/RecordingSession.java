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

    static final int PIECE = 1 << 24;

    private final RecordingHost host;
    private final FileQueue waiting = new FileQueue();
    private final List<FromRecording.Listed> listed = new ArrayList<>();
    private final List<FromRecording.Line> lines = new ArrayList<>();
    /** Those that the shown recording is made of. */
    private final List<Source> files = new ArrayList<>();

    private Source reading;
    private String readingWith = "";
    /** Whether the shown recording is read again from its own files. */
    private boolean again;

    private long sent;
    private boolean ended;
    private int permille;
    private FromRecording.Opened shown;
    private String name = "";
    /** Options that hold, those asked for last, and those whose answer is on its way; null while none is. */
    private String accepted = "";

    private String asked = "";
    private String under;
    private final GuestPicture picture;

    public RecordingSession(RecordingHost host) {
        this.host = host;
        picture = new GuestPicture(new Track(0, Track.Kind.RECORDING), new GuestPicture.Worker() {
            @Override
            public void show(int place, Channels channels) {
                host.send(new ToRecording.Show(place, channels));
            }

            @Override
            public void play(int pace) {
                host.send(pace == 0 ? new ToRecording.Rest() : new ToRecording.Play(pace));
            }

            @Override
            public void recycle() {
                host.send(new ToRecording.Recycle());
            }
        });
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
        return picture.track();
    }

    /** The latest picture of it, without numbers at first; null while there is no recording. */
    public Frame frame() {
        return picture.frame();
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
        waiting.add(sources, options);
        next();
    }

    private void next() {
        if (reading == null && under == null && !waiting.isEmpty()) {
            readingWith = waiting.options();
            reading = waiting.take();
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

    /** Gives up what is being read; a recording that is shown is read again from its own files, unless that is given up. */
    public void cancel() {
        if (again) {
            forget();
        }
        host.end();
        reading = null;
        waiting.clear();
        listed.clear();
        picture.restart();
        asked = accepted;
        under = null;
        again = !files.isEmpty();
        waiting.again(files, accepted);
        files.clear();
        next();
    }

    /** The visitor's choice among the arrays that were listed. @param weights whether it is J */
    public void choose(int table, boolean weights) {
        if (!listed.isEmpty()) {
            listed.clear();
            host.send(new ToRecording.Choose(table, weights));
        }
    }

    /** None of the arrays was chosen. */
    public void dismiss() {
        if (!listed.isEmpty()) {
            listed.clear();
            host.send(new ToRecording.Dismiss());
            done();
        }
    }

    /** Sets an option; an empty value leaves it to the recording. */
    public void set(String key, String value) {
        prepare(OptionText.with(asked, key, value));
    }

    /** Sets what stands in a text of pairs. */
    public void set(String pairs) {
        prepare(OptionText.over(asked, pairs));
    }

    /** Asks for options; while a file is read they stay as they are. */
    private void prepare(String options) {
        if (shown == null || reading != null) {
            host.changed();
        } else {
            asked = options;
            ask();
        }
    }

    /** Asks for what was asked last, one question at a time. */
    private void ask() {
        if (under == null && !asked.equals(accepted)) {
            under = asked;
            host.send(new ToRecording.Prepare(under));
        }
    }

    /** Samples and units change places; what was said of the former ones holds no longer. */
    public void swap() {
        String other = OptionText.value(asked, "swap").equals("1") ? "0" : "1";
        set("from=&to=&without=&swap=" + other);
    }

    /** Goes to a time, in thousandths of τ. */
    public void seek(long t) {
        if (shown != null) {
            host.send(new ToRecording.Seek(Math.max(0, Math.min(shown.duration(), t))));
        }
    }

    /** Takes the place of a track: 0 or 1. */
    public void stand(int place) {
        picture.stand(place);
        host.changed();
    }

    /** These channels are wanted from now on. */
    public void want(Channels wanted) {
        picture.want(wanted);
    }

    /** Goes on at a pace, in thousandths of τ a second; rests at 0. */
    public void play(int pace) {
        picture.play(pace);
    }

    /** The frames have been drawn. */
    public void drawn() {
        picture.drawn();
    }

    /** Takes the recording away. */
    public void remove() {
        waiting.clear();
        forget();
        done();
    }

    private void forget() {
        shown = null;
        picture.end();
        again = false;
        accepted = "";
        asked = "";
        under = null;
        files.clear();
        lines.clear();
        listed.clear();
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
        next();
    }

    /** Takes a message of the worker. */
    public void receive(FromRecording message) {
        if (message instanceof FromRecording.NewFrame next) {
            picture.receive(next.frame());
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

    private void receive(FromRecording.Opened opened) {
        shown = opened;
        lines.clear();
        if (reading == null) {
            accepted = under == null ? accepted : under;
            answered();
            return;
        }
        again = false;
        if (opened.mask()) {
            Source recording = files.get(0);
            files.clear();
            files.add(recording);
        } else {
            files.clear();
            accepted = readingWith;
            name = reading.name();
            picture.begin();
        }
        files.add(reading);
        String table = option("table"); // chosen, or the only one: not asked for again
        if (!OptionText.value(accepted, "table").equals(table)) {
            accepted = OptionText.with(accepted, "table", table);
        }
        asked = accepted;
        picture.show();
        picture.play();
        done();
    }

    /** The question under way has its answer. */
    private void answered() {
        under = null;
        ask();
        next();
    }

    private void refused(Phrase why) {
        Source source = reading;
        host.refused(source, why);
        if (source != null) {
            if (again) {
                forget();
            }
            done();
            return;
        }
        if (shown == null) {
            host.end();
        }
        asked = asked.equals(under) ? accepted : asked; // what was asked for does not hold
        answered();
    }
}
