package entrain.lab.wire;

/** The way to the other thread. */
public interface Port {
    /** Sends a message; of a buffer a copy, so that the sender may go on writing to it. */
    void send(Message message);
}
