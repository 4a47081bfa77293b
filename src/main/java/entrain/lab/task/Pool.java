package entrain.lab.task;

import entrain.lab.frame.Blocks;
import entrain.lab.phrase.Phrase;
import entrain.lab.task.Calculation.Shard;
import java.util.ArrayList;
import java.util.List;

/**
 * Hands the shards of calculations to a few workers. What is not divided begins at once, on the worker with the least to
 * do, which takes turns; of divided calculations each worker has one shard at a time. Each {@link Program} has workers of
 * its own. A worker that dies is replaced and its shards are done again, each calculation's alone; one whose worker dies
 * twice is given up. Of a plane only the shard is, and the others stay.
 */
public final class Pool {
    /** As many workers as a machine of many cores gets. */
    public static final int LARGEST = 4;

    /** Hears what comes of calculations. */
    public interface Listener {
        /** There is more of its result than before; at the end it is over. */
        void grown(Calculation calculation);

        /** It is over without a whole result. @param died whether its workers died, or else one refused it */
        void failed(Calculation calculation, boolean died, Phrase why);
    }

    private final Workers workers;
    private final Listener listener;
    private final int size;
    private final boolean[] begun; // so many workers of each program
    private final int[] load;
    private final List<Calculation> calculations = new ArrayList<>();
    private final List<int[]> cancelled = new ArrayList<>(); // id and worker, until the worker has answered
    private boolean resting;
    private int ids;

    /** @param size how many workers at most share what is divided; what is not divided may have one more */
    public Pool(Workers workers, int size, Listener listener) {
        this.workers = workers;
        this.listener = listener;
        this.size = size;
        begun = new boolean[Program.COUNT * size];
        load = new int[begun.length];
    }

    /** Workers for a machine of so many cores, one of which the simulation and the page keep; a phone gets one. */
    public static int size(int cores, boolean phone) {
        return phone ? 1 : Math.max(1, Math.min(LARGEST, cores - 1));
    }

    /** Begins a task. @throws IllegalArgumentException if its arguments cannot be used */
    public Calculation begin(Assignment whole) {
        Calculation calculation = new Calculation(whole);
        calculations.add(calculation);
        hand();
        return calculation;
    }

    /** Gives a calculation up; nothing more is heard of it. */
    public void cancel(Calculation calculation) {
        if (!calculation.over) {
            close(calculation);
            hand();
        }
    }

    /**
     * Takes back what is out of a calculation and gives out no more of it, or goes on. What was under way begins anew then;
     * its results until now stay.
     */
    public void pause(Calculation calculation, boolean paused) {
        calculation.paused = paused;
        if (paused) {
            takeBack(calculation);
        }
        hand();
    }

    /** Ends all workers; what they were at is begun anew after {@link #wake}. For a page that nobody sees. */
    public void rest() {
        resting = true;
        for (int w = 0; w < begun.length; w++) {
            if (begun[w]) {
                workers.end(w);
                lose(w, false);
            }
        }
    }

    /** Goes on after {@link #rest}. */
    public void wake() {
        resting = false;
        hand();
    }

    /** A worker has done so much of an assignment, 0 to 1. */
    public void progress(int id, double share) {
        Calculation calculation = of(id);
        if (calculation != null) {
            shard(calculation, id).share = share;
        }
    }

    /** A worker's partial result. */
    public void row(int id, double share, Blocks blocks) {
        found(id, share, blocks, false);
    }

    /** A worker's whole result. */
    public void finished(int id, Blocks blocks) {
        found(id, 1, blocks, true);
    }

    /** A worker cannot do an assignment. */
    public void refused(int id, Phrase why) {
        Calculation calculation = of(id);
        if (calculation == null) {
            answered(id);
        } else {
            load[shard(calculation, id).worker]--;
            shard(calculation, id).id = 0;
            close(calculation);
            listener.failed(calculation, false, why);
        }
        hand();
    }

    /** A worker has given an assignment up. */
    public void cancelled(int id) {
        answered(id);
        hand();
    }

    /** A worker is gone. */
    public void died(int worker, String why) {
        workers.end(worker);
        List<Calculation> hit = lose(worker, true);
        for (Calculation calculation : hit) {
            calculation.bury();
            if (calculation.hopeless()) {
                close(calculation);
                listener.failed(calculation, true, Phrase.verbatim(why));
            } else if (calculation.complete()) {
                finish(calculation);
                listener.grown(calculation);
            }
        }
        hand();
    }

