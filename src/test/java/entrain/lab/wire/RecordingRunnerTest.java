package entrain.lab.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.console.ZlibInflater;
import entrain.lab.data.FileIntake;
import entrain.lab.data.Intake;
import entrain.lab.data.PlainFloats;
import entrain.lab.frame.Block;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Scalar;
import entrain.lab.frame.Track;
import entrain.lab.measure.RecordingMeasurements;
import entrain.lab.recording.Recorded;
import entrain.lab.recording.Tables;
import entrain.lab.run.Npy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The worker that holds a recording, by what it is told and answers. */
final class RecordingRunnerTest {
    private static final Track FIRST = new Track(0, Track.Kind.RECORDING);
    private static final Channels ALL = Channels.of(
            Channel.TRACES,
            Channel.RASTER,
            Channel.STATE,
            Channel.AUTOCOVARIANCE,
            Channel.SPECTRUM,
            Channel.PCA,
            Channel.NEIGHBOURS,
            Channel.LYAPUNOV,
            Channel.DISTANCE,
            Channel.SCALARS);

    private final RecordingPort port = new RecordingPort();
    private double now;
    private RecordingRunner runner;
    /** Takes what fails while a file is read beside the messages. */
    private Consumer<Throwable> fail;

    @BeforeEach
    void begin() {
        runner = new RecordingRunner(() -> now += 0.01, port, this::intake, () -> {});
    }

    private Intake intake(Consumer<Throwable> failed) {
        fail = failed;
        return new FileIntake(new ZlibInflater(), new PlainFloats());
    }

