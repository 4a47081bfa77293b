package entrain.browser.worker;

import entrain.browser.dom.Letters;
import entrain.core.engine.Engine;
import entrain.lab.task.Tasks;
import entrain.lab.wire.Conductor;
import entrain.lab.wire.FromRun;
import entrain.lab.wire.Letter;
import entrain.lab.wire.Message;
import entrain.lab.wire.Port;
import entrain.lab.wire.RunWriter;
import entrain.lab.wire.TaskRunner;
import entrain.lab.wire.Unreadable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.browser.Window;

/** A worker's loop: it simulates, or it does tasks. */
public final class WorkerMain {
    private static final double BUDGET = 30;
    private static final int PAUSE = 3;

    /** Takes a message. */
    private interface Receiver {
        void letter(Letter letter);
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
        PagePort port = new PagePort();
        Conductor conductor = new Conductor(new BrowserTicker(), port, BrowserKernel.engine());
        new WorkerMain(conductor::work).start(conductor::receive);
        port.send(new FromRun.Ready(BrowserKernel.loaded() ? "" : BrowserKernel.fault()));
    }

    /** Follows the run ahead. */
    public static void follow() {
        Engine engine = BrowserKernel.engine();
        run(assignment -> Tasks.follow(assignment, engine), null);
    }

    /** Predicts, which needs no network in motion. */
    static void predict() {
        run(Tasks::predict, null);
    }

    /** Steps many networks, and writes files of runs. */
    static void observe() {
        Engine engine = BrowserKernel.engine();
        RunWriter files = new RunWriter(new BrowserTicker(), new PagePort(), engine);
        run(assignment -> Tasks.observe(assignment, engine), files);
    }

    private static void run(TaskRunner.Maker maker, TaskRunner.Files files) {
        TaskRunner tasks = new TaskRunner(new BrowserTicker(), new PagePort(), maker, files);
        new WorkerMain(tasks::work).start(tasks::receive);
    }

    private void start(Receiver receiver) {
        listen((line, data) -> {
            try {
                receiver.letter(Letters.read(line, data));
            } catch (Unreadable e) {
                fail(e.getMessage());
            }
            schedule();
        });
    }

    /** Ends in an error that the loader hears of, as it hears of any other. */
    @JSBody(params = "message", script = "setTimeout(() => { throw new Error(message); });")
    private static native void fail(String message);

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
        public void send(Message message) {
            Letter letter = message.letter();
            post(letter.line(), Letters.buffer(letter));
        }
    }

    @JSBody(
            params = "handler",
            script =
                    "globalThis.onmessage = e => handler(e.data.line, e.data.data || null);"
                            + "for (const early of globalThis.entrain.early.splice(0)) handler(early.line, early.data || null);")
    private static native void listen(Letters.Handler handler);

    @JSBody(
            params = {"line", "data"},
            script =
                    "if (data) globalThis.postMessage({line, data}, [data.buffer]); else globalThis.postMessage({line});")
    private static native void post(String line, JSObject data);
}
