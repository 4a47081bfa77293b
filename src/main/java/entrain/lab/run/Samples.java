package entrain.lab.run;

import entrain.core.ode.StepError;
import entrain.core.ode.Stepper;

/**
 * Where states x and rates r come from, one sample at a time: a track of a simulation, or a recording. What is measured
 * is measured of samples; a source without a tangent vector, a second trial or an input says so by 0.
 */
public interface Samples {
    /** Units, N. */
    int n();

    /** Time between two samples, in τ. */
    double interval();

    /** Goes on to the next sample; false if there is none: the recording ends, or the state left all bounds on the way. */
    boolean next();

    /** The state is x()[from() … from() + N); not to be modified. */
    double[] x();

    /** Where the state begins in {@link #x()}. */
    int from();

    /** The rates are r()[0 … N); not to be modified. */
    double[] r();

    /** Logarithm of the tangent vector's growth since the sample before. */
    default double logGrowth() {
        return 0;
    }

    /** By how much the scheme may misstate the tangent vector's rate of growth of late, per τ. */
    default double schemeError() {
        return 0;
    }

    /** Whether a tangent vector ever shrank to nothing, as it does where every slope is 0. */
    default boolean vanished() {
        return false;
    }

    /** ‖x_a − x_b‖/√N of two trials. */
    default double distance() {
        return 0;
    }

    /** Starts the second trial anew, a hair from where the first one is now. */
    default void part() {}

    /** Puts the second trial back to the separation from where the first one is now, in the direction that grows most. */
    default void approach() {}

    /** The distance at which trials part; 0 if there is one trial only. */
    default double separation() {
        return 0;
    }

    /** How many more starts go beside it as a cloud; 0 if none does. */
    default int starts() {
        return 0;
    }

    /** Where the first of those starts stands in {@link #x()}; the others follow it. */
    default int cloud() {
        return 0;
    }

    /** ω of a periodic input that acts, in rad per τ; 0 if none does or it is constant. */
    default double omega() {
        return 0;
    }

    /** Samples from one to the next of those that regime, growth and distance are told from; 1 unless an input is fast. */
    default int every() {
        return 1;
    }

    /** The step that makes them, in τ; 0 if they are not made in steps. */
    default double step() {
        return 0;
    }

    /** The scheme that makes them; null if they are not made in steps. */
    default Stepper scheme() {
        return null;
    }

    /** Whether they are a recording's: it has no φ, so its rates r are its states x, and nothing that needs an equation. */
    default boolean recorded() {
        return scheme() == null;
    }

    /** Mean of a recording's unit over all of its samples, which its autocovariance is about; a network's is about 0. */
    default double mean(int unit) {
        return 0;
    }

    /** What a step misses, nothing compared yet; null if they are not made in steps. */
    default StepError stepError() {
        return null;
    }

    /** Compares a step from the present sample with two of half the length. */
    default void compare(StepError steps) {}

    /** When the state left all bounds, in τ; −1 while it has not. */
    default double divergedAt() {
        return -1;
    }
}
