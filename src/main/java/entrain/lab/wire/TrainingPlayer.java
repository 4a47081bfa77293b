package entrain.lab.wire;

import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import entrain.lab.run.Pace;
import entrain.lab.run.Ticker;
import entrain.lab.training.Training;

/**
 * When a training takes its steps, and its frames: at the page's pace, or as fast as it can while it learns. A frame is sent
 * only while fewer than two are on their way; where the page has drawn none for a second, no step is taken.
 */
final class TrainingPlayer {
    private static final double HIDDEN = 1000;
    private static final double THOUSAND = 1000;

    /** Takes a step; false where that is all for now. */
    interface Steps {
        boolean step();
    }

    private final Ticker ticker;
    private final Port port;
    private final Pace pace = new Pace();
    private final Frame frame = new Frame();
    private Channels channels = Channels.NONE;
    private int place = 1;
    private Training training;
    private boolean full;
    private double speed;
    private boolean running;
    private boolean halted;
    private boolean changed;
    private int credits = Conductor.CREDITS;
    private double drawn;
    private double lastFrame = Double.NEGATIVE_INFINITY;
    private Phrase verdict = Phrase.NONE;

    TrainingPlayer(Ticker ticker, Port port) {
        this.ticker = ticker;
        this.port = port;
    }

    /** Plays this from now on. */
    void put(Training begun) {
        halted = false;
        training = begun;
        training.show(channels);
        restart();
    }

    /** It stands elsewhere, or under another law. */
    void restart() {
        verdict = Phrase.NONE;
        changed = true;
        pace.start(ticker.now());
    }

    void show(int at, Channels wanted) {
        place = at;
        channels = wanted;
        changed = true;
        if (training != null) {
            training.show(wanted);
        }
    }

    void full(boolean on) {
        full = on;
        pace.start(ticker.now());
    }

    void play(int thousandths) {
        speed = thousandths / THOUSAND;
        if (!running) {
            pace.start(ticker.now());
            drawn = ticker.now();
        }
        running = true;
    }

    void rest() {
        running = false;
    }

    boolean running() {
        return running && !halted;
    }

    /** A step has failed: it does not run, whatever the page says, until {@link #resume}. */
    void halt() {
        halted = true;
    }

    /** Runs again as the page says; whether it was halted. */
    boolean resume() {
        boolean was = halted;
        halted = false;
        pace.start(ticker.now());
        return was;
    }

    void recycle() {
        credits = Math.min(Conductor.CREDITS, credits + 1);
        drawn = ticker.now();
    }

    private boolean fast() {
        return full && training.state() == Training.State.LEARNING;
    }

    /** The track that it is on the page. */
    Track track() {
        return new Track(place, Track.Kind.TRAINED);
    }

    /** Whether the page draws. */
    boolean seen() {
        return credits > 0 || fast() && ticker.now() - drawn < HIDDEN;
    }

    /** Takes the steps that are due, at least one of them, for about as long as it may. */
    void advance(double begun, double budget, Steps steps) {
        if (!running() || !seen()) {
            return;
        }
        boolean fast = fast();
        int due = fast ? Integer.MAX_VALUE : pace.due(begun, speed, training.dt());
        int taken = 0;
        boolean more = true;
        while (more && taken < due && (taken == 0 || ticker.now() - begun < budget)) {
            more = steps.step();
            taken++;
        }
        if (!fast) {
            pace.done(taken);
        }
        changed |= taken > 0;
    }

    /** Sends a frame where there is one to send. */
    void send() {
        double now = ticker.now();
        if (!changed || credits == 0 || now - lastFrame < Conductor.FRAME_INTERVAL) {
            return;
        }
        lastFrame = now;
        changed = false;
        credits--;
        training.write(frame, channels, place);
        Phrase said = TrainingLines.verdict(frame.block(Channel.SCALARS, track()));
        if (!said.equals(verdict)) {
            verdict = said;
            port.send(new FromTraining.Line(FromTraining.About.VERDICT, said));
        }
        port.send(new FromTraining.NewFrame(frame));
    }

    /** Whether there is more to do without a further message. */
    boolean more() {
        return seen() && (running() && training.moves() || credits > 0 && changed);
    }
}