    private void found(int id, double share, Blocks blocks, boolean done) {
        Calculation calculation = of(id);
        if (calculation == null) {
            if (done) {
                answered(id); // it came to its end before it heard of the cancel
            }
            return;
        }
        Shard shard = shard(calculation, id);
        shard.result = blocks;
        shard.share = share;
        if (done) {
            shard.done = true;
            shard.id = 0;
            load[shard.worker]--;
            if (calculation.complete()) {
                finish(calculation);
            }
        }
        listener.grown(calculation);
        hand();
    }

    private void finish(Calculation calculation) {
        calculation.over = true;
        calculations.remove(calculation);
    }

    /** Gives out what waits: what is not divided first, then in the order in which it was begun. */
    private void hand() {
        if (!resting) {
            for (int c = 0; c < calculations.size(); c++) {
                if (!calculations.get(c).task.divided()) {
                    hand(calculations.get(c));
                }
            }
            for (int c = 0; c < calculations.size(); c++) {
                if (calculations.get(c).task.divided()) {
                    hand(calculations.get(c));
                }
            }
        }
    }

    private void hand(Calculation calculation) {
        for (int i = 0; i < calculation.shards.length; i++) {
            Shard shard = calculation.shards[i];
            if (!shard.done && shard.id == 0 && !calculation.paused) {
                int worker = workerFor(calculation, shard);
                if (worker < 0) {
                    return;
                }
                shard.id = ++ids;
                shard.worker = worker;
                load[worker]++;
                begun[worker] = true;
                workers.start(worker, shard.id, calculation.assignment(i));
            }
        }
    }

    /** The worker with the least to do of those that may take a shard; −1 if none may. */
    private int workerFor(Calculation calculation, Shard shard) {
        int best = -1;
        int first = calculation.task.program().ordinal() * size;
        for (int w = first; w < first + size && !(calculation.task.divided() && crowded()); w++) {
            if (mayTake(w, calculation, shard)
                    && (best < 0 || load[w] < load[best] || load[w] == load[best] && begun[w] && !begun[best])) {
                best = w;
            }
        }
        return best;
    }

    /** Whether as many shards are out as there may be. */
    private boolean crowded() {
        int out = 0;
        for (Calculation calculation : calculations) {
            for (Shard shard : calculation.shards) {
                out += calculation.task.divided() && shard.id != 0 ? 1 : 0;
            }
        }
        return out >= size;
    }

    /** What a worker has died of is alone with the next one: if that dies too, nothing else is suspected. */
    private boolean mayTake(int worker, Calculation calculation, Shard wanted) {
        boolean may = !calculation.suspected(wanted) || load[worker] == 0;
        for (Calculation other : calculations) {
            for (Shard shard : other.shards) {
                boolean there = shard.id != 0 && shard.worker == worker;
                may &= !there || !other.suspected(shard) && !(other.task.divided() && calculation.task.divided());
            }
        }
        return may;
    }

    /** Takes from a worker all that it was at; returns whose shards it had. @param dead whether it died of one of them */
    private List<Calculation> lose(int worker, boolean dead) {
        List<Calculation> hit = new ArrayList<>();
        for (Calculation calculation : calculations) {
            for (Shard shard : calculation.shards) {
                if (shard.id != 0 && shard.worker == worker) {
                    shard.id = 0;
                    shard.share = 0;
                    shard.deaths += dead ? 1 : 0;
                    if (!hit.contains(calculation)) {
                        hit.add(calculation);
                    }
                }
            }
        }
        for (int i = cancelled.size() - 1; i >= 0; i--) {
            if (cancelled.get(i)[1] == worker) {
                cancelled.remove(i);
            }
        }
        load[worker] = 0;
        begun[worker] = false;
        return hit;
    }

    private void close(Calculation calculation) {
        calculation.over = true;
        calculations.remove(calculation);
        takeBack(calculation);
    }

    private void takeBack(Calculation calculation) {
        for (Shard shard : calculation.shards) {
            if (shard.id != 0) {
                cancelled.add(new int[] {shard.id, shard.worker});
                workers.cancel(shard.worker, shard.id);
                shard.id = 0;
                shard.share = 0;
            }
        }
    }

    /** A worker is rid of an assignment that was given up. */
    private void answered(int id) {
        for (int i = cancelled.size() - 1; i >= 0; i--) {
            if (cancelled.get(i)[0] == id) {
                load[cancelled.remove(i)[1]]--;
            }
        }
    }

    private Calculation of(int id) {
        for (Calculation calculation : calculations) {
            if (shard(calculation, id) != null) {
                return calculation;
            }
        }
        return null;
    }

    private static Shard shard(Calculation calculation, int id) {
        for (Shard shard : calculation.shards) {
            if (shard.id == id) {
                return shard;
            }
        }
        return null;
    }
}
