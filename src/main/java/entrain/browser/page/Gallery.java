package entrain.browser.page;

import entrain.browser.dom.Dom;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Track;
import entrain.lab.settings.Settings;
import entrain.lab.settings.Whole;
import entrain.view.Orbit;
import entrain.view.View;
import entrain.view.panels.Panels;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLElement;

/** The pictures on the page: those of each track in its card, those of the pair in the strip below. */
final class Gallery {
    private static final double CAPTION_INTERVAL = 500;
    /** Averages move slowly; drawing them as often as the trajectories would be wasted. */
    private static final double AVERAGES_INTERVAL = 100;

    private static final int STRIDE = 10;
    /** Stops of the scrubber: every half τ of the window. */
    private static final int SCRUBBED = 120;

    private final List<Place> places = new ArrayList<>();
    private final View view;
    private final Enlarged enlarged;
    private Numbers numbers = new Numbers();
    private Settings settings = Settings.defaults();
    private boolean stale = true;
    private boolean averagesBehind;
    private boolean captionsBehind;
    private double averagesDrawn = Double.NEGATIVE_INFINITY;
    private double captioned = Double.NEGATIVE_INFINITY;

    Gallery(View view, Enlarged enlarged) {
        this.view = view;
        this.enlarged = enlarged;
        HTMLElement strip = Dom.byId("strip");
        for (Panels kind : Panels.values()) {
            if (kind.paired()) {
                HTMLElement figure = Dom.append("figure", strip);
                Dom.attribute(figure, "class", "card small");
                Dom.attribute(figure, "data-panel", kind.id());
                Dom.append("figcaption", figure);
                Dom.append("div", figure).setClassName("stage");
                Dom.append("canvas", figure.querySelector(".stage"));
            }
        }
        JSArrayReader<HTMLElement> figures = Dom.all("figure[data-panel]");
        for (int i = 0; i < figures.getLength(); i++) {
            HTMLElement figure = figures.get(i);
            for (Panels kind : Panels.values()) {
                if (kind.id().equals(Dom.attribute(figure, "data-panel"))) {
                    boolean driven = Dom.attribute(figure, "data-member").equals("driven");
                    add(figure, kind, driven ? Track.DRIVEN : Track.SPONTANEOUS);
                }
            }
        }
    }

    /** Hides what is not chosen; writes down which channels the rest need. */
    Channels channels(Settings now) {
        settings = now;
        Channels needed = Channels.of(Channel.SCALARS);
        boolean any = false;
        for (Place place : places) {
            boolean wanted = place.wanted(now);
            Dom.hidden(place.figure, !wanted);
            if (wanted) {
                needed = needed.plus(place.panel.needs());
                any |= place.kind.paired();
            }
        }
        Dom.hidden(Dom.byId("strip"), !any);
        stale = true;
        return needed;
    }

    /** Something beside the frame has changed: all must be drawn anew. */
    void invalidate() {
        stale = true;
    }

    /** Draws what has changed: everything with a new frame, the state space when it has turned. */
    void draw(Numbers shown, boolean fresh, boolean turned, Settings now, double time) {
        numbers = shown;
        settings = now;
        double ratio = Dom.pixelRatio();
        averagesBehind |= stale || fresh;
        captionsBehind |= averagesBehind;
        // What is put off is made up for even if no further frame comes: the last one tells of a pause or a divergence.
        boolean averages = stale || averagesBehind && time - averagesDrawn >= AVERAGES_INTERVAL;
        boolean captions = stale || captionsBehind && time - captioned >= CAPTION_INTERVAL;
        for (Place place : places) {
            boolean due = stale || (place.kind.paired() ? averages : fresh || turned && place.kind == Panels.STATE);
            if (place.wanted(now)) {
                place.draw(shown, view, now, ratio, due);
                if (captions) {
                    place.caption(shown, now);
                }
            }
        }
        averagesDrawn = averages ? time : averagesDrawn;
        averagesBehind &= !averages;
        captioned = captions ? time : captioned;
        captionsBehind &= !captions;
        stale = false;
    }

