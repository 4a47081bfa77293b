package entrain.browser.part;

import entrain.browser.dom.Dom;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import entrain.lab.wire.FromRecording;
import entrain.lab.wire.FromRecording.About;
import entrain.lab.wire.OptionText;
import entrain.lab.wire.RecordingSession;
import entrain.view.Labels;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * A recording's card: that of the track in whose place it stands, with a head and a slider of its own. What never changes of
 * them stands in {@code parts.html}.
 */
final class RecordingCard {
    private static final int NOWHERE = -1;
    private static final double PER_TAU = 1000;
    private static final double INTERVAL = 100;
    /** In ms: as long as a seek is on its way, the slider stays where it was put. */
    private static final double PATIENCE = 400;

    private final RecordingSession session;
    private final Host host;
    private final HTMLElement head;
    private final HTMLElement foot;
    private final HTMLElement slider;
    private final ArrayChooser arrays;
    private int stands = NOWHERE;
    private FromRecording.Opened said;
    private double ticked;
    private double now;
    private double moved = Double.NEGATIVE_INFINITY;

    /** Takes the units that are to be learned from, and how a network is to be fitted to them; empty where it is not. */
    interface Lesson {
        void learn(String units, String fit);
    }

    /** @param parts as they stand in {@code parts.html} */
    RecordingCard(RecordingSession session, Host host, Lesson lesson, HTMLElement parts) {
        this.session = session;
        this.host = host;
        head = parts.querySelector("header");
        foot = parts.querySelector(".scrub");
        slider = foot.querySelector("input");
        arrays = new ArrayChooser(session, parts.querySelector("dialog"));
        act("swap", session::swap);
        act("place", () -> {
            session.stand(1 - session.track().index());
            part("place").focus();
        });
        act("remove", () -> {
            session.remove();
            HTMLElement menu = Dom.byId("recording");
            (menu == null ? Dom.byId("play") : menu).focus();
            host.announce(Phrase.of("The recording is gone."));
        });
        HTMLElement units = head.querySelector("[data-take]");
        act("learn", () -> lesson.learn(Dom.value(units), ""));
        act("fit", () -> lesson.learn(Dom.value(units), fit(head)));
        Dom.on(head, "change", this::option);
        Dom.on(slider, "input", e -> seek(Dom.number(slider)));
        Dom.on(slider, "keydown", this::key);
    }

    private HTMLElement part(String name) {
        return head.querySelector("[data-recording=" + name + "]");
    }

    private void act(String name, Runnable action) {
        Dom.on(part(name), "click", e -> action.run());
    }

    void choose(List<FromRecording.Listed> listed) {
        arrays.ask(listed);
    }

    /** Shows what is known of the recording, in its place. */
    void show() {
        int place = session.shown() == null ? NOWHERE : session.track().index();
        if (stands != place) {
            if (stands != NOWHERE) {
                Lent.giveBack(stands, Track.Kind.RECORDING);
                head.delete();
                foot.delete();
            }
            if (place != NOWHERE) {
                HTMLElement card = Lent.lend(place, session.track());
                card.insertBefore(head, card.querySelector(".pictures"));
                card.appendChild(foot);
            }
            stands = place;
        }
        if (place != NOWHERE) {
            words(place);
        }
    }

    private void words(int place) {
        Dom.text(head.querySelector(".name"), session.name());
        Phrase other = place == 0
                ? Phrase.of("Show it beside the spontaneous network")
                : Phrase.of("Show it beside the driven network");
        Dom.attribute(part("place"), "aria-label", other);
        Dom.attribute(part("place"), "title", other);
        Dom.attribute(slider, "max", Long.toString(session.shown().duration()));
        HTMLElement list = head.querySelector(".reasons");
        Dom.clear(list);
        boolean guess = true; // the first that is told of its sampling
        for (FromRecording.Line line : session.lines()) {
            if (line.about() == About.SHAPE) {
                Dom.text(head.querySelector(".shape"), line.what());
            } else if (line.about() == About.SAMPLING && guess) {
                Dom.text(head.querySelector(".guess"), line.what());
                guess = false;
            } else {
                line(line, Dom.append("li", list));
            }
        }
        if (said != session.shown() && !session.lines().isEmpty()) {
            said = session.shown(); // the first that is told of it is its shape
            host.announce(session.lines().get(0).what());
        }
        JSArrayReader<HTMLElement> fields = Dom.all(".recorded [data-option]");
        for (int i = 0; i < fields.getLength(); i++) {
            String value = session.option(Dom.attribute(fields.get(i), "data-option"));
            fill(fields.get(i), value);
        }
        HTMLElement ask = head.querySelector(".ask");
        boolean known = !session.option("unit").equals("sample");
        Dom.hidden(ask, known || !OptionText.value(session.options(), "unit").isEmpty());
        Dom.value(ask.querySelector("input"), "");
    }

