package entrain.lab.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.engine.Engine;
import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Coordinate;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Track;
import entrain.lab.settings.SettingsText;
import entrain.lab.task.Arguments;
import entrain.lab.task.Assignment;
import entrain.lab.task.Tasks;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TaskRunnerTest {
    private double now;
    private final RecordingPort port = new RecordingPort();
    private final List<String> lines = port.lines;
    private final List<Blocks> results = port.results;
    private TaskRunner runner = runner(1);

    /** @param tick how much later it is whenever it looks, in ms */
    private TaskRunner runner(double tick) {
        return new TaskRunner(() -> now += tick, port, assignment -> Tasks.make(assignment, Engine.JAVA), null);
    }

    private void finish() {
        int turns = 0;
        while (runner.work(0)) {
            turns++;
            assertTrue(turns < 100_000, "it never ends");
        }
    }

    private String last() {
        return lines.get(lines.size() - 1);
    }

    private void start(String rest) {
        runner.receive(Letter.of("start " + rest));
    }

    @Test
    void start_theory_isFinishedWithItsFrame() {
        start("THEORY 7 0 g=1.5&I=0 ");
        finish();
        assertEquals("finished 7", last());
        assertTrue(results.get(results.size() - 1).block(Channel.THEORY, Track.SPONTANEOUS) != null);
        assertFalse(runner.work(10), "nothing more to do");
    }

    @Test
    void cancel_running_isAnsweredAtOnceAndTheTaskIsNeverHeardOfAgain() {
        start("EIGENVALUES 1 0 N=40 ");
        start("EIGENVALUES 2 0 N=10 ");
        runner.work(0);
        runner.receive(new ToTask.Cancel(1));
        assertEquals("cancelled 1", last());
        finish();
        int cancelled = lines.indexOf("cancelled 1");
        for (String line : lines.subList(cancelled + 1, lines.size())) {
            assertTrue(line.matches("\\w+ 2( \\d+)?"), line);
        }
        assertEquals("finished 2", last());
        assertEquals(10, results.get(0).block(Channel.EIGENVALUES).columns().count());
    }

    @Test
    void cancel_ofWhatHasEnded_isAnsweredAllTheSame() {
        runner.receive(new ToTask.Cancel(9));
        assertEquals(List.of("cancelled 9"), lines);
    }

    @Test
    void work_severalTasks_takesTurnsSoThatAShortOneDoesNotWait() {
        runner = runner(1);
        start("ENSEMBLE 1 0 N=200&g=2 networks=20");
        start("ENSEMBLE 2 0 N=10&g=0.5&I=0 networks=1");
        for (int turn = 0; turn < 1000 && !lines.contains("finished 2"); turn++) {
            runner.work(0);
        }
        assertTrue(lines.contains("finished 2"), lines.toString());
        assertFalse(lines.contains("finished 1"), lines.toString());
        assertTrue(runner.work(0), "the long one goes on");
    }

    /** The page draws each partial result: at most four a second, by a clock that goes on by 20 ms whenever it is read. */
    @Test
    void work_manyPartialResults_sendsAFewASecond() {
        runner = runner(20);
        runner.receive(new ToTask.Start(
                5,
                new Assignment(Tasks.SCOUT, SettingsText.parse("N=12&g=0.8").settings(), Arguments.NONE, 0, state())));
        finish();
        long rows = lines.stream().filter(line -> line.startsWith("row 5")).count();
        assertTrue(rows > 1 && rows <= now / 250 + 1, rows + " rows in " + now + " ms");
        assertEquals("finished 5", last());
    }

    /** Twelve units of either track, as the simulation's worker sends them. */
    private static float[] state() {
        Frame state = new Frame();
        state.begin(1, 0, 0, Track.TWIN);
        for (Track track : Track.TWIN) {
            Block block = state.add(Channel.STATE, track, Axis.parts(1), Axis.numbered(Coordinate.UNIT, 12));
            for (int i = 0; i < 12; i++) {
                block.set(0, i, 0.1 * i);
            }
        }
        return java.util.Arrays.copyOf(state.data(), state.length());
    }

    @Test
    void start_taskWithoutWhatItNeeds_isRefusedWithAReason() {
        start("JACOBIAN 3 0 N=10 ");
        finish();
        runner = runner(1);
        start("ENSEMBLE 4 0 N=10 networks=0");
        finish();
        assertEquals(
                List.of(
                        "refused 3 \"the Jacobian needs a state\"",
                        "refused 4 \"networks must lie between 1 and 1000\""),
                lines);
    }

    @Test
    void receive_nonsense_isTheWorkersEnd() {
        String said = assertThrows(Unreadable.class, () -> runner.receive(Letter.of("start SUPPER 1 0 v=1 ")))
                .getMessage();
        assertTrue(said.startsWith("the message \"start\" cannot be read"), said);
        assertEquals(List.of(), lines);
    }

    @Test
    void work_longTaskWithoutPartialResults_tellsHowFarItIs() {
        start("EIGENVALUES 1 0 N=100 ");
        finish();
        List<Integer> told = new ArrayList<>();
        for (String line : lines.subList(0, lines.size() - 1)) {
            assertTrue(line.startsWith("progress 1 "), line);
            told.add(Integer.parseInt(line.substring("progress 1 ".length())));
        }
        assertTrue(told.size() > 10 && told.size() <= 100, told.toString());
        for (int i = 1; i < told.size(); i++) {
            assertTrue(told.get(i) >= told.get(i - 1) + 10, told.toString());
        }
        assertEquals("finished 1", last());
    }
}
