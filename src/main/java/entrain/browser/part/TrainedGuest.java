package entrain.browser.part;

import entrain.browser.dom.Dom;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Params;
import entrain.lab.wire.FromRecording;
import entrain.lab.wire.FromTraining;
import entrain.lab.wire.Message;
import entrain.lab.wire.ToTraining;
import entrain.lab.wire.TrainingHost;
import entrain.lab.wire.TrainingSession;
import entrain.lab.wire.TrainingText;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** A network that learns beside the run: how it comes to the page, and what is told of it beside its card. */
final class TrainedGuest implements Guest, TrainingHost, GuestWorker.Owner {
    /** Its card tells of it. */
    private static final Channels COURSE = Channels.of(Channel.COURSE);

    private final TrainingSession session = new TrainingSession(this);
    private final TrainedFile file = new TrainedFile();
    private final GuestWorker worker = new GuestWorker("task-training", this);
    private final Host host;
    private final Seating seating;
    private TrainingCard card;
    private boolean building;
    private boolean begun;

    TrainedGuest(Host host, Seating seating) {
        this.host = host;
        this.seating = seating;
        Dom.on(Dom.document(), "visibilitychange", e -> {
            if (Dom.unseen()) {
                session.checkpoint();
            }
        });
    }

    /** A button that names a preset, options, or both. */
    @Override
    public void clicked(JSObject element) {
        String over = Recordings.closest(element, "data-over");
        String train = Recordings.closest(element, "data-train");
        if (!over.isEmpty() || !train.isEmpty()) {
            if (!over.isEmpty()) {
                host.preset(over);
            }
            choose(train.isEmpty() ? host.settings().get(Params.TRAIN) : train);
            session.stand(1);
        }
    }

    /** Trains a network for other options. */
    void choose(String options) {
        host.set("train=" + options);
    }

    /** Learns samples of a recording as outputs, or fits a network to them as the pairs say; stands beside the recording. */
    void learn(FromRecording.Taken samples, String fit) {
        ToTraining.Data data = new ToTraining.Data(
                samples.units(), samples.samples(), samples.interval(), samples.numbers(), samples.name());
        session.stand(1);
        if (fit.isEmpty()) {
            session.learnFrom(data, "target:data");
        } else {
            session.fit(data, fit);
        }
    }

    @Override
    public void settings() {
        if (begun) {
            session.follow(host.settings(), host.own());
        }
    }

    @Override
    public Track.Kind kind() {
        return Track.Kind.TRAINED;
    }

    @Override
    public Frame frame() {
        return session.frame();
    }

    /** Its fixed and slow points; null while they are not known. */
    Blocks points() {
        return session.state().points();
    }

    /** Searches for them, unless its weights move; ends a search under way. */
    void search() {
        if (session.state().learning()) {
            say(Phrase.of("Its points are searched for once it is frozen."));
        } else if (session.ask(new ToTraining.Points(!session.state().searching()))) {
            changed();
        }
    }

    /** Asks for a mode at one of them. @param number as {@link Channel#ASKED} has it */
    void mode(int number) {
        session.ask(new ToTraining.Mode(number));
    }

    @Override
    public void stand(int place) {
        session.stand(place);
    }

    @Override
    public void tick(double now) {
        if (!begun) {
            begun = true; // now that the first picture is there
            file.open(session, host.settings().get(Params.TRAIN));
            settings();
        }
        if (card != null && session.state().shown()) {
            card.tick(now);
        }
    }

    @Override
    public void drawn() {
        session.drawn();
    }

    @Override
    public void want(Channels channels) {
        session.want(channels.plus(COURSE));
    }

    @Override
    public void play(int pace) {
        session.play(pace);
    }

    /** What was learned is no part of the run's beginning. */
    @Override
    public void reset() {}

    @Override
    public void receive(Message message) {
        if (message instanceof FromTraining told) {
            session.receive(told);
            if (told instanceof FromTraining.NewFrame) {
                seating.changed(this, false);
            }
        }
    }

    @Override
    public void died(String why) {
        session.died(Phrase.verbatim(why));
    }

    @Override
    public void send(ToTraining message) {
        worker.send(message);
    }

    @Override
    public void end() {
        worker.end();
    }

    @Override
    public void run() {
        host.run();
    }

    @Override
    public void remember(String options) {
        if (!host.settings().get(Params.TRAIN).equals(options)) {
            choose(options);
        }
    }

    @Override
    public void say(Phrase what) {
        host.notices().add(what);
    }

    @Override
    public void lost(Phrase why, long learned) {
        host.notices()
                .add(
                        why.isEmpty()
                                ? Phrase.of("The training stopped unexpectedly.")
                                : Phrase.of("The training stopped unexpectedly ({}).", why),
                        learned == 0
                                ? Phrase.of("Try again")
                                : Phrase.of("Learn again until t = {} τ", TrainingText.tau(learned)),
                        session::again);
    }

    @Override
    public void network(FromTraining.Network network) {
        file.take(network, session, host);
    }

    @Override
    public void changed() {
        seating.changed(this, true); // first: who stands in its place makes room
        if (card != null) {
            card.show();
        } else if (session.state().shown()) {
            build();
        }
        file.follow(session);
    }

    /** Makes the card, when it is wanted for the first time. */
    private void build() {
        if (!building) {
            building = true;
            Host.markup(
                    "#training-parts",
                    parts -> {
                        card = new TrainingCard(session, this, file, host, parts);
                        card.show();
                    },
                    why -> {
                        building = false;
                        host.notices().add(Phrase.of("The training cannot be shown ({}).", why));
                    });
        }
    }

    @JSBody(
            params = "text",
            script = "return text.trim().replace(',', '.').toLowerCase().replace(/[^a-z0-9.;-]/g, '');")
    static native String typed(String text);
}
