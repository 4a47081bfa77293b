package entrain.lab.wire;

/**
 * When a task that nobody has asked for rests. Slices that take longer than they need show that others want the machine:
 * the page itself, first of all. Then it rests for twice the time that it was kept waiting.
 */
final class Courtesy {
    /** Slices are judged together: some of them tell a verdict, too. */
    private static final int GROUP = 5;
    /** What takes so much longer than the shortest was kept waiting. */
    private static final double KEPT = 1.3;
    /** The shortest counts for less and less: with time a verdict costs more. */
    private static final double FORGETS = 1.02;

    private static final double RESTS = 2;
    private static final double LONGEST = 200;

    private double shortest = Double.MAX_VALUE;
    private double sum;
    private int slices;
    private double until = Double.NEGATIVE_INFINITY;

    /** Whether it rests at a time in ms. */
    boolean rests(double now) {
        return now < until;
    }

    /** A slice took so long and has ended at that time, both in ms. */
    void worked(double took, double now) {
        sum += took;
        slices++;
        if (slices == GROUP) {
            shortest = Math.min(sum, shortest * FORGETS);
            if (sum > KEPT * shortest) {
                until = Math.min(LONGEST, RESTS * (sum - shortest)) + now;
            }
            sum = 0;
            slices = 0;
        }
    }
}
