package entrain.lab.measure;

import entrain.lab.run.Samples;

/** One measurement of one run, sample by sample, that answers one quantity or several. */
interface Measurement {
    /** Forgets everything; from now on the input and the separation are those of the samples. */
    void restart(Samples samples);

    /** Takes the present sample; not modified. */
    void add(Samples samples);

    /** No sample follows: what was put off is done. */
    default void close() {}

    /** What can be told of a quantity that comes from this measurement. */
    Finding finding(Quantities quantity);
}
