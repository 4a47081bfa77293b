package entrain.lab.wire;

import entrain.lab.frame.Channels;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import entrain.lab.run.OwnData;
import entrain.lab.settings.Group;
import entrain.lab.settings.Param;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.lab.wire.FromTraining.Phase;
import java.util.List;

/**
 * The page's side of a network that learns. What is trained follows the page's settings: the key {@code train} says for what,
 * the rest which network. A network that has learned nothing follows every change of them; one that has learned keeps its own
 * settings, and {@link #apart} says so.
 */
public final class TrainingSession {
    private final TrainingHost host;
    private final TrainingState state = new TrainingState();
    /** What it is trained for and which network it is; null while none is. */
    private String options;

    private Settings settings;
    private OwnData own;
    /** What the page has now. */
    private Settings page = Settings.defaults();

    private OwnData pageOwn = OwnData.NONE;
    private ToTraining.Data data;
    /** Begun and not yet answered: what comes until then is of an earlier one. */
    private int unanswered;

    /** Whether it has learned in one go from its start, so that a link learns the same bits. */
    private boolean straight;

    private boolean full = true;
    private Track track = new Track(1, Track.Kind.TRAINED);
    private Channels channels = Channels.NONE;
    private Frame frame;
    private int owed;
    private int pace;
    private int paced;

    public TrainingSession(TrainingHost host) {
        this.host = host;
    }

    /** What is known of it. */
    public TrainingState state() {
        return state;
    }

    /** The settings of its network. */
    public Settings settings() {
        return settings;
    }

    /** What of its network is given in place of what the seeds would draw. */
    public OwnData own() {
        return own;
    }

    /** Its data of a file or a sound; null if there are none. */
    public ToTraining.Data data() {
        return data;
    }

    /** Whether it runs as fast as it can while it learns. */
    public boolean full() {
        return full;
    }

    public Track track() {
        return track;
    }

    /** The latest picture of it, without numbers at first; null while there is none. */
    public Frame frame() {
        return frame;
    }

    /** Whether there are frames that were not drawn. */
    public boolean fresh() {
        return owed > 0;
    }

    /** Whether its network is no longer that of the page's settings. */
    public boolean apart() {
        return options != null && apart(settings, own, page, pageOwn);
    }

    private static boolean apart(Settings a, OwnData ownA, Settings b, OwnData ownB) {
        for (Param<?> param : Params.all()) {
            boolean network = param.group() == Group.NETWORK || param.group() == Group.RUN;
            if (network && param != Params.SEED_INPUT && !a.text(param).equals(b.text(param))) {
                return true;
            }
        }
        return ownA.weights() != ownB.weights() || ownA.state() != ownB.state();
    }

    /** The page's settings, after every change of them. */
    public void follow(Settings now, OwnData given) {
        boolean other = apart(page, pageOwn, now, given);
        page = now;
        pageOwn = given;
        String wanted = now.get(Params.TRAIN);
        if (wanted.isEmpty()) {
            if (options != null) {
                remove();
            }
        } else if (!wanted.equals(options)
                || other && (state.shown() || unanswered > 0) && state.phase() == Phase.UNTRAINED) {
            begin(wanted);
        } else if (other) {
            host.changed();
        }
    }

    /** Begins anew with the network of the page's settings. */
    public void anew() {
        if (options != null) {
            begin(TrainingText.learning(options, 0));
            host.remember(options);
        }
    }

    /** Learns again what was lost with its worker, for as long. */
    public void again() {
        if (options != null && !state.shown()) {
            open(settings, own);
        }
    }

    /** Data of a file or a sound, to learn from; kept, and begun with at once. @param wanted the options from now on */
    public void learnFrom(ToTraining.Data given, String wanted) {
        data = given;
        begin(wanted);
        host.remember(options);
    }

    private void begin(String wanted) {
        if (state.learning()) {
            host.say(Phrase.of(
                    "The training before was ended after {} τ of learning.", TrainingText.tau(state.learned())));
        }
        options = wanted;
        open(page, pageOwn);
    }

    private void open(Settings of, OwnData with) {
        settings = of;
        own = with;
        clear();
        if (data != null) {
            host.send(new ToTraining.Data(
                    data.units(),
                    data.samples(),
                    data.interval(),
                    data.numbers().clone(),
                    data.name()));
        }
        unanswered++;
        host.send(new ToTraining.Begin(options, settings, own));
        host.changed();
    }

    private void clear() {
        state.clear();
        frame = null;
        straight = false;
    }

    /** Learns, and has time run. */
    public void learn() {
        if (state.canLearn()) {
            straight = state.phase() == Phase.UNTRAINED;
            host.send(new ToTraining.Learn());
            host.run();
        }
    }

    public void freeze() {
        if (state.canFreeze()) {
            host.send(new ToTraining.Freeze());
            host.run();
        }
    }

