package entrain.lab.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Coordinate;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import entrain.lab.run.OwnData;
import entrain.lab.settings.Effect;
import entrain.lab.settings.Param;
import entrain.lab.settings.Params;
import entrain.lab.settings.RunText;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import entrain.lab.task.Arguments;
import entrain.lab.task.Assignment;
import entrain.lab.task.Tasks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every record crosses whole, and what is no record is refused by its name. */
final class MessageContractTest {
    private static final Settings SETTINGS = SettingsText.parse("preset=chaos&g=1.7&views=state,raster&mine=a b%26c")
            .settings();

    private static Frame frame() {
        Frame frame = new Frame();
        frame.begin(3, 12, 0.6, Track.TWIN);
        Block block = frame.add(Channel.STATE, Track.DRIVEN, Axis.parts(1), Axis.numbered(Coordinate.UNIT, 3));
        block.set(0, 1, -0.0);
        block.set(0, 2, 1.5);
        return frame;
    }

    static List<Message> messages() {
        float[] data = {1, Float.MIN_VALUE, -2};
        return List.of(
                new ToRun.Configure(3, SETTINGS),
                new ToRun.Show(Channels.of(Channel.TRACES, Channel.WEIGHTS)),
                new ToRun.Show(Channels.NONE),
                new ToRun.Run(),
                new ToRun.Pause(),
                new ToRun.Step(7),
                new ToRun.Reset(4),
                new ToRun.Seek(1L << 33),
                new ToRun.Hash(1),
                new ToRun.State(2),
                new ToRun.Scatter(),
                new ToRun.Nudge(),
                new ToRun.Project(2, 2, new double[] {1, -0.0, Double.MIN_VALUE, 0.1}),
                new ToRun.Recycle(),
                new ToRun.Give(5, ToRun.Give.Kind.WEIGHTS, 2, 2, new double[] {1, -0.0, Double.MIN_VALUE, 0.1}),
                new ToRun.Give(5, ToRun.Give.Kind.PHASES, 0, 0, new double[0]),
                new ToRun.Give(5, ToRun.Give.Kind.BIAS, 1, 2, new double[] {0.1, -0.5}),
                new FromRun.Ready(""),
                new FromRun.Ready("no memory: it is full"),
                new FromRun.Configured(3, 200),
                new FromRun.Unbuilt(3, SETTINGS, Phrase.verbatim("N = 9 cannot be built here")),
                new FromRun.Unbuilt(3, null, Phrase.verbatim("N = 9 cannot be built here")),
                new FromRun.NewFrame(frame()),
                new FromRun.NewWeights(3, frame()),
                new FromRun.Hash(1, 3, 1L << 40, "0123456789abcdef"),
                new FromRun.Sought(3, 1L << 40, "0123456789abcdef"),
                new FromRun.State(2, 3, frame()),
                new FromRun.NoAnswer(2, Phrase.verbatim("there is no simulation yet")),
                new FromRun.Failed(Phrase.verbatim("two  spaces stay ")),
                new ToTask.Start(8, new Assignment(Tasks.ENSEMBLE, SETTINGS, Arguments.parse("networks=3"), 2, data)),
                new ToTask.Start(8, new Assignment(Tasks.THEORY, SETTINGS, Arguments.NONE, 0, new float[0])),
                new ToTask.Write("npy", 5, 400, SETTINGS, OwnData.NONE),
                new ToTask.Write("npy", 5, 400, SETTINGS, own()),
                new ToTask.Start(8, new Assignment(Tasks.JACOBIAN, SETTINGS, Arguments.NONE, 0, data, own())),
                new ToTask.Cancel(8),
                new FromTask.Row(8, 999, frame()),
                new FromTask.Progress(8, 340),
                new FromTask.Finished(8, frame()),
                new FromTask.Refused(8, Phrase.of("N = {} is too large here", "9")),
                new FromTask.Cancelled(8),
                new FromFile.Share(40),
                new FromFile.Part(new byte[] {1, -2, 3}),
                new FromFile.Written(true),
                new FromFile.Written(false),
                new ToRecording.Open(1L << 33, "swap=1&tau=2", "my data.csv"),
                new ToRecording.Open(0, "", "F.npy"),
                new ToRecording.Piece(new byte[] {1, -2, 3}),
                new ToRecording.Choose(2, true),
                new ToRecording.Dismiss(),
                new ToRecording.Prepare("z=1&interval=0.5"),
                new ToRecording.Show(1, Channels.of(Channel.TRACES, Channel.PCA)),
                new ToRecording.Play(10_000),
                new ToRecording.Rest(),
                new ToRecording.Seek(1L << 40),
                new ToRecording.Recycle(),
                new ToRecording.Take("3,7"),
                new ToRecording.Take(""),
                new FromRecording.Taken(1, 3, 100_000, data, "a b.csv"),
                new FromRecording.More(999),
                new FromRecording.Listed(0, 3, true, Phrase.verbatim("a  b")),
                new FromRecording.Opened(31, 1L << 33, 50_000, true, "swap=1"),
                new FromRecording.Line(FromRecording.About.STEP, "", Phrase.of("N = {} is too large here", "9")),
                new FromRecording.NewFrame(frame()),
                new FromRecording.Weights(1, new double[] {-0.0}),
                new FromRecording.Refused(Phrase.verbatim("it is empty")),
                new ToTraining.Begin("target:sines,drawn:0;-50;99", SETTINGS, own()),
                new ToTraining.Begin("", SETTINGS, OwnData.NONE),
                new ToTraining.Data(1, 3, 100_000, data, "a b.csv"),
                new ToTraining.Data(3, 1, 1, data, ""),
                new ToTraining.Restore(1_440_000, 1, 2, new double[] {0.1, -0.0, 3, 4, 5, 6, Double.MIN_VALUE}),
                new ToTraining.Learn(),
                new ToTraining.Freeze(),
                new ToTraining.Kick(500),
                new ToTraining.Forget(),
                new ToTraining.Speed(true),
                new ToTraining.Show(1, Channels.of(Channel.TRACES, Channel.PCA)),
                new ToTraining.Play(10_000),
                new ToTraining.Rest(),
                new ToTraining.Recycle(),
                new ToTraining.Points(true),
                new ToTraining.Points(false),
                new ToTraining.Mode(301),
                new ToTraining.Fit("seen:60,penalty:0.1"),
                new ToTraining.Fit(""),
                new ToTraining.Hand(),
                new FromTraining.Begun(2, 4, "rule:force,target:flipflop"),
                new FromTraining.Warned(Phrase.of("N = {} is too large here", "9")),
                new FromTraining.NewFrame(frame()),
                new FromTraining.Told(
                        FromTraining.Phase.EARLY, 120_000, "0123456789abcdef", Phrase.verbatim("too  early")),
                new FromTraining.Told(FromTraining.Phase.LEARNING, 1L << 33, "", Phrase.verbatim("")),
                new FromTraining.Progress(999, 1L << 33),
                new FromTraining.Line(FromTraining.About.DRIFT, Phrase.of("N = {} is too large here", "9")),
                new FromTraining.Kicked(FromTraining.Outcome.MIRROR, Phrase.verbatim("at −f")),
                new FromTraining.Points(true, frame()),
                new FromTraining.Network(SETTINGS, 1, 2, new double[] {0.1, -0.0, 3, 4, 5, 6, Double.MIN_VALUE}),
                new FromTraining.Refused(true, Phrase.verbatim("one sample is no target")),
                new Message.Dead("task0", "out of memory"));
    }