    /** A sentence, with a button where something undoes what it tells of. */
    private void line(FromRecording.Line line, HTMLElement item) {
        Dom.text(Dom.append("span", item), line.what());
        Dom.attribute(item, "data-about", line.about().name());
        if (!line.options().isEmpty()) {
            Dom.space(item);
            HTMLElement button = Dom.append("button", item);
            Dom.attribute(button, "type", "button");
            button.setClassName("act");
            Dom.text(button, line.about() == About.WARNING ? Phrase.of("leave out") : Phrase.of("undo"));
            Dom.on(button, "click", e -> {
                head.querySelector(".prepared summary").focus(); // this button goes
                session.set(line.options());
            });
        }
    }

    /** How a network is to be fitted, as pairs: the rule, and what else is not empty of the fields that are shown. */
    @JSBody(
            params = "head",
            script = "return [...head.querySelectorAll('[data-fit]')]"
                    + ".filter(e => e.value.trim() && !e.closest('[hidden]'))"
                    + ".map(e => e.dataset.fit + ':' + e.value.trim().replace(',', '.')).join();")
    private static native String fit(HTMLElement head);

    private void option(Event event) {
        HTMLElement field = (HTMLElement) event.getTarget();
        Dom.hidden(
                head.querySelector(".pinning"),
                !Dom.value(head.querySelector("[data-fit=fit]")).equals("pinning"));
        String key = Dom.attribute(field, "data-option");
        if (!key.isEmpty()) {
            session.set(key, typed(field, key));
        }
    }

    /** What a field says; of two ends of one option both, a colon between, or nothing where they are empty. */
    @JSBody(
            params = {"field", "key"},
            script = "const all = field.dataset.end"
                    + " ? [...field.closest('header').querySelectorAll(`[data-option=${key}]`)] : [field];"
                    + "const text = all.map(e => (e.type === 'checkbox' ? String(+e.checked)"
                    + " : e.value.replace(/[\\s&=]/g, ''))).join(':'); return text === ':' ? '' : text;")
    private static native String typed(HTMLElement field, String key);

    @JSBody(
            params = {"field", "value"},
            script = "if (field.type === 'checkbox') field.checked = value === '1';"
                    + " else field.value = field.dataset.end ? value.split(':')[field.dataset.end] || '' : value;")
    private static native void fill(HTMLElement field, String value);

    private void seek(double t) {
        moved = now;
        session.seek((long) t);
        tell(t / PER_TAU);
    }

    private void key(Event event) {
        double range = session.shown().duration();
        double part = range / (Dom.shift(event) ? 100 : 20);
        double at = Dom.number(slider);
        double next = switch (Dom.modified(event) ? "" : Dom.key(event)) {
            case "ArrowLeft", "ArrowDown" -> at - part;
            case "ArrowRight", "ArrowUp" -> at + part;
            case "PageDown" -> at - range / 10;
            case "PageUp" -> at + range / 10;
            case "Home" -> 0;
            case "End" -> range;
            default -> Double.NaN;
        };
        if (next == next) {
            event.preventDefault();
            seek(Math.max(0, Math.min(range, next)));
        }
    }

    /** Keeps slider and clock true, at a time in ms. */
    void tick(double time) {
        now = time;
        if (now - ticked >= INTERVAL && now - moved >= PATIENCE) {
            ticked = now;
            tell(session.frame().t());
        }
    }

    /** @param t in τ */
    private void tell(double t) {
        double range = session.shown().duration() / PER_TAU;
        double unit = number(session.option("tau"));
        int decimals = session.option("unit").equals("sample") ? 0 : range * unit < 10 ? 2 : 1;
        Dom.value(slider, Labels.fixed(t * PER_TAU, 0));
        slider.getStyle().setProperty("--at", Labels.fixed(range > 0 ? 100 * t / range : 0, 1) + "%");
        Phrase clock = Phrase.join(
                " · ",
                List.of(
                        Phrase.of(
                                "{} of {} {}",
                                Labels.fixed(t * unit, decimals),
                                Labels.fixed(range * unit, decimals),
                                unit()),
                        Phrase.verbatim(Labels.fixed(t, 1) + " τ")));
        Dom.attribute(slider, "aria-valuetext", clock);
        Dom.text(foot.querySelector("output"), clock);
    }

    private Phrase unit() {
        String word = session.option("unit");
        return word.equals("sample") ? Phrase.of("samples") : Phrase.verbatim(word);
    }

    @JSBody(params = "text", script = "return +text;")
    private static native double number(String text);
}
