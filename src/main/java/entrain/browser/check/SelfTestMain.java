package entrain.browser.check;

import entrain.browser.dom.Dom;
import entrain.browser.worker.BrowserKernel;
import entrain.core.engine.Engine;
import entrain.lab.check.SelfCheck;
import entrain.lab.settings.SettingsText;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Window;

/** selftest.html: the checks one by one, then the hash of the address's own settings after {@code steps} steps. */
final class SelfTestMain {
    private static final int MAX_STEPS = 1_000_000;

    private final Engine engine = java() ? Engine.JAVA : BrowserKernel.engine();
    private final List<SelfCheck.Check> checks = SelfCheck.all(engine);
    private int next;

    private SelfTestMain() {}

    static void start() {
        SelfTestMain test = new SelfTestMain();
        int steps = steps();
        if (steps > 0) {
            test.checks.clear();
            test.checks.add(() -> SelfCheck.trajectory(
                    test.engine, SettingsText.open(Dom.address()).settings(), Math.min(steps, MAX_STEPS)));
        }
        if (!java() && !BrowserKernel.loaded()) {
            append("no SIMD kernel: " + BrowserKernel.fault());
        }
        test.step();
    }

    private void step() {
        if (next < checks.size()) {
            append(checks.get(next++).line());
            Window.setTimeout(this::step, 0);
        } else {
            done();
        }
    }

    @JSBody(script = "return new URLSearchParams(location.search).get('engine') === 'java';")
    private static native boolean java();

    @JSBody(script = "return (new URLSearchParams(location.search).get('steps') | 0);")
    private static native int steps();

    @JSBody(params = "line", script = "document.getElementById('result').textContent += line + '\\n';")
    private static native void append(String line);

    @JSBody(script = "document.documentElement.dataset.state = 'done';")
    private static native void done();
}
