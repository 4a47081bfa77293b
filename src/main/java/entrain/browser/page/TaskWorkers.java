package entrain.browser.page;

import entrain.lab.task.Assignment;
import entrain.lab.task.Pool;
import entrain.lab.task.Schedule;
import entrain.lab.task.Workers;
import entrain.lab.wire.FromTask;
import entrain.lab.wire.ToTask;
import org.teavm.jso.JSBody;

/** The pool's workers, by the names that the loader knows them by: their program's and a number, as in theory0. */
final class TaskWorkers implements Workers {
    private static final int SIZE = Pool.size(cores(), phone());
    /** In the order of programs. */
    private static final String[] NAMES = {"task", "theory", "scout"};

    @Override
    public void start(int worker, int id, Assignment assignment) {
        WorkerPort.send(name(worker), new ToTask.Start(id, assignment));
    }

    @Override
    public void cancel(int worker, int id) {
        WorkerPort.send(name(worker), new ToTask.Cancel(id));
    }

    @Override
    public void end(int worker) {
        WorkerPort.end(name(worker));
    }

    private static String name(int worker) {
        return NAMES[worker / SIZE] + worker % SIZE;
    }

    /** How many of them this device gets. */
    static int size() {
        return SIZE;
    }

    /** Tells the pool that a worker of a name is gone. */
    static void died(Pool pool, String name, String why) {
        for (int worker = 0; worker < NAMES.length * SIZE; worker++) {
            if (name(worker).equals(name)) {
                pool.died(worker, why);
            }
        }
    }

    /** Hands a worker's message to the pool. */
    static void receive(Pool pool, FromTask message) {
        if (message instanceof FromTask.Row row) {
            pool.row(row.id(), row.permille() / 1000.0, row.blocks());
        } else if (message instanceof FromTask.Progress progress) {
            pool.progress(progress.id(), progress.permille() / 1000.0);
        } else if (message instanceof FromTask.Finished finished) {
            pool.finished(finished.id(), finished.blocks());
        } else if (message instanceof FromTask.Refused refused) {
            pool.refused(refused.id(), refused.why());
        } else if (message instanceof FromTask.Cancelled cancelled) {
            pool.cancelled(cancelled.id());
        }
    }

    /** Looks no further ahead while nobody sees the page; rests the pool when that is for long, and wakes it after. */
    static void restWhileHidden(Schedule schedule) {
        onHidden(() -> schedule.look(false), schedule.pool()::rest, schedule.pool()::wake);
    }

    @JSBody(script = "return navigator.hardwareConcurrency || 2;")
    private static native int cores();

    @JSBody(
            script = "const data = navigator.userAgentData;"
                    + " return data ? data.mobile : /Mobi/.test(navigator.userAgent);")
    private static native boolean phone();

    /** A minute is longer than a look at another page. */
    @JSBody(
            params = {"hide", "rest", "wake"},
            script = "let timer = 0; document.addEventListener('visibilitychange', () => { clearTimeout(timer);"
                    + " if (document.hidden) { hide(); timer = setTimeout(rest, 60000); } else wake(); });")
    private static native void onHidden(Done hide, Done rest, Done wake);

    /** Something to do. */
    @org.teavm.jso.JSFunctor
    interface Done extends org.teavm.jso.JSObject {
        void run();
    }
}
