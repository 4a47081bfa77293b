package entrain.lab.wire;

import entrain.lab.frame.Channels;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import entrain.lab.run.OwnData;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.lab.wire.FromTraining.Phase;
import java.util.ArrayList;
import java.util.List;

/**
 * The page's side of a network that learns. What is trained follows the page's settings: the key {@code train} says for what,
 * the rest which network. A network that has learned nothing follows every change of them; one that has learned keeps its own
 * settings, and {@link #apart} says so. A network that is asked for takes the place of the one before once it stands.
 */
public final class TrainingSession {
    private final TrainingHost host;
    private final TrainingState state = new TrainingState();
    /** Begun and not yet answered, in order. */
    private final List<Trained> asked = new ArrayList<>();
    /** What is shown, or was until its worker died; null while there is none. */
    private Trained held;

    /** What the page has now. */
    private Settings page = Settings.defaults();

    private OwnData pageOwn = OwnData.NONE;
    private ToTraining.Data data;
    /** What was learned elsewhere, for options that are yet to come; null where there is nothing. */
    private ToTraining.Restore brought;

    private String broughtFor = "";
    /** Whether all that it knows was learned here, so that a link learns the same bits. */
    private boolean own;

    private boolean full = true;
    private final GuestPicture picture;

    public TrainingSession(TrainingHost host) {
        this.host = host;
        picture = new GuestPicture(new Track(1, Track.Kind.TRAINED), new GuestPicture.Worker() {
            @Override
            public void show(int place, Channels channels) {
                host.send(new ToTraining.Show(place, channels));
            }

            @Override
            public void play(int pace) {
                host.send(pace == 0 ? new ToTraining.Rest() : new ToTraining.Play(pace));
            }

            @Override
            public void recycle() {
                host.send(new ToTraining.Recycle());
            }
        });
    }

    /** What is known of it. */
    public TrainingState state() {
        return state;
    }

    /** The settings of its network. */
    public Settings settings() {
        return held.settings;
    }

    /** What it is trained for, as an address has it. */
    public String trainedFor() {
        return held.options;
    }

    /** What the one that was asked for last was asked to be trained for; empty where there is none. */
    public String wanted() {
        return latest() == null ? "" : latest().asked;
    }

    /** Whether it runs as fast as it can while it learns. */
    public boolean full() {
        return full;
    }

    public Track track() {
        return picture.track();
    }

    /** The latest picture of it, without numbers at first; null while there is none. */
    public Frame frame() {
        return picture.frame();
    }

    /** Whether its network is no longer that of the page's settings. */
    public boolean apart() {
        return ready() && held.fit == null && !held.of(page, pageOwn);
    }

    /** The page's settings, after every change of them. */
    public void follow(Settings now, OwnData given) {
        boolean other = !new Trained("", page, pageOwn).of(now, given);
        page = now;
        pageOwn = given;
        String wanted = now.get(Params.TRAIN);
        if (wanted.isEmpty()) {
            if (latest() != null && latest().fit == null) {
                remove();
            }
        } else if (latest() == null || !wanted.equals(latest().options) || other && follows()) {
            begin(wanted);
        } else if (other) {
            host.changed();
        }
    }

    private Trained latest() {
        return asked.isEmpty() ? held : asked.get(asked.size() - 1);
    }

    /** Whether a change of the network costs nothing: none has learned anything. */
    private boolean follows() {
        return !asked.isEmpty() || state.shown() && state.phase() == Phase.UNTRAINED;
    }

    /** Begins anew with the network of the page's settings. */
    public void anew() {
        if (latest() != null && latest().fit == null) {
            begin(TrainingText.learning(latest().options, 0));
            host.remember(latest().options);
        }
    }

    /** Learns again what was lost with its worker, for as long, or fits it again. */
    public void again() {
        if (held != null && !state.shown()) {
            open(held);
        }
    }

    /** Data of a file or a sound, to learn from; kept, and begun with at once. @param wanted the options from now on */
    public void learnFrom(ToTraining.Data given, String wanted) {
        data = given;
        begin(wanted);
        host.remember(wanted);
    }

    /** Fits a network to data, in place of what is trained; no address tells of it. @param how pairs for the fit */
    public void fit(ToTraining.Data given, String how) {
        remove();
        host.remember("");
        data = given;
        Trained next = new Trained("", page, pageOwn);
        next.fit = how;
        open(next);
    }

    private void sendData() {
        if (data != null) {
            host.send(new ToTraining.Data(
                    data.units(),
                    data.samples(),
                    data.interval(),
                    data.numbers().clone(),
                    data.name()));
        }
    }

