package entrain.core.analysis;

/** One number of a signal of N entries, from all its entries and all its samples, sample by sample. */
public interface RunningNumber {
    /** Forgets everything. */
    void clear();

    /** Takes x[from … from + n) as the next sample; not modified, not kept. */
    void add(double[] x, int from, int n);

    /** Samples still needed before there is a number with an error; 0 when there is one. */
    long missing();

    /** Why there is no number however long the signal; empty if there is one. Nothing may be missing. */
    String absence();

    /** The number. Nothing may be missing, and it must exist. */
    double value();

    /** Its standard error. Nothing may be missing, and the number must exist. */
    double error();
}
