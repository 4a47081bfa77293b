package entrain.lab.wire;

import entrain.lab.frame.Frame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Keeps what was sent: the lines, and copies of the frames. */
final class RecordingPort implements Port {
    final List<String> lines = new ArrayList<>();
    final List<Frame> frames = new ArrayList<>();

    @Override
    public void send(Message message) {
        Letter letter = message.letter();
        lines.add(letter.line());
        if (letter.floats() != null) {
            Frame copy = new Frame();
            copy.receive(Arrays.copyOf(letter.floats(), letter.length()));
            frames.add(copy);
        }
    }
}
