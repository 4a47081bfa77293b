package entrain.browser.part;

import entrain.browser.dom.Dom;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.lab.wire.FromTraining.About;
import entrain.lab.wire.FromTraining.Outcome;
import entrain.lab.wire.FromTraining.Phase;
import entrain.lab.wire.TrainingSession;
import entrain.lab.wire.TrainingState;
import entrain.lab.wire.TrainingText;
import entrain.view.TrainingWords;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * A trained network's card: that of the track in whose place it stands, with a head of its own. What never changes of it stands
 * in {@code parts.html}.
 */
final class TrainingCard {
    private static final int NOWHERE = -1;
    /** Standard deviation of a kick, in thousandths. */
    private static final int KICK = 500;

    private static final double INTERVAL = 100;

    private final TrainingSession session;
    private final TrainingState state;
    private final TrainedGuest network;
    private final Host host;
    private final HTMLElement head;
    private final TargetSketch sketch;
    private int stands = NOWHERE;
    private Phase said = Phase.UNTRAINED;
    private Phrase kicked = Phrase.NONE;
    private double ticked;

    /** @param parts as they stand in {@code parts.html} */
    TrainingCard(TrainingSession session, TrainedGuest network, TrainedFile file, Host host, HTMLElement parts) {
        this.session = session;
        this.network = network;
        this.host = host;
        state = session.state();
        head = parts.querySelector("header");
        sketch = new TargetSketch(head.querySelector(".sketch"), this::drawn);
        act("learn", session::learn);
        act("freeze", session::freeze);
        act("kick", () -> session.kick(KICK));
        act("forget", session::forget);
        act("points", network::search);
        act("anew", session::anew);
        act("save", () -> file.ask(session, TrainedFile.Use.NUMPY));
        act("run", () -> file.ask(session, TrainedFile.Use.RUN));
        act("place", () -> {
            session.stand(1 - session.track().index());
            part("place").focus();
        });
        act("remove", () -> {
            session.remove(); // no address tells of a fit
            network.choose("");
            HTMLElement menu = Dom.byId("train");
            (menu == null ? Dom.byId("play") : menu).focus();
            host.announce(Phrase.of("The trained network is gone."));
        });
        Dom.on(part("full"), "change", e -> session.speed(Dom.isChecked("training-full")));
        Dom.on(head, "change", this::option);
    }

    private HTMLElement part(String name) {
        return head.querySelector("[data-training=" + name + "]");
    }

    private void act(String name, Runnable action) {
        Dom.on(part(name), "click", e -> action.run());
    }

    /** Shows what is known of the network, in its place. */
    void show() {
        int place = state.shown() ? session.track().index() : NOWHERE;
        if (stands != place) {
            if (stands != NOWHERE) {
                Lent.giveBack(stands, Track.Kind.TRAINED);
                head.delete();
            }
            if (place != NOWHERE) {
                HTMLElement card = Lent.lend(place, session.track());
                card.insertBefore(head, card.querySelector(".pictures"));
            }
            stands = place;
        }
        if (place != NOWHERE) {
            words(place);
            options();
        }
    }