    /** All that can be given, in doubles that are no floats. */
    private static OwnData own() {
        return OwnData.NONE
                .withWeights(new double[] {0.1, -0.0, Double.MIN_VALUE, 3}, 2, 2, 2)
                .withState(new double[] {0.3, -0.7}, 2)
                .withTheta(new double[] {6.1, 0.2}, 2);
    }

    @Test
    void start_withOwnData_hasTheStateAndEveryBitOfThem() {
        float[] state = {0.1f, -3};
        ToTask.Start sent = new ToTask.Start(8, new Assignment(Tasks.SCOUT, SETTINGS, Arguments.NONE, 0, state, own()));
        Assignment back = ((ToTask.Start) ToTask.read(sent.letter())).assignment();
        assertArrayEquals(state, back.data());
        assertArrayEquals(own().weights().rows(), back.own().weights().rows());
        assertArrayEquals(own().state(), back.own().state());
        assertArrayEquals(own().theta(), back.own().theta());
        OwnData phases = OwnData.NONE.withTheta(new double[] {0.1}, 1);
        back = ((ToTask.Start) ToTask.read(new ToTask.Start(
                                8, new Assignment(Tasks.THEORY, SETTINGS, Arguments.NONE, 0, new float[0], phases))
                        .letter()))
                .assignment();
        assertEquals(List.of("phases"), back.own().given());
        ToTask.Write bias = (ToTask.Write) ToTask.read(new ToTask.Write(
                        "npy", 5, 400, SETTINGS, OwnData.NONE.withBias(new double[] {0.3, -0.1}, 2))
                .letter());
        assertArrayEquals(new double[] {0.3, -0.1}, bias.own().bias());
        assertEquals(List.of("bias"), bias.own().given());
    }

