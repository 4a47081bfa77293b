package entrain.browser.page;

import entrain.browser.dom.Dom;
import entrain.browser.dom.Notices;
import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Scalar;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import entrain.lab.phrase.Refused;
import entrain.lab.run.RunFile;
import entrain.lab.settings.Export;
import entrain.lab.settings.JsonText;
import entrain.lab.settings.Param;
import entrain.lab.settings.Params;
import entrain.lab.settings.Problem;
import entrain.lab.settings.Scene;
import entrain.lab.settings.Schema;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import entrain.lab.settings.Whole;
import entrain.lab.wire.Arrival;
import entrain.lab.wire.FromRun;
import entrain.lab.wire.ToTask;
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
    interface Traces extends JSObject {
        Float32Array of(String track);
    }

    /** In place of a question's number: every question. */
    private static final int ALL = 0;

    private final Page page;
    private final Transport transport;
    private final View view;
    private final Notices notices;
    private final OwnFiles own;
    private Numbers numbers = new Numbers();
    private String state = "";
    private String told = "";
    private final int[] grades = new int[Track.TWIN.size()];

    LabApi(Page page, Transport transport, View view, Notices notices) {
        this.page = page;
        this.transport = transport;
        this.view = view;
        this.notices = notices;
        page.listen(this::changed);
        own = new OwnFiles(page, notices);
        serve(this::answer, this::traces);
    }

    /** The state of the page and the frame that answers are about from now on. */
    void follow(Numbers now, String newState) {
        numbers = now;
        state = newState;
        if (!page.dispatching()) { // once the change is done, for who hears of a state may make the next
            tellState();
        }
    }

    private void changed() {
        Dom.tell("change", "");
        tellState();
    }

    private void tellState() {
        if (!told.equals(state)) {
            told = state;
            Dom.tell("state", state);
            if (state.equals("error")) {
                noHash(new FromRun.NoAnswer(ALL, Phrase.of("The simulation does not answer.")));
            }
        }
    }

    /** The answer to a question for the hash. */
    void hash(FromRun.Hash answer) {
        JsonText out = object().name("id").number(Integer.toString(answer.id()));
        out.name("epoch").number(Integer.toString(answer.epoch()));
        out.name("steps").number(Long.toString(answer.steps()));
        Dom.tell("hash", out.name("hash").text(answer.digits()).end('}').toString());
    }

    /** Such a question has no answer, or none of them has. */
    void noHash(FromRun.NoAnswer answer) {
        JsonText out = object().name("id").number(Integer.toString(answer.id()));
        Dom.tell("hash", out.name("why").phrase(answer.why()).end('}').toString());
    }

    /** The way to a saved state has ended, there or elsewhere. */
    void sought(FromRun.Sought end) {
        Arrival arrival = page.arrived(end);
        if (arrival != null) {
            Dom.tell("arrival", arrival.name());
            notices.add(arrival.words());
        }
    }

    /** What the heads of the cards say may have changed. */
    void regimes() {
        for (Track track : Track.TWIN) {
            int grade = VerdictWords.grade(numbers, track);
            if (grades[track.index()] != grade) {
                grades[track.index()] = grade;
                Dom.tell("regime", name(track));
            }
        }
    }

    /** The frame followed has been drawn. */
    void drawn() {
        Dom.tell("frame", "");
    }

    @JSBody(
            params = {"ask", "traces"},
            script = "entrain.serve(ask, traces);")
    private static native void serve(Answer ask, Traces traces);

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
            case "figure-files" -> {
                return FigureFiles.of(SettingsText.parse(rest).settings());
            }
            case "value" -> {
                return Params.byKey(rest)
                        .map(param -> page.settings().text(param))
                        .orElse("");
            }
            case "values" -> {
                return values();
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
            case "step" -> transport.step(Whole.integer(rest));
            case "reset" -> transport.reset();
            case "hash" -> {
                return Integer.toString(page.askHash());
            }
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
            case "save-picture" -> {
                return savePicture(rest);
            }
            case "file-name" -> {
                return Export.name(words(rest)[0], page.settings(), words(rest)[1]);
            }
            case "run-file" -> {
                return runFile(rest);
            }
            case "notice" -> notices.add(Phrase.decode(rest));
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
            out.name("message").text(problem.refusal().toString());
            out.name("phrase").phrase(problem.refusal()).end('}');
        }
        return out.end(']').toString();
    }

    /** The text of every parameter, defaults too; of the preset null where there is none. */
    private String values() {
        Settings settings = page.settings();
        JsonText out = object().name("preset");
        if (settings.preset().isPresent()) {
            out.text(settings.preset().get().id());
        } else {
            out.number("");
        }
        for (Param<?> param : Params.all()) {
            out.name(param.key()).text(settings.text(param));
        }
        return out.end('}').toString();
    }

    /** {@code STEPS HASH SETTINGS}, where the hash may be empty; with what was laid aside for it. */
    private String restore(String request) {
        int first = request.indexOf(' ');
        int second = request.indexOf(' ', first + 1);
        try {
            return problems(page.restore(
                    request.substring(second + 1),
                    request.substring(0, first),
                    request.substring(first + 1, second),
                    own.aside()));
        } catch (Refused e) {
            return new JsonText()
                    .begin('[')
                    .begin('{')
                    .name("phrase")
                    .phrase(Phrase.of("{}.", e.reason()))
                    .end('}')
                    .end(']')
                    .toString();
        } finally {
            transport.rest();
        }
    }

    /** {@code FORMAT STRIDE}: tells the worker {@code task} to write the run until now; empty where it is too large. */
    private String runFile(String request) {
        String[] words = words(request);
        int stride = Whole.integer(words[1]);
        int samples = RunFile.samples(page.settings(), numbers.frame().t(), stride);
        if (samples == 0) {
            return "";
        }
        WorkerPort.send("task", new ToTask.Write(words[0], stride, samples, page.settings(), page.own()));
        return words[0];
    }

    private String state() {
        JsonText out = object().name("t").number(plain(numbers.frame().t(), 3));
        out.name("running").flag(page.running()).name("state").text(state);
        Numbers found =
                page.present(numbers.frame()) ? numbers : new Numbers(); // of settings just taken on nothing is known
        for (Track track : Track.TWIN) {
            out.name(name(track));
            verdict(found, track, out);
        }
        return out.end('}').toString();
    }

    private void verdict(Numbers found, Track track, JsonText out) {
        out.begin('{').name("regime").text(VerdictWords.regime(found, track).name());
        out.name("likely").text(VerdictWords.likely(found, track).name());
        out.name("word").text(VerdictWords.word(found, track).toString());
        out.name("numbers")
                .text(VerdictWords.numbers(found, track, page.settings()).toString());
        out.name("lambda").number(known(found, track, Scalar.LAMBDA));
        out.name("error").number(known(found, track, Scalar.LAMBDA_ERROR)).end('}');
    }

    private static String known(Numbers numbers, Track track, Scalar scalar) {
        return numbers.knows(track, scalar) ? plain(numbers.value(track, scalar), 6) : "";
    }

    private static String plain(double value, int decimals) {
        return Labels.fixed(value, decimals).replace('−', '-');
    }

    private static String name(Track track) {
        return track.word();
    }

    private static String views() {
        JsonText out = new JsonText().begin('[');
        for (Panels panel : Panels.values()) {
            out.begin('{')
                    .name("id")
                    .text(panel.id())
                    .name("title")
                    .text(panel.title().toString());
            out.name("paired").flag(panel.paired()).end('}');
        }
        return out.end(']').toString();
    }

    /** {@code VIEW MEMBER FORMAT COMMENTED}: offers the picture as a file; empty where it is none. */
    private String savePicture(String request) {
        String[] words = words(request);
        for (Panels panel : Panels.values()) {
            if (panel.id().equals(words[0])) {
                Track track = numbers.track(words[1]);
                boolean commented = words[3].equals("true");
                PictureFile.save(panel, panel.make(), numbers, track, view, page.settings(), words[2], commented);
                return words[0];
            }
        }
        return "";
    }

    /** {@code picture VIEW MEMBER FORMAT WIDTH HEIGHT}. */
    private String picture(String request) {
        String[] words = words(request);
        Track track = numbers.track(words[1]);
        for (Panels panel : Panels.values()) {
            if (panel.id().equals(words[0])) {
                return words[2].equals("csv")
                        ? panel.make().table(numbers, track, page.settings()).csv()
                        : panel.figure(
                                numbers,
                                track,
                                view,
                                page.settings(),
                                Whole.integer(words[3]),
                                Whole.integer(words[4]));
            }
        }
        return "";
    }

    /** The latest rates of the units that are drawn; empty while the frame holds none. */
    private Float32Array traces(String name) {
        Track track = numbers.track(name);
        Block block = numbers.block(Channel.TRACES, track);
        int columns = block == null ? 0 : block.columns().count();
        float[] latest = new float[columns == 0 ? 0 : block.rows().count()];
        for (int i = 0; i < latest.length; i++) {
            latest[i] = block.get(i, columns - 1);
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
