package entrain.lab.task;

import entrain.lab.frame.Blocks;
import entrain.lab.settings.Settings;

/** A task that was begun: its shards, and what has come of them. */
public final class Calculation {
    /** Parts that may be lost before the whole is given up: something is wrong with more than these. */
    private static final int MOST_LOST = 3;

    final Tasks task;
    final Assignment whole;
    final Shard[] shards;
    boolean over;
    boolean paused;

    /** One part. */
    static final class Shard {
        int id; // of its assignment under way, or 0
        int worker;
        boolean done;
        int deaths; // of workers that were at it
        boolean lost; // given up after two of them
        double share;
        Blocks result; // the latest, or null
    }

    /** @param whole its shard does not matter */
    Calculation(Assignment whole) {
        task = whole.task();
        this.whole = whole;
        shards = new Shard[task.shards(whole.arguments())];
        for (int i = 0; i < shards.length; i++) {
            shards[i] = new Shard();
        }
    }

    /** Which task it is. */
    public Tasks task() {
        return task;
    }

    /** The settings that it is for. */
    public Settings settings() {
        return whole.settings();
    }

    /** Whether nothing more comes of it. */
    public boolean over() {
        return over;
    }

    /** Share done, 0 to 1. */
    public double share() {
        double sum = 0;
        for (Shard shard : shards) {
            sum += shard.done ? 1 : shard.share;
        }
        return sum / shards.length;
    }

    /** All that is known so far, joined in the order of the shards, whichever came first; null while nothing is. */
    public Blocks result() {
        Blocks[] parts = new Blocks[shards.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = shards[i].result;
        }
        return task.join().of(parts, whole.arguments());
    }

    /** How many of its parts were given up, because two workers died of each: nothing is known of them. */
    public int lost() {
        int lost = 0;
        for (Shard shard : shards) {
            lost += shard.lost ? 1 : 0;
        }
        return lost;
    }

    /** Gives up what two workers have died of: a part, where the others are of use without it. */
    void bury() {
        for (Shard shard : shards) {
            if (task.join().hasGaps() && shard.deaths > 1 && !shard.done) {
                shard.lost = true;
                shard.done = true;
                shard.result = null;
            }
        }
    }

    /** Whether nothing whole can come of it any more. */
    boolean hopeless() {
        return task.join().hasGaps() ? lost() > MOST_LOST : deaths() > 1;
    }

    /** Whether a worker has died of a part, or of any other that stands for it. */
    boolean suspected(Shard shard) {
        return task.join().hasGaps() ? shard.deaths > 0 : deaths() > 0;
    }

    private int deaths() {
        int deaths = 0;
        for (Shard shard : shards) {
            deaths += shard.deaths;
        }
        return deaths;
    }

    Assignment assignment(int shard) {
        return new Assignment(task, whole.settings(), whole.arguments(), shard, whole.data(), whole.own());
    }

    boolean complete() {
        for (Shard shard : shards) {
            if (!shard.done) {
                return false;
            }
        }
        return true;
    }
}
