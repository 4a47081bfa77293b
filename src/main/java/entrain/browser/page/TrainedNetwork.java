package entrain.browser.page;

import entrain.browser.dom.Dom;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Frame;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Params;
import entrain.lab.settings.Preset;
import entrain.lab.settings.Settings;
import entrain.lab.wire.FromRecording;
import entrain.lab.wire.FromTraining;
import entrain.lab.wire.Message;
import entrain.lab.wire.ToTraining;
import entrain.lab.wire.TrainingHost;
import entrain.lab.wire.TrainingSession;
import entrain.lab.wire.TrainingText;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.events.Event;

/** A network that learns beside the run: how it comes to the page, and what is told of it beside its card. */
final class TrainedNetwork implements Guest, TrainingHost {
    /** The worker that trains. */
    static final String WORKER = "task-training";

    private static final double PER_TAU = 1000;
    /** Its card tells of it. */
    private static final Channels COURSE = Channels.of(Channel.COURSE);

    private final TrainingSession session = new TrainingSession(this);
    private final TrainedFile file = new TrainedFile();
    private final Page page;
    private final Notices notices;
    private final Gallery gallery;
    private final Runnable changed;
    private TrainingCard card;
    private boolean building;
    private boolean begun;

    /** @param changed run when there is another network than before, or none */
    TrainedNetwork(Page page, Notices notices, Gallery gallery, Runnable changed) {
        this.page = page;
        this.notices = notices;
        this.gallery = gallery;
        this.changed = changed;
        Dom.on(Dom.document(), "click", this::click);
        Dom.on(Dom.document(), "visibilitychange", e -> {
            if (Dom.unseen()) {
                session.checkpoint();
            }
        });
    }

    /** A button that names a preset, options, or both. */
    private void click(Event event) {
        String over = Recordings.closest(event, "data-over");
        String train = Recordings.closest(event, "data-train");
        if (!over.isEmpty() || !train.isEmpty()) {
            Recordings.closeMenu(event);
            Preset.byId(over).ifPresent(page::open);
            choose(train.isEmpty() ? page.settings().get(Params.TRAIN) : train);
            session.stand(1);
        }
    }

    /** Trains a network for other options. */
    void choose(String options) {
        page.dispatch(page.settings().with(Params.TRAIN, options));
        page.settled();
    }

    /** Learns samples of a recording as outputs, or fits a network to them; stands beside the recording. */
    void learn(FromRecording.Taken samples, boolean fit) {
        ToTraining.Data data = new ToTraining.Data(
                samples.units(), samples.samples(), samples.interval(), samples.numbers(), samples.name());
        session.stand(1);
        if (fit) {
            session.fit(data, "");
        } else {
            session.learnFrom(data, "target:data");
        }
    }

    private void settings() {
        session.follow(page.settings(), page.own());
    }

    @Override
    public Frame frame() {
        return session.frame();
    }

    /** Its fixed and slow points; null while they are not known. */
    Blocks points() {
        return session.state().points();
    }

    @Override
    public void stand(int place) {
        session.stand(place);
    }

    @Override
    public boolean tick(double now) {
        if (!begun) {
            begun = true; // now that the first picture is there
            file.open(session, page.settings().get(Params.TRAIN));
            page.listen(this::settings);
            settings();
        }
        if (card != null && session.state().shown()) {
            card.tick(now);
        }
        return session.fresh();
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
    public void follow() {
        session.play(page.running() ? (int) (PER_TAU * page.settings().get(Params.PACE)) : 0);
    }

    /** What was learned is no part of the run's beginning. */
    @Override
    public void reset() {}

    @Override
    public boolean receive(Message message) {
        boolean mine = message instanceof FromTraining;
        if (mine) {
            session.receive((FromTraining) message);
        }
        return mine;
    }

    @Override
    public boolean died(String worker, String why) {
        boolean mine = worker.equals(WORKER);
        if (mine) {
            session.died(Phrase.verbatim(why));
        }
        return mine;
    }

    @Override
    public void send(ToTraining message) {
        WorkerPort.send(WORKER, message);
    }

    @Override
    public void end() {
        WorkerPort.end(WORKER);
    }

    @Override
    public void run() {
        page.run();
        changed.run();
    }

    @Override
    public void remember(String options) {
        Settings now = page.settings();
        if (!now.get(Params.TRAIN).equals(options)) {
            choose(options);
        }
    }

    @Override
    public void say(Phrase what) {
        notices.add(what);
    }

    @Override
    public void lost(Phrase why, long learned) {
        notices.add(
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
        Phrase why = file.take(network, session, page);
        if (!why.isEmpty()) {
            notices.add(why);
        }
    }

    @Override
    public void changed() {
        changed.run(); // first: who stands in its place makes room
        if (card != null) {
            card.show();
        } else if (session.state().shown()) {
            build();
        }
        file.follow(session);
    }

    @Override
    public void progressed() {}

    /** Makes the card, when it is wanted for the first time. */
    private void build() {
        if (!building) {
            building = true;
            Recordings.markup(
                    "#training-parts",
                    parts -> {
                        card = new TrainingCard(session, this, file, gallery, parts);
                        card.show();
                    },
                    why -> {
                        building = false;
                        notices.add(Phrase.of("The training cannot be shown ({}).", why));
                    });
        }
    }

    @JSBody(
            params = "text",
            script = "return text.trim().replace(',', '.').toLowerCase().replace(/[^a-z0-9.;-]/g, '');")
    static native String typed(String text);
}
