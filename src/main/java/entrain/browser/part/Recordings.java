package entrain.browser.part;

import entrain.browser.dom.Dom;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import entrain.lab.wire.FromRecording;
import entrain.lab.wire.Message;
import entrain.lab.wire.RecordingHost;
import entrain.lab.wire.RecordingSession;
import entrain.lab.wire.ToRecording;
import entrain.lab.wire.ToRun;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.dom.html.HTMLElement;

/** Recordings of the visitor's own: how they come to the page, and what is told of them beside their card. */
final class Recordings implements Guest, RecordingHost, GuestWorker.Owner {
    /** Smaller files are read before a bar would be seen. */
    private static final long LARGE = 1 << 20;

    /** Nor is a button that ends the reading, unless it takes so long, in ms. */
    private static final double LONG = 2000;

    /** Takes samples to learn from. */
    interface Pupil {
        void learn(FromRecording.Taken samples, String fit);
    }

    private final RecordingSession session = new RecordingSession(this);
    private final GuestWorker worker = new GuestWorker("task-recording", this);
    private final Host host;
    private final Seating seating;
    private final StateFile state;
    private final Pupil pupil;
    /** How a network is to be fitted to the samples that were asked for; empty where they are to be learned as an output. */
    private String fit = "";

    private final VisitorFile.Taker taker = this::take;
    private RecordingCard card;
    private boolean building;
    private boolean begun;
    /** What is read, since when in ms, and whether that has been long. */
    private RecordingSession.Source read;

    private double since;
    private boolean slow;
    private HTMLElement course;

    Recordings(Host host, StateFile state, Pupil pupil, Seating seating) {
        this.host = host;
        this.state = state;
        this.pupil = pupil;
        this.seating = seating;
    }

    @Override
    public void clicked(JSObject element) {
        String example = closest(element, "data-example");
        String place = closest(element, "data-place");
        if (!place.isEmpty()) {
            session.stand(place.equals("1") ? 1 : 0);
        }
        if (!example.isEmpty()) {
            VisitorFile.ofSite("examples/" + example, closest(element, "data-options"), taker, this::fail);
        }
    }

    /** The value of an attribute of an element, or of one around it; empty if none has it. */
    @JSBody(
            params = {"element", "name"},
            script = "return element.closest(`[${name}]`)?.getAttribute(name) || '';")
    static native String closest(JSObject element, String name);

    /** Files have come: each is told by how it begins. */
    void take(JSArrayReader<JSObject> files, String options) {
        List<VisitorFile> found = new ArrayList<>();
        int[] missing = {files.getLength()};
        Runnable told = () -> {
            missing[0]--;
            if (missing[0] == 0 && !found.isEmpty()) {
                if (session.shown() == null && beside()) {
                    session.stand(1);
                }
                session.open(found, options);
            }
        };
        for (int i = 0; i < files.getLength(); i++) {
            JSObject file = files.get(i);
            VisitorFile.beginning(
                    file,
                    text -> {
                        if (text.trim().startsWith("{")) {
                            state.open(file, () -> {}, host.notices()::add);
                        } else {
                            found.add(new VisitorFile(file));
                        }
                        told.run();
                    },
                    why -> {
                        fail(why);
                        told.run();
                    });
        }
    }

    /** Whether the scene on the page wants a recording beside the spontaneous network, as its text says. */
    @JSBody(script = "return document.querySelector('.scene [data-place]')?.dataset.place === '1';")
    private static native boolean beside();

    private void fail(String why) {
        host.notices().add(Phrase.of("This file cannot be had ({}).", why));
    }

    @Override
    public Track.Kind kind() {
        return Track.Kind.RECORDING;
    }

    @Override
    public Frame frame() {
        return session.frame();
    }

    @Override
    public void stand(int place) {
        session.stand(place);
    }

    @Override
    public void tick(double now) {
        if (!begun) {
            begun = true;
            if (VisitorFile.inside(taker) == 1) { // now that the first picture is there
                session.stand(1);
            }
        }
        if (session.reading() != read) {
            read = session.reading();
            since = now;
            slow = false;
        } else if (read != null
                && !slow
                && now - since > LONG
                && session.listed().isEmpty()) {
            slow = true;
            tellCourse();
        }
        if (card != null && session.shown() != null) {
            card.tick(now);
        }
    }

