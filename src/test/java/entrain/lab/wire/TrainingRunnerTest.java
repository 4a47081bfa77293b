package entrain.lab.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.engine.EndiveKernel;
import entrain.core.engine.Engine;
import entrain.core.engine.SimdEngine;
import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Track;
import entrain.lab.run.OwnData;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import entrain.lab.wire.FromTraining.Phase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worker that trains a network, by what it is told and answers: a sine of period 30 τ, learned by 200 units. */
final class TrainingRunnerTest {
    private static final Settings SETTINGS =
            SettingsText.parse("N=200&g=1.5&p=0.1&dt=0.1&scheme=euler").settings();
    private static final String SINE = "target:sine,period:30";
    private static final Channels ALL =
            Channels.of(Channel.TRACES, Channel.STATE, Channel.SCALARS, Channel.OUTPUT, Channel.COURSE);

    /** Keeps what was said, and frames apart. */
    private static final class Page implements Port {
        final List<FromTraining> said = new ArrayList<>();
        final RecordingPort frames = new RecordingPort();

        @Override
        public void send(Message message) {
            if (message instanceof FromTraining.NewFrame) {
                frames.send(message);
            } else {
                said.add((FromTraining) message);
            }
        }

        <T extends FromTraining> List<T> all(Class<T> kind) {
            return said.stream().filter(kind::isInstance).map(kind::cast).toList();
        }

        List<Phase> phases() {
            return all(FromTraining.Told.class).stream()
                    .map(FromTraining.Told::phase)
                    .toList();
        }

        FromTraining.Told last() {
            List<FromTraining.Told> all = all(FromTraining.Told.class);
            return all.get(all.size() - 1);
        }
    }

    private final Page page = new Page();
    /** Between two looks at the clock, in ms. */
    private double tick = 1;

    private double now;
    private TrainingRunner runner = runner(page, Engine.JAVA);

    /** Whether the next look at the clock fails, as memory or a step may. */
    private boolean fault;

    private TrainingRunner runner(Page to, Engine engine) {
        return new TrainingRunner(this::clock, to, engine);
    }

    private double clock() {
        if (fault) {
            fault = false;
            throw new IllegalStateException("a fault");
        }
        return now += tick;
    }

    private void begin(String options) {
        runner.receive(new ToTraining.Begin(options, SETTINGS, OwnData.NONE).letter());
    }

    /** Begins as a page does; it learns as fast as it can. */
    private void start(String options) {
        begin(options);
        runner.receive(new ToTraining.Show(1, ALL));
        runner.receive(new ToTraining.Speed(true));
        runner.receive(new ToTraining.Play(10_000));
    }

    /** Works, and draws what comes, until something was said; not for ever. */
    private void work(double budget, java.util.function.BooleanSupplier until) {
        for (int k = 0; k < 20_000 && !until.getAsBoolean(); k++) {
            runner.work(budget);
            runner.receive(new ToTraining.Recycle());
        }
        assertTrue(until.getAsBoolean());
    }

    private void reach(Phase phase) {
        work(30, () -> page.last().phase() == phase);
    }

    private void learnFor(double tau) {
        work(30, () -> page.all(FromTraining.Progress.class).stream().anyMatch(each -> each.learned() >= 1000 * tau));
    }

    private String refused() {
        List<FromTraining.Refused> all = page.all(FromTraining.Refused.class);
        return all.isEmpty() ? "" : all.get(all.size() - 1).why().toString();
    }

    @Test
    void learn_freeze_kick_forget() {
        start(SINE);
        assertEquals(1, page.all(FromTraining.Begun.class).get(0).outputs());
        assertTrue(page.all(FromTraining.Begun.class).get(0).options().contains("alpha:0.01"), "the usual ones too");
        assertEquals(List.of(Phase.UNTRAINED), page.phases());
        runner.receive(new ToTraining.Kick(500));
        assertEquals("a network is kicked once it is frozen", refused());

        runner.receive(new ToTraining.Learn());
        assertEquals(Phase.LEARNING, page.last().phase());
        assertTrue(page.last().what().toString().contains("euler"), "scheme and dt belong to it");
        learnFor(20);
        runner.receive(new ToTraining.Freeze());
        assertEquals(Phase.TESTING, page.last().phase());
        reach(Phase.EARLY);
        assertTrue(page.last().what().toString().startsWith("Too early"));

        learnFor(360);
        runner.receive(new ToTraining.Freeze());
        reach(Phase.FROZEN);
        assertTrue(page.last().learned() >= 360_000);
        FromTraining.Line error = page.all(FromTraining.Line.class).stream()
                .filter(line -> line.about() == FromTraining.About.ERROR)
                .reduce((first, last) -> last)
                .orElseThrow();
        assertTrue(error.what().toString().contains("first period"), error.what()::toString);

        runner.receive(new ToTraining.Kick(500));
        work(30, () -> !page.all(FromTraining.Kicked.class).isEmpty());
        assertEquals(
                FromTraining.Outcome.BACK,
                page.all(FromTraining.Kicked.class).get(0).outcome());

        runner.receive(new ToTraining.Forget());
        assertEquals(Phase.UNTRAINED, page.last().phase());
        assertEquals(0, page.last().learned());
        assertEquals(
                page.all(FromTraining.Told.class).get(0).hash(), page.last().hash());
        assertEquals("a network is kicked once it is frozen", refused());
    }

