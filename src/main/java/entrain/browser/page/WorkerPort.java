package entrain.browser.page;

import entrain.browser.dom.Dom;
import org.teavm.jso.JSBody;
import org.teavm.jso.typedarrays.Float32Array;

/** The page's end of the way to the loader, and to the workers that it starts. */
final class WorkerPort {
    private WorkerPort() {}

    @JSBody(params = "handler", script = "entrain.listen((line, data) => handler(line, data || null));")
    static native void listen(Dom.MessageHandler handler);

    /** Sends a line to the simulation's worker. */
    @JSBody(params = "line", script = "entrain.post('simulation', line, null);")
    static native void send(String line);

    /** Sends a line to a worker by its name, with floats or null; begins the worker where there is none. */
    @JSBody(
            params = {"worker", "line", "data"},
            script = "entrain.post(worker, line, data);")
    static native void send(String worker, String line, Float32Array data);

    /** Ends a worker at once, whatever it is doing; the next line to it begins a new one. */
    @JSBody(params = "worker", script = "entrain.end(worker);")
    static native void end(String worker);

    /** Hands over the text of one of the site's files, embedded or fetched; or why it cannot be had. */
    @JSBody(
            params = {"name", "done", "failed"},
            script = "entrain.textOf(name).then(text => done(text),"
                    + " error => failed(String(error.message || error)));")
    static native void text(String name, Dom.TextHandler done, Dom.TextHandler failed);

    @JSBody(script = "return entrain.runtime;")
    static native String runtime();
}
