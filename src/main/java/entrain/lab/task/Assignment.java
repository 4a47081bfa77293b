package entrain.lab.task;

import entrain.lab.run.OwnData;
import entrain.lab.settings.Settings;

/**
 * What one worker is asked to compute.
 *
 * @param task      which of the catalogue
 * @param settings  of the network in question
 * @param arguments of the task beside the settings
 * @param shard     which part, from 0; 0 for a task that is not divided
 * @param data      floats that the task needs beside the settings, not modified; often empty
 * @param own       what is given in place of what the seeds would draw
 */
public record Assignment(Tasks task, Settings settings, Arguments arguments, int shard, float[] data, OwnData own) {
    /** Of a network of which nothing is given. */
    public Assignment(Tasks task, Settings settings, Arguments arguments, int shard, float[] data) {
        this(task, settings, arguments, shard, data, OwnData.NONE);
    }
}