    @Override
    public void drawn() {
        session.drawn();
    }

    @Override
    public void want(Channels channels) {
        session.want(channels);
    }

    @Override
    public void settings() {}

    @Override
    public void play(int pace) {
        session.play(pace);
    }

    @Override
    public void reset() {
        session.seek(0);
    }

    @Override
    public void receive(Message message) {
        if (message instanceof FromRecording.Taken taken) {
            pupil.learn(taken, fit);
        } else if (message instanceof FromRecording other) {
            session.receive(other);
            if (other instanceof FromRecording.NewFrame) {
                seating.changed(this, false);
            }
        }
    }

    private void learn(String units, String how) {
        fit = how;
        Dom.closeDetails();
        String named = units.replace(" ", "");
        send(new ToRecording.Take(named.isEmpty() && how.isEmpty() ? "0" : named));
    }

    @Override
    public void died(String why) {
        session.died(
                why.isEmpty()
                        ? Phrase.of("its worker stopped unexpectedly")
                        : Phrase.of("its worker stopped unexpectedly ({})", why));
    }

    @Override
    public void send(ToRecording message) {
        worker.send(message);
    }

    @Override
    public void piece(RecordingSession.Source source, long from, long to) {
        VisitorFile.post(
                ((VisitorFile) source).file,
                from,
                to,
                worker.name,
                new ToRecording.Piece(new byte[0]).letter().line(),
                () -> session.wants(source, to),
                why -> session.unreadable(Phrase.verbatim(why)));
    }

    @Override
    public void end() {
        worker.end();
    }

    @Override
    public void choose(List<FromRecording.Listed> arrays) {
        if (card != null) {
            card.choose(arrays);
        } else {
            build();
        }
    }

    @Override
    public void weights(RecordingSession.Source source, FromRecording.Weights J) {
        host.give(ToRun.Give.Kind.WEIGHTS, J.n(), J.n(), J.numbers(), source.name());
    }

    @Override
    public void refused(RecordingSession.Source source, Phrase why) {
        host.notices()
                .add(
                        source == null
                                ? Phrase.of("The recording: {}.", why)
                                : Phrase.join(": ", List.of(Phrase.verbatim(source.name()), Phrase.of("{}.", why))));
    }

    @Override
    public void progressed() {
        tellCourse();
    }

    @Override
    public void changed() {
        if (card != null) {
            card.show();
        } else if (session.shown() != null) {
            build();
        }
        JSArray<JSObject> files = new JSArray<>();
        for (RecordingSession.Source source : session.files()) {
            files.push(((VisitorFile) source).file);
        }
        VisitorFile.keep(files, session.options(), session.track().index());
        seating.changed(this, true);
    }

    /** How far a large file is read, with a button that ends it. */
    private void tellCourse() {
        RecordingSession.Source reading = session.reading();
        boolean shown = reading != null && (reading.size() > LARGE || slow && reading == read);
        if (shown && course == null) {
            Phrase words = Phrase.of("Reading {}", reading.name());
            HTMLElement notice = host.notices().add(words, Phrase.of("Cancel"), () -> {
                course = null;
                host.announce(Phrase.of("Cancelled."));
                session.cancel();
            });
            course = Dom.append("progress", notice);
            Dom.attribute(course, "max", "1000");
            Dom.attribute(course, "aria-label", words);
            notice.insertBefore(course, notice.getLastChild().getPreviousSibling());
        } else if (!shown && course != null) {
            course.getParentNode().delete();
            course = null;
        }
        if (course != null) {
            Dom.attribute(course, "value", Integer.toString(session.permille()));
        }
    }

    /** Makes the card and its dialog, when they are wanted for the first time. */
    private void build() {
        if (!building) {
            building = true;
            Host.markup(
                    "#recording-parts",
                    parts -> {
                        card = new RecordingCard(session, host, this::learn, parts);
                        card.show();
                        if (!session.listed().isEmpty()) {
                            card.choose(session.listed());
                        }
                    },
                    why -> {
                        building = false;
                        fail(why);
                    });
        }
    }
}
