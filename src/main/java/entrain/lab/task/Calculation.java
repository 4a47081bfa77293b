package entrain.lab.task;

import entrain.lab.frame.Blocks;
import entrain.lab.settings.Settings;

/** A task that was begun: its shards, and what has come of them. */
public final class Calculation {
    final Tasks task;
    final Settings settings;
    final Arguments arguments;
    final float[] data;
    final Shard[] shards;
    int deaths;
    boolean over;
    boolean paused;

    /** One part. */
    static final class Shard {
        int id; // of its assignment under way, or 0
        int worker;
        boolean done;
        double share;
        Blocks result; // the latest, or null
    }

    Calculation(Tasks task, Settings settings, Arguments arguments, float[] data) {
        this.task = task;
        this.settings = settings;
        this.arguments = arguments;
        this.data = data;
        shards = new Shard[task.shards(arguments)];
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
        return settings;
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
        return task.join().of(parts, arguments);
    }

    Assignment assignment(int shard) {
        return new Assignment(task, settings, arguments, shard, data);
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
