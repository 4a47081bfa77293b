package entrain.lab.task;

/**
 * The threads that do tasks, numbered from 0, each with tasks of one {@link Program}: first as many of {@link Program#TASK}
 * as the pool is large, then of the others. The way to them is the shell's.
 */
public interface Workers {
    /** Hands an assignment to a worker, which begins where there is none of this number. */
    void start(int worker, int id, Assignment assignment);

    /** Asks a worker to give an assignment up. */
    void cancel(int worker, int id);

    /** Ends a worker at once, whatever it is doing; the next assignment begins a new one. */
    void end(int worker);
}