    /** As fast as it can or paced, in slices of any size, in any engine: settings, options and τ determine the bits. */
    @ParameterizedTest
    @CsvSource({
        "1, 0.01, true, false",
        "30, 0.01, true, false",
        "30, 7, true, false",
        "5, 1, false, false",
        "30, 0.1, true, true"
    })
    void retraining_givesTheSameBits(double budget, double between, boolean full, boolean kernel) {
        String options = "target:sine,period:30,learn:20";
        start(options);
        reach(Phase.EARLY);
        FromTraining.Told told = page.last();
        assertEquals(20_000, told.learned());

        Page other = new Page();
        runner = runner(other, kernel ? new SimdEngine(new EndiveKernel(8)) : Engine.JAVA);
        tick = between;
        start(options);
        runner.receive(new ToTraining.Speed(full));
        work(budget, () -> other.last().phase() == Phase.EARLY);
        assertEquals(told.hash(), other.last().hash());
        assertEquals(told.learned(), other.last().learned());
    }

    /** One is ended, and told so; the other begins. */
    @Test
    void another_whileOneLearns_endsIt() {
        start(SINE);
        runner.receive(new ToTraining.Learn());
        learnFor(5);
        begin("target:sines");
        List<Phase> phases = page.phases();
        assertEquals(List.of(Phase.STOPPED, Phase.UNTRAINED), phases.subList(phases.size() - 2, phases.size()));
        assertTrue(page.all(FromTraining.Told.class)
                .get(phases.size() - 2)
                .what()
                .toString()
                .startsWith("The training before was ended after "));
    }

    @Test
    void whatCannotBe_isRefused_andTheNetworkStays() {
        runner.receive(new ToTraining.Learn());
        assertEquals("there is no network to train yet", refused());
        start(SINE);
        runner.receive(new ToTraining.Learn());
        learnFor(3);
        begin("target:lorenz");
        assertTrue(refused().startsWith("\"target:lorenz\" must be "), refused());
        runner.receive(new ToTraining.Data(1, 3, 1_000_000, new float[] {1, Float.NaN, 2}, "f.csv"));
        begin("target:data");
        assertEquals("a target holds a number that is not finite", refused());
        runner.receive(new ToTraining.Data(1, 1, 1_000_000, new float[1], "f.csv"));
        begin("target:data");
        assertTrue(refused().startsWith("one sample is no target"), refused());
        runner.receive(Letter.of("training-begin no-settings"));
        runner.receive(Letter.of("training-dance"));
        runner.receive(new ToTraining.Mode(1));
        assertEquals(
                List.of(false, true, true, true, true, false, false),
                page.all(FromTraining.Refused.class).stream()
                        .map(FromTraining.Refused::beginning)
                        .toList(),
                "which of them were to begin something");
        assertEquals(Phase.LEARNING, page.last().phase());
        learnFor(6);
    }

    @Test
    void data_areLearned() {
        float[] wave = new float[60];
        for (int k = 0; k < wave.length; k++) {
            wave[k] = (float) Math.sin(2 * Math.PI * k / 60);
        }
        runner.receive(new ToTraining.Data(1, 60, 500_000, wave, "f.csv").letter());
        start("target:data,learn:360");
        reach(Phase.FROZEN);
    }

    /** Two frames at most are on their way; a page that draws none is not learned for, and learning goes on when it does. */
    @Test
    void hiddenPage_costsNothing() {
        start(SINE);
        runner.receive(new ToTraining.Learn());
        tick = 1;
        for (int k = 0; k < 1000; k++) {
            runner.work(30);
        }
        assertEquals(Conductor.CREDITS, page.frames.frames.size());
        assertFalse(runner.work(30), "it waits for the page");
        int said = page.said.size();
        for (int k = 0; k < 100; k++) {
            assertFalse(runner.work(30));
        }
        assertEquals(said, page.said.size());
        runner.receive(new ToTraining.Recycle());
        assertTrue(runner.work(30));
        assertEquals(Conductor.CREDITS + 1, page.frames.frames.size());
    }