    private void words(int place) {
        Phrase phase = TrainingWords.phase(state.phase());
        Phrase other = place == 0
                ? Phrase.of("Show it beside the spontaneous network")
                : Phrase.of("Show it beside the driven network");
        Dom.attribute(part("place"), "aria-label", other);
        Dom.attribute(part("place"), "title", other);
        Dom.text(head.querySelector(".name"), TrainingWords.name(state));
        Dom.text(head.querySelector(".word"), phase);
        Dom.text(head.querySelector(".verdict .numbers"), state.line(About.VERDICT));
        Dom.attribute(head, "data-phase", state.phase().name());
        Dom.attribute(head, "data-hash", state.hash());
        Dom.disabled(part("learn"), !state.canLearn());
        Dom.disabled(part("freeze"), !state.canFreeze());
        Dom.disabled(part("kick"), !state.canKick());
        Dom.disabled(part("forget"), !state.canForget());
        Dom.disabled(part("points"), state.learning());
        Dom.text(part("points"), Phrase.of(state.searching() ? "Stop search" : "Points"));
        Dom.disabled(part("save"), !state.stands());
        Dom.disabled(part("run"), !state.stands());
        Dom.checked(part("full"), session.full());
        HTMLElement reasons = head.querySelector(".reasons");
        Dom.clear(reasons);
        for (About about : TrainingWords.ABOUT) {
            if (!state.line(about).isEmpty()) {
                Dom.text(Dom.append("li", reasons), state.line(about));
            }
        }
        if (!state.kicked().isEmpty()) {
            Dom.text(
                    Dom.append("li", reasons),
                    Phrase.of(
                            "Kicks: {} back to f, {} at the mirror image −f, {} lost.",
                            Integer.toString(state.kicks(Outcome.BACK)),
                            Integer.toString(state.kicks(Outcome.MIRROR)),
                            Integer.toString(state.kicks(Outcome.LOST))));
        }
        Dom.text(head.querySelector(".told"), TrainingWords.now(state));
        HTMLElement warned = head.querySelector(".warned");
        Dom.clear(warned);
        for (Phrase warning : state.warnings()) {
            Dom.text(Dom.append("li", warned), warning);
        }
        HTMLElement apart = head.querySelector(".apart");
        Dom.hidden(apart, !session.apart());
        Dom.text(apart.querySelector("span"), Phrase.of("It keeps the settings it was trained with: {}.", own()));
        announce(phase);
        course();
    }

    private Phrase own() {
        Settings s = session.settings();
        return Phrase.verbatim("N = " + s.text(Params.N) + ", g = " + s.text(Params.G) + ", p = " + s.text(Params.P)
                + ", " + s.text(Params.SCHEME) + ", dt = " + s.text(Params.DT));
    }

    private void announce(Phrase phase) {
        if (said != state.phase()) {
            said = state.phase();
            host.announce(state.told().isEmpty() ? phase : state.told());
        } else if (!kicked.equals(state.kicked()) && !state.kicked().isEmpty()) {
            host.announce(state.kicked());
        }
        kicked = state.kicked();
    }

    /** Fills the fields with all options, and shows those of this target. */
    private void options() {
        JSArrayReader<HTMLElement> fields = Dom.all(".learner [data-option]");
        for (int i = 0; i < fields.getLength(); i++) {
            HTMLElement field = fields.get(i);
            if (!Dom.focused(field)) {
                Dom.value(field, state.option(Dom.attribute(field, "data-option")));
            }
        }
        Dom.hidden(
                head.querySelector(".prepared"), state.fit()); // a fit has options of its own, on the recording's card
        String target = state.option("target");
        boolean task = target.equals("flipflop") || target.equals("generator") || target.equals("memory");
        JSArrayReader<HTMLElement> of = Dom.all(".learner [data-for]");
        for (int i = 0; i < of.getLength(); i++) {
            String kind = Dom.attribute(of.get(i), "data-for");
            Dom.hidden(of.get(i), kind.equals("pattern") ? task : !kind.equals(target));
        }
        sketch.show(target.equals("drawn") ? state.option("drawn") : "");
    }

    private void option(Event event) {
        HTMLElement field = (HTMLElement) event.getTarget();
        String key = Dom.attribute(field, "data-option");
        if (!key.isEmpty()) {
            String value = TrainedGuest.typed(Dom.value(field));
            if (!key.equals("target")) {
                network.choose(TrainingText.with(session.wanted(), key, value));
            } else if (value.equals("drawn")) {
                drawn(TargetSketch.FIRST);
            } else {
                network.choose("target:" + value);
            }
        }
    }

    private void drawn(String points) {
        if (state.shown()) { // whoever leaves the picture may do so because it goes
            boolean already = TrainingText.value(session.wanted(), "target").equals("drawn");
            network.choose(TrainingText.with(already ? session.wanted() : "target:drawn", "drawn", points));
        }
    }

    /** Keeps what changes all the time true, at a time in ms. */
    void tick(double now) {
        if (now - ticked >= INTERVAL) {
            ticked = now;
            course();
        }
    }

    private void course() {
        Dom.text(head.querySelector(".course"), TrainingWords.course(state, session.frame()));
    }
}
