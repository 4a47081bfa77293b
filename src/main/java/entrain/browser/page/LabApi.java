package entrain.browser.page;

import entrain.browser.dom.Dom;
import entrain.core.analysis.Regime;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Scalar;
import entrain.lab.frame.Track;
import entrain.lab.settings.JsonText;
import entrain.lab.settings.Params;
import entrain.lab.settings.Problem;
import entrain.lab.settings.Scene;
import entrain.lab.settings.Schema;
import entrain.lab.settings.SettingsText;
import entrain.lab.wire.Session;
import entrain.view.Labels;
import entrain.view.VerdictWords;
import entrain.view.View;
import entrain.view.panels.Panels;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Float32Array;

/**
 * What the parts beyond the lab (lecture, sharing, embedding) may ask of the page: one line in, a text or JSON out.
 * {@code webapp/lab.js} is its other end.
 */
final class LabApi {
    /** A question's answer. */
    @JSFunctor
    interface Answer extends JSObject {
        String to(String line);
    }

    /** Numbers of a track. */
    @JSFunctor
    interface Numbers extends JSObject {
        Float32Array of(String track);
    }

    private final Page page;
    private final Transport transport;
    private final View view;
    private final Notices notices;
    private Frame frame = new Frame();
    private String state = "";
    private String told = "";
    private final Regime[] regimes = new Regime[Track.values().length];

    LabApi(Page page, Transport transport, View view, Notices notices) {
        this.page = page;
        this.transport = transport;
        this.view = view;
        this.notices = notices;
        page.listen(this::changed);
        serve(this::answer, this::traces);
    }

    /** The state of the page and the frame that answers are about from now on. */
    void follow(Frame now, String newState) {
        frame = now;
        state = newState;
        if (!page.dispatching()) { // once the change is done, for who hears of a state may make the next
            tellState();
        }
    }

    private void changed() {
        tell("change", "");
        tellState();
    }

    private void tellState() {
        if (!told.equals(state)) {
            told = state;
            tell("state", state);
        }
    }

    /** Where the simulation is, as its worker says it: epoch, steps and the hash of its state. */
    void hash(String line) {
        String[] words = words(line);
        JsonText out = object().name("epoch").number(words[0]).name("steps").number(words[1]);
        tell("hash", out.name("hash").text(words[2]).end('}').toString());
    }

    /** The way to a saved state has ended, there or elsewhere. */
    void sought(String line) {
        String[] words = words(line);
        Session.Arrival arrival = page.arrived(Integer.parseInt(words[0]), Long.parseLong(words[1]), words[2]);
        if (arrival != null) {
            tell("arrival", arrival.name());
        }
    }

    /** The frame followed has been drawn. */
    void drawn() {
        for (Track track : Track.values()) {
            Regime regime = VerdictWords.regime(frame, track);
            if (regimes[track.ordinal()] != regime) {
                regimes[track.ordinal()] = regime;
                tell("regime", name(track));
            }
        }
        tell("frame", "");
    }

    /** Tells those who watch this type of event. */
    @JSBody(
            params = {"type", "detail"},
            script = "entrain.tell(type, detail);")
    static native void tell(String type, String detail);

    @JSBody(
            params = {"ask", "traces"},
            script = "entrain.serve(ask, traces);")
    private static native void serve(Answer ask, Numbers traces);

    private String answer(String line) {
        int space = line.indexOf(' ');
        String rest = space < 0 ? "" : line.substring(space + 1);
        switch (space < 0 ? line : line.substring(0, space)) {
            case "settings" -> {
                return SettingsText.format(page.settings());
            }
            case "address" -> {
                return SettingsText.address(page.settings());
            }
            case "link" -> {
                return SettingsText.link(page.settings());
            }
            case "figure" -> {
                return SettingsText.figure(page.settings(), rest);
            }
            case "value" -> {
                return Params.byKey(rest)
                        .map(param -> page.settings().text(param))
                        .orElse("");
            }
            case "set" -> {
                return problems(page.set(rest));
            }
            case "open" -> {
                return problems(page.replace(rest));
            }
            case "restore" -> {
                return restore(rest);
            }
            case "scene" -> page.open(Scene.values()[Params.SCENE.words().indexOf(rest)]);
            case "run" -> transport.run();
            case "pause" -> transport.pause();
            case "step" -> transport.step(Integer.parseInt(rest));
            case "reset" -> transport.reset();
            case "hash" -> page.askHash();
            case "state" -> {
                return state();
            }
            case "table" -> {
                return Schema.json(Params.all());
            }
            case "views" -> {
                return views();
            }
            case "picture" -> {
                return picture(rest);
            }
            case "notice" -> notices.add(rest);
            default -> throw new IllegalArgumentException(line);
        }
        return "";
    }

