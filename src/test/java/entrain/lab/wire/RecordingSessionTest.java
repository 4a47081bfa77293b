package entrain.lab.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the page and a recording's worker say to each other; the worker is played by hand. */
final class RecordingSessionTest {
    private static final int PIECE = RecordingSession.PIECE;

    private record File(String name, long size) implements RecordingSession.Source {}

    /** Writes down all that is asked of the page. */
    private static final class Desk implements RecordingHost {
        final List<String> said = new ArrayList<>();
        List<FromRecording.Listed> asked = List.of();
        int steps;

        @Override
        public void send(ToRecording message) {
            said.add(message.letter().line());
        }

        @Override
        public void piece(RecordingSession.Source source, long from, long to) {
            said.add(source.name() + " " + from + "-" + to);
        }

        @Override
        public void end() {
            said.add("end");
        }

        @Override
        public void choose(List<FromRecording.Listed> arrays) {
            asked = List.copyOf(arrays);
        }

        @Override
        public void weights(RecordingSession.Source source, FromRecording.Weights weights) {
            said.add("weights " + weights.n() + " of " + source.name());
        }

        @Override
        public void refused(RecordingSession.Source source, Phrase why) {
            said.add("refused " + (source == null ? "-" : source.name()) + " " + why);
        }

        @Override
        public void progressed() {
            steps++;
        }

        @Override
        public void changed() {}

        /** What was said since this was asked last. */
        List<String> take() {
            List<String> taken = List.copyOf(said);
            said.clear();
            return taken;
        }
    }

    private final Desk desk = new Desk();
    private final RecordingSession session = new RecordingSession(desk);

    private void opened(int units, long samples) {
        opened(units, samples, false);
    }

    private void opened(int units, long samples, boolean mask) {
        session.receive(new FromRecording.Opened(units, samples, 50_000, mask, "table=0&swap=0&unit=sample&tau=5"));
    }

    /** A file of one piece, read and opened. */
    private void read(String name, int units, long samples) {
        session.open(List.of(new File(name, 100)), "");
        session.receive(new FromRecording.More(1000));
        opened(units, samples);
    }

    private Frame frame(int place) {
        Frame frame = new Frame();
        frame.begin(0, 1, 2, List.of(new Track(place, Track.Kind.RECORDING)));
        return frame;
    }

    @BeforeEach
    void wants() {
        session.want(Channels.of(Channel.TRACES));
    }

    @Test
    void open_aLargeFile_goesInPiecesEachAskedFor() {
        session.open(List.of(new File("a b.csv", 2L * PIECE + 7)), "swap=1");
        assertEquals(
                List.of("recording-open " + (2L * PIECE + 7) + " swap=1 a b.csv", "a b.csv 0-" + PIECE), desk.take());
        session.receive(new FromRecording.More(400));
        assertEquals(400, session.permille());
        assertEquals(2, desk.steps, "once when it begins, once with each piece");
        session.receive(new FromRecording.More(800));
        session.receive(new FromRecording.More(1000));
        int end = 2 * PIECE + 7;
        assertEquals(
                List.of(
                        "a b.csv " + PIECE + "-" + 2 * PIECE,
                        "a b.csv " + 2 * PIECE + "-" + end,
                        "a b.csv " + end + "-" + end),
                desk.take(),
                "the last of them is empty: the file has ended");
        session.receive(new FromRecording.More(1000));
        assertEquals(List.of(), desk.take(), "nothing is sent beyond the end");
    }

    @Test
    void open_nothing_isAnEmptyPieceAtOnce() {
        session.open(List.of(new File("empty", 0)), "");
        assertEquals(List.of("recording-open 0  empty", "empty 0-0"), desk.take());
    }

