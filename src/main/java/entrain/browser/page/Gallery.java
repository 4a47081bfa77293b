package entrain.browser.page;

import entrain.browser.dom.Dom;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.lab.settings.Whole;
import entrain.lab.task.Assignment;
import entrain.view.Orbit;
import entrain.view.View;
import entrain.view.panels.Panels;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLElement;

/** The pictures on the page: those of each track in its card, those of the pair in the strip below. */
final class Gallery {
    private static final double CAPTION_INTERVAL = 500;
    /** Averages move slowly; drawing them as often as the trajectories would be wasted. */
    private static final double AVERAGES_INTERVAL = 100;

    private static final int STRIDE = 10;
    private static final int FAR = 1 << 24; // beyond the last value; also ten times as far
    /** Stops of the scrubber: every half τ of the window. */
    private static final int SCRUBBED = 120;

    private final List<Place> places = new ArrayList<>();
    /** By their kinds' ordinals; null where there is none. */
    private final Track[] guests = new Track[Track.Kind.values().length];

    private final View view;
    private final Enlarged enlarged;
    private final Consumer<Settings> chosen;
    private Consumer<Assignment> asked = what -> {};
    private Numbers numbers = new Numbers();
    private Settings settings = Settings.defaults();
    private Phrase announcement = Phrase.NONE;
    private boolean stale = true;
    private boolean averagesBehind;
    private boolean captionsBehind;
    private double averagesDrawn = Double.NEGATIVE_INFINITY;
    private double captioned = Double.NEGATIVE_INFINITY;

    /** @param chosen takes the settings of a place in a picture that was chosen */
    Gallery(View view, Enlarged enlarged, Consumer<Settings> chosen) {
        this.chosen = chosen;
        this.view = view;
        this.enlarged = enlarged;
        enlarged.onTurn(this::turnTo);
        HTMLElement twin = Dom.byId("twin");
        for (Track track : Track.TWIN) {
            HTMLElement pictures = Cards.add(track, twin);
            for (Panels kind : Panels.values()) {
                if (!kind.paired()) {
                    HTMLElement figure = figure(kind, kind.id(), pictures);
                    Dom.attribute(figure, "data-member", track.word());
                    places.add(new Place(figure, kind, track));
                }
            }
        }
        HTMLElement strip = Dom.byId("strip");
        HTMLElement first = null;
        for (Panels kind : Panels.values()) {
            if (kind.paired()) {
                HTMLElement figure = figure(kind, "card small", strip);
                first = first == null ? figure : first;
                if (kind.ordinal() >= Panels.LEARNING.ordinal()) {
                    strip.insertBefore(figure, first); // seldom there, and then what matters
                }
                places.add(new Place(figure, kind, Track.SPONTANEOUS));
            }
        }
    }

    private static HTMLElement figure(Panels kind, String classes, HTMLElement parent) {
        HTMLElement figure = Dom.append("figure", parent);
        figure.setClassName(classes);
        Dom.attribute(figure, "data-panel", kind.id());
        return figure;
    }

    /** Lends a track's pictures to a guest of this kind that stands in its place; null gives them back. */
    void show(Track.Kind kind, Track guest) {
        guests[kind.ordinal()] = guest;
        for (Place place : places) {
            Track track = shown(place.track.index());
            if (!place.kind.paired() && !track.equals(place.track)) {
                place.track = track;
                Dom.attribute(place.figure, "data-member", track.word());
                if (place.canvas != null) {
                    place.name();
                }
            }
        }
        stale = true;
    }

    /** The guest of this kind; null where there is none. */
    Track guest(Track.Kind kind) {
        return guests[kind.ordinal()];
    }

    /** Whether there is a guest, which has a time of its own. */
    boolean hosts() {
        boolean any = false;
        for (Track guest : guests) {
            any |= guest != null;
        }
        return any;
    }

    /** Takes what a place in a picture that was chosen wants computed. */
    void onAsked(Consumer<Assignment> taker) {
        asked = taker;
    }

    /** What stands in a place: of two guests the one of the later kind, as {@link Numbers} has it. */
    private Track shown(int index) {
        for (int k = guests.length - 1; k >= 0; k--) {
            if (guests[k] != null && guests[k].index() == index) {
                return guests[k];
            }
        }
        return Track.TWIN.get(index);
    }

