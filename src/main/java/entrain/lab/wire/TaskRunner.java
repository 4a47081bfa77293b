package entrain.lab.wire;

import entrain.lab.frame.Blocks;
import entrain.lab.run.Ticker;
import entrain.lab.task.Assignment;
import entrain.lab.task.Begin;
import entrain.lab.task.Task;
import java.util.ArrayList;
import java.util.List;

/**
 * Works on tasks in slices, in a worker of its own. Tasks under way take turns, so that a short one need not wait for a
 * long one's end. A partial result is sent as a {@link FromTask.Row}, what was done without one as
 * {@link FromTask.Progress}, the whole as {@link FromTask.Finished}; what cannot be done is {@link FromTask.Refused}; after
 * a {@link ToTask.Cancel} nothing more is heard but {@link FromTask.Cancelled}.
 */
public final class TaskRunner {
    /** What is done is told whenever it is so much more, in thousandths. */
    private static final int TOLD = 10;
    /** Between two partial results of a task, in ms: the page draws each. */
    private static final double ROWS = 250;

    private final Ticker ticker;
    private final Port port;
    private final Maker maker;
    private final Files files; // or null
    private final List<Turn> turns = new ArrayList<>();

    /** Begins the tasks that a program knows. */
    public interface Maker {
        /** A task at its beginning. @throws IllegalArgumentException if the arguments or the data are not what it needs */
        Task begin(Assignment assignment);
    }

    /** Writes files, in a program that can. */
    public interface Files {
        void receive(ToTask.Write order);

        /** Works for about as long as it may, in ms; returns whether there is more to do. */
        boolean work(double budget);
    }

    /** One task under way. */
    private static final class Turn {
        final int id;
        final Task task;
        /** Of what nobody has asked for; else null. */
        final Courtesy courtesy;

        int sent;
        int told;
        double sentAt = Double.NEGATIVE_INFINITY;

        Turn(int id, Task task, Courtesy courtesy) {
            this.id = id;
            this.task = task;
            this.courtesy = courtesy;
        }
    }

    /** @param files writes files of runs; null where this program does not */
    public TaskRunner(Ticker ticker, Port port, Maker maker, Files files) {
        this.ticker = ticker;
        this.port = port;
        this.maker = maker;
        this.files = files;
    }

    /**
     * Takes a message as it arrived.
     *
     * @throws Unreadable where it is none: nobody knows which assignment it was about, so this is the worker's end, after
     *         which the pool gives its work to another
     */
    public void receive(Letter letter) {
        receive(ToTask.read(letter));
    }

    /** Takes a message. */
    public void receive(ToTask message) {
        if (message instanceof ToTask.Start start) {
            begin(start);
        } else if (message instanceof ToTask.Cancel cancel) {
            cancel(cancel.id());
        } else if (message instanceof ToTask.Write write && files != null) {
            files.receive(write);
        } else {
            throw new IllegalArgumentException("a message that this worker does not know");
        }
    }

    /** Works for about as long as it may, in ms, at least one slice of each that does not rest; returns whether there is more to do. */
    public boolean work(double budget) {
        double begun = ticker.now();
        boolean writing = files != null && files.work(budget);
        boolean worked;
        do {
            worked = false;
            for (int i = turns.size() - 1; i >= 0; i--) {
                worked |= turn(turns.get(i));
            }
        } while (worked && ticker.now() - begun < budget);
        return writing || !turns.isEmpty();
    }

    /** Whether it did a slice. */
    private boolean turn(Turn turn) {
        if (turn.courtesy == null) {
            slice(turn);
            return true;
        }
        double begun = ticker.now();
        if (turn.courtesy.rests(begun)) {
            return false;
        }
        slice(turn);
        double now = ticker.now();
        turn.courtesy.worked(now - begun, now);
        return true;
    }

    private void begin(ToTask.Start start) {
        try {
            boolean unasked = start.assignment().task().begin() == Begin.AHEAD;
            Task task = maker.begin(start.assignment());
            turns.add(new Turn(start.id(), task, unasked ? new Courtesy() : null));
        } catch (RuntimeException | OutOfMemoryError e) {
            refuse(start.id(), e);
        }
    }

    private void cancel(int id) {
        for (int i = turns.size() - 1; i >= 0; i--) {
            if (turns.get(i).id == id) {
                turns.remove(i).task.release();
            }
        }
        port.send(new FromTask.Cancelled(id));
    }

    private void slice(Turn turn) {
        try {
            if (!turn.task.advance()) {
                turns.remove(turn);
                Blocks blocks = blocks(turn.task);
                turn.task.release();
                port.send(new FromTask.Finished(turn.id, blocks));
                return;
            }
            int done = (int) (1000 * turn.task.progress());
            if (turn.task.results() != turn.sent && ticker.now() - turn.sentAt >= ROWS) {
                turn.sent = turn.task.results();
                turn.sentAt = ticker.now();
                turn.told = done;
                port.send(new FromTask.Row(turn.id, done, blocks(turn.task)));
            } else if (done >= turn.told + TOLD) {
                turn.told = done;
                port.send(new FromTask.Progress(turn.id, done));
            }
        } catch (RuntimeException | OutOfMemoryError e) {
            turns.remove(turn);
            turn.task.release();
            refuse(turn.id, e);
        }
    }

    private static Blocks blocks(Task task) {
        Blocks blocks = new Blocks();
        task.write(blocks);
        return blocks;
    }

    private void refuse(int id, Throwable e) {
        port.send(new FromTask.Refused(id, Refusal.of(e)));
    }
}
