package entrain.lab.sim;

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

    private static Frame with(Channel channel, Member member, float... values) {
        Frame frame = new Frame();
        int at = frame.add(channel, member, 1, values.length, 0.5);
        System.arraycopy(values, 0, frame.data(), at, values.length);
        return frame;
    }

    private static void assertBlock(Frame frame, Channel channel, Member member, float... values) {
        assertEquals(values.length, frame.columns(channel, member));
        int at = frame.offset(channel, member);
        for (int i = 0; i < values.length; i++) {
            assertEquals(values[i], frame.data()[at + i], 0, channel + " " + i);
        }
    }

    @Test
    void include_anothersBlocks_besideOnesOwn() {
        Frame frame = received(with(Channel.TRACES, Member.DRIVEN, 1, 2));
        frame.include(received(with(Channel.THEORY, Member.SPONTANEOUS, 3, 4, 5)));
        assertBlock(frame, Channel.TRACES, Member.DRIVEN, 1, 2);
        assertBlock(frame, Channel.THEORY, Member.SPONTANEOUS, 3, 4, 5);
        assertEquals(0.5, frame.columnTime(Channel.THEORY, Member.SPONTANEOUS), 0);
    }

    @Test
    void include_again_replacesWhetherShorterOrLonger() {
        Frame frame = received(with(Channel.TRACES, Member.DRIVEN, 1, 2));
        for (float[] values : new float[][] {{3, 4}, {5}, {6, 7, 8, 9}, {10, 11, 12}}) {
            frame.include(received(with(Channel.THEORY, Member.SPONTANEOUS, values)));
            assertBlock(frame, Channel.THEORY, Member.SPONTANEOUS, values);
            assertBlock(frame, Channel.TRACES, Member.DRIVEN, 1, 2);
        }
    }

    @Test
    void drop_channel_isGoneAndItsPlaceServesAnother() {
        Frame frame = received(with(Channel.TRACES, Member.DRIVEN, 1, 2));
        frame.include(with(Channel.THEORY, Member.SPONTANEOUS, 3, 4));
        frame.drop(Channel.THEORY);
        assertFalse(frame.has(Channel.THEORY, Member.SPONTANEOUS));
        frame.include(with(Channel.EIGENVALUES, Member.SPONTANEOUS, 5, 6, 7));
        assertBlock(frame, Channel.EIGENVALUES, Member.SPONTANEOUS, 5, 6, 7);
        assertBlock(frame, Channel.TRACES, Member.DRIVEN, 1, 2);
    }

    @Test
    void scalars_notFinite_areNotKnown() {
        Frame frame = new Frame();
        frame.addScalars(Channel.SCALARS, Member.DRIVEN, Scalar.values().length);
        frame.set(Channel.SCALARS, Member.DRIVEN, Scalar.LAMBDA.ordinal(), 0.25);
        frame.set(Channel.SCALARS, Member.DRIVEN, Scalar.PERIOD.ordinal(), Double.NaN);
        frame.set(Channel.SCALARS, Member.DRIVEN, Scalar.SPEED.ordinal(), Double.POSITIVE_INFINITY);
        assertTrue(frame.knows(Member.DRIVEN, Scalar.LAMBDA));
        assertEquals(0.25, frame.value(Member.DRIVEN, Scalar.LAMBDA), 0);
        for (Scalar absent : new Scalar[] {Scalar.PERIOD, Scalar.SPEED, Scalar.SIZE}) {
            assertFalse(frame.knows(Member.DRIVEN, absent));
            assertEquals(0, frame.value(Member.DRIVEN, absent), 0);
        }
        assertFalse(frame.knows(Member.SPONTANEOUS, Scalar.LAMBDA));
    }
}