    private void add(HTMLElement figure, Panels kind, Track track) {
        HTMLElement caption = figure.querySelector("figcaption");
        Dom.text(caption, "");
        if (kind.paired()) {
            Dom.text(Dom.append("b", caption), kind.title());
        }
        Dom.append("span", caption).setClassName("caption");
        HTMLElement button = Dom.append("button", caption);
        HTMLElement reading = Dom.append("output", figure);
        reading.setClassName("reading");
        // It changes as the averages do; only a key that moves the cursor speaks it.
        Dom.attribute(reading, "aria-live", "off");
        Place place = new Place(figure, kind, track, view);
        places.add(place);
        Dom.attribute(button, "type", "button");
        Dom.attribute(button, "class", "enlarge");
        Dom.attribute(button, "aria-label", "Enlarge or save: " + place.title());
        Dom.attribute(button, "title", "Enlarge, save");
        Dom.text(button, "⤢");
        Dom.on(button, "click", e -> enlarged.open(place, numbers, settings));
        Dom.attribute(place.canvas, "role", "img");
        Dom.attribute(place.canvas, "tabindex", "0");
        Dom.attribute(
                place.canvas,
                "aria-label",
                place.title() + (kind == Panels.STATE ? "; arrow keys turn it" : "; arrow keys read values"));
        Dom.onSize(place.canvas, (w, h) -> {
            place.width = w;
            place.height = h;
            stale = true;
        });
        if (kind == Panels.STATE) {
            Orbit orbit = view.orbit();
            Dom.onDrag(place.canvas, (dx, dy) -> turn(() -> orbit.drag(dx, dy)), e -> {});
            Dom.on(place.canvas, "keydown", this::orbit);
            scrubber(place);
        } else {
            Dom.onPoint(place.canvas, (x, y) -> {
                place.point(x, y);
                read(place);
            });
            Dom.on(place.canvas, "keydown", e -> cursor(e, place));
        }
    }

    /** Where motion is reduced: a slider along the window, for the trajectory that does not move by itself. */
    private void scrubber(Place place) {
        HTMLElement slider = Dom.append("input", place.figure);
        Dom.attribute(slider, "type", "range");
        Dom.attribute(slider, "class", "scrubber");
        Dom.attribute(slider, "max", Integer.toString(SCRUBBED));
        Dom.value(slider, Integer.toString(SCRUBBED));
        Dom.attribute(slider, "aria-label", "Time along the trajectory: " + place.title());
        Dom.attribute(slider, "aria-valuetext", "now");
        Dom.on(slider, "input", e -> {
            double at = Whole.integer(Dom.value(slider)) / (double) SCRUBBED;
            place.mark(at < 1 ? at : Double.NaN);
            String words = place.read(numbers, settings);
            Dom.attribute(slider, "aria-valuetext", words.isEmpty() ? "now" : words);
            stale = true;
        });
    }

    private void orbit(Event e) {
        Orbit orbit = view.orbit();
        boolean known = true;
        switch (Dom.key(e)) {
            case "ArrowLeft" -> turn(() -> orbit.turn(-Orbit.KEY, 0));
            case "ArrowRight" -> turn(() -> orbit.turn(Orbit.KEY, 0));
            case "ArrowUp" -> turn(() -> orbit.turn(0, Orbit.KEY));
            case "ArrowDown" -> turn(() -> orbit.turn(0, -Orbit.KEY));
            default -> known = false;
        }
        if (known) {
            e.preventDefault();
        }
    }

    private void cursor(Event e, Place place) {
        int by = switch (Dom.key(e)) {
            case "ArrowLeft" -> -1;
            case "ArrowRight" -> 1;
            case "PageDown" -> -STRIDE;
            case "PageUp" -> STRIDE;
            case "Home" -> -Integer.MAX_VALUE / 2;
            case "End" -> Integer.MAX_VALUE / 2;
            default -> 0;
        };
        if (by != 0 && place.move(Dom.shift(e) ? by * STRIDE : by, numbers, settings)) {
            e.preventDefault();
            Dom.text(Dom.byId("description"), place.read(numbers, settings));
            stale = true;
        } else if (Dom.key(e).equals("Escape")) {
            place.point(Double.NaN, 0);
            read(place);
        }
    }

    private void read(Place place) {
        place.read(numbers, settings);
        stale = true;
    }

    private void turn(Runnable turning) {
        turning.run();
        stale = true;
    }
}
