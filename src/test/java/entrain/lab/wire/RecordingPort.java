package entrain.lab.wire;

import entrain.lab.frame.Blocks;
import entrain.lab.frame.Frame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Keeps what was sent: the lines, and copies of the frames. */
final class RecordingPort implements Port {
    final List<String> lines = new ArrayList<>();
    final List<Frame> frames = new ArrayList<>();
    /** Blocks of all other messages that have some. */
    final List<Blocks> results = new ArrayList<>();

    @Override
    public void send(Message message) {
        Letter letter = message.letter();
        lines.add(letter.line());
        if (letter.floats() != null) {
            float[] floats = Arrays.copyOf(letter.floats(), letter.length());
            if (message instanceof FromRun.NewFrame
                    || message instanceof FromRun.State
                    || message instanceof FromRecording.NewFrame
                    || message instanceof FromTraining.NewFrame) {
                Frame copy = new Frame();
                copy.receive(floats);
                frames.add(copy);
            } else {
                Blocks copy = new Blocks();
                copy.receive(floats);
                results.add(copy);
            }
        }
    }
}
