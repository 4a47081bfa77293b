package entrain.lab.task;

import entrain.core.engine.Engine;
import entrain.lab.frame.Blocks;
import entrain.lab.phrase.Phrase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Workers that do their tasks here, one slice of one of them a turn, in an order of the test's choice. */
final class LocalWorkers implements Workers {
    final List<String> log = new ArrayList<>();
    private final List<Running> running = new ArrayList<>();
    private final List<Runnable> answers = new ArrayList<>();
    Pool pool;

    private record Running(int worker, int id, Task task) {}

    @Override
    public void start(int worker, int id, Assignment assignment) {
        log.add("start " + worker + " " + assignment.task() + " " + assignment.shard());
        running.add(new Running(worker, id, begin(assignment)));
    }

    @Override
    public void cancel(int worker, int id) {
        log.add("cancel " + worker);
        running.removeIf(each -> each.id == id);
        answers.add(() -> pool.cancelled(id));
    }

    @Override
    public void end(int worker) {
        log.add("end " + worker);
        running.removeIf(each -> each.worker == worker);
    }

    /** One slice of the task that began as the last or, else, the first; false if there is nothing to do. */
    boolean turn(boolean last) {
        while (!answers.isEmpty()) {
            answers.remove(0).run();
        }
        if (running.isEmpty()) {
            return false;
        }
        Running now = running.get(last ? running.size() - 1 : 0);
        boolean more = now.task.advance();
        Blocks blocks = new Blocks();
        now.task.write(blocks);
        if (more) {
            pool.row(now.id, now.task.progress(), blocks);
        } else {
            running.remove(now);
            pool.finished(now.id, blocks);
        }
        return true;
    }

    /** Crashes a worker. */
    void crash(int worker) {
        running.removeIf(each -> each.worker == worker);
        pool.died(worker, "crash");
    }

    /** A task of either kind at its beginning, in plain Java. */
    static Task begin(Assignment assignment) {
        return Tasks.make(assignment, Engine.JAVA);
    }

    /** What a task has found after all its shards, done by so many workers. */
    static Blocks result(Assignment whole, int workers, boolean last) {
        LocalWorkers here = new LocalWorkers();
        here.pool = new Pool(here, workers, new Pool.Listener() {
            @Override
            public void grown(Calculation calculation) {
                // only the end counts here
            }

            @Override
            public void failed(Calculation calculation, boolean died, Phrase why) {
                throw new AssertionError(why.toString());
            }
        });
        Calculation calculation = here.pool.begin(whole);
        while (here.turn(last)) {
            // on to the end
        }
        return calculation.result();
    }

    /** The floats of blocks that count. */
    static float[] numbers(Blocks blocks) {
        return Arrays.copyOf(blocks.data(), blocks.length());
    }
}
