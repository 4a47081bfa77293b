package entrain.lab.wire;

import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Scalar;
import entrain.lab.frame.Track;
import entrain.lab.measure.RecordingMeasurements;
import entrain.lab.recording.Playback;
import entrain.lab.recording.Recorded;
import entrain.lab.recording.Stretch;
import entrain.lab.run.Pace;
import entrain.lab.run.Ticker;
import java.util.List;

/**
 * Plays a prepared recording and measures it between frames. A frame is sent only while fewer than two are on their way, and
 * nothing is computed for a page that does not draw.
 */
final class RecordingPlayer {
    /** Between two frames of a recording that stands still, while its averages grow, in ms. */
    private static final double GROWTH_INTERVAL = 250;
    /** For as long at most averages are computed between two frames of one that goes on, in ms. */
    private static final double SLICE = 8;

    private static final double THOUSAND = 1000;
    private static final int SCALARS = Scalar.values().length;
    private static final Channel[] AVERAGED = {Channel.AUTOCOVARIANCE, Channel.SPECTRUM, Channel.PCA, Channel.NEIGHBOURS
    };

    private final Ticker ticker;
    private final Port port;
    private final Pace pace = new Pace();
    private final Frame frame = new Frame();
    private Channels channels = Channels.NONE;
    private Track track = new Track(0, Track.Kind.RECORDING);
    private Stretch stretch;
    private int scale;
    private Playback playback;
    private RecordingMeasurements averages;
    private Channels measured = Channels.NONE;
    private boolean measuring;
    private double speed;
    private boolean running;
    private boolean changed;
    private int credits = Conductor.CREDITS;
    private double lastFrame = Double.NEGATIVE_INFINITY;

    RecordingPlayer(Ticker ticker, Port port) {
        this.ticker = ticker;
        this.port = port;
    }

    /**
     * Plays this from now on.
     *
     * @param scaleOf its numbers, an ordinal of its scales
     * @param same    whether it is the recording of before, which goes on where it is
     */
    void put(Stretch prepared, Playback begun, int scaleOf, boolean same) {
        begun.seek(same ? playback.at() * begun.interval() : 0);
        stretch = prepared;
        scale = scaleOf;
        playback = begun;
        averages = null;
        measure();
        changed = true;
        pace.start(ticker.now());
    }

    Stretch stretch() {
        return stretch;
    }

    void show(int place, Channels wanted) {
        track = new Track(place, Track.Kind.RECORDING);
        channels = wanted;
        measure();
        changed = true;
    }

    void play(int thousandths) {
        speed = thousandths / THOUSAND;
        if (!running) {
            pace.start(ticker.now());
        }
        running = true;
    }

    void rest() {
        running = false;
    }

    void seek(long thousandths) {
        if (playback != null) {
            playback.seek(thousandths / THOUSAND);
            changed = true;
            pace.start(ticker.now());
        }
    }

    void recycle() {
        credits = Math.min(Conductor.CREDITS, credits + 1);
    }

    /** Something failed: nothing more is played or measured until it is asked for. */
    void fail() {
        running = false;
        measuring = false;
        changed = false;
        averages = null;
    }

    /** Begins to measure what is wanted and was not measured yet, from the beginning. */
    private void measure() {
        Channels wanted = averages == null ? Channels.NONE : measured;
        for (Channel channel : AVERAGED) {
            wanted = channels.contains(channel) ? wanted.plus(Channels.of(channel)) : wanted;
        }
        boolean more = averages == null ? !wanted.isEmpty() : !measured.cover(wanted);
        if (stretch != null && more) {
            Stretch of = stretch;
            averages = new RecordingMeasurements(() -> new Recorded(of), of.count(), RecordingMeasurements.of(wanted));
            measured = wanted;
            measuring = true;
        }
    }

    /** Works for about as long as it may, in ms; returns whether there will be more to do without a further message. */
    boolean work(double budget) {
        if (playback == null || credits == 0) {
            return false;
        }
        double begun = ticker.now();
        boolean goes = running && !playback.over();
        if (goes) {
            advance(begun, budget);
        }
        double until = ticker.now() + (goes ? Math.min(budget, SLICE) : budget);
        boolean grown = measuring;
        while (measuring && ticker.now() < until) {
            measuring = averages.advance();
        }
        changed |= grown && !measuring;
        double since = ticker.now() - lastFrame;
        if (changed ? since >= Conductor.FRAME_INTERVAL : grown && since >= GROWTH_INTERVAL) {
            send();
        }
        return credits > 0 && (changed || measuring || running && !playback.over());
    }

    private void advance(double begun, double budget) {
        int due = pace.due(begun, speed, playback.interval());
        int taken = 0;
        while (taken < due && !playback.over() && (taken == 0 || ticker.now() - begun < budget)) {
            playback.step();
            taken++;
        }
        pace.done(taken);
        changed |= taken > 0;
    }

    private void send() {
        lastFrame = ticker.now();
        changed = false;
        credits--;
        frame.begin(0, playback.at(), playback.t(), List.of(track));
        playback.write(frame, track, channels);
        Block numbers = frame.addNumbers(Channel.SCALARS, track, SCALARS);
        numbers.set(0, Scalar.UNITS.ordinal(), stretch.n());
        numbers.set(0, Scalar.SCALE.ordinal(), scale);
        if (averages != null) {
            averages.write(frame, channels, track, numbers);
        }
        port.send(new FromRecording.NewFrame(frame));
    }
}