    /** Brings what was learned elsewhere, in place of learning it once a network with these options begins. */
    public void bring(ToTraining.Restore learned, String options) {
        brought = learned;
        broughtFor = options;
    }

    private void begin(String wanted) {
        open(new Trained(wanted, page, pageOwn));
    }

    private void open(Trained next) {
        sendData();
        asked.add(next);
        if (next.fit != null) {
            host.send(new ToTraining.Fit(next.fit));
        } else {
            if (brought != null && broughtFor.equals(next.options)) {
                next.brought = brought;
            }
            brought = null;
            String begins = next.brought == null ? next.options : TrainingText.learning(next.options, 0);
            host.send(new ToTraining.Begin(begins, next.settings, next.own));
        }
        host.changed();
    }

    private boolean ready() {
        return state.shown() && asked.isEmpty();
    }

    /** Learns, and has time run. */
    public void learn() {
        if (ready() && state.canLearn()) {
            host.send(new ToTraining.Learn());
            host.run();
        }
    }

    public void freeze() {
        if (ready() && state.canFreeze()) {
            host.send(new ToTraining.Freeze());
            host.run();
        }
    }

    /** @param size standard deviation of what is added to each x_i, in thousandths */
    public void kick(int size) {
        if (ready() && state.canKick()) {
            host.send(new ToTraining.Kick(size));
            host.run();
        }
    }

    /** Forgets what was learned; the network begins anew with its own settings. */
    public void forget() {
        if (ready() && state.canForget()) {
            own = true;
            held.asked = TrainingText.learning(held.asked, 0);
            state.forget();
            host.send(new ToTraining.Forget());
            remember();
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

    /** Asks something of the network that stands, its points or itself; whether it can be asked. */
    public boolean ask(ToTraining question) {
        boolean there = ready() && state.stands();
        if (there) {
            state.asked(question);
            host.send(question);
        }
        return there;
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

    /** The page may not come back: its address is to learn again what was learned until now. */
    public void checkpoint() {
        if (own && asked.isEmpty() && state.learned() > 0) {
            remember();
        }
    }

    private void remember() {
        held.options = TrainingText.learning(held.options, state.learned());
        if (asked.isEmpty()) {
            host.remember(held.options);
        }
    }

    /** Takes the network away. */
    public void remove() {
        held = null;
        data = null;
        end();
    }

    /** The worker has ended by itself: what it had learned is lost, and can be learned again. */
    public void died(Phrase why) {
        Trained lost = latest();
        long learned = asked.isEmpty() ? state.learned() : 0;
        end();
        if (lost != null) {
            held = lost;
            lost.options = learned == 0 ? lost.options : TrainingText.learning(lost.options, learned);
            host.remember(lost.options);
            host.lost(why, learned);
        }
    }

    private void end() {
        asked.clear();
        state.clear();
        picture.end();
        host.end();
        host.changed();
    }

    /** Takes a message of the worker. */
    public void receive(FromTraining message) {
        if (message instanceof FromTraining.NewFrame next) {
            picture.receive(next.frame());
        } else if (message instanceof FromTraining.Begun answer) {
            receive(answer);
        } else if (message instanceof FromTraining.Refused refused) {
            refused(refused);
        } else if (state.shown()) {
            about(message);
        }
    }

    private void about(FromTraining message) {
        if (message instanceof FromTraining.Network network) {
            host.network(network);
        } else if (state.take(message)) {
            if (message instanceof FromTraining.Told news) {
                told(news);
            }
            host.changed();
        }
    }

    private void told(FromTraining.Told news) {
        if (!asked.isEmpty() && news.phase() == Phase.STOPPED) {
            host.say(news.what()); // it learned, and another takes its place
        } else if (news.phase() == Phase.FROZEN && own) {
            remember();
        }
    }

    private void receive(FromTraining.Begun answer) {
        if (asked.isEmpty()) {
            return;
        }
        held = asked.remove(0);
        state.clear();
        state.begin(answer, held.fit != null);
        picture.begin();
        own = held.brought == null;
        if (!own) {
            host.send(held.brought); // not before: a refused beginning leaves the network before as it was
            held.brought = null;
        }
        picture.show();
        host.send(new ToTraining.Speed(full));
        picture.play();
        host.changed();
    }

    private void refused(FromTraining.Refused answer) {
        host.say(Phrase.of("The training: {}.", answer.why()));
        state.refused();
        if (asked.isEmpty() && state.shown() && !state.stands()) {
            remove(); // its fit has failed
        } else if (answer.beginning() && !asked.isEmpty()) {
            asked.remove(0);
            if (state.shown() || !asked.isEmpty()) {
                host.remember(latest().options);
                host.changed();
            } else {
                remove();
                host.remember("");
            }
        }
    }
}
