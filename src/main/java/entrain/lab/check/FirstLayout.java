package entrain.lab.check;

import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Track;

/**
 * The numbers of a twin's frame in the order in which version 0.1.0 kept them, with what stood between: so the hash that
 * the self-test prints of them can be held against that of every version since.
 */
final class FirstLayout {
    private static final int HEADER = 16;
    private static final int TRACKS = 6;
    private static final int PER_TRACK = 3;
    private static final int BLOCK = 5;
    private static final int MOST_BLOCKS = 34;
    /** Single numbers then; those that came since stand behind them. */
    private static final int SCALARS = 30;

    private static final int LOW_BITS = 1 << 20;

    private FirstLayout() {}

    static double[] of(Frame frame) {
        int length = HEADER + MOST_BLOCKS * BLOCK;
        for (int b = 0; b < frame.count(); b++) {
            length += size(frame.block(b));
        }
        float[] numbers = new float[length]; // an array rounds to floats on every platform, a cast does not
        numbers[0] = frame.epoch();
        numbers[1] = frame.steps() / LOW_BITS;
        numbers[2] = frame.steps() % LOW_BITS;
        numbers[3] = (float) frame.t();
        numbers[4] = (float) (frame.t() - numbers[3]);
        numbers[5] = frame.count();
        for (int m = 0; m < frame.tracks(); m++) {
            Track track = frame.track(m);
            numbers[TRACKS + m * PER_TRACK] = (float) frame.divergedAt(track);
            numbers[TRACKS + m * PER_TRACK + 1] = (float) frame.extent(track);
            numbers[TRACKS + m * PER_TRACK + 2] = (float) frame.share(track);
        }
        int at = HEADER + MOST_BLOCKS * BLOCK;
        for (int b = 0; b < frame.count(); b++) {
            Block block = frame.block(b);
            int header = HEADER + b * BLOCK;
            numbers[header] = block.channel().ordinal() * 2 + (block.of(Track.DRIVEN) ? 1 : 0);
            numbers[header + 1] = block.rows().count();
            numbers[header + 2] = columns(block);
            numbers[header + 3] = at;
            numbers[header + 4] = block.channel() == Channel.SCALARS
                    ? 0
                    : (float) block.columns().step();
            for (int i = 0; i < size(block); i++) {
                numbers[at + i] = block.data()[block.at(0) + i];
            }
            at += size(block);
        }
        double[] all = new double[length];
        for (int i = 0; i < length; i++) {
            all[i] = numbers[i];
        }
        return all;
    }

    private static int size(Block block) {
        return block.rows().count() * columns(block);
    }

    private static int columns(Block block) {
        return block.channel() == Channel.SCALARS ? SCALARS : block.columns().count();
    }
}