    private static JsonText object() {
        return new JsonText().begin('{');
    }

    /** Of a text of which nothing was taken. */
    private static String problems(List<Problem> problems) {
        JsonText out = new JsonText().begin('[');
        for (Problem problem : problems) {
            out.begin('{').name("key").text(problem.key()).name("value").text(problem.value());
            out.name("message").text(problem.refusal()).end('}');
        }
        return out.end(']').toString();
    }

    /** {@code STEPS HASH SETTINGS}, where the hash may be empty. */
    private String restore(String request) {
        int first = request.indexOf(' ');
        int second = request.indexOf(' ', first + 1);
        List<Problem> found = page.restore(
                request.substring(second + 1),
                Long.parseLong(request.substring(0, first)),
                request.substring(first + 1, second));
        transport.rest();
        return problems(found);
    }

    private String state() {
        JsonText out = object().name("t").number(plain(frame.t(), 3));
        out.name("running").flag(page.running()).name("state").text(state);
        Frame found = page.present(frame) ? frame : new Frame(); // of settings just taken on nothing is known
        for (Track track : Track.values()) {
            out.name(name(track));
            verdict(found, track, out);
        }
        return out.end('}').toString();
    }

    private void verdict(Frame found, Track track, JsonText out) {
        Regime regime = VerdictWords.regime(found, track);
        out.begin('{').name("regime").text(regime.name());
        out.name("word").text(VerdictWords.word(regime));
        out.name("numbers").text(VerdictWords.numbers(found, track, page.settings()));
        out.name("lambda").number(known(found, track, Scalar.LAMBDA));
        out.name("error").number(known(found, track, Scalar.LAMBDA_ERROR)).end('}');
    }

    private static String known(Frame frame, Track track, Scalar scalar) {
        return frame.knows(track, scalar) ? plain(frame.value(track, scalar), 6) : "";
    }

    private static String plain(double value, int decimals) {
        return Labels.fixed(value, decimals).replace('−', '-');
    }

    private static String name(Track track) {
        return track == Track.DRIVEN ? "driven" : "spontaneous";
    }

    private static String views() {
        JsonText out = new JsonText().begin('[');
        for (Panels panel : Panels.values()) {
            out.begin('{').name("id").text(panel.id()).name("title").text(panel.title());
            out.name("paired").flag(panel.paired()).end('}');
        }
        return out.end(']').toString();
    }

    /** {@code picture VIEW MEMBER FORMAT WIDTH HEIGHT}. */
    private String picture(String request) {
        String[] words = words(request);
        Track track = words[1].equals("driven") ? Track.DRIVEN : Track.SPONTANEOUS;
        for (Panels panel : Panels.values()) {
            if (panel.id().equals(words[0])) {
                return words[2].equals("csv")
                        ? panel.make().table(frame, track, page.settings()).csv()
                        : Dom.translated(panel.figure(
                                frame,
                                track,
                                view,
                                page.settings(),
                                Integer.parseInt(words[3]),
                                Integer.parseInt(words[4])));
            }
        }
        return "";
    }

    /** The latest rates of the units that are drawn; empty while the frame holds none. */
    private Float32Array traces(String name) {
        Track track = name.equals("driven") ? Track.DRIVEN : Track.SPONTANEOUS;
        int rows = frame.has(Channel.TRACES, track) ? frame.rows(Channel.TRACES, track) : 0;
        int columns = rows == 0 ? 0 : frame.columns(Channel.TRACES, track);
        float[] latest = new float[columns == 0 ? 0 : rows];
        for (int i = 0; i < latest.length; i++) {
            latest[i] = frame.data()[frame.offset(Channel.TRACES, track) + (i + 1) * columns - 1];
        }
        return Float32Array.copyFromJavaArray(latest);
    }

    /** Five words; those that are missing are empty. */
    private static String[] words(String text) {
        String[] words = new String[5];
        int from = 0;
        for (int i = 0; i < words.length; i++) {
            int space = text.indexOf(' ', from);
            int end = space < 0 ? text.length() : space;
            words[i] = text.substring(from, end);
            from = Math.min(text.length(), end + 1);
        }
        return words;
    }
}