    @Test
    void resting_nothingMoves() {
        start(SINE);
        runner.receive(new ToTraining.Learn());
        learnFor(3);
        runner.receive(new ToTraining.Rest());
        runner.work(30);
        runner.receive(new ToTraining.Freeze());
        int said = page.said.size();
        for (int k = 0; k < 100; k++) {
            runner.work(30);
            runner.receive(new ToTraining.Recycle());
        }
        assertEquals(said, page.said.size());
        assertFalse(runner.work(30));
    }

    /** A step that fails is told as the end of learning, whatever the page thinks; learning goes on from there. */
    @Test
    void fault_amidLearning_isTold_andLearnGoesOn() {
        start(SINE);
        runner.receive(new ToTraining.Learn());
        learnFor(3);
        fault = true;
        assertFalse(runner.work(30));
        assertEquals("a fault", refused());
        assertEquals(Phase.STOPPED, page.last().phase());
        assertEquals(
                "Stopped by a fault: a fault. What was learned is kept; Learn goes on.",
                page.last().what().toString());
        long learned = page.last().learned();
        assertTrue(learned >= 3000);
        runner.receive(new ToTraining.Play(10_000));
        runner.work(30);
        assertEquals(learned, page.last().learned(), "it stands");
        runner.receive(new ToTraining.Learn());
        assertEquals(Phase.LEARNING, page.last().phase());
        learnFor(learned / 1000.0 + 3);
    }

    /** A search that fails takes nothing with it. */
    @Test
    void fault_amidASearch_endsThatAlone() {
        start("target:sine,period:30,learn:360");
        reach(Phase.FROZEN);
        runner.receive(new ToTraining.Points(true));
        runner.work(30);
        fault = true;
        assertTrue(runner.work(30));
        assertEquals("a fault", refused());
        assertEquals("", told(FromTraining.About.POINTS));
        assertEquals(Phase.FROZEN, page.last().phase());
        int frames = page.frames.frames.size();
        work(30, () -> page.frames.frames.size() > frames);
    }

    @Test
    void frame_isOfOneTrackAtItsPlace() {
        start(SINE);
        runner.receive(new ToTraining.Learn());
        learnFor(10);
        Frame frame = page.frames.frames.get(page.frames.frames.size() - 1);
        assertEquals(1, frame.tracks());
        Track track = new Track(1, Track.Kind.TRAINED);
        assertEquals(track, frame.track(0));
        for (Channel channel : List.of(
                Channel.TRACES, Channel.STATE, Channel.SCALARS, Channel.TARGET, Channel.OUTPUT, Channel.COURSE)) {
            assertNotNull(frame.block(channel, track), channel.name());
        }
    }

    /** What one hands over another takes over, and it runs on the same; of another size it is refused. */
    @Test
    void network_isHandedOver_andTakenOver() {
        start("target:sine,period:30,learn:360");
        reach(Phase.FROZEN);
        runner.receive(new ToTraining.Hand());
        FromTraining.Network network = page.all(FromTraining.Network.class).get(0);
        assertEquals(FromTraining.Network.count(200, 1), network.numbers().length);

        begin(SINE);
        runner.receive(new ToTraining.Restore(360_000, 200, 1, network.numbers()).letter());
        assertEquals(Phase.FROZEN, page.last().phase());
        assertEquals(360_000, page.last().learned());
        runner.receive(new ToTraining.Kick(500));
        work(30, () -> !page.all(FromTraining.Kicked.class).isEmpty());
        assertEquals(
                FromTraining.Outcome.BACK,
                page.all(FromTraining.Kicked.class).get(0).outcome());

        runner.receive(new ToTraining.Restore(360_000, 1, 1, new double[5]));
        assertEquals("what was learned is another network's", refused());
    }

    /** A cycle goes round a point that is unstable; all of them are said, and stand in the network's own track. */
    @Test
    void points_ofWhatIsFrozen_areFound() {
        start("target:sine,period:30,learn:360");
        reach(Phase.FROZEN);
        runner.receive(new ToTraining.Points(true).letter());
        work(30, () -> told(FromTraining.About.POINTS).contains("index sum"));
        List<FromTraining.Points> all = page.all(FromTraining.Points.class);
        Block found = all.get(all.size() - 1).blocks().block(Channel.FIXED_POINTS, new Track(1, Track.Kind.TRAINED));
        assertNotNull(found);
        boolean unstable = false;
        for (int k = 0; k < found.columns().count(); k++) {
            unstable |= found.get(3, k) == 0 && found.get(4, k) > 0;
        }
        assertTrue(unstable, "no unstable fixed point");
        assertFalse(all.get(all.size() - 1).more());
    }

