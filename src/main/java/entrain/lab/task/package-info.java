/**
 * Calculations beside the run. {@link entrain.lab.task.Tasks} is their catalogue: when each begins, what it depends on,
 * into how many shards it divides, how their results are joined, and what makes it. A {@link entrain.lab.task.Task} works in slices,
 * so that it can be followed and given up.
 *
 * <p>{@link entrain.lab.task.Schedule} decides on the page which task is stale, due or running;
 * {@link entrain.lab.task.Pool} hands shards to workers and begins them anew where a worker dies. Both are plain Java: the
 * threads themselves are {@link entrain.lab.task.Workers}, which the browser implements and the tests imitate. The page
 * begins no task itself; in its {@link entrain.lab.task.Program} is the code of the scout alone.
 */
package entrain.lab.task;
