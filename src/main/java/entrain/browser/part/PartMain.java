package entrain.browser.part;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** The program of what the page shows on request beside its run: JavaScript in either runtime, on the page's thread. */
public final class PartMain {
    /** Hears what the page says. */
    @JSFunctor
    interface Ear extends JSObject {
        void hear(String what, JSObject with, double number);
    }

    private PartMain() {}

    public static void main(String[] args) {
        Host host = new Host();
        serve(new Guests(host)::hear);
        host.here();
    }

    @JSBody(params = "ear", script = "entrain.parts.parts = ear;")
    private static native void serve(Ear ear);
}