    private FromTraining.Points found() {
        List<FromTraining.Points> all = page.all(FromTraining.Points.class);
        return all.get(all.size() - 1);
    }

    /** The mode of any eigenvalue is had at once, also after a push; once the weights move no more. */
    @Test
    void mode_ofAPointThatWasFound_isSentWithIt() {
        Track track = new Track(1, Track.Kind.TRAINED);
        start("target:sine,period:30,learn:360");
        reach(Phase.FROZEN);
        runner.receive(new ToTraining.Mode(3));
        assertEquals("its points are not known yet", refused());
        runner.receive(new ToTraining.Points(true));
        work(30, () -> told(FromTraining.About.POINTS).contains("index sum"));
        runner.receive(new ToTraining.Kick(500));
        runner.receive(new ToTraining.Mode(150).letter());
        assertEquals(150, found().blocks().block(Channel.ASKED, track).get(0, 0));
        Block mode = found().blocks().block(Channel.ASKED_MODE, track);
        double square = 0;
        for (int i = 0; i < 200; i++) {
            square += mode.get(0, i) * mode.get(0, i) + mode.get(1, i) * mode.get(1, i);
        }
        assertEquals(1, square, 1e-5, "200 squares of single precision");
        runner.receive(new ToTraining.Learn());
        runner.receive(new ToTraining.Mode(150));
        assertEquals(2, page.all(FromTraining.Refused.class).size());
    }

    /** What is asked for amid a search goes on, and a search that is ended keeps what it has found. */
    @Test
    void search_amidOtherWishes_goesOn_andEndsOnRequest() {
        start("target:sine,period:30,learn:360");
        reach(Phase.FROZEN);
        runner.receive(new ToTraining.Points(true));
        runner.receive(new ToTraining.Points(false));
        assertEquals("", told(FromTraining.About.POINTS), "no state was taken yet");
        assertEquals(0, page.all(FromTraining.Points.class).size());

        runner.receive(new ToTraining.Points(true));
        work(30, () -> told(FromTraining.About.POINTS).startsWith("The search for points goes on"));
        runner.receive(new ToTraining.Rest());
        runner.receive(new ToTraining.Hand());
        runner.receive(new ToTraining.Show(1, ALL));
        runner.receive(new ToTraining.Freeze());
        assertEquals(1, page.all(FromTraining.Network.class).size());
        Track track = new Track(1, Track.Kind.TRAINED);
        work(
                30,
                () -> page.all(FromTraining.Points.class).stream()
                        .anyMatch(each -> each.blocks().block(Channel.MODE_OF, track) != null));
        assertTrue(found().more());
        runner.receive(new ToTraining.Points(false).letter());
        assertTrue(told(FromTraining.About.POINTS).startsWith("The search was stopped: "), "it was stopped");
        assertFalse(found().more());
        assertFalse(runner.work(30), "there is more to do");
        runner.receive(new ToTraining.Points(false));
        runner.receive(new ToTraining.Mode(0));
        assertEquals("", refused());
    }

    /** What was said last about it; empty before. */
    private String told(FromTraining.About about) {
        String last = "";
        for (FromTraining.Line line : page.all(FromTraining.Line.class)) {
            last = line.about() == about ? line.what().toString() : last;
        }
        return last;
    }

    /** A search takes long: meanwhile it says how far it is, and a push ends it. */
    @Test
    void points_whileTheSearchGoesOn_areTold_andAKickEndsIt() {
        start("target:sine,period:30,learn:360");
        reach(Phase.FROZEN);
        runner.receive(new ToTraining.Points(true).letter());
        work(30, () -> told(FromTraining.About.POINTS).startsWith("The search for points goes on"));
        runner.receive(new ToTraining.Kick(500));
        assertEquals("", told(FromTraining.About.POINTS));
    }

    @Test
    void whatWillFail_isSaidBefore() {
        runner.receive(
                new ToTraining.Begin("bias:0", SettingsText.parse("N=200&g=0.8").settings(), OwnData.NONE));
        assertTrue(page.all(FromTraining.Warned.class).get(0).what().toString().contains("nothing to learn from"));
        begin(SINE);
        assertEquals(1, page.all(FromTraining.Warned.class).size());
    }

    @Test
    void verdict_isTold() {
        start("target:sine,period:30,learn:360");
        reach(Phase.FROZEN);
        runner.receive(new ToTraining.Play(100_000));
        tick = 0.1;
        work(
                30,
                () -> page.all(FromTraining.Line.class).stream()
                        .anyMatch(line -> line.about() == FromTraining.About.VERDICT
                                && line.what().toString().contains("cycle of 30")));
    }
}
