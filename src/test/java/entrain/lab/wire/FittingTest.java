package entrain.lab.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.engine.EndiveKernel;
import entrain.core.engine.Engine;
import entrain.core.engine.SimdEngine;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Frame;
import entrain.lab.settings.Params;
import entrain.lab.wire.FromTraining.Phase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worker that fits a network to two units that turn, by what it is told and answers. */
final class FittingTest {
    private static final String PINNING = "fit:pinning,units:30,runs:10";

    private final List<Message> said = new ArrayList<>();
    private double now;
    private TrainingRunner runner = runner(Engine.JAVA);

    private TrainingRunner runner(Engine engine) {
        return new TrainingRunner(() -> now += 0.1, said::add, engine);
    }

    private static ToTraining.Data turning(int samples) {
        float[] numbers = new float[2 * samples];
        for (int k = 0; k < samples; k++) {
            numbers[k] = (float) Math.cos(0.1 * k);
            numbers[samples + k] = (float) Math.sin(0.1 * k);
        }
        return new ToTraining.Data(2, samples, 200_000, numbers, "turn.csv");
    }

    private <T extends Message> List<T> all(Class<T> kind) {
        return said.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private FromTraining.Told last() {
        List<FromTraining.Told> all = all(FromTraining.Told.class);
        return all.get(all.size() - 1);
    }

    private void fit(String options) {
        runner.receive(turning(400).letter());
        runner.receive(new ToTraining.Fit(options).letter());
        int slices = 0;
        while (last().phase() != Phase.FITTED && slices++ < 100_000) {
            runner.work(1);
        }
    }

    @Test
    void fit_tellsHowFarItIs_andWhatBecameOfIt() {
        fit(PINNING);

        assertEquals(2, all(FromTraining.Begun.class).get(0).outputs());
        assertEquals(Phase.LEARNING, all(FromTraining.Told.class).get(0).phase());
        assertFalse(all(FromTraining.Progress.class).isEmpty());
        assertTrue(
                last().what().toString().startsWith("Reproduced:"),
                last().what().toString());
        List<FromTraining.Line> lines = all(FromTraining.Line.class);
        assertTrue(lines.get(lines.size() - 1).what().toString().contains("not the wiring"));
    }

    /** The fitted network is a track like any other: it runs, is drawn beside the recording and measured. */
    @Test
    void fittedNetwork_isWatched_andHandedOn() {
        fit(PINNING);
        Channels wanted = Channels.of(Channel.TRACES, Channel.STATE, Channel.SCALARS, Channel.OUTPUT);
        runner.receive(new ToTraining.Show(1, wanted));
        runner.receive(new ToTraining.Play(4000));
        for (int i = 0; i < 3000; i++) {
            now += 5;
            runner.work(1);
            runner.receive(new ToTraining.Recycle());
        }
        List<FromTraining.NewFrame> frames = all(FromTraining.NewFrame.class);
        Frame frame = frames.get(frames.size() - 1).frame();
        assertTrue(frame.t() > 20, "time " + frame.t());
        assertEquals(1, frame.tracks());

        runner.receive(new ToTraining.Hand());
        FromTraining.Network network = all(FromTraining.Network.class).get(0);
        assertEquals(30, network.n());
        assertEquals(1.0, network.settings().get(Params.G), "J stands at unit gain, whatever g the page has");
        assertEquals(30, network.settings().get(Params.N));
        assertEquals("euler", network.settings().text(Params.SCHEME));
        assertEquals(0.04, network.settings().get(Params.DT), 1e-12, "0.2 τ between samples, five steps in it");
        assertTrue(all(FromTraining.Refused.class).isEmpty());
    }

    @Test
    void kernel_givesTheSameBits() {
        fit(PINNING);
        String hash = last().hash();
        said.clear();
        runner = runner(new SimdEngine(new EndiveKernel()));
        fit(PINNING);

        assertEquals(hash, last().hash());
        said.clear();
        fit("fit:pinning,units:30,runs:11");

        assertNotEquals(hash, last().hash(), "it is the weights'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | a network has 10 units at least",
                "fit:pinning,units:1 | more than units:1",
                "fit:lasso | must be ridge or pinning"
            })
    void whatCannotBeFitted_isRefused(String options, String says) {
        runner.receive(turning(400));
        runner.receive(new ToTraining.Fit(options));

        assertTrue(all(FromTraining.Refused.class).get(0).why().toString().contains(says));
        assertFalse(runner.work(1));
    }

    @Test
    void fitWithoutData_andLearningOfWhatIsFitted_areRefused() {
        runner.receive(new ToTraining.Fit(""));
        assertTrue(all(FromTraining.Refused.class).get(0).why().toString().contains("no data"));
        said.clear();
        fit(PINNING);
        runner.receive(new ToTraining.Learn());
        runner.receive(new ToTraining.Forget());
        assertEquals(2, all(FromTraining.Refused.class).size());
        assertEquals(Phase.FITTED, last().phase());
    }

    /** Another fit takes the place of one that is under way. */
    @Test
    void secondFit_endsTheFirst() {
        runner.receive(turning(400));
        runner.receive(new ToTraining.Fit("fit:pinning,units:30,runs:1000"));
        runner.work(1);
        fit(PINNING);

        assertEquals(Phase.FITTED, last().phase());
        assertEquals(
                1,
                all(FromTraining.Told.class).stream()
                        .filter(news -> news.phase() == Phase.FITTED)
                        .count());
    }
}
