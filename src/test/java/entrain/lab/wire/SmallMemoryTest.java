package entrain.lab.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.engine.EndiveKernel;
import entrain.core.engine.Engine;
import entrain.core.engine.SimdEngine;
import entrain.lab.task.Tasks;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The kernel's memory is full, or nearly: what does not fit is refused, what was there lives on, nothing leaks. */
final class SmallMemoryTest {
    /** Pages of 64 KiB; the first is not the kernel's. A twin of 60 units with company takes 80 KiB. */
    private static final int PAGES = 4;

    private final Engine engine = new SimdEngine(new EndiveKernel(PAGES));
    private double now;
    private final RecordingPort port = new RecordingPort();
    private final List<String> lines = port.lines;
    private final Conductor conductor = new Conductor(() -> now, port, engine);

    private TaskRunner runner(Engine engine) {
        return new TaskRunner(() -> now += 1, port, assignment -> Tasks.observe(assignment, engine), null);
    }

    private String last() {
        return lines.get(lines.size() - 1);
    }

    private String hashAfter(int steps) {
        conductor.receive(Letter.of("step " + steps));
        conductor.receive(Letter.of("hash 1"));
        return last();
    }

    @Test
    void configure_tooLarge_isRefusedWithN_andTheNetworkBeforeGoesOn() {
        Conductor plain = new Conductor(() -> now, port, Engine.JAVA);
        plain.receive(Letter.of("configure 1 N=60"));
        plain.receive(Letter.of("step 5"));
        plain.receive(Letter.of("hash 1"));
        String expected = last();

        conductor.receive(Letter.of("configure 1 N=60"));
        conductor.receive(Letter.of("step 3"));
        conductor.receive(Letter.of("configure 2 N=4000"));
        conductor.work(0);
        assertTrue(
                lines.stream()
                        .anyMatch(
                                line -> line.startsWith(
                                        "unbuilt 2 v=1&N=60 [\"{}: {} MB more are not to be had\",[\"N = {} is too large here\",\"4000\"]")),
                last());
        // The same bits, in the epoch that was asked for.
        assertEquals(expected.replace("hash 1 1", "hash 1 2"), hashAfter(2));
        conductor.receive(Letter.of("configure 3 N=40"));
        assertTrue(hashAfter(0).startsWith("hash 1 3 0 "), last());
    }

    @Test
    void configure_tooLargeAtFirst_isRefusedAndASmallOneWorks() {
        conductor.receive(Letter.of("configure 1 N=4000"));
        conductor.work(0);
        assertTrue(
                last().startsWith(
                                "unbuilt 1  [\"{}: {} MB more are not to be had\",[\"N = {} is too large here\",\"4000\"]"),
                last());
        conductor.receive(Letter.of("configure 2 N=20"));
        assertTrue(hashAfter(0).startsWith("hash 1 2 0 "), last());
    }

    @Test
    void configure_manyTimes_givesBackWhatIsNotUsed() {
        conductor.receive(Letter.of("show SCALARS,LYAPUNOV,DISTANCE"));
        for (int i = 1; i <= 40; i++) {
            conductor.receive(Letter.of("configure " + i + " N=60&seedNet=" + i / 2 + "&seedIC=" + i));
            assertTrue(hashAfter(0).startsWith("hash 1 " + i + " 0 "), last());
            conductor.receive(Letter.of(i % 2 == 0 ? "show DISTANCE" : "show LYAPUNOV"));
            conductor.receive(Letter.of("step 2"));
        }
        assertTrue(
                lines.stream().noneMatch(line -> line.startsWith("failed") || line.startsWith("unbuilt")),
                lines.toString());
    }

    @Test
    void show_companyThatDoesNotFit_failsAndTheTwinGoesOn() {
        // Of 192 KiB J takes 144, the twin and its tangent vectors (which the verdict needs) 30, four columns; six take
        // 45.
        Conductor plain = new Conductor(() -> now, port, Engine.JAVA);
        plain.receive(Letter.of("show TRACES"));
        plain.receive(Letter.of("configure 1 N=128"));
        plain.receive(Letter.of("step 4"));
        plain.receive(Letter.of("hash 1"));
        String expected = last();
        conductor.receive(Letter.of("show TRACES"));
        conductor.receive(Letter.of("configure 1 N=128"));
        conductor.receive(Letter.of("step 2"));
        conductor.receive(Letter.of("show DISTANCE"));
        assertTrue(
                last().startsWith(
                                "failed [\"{}: {} MB more are not to be had\",[\"N = {} with {} trajectories is too large here\",\"128\",\"6\"]"),
                last());
        assertEquals(expected, hashAfter(2));
    }

    @Test
    void ensemble_begunAndGivenUpManyTimes_givesItsMemoryBack() {
        TaskRunner runner = runner(engine);
        for (int i = 0; i < 60; i++) {
            runner.receive(Letter.of("start ENSEMBLE " + i + " 0 N=60&g=2 networks=20"));
            runner.work(0); // builds the network
            lines.clear();
            runner.receive(new ToTask.Cancel(i));
            assertEquals(List.of("cancelled " + i), lines);
        }
    }

    @Test
    void ensemble_whoseCompanyDoesNotFit_leaksNothing() {
        // J takes up to 190 KiB: some sizes fit alone, fewer with the tangent vectors that a verdict needs.
        for (int n = 120; n < 156; n++) {
            lines.clear();
            TaskRunner runner = runner(new SimdEngine(new EndiveKernel(PAGES)));
            runner.receive(Letter.of("start ENSEMBLE 1 0 N=" + n + "&g=2 networks=20"));
            runner.work(0);
            runner.receive(new ToTask.Cancel(1));
            lines.clear();
            runner.receive(Letter.of("start ENSEMBLE 2 0 N=60&g=2 networks=20"));
            runner.work(0);
            assertEquals(List.of(), lines, "after N = " + n);
        }
    }
}