    @Test
    void start_withOwnDataThatAreNotAllThere_isRefused() {
        String line = "start SCOUT 8 0 v=1  0 2 1";
        assertThrows(Unreadable.class, () -> ToTask.read(Letter.of(line, new double[3])));
        assertThrows(Unreadable.class, () -> ToTask.read(Letter.of(line, new double[] {1, 2, Double.NaN, 4})));
        assertThrows(
                Unreadable.class,
                () -> ToTask.read(Letter.of("start SCOUT 8 0 v=1  0 65536 1", new double[0])),
                "N × N beyond an int");
    }

    /** Reads a letter on the side that it is meant for. */
    private static Message read(Message kind, Letter letter) {
        return kind instanceof ToRun
                ? ToRun.read(letter)
                : kind instanceof FromFile
                        ? FromFile.read(letter)
                        : kind instanceof ToRecording
                                ? ToRecording.read(letter)
                                : kind instanceof ToTraining
                                        ? ToTraining.read(letter)
                                        : kind instanceof ToTask
                                                ? ToTask.read(letter)
                                                : kind instanceof FromRecording || kind instanceof FromTraining
                                                        ? Message.toGuest(letter)
                                                        : Message.toPage(letter);
    }

    @Test
    void messages_ofThisTest_areAllRecords() {
        List<Class<?>> records = new ArrayList<>();
        for (Class<?> direction : Message.class.getPermittedSubclasses()) {
            records.addAll(
                    direction.isSealed() ? Arrays.asList(direction.getPermittedSubclasses()) : List.of(direction));
        }
        for (Class<?> record : records) {
            assertTrue(messages().stream().anyMatch(record::isInstance), record + " is missing here");
        }
    }

    @ParameterizedTest
    @MethodSource("messages")
    void letter_readBack_isTheSameMessage(Message message) {
        Letter sent = message.letter();
        Message back = read(message, sent);
        assertEquals(message.getClass(), back.getClass());
        Letter again = back.letter();
        assertEquals(sent.line(), again.line());
        assertEquals(sent.length(), again.length());
        assertArrayEquals(sent.doubles(), again.doubles());
        assertArrayEquals(sent.bytes(), again.bytes());
        if (sent.floats() != null) {
            assertArrayEquals(
                    Arrays.copyOf(sent.floats(), sent.length()), Arrays.copyOf(again.floats(), again.length()));
        }
    }

    @Test
    void configure_readBack_hasTheValuesOfTheRunAlone() {
        ToRun.Configure back = (ToRun.Configure) ToRun.read(new ToRun.Configure(3, SETTINGS).letter());
        for (Param<?> param : Params.all()) {
            String value = param.effect() == Effect.VIEW ? Settings.defaults().text(param) : SETTINGS.text(param);
            assertEquals(value, back.settings().text(param), param.key());
        }
        assertTrue(SETTINGS.sameRun(back.settings()));
        assertEquals("v=1&g=1.7&I=0", RunText.format(SETTINGS));
    }

