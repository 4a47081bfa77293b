package entrain.browser;

import org.teavm.jso.JSBody;

/** Where both threads and the self-test begin; the loader says which is meant. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        switch (role()) {
            case "worker" -> WorkerMain.start();
            case "selftest" -> SelfTestMain.start();
            default -> PageMain.start();
        }
    }

    @JSBody(script = "return globalThis.entrain.role;")
    private static native String role();
}
