package entrain.lab.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.engine.Engine;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Track;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JobRunnerTest {
    private double now;
    private final RecordingPort port = new RecordingPort();
    private final List<String> lines = port.lines;
    private final List<Frame> frames = port.frames;
    private final JobRunner runner = new JobRunner(() -> now += 1, port, Engine.JAVA);

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

    @Test
    void start_theory_isFinishedWithItsFrame() {
        runner.receive("start THEORY 7 g=1.5&I=0", null);
        finish();
        assertEquals("finished THEORY 7", last());
        assertTrue(frames.get(frames.size() - 1).has(Channel.THEORY, Track.SPONTANEOUS));
        assertFalse(runner.work(10), "nothing more to do");
    }

    @Test
    void start_again_replacesTheEarlierOne() {
        runner.receive("start EIGENVALUES 1 N=40", null);
        runner.work(0);
        runner.receive("start EIGENVALUES 2 N=10", null);
        finish();
        assertEquals(List.of("finished EIGENVALUES 2"), lines);
        assertEquals(10, frames.get(0).columns(Channel.EIGENVALUES, Track.SPONTANEOUS));
    }

    @Test
    void cancel_running_isNeverHeardOfAgain() {
        runner.receive("start EIGENVALUES 1 N=40", null);
        runner.work(0);
        runner.receive("cancel EIGENVALUES", null);
        assertFalse(runner.work(0));
        assertEquals(List.of(), lines);
    }

    @Test
    void work_severalJobs_takesTurnsSoThatAShortOneDoesNotWait() {
        runner.receive("start ENSEMBLE 1 N=50&g=2", null);
        runner.receive("start THEORY 2 g=0.5&I=0", null);
        for (int turn = 0; turn < 10; turn++) {
            runner.work(0);
        }
        assertTrue(lines.contains("finished THEORY 2"), lines.toString());
        assertTrue(runner.work(0), "the long one goes on");
    }

    @Test
    void start_jobWithoutWhatItNeeds_isRefusedWithAReason() {
        runner.receive("start JACOBIAN 3 N=10", null);
        finish();
        assertEquals(1, lines.size());
        assertTrue(last().startsWith("refused JACOBIAN 3 "), last());
    }
}
