package entrain.browser.part;

import entrain.browser.dom.Dom;
import entrain.browser.dom.Letters;
import entrain.browser.dom.Notices;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import entrain.lab.run.OwnData;
import entrain.lab.settings.Param;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import entrain.lab.wire.Gift;
import entrain.lab.wire.Letter;
import entrain.lab.wire.ToRun;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.typedarrays.Float32Array;
import org.teavm.jso.typedarrays.Float64Array;

/** The page as its guests know it: what it holds, as it has told it, and what may be asked of it. */
final class Host {
    /** Takes an element. */
    @JSFunctor
    interface Element extends JSObject {
        void take(HTMLElement element);
    }

    private final Notices notices = new Notices(Dom.byId("notices"));
    private Settings settings = Settings.defaults();
    private OwnData own = OwnData.NONE;

    /** The page's settings have changed. */
    void follow() {
        settings = SettingsText.parse(text()).settings();
    }

    /** Nothing is given to the page in place of what seeds draw; what is given follows. */
    void empty() {
        own = OwnData.NONE;
    }

    /** So much is. @param columns N, of one row or of a square */
    void given(String kind, double[] numbers, int columns) {
        Gift gift = Gift.of(ToRun.Give.Kind.of(kind), numbers.length / columns, columns, numbers, "");
        own = gift.into(own, columns);
    }

    Settings settings() {
        return settings;
    }

    OwnData own() {
        return own;
    }

    Notices notices() {
        return notices;
    }

    /** The files that a figure of these settings holds, a space behind each. */
    String figureFiles(String settings) {
        String language = settings.contains("lang=hi") ? "language.js text/hi.txt " : "";
        return ask("figure-files " + settings) + language;
    }

    /** Has something said with what is told next. */
    void announce(Phrase words) {
        tell("announce " + words.code());
    }

    /** The settings text of the page. */
    String text() {
        return ask("settings");
    }

    /** Has time run, as a visitor does who presses play. */
    void run() {
        ask("run");
    }

    /** Has the run until now written by the worker {@code task}, a sample every so many steps; whether it is small enough. */
    boolean writeRun(String format, int stride) {
        return !ask("run-file " + format + " " + stride).isEmpty();
    }

    /** Takes on the network of a preset. */
    void preset(String id) {
        tell("preset " + id);
    }

    /** Takes on pairs of a settings text. */
    void set(String pairs) {
        ask("set " + pairs);
    }

    /** Takes on settings. */
    void take(Settings next) {
        StringBuilder pairs = new StringBuilder();
        for (Param<?> param : Params.all()) {
            if (!next.text(param).equals(settings.text(param))) {
                pairs.append(pairs.length() == 0 ? "" : "&")
                        .append(param.key())
                        .append('=')
                        .append(next.text(param));
            }
        }
        set(pairs.toString());
    }

    /** Gives the run something, which tells the visitor if it cannot be used; whether it can. */
    boolean give(ToRun.Give.Kind kind, int rows, int columns, double[] numbers, String from) {
        return give(kind.word(), rows, columns, Float64Array.copyFromJavaArray(numbers), from);
    }

    /**
     * Shows a guest's picture, in whose place its track says.
     *
     * @param frame   null where the guest has gone
     * @param changed whether something else than its numbers may have changed
     */
    void seat(Track.Kind kind, Frame frame, boolean changed) {
        seat(kind.ordinal(), floats(frame), changed);
    }

    /** Shows the points of the network that learned. @param points null where they are not known */
    void points(Blocks points) {
        points(floats(points));
    }

    private static JSObject floats(Blocks blocks) {
        return blocks == null ? null : Letters.buffer(Letter.of("", blocks.data(), blocks.length()));
    }

    /** This program is there: it hears of all that holds now, and then of every change. */
    void here() {
        tell("here now");
    }

    /** The latest rates of the units of a track that are drawn; empty while there are none. */
    @JSBody(params = "track", script = "return entrain.traces(track);")
    static native Float32Array traces(String track);

    /** Whether time runs. */
    @JSBody(script = "return document.documentElement.dataset.state === 'running';")
    static native boolean runs();

    /** Hears whenever the page tells of something of this type. */
    @JSBody(
            params = {"type", "handler"},
            script = "entrain.watch(type, handler);")
    static native void watch(String type, Dom.TextHandler handler);

    /** Hands over an element of {@code parts.html}, in the visitor's language; or says why it cannot be had. */
    @JSBody(
            params = {"selector", "done", "failed"},
            script = "entrain.ready.then(lab => lab.markup(selector)).then(done,"
                    + " error => failed(String(error.message || error)));")
    static native void markup(String selector, Element done, Dom.TextHandler failed);

    @JSBody(params = "line", script = "return entrain.ask(line);")
    private static native String ask(String line);

    @JSBody(params = "line", script = "entrain.guests.tell(line);")
    private static native void tell(String line);

    @JSBody(params = "blocks", script = "entrain.guests.points(blocks);")
    private static native void points(JSObject blocks);

    @JSBody(
            params = {"kind", "frame", "changed"},
            script = "entrain.guests.seat(kind, frame, changed);")
    private static native void seat(int kind, JSObject frame, boolean changed);

    @JSBody(
            params = {"kind", "rows", "columns", "numbers", "from"},
            script = "return entrain.give(kind, rows, columns, numbers, from, false);")
    private static native boolean give(String kind, int rows, int columns, Float64Array numbers, String from);
}
