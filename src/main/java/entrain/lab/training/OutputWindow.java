package entrain.lab.training;

import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Coordinate;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Track;

/** The last samples of several numbers, such as those of all outputs: a ring, which a channel shows. */
final class OutputWindow {
    private final Channel channel;
    private final int rows;
    private final int capacity;
    private final float[] ring;
    private int newest = -1;
    private int count;

    /** @param rows numbers of a sample */
    OutputWindow(Channel channel, int rows, int capacity) {
        this.channel = channel;
        this.rows = rows;
        this.capacity = capacity;
        ring = new float[rows * capacity];
    }

    void clear() {
        newest = -1;
        count = 0;
    }

    /** Takes a sample; not modified. */
    void add(double[] numbers) {
        newest = (newest + 1) % capacity;
        count = Math.min(count + 1, capacity);
        for (int row = 0; row < rows; row++) {
            ring[newest * rows + row] = (float) numbers[row];
        }
    }

    /**
     * Writes the samples held, oldest first; nothing where a sample has no numbers.
     *
     * @param last     when the newest was taken, in τ
     * @param interval between two of them, in τ
     */
    void write(Frame frame, Track track, double last, double interval) {
        if (rows == 0) {
            return;
        }
        Axis times = new Axis(Coordinate.TIME, last - (count - 1) * interval, interval, count);
        Block block = frame.add(channel, track, Axis.parts(rows), times);
        for (int k = 0; k < count; k++) {
            int at = (newest + 1 + capacity - count + k) % capacity * rows;
            for (int row = 0; row < rows; row++) {
                block.data()[block.at(row) + k] = ring[at + row];
            }
        }
    }
}