    /** @param size standard deviation of what is added to each x_i, in thousandths */
    public void kick(int size) {
        if (state.canKick()) {
            host.send(new ToTraining.Kick(size));
            host.run();
        }
    }

    /** Forgets what was learned; the network begins anew with its own settings. */
    public void forget() {
        if (state.canForget()) {
            options = TrainingText.learning(options, 0);
            straight = false;
            state.forget();
            host.send(new ToTraining.Forget());
            host.remember(options);
            host.changed();
        }
    }

    public void speed(boolean fast) {
        full = fast;
        if (state.shown()) {
            host.send(new ToTraining.Speed(full));
        }
        host.changed();
    }

    /** Searches for fixed and slow points. */
    public void search() {
        if (state.shown() && !state.learning()) {
            host.send(new ToTraining.Points());
        }
    }

    /** Chooses one of the points, numbered from 0. */
    public void choose(int point) {
        if (state.shown()) {
            host.send(new ToTraining.Choose(point));
        }
    }

    /** Chooses an eigenvalue of the chosen point, numbered from 0. */
    public void mode(int eigenvalue) {
        if (state.shown()) {
            host.send(new ToTraining.Mode(eigenvalue));
        }
    }

    /** Asks for the network as it is; {@link TrainingHost#network} has it. */
    public void hand() {
        if (state.shown()) {
            host.send(new ToTraining.Hand());
        }
    }

    /** Takes the place of a track: 0 or 1. */
    public void stand(int place) {
        track = new Track(place, Track.Kind.TRAINED);
        if (state.shown()) {
            frame = new Frame(List.of(track));
            host.send(new ToTraining.Show(place, channels));
        }
        host.changed();
    }

    /** These channels are wanted from now on. */
    public void want(Channels wanted) {
        channels = wanted;
        if (state.shown()) {
            host.send(new ToTraining.Show(track.index(), channels));
        }
    }

    /** Goes on at a pace, in thousandths of τ a second; rests at 0. */
    public void play(int newPace) {
        pace = newPace;
        if (state.shown() && paced != pace) {
            paced = pace;
            host.send(pace == 0 ? new ToTraining.Rest() : new ToTraining.Play(pace));
        }
    }

    /** The frames have been drawn. */
    public void drawn() {
        for (; owed > 0; owed--) {
            host.send(new ToTraining.Recycle());
        }
    }

    /** The page may not come back: its address is to learn again what was learned until now. */
    public void checkpoint() {
        if (straight && state.learned() > 0) {
            remember();
        }
    }

    private void remember() {
        options = TrainingText.learning(options, state.learned());
        host.remember(options);
    }

    /** Takes the network away. */
    public void remove() {
        options = null;
        data = null;
        unanswered = 0;
        clear();
        owed = 0;
        paced = 0;
        host.end();
        host.changed();
    }

    /** The worker has ended by itself: what it had learned is lost, and can be learned again. */
    public void died(Phrase why) {
        long until = state.learned();
        host.end();
        unanswered = 0;
        clear();
        owed = 0;
        paced = 0;
        if (options != null) {
            options = TrainingText.learning(options, until);
            host.remember(options);
            host.lost(why, until);
        }
        host.changed();
    }

    /** Takes a message of the worker. */
    public void receive(FromTraining message) {
        if (message instanceof FromTraining.NewFrame next) {
            receive(next.frame());
        } else if (message instanceof FromTraining.Begun answer) {
            receive(answer);
        } else if (message instanceof FromTraining.Refused refused) {
            refused(refused.why());
        } else if (unanswered == 0 && options != null) {
            about(message);
        }
    }

    private void about(FromTraining message) {
        if (!state.take(message)) {
            host.progressed();
            return;
        }
        if (straight && state.phase() == Phase.FROZEN) {
            straight = false; // it runs on: what is learned later does not begin at its start
            remember();
        }
        if (message instanceof FromTraining.Network network) {
            host.network(network);
        } else {
            host.changed();
        }
    }

    private void receive(Frame next) {
        owed++;
        if (state.shown()
                && unanswered == 0
                && next.tracks() == 1
                && next.track(0).equals(track)) {
            frame = next;
        }
    }

    private void receive(FromTraining.Begun answer) {
        unanswered = Math.max(0, unanswered - 1);
        if (unanswered > 0 || options == null) {
            return;
        }
        state.begin(answer);
        frame = new Frame(List.of(track));
        straight = TrainingText.learns(options);
        host.send(new ToTraining.Show(track.index(), channels));
        host.send(new ToTraining.Speed(full));
        paced = 0;
        play(pace);
        host.changed();
    }

    private void refused(Phrase why) {
        host.say(Phrase.of("The training: {}.", why));
        if (unanswered > 0) {
            unanswered--;
            if (unanswered == 0 && !state.shown()) {
                remove();
                host.remember("");
            }
        }
    }
}
