package entrain.lab.recording;

import static entrain.lab.recording.Tables.bare;
import static entrain.lab.recording.Tables.noise;
import static entrain.lab.recording.Tables.prepared;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Track;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A recording as it goes by. */
final class PlaybackTest {
    private static final Track TRACK = new Track(1, Track.Kind.RECORDING);
    private static final Channels ALL = Channels.of(Channel.TRACES, Channel.RASTER, Channel.STATE);

    private static Playback playback(int samples, int units, String options) {
        Preparation preparation = prepared(
                bare(samples, units, Tables::noise), "scale=raw&swap=" + (units > samples ? 1 : 0) + "&" + options);
        return new Playback(preparation.stretch(), preparation.options().loop());
    }

    private static Frame frame(Playback playback) {
        Frame frame = new Frame();
        frame.begin(0, playback.at(), playback.t(), List.of(TRACK));
        playback.write(frame, TRACK, ALL);
        return frame;
    }

    private static float[] floats(Frame frame) {
        return Arrays.copyOf(frame.data(), frame.length());
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 2", "17, 18", "299, 300", "300, 301", "301, 301", "777, 301"})
    void traces_areTheDataOfTheSixtyTauBefore(int at, int columns) {
        Playback playback = playback(1000, 7, "");
        playback.seek(at * 0.2);
        Block traces = frame(playback).block(Channel.TRACES, TRACK);
        assertEquals(columns, traces.columns().count());
        assertEquals(at * 0.2, traces.columns().at(columns - 1), 1e-12); // of a sum of two products
        assertEquals(5, traces.rows().count());
        for (int k = 0; k < columns; k++) {
            for (int i = 0; i < 5; i++) {
                assertEquals((float) noise(at - columns + 1 + k, i), traces.get(i, k));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 150, 299, 300, 301, 302, 620, 999})
    void seek_showsWhatPlayingThereShows(int at) {
        Playback played = playback(1000, 7, "");
        for (int k = 0; k < at; k++) {
            played.step();
        }
        Playback sought = playback(1000, 7, "");
        sought.seek(150);
        sought.seek(at * 0.2);
        assertEquals(at, played.at());
        assertArrayEquals(floats(frame(played)), floats(frame(sought)));
    }

    @Test
    void raster_holdsAllUnitsInOneOrder() {
        Playback playback = playback(400, 90, "");
        playback.seek(40);
        Block raster = frame(playback).block(Channel.RASTER, TRACK);
        assertEquals(90, raster.rows().count());
        double sum = 0;
        double expected = 0;
        for (int i = 0; i < 90; i++) {
            sum += raster.get(i, raster.columns().count() - 1);
            expected += (float) noise(
                    (int) Math.round(raster.columns().at(raster.columns().count() - 1) / 0.2), i);
        }
        assertEquals(expected, sum, 1e-12); // the same numbers in another order
    }

    @Test
    void state_liesOnThePlaneThatTheDataMoveIn() {
        // All units are multiples of two sines: the third component has nothing.
        Preparation preparation = prepared(
                bare(600, 6, (k, i) -> (i + 1) * Math.sin(0.1 * k) + (i % 2) * 3 * Math.cos(0.17 * k)), "scale=raw");
        Playback playback = new Playback(preparation.stretch(), true);
        playback.seek(100);
        Frame frame = frame(playback);
        Block state = frame.block(Channel.STATE, TRACK);
        assertEquals(301, state.columns().count());
        double largest = 0;
        for (int k = 0; k < 301; k++) {
            assertEquals(0, state.get(2, k), 1e-4); // floats of size 10
            largest = Math.max(largest, Math.hypot(state.get(0, k), state.get(1, k)));
        }
        assertTrue(largest > 5 && largest <= frame.extent(TRACK) * 1.01, largest + " of " + frame.extent(TRACK));
        assertEquals(1, frame.share(TRACK), 1e-6);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void fewUnits_haveNoStateSpace(int units) {
        Frame frame = frame(playback(50, units, ""));
        assertNull(frame.block(Channel.STATE, TRACK));
        assertEquals(units, frame.block(Channel.TRACES, TRACK).rows().count());
    }

    @Test
    void stillUnits_areShown() {
        Preparation preparation = prepared(bare(50, 4, (k, i) -> 3), "");
        Frame frame = frame(new Playback(preparation.stretch(), true));
        assertEquals(0, frame.block(Channel.TRACES, TRACK).get(0, 0));
        assertEquals(0, frame.share(TRACK));
    }

    @Test
    void end_loopsOrStops() {
        Playback loop = playback(20, 3, "");
        Playback once = playback(20, 3, "loop=0");
        for (int k = 0; k < 19; k++) {
            assertFalse(once.over());
            loop.step();
            once.step();
        }
        assertTrue(once.over());
        once.step();
        loop.step();
        assertEquals(19, once.at());
        assertEquals(0, loop.at());
        assertEquals(1, frame(loop).block(Channel.TRACES, TRACK).columns().count());
        once.seek(0);
        assertFalse(once.over());
    }

    @Test
    void seek_staysWithinTheStretch() {
        Playback playback = playback(20, 3, "");
        playback.seek(1e300);
        assertEquals(19, playback.at());
        assertEquals(19 * 0.2, playback.duration());
        playback.seek(-1);
        assertEquals(0, playback.at());
    }

    @Test
    void coarseAndFineSamples_fillTheSameWindow() {
        assertEquals(61, lastColumns("tau=1", 300));
        assertEquals(11, lastColumns("tau=0.1667", 300), "six τ a sample");
        assertEquals(1201, lastColumns("tau=20", 3000));
    }

    private static int lastColumns(String options, int samples) {
        Playback playback = playback(samples, 3, options);
        playback.seek(playback.duration());
        return frame(playback).block(Channel.TRACES, TRACK).columns().count();
    }
}
