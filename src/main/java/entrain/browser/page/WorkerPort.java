package entrain.browser.page;

import entrain.browser.dom.Dom;
import entrain.browser.dom.Letters;
import entrain.lab.wire.Letter;
import entrain.lab.wire.Message;
import entrain.lab.wire.ToRun;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** The page's end of the way to the loader, and to the workers that it starts. */
final class WorkerPort {
    /** The worker that simulates. */
    static final String RUN = "simulation";

    /** Receives what workers and the loader say. */
    interface Handler {
        void letter(Letter letter, String worker);
    }

    /** Receives a line, what came with it, and the name of the worker that it is from or about. */
    @JSFunctor
    interface Listener extends JSObject {
        void letter(String line, JSObject data, String worker);
    }

    private WorkerPort() {}

    static void listen(Handler handler) {
        hear((line, data, worker) -> handler.letter(Letters.read(line, data), worker));
    }

    /** Sends a message to the worker that simulates. */
    static void send(ToRun message) {
        send(RUN, message);
    }

    /** Sends a message to a worker by its name; begins the worker where there is none. */
    static void send(String worker, Message message) {
        Letter letter = message.letter();
        post(worker, letter.line(), Letters.buffer(letter));
    }

    @JSBody(params = "handler", script = "entrain.listen((line, data, worker) => handler(line, data || null, worker));")
    private static native void hear(Listener handler);

    @JSBody(
            params = {"worker", "line", "data"},
            script = "entrain.post(worker, line, data);")
    private static native void post(String worker, String line, JSObject data);

    /** Ends a worker at once, whatever it is doing; the next message to it begins a new one. */
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