    @Test
    void opened_aFile_isShownAndPlaysAsThePageDoes() {
        session.play(10_000);
        assertEquals(List.of(), desk.take(), "there is none yet");
        session.open(List.of(new File("F.npy", 100)), "");
        session.receive(new FromRecording.More(1000));
        desk.take();
        opened(31, 250);
        assertEquals(List.of("recording-show 0 TRACES", "recording-play 10000"), desk.take());
        assertEquals("F.npy", session.files().get(0).name());
        assertEquals("table=0", session.options(), "what was guessed is not chosen");
        assertNull(session.reading());
        assertEquals(session.track(), session.frame().track(0));
        session.play(10_000);
        assertEquals(List.of(), desk.take(), "told once");
        session.play(0);
        session.play(5000);
        session.seek(90_000);
        session.seek(-3);
        assertEquals(
                List.of("recording-rest", "recording-play 5000", "recording-seek 50000", "recording-seek 0"),
                desk.take());
    }

    @Test
    void frames_areCreditedWhenDrawn_andThoseOfAnotherPlaceAreNotShown() {
        read("F.npy", 31, 250);
        Frame first = frame(0);
        session.receive(new FromRecording.NewFrame(first));
        assertSame(first, session.frame());
        session.stand(1);
        desk.take();
        session.receive(new FromRecording.NewFrame(frame(0)));
        assertEquals(new Track(1, Track.Kind.RECORDING), session.frame().track(0));
        session.drawn();
        assertEquals(List.of("recording-recycle", "recording-recycle"), desk.take());
        session.drawn();
        assertEquals(List.of(), desk.take());
        session.receive(new FromRecording.NewFrame(frame(1)));
        assertEquals(2, session.frame().t());
    }

    @Test
    void set_options_areThoseChosen_andWhatIsRefusedIsNotKept() {
        read("F.npy", 31, 250);
        session.receive(new FromRecording.Line(FromRecording.About.SHAPE, "", Phrase.of("kept")));
        desk.take();
        session.swap();
        assertEquals(List.of("recording-prepare table=0&swap=1"), desk.take());
        session.receive(new FromRecording.Opened(250, 31, 6000, false, "table=0&swap=1&unit=sample&tau=5"));
        assertTrue(session.lines().isEmpty());
        assertEquals("table=0&swap=1", session.options());
        session.set("tau", "-1");
        session.receive(new FromRecording.Refused(Phrase.of("kept")));
        assertEquals(List.of("recording-prepare table=0&swap=1&tau=-1", "refused - kept"), desk.take());
        assertEquals("table=0&swap=1", session.options());
        session.set("missing=0&gaps=0");
        assertEquals(List.of("recording-prepare table=0&swap=1&missing=0&gaps=0"), desk.take());
    }

    @Test
    void listed_arrays_areAskedAbout_andJGoesToTheNetwork() {
        session.open(List.of(new File("a.npz", 10)), "");
        session.receive(new FromRecording.More(1000));
        session.receive(new FromRecording.Listed(0, 2, false, Phrase.of("kept")));
        assertEquals(0, desk.asked.size());
        session.receive(new FromRecording.Listed(1, 2, true, Phrase.of("kept")));
        assertEquals(2, desk.asked.size());
        desk.take();
        session.choose(1, true);
        session.receive(new FromRecording.Weights(2, new double[4]));
        assertEquals(List.of("recording-choose 1 1", "weights 2 of a.npz", "end"), desk.take());
        assertNull(session.shown());
    }

    @Test
    void dismiss_ofTheArrays_leavesARecordingThatWasThere() {
        read("F.npy", 31, 250);
        session.open(List.of(new File("a.npz", 10)), "");
        session.receive(new FromRecording.More(1000));
        session.receive(new FromRecording.Listed(0, 1, true, Phrase.of("kept")));
        desk.take();
        session.dismiss();
        assertEquals(List.of("recording-dismiss"), desk.take());
        assertEquals(31, session.shown().units());
        assertNull(session.reading());
    }

