package entrain.lab.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FrameTest {
    private static final Axis LAGS = new Axis(Coordinate.LAG, 0.1, 0.2, 3);
    private static final List<Track> THREE =
            List.of(Track.SPONTANEOUS, Track.DRIVEN, new Track(2, Track.Kind.RECORDING));

    /** A frame as it comes over the wire: exactly as long as it is. */
    private static Frame received(Frame sent) {
        Frame frame = new Frame();
        frame.receive(Arrays.copyOf(sent.data(), sent.length()));
        return frame;
    }

    private static Block filled(Blocks blocks, Channel channel, Track track) {
        Block block = blocks.add(channel, track, Axis.parts(2), LAGS, 0.7);
        for (int row = 0; row < 2; row++) {
            for (int column = 0; column < 3; column++) {
                block.set(row, column, 10 * row + column);
            }
        }
        return block;
    }

    /** Whatever the number of tracks, each has its place, and what was written is read. */
    @Test
    void receive_ofThreeTracks_isWhatWasWritten() {
        Frame sent = new Frame();
        sent.begin(7, (1L << 40) + 3, 123456.7, THREE);
        sent.configurations(5);
        sent.track(THREE.get(2), 12.34, 2, 0.5);
        for (Track track : THREE) {
            filled(sent, Channel.AUTOCOVARIANCE, track);
        }
        Frame frame = received(sent);
        assertEquals(7, frame.epoch());
        assertEquals((1L << 40) + 3, frame.steps());
        // 48 bits of 123456.7.
        assertEquals(123456.7, frame.t(), 1e-9);
        assertEquals(5, frame.configurations());
        assertEquals(3, frame.tracks());
        for (int m = 0; m < 3; m++) {
            assertEquals(THREE.get(m), frame.track(m));
            Block block = frame.block(Channel.AUTOCOVARIANCE, frame.track(m));
            assertEquals(Coordinate.LAG, block.columns().coordinate());
            assertEquals(0.5, block.columns().at(2), 1e-12);
            assertEquals(0.7, block.stateAt(), 1e-12);
            assertEquals(12, block.get(1, 2));
            assertTrue(block.of(frame.track(m)) && !block.shared());
        }
        assertFalse(frame.diverged(Track.DRIVEN));
        assertEquals(12.34, frame.divergedAt(frame.track(2)), 1e-12);
        assertEquals(0.5, frame.share(frame.track(2)));
    }

    @Test
    void block_ofNoTrack_isNobodys() {
        Blocks blocks = new Blocks();
        blocks.add(Channel.EIGENVALUES, Axis.parts(2), Axis.numbered(Coordinate.EIGENVALUE, 4));
        assertTrue(blocks.block(Channel.EIGENVALUES).shared());
        assertNull(blocks.block(Channel.EIGENVALUES, Track.SPONTANEOUS));
        assertTrue(blocks.block(Channel.EIGENVALUES).stateAt() < 0, "of no state");
    }

    /** What was cut, or is no frame at all, is refused and never read past its end. */
    @Test
    void receive_ofOtherFloats_isRefused() {
        Frame sent = new Frame();
        sent.begin(1, 1, 1, THREE);
        filled(sent, Channel.THEORY, Track.DRIVEN);
        for (int length = 0; length < sent.length(); length++) {
            float[] cut = Arrays.copyOf(sent.data(), length);
            if (length != sent.length() && length != 8 + 3 * 6) {
                assertThrows(IllegalArgumentException.class, () -> new Frame().receive(cut), "cut at " + length);
            }
        }
        for (float wrong : new float[] {-1, Float.NaN, 1e9f, 0.5f}) {
            float[] spoilt = Arrays.copyOf(sent.data(), sent.length());
            spoilt[0] = wrong;
            assertThrows(IllegalArgumentException.class, () -> new Frame().receive(spoilt), "" + wrong);
        }
        assertThrows(IllegalArgumentException.class, () -> new Frame().receive(new Blocks().data()));
    }

    @Test
    void results_besideTheFrame_areFoundAndReplacedByTheirSource() {
        Results results = new Results();
        Frame frame = new Frame();
        frame.begin(1, 0, 0, Track.TWIN);
        Numbers numbers = new Numbers(frame, results);
        Blocks first = new Blocks();
        filled(first, Channel.THEORY, Track.DRIVEN);
        results.put("theory", first);
        assertEquals(2, numbers.rows(Channel.THEORY, Track.DRIVEN));
        Blocks second = new Blocks();
        filled(second, Channel.THEORY, Track.SPONTANEOUS);
        results.put("theory", second);
        assertFalse(numbers.has(Channel.THEORY, Track.DRIVEN));
        assertNotNull(numbers.block(Channel.THEORY, Track.SPONTANEOUS));
        results.put("theory", null);
        assertFalse(numbers.has(Channel.THEORY, Track.SPONTANEOUS));
        assertEquals(0, frame.count(), "nothing is poured into the frame");
    }

    @Test
    void numbers_notFinite_areNotKnown() {
        Frame frame = new Frame();
        frame.begin(1, 0, 0, Track.TWIN);
        Block block = frame.addNumbers(Channel.SCALARS, Track.DRIVEN, Scalar.values().length);
        block.set(0, Scalar.LAMBDA.ordinal(), 0.25);
        block.set(0, Scalar.PERIOD.ordinal(), Double.NaN);
        block.set(0, Scalar.SPEED.ordinal(), Double.POSITIVE_INFINITY);
        Numbers numbers = new Numbers(frame, new Results());
        assertTrue(numbers.knows(Track.DRIVEN, Scalar.LAMBDA));
        assertEquals(0.25, numbers.value(Track.DRIVEN, Scalar.LAMBDA), 0);
        for (Scalar absent : new Scalar[] {Scalar.PERIOD, Scalar.SPEED, Scalar.SIZE}) {
            assertFalse(numbers.knows(Track.DRIVEN, absent));
            assertEquals(0, numbers.value(Track.DRIVEN, absent), 0);
        }
        assertFalse(numbers.knows(Track.SPONTANEOUS, Scalar.LAMBDA));
    }

    @Test
    void axis_nearest_isTheColumnOrNone() {
        assertEquals(2, LAGS.nearest(0.52));
        assertEquals(0, LAGS.nearest(0.01));
        assertEquals(-1, LAGS.nearest(-0.1));
        assertEquals(-1, LAGS.nearest(0.7));
        assertEquals("lag (τ)", LAGS.label());
    }

    /** A recording's frame has one track, which stands in the second place as well as in the first. */
    @Test
    void receive_ofATrackInTheSecondPlace_keepsItsPlace() {
        Track track = new Track(1, Track.Kind.RECORDING);
        Frame sent = new Frame();
        sent.begin(0, 12, 3, List.of(track));
        sent.track(track, -1, 2, 0.25);
        filled(sent, Channel.PCA, track);
        Frame frame = received(sent);
        assertEquals(track, frame.track(0));
        assertEquals(2, frame.extent(track));
        assertEquals(12, frame.block(Channel.PCA, track).get(1, 2));
        assertFalse(frame.diverged(track));
        assertEquals(0, frame.share(Track.SPONTANEOUS), "of a track that it does not hold");
    }

    /** A recording takes a track's place, and neither the run nor a task speaks of it. */
    @Test
    void numbers_besideARecording_areOfItInItsPlace() {
        Track shown = new Track(0, Track.Kind.RECORDING);
        Frame run = new Frame();
        run.begin(1, 100, 10, Track.TWIN);
        run.track(Track.SPONTANEOUS, 4, 9, 0.9);
        filled(run, Channel.PCA, Track.SPONTANEOUS);
        filled(run, Channel.PCA, Track.DRIVEN);
        filled(run, Channel.RASTER, Track.SPONTANEOUS);
        Blocks task = new Blocks();
        filled(task, Channel.THEORY, Track.SPONTANEOUS);
        Results results = new Results();
        results.put("theory", task);
        Frame recording = new Frame();
        recording.begin(0, 5, 2, List.of(shown));
        recording.track(shown, -1, 2, 0.25);
        filled(recording, Channel.PCA, shown).set(0, 0, 77);
        Numbers numbers = new Numbers(run, results).with(recording);
        assertEquals(List.of(shown, Track.DRIVEN), List.of(numbers.track(0), numbers.track(1)));
        assertEquals(2, numbers.tracks());
        assertEquals(77, numbers.block(Channel.PCA, shown).get(0, 0));
        assertEquals(0, numbers.block(Channel.PCA, Track.SPONTANEOUS).get(0, 0), "the run's own is not lost");
        assertFalse(numbers.has(Channel.RASTER, shown), "the run's raster of the track in this place");
        assertFalse(numbers.has(Channel.THEORY, shown), "a theory of the track in this place");
        assertFalse(numbers.diverged(shown));
        assertTrue(numbers.diverged(Track.SPONTANEOUS));
        assertEquals(2, numbers.frame(shown).t());
        assertEquals(10, numbers.frame(Track.DRIVEN).t());
        assertEquals(77, numbers.present().block(Channel.PCA, shown).get(0, 0));
        Numbers without = numbers.with(null);
        assertEquals(Track.SPONTANEOUS, without.track(0));
    }

    /** What was before a change of the run is never shown as the recording's. */
    @Test
    void former_ofARecording_isNothing() {
        Track shown = new Track(0, Track.Kind.RECORDING);
        Frame run = new Frame();
        run.begin(1, 100, 10, Track.TWIN);
        filled(run, Channel.PCA, Track.SPONTANEOUS);
        Frame recording = new Frame();
        recording.begin(0, 5, 2, List.of(shown));
        Former former = new Former();
        former.keep(new Numbers(run, new Results(), former).with(recording));
        Frame next = new Frame();
        next.begin(2, 0, 0, Track.TWIN);
        Numbers numbers = new Numbers(next, new Results(), former).with(recording);
        assertNull(numbers.former(Channel.PCA, shown));
        assertNotNull(numbers.former(Channel.PCA, Track.SPONTANEOUS), "kept while the recording stood in its place");
    }

    /** A recording and a trained network stand beside each other; where both want one place it is the second one's. */
    @Test
    void numbers_besideTwoGuests_showEachInItsPlace() {
        Track recorded = new Track(0, Track.Kind.RECORDING);
        Track trained = new Track(1, Track.Kind.TRAINED);
        Frame run = new Frame();
        run.begin(1, 100, 10, Track.TWIN);
        Frame first = new Frame();
        first.begin(0, 5, 2, List.of(recorded));
        filled(first, Channel.PCA, recorded).set(0, 0, 77);
        Frame second = new Frame();
        second.begin(0, 5, 3, List.of(trained));
        filled(second, Channel.PCA, trained).set(0, 0, 88);
        Blocks points = new Blocks();
        filled(points, Channel.FIXED_POINTS, trained).set(0, 0, 99);
        filled(points, Channel.PCA, trained);
        Numbers numbers = new Numbers(run, new Results()).with(first, second, points);
        assertEquals(List.of(recorded, trained), List.of(numbers.track(0), numbers.track(1)));
        assertEquals(77, numbers.block(Channel.PCA, recorded).get(0, 0));
        assertEquals(88, numbers.block(Channel.PCA, trained).get(0, 0));
        assertEquals(3, numbers.frame(trained).t());
        assertEquals(99, numbers.block(Channel.FIXED_POINTS, trained).get(0, 0), "found beside its frames");
        assertEquals(99, numbers.present().block(Channel.FIXED_POINTS, trained).get(0, 0));
        assertNull(numbers.block(Channel.FIXED_POINTS, recorded));
        assertNull(numbers.block(Channel.FIXED_POINTS, Track.DRIVEN));
        Frame moved = new Frame();
        Track there = new Track(0, Track.Kind.TRAINED);
        moved.begin(0, 5, 4, List.of(there));
        assertEquals(
                99,
                numbers.with(first, moved, points)
                        .block(Channel.FIXED_POINTS, there)
                        .get(0, 0));
        assertEquals(
                new Track(0, Track.Kind.TRAINED),
                numbers.with(first, moved, points).track(0));
        assertEquals(trained, numbers.with(null, second, null).track(1));
        assertEquals(Track.SPONTANEOUS, numbers.with(null, second, null).track(0));
    }
}