    private static String csv(int rows, int columns, Tables.Numbers numbers) {
        StringBuilder text = new StringBuilder();
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                text.append(c == 0 ? "" : ",").append(String.format(Locale.ROOT, "%.6f", numbers.at(r, c)));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private void open(String name, String text, String options) {
        open(name, text.getBytes(StandardCharsets.UTF_8), options);
    }

    private void open(String name, byte[] bytes, String options) {
        runner.receive(new ToRecording.Open(bytes.length, options, name).letter());
        for (int from = 0; from < bytes.length; from += 1000) {
            byte[] piece = new byte[Math.min(1000, bytes.length - from)];
            System.arraycopy(bytes, from, piece, 0, piece.length);
            runner.receive(new ToRecording.Piece(piece).letter());
        }
        runner.receive(new ToRecording.Piece(new byte[0]).letter());
        work();
    }

    /** Works until there is nothing more to do, or two frames are on their way. */
    private void work() {
        for (int turn = 0; runner.work(5); turn++) {
            now += 3;
            assertTrue(turn < 100_000, "it never ends");
        }
    }

    private List<String> said(String type) {
        return port.lines.stream()
                .filter(line -> line.startsWith("recording-" + type))
                .toList();
    }

    private String last(String type) {
        List<String> all = said(type);
        return all.isEmpty() ? "" : all.get(all.size() - 1);
    }

    private Frame lastFrame() {
        return port.frames.get(port.frames.size() - 1);
    }

    /** Draws whatever comes until nothing more does. */
    private void draw() {
        int before;
        do {
            before = port.frames.size();
            runner.receive(new ToRecording.Recycle());
            runner.receive(new ToRecording.Recycle());
            now += 300;
            work();
        } while (port.frames.size() > before);
    }

    @Test
    void file_isReadPreparedAndTold() {
        open("data.csv", csv(250, 4, Tables::noise), "interval=1.89&unit=s&scale=raw");
        List<String> more = said("more");
        assertEquals("recording-more 1000", more.get(more.size() - 1));
        assertTrue(more.size() > 3 && !more.get(0).equals("recording-more 1000"));
        assertEquals(
                "recording-opened 4 250 49800 0 swap=0&interval=1.89&unit=s&tau=9.45&scale=raw&missing=1&gaps=1&detrend=0"
                        + "&from=0&loop=1",
                last("opened"));
        assertEquals(
                List.of(
                        "recording-line SHAPE  [\"{}; 1 sample = {}\",[\"{} samples × {} units\",\"250\",\"4\"],\"1.89 s\"]",
                        "recording-line SAMPLING  [\"A guess: the longer side is taken for time.\"]",
                        "recording-line SAMPLING  [\"One τ is {}, {} samples.\",\"9.45 s\",\"5\"]",
                        "recording-line STRETCH  [\"Samples {} to {} of {} are played and measured.\",\"0\",\"249\",\"250\"]"),
                said("line"));
        assertTrue(said("refused").isEmpty());
    }

    /** What a text holds is told by its names and times. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plain | 40 samples × 3 units",
                "time (s),a,b,c | 40 samples × 3 units; 1 sample = 0.5 s",
                "a,b,c | 40 samples × 3 units",
                ",a,b,c | 40 samples × 3 units",
                "date,a,b,c | 40 samples × 3 units; 1 sample = 60 s",
                "unit,names | 12 samples × 40 units"
            })
    void text_isLaidOutByItsHead(String head, String shape) {
        StringBuilder text = new StringBuilder(head.equals("plain") || head.equals("unit,names") ? "" : head + "\n");
        for (int k = 0; k < 40; k++) {
            text.append(
                    switch (head) {
                        case "time (s),a,b,c" -> 0.5 * k + ",";
                        case ",a,b,c" -> k + ",";
                        case "date,a,b,c" -> "2024-03-01 10:" + (k < 10 ? "0" : "") + k + ":00,";
                        case "unit,names" -> "cell" + k + ",";
                        default -> "";
                    });
            text.append(csv(1, head.equals("unit,names") ? 12 : 3, (r, c) -> Tables.noise(c, 7)));
        }
        open("data.csv", text.toString(), "");
        assertTrue(said("refused").isEmpty(), last("refused"));
        FromRecording.Line line = (FromRecording.Line)
                FromRecording.read(Letter.of(said("line SHAPE").get(0)));
        assertEquals(shape, line.what().toString());
    }

    @Test
    void lines_sayWhatUndoesThem() {
        open("data.csv", csv(250, 4, (k, i) -> Tables.noise(k, i) * (i == 2 ? 9 : 1)), "detrend=1");
        List<String> steps = said("line STEP");
        assertTrue(steps.get(0).startsWith("recording-line STEP detrend=0 ["));
        assertTrue(steps.get(1).startsWith("recording-line STEP scale=raw ["));
        assertTrue(last("line WARNING").startsWith("recording-line WARNING without=2 ["), last("line WARNING"));
    }

    @Test
    void frames_areOfOneTrackInItsPlace_noMoreThanTwoUndrawn() {
        open("data.csv", csv(250, 4, Tables::noise), "scale=raw");
        runner.receive(new ToRecording.Show(1, ALL));
        runner.receive(new ToRecording.Play(10_000));
        for (int turn = 0; turn < 100; turn++) {
            now += 20;
            runner.work(5);
        }
        assertEquals(2, port.frames.size());
        Frame frame = lastFrame();
        assertEquals(1, frame.tracks());
        Track track = new Track(1, Track.Kind.RECORDING);
        assertEquals(track, frame.track(0));
        Block numbers = frame.block(Channel.SCALARS, track);
        assertEquals(4, numbers.get(0, Scalar.UNITS.ordinal()));
        assertEquals(1, numbers.get(0, Scalar.SCALE.ordinal()));
        assertFalse(runner.work(5), "nothing is computed for a page that does not draw");
        runner.receive(new ToRecording.Recycle());
        now += 20;
        runner.work(5);
        assertEquals(3, port.frames.size());
    }

    @Test
    void play_goesAtThePace_restStands() {
        open("data.csv", csv(2000, 3, Tables::noise), "");
        runner.receive(new ToRecording.Show(0, Channels.of(Channel.TRACES)));
        draw();
        double begun = now;
        runner.receive(new ToRecording.Play(10_000));
        while (now < begun + 2000) {
            now += 5;
            runner.receive(new ToRecording.Recycle());
            runner.work(5);
        }
        // 2 s at 10 τ a second, one sample more or less
        assertEquals(20, lastFrame().t(), 0.21);
        runner.receive(new ToRecording.Rest());
        int before = port.frames.size();
        draw();
        assertTrue(port.frames.size() <= before + 1);
        double t = lastFrame().t();
        now += 1000;
        draw();
        assertEquals(t, lastFrame().t());
    }

    @Test
    void seek_showsThatTime() {
        open("data.csv", csv(2000, 3, Tables::noise), "scale=raw");
        runner.receive(new ToRecording.Show(0, Channels.of(Channel.TRACES)));
        runner.receive(new ToRecording.Seek(100_000));
        draw();
        assertEquals(100, lastFrame().t(), 1e-9); // of a product
        Block traces = lastFrame().block(Channel.TRACES, FIRST);
        assertEquals(Tables.noise(500, 1), traces.get(1, traces.columns().count() - 1), 1e-6); // as it was written
    }

    @Test
    void averages_areThoseOfTheWholeStretch_whateverTheSlices() {
        open("data.csv", csv(600, 12, Tables::noise), "");
        runner.receive(new ToRecording.Show(0, ALL));
        draw();
        Frame frame = lastFrame();
        RecordingMeasurements whole = new RecordingMeasurements(
                () -> new Recorded(Tables.prepared(parsed(600, 12), "").stretch()), 600, RecordingMeasurements.of(ALL));
        while (whole.advance()) {
            // in one go
        }
        Blocks expected = new Blocks();
        Block numbers = expected.addNumbers(Channel.SCALARS, FIRST, Scalar.values().length);
        whole.write(expected, ALL, FIRST, numbers);
        for (Channel channel : List.of(Channel.AUTOCOVARIANCE, Channel.SPECTRUM, Channel.PCA, Channel.NEIGHBOURS)) {
            Block of = expected.block(channel, FIRST);
            Block shown = frame.block(channel, FIRST);
            assertEquals(of.columns(), shown.columns(), channel.name());
            for (int row = 0; row < of.rows().count(); row++) {
                for (int k = 0; k < of.columns().count(); k++) {
                    assertEquals(of.get(row, k), shown.get(row, k), channel.name());
                }
            }
        }
        assertTrue(frame.block(Channel.SCALARS, FIRST).known(0, Scalar.PARTICIPATION.ordinal()));
        assertFalse(frame.block(Channel.SCALARS, FIRST).known(0, Scalar.LAMBDA.ordinal()));
        assertNull(frame.block(Channel.LYAPUNOV, FIRST));
    }

    /** The numbers as the text above rounds them. */
    private static entrain.lab.data.Table parsed(int rows, int columns) {
        return Tables.bare(
                rows, columns, (r, c) -> Double.parseDouble(String.format(Locale.ROOT, "%.6f", Tables.noise(r, c))));
    }

    @Test
    void averages_growWhileItStands() {
        open("data.csv", csv(3000, 40, Tables::noise), "");
        runner.receive(new ToRecording.Show(0, Channels.of(Channel.AUTOCOVARIANCE)));
        List<Double> times = new ArrayList<>();
        for (int turn = 0; turn < 2000; turn++) {
            now += 100;
            runner.work(1);
            runner.receive(new ToRecording.Recycle());
        }
        for (Frame frame : port.frames) {
            Block numbers = frame.block(Channel.SCALARS, FIRST);
            if (numbers.known(0, Scalar.AUTOCOVARIANCE_TIME.ordinal())) {
                times.add((double) numbers.get(0, Scalar.AUTOCOVARIANCE_TIME.ordinal()));
            }
        }
        assertTrue(times.size() > 3, times.toString());
        assertEquals(600, times.get(times.size() - 1), 1e-3); // 3,000 samples of 0.2 τ, as a float
        assertTrue(times.get(0) < 300);
    }

    @Test
    void prepare_changesWhatIsShownAndKeepsTheTime() {
        open("data.csv", csv(400, 3, Tables::noise), "scale=raw");
        runner.receive(new ToRecording.Show(0, Channels.of(Channel.TRACES)));
        runner.receive(new ToRecording.Seek(40_000));
        runner.receive(new ToRecording.Prepare("scale=raw&without=1").letter());
        draw();
        assertTrue(last("opened").startsWith("recording-opened 2 400 "));
        assertEquals(40, lastFrame().t(), 1e-9);
        runner.receive(new ToRecording.Prepare("swap=1").letter());
        work();
        assertTrue(last("refused").contains("too few samples"), last("refused"));
        runner.receive(new ToRecording.Seek(41_000));
        draw();
        assertEquals(2, lastFrame().block(Channel.TRACES, FIRST).rows().count(), "the earlier one stays");
        runner.receive(new ToRecording.Prepare("colour=2").letter());
        assertEquals("recording-refused [\"{} is no option of a recording\",\"\\\"colour=2\\\"\"]", last("refused"));
    }

    /** What is inflated comes outside of any message, and so does what fails then. */
    @Test
    void fail_whileAFileIsInflated_isRefusedAndTheEarlierOneStays() {
        open("data.csv", csv(400, 3, Tables::noise), "");
        runner.receive(new ToRecording.Open(100, "", "large.npz"));
        fail.accept(new OutOfMemoryError());
        assertEquals(1, said("refused").size(), port.lines.toString());
        runner.receive(new ToRecording.Piece(new byte[0]));
        assertEquals(1, said("refused").size(), "its end is waited for no longer");
        runner.receive(new ToRecording.Prepare("scale=raw"));
        work();
        assertTrue(last("opened").startsWith("recording-opened 3 400 "), last("opened"));
    }

    @Test
    void badFile_isRefusedAndTheEarlierOneStays() {
        open("data.csv", csv(400, 3, Tables::noise), "");
        String opened = last("opened");
        open("empty.csv", "", "");
        open("few.csv", "1,2\n3,4\n5,6\n", "");
        open("late.csv", csv(40, 3, Tables::noise), "band=1:2");
        assertEquals(3, said("refused").size());
        assertEquals(List.of(opened), said("opened"));
        runner.receive(new ToRecording.Show(0, Channels.of(Channel.TRACES)));
        draw();
        assertEquals(3, lastFrame().block(Channel.TRACES, FIRST).rows().count());
    }

    @Test
    void badOptions_areRefusedAtOnce_andPiecesThatFollowAreNot() {
        runner.receive(new ToRecording.Open(10, "swap=9", "a").letter());
        runner.receive(new ToRecording.Piece(new byte[] {1}).letter());
        runner.receive(new ToRecording.Piece(new byte[0]).letter());
        assertEquals(1, port.lines.size());
        assertTrue(last("refused").contains("must be 0 or 1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "recording-",
                "recording-seek x",
                "recording-show",
                "recording-choose 3 0",
                "recording-prepare swap=1",
                "recording-piece",
                "recording-open x",
                "recording-nothing"
            })
    void nonsense_isRefusedInASentence(String line) {
        runner.receive(Letter.of(line));
        assertFalse(runner.work(5));
        assertEquals(1, said("refused").size(), port.lines.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "recording-seek 5",
                "recording-play 3",
                "recording-rest",
                "recording-recycle",
                "recording-show 0 TRACES"
            })
    void nothingThere_nothingHappens(String line) {
        runner.receive(Letter.of(line));
        assertFalse(runner.work(5));
        assertTrue(port.lines.isEmpty(), port.lines.toString());
    }

    @Test
    void square_isAskedAbout() {
        open("J.csv", csv(12, 12, Tables::noise), "");
        assertTrue(last("listed").startsWith("recording-listed 0 1 1 "), port.lines.toString());
        assertTrue(said("opened").isEmpty());
        runner.receive(new ToRecording.Choose(0, false));
        work();
        assertTrue(last("opened").startsWith("recording-opened 12 12 2200 0 table=0&"), last("opened"));
        open("J.csv", csv(12, 12, Tables::noise), "");
        FromRecording[] sent = new FromRecording[1];
        RecordingRunner own = new RecordingRunner(
                () -> now,
                message -> sent[0] = (FromRecording) message,
                failed -> new FileIntake(new ZlibInflater(), new PlainFloats()),
                () -> {});
        byte[] bytes = csv(12, 12, Tables::noise).getBytes(StandardCharsets.UTF_8);
        own.receive(new ToRecording.Open(bytes.length, "", "J"));
        own.receive(new ToRecording.Piece(bytes));
        own.receive(new ToRecording.Piece(new byte[0]));
        own.receive(new ToRecording.Choose(0, true));
        FromRecording.Weights weights = (FromRecording.Weights) sent[0];
        assertEquals(12, weights.n());
        double[] expected = new double[144];
        for (int i = 0; i < 144; i++) {
            expected[i] = Double.parseDouble(String.format(Locale.ROOT, "%.6f", Tables.noise(i / 12, i % 12)));
        }
        assertArrayEquals(expected, weights.numbers());
        own.receive(new ToRecording.Choose(0, true));
        assertTrue(sent[0] instanceof FromRecording.Refused, "it was answered");
    }

    private static byte[] npy(int rows, int columns, Tables.Numbers numbers) {
        float[] all = new float[rows * columns];
        for (int i = 0; i < all.length; i++) {
            all[i] = (float) numbers.at(i / columns, i % columns);
        }
        return joined(Npy.header("<f4", rows, columns), Npy.floats(all, 0, all.length));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    @Test
    void suite2p_isUnitsByTime_andItsMaskMasksIt() {
        open("F.npy", npy(90, 40, Tables::noise), "scale=raw");
        assertTrue(last("opened").startsWith("recording-opened 90 40 "), last("opened"));
        assertTrue(said("line SAMPLING").get(0).contains("An array called {} is units × time."));
        open("iscell.npy", npy(90, 2, (i, column) -> column == 0 ? i % 3 == 0 ? 1 : 0 : 0.5), "");
        assertTrue(last("opened").startsWith("recording-opened 30 40 "), last("opened"));
    }

    @Test
    void archive_ofSeveralArrays_isListedAndOneIsChosen() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("J.npy"));
            zip.write(npy(12, 12, Tables::noise));
            zip.putNextEntry(new ZipEntry("rates.npy"));
            zip.write(npy(300, 7, Tables::noise));
        }
        open("all.npz", bytes.toByteArray(), "");
        assertEquals(2, said("listed").size(), port.lines.toString());
        assertTrue(said("listed").get(0).startsWith("recording-listed 0 2 1 "));
        assertTrue(said("listed").get(1).startsWith("recording-listed 1 2 0 "));
        assertTrue(said("listed").get(1).contains("rates"));
        runner.receive(new ToRecording.Choose(1, false).letter());
        work();
        assertTrue(last("opened").startsWith("recording-opened 7 300 "), last("opened"));
        runner.receive(new ToRecording.Prepare("table=0").letter());
        work();
        assertTrue(last("opened").startsWith("recording-opened 12 12 "), "all arrays are kept");
        runner.receive(new ToRecording.Prepare("table=9").letter());
        assertTrue(last("refused").contains("there is no such array"), last("refused"));
    }

