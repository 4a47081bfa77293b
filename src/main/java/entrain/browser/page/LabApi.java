package entrain.browser.page;

import entrain.browser.dom.Dom;
import entrain.core.analysis.Regime;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Scalar;
import entrain.lab.frame.Track;
import entrain.lab.settings.IntParam;
import entrain.lab.settings.Param;
import entrain.lab.settings.Params;
import entrain.lab.settings.Problem;
import entrain.lab.settings.RealParam;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
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
 * What the parts beyond the lab (lecture, sharing, embedding) may ask of the page: one line in, text out, with rows
 * ended by line feeds and columns by tabs. {@code webapp/lab.js} is its other end.
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
    private final Regime[] regimes = new Regime[Track.values().length];

    LabApi(Page page, Transport transport, View view, Notices notices) {
        this.page = page;
        this.transport = transport;
        this.view = view;
        this.notices = notices;
        page.watch((before, now) -> tell("change", ""));
        serve(this::answer, this::traces);
    }

    /** The state of the page and the frame that answers are about from now on. */
    void follow(Frame now, String newState) {
        frame = now;
        if (!state.equals(newState)) {
            state = newState;
            tell("state", newState);
        }
    }

    /** The frame followed has been drawn. */
    void drawn() {
        for (Track track : Track.values()) {
            Regime regime = VerdictWords.regime(frame, track);
            if (regimes[track.ordinal()] != regime) {
                regimes[track.ordinal()] = regime;
                tell("regime", track == Track.DRIVEN ? "driven" : "spontaneous");
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
        StringBuilder out = new StringBuilder(); // one an answer: who is told of a change may ask again
        switch (space < 0 ? line : line.substring(0, space)) {
            case "settings" -> out.append(SettingsText.format(page.settings()));
            case "value" ->
                Params.byKey(rest).ifPresent(param -> out.append(page.settings().text(param)));
            case "set" -> problems(page.set(rest), out);
            case "open" -> problems(page.replace(rest), out);
            case "run" -> transport.run();
            case "pause" -> transport.pause();
            case "step" -> transport.step(Integer.parseInt(rest));
            case "reset" -> transport.reset();
            case "state" -> state(out);
            case "table" -> table(out);
            case "views" -> views(out);
            case "picture" -> picture(rest, out);
            case "notice" -> notices.add(rest);
            default -> throw new IllegalArgumentException(line);
        }
        return out.toString();
    }

    private static void problems(List<Problem> problems, StringBuilder out) {
        for (Problem problem : problems) {
            row(out, problem.key(), problem.value(), problem.message());
        }
    }

    private void state(StringBuilder out) {
        row(out, Labels.fixed(frame.t(), 3), Boolean.toString(page.running()), state);
        Frame found = page.present(frame) ? frame : new Frame(); // of settings just taken on nothing is known
        for (Track track : Track.values()) {
            Regime regime = VerdictWords.regime(found, track);
            row(
                    out,
                    regime.name(),
                    VerdictWords.word(regime),
                    VerdictWords.numbers(found, track, page.settings()),
                    number(found, track, Scalar.LAMBDA),
                    number(found, track, Scalar.LAMBDA_ERROR));
        }
    }

    private static String number(Frame frame, Track track, Scalar scalar) {
        return frame.knows(track, scalar) ? Labels.fixed(frame.value(track, scalar), 6) : "";
    }

    private static void table(StringBuilder out) {
        for (Param<?> param : Params.all()) {
            String min = "";
            String max = "";
            if (param instanceof RealParam real) {
                min = real.format(real.min());
                max = real.format(real.max());
            } else if (param instanceof IntParam whole) {
                min = Integer.toString(whole.min());
                max = Integer.toString(whole.max());
            }
            row(
                    out,
                    param.key(),
                    param.symbol(),
                    param.unit(),
                    param.effect().name(),
                    param.meaning(),
                    Settings.defaults().text(param),
                    min,
                    max,
                    String.join(",", param.words()));
        }
    }

    private static void views(StringBuilder out) {
        for (Panels panel : Panels.values()) {
            row(out, panel.id(), panel.title(), Boolean.toString(panel.paired()));
        }
    }

    /** {@code picture VIEW MEMBER FORMAT WIDTH HEIGHT}. */
    private void picture(String request, StringBuilder out) {
        String[] words = words(request);
        Track track = words[1].equals("driven") ? Track.DRIVEN : Track.SPONTANEOUS;
        for (Panels panel : Panels.values()) {
            if (panel.id().equals(words[0])) {
                out.append(
                        words[2].equals("csv")
                                ? panel.make()
                                        .table(frame, track, page.settings())
                                        .csv()
                                : Dom.translated(panel.figure(
                                        frame,
                                        track,
                                        view,
                                        page.settings(),
                                        Integer.parseInt(words[3]),
                                        Integer.parseInt(words[4]))));
            }
        }
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

    private static void row(StringBuilder out, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            out.append(i == 0 ? "" : "\t").append(cells[i]);
        }
        out.append('\n');
    }

    /** The five words of a request for a picture. */
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
