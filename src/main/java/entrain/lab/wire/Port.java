package entrain.lab.wire;

import entrain.lab.frame.Frame;

/** The way to the other thread: a line of text, with a frame's floats behind it or nothing. */
public interface Port {
    /** Sends a line. */
    void send(String line);

    /** Sends a line and a copy of the frame's floats. */
    void send(String line, Frame frame);
}