    /** Every picture in its place, shown or not. */
    List<Place> places() {
        return places;
    }

    /** Hides what is not chosen; writes down which channels the rest need. */
    Channels channels(Settings now) {
        settings = now;
        Channels needed = Channels.of(Channel.SCALARS);
        boolean strip = false;
        boolean cards = now.get(Params.SCENE).isEmpty(); // whose heads are all that a scene would show of empty ones
        for (Place place : places) {
            boolean wanted = place.wanted(now);
            Dom.hidden(place.figure, !wanted);
            if (wanted) {
                if (place.canvas == null) {
                    furnish(place);
                }
                needed = needed.plus(place.panel().needs());
                strip |= place.kind.paired();
                cards |= !place.kind.paired();
            }
        }
        Dom.hidden(Dom.byId("strip"), !strip);
        Dom.hidden(Dom.byId("twin"), !cards);
        stale = true;
        return needed;
    }

    /** Something beside the frame has changed: all must be drawn anew. */
    void invalidate() {
        stale = true;
    }

    /** Has the page laid out, which waited for this, and asks how large the pictures are: the page tells only later. */
    void layOut() {
        Dom.hidden(Dom.all("html").get(0), false);
        for (Place place : places) {
            if (place.wanted(settings)) {
                Dom.size(place.canvas, (w, h) -> {
                    place.width = w;
                    place.height = h;
                });
            }
        }
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
            boolean due = stale
                    || (place.kind.paired()
                            ? averages
                            : fresh || turned && place.panel().turns());
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

    /** Fills a figure, when its picture is shown for the first time: most never are. */
    private void furnish(Place place) {
        HTMLElement figure = place.figure;
        HTMLElement caption = Dom.append("figcaption", figure);
        Dom.append("b", caption);
        HTMLElement words = Dom.append("span", caption);
        words.setClassName("caption");
        HTMLElement stage = Dom.append("div", figure);
        stage.setClassName("stage");
        HTMLElement canvas = Dom.append("canvas", stage);
        HTMLElement reading = Dom.append("output", figure);
        reading.setClassName("reading");
        // It changes as the averages do; only a key that moves the cursor speaks it.
        Dom.attribute(reading, "aria-live", "off");
        place.furnish(canvas, words, reading, view);
        if (enlarged.offered()) {
            enlarge(place, caption);
            Dom.attribute(canvas, "aria-keyshortcuts", "Enter");
        }
        Dom.attribute(place.canvas, "role", "img");
        Dom.attribute(place.canvas, "tabindex", "0");
        Dom.onSize(place.canvas, (w, h) -> {
            stale |= w != place.width || h != place.height;
            place.width = w;
            place.height = h;
        });
        if (place.panel().turns()) {
            figure.appendChild(caption); // below what fills the place from above
            figure.appendChild(reading);
            Orbit orbit = view.orbit();
            Dom.onDrag(place.canvas, (dx, dy) -> turn(() -> orbit.drag(dx, dy)), e -> orbit.release());
            Dom.on(place.canvas, "keydown", e -> orbit(e, place));
            scrubber(place);
        } else {
            Dom.onPoint(place.canvas, (x, y) -> {
                place.point(x, y);
                read(place);
            });
            Dom.on(place.canvas, "keydown", e -> cursor(e, place));
        }
        Dom.on(place.canvas, "click", e -> {
            if (!choose(place) && !place.panel().hold()) {
                enlarge(place);
            }
            read(place);
        });
        place.name();
    }

    private void enlarge(Place place, HTMLElement caption) {
        HTMLElement button = Dom.append("button", caption);
        Dom.attribute(button, "type", "button");
        Dom.attribute(button, "class", "enlarge");
        Dom.attribute(button, "title", Phrase.of("Enlarge, save"));
        Dom.attribute(button, "tabindex", "-1"); // Enter on the picture does the same
        Dom.text(button, "⤢");
        Dom.on(button, "click", e -> enlarge(place));
    }

    private void enlarge(Place place) {
        if (enlarged.offered() && !enlarged.shows(place)) {
            List<Place> pair = new ArrayList<>();
            for (Place other : places) {
                if (other == place || other.kind == place.kind && other.seen()) {
                    pair.add(other);
                }
            }
            enlarged.open(place, pair, numbers, settings);
        }
    }

    /** Enlarges another picture in place of the one that is: so many further on the page. */
    private void turnTo(int by) {
        List<Place> heads = new ArrayList<>();
        int at = 0;
        for (Place place : places) {
            if (place.track.index() == 0 && place.seen()) { // the first card has all that the second has
                at = enlarged.shows(place) ? heads.size() : at;
                heads.add(place);
            }
        }
        enlarge(heads.get((at + by + heads.size()) % heads.size()));
    }

    /** Where motion is reduced: a slider along the window, for the trajectory that does not move by itself. */
    private void scrubber(Place place) {
        HTMLElement slider = Dom.append("input", place.figure);
        Dom.attribute(slider, "type", "range");
        Dom.attribute(slider, "class", "scrubber");
        Dom.attribute(slider, "max", Integer.toString(SCRUBBED));
        Dom.value(slider, Integer.toString(SCRUBBED));
        Dom.attribute(slider, "aria-valuetext", Phrase.of("now"));
        Dom.on(slider, "input", e -> {
            double at = Whole.integer(Dom.value(slider)) / (double) SCRUBBED;
            place.mark(at < 1 ? at : Double.NaN);
            Phrase words = place.read(numbers, settings);
            Dom.attribute(slider, "aria-valuetext", words.isEmpty() ? Phrase.of("now") : words);
            stale = true;
        });
    }

    private void orbit(Event e, Place place) {
        Orbit orbit = view.orbit();
        double by = Dom.shift(e) ? Orbit.PIXEL : Orbit.KEY;
        boolean known = !Dom.modified(e);
        switch (known ? Dom.key(e) : "") {
            case "ArrowLeft" -> turn(() -> orbit.turn(-by, 0));
            case "ArrowRight" -> turn(() -> orbit.turn(by, 0));
            case "ArrowUp" -> turn(() -> orbit.turn(0, by));
            case "ArrowDown" -> turn(() -> orbit.turn(0, -by));
            case "Enter" -> enlarge(place);
            default -> known = false;
        }
        if (known) {
            e.preventDefault();
        }
    }

    private void cursor(Event e, Place place) {
        String key = Dom.modified(e) ? "" : Dom.key(e);
        boolean rows = key.equals("ArrowUp") || key.equals("ArrowDown");
        int by = switch (key) {
            case "ArrowLeft", "ArrowDown" -> -1;
            case "ArrowRight", "ArrowUp" -> 1;
            case "PageDown" -> -STRIDE;
            case "PageUp" -> STRIDE;
            case "Home" -> -FAR;
            case "End" -> FAR;
            default -> 0;
        };
        if (by != 0 && place.move(Dom.shift(e) ? by * STRIDE : by, rows, numbers, settings)) {
            e.preventDefault();
            Dom.text(Dom.byId("description"), place.read(numbers, settings));
            stale = true;
        } else if (key.equals("Enter")) {
            e.preventDefault(); // else it would go on to press the button that has the focus in the dialog
            Phrase read = place.read(numbers, settings);
            if (choose(place)) {
                announcement = Phrase.of("Chosen: {}.", read);
            } else {
                enlarge(place);
            }
        } else if (key.equals("Escape")) {
            place.point(Double.NaN, 0);
            place.panel().hold();
            read(place);
        }
    }

    /** Has something said with what is told next. */
    void announce(Phrase words) {
        announcement = announced(words);
    }

    /** What was chosen since this was asked last, with what else there is to say: one text, so that neither is lost. */
    Phrase announced(Phrase others) {
        Phrase first = announcement;
        announcement = Phrase.NONE;
        return first.isEmpty() ? others : others.isEmpty() ? first : Phrase.join(" ", List.of(first, others));
    }

    /** Goes to what the place under the cursor stands for; whether it stands for anything. */
    private boolean choose(Place place) {
        Settings next = place.panel().chosen(numbers, place.track, settings);
        if (next != null) {
            chosen.accept(next);
            Dom.tell("chosen", place.kind.id());
        }
        Assignment wanted = place.panel().choose(numbers, place.track, settings);
        if (wanted != null) {
            asked.accept(wanted);
            read(place);
        }
        return next != null || wanted != null;
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
