package entrain.browser.worker;

import entrain.lab.frame.Frame;
import entrain.lab.wire.Conductor;
import entrain.lab.wire.JobRunner;
import entrain.lab.wire.Port;
import entrain.lab.wire.RunWriter;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.browser.Window;
import org.teavm.jso.typedarrays.Float32Array;
import org.teavm.jso.typedarrays.Int8Array;

/** A worker's loop: it simulates, or it does jobs. */
public final class WorkerMain {
    private static final double BUDGET = 30;
    private static final int PAUSE = 3;

    /** Receives a line. */
    @JSFunctor
    public interface LineHandler extends JSObject {
        void line(String line, Float32Array data);
    }

    /** Works for at most so many milliseconds; whether more is to be done. */
    private interface Work {
        boolean work(double budget);
    }

    private final Work work;
    private boolean scheduled;

    private WorkerMain(Work work) {
        this.work = work;
    }

    public static void simulate() {
        Conductor conductor = new Conductor(new BrowserTicker(), new PagePort(), BrowserKernel.engine());
        new WorkerMain(conductor::work).start((line, data) -> conductor.receive(line));
        post("ready" + (BrowserKernel.loaded() ? "" : " " + BrowserKernel.fault()));
    }

    public static void compute() {
        JobRunner jobs = new JobRunner(new BrowserTicker(), new PagePort(), BrowserKernel.engine());
        RunWriter files = new RunWriter(new BrowserTicker(), WorkerMain::file, BrowserKernel.engine());
        new WorkerMain(budget -> jobs.work(budget) | files.work(budget)).start((line, data) -> {
            if (line.startsWith("write ")) {
                files.receive(line);
            } else {
                jobs.receive(line, data == null ? null : data.copyToJavaArray());
            }
        });
    }

    private static void file(String line, byte[] bytes) {
        if (bytes == null) {
            post(line);
        } else {
            post(line, Int8Array.copyFromJavaArray(bytes));
        }
    }

    private void start(LineHandler handler) {
        listen((line, data) -> {
            handler.line(line, data);
            schedule();
        });
    }

    private void schedule() {
        if (!scheduled) {
            scheduled = true;
            Window.setTimeout(this::go, PAUSE);
        }
    }

    private void go() {
        scheduled = false;
        if (work.work(BUDGET)) {
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

    @JSBody(
            params = "handler",
            script =
                    "globalThis.onmessage = e => handler(e.data.line, e.data.data || null);"
                            + "for (const early of globalThis.entrain.early.splice(0)) handler(early.line, early.data || null);")
    private static native void listen(LineHandler handler);

    @JSBody(params = "line", script = "globalThis.postMessage({line});")
    private static native void post(String line);

    @JSBody(
            params = {"line", "data"},
            script = "globalThis.postMessage({line, data}, [data.buffer]);")
    private static native void post(String line, Int8Array data);

    @JSBody(
            params = {"line", "floats", "length"},
            script = "const data = floats.slice(0, length); globalThis.postMessage({line, data}, [data.buffer]);")
    private static native void post(String line, Float32Array floats, int length);
}
