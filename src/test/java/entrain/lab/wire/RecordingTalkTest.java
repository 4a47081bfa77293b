package entrain.lab.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.console.ZlibInflater;
import entrain.lab.data.FileIntake;
import entrain.lab.data.PlainFloats;
import entrain.lab.phrase.Phrase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The page's side of a recording and its worker's side, each at the other end of the other's messages. */
final class RecordingTalkTest {
    private record File(String name, byte[] bytes) implements RecordingSession.Source {
        @Override
        public long size() {
            return bytes.length;
        }
    }

    /** Carries messages, in order; the worker begins when it is needed. */
    private static final class Line implements RecordingHost {
        final RecordingSession session = new RecordingSession(this);
        final List<String> refused = new ArrayList<>();
        private final Queue<Runnable> there = new ArrayDeque<>();
        private final Queue<FromRecording> back = new ArrayDeque<>();
        RecordingRunner worker;
        int changes;
        private double now;

        private void tell(ToRecording message) {
            if (worker == null) {
                worker = new RecordingRunner(
                        () -> now += 0.01,
                        sent -> back.add((FromRecording) sent),
                        failed -> new FileIntake(new ZlibInflater(), new PlainFloats()),
                        () -> {});
            }
            RecordingRunner to = worker;
            there.add(() -> {
                if (to == worker) {
                    to.receive(message.letter());
                }
            });
        }

        @Override
        public void send(ToRecording message) {
            tell(message);
        }

        @Override
        public void piece(RecordingSession.Source source, long from, long to) {
            there.add(() -> {
                if (session.wants(source, to)) {
                    tell(new ToRecording.Piece(Arrays.copyOfRange(((File) source).bytes, (int) from, (int) to)));
                }
            });
        }

        @Override
        public void end() {
            worker = null;
            back.clear();
        }

        @Override
        public void choose(List<FromRecording.Listed> arrays) {}

        @Override
        public void weights(RecordingSession.Source source, FromRecording.Weights weights) {}

        @Override
        public void refused(RecordingSession.Source source, Phrase why) {
            refused.add((source == null ? "-" : source.name()) + ": " + why);
        }

        @Override
        public void progressed() {}

        @Override
        public void changed() {
            changes++;
        }

        /** Until nobody has anything to say. */
        void talk() {
            boolean busy = true;
            for (int turn = 0; busy || !there.isEmpty() || !back.isEmpty(); turn++) {
                assertTrue(turn < 100_000, "it never ends");
                while (!there.isEmpty()) {
                    there.remove().run();
                }
                busy = worker != null && worker.work(5);
                while (!back.isEmpty()) {
                    session.receive(back.remove());
                }
            }
        }

        void read(File... files) {
            session.open(List.of(files), "");
            talk();
        }

        List<String> files() {
            return session.files().stream().map(RecordingSession.Source::name).toList();
        }
    }

    private final Line line = new Line();
    private final RecordingSession session = line.session;

