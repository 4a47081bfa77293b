package entrain.view;

import entrain.core.model.Activation;
import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Track;

/** Between which bounds rates are shown: φ's own where it saturates, else what the window holds, rounded; a recording has no φ. */
public final class Range {
    private static final double[] ENDS = {1, 1.5, 2, 3, 4, 5, 6, 8, 10};

    private Range() {}

    /** The rate shown in the middle of a scale that is the same on both sides of it. */
    public static double middle(Activation activation, Numbers numbers, Channel channel, Track track) {
        if (RecordingWords.is(track)) {
            return 0.5 * (end(numbers, channel, track, -1) + end(numbers, channel, track, 1));
        }
        return activation.saturates() ? 0.5 * (activation.low() + activation.high()) : 0;
    }

    /** How far from the middle the shown bounds lie; 1, 2 or 5 times a power of ten where φ does not saturate. */
    public static double half(Activation activation, Numbers numbers, Channel channel, Track track) {
        return high(activation, numbers, channel, track) - middle(activation, numbers, channel, track);
    }

    /** The lower shown bound: φ's own, or as far down as the window reaches. */
    public static double low(Activation activation, Numbers numbers, Channel channel, Track track) {
        if (RecordingWords.is(track)) {
            return end(numbers, channel, track, -1);
        }
        return activation.low() > Double.NEGATIVE_INFINITY ? activation.low() : -reach(numbers, channel, track);
    }

    /** The upper shown bound: φ's own, or as far up as the window reaches. */
    public static double high(Activation activation, Numbers numbers, Channel channel, Track track) {
        if (RecordingWords.is(track)) {
            return end(numbers, channel, track, 1);
        }
        return activation.high() < Double.POSITIVE_INFINITY ? activation.high() : reach(numbers, channel, track);
    }

    /** The lower (side −1) or upper (1) bound of a recording: alike on both sides of 0 where it has both signs. */
    private static double end(Numbers numbers, Channel channel, Track track, int side) {
        Block block = numbers.block(channel, track);
        double high = Double.NEGATIVE_INFINITY;
        double low = Double.POSITIVE_INFINITY;
        int to = block == null ? 0 : block.at(block.rows().count());
        for (int i = block == null ? 0 : block.at(0); i < to; i++) {
            high = Math.max(high, block.data()[i]);
            low = Math.min(low, block.data()[i]);
        }
        if (!(low < high) || low <= 0 && high >= 0) {
            return side * end(Math.max(high, -low));
        }
        double grid = 0.1 * roundUp(high - low);
        return side < 0 ? Math.floor(low / grid) * grid : Math.ceil(high / grid) * grid;
    }

    private static double reach(Numbers numbers, Channel channel, Track track) {
        double largest = 0;
        Block block = numbers.block(channel, track);
        int to = block == null ? 0 : block.at(block.rows().count());
        for (int i = block == null ? 0 : block.at(0); i < to; i++) {
            largest = Math.max(largest, Math.abs(block.data()[i]));
        }
        return roundUp(largest);
    }

    /** An end of an axis: the smallest of 1, 1.5, 2, 3, 4, 5, 6, 8 times a power of ten not below a value; 0 if there is none. */
    public static double end(double value) {
        if (!(value > 1e-30) || value > 1e30) {
            return value > 1 ? 1e30 : 0;
        }
        double unit = 1;
        while (unit * 10 < value) {
            unit *= 10;
        }
        while (unit >= value) {
            unit /= 10;
        }
        for (int i = 0; i < ENDS.length - 1; i++) {
            if (ENDS[i] * unit >= value) {
                return ENDS[i] * unit;
            }
        }
        return 10 * unit;
    }

    /** The smallest of 1, 2, 5 times a power of ten that is not below a value; 10⁻⁶ at least. */
    public static double roundUp(double value) {
        double unit = 1e-6;
        while (unit * 10 < value) {
            unit *= 10;
        }
        return value <= unit ? unit : value <= 2 * unit ? 2 * unit : value <= 5 * unit ? 5 * unit : 10 * unit;
    }
}
