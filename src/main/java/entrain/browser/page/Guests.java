package entrain.browser.page;

import entrain.browser.dom.Dom;
import entrain.browser.dom.Notices;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import entrain.lab.run.OwnData;
import entrain.lab.settings.Params;
import entrain.lab.settings.Preset;
import entrain.lab.wire.Gift;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.typedarrays.Float32Array;
import org.teavm.jso.typedarrays.Float64Array;

/**
 * The page's end of the seam to its guests, a program of their own ({@code browser.part}) that is fetched when one is asked
 * for: their latest pictures come in, and what the page does goes out. Until it is there nobody hears what goes out.
 */
final class Guests {
    private static final double PER_TAU = 1000;

    /** Takes a guest's picture, by its track's kind. */
    @JSFunctor
    interface Seat extends JSObject {
        void take(int kind, Float32Array frame, boolean changed);
    }

    /** Takes what is known of points. */
    @JSFunctor
    interface Points extends JSObject {
        void take(Float32Array blocks);
    }

    /** Takes a line. */
    @JSFunctor
    interface Line extends JSObject {
        void take(String line);
    }

    private final Page page;
    private final Notices notices;
    private final Gallery gallery;
    private final Runnable changed;
    /** By their kinds' ordinals; null where there is none. */
    private final Frame[] frames = new Frame[Track.Kind.values().length];

    /** Fixed and slow points of the one that learned; null where they are not known. */
    private Blocks points;

    private Channels channels = Channels.NONE;
    private OwnData own = OwnData.NONE;
    private boolean begun;
    private boolean fresh;

    /** @param changed run when another guest stands there than before, or none */
    Guests(Page page, Notices notices, Gallery gallery, Runnable changed) {
        this.page = page;
        this.notices = notices;
        this.gallery = gallery;
        this.changed = changed;
        serve(this::seat, this::points, this::heard);
        Invitations.listen(this::invite, () -> page.settings().get(Params.KEYS));
    }

    Numbers beside(Numbers numbers) {
        return numbers.with(frames[Track.Kind.RECORDING.ordinal()], frames[Track.Kind.TRAINED.ordinal()], points);
    }

    private void seat(int kind, Float32Array floats, boolean other) {
        Track before = track(kind);
        frames[kind] = null;
        if (floats != null) {
            frames[kind] = new Frame();
            frames[kind].receive(floats.copyToJavaArray());
        }
        Track now = track(kind);
        if (now == null ? before != null : !now.equals(before)) {
            gallery.show(Track.Kind.values()[kind], now);
        }
        fresh = true;
        if (other) {
            changed.run();
        }
    }

    private void points(Float32Array floats) {
        points = null;
        if (floats != null) {
            points = new Blocks();
            points.receive(floats.copyToJavaArray());
        }
    }

    private Track track(int kind) {
        return frames[kind] == null ? null : frames[kind].track(0);
    }

    private void heard(String line) {
        int space = line.indexOf(' ');
        String rest = line.substring(space + 1);
        switch (line.substring(0, space)) {
            case "announce" -> gallery.announce(Phrase.decode(rest));
            case "preset" -> Preset.byId(rest).ifPresent(page::open);
            default -> {
                own = OwnData.NONE; // they have just come, and know nothing yet
                settings();
                want(channels);
                follow();
            }
        }
    }

    /** Fetches the program, if need be, and hands it what the visitor gave. */
    private void invite(String what, JSObject given) {
        invite(
                what,
                given,
                why -> notices.add(
                        Phrase.join(" ", List.of(Phrase.of("This part could not be loaded."), Phrase.verbatim(why)))));
    }

    /** Whether there are pictures that were not drawn, at a time in ms. */
    boolean tick(double now) {
        if (!begun) {
            begun = true; // now that the first picture is there
            page.listen(this::settings);
            if (Invitations.inside()) {
                invite("begin", null);
            }
            settings();
        }
        tell("tick", null, now);
        return fresh;
    }

    private void settings() {
        if (!page.settings().get(Params.TRAIN).isEmpty()) {
            invite("begin", null);
        }
        if (own != page.own()) {
            own = page.own();
            tell("own", null, 0);
            for (Gift gift : page.gifts()) {
                tell("given " + gift.kind().word(), Float64Array.copyFromJavaArray(gift.numbers()), gift.columns());
            }
        }
        tell("settings", null, 0);
    }

    void drawn() {
        fresh = false;
        tell("drawn", null, 0);
    }

    void want(Channels wanted) {
        channels = wanted;
        tell("want " + wanted.text(), null, 0);
    }

    void follow() {
        tell("play", null, page.running() ? PER_TAU * page.settings().get(Params.PACE) : 0);
    }

    void reset() {
        tell("reset", null, 0);
    }

    /** Has an element say what the picture of this name is: words that are fetched when the first one is enlarged. */
    static void explain(String picture, HTMLElement element) {
        invite("explain " + picture, element, why -> Dom.text(element, Phrase.of("This part could not be loaded.")));
    }

    /** The network that learned is to search for its points, or no longer. */
    static void search() {
        tell("points", null, 0);
    }

    /** It is to compute a mode at one of them, of this number. */
    static void mode(int number) {
        tell("mode", null, number);
    }

    @JSBody(
            params = {"seat", "points", "heard"},
            script = "entrain.guests = { seat, points, tell: heard };")
    private static native void serve(Seat seat, Points points, Line heard);

    @JSBody(
            params = {"what", "given", "number"},
            script = "entrain.parts.parts?.(what, given, number);")
    private static native void tell(String what, JSObject given, double number);

    @JSBody(
            params = {"what", "given", "failed"},
            script = "entrain.use('parts').then(take => take(what, given, 0),"
                    + " error => failed(String(error.message || error)));")
    private static native void invite(String what, JSObject given, Dom.TextHandler failed);
}