    private static File noise(String name, int rows, int columns, long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                text.append(j == 0 ? "" : ",").append(String.format(Locale.ROOT, "%.4f", random.nextGaussian()));
            }
            text.append('\n');
        }
        return new File(name, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Every k-th of them is a cell. */
    private static File mask(String name, int units, int every) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < units; i++) {
            text.append(i % every == 0 ? "1\n" : "0\n");
        }
        return new File(name, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void secondRecording_ofTheSameShapeOrSmaller_takesThePlaceOfTheFirst() {
        line.read(noise("A.csv", 250, 31, 1));
        line.read(noise("B.csv", 250, 31, 2));
        assertEquals("B.csv", session.name());
        assertEquals(List.of("B.csv"), line.files());
        line.read(noise("other.csv", 250, 5, 3));
        assertEquals(List.of(), line.refused);
        assertEquals("other.csv", session.name());
        assertEquals(List.of("other.csv"), line.files());
    }

    @Test
    void secondMask_largerThanTheFirst_takesItsPlaceAlone() {
        line.read(noise("A.csv", 250, 30, 1));
        line.read(mask("few.csv", 30, 3));
        assertEquals(10, session.shown().units());
        assertTrue(session.shown().mask());
        line.read(mask("more.csv", 30, 2));
        assertEquals(15, session.shown().units());
        assertEquals("A.csv", session.name());
        assertEquals(List.of("A.csv", "more.csv"), line.files());
        session.set("detrend", "1");
        line.talk();
        assertFalse(session.shown().mask(), "no file was opened");
    }

    @Test
    void mask_ofSamples_isRefusedWithWhatToDo() {
        line.read(noise("A.csv", 250, 31, 1));
        line.read(mask("m.csv", 250, 2));
        assertEquals(
                List.of("m.csv: this is a mask of 250 units, but the recording has 31; swap it first"), line.refused);
        session.swap();
        line.talk();
        line.read(mask("m.csv", 250, 2));
        assertEquals(125, session.shown().units());
    }

    @Test
    void twoOptions_setAtOnce_bothHold() {
        line.read(noise("A.csv", 250, 31, 1));
        session.set("scale", "raw");
        session.set("detrend", "1");
        line.talk();
        assertEquals("scale=raw&detrend=1", session.options());
        assertEquals("raw", session.option("scale"));
        assertEquals("1", session.option("detrend"));
    }

    @Test
    void option_underWayWhenAFileComes_isNotTheFilesAnswer() {
        line.read(noise("A.csv", 250, 31, 1));
        session.set("scale", "raw");
        session.open(List.of(mask("m.csv", 31, 2)), "");
        line.talk();
        assertEquals(16, session.shown().units());
        assertEquals("raw", session.option("scale"));
        assertEquals(List.of("A.csv", "m.csv"), line.files());
        assertEquals("A.csv", session.name());
        session.set("from", "249"); // refused: too few samples
        session.open(List.of(noise("B.csv", 300, 4, 2)), "");
        line.talk();
        assertEquals(1, line.refused.size(), line.refused.toString());
        assertTrue(line.refused.get(0).startsWith("-: "), line.refused.get(0));
        assertEquals("B.csv", session.name());
        assertEquals("", session.options());
    }

    @Test
    void option_changedWhileAFileIsRead_isSetBack() {
        line.read(noise("A.csv", 250, 31, 1));
        session.open(List.of(noise("B.csv", 250, 31, 1)), "");
        int before = line.changes;
        session.set("scale", "raw");
        assertEquals(before + 1, line.changes);
        line.talk();
        assertEquals("z", session.option("scale"));
    }

    @Test
    void cancel_twice_leavesNothing() {
        line.read(noise("A.csv", 250, 31, 1));
        session.open(List.of(noise("B.csv", 250, 31, 2)), "");
        session.cancel();
        assertEquals("A.csv", session.reading().name());
        session.cancel();
        line.talk();
        assertNull(session.shown());
        assertNull(session.frame());
        assertNull(line.worker);
        session.swap();
        line.talk();
        assertNull(line.worker, "nothing begins a worker again");
        assertEquals(List.of(), line.refused);
    }

    @Test
    void options_areOfTheFileTheyCameWith() {
        session.open(List.of(noise("A.csv", 250, 31, 1)), "");
        session.open(List.of(noise("fmri.csv", 240, 31, 1)), "interval=1.89&unit=s");
        session.open(List.of(noise("other.csv", 240, 31, 1)), "");
        line.talk();
        assertEquals("other.csv", session.name());
        assertEquals("", session.option("interval").replace("1", ""), "one sample, not 1.89 s");
        session.open(List.of(noise("A.csv", 250, 31, 1)), "");
        session.open(List.of(noise("fmri.csv", 240, 31, 1)), "interval=1.89&unit=s");
        line.talk();
        assertEquals("1.89", session.option("interval"));
        assertEquals("s", session.option("unit"));
    }

    @Test
    void swap_takesAwayWhatIsOfTheOtherAxis() {
        line.read(noise("A.csv", 250, 31, 1));
        session.set("from=200&to=240&without=30&scale=raw");
        line.talk();
        assertEquals(30, session.shown().units());
        session.swap();
        line.talk();
        assertEquals(List.of(), line.refused);
        assertEquals(250, session.shown().units());
        assertEquals(31, session.shown().samples());
        assertEquals("scale=raw&swap=1", session.options());
        session.swap();
        session.swap();
        line.talk();
        assertEquals("scale=raw&swap=1", session.options());
    }

    @Test
    void died_whileTheArraysAreAskedAbout_choosingBeginsNoWorker() {
        session.open(List.of(noise("J.csv", 20, 20, 1)), "");
        line.talk();
        assertEquals(1, session.listed().size());
        session.died(Phrase.of("kept"));
        assertTrue(session.listed().isEmpty());
        session.choose(0, false);
        session.dismiss();
        line.talk();
        assertNull(line.worker);
    }

    @Test
    void refusal_withNothingShownAndNothingRead_endsTheWorker() {
        line.tell(new ToRecording.Choose(0, false));
        line.talk();
        assertEquals(1, line.refused.size());
        assertNull(line.worker);
    }

    /** What was refused or dismissed is not chosen from afterwards. */
    @Test
    void dismissed_tables_areNotKept() {
        line.read(noise("A.csv", 250, 31, 1));
        line.read(noise("J.csv", 20, 20, 1));
        session.dismiss();
        line.talk();
        assertNotNull(line.worker);
        line.tell(new ToRecording.Choose(0, false));
        line.talk();
        assertEquals(List.of("-: there is no such array"), line.refused);
        assertEquals(31, session.shown().units());
    }
}
