package entrain.browser;

import entrain.core.engine.Engine;
import entrain.lab.sim.Frame;
import entrain.lab.wire.Conductor;
import entrain.lab.wire.JobRunner;
import entrain.lab.wire.Port;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.browser.Window;
import org.teavm.jso.typedarrays.Float32Array;

/** Wires the conductor and the runner of jobs to the worker's global scope; a worker is asked for one or the other. */
final class WorkerMain {
    private static final double BUDGET = 30;
    private static final int PAUSE = 3;

    private final Engine engine = BrowserKernel.engine();
    private final Conductor conductor = new Conductor(new BrowserTicker(), new PagePort(), engine);
    private final JobRunner jobs = new JobRunner(new BrowserTicker(), new PagePort(), engine);
    private boolean scheduled;

    /** Receives a line. */
    @JSFunctor
    interface LineHandler extends JSObject {
        void line(String line, Float32Array data);
    }

    private WorkerMain() {}

    static void start() {
        WorkerMain worker = new WorkerMain();
        listen(worker::receive);
        post("ready" + (BrowserKernel.loaded() ? "" : " " + BrowserKernel.fault()));
    }

    private void receive(String line, Float32Array data) {
        if (JobRunner.understands(line)) {
            jobs.receive(line, data == null ? null : data.copyToJavaArray());
        } else {
            conductor.receive(line);
        }
        schedule();
    }

    private void schedule() {
        if (!scheduled) {
            scheduled = true;
            Window.setTimeout(this::work, PAUSE);
        }
    }

    private void work() {
        scheduled = false;
        boolean more = conductor.work(BUDGET);
        if (jobs.work(BUDGET) || more) {
            schedule();
        }
    }

    private static final class PagePort implements Port {
        @Override
        public void send(String line) {
            post(line);
        }

        @Override
        public void send(String line, Frame frame) {
            post(line, Float32Array.copyFromJavaArray(frame.data()), frame.length());
        }
    }

    @JSBody(params = "handler", script = "globalThis.onmessage = e => handler(e.data.line, e.data.data || null);"
            + "for (const early of globalThis.entrain.early.splice(0)) handler(early.line, early.data || null);")
    private static native void listen(LineHandler handler);

    @JSBody(params = "line", script = "globalThis.postMessage({line});")
    private static native void post(String line);

    @JSBody(params = {"line", "floats", "length"},
            script = "const data = floats.slice(0, length); globalThis.postMessage({line, data}, [data.buffer]);")
    private static native void post(String line, Float32Array floats, int length);
}
