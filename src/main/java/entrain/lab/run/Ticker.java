package entrain.lab.run;

/** The time that passes outside, for pacing only: nothing it says reaches the state. */
public interface Ticker {
    /** Milliseconds since some moment. */
    double now();
}