    /** A mask is smaller than what it masks, and both belong to the recording. */
    @Test
    void open_several_theLargestIsFirst_andAMaskIsAmongItsFiles() {
        session.open(List.of(new File("iscell.npy", 5), new File("F.npy", 50)), "");
        assertEquals(List.of("recording-open 50  F.npy", "F.npy 0-50"), desk.take());
        session.receive(new FromRecording.More(1000));
        opened(31, 250);
        assertEquals("iscell.npy", session.reading().name());
        session.receive(new FromRecording.More(1000));
        opened(20, 250, true);
        assertEquals(2, session.files().size());
        read("other.csv", 8, 100);
        assertEquals("other.csv", session.files().get(0).name());
        assertEquals(1, session.files().size());
    }

    /** The recording is another one of the same shape, where it is prepared in another way. */
    @Test
    void open_anotherOfTheSameShape_isNoMask() {
        read("F.npy", 31, 250);
        session.set("scale", "raw");
        session.receive(new FromRecording.Opened(31, 250, 50_000, false, "table=0&scale=raw"));
        read("spks.npy", 31, 250);
        assertEquals("table=0", session.options());
        assertEquals("spks.npy", session.name());
        assertEquals(1, session.files().size());
    }

    @Test
    void refused_aFile_leavesTheRecording_andWithoutOneTheWorkerEnds() {
        session.open(List.of(new File("a.png", 10)), "");
        desk.take();
        session.receive(new FromRecording.Refused(Phrase.of("kept")));
        assertEquals(List.of("refused a.png kept", "end"), desk.take());
        read("F.npy", 31, 250);
        session.open(List.of(new File("a.png", 10)), "");
        desk.take();
        session.receive(new FromRecording.Refused(Phrase.of("kept")));
        assertEquals(List.of("refused a.png kept"), desk.take());
        assertEquals(31, session.shown().units());
    }

    /** The worker is ended, whatever it is at; a recording that was there is read again, with what was chosen for it. */
    @Test
    void cancel_readsTheFormerRecordingAgain() {
        session.open(List.of(new File("large", 9L * PIECE)), "");
        desk.take();
        session.cancel();
        assertEquals("end", desk.take().get(0));
        assertNull(session.reading());
        read("F.npy", 31, 250);
        session.swap();
        session.receive(new FromRecording.Opened(250, 31, 6000, false, "table=0&swap=1"));
        File large = new File("large", 9L * PIECE);
        session.open(List.of(large), "");
        desk.take();
        session.cancel();
        assertFalse(session.wants(large, PIECE), "its bytes may come late");
        assertEquals("F.npy", session.name(), "it is still shown");
        assertEquals(List.of("end", "recording-open 100 table=0&swap=1 F.npy", "F.npy 0-100"), desk.take());
        assertEquals(250, session.shown().units());
        session.receive(new FromRecording.More(1000));
        session.receive(new FromRecording.Opened(250, 31, 6000, false, "table=0&swap=1"));
        assertEquals("table=0&swap=1", session.options());
        assertEquals("F.npy", session.files().get(0).name());
        assertEquals(1, session.files().size());
    }

    @Test
    void remove_endsTheWorker_andNothingIsLeft() {
        read("F.npy", 31, 250);
        desk.take();
        session.remove();
        assertEquals("end", desk.take().get(0));
        assertNull(session.shown());
        assertNull(session.frame());
        assertTrue(session.files().isEmpty());
        session.want(Channels.of(Channel.PCA));
        session.seek(5);
        session.set("swap", "1");
        assertEquals(List.of(), desk.take(), "nothing begins a worker again");
    }

    @Test
    void died_isTold_andTheNextFileBeginsAnother() {
        read("F.npy", 31, 250);
        session.open(List.of(new File("a", 10), new File("b", 5)), "");
        desk.take();
        session.died(Phrase.of("kept"));
        assertEquals(List.of("end", "refused a kept", "recording-open 5  b", "b 0-5"), desk.take());
        assertNull(session.shown());
    }
}