    @Test
    void archive_withWhatIsNotRead_saysWhatWasLeftOut() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("rates.npy"));
            zip.write(npy(300, 7, Tables::noise));
            zip.putNextEntry(new ZipEntry("fs.npy"));
            zip.write(npy(1, 1, Tables::noise));
        }
        open("all.npz", bytes.toByteArray(), "");
        assertTrue(last("opened").startsWith("recording-opened 7 300 "), port.lines.toString());
        assertTrue(
                said("line WARNING").stream()
                        .anyMatch(line -> line.contains("left out of the file") && line.contains("fs")),
                said("line WARNING").toString());
    }

    @Test
    void sound_isAveragedAndSaidSo() {
        ByteBuffer wav = ByteBuffer.allocate(44 + 2 * 44_100).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + 2 * 44_100);
        wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1);
        wav.putInt(44_100).putInt(88_200).putShort((short) 2).putShort((short) 16);
        wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(2 * 44_100);
        for (int k = 0; k < 44_100; k++) {
            wav.putShort((short) (20_000 * Math.sin(0.01 * k)));
        }
        open("hum.wav", wav.array(), "");
        assertTrue(last("opened").startsWith("recording-opened 1 1002 "), last("opened") + last("refused"));
        assertTrue(
                said("line STEP").get(0).contains("Averaged over {} samples each"),
                said("line STEP").toString());
        runner.receive(new ToRecording.Show(0, ALL));
        draw();
        assertTrue(lastFrame().block(Channel.SPECTRUM, FIRST) != null);
    }

    @Test
    void table_saidBefore_isNotAskedAbout() {
        open("J.csv", csv(12, 12, Tables::noise), "table=0");
        assertTrue(said("listed").isEmpty());
        assertTrue(last("opened").startsWith("recording-opened 12 12 "));
    }

    @Test
    void mask_leavesOutWhatIsNoCell() {
        open("F.csv", csv(6, 100, Tables::noise), "scale=raw");
        assertTrue(last("opened").startsWith("recording-opened 6 100 "));
        open("iscell.csv", "1,0.9\n0,0.1\n1,0.8\n0,0.2\n0,0.1\n1,0.7\n", "");
        assertTrue(last("opened").startsWith("recording-opened 3 100 "), last("opened") + last("refused"));
        runner.receive(new ToRecording.Show(0, Channels.of(Channel.TRACES)));
        draw();
        Block traces = lastFrame().block(Channel.TRACES, FIRST);
        assertEquals(Tables.noise(2, 0), traces.get(1, 0), 1e-6);
        runner.receive(new ToRecording.Prepare("scale=raw&detrend=1"));
        work();
        assertTrue(last("opened").startsWith("recording-opened 3 100 "), "the mask stays");
    }

    @Test
    void newFile_takesTheOldOnesPlace() {
        open("a.csv", csv(400, 3, Tables::noise), "");
        runner.receive(new ToRecording.Show(0, Channels.of(Channel.TRACES)));
        runner.receive(new ToRecording.Seek(20_000));
        open("b.csv", csv(200, 2, Tables::noise), "");
        draw();
        assertEquals(0, lastFrame().t());
        assertEquals(2, lastFrame().block(Channel.TRACES, FIRST).rows().count());
    }

    @Test
    void openedWhileOneIsRead_onlyTheSecondCounts() {
        byte[] bytes = csv(400, 3, Tables::noise).getBytes(StandardCharsets.UTF_8);
        runner.receive(new ToRecording.Open(bytes.length, "", "a"));
        runner.receive(new ToRecording.Piece(bytes));
        open("b.csv", csv(200, 2, Tables::noise), "");
        assertEquals(1, said("opened").size());
        assertTrue(last("opened").startsWith("recording-opened 2 200 "));
    }
}
