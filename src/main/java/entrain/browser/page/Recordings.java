package entrain.browser.page;

import entrain.browser.dom.Dom;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Frame;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Choices.Keys;
import entrain.lab.settings.Params;
import entrain.lab.wire.FromRecording;
import entrain.lab.wire.Gift;
import entrain.lab.wire.Message;
import entrain.lab.wire.RecordingHost;
import entrain.lab.wire.RecordingSession;
import entrain.lab.wire.ToRecording;
import entrain.lab.wire.ToRun;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLElement;

/** Recordings of the visitor's own: how they come to the page, and what is told of them beside their card. */
final class Recordings implements Guest, RecordingHost {
    /** The worker that holds the recording. */
    static final String WORKER = "task-recording";

    /** Smaller files are read before a bar would be seen. */
    private static final long LARGE = 1 << 20;

    /** Nor is a button that ends the reading, unless it takes so long, in ms. */
    private static final double LONG = 2000;

    private static final double PER_TAU = 1000;

    /** Takes samples to learn from. */
    interface Pupil {
        void learn(FromRecording.Taken samples, boolean fit);
    }

    /** Takes an element. */
    @JSFunctor
    interface Element extends JSObject {
        void take(HTMLElement element);
    }

    private final RecordingSession session = new RecordingSession(this);
    private final Page page;
    private final Notices notices;
    private final Gallery gallery;
    private final Runnable changed;
    private final Pupil pupil;
    /** Whether the samples that were asked for are to be fitted, not learned as an output. */
    private boolean fits;

    private final VisitorFile.Taker taker = this::take;
    private RecordingCard card;
    private boolean building;
    private boolean begun;
    /** What is read, since when in ms, and whether that has been long. */
    private RecordingSession.Source read;

    private double since;
    private boolean slow;
    private HTMLElement course;

    /** @param changed run when there is another recording than before, or none */
    Recordings(Page page, Notices notices, Gallery gallery, Pupil pupil, Runnable changed) {
        this.pupil = pupil;
        this.page = page;
        this.notices = notices;
        this.gallery = gallery;
        this.changed = changed;
        VisitorFile.listen(taker);
        Dom.on(Dom.document(), "click", this::click);
        Dom.on(Dom.document(), "keydown", this::key);
    }

    private void click(Event event) {
        String example = closest(event, "data-example");
        String place = closest(event, "data-place");
        if (!place.isEmpty()) {
            session.stand(place.equals("1") ? 1 : 0);
        }
        boolean choose = closest(event, "data-recording").equals("choose");
        if (choose || !example.isEmpty()) {
            closeMenu(event);
        }
        if (!example.isEmpty()) {
            VisitorFile.ofSite("examples/" + example, closest(event, "data-options"), taker, this::fail);
        } else if (choose) {
            VisitorFile.choose(taker);
        }
    }

    /** Closes the menu that was clicked in, if it was in one. */
    @JSBody(params = "event", script = "event.target.closest?.('.menu')?.removeAttribute('open');")
    static native void closeMenu(Event event);

    /** The value of an attribute of the element that was clicked, or of one around it; empty if none has it. */
    @JSBody(
            params = {"event", "name"},
            script = "return event.target.closest?.(`[${name}]`)?.getAttribute(name) || '';")
    static native String closest(Event event, String name);

    private void key(Event event) {
        if ((Dom.key(event).equals("o") || Dom.key(event).equals("O"))
                && !Dom.onControl(event)
                && !Dom.modified(event)
                && page.settings().get(Params.KEYS) != Keys.OFF) {
            event.preventDefault();
            VisitorFile.choose(taker);
        }
    }

    /** Files have come: each is told by how it begins. */
    private void take(JSArrayReader<JSObject> files, String options) {
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
                            VisitorFile.asState(file, this::fail);
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
        notices.add(Phrase.of("This file cannot be had ({}).", why));
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
    public boolean tick(double now) {
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
        return session.fresh();
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
    public void follow() {
        session.play(page.running() ? (int) (PER_TAU * page.settings().get(Params.PACE)) : 0);
    }

    @Override
    public void reset() {
        session.seek(0);
    }

    @Override
    public boolean receive(Message message) {
        boolean mine = message instanceof FromRecording;
        if (message instanceof FromRecording.Taken taken) {
            pupil.learn(taken, fits);
        } else if (mine) {
            session.receive((FromRecording) message);
        }
        return mine;
    }

    private void learn(String units, boolean fit) {
        fits = fit;
        Dom.closeDetails();
        String named = units.replace(" ", "");
        send(new ToRecording.Take(named.isEmpty() && !fit ? "0" : named));
    }

    @Override
    public boolean died(String worker, String why) {
        boolean mine = worker.equals(WORKER);
        if (mine) {
            session.died(
                    why.isEmpty()
                            ? Phrase.of("its worker stopped unexpectedly")
                            : Phrase.of("its worker stopped unexpectedly ({})", why));
        }
        return mine;
    }

    @Override
    public void send(ToRecording message) {
        WorkerPort.send(WORKER, message);
    }

    @Override
    public void piece(RecordingSession.Source source, long from, long to) {
        VisitorFile.post(
                ((VisitorFile) source).file,
                from,
                to,
                WORKER,
                new ToRecording.Piece(new byte[0]).letter().line(),
                () -> session.wants(source, to),
                why -> session.unreadable(Phrase.verbatim(why)));
    }

    @Override
    public void end() {
        WorkerPort.end(WORKER);
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
        Gift gift = Gift.of(ToRun.Give.Kind.WEIGHTS, J.n(), J.n(), J.numbers(), source.name());
        Phrase why = OwnFiles.give(page, gift);
        if (!why.isEmpty()) {
            notices.add(why);
        }
    }

    @Override
    public void refused(RecordingSession.Source source, Phrase why) {
        notices.add(
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
        changed.run();
    }

    /** How far a large file is read, with a button that ends it. */
    private void tellCourse() {
        RecordingSession.Source reading = session.reading();
        boolean shown = reading != null && (reading.size() > LARGE || slow && reading == read);
        if (shown && course == null) {
            Phrase words = Phrase.of("Reading {}", reading.name());
            HTMLElement notice = notices.add(words, Phrase.of("Cancel"), () -> {
                course = null;
                gallery.announce(Phrase.of("Cancelled."));
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
            markup(
                    "#recording-parts",
                    parts -> {
                        card = new RecordingCard(session, gallery, this::learn, parts);
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

    @JSBody(
            params = {"selector", "done", "failed"},
            script = "entrain.ready.then(lab => lab.markup(selector)).then(done,"
                    + " error => failed(String(error.message || error)));")
    static native void markup(String selector, Element done, Dom.TextHandler failed);
}