    @Test
    void read_whatIsNoMessage_namesTheRecord() {
        for (String line : List.of(
                "dance",
                "step",
                "step x",
                "step -1",
                "step 1 2",
                "configure 3",
                "configure x v=1",
                "give 1 weights 2 2",
                "give 1 HOPE 0 0",
                "run fast",
                "hash",
                "configure 3 v=1&N=many",
                "configure 3 v=1&theme=dark",
                "configure 3 v=1&g",
                "configure 3 v=2")) {
            String name = line.indexOf(' ') < 0 ? line : line.substring(0, line.indexOf(' '));
            Unreadable e = assertThrows(Unreadable.class, () -> ToRun.read(Letter.of(line)), line);
            assertTrue(e.getMessage().startsWith("the message \"" + name + "\" cannot be read: "), e.getMessage());
        }
        for (String line : List.of("frame", "unbuilt 3", "hash 1 2", "row 3 4", "finished x", "state 1 2")) {
            assertThrows(Unreadable.class, () -> Message.toPage(Letter.of(line)), line);
        }
        assertThrows(Unreadable.class, () -> ToTask.read(Letter.of("start SUPPER 1 0 v=1 ")));
        assertThrows(Unreadable.class, () -> ToTask.read(Letter.of("start THEORY 1 0 v=1 a=b=c")));
    }

    /** Floats where doubles are due, and the other way round. */
    @Test
    void read_anotherBuffer_isRefused() {
        assertThrows(Unreadable.class, () -> ToRun.read(Letter.of("give 1 state 1 2", new float[] {1, 2}, 2)));
        assertThrows(Unreadable.class, () -> Message.toPage(Letter.of("frame", new double[40])));
        assertThrows(Unreadable.class, () -> ToRun.read(Letter.of("give 1 state 1 2", new double[3])));
        assertThrows(
                Unreadable.class,
                () -> ToRun.read(Letter.of("give 1 weights 65536 65536", new double[0])),
                "rows × columns beyond an int");
    }

    @Test
    void read_trainingWithoutAllItsNumbers_isRefused() {
        assertThrows(Unreadable.class, () -> ToTraining.read(Letter.of("training-data 2 2 1 a", new float[3], 3)));
        assertThrows(
                Unreadable.class, () -> ToTraining.read(Letter.of("training-data 65536 65536 1 ", new float[0], 0)));
        assertThrows(Unreadable.class, () -> Message.toGuest(Letter.of("training-network v=1 1 2", new double[6])));
        assertThrows(Unreadable.class, () -> Message.toGuest(Letter.of("training-network v=1 65536 1", new double[0])));
        assertThrows(Unreadable.class, () -> ToTraining.read(Letter.of("training-restore 1 1 2", new double[6])));
        assertThrows(Unreadable.class, () -> Message.toGuest(Letter.of("training-told HOPE 1  ")));
    }

    /** Lines with characters changed, lost and doubled: a message or a refusal, and nothing else. */
    @Test
    void read_garbledLines_isAMessageOrUnreadable() {
        Random random = new Random(1);
        int refused = 0;
        for (int round = 0; round < 20_000; round++) {
            Message message = messages().get(random.nextInt(messages().size()));
            Letter letter = message.letter();
            StringBuilder line = new StringBuilder(letter.line());
            for (int changes = 1 + random.nextInt(3); changes > 0 && line.length() > 0; changes--) {
                int at = random.nextInt(line.length());
                switch (random.nextInt(3)) {
                    case 0 -> line.setCharAt(at, (char) random.nextInt(300));
                    case 1 -> line.deleteCharAt(at);
                    default -> line.insert(at, line.charAt(at));
                }
            }
            try {
                read(
                        message,
                        new Letter(
                                line.toString(), letter.floats(), letter.doubles(), letter.bytes(), letter.length()));
            } catch (Unreadable e) {
                refused++;
            }
        }
        assertTrue(refused > 1000, "only " + refused + " were refused: nothing is checked");
    }
}
