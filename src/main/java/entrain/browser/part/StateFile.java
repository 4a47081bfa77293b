package entrain.browser.part;

import entrain.browser.dom.Dom;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Export;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * The state of the page as a file: settings and a number of steps, which the program goes through again. JSON of
 * {@code entrain}, 1 or, with {@code data}, 2; {@code version}, {@code settings}, {@code steps}, {@code hash}, and what is
 * given in place of what seeds draw.
 */
final class StateFile {
    /** Takes what the run answers. */
    @JSFunctor
    interface Moment extends JSObject {
        void at(double steps, String hash);
    }

    private static final double PATIENCE = 1000; // ms
    private static final double NEWEST = 2;

    private final Host host;
    /** Counts the files that were opened: of what a way to one brings, only the latest is said. */
    private int way;

    private boolean going;

    StateFile(Host host) {
        this.host = host;
        Host.watch("arrival", end -> going = false);
    }

    void save(Order order) {
        Consumer<Phrase> failed = why -> order.failed(why.code());
        if (silent(failed)) {
            return;
        }
        String settings = host.text();
        JSObject own = given();
        Dom.TextHandler refused = why -> failed.accept(Phrase.decode(why));
        Moment moment = (steps, hash) -> write(
                Dom.version(),
                settings,
                steps,
                hash,
                own,
                text -> {
                    Dom.save(Export.name("state", host.settings(), "json"), "application/json", text);
                    order.done(Phrase.NONE.code());
                },
                refused);
        hash(moment, refused); // answered before the run hears of anything later
    }

    /** Has the page go to the state in a file. @param done called once the page has its settings: the steps take longer */
    void open(JSObject file, Runnable done, Consumer<Phrase> failed) {
        read(file, text -> {
            JSObject state = parsed(text);
            if (!fits(state)) {
                failed.accept(
                        edition(state) > NEWEST
                                ? Phrase.of("This state is of a newer version of Entrain; all stays as it is.")
                                : Phrase.of("This file is not a state of Entrain; all stays as it is."));
            } else if (!silent(failed)) {
                String problem = restore(state);
                if (problem.isEmpty()) {
                    going();
                    done.run();
                } else {
                    Phrase all = Phrase.of("This state could not be opened; all stays as it is.");
                    failed.accept(Phrase.join(" ", List.of(all, Phrase.decode(problem))));
                }
            }
        });
    }

    private void going() {
        going = true;
        way++;
        int mine = way;
        Dom.after(PATIENCE, now -> {
            if (going && mine == way) {
                host.notices().add(Phrase.of("Going through the steps of the file again; Play ends that."));
            }
        });
    }

    /** Whether the simulation cannot answer, which is told. */
    private static boolean silent(Consumer<Phrase> failed) {
        boolean silent = broken();
        if (silent) {
            failed.accept(Phrase.of("The simulation does not answer."));
        }
        return silent;
    }

    @JSBody(script = "return document.documentElement.dataset.state === 'error';")
    private static native boolean broken();

    /** What is given in place of what seeds draw, as it is now. */
    @JSBody(script = "return entrain.own().filter(({ given }) => given);")
    private static native JSObject given();

    /** Asks the run for its steps and their hash; a failure is told as a phrase's code. */
    @JSBody(
            params = {"moment", "failed"},
            script = "entrain.lab.hash().then(({ steps, hash }) => moment(steps, hash),"
                    + " error => failed(JSON.stringify(entrain.why(error))));")
    private static native void hash(Moment moment, Dom.TextHandler failed);

    @JSBody(
            params = {"version", "settings", "steps", "hash", "own", "done", "failed"},
            script = "Promise.all(own.map(all => entrain.base64(all.blob).then(base64 =>"
                    + " Object.assign({}, all, { blob: undefined, base64 })))).then(all => { const some = all.length > 0;"
                    + " done(JSON.stringify({ entrain: some ? 2 : 1, version, settings, steps, hash,"
                    + " data: some ? all : undefined }, null, 2) + '\\n'); })"
                    + ".catch(error => failed(JSON.stringify(entrain.why(error))));")
    private static native void write(
            String version,
            String settings,
            double steps,
            String hash,
            JSObject own,
            Dom.TextHandler done,
            Dom.TextHandler failed);

    /** Hands over the text of a file, or nothing of one that is far too large for a state, or cannot be read. */
    @JSBody(
            params = {"file", "done"},
            script = "file.slice(0, 99).text().then(head => file.size <= 65536 || /^{\\s*\"entrain\": 2,/.test(head)"
                    + " ? file.text() : '').catch(() => '').then(done);")
    private static native void read(JSObject file, Dom.TextHandler done);

    /** The object that a text describes; null if it is none. */
    @JSBody(params = "text", script = "try { return Object(JSON.parse(text)); } catch (e) { return null; }")
    private static native JSObject parsed(String text);

    /** Which edition of such files it says that it is; NaN if it says none. */
    @JSBody(params = "state", script = "return state ? +state.entrain : NaN;")
    private static native double edition(JSObject state);

    @JSBody(
            params = "state",
            script =
                    "return !!state && (state.entrain === 1 || state.entrain === 2) && typeof state.settings === 'string'"
                            + " && Number.isSafeInteger(state.steps) && state.steps >= 0"
                            + " && (state.hash === undefined || /^[0-9a-f]{16}$/.test(state.hash));")
    private static native boolean fits(JSObject state);

    /** Has the page take on a state; the code of what is wrong with it, or nothing. */
    @JSBody(
            params = "state",
            script =
                    "entrain.give('', 0, 0, '', '', true);" // what a broken file left aside
                            + "for (const { given, rows, columns, from, base64 } of state.data || [])"
                            + " entrain.give(given, rows, columns, base64, from, true);"
                            + "const problem = entrain.lab.restore(state.settings, state.steps, state.hash)[0];"
                            + "return problem ? JSON.stringify(problem.phrase) : '';")
    private static native String restore(JSObject state);
}
