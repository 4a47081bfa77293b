package entrain.lab.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class FrameTest {
    /** A frame as it comes over the wire: exactly as long as it is. */
    private static Frame received(Frame sent) {
        Frame frame = new Frame();
        frame.receive(Arrays.copyOf(sent.data(), sent.length()));
        return frame;
    }

    private static Frame with(Channel channel, Track track, float... values) {
        Frame frame = new Frame();
        int at = frame.add(channel, track, 1, values.length, 0.5);
        System.arraycopy(values, 0, frame.data(), at, values.length);
        return frame;
    }

    private static void assertBlock(Frame frame, Channel channel, Track track, float... values) {
        assertEquals(values.length, frame.columns(channel, track));
        int at = frame.offset(channel, track);
        for (int i = 0; i < values.length; i++) {
            assertEquals(values[i], frame.data()[at + i], 0, channel + " " + i);
        }
    }

    @Test
    void include_anothersBlocks_besideOnesOwn() {
        Frame frame = received(with(Channel.TRACES, Track.DRIVEN, 1, 2));
        frame.include(received(with(Channel.THEORY, Track.SPONTANEOUS, 3, 4, 5)));
        assertBlock(frame, Channel.TRACES, Track.DRIVEN, 1, 2);
        assertBlock(frame, Channel.THEORY, Track.SPONTANEOUS, 3, 4, 5);
        assertEquals(0.5, frame.columnTime(Channel.THEORY, Track.SPONTANEOUS), 0);
    }

    @Test
    void include_again_replacesWhetherShorterOrLonger() {
        Frame frame = received(with(Channel.TRACES, Track.DRIVEN, 1, 2));
        for (float[] values : new float[][] {{3, 4}, {5}, {6, 7, 8, 9}, {10, 11, 12}}) {
            frame.include(received(with(Channel.THEORY, Track.SPONTANEOUS, values)));
            assertBlock(frame, Channel.THEORY, Track.SPONTANEOUS, values);
            assertBlock(frame, Channel.TRACES, Track.DRIVEN, 1, 2);
        }
    }

    @Test
    void drop_channel_isGoneAndItsPlaceServesAnother() {
        Frame frame = received(with(Channel.TRACES, Track.DRIVEN, 1, 2));
        frame.include(with(Channel.THEORY, Track.SPONTANEOUS, 3, 4));
        frame.drop(Channel.THEORY);
        assertFalse(frame.has(Channel.THEORY, Track.SPONTANEOUS));
        frame.include(with(Channel.EIGENVALUES, Track.SPONTANEOUS, 5, 6, 7));
        assertBlock(frame, Channel.EIGENVALUES, Track.SPONTANEOUS, 5, 6, 7);
        assertBlock(frame, Channel.TRACES, Track.DRIVEN, 1, 2);
    }

    @Test
    void scalars_notFinite_areNotKnown() {
        Frame frame = new Frame();
        frame.addScalars(Channel.SCALARS, Track.DRIVEN, Scalar.values().length);
        frame.set(Channel.SCALARS, Track.DRIVEN, Scalar.LAMBDA.ordinal(), 0.25);
        frame.set(Channel.SCALARS, Track.DRIVEN, Scalar.PERIOD.ordinal(), Double.NaN);
        frame.set(Channel.SCALARS, Track.DRIVEN, Scalar.SPEED.ordinal(), Double.POSITIVE_INFINITY);
        assertTrue(frame.knows(Track.DRIVEN, Scalar.LAMBDA));
        assertEquals(0.25, frame.value(Track.DRIVEN, Scalar.LAMBDA), 0);
        for (Scalar absent : new Scalar[] {Scalar.PERIOD, Scalar.SPEED, Scalar.SIZE}) {
            assertFalse(frame.knows(Track.DRIVEN, absent));
            assertEquals(0, frame.value(Track.DRIVEN, absent), 0);
        }
        assertFalse(frame.knows(Track.SPONTANEOUS, Scalar.LAMBDA));
    }
}
