package entrain.browser;

import entrain.browser.page.PageMain;
import entrain.browser.worker.WorkerMain;
import org.teavm.jso.JSBody;

/**
 * The lab's program, of which the page and the worker that simulates are two copies; the loader says which is meant.
 * What is computed beside the run is a program of its own ({@code worker.TaskMain}), for which the first picture never
 * waits.
 */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        if (role().equals("simulation")) {
            WorkerMain.simulate();
        } else {
            PageMain.start();
        }
    }

    @JSBody(script = "return globalThis.entrain.role;")
    public static native String role();
}
