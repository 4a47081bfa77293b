package entrain.browser;

import org.teavm.jso.JSBody;

/** The page's end of the way to the worker, which the loader has started. */
final class WorkerPort {
    private WorkerPort() {}

    @JSBody(params = "handler", script = "entrain.listen((line, data) => handler(line, data || null));")
    static native void listen(Dom.MessageHandler handler);

    @JSBody(params = "line", script = "entrain.post(line);")
    static native void send(String line);

    /** Ends the worker, if it still lives, and starts a new one. */
    @JSBody(script = "entrain.restart();")
    static native void restart();

    @JSBody(script = "return entrain.runtime;")
    static native String runtime();
}
