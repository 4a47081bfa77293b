package entrain.lab.wire;

import entrain.lab.phrase.Phrase;

/** The page and the way to the worker that trains. */
public interface TrainingHost {
    /** Sends a message; begins the worker where there is none. */
    void send(ToTraining message);

    /** Ends the worker, whatever it is doing. */
    void end();

    /** Has time run, as a visitor does who presses play. */
    void run();

    /** The options to stand in the address from now on, without anything begun anew; empty where none is trained. */
    void remember(String options);

    /** Says something once. */
    void say(Phrase what);

    /** Says that what was learned is lost, and offers {@link TrainingSession#again}. @param learned in thousandths of τ */
    void lost(Phrase why, long learned);

    /** The network that was asked for. */
    void network(FromTraining.Network network);

    /** What is known of the training is no longer the same. */
    void changed();
}
