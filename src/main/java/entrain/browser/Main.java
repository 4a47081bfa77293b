package entrain.browser;

import entrain.browser.page.PageMain;
import entrain.browser.worker.WorkerMain;
import org.teavm.jso.JSBody;

/**
 * The lab's program, of which the page, the worker that simulates and the one that follows the run ahead are copies; the
 * loader says which is meant. Theory and many networks are programs of their own ({@code worker.TheoryMain}, {@code
 * worker.TaskMain}), for which the first picture never waits.
 */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        String role = role();
        if (role.equals("simulation")) {
            WorkerMain.simulate();
        } else if (role.equals("scout")) {
            WorkerMain.follow();
        } else {
            PageMain.start();
        }
    }

    @JSBody(script = "return globalThis.entrain.role;")
    public static native String role();
}
