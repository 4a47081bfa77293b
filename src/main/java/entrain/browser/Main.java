package entrain.browser;

import entrain.browser.page.PageMain;
import entrain.browser.worker.WorkerMain;
import org.teavm.jso.JSBody;

/** Where all threads of the lab begin; the loader says which is meant. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        switch (role()) {
            case "simulation" -> WorkerMain.simulate();
            case "job" -> WorkerMain.compute();
            default -> PageMain.start();
        }
    }

    @JSBody(script = "return globalThis.entrain.role;")
    public static native String role();
}
