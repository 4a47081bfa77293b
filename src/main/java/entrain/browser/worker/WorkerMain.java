package entrain.browser.worker;

import entrain.browser.dom.Letters;
import entrain.core.engine.Engine;
import entrain.lab.data.FileIntake;
import entrain.lab.settings.SettingsText;
import entrain.lab.task.Tasks;
import entrain.lab.wire.Conductor;
import entrain.lab.wire.FromRun;
import entrain.lab.wire.Letter;
import entrain.lab.wire.Message;
import entrain.lab.wire.Port;
import entrain.lab.wire.RecordingRunner;
import entrain.lab.wire.RunWriter;
import entrain.lab.wire.TaskRunner;
import entrain.lab.wire.ToRecording;
import entrain.lab.wire.ToTraining;
import entrain.lab.wire.TrainingRunner;
import entrain.lab.wire.Unreadable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.browser.Window;

/** A worker's loop: it simulates, it does tasks, it holds a recording, or it trains a network. */
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
        conductor.expect(SettingsText.open(address()).settings());
    }

    @JSBody(script = "return globalThis.entrain.address;")
    private static native String address();

    /** Follows the run ahead. */
    public static void follow() {
        Engine engine = BrowserKernel.engine();
        run(assignment -> Tasks.follow(assignment, engine), null);
    }

    /** Predicts, which needs no network in motion. */
    static void predict() {
        run(Tasks::predict, null);
    }

    /** Steps many networks, writes files of runs, holds a recording, or trains a network: whichever it is told of. */
    static void observe() {
        Engine engine = BrowserKernel.engine();
        RunWriter files = new RunWriter(new BrowserTicker(), new PagePort(), engine);
        TaskRunner tasks = tasks(assignment -> Tasks.observe(assignment, engine), files);
        WorkerMain[] self = new WorkerMain[1];
        RecordingRunner recording = new RecordingRunner(
                new BrowserTicker(),
                new PagePort(),
                failed -> new FileIntake(new BrowserInflater(failed), new BrowserFloats()),
                () -> self[0].schedule());
        TrainingRunner training = new TrainingRunner(new BrowserTicker(), new PagePort(), engine);
        self[0] = new WorkerMain(budget -> tasks.work(budget) | recording.work(budget) | training.work(budget));
        self[0].start(letter -> {
            if (ToRecording.isOne(letter.line())) {
                recording.receive(letter);
            } else if (ToTraining.isOne(letter.line())) {
                training.receive(letter);
            } else {
                tasks.receive(letter);
            }
        });
    }

    private static void run(TaskRunner.Maker maker, TaskRunner.Files files) {
        TaskRunner tasks = tasks(maker, files);
        new WorkerMain(tasks::work).start(tasks::receive);
    }

    private static TaskRunner tasks(TaskRunner.Maker maker, TaskRunner.Files files) {
        return new TaskRunner(new BrowserTicker(), new PagePort(), maker, files);
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
