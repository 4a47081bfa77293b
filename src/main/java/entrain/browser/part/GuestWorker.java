package entrain.browser.part;

import entrain.browser.dom.Letters;
import entrain.lab.wire.Letter;
import entrain.lab.wire.Message;
import entrain.lab.wire.Unreadable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** A guest's own worker, which answers this program alone. */
final class GuestWorker {
    /** Whose it is. */
    interface Owner {
        void receive(Message message);

        /** It has ended by itself. @param why may be empty */
        void died(String why);
    }

    final String name;
    private final Owner owner;
    private final Letters.Handler handler = this::heard;
    private boolean begun;

    GuestWorker(String name, Owner owner) {
        this.name = name;
        this.owner = owner;
    }

    /** Begins it anew, for messages that the page sends. */
    void begin() {
        begun = true;
        begin(name, handler);
    }

    /** Sends a message; begins the worker where there is none. */
    void send(Message message) {
        if (!begun) {
            begin();
        }
        Letter letter = message.letter();
        post(name, letter.line(), Letters.buffer(letter));
    }

    /** Ends it, whatever it is doing. */
    void end() {
        begun = false;
        end(name);
    }

    private void heard(String line, JSObject data) {
        try {
            Message message = Message.toGuest(Letters.read(line, data));
            if (message instanceof Message.Dead gone) {
                owner.died(gone.why());
            } else {
                owner.receive(message);
            }
        } catch (Unreadable e) {
            owner.died(e.getMessage());
        }
    }

    @JSBody(
            params = {"name", "handler"},
            script = "entrain.worker(name, (line, data) => handler(line, data || null));")
    private static native void begin(String name, Letters.Handler handler);

    @JSBody(
            params = {"name", "line", "data"},
            script = "entrain.post(name, line, data);")
    private static native void post(String name, String line, JSObject data);

    @JSBody(params = "name", script = "entrain.end(name);")
    private static native void end(String name);
}
