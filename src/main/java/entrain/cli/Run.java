package entrain.cli;

import entrain.lab.frame.Track;
import entrain.lab.run.Simulation;
import entrain.lab.run.TrajectoryCsv;
import entrain.lab.settings.Params;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * {@code run "<settings>" --duration T [--every dt] [--units 1-10] [--track driven]}: writes one network's state as
 * CSV at t = 0, every, 2 every, … up to the duration, all in τ. The driven network with I=0 is the spontaneous one.
 */
final class Run {
    static final Set<String> OPTIONS = Setup.filesAnd("duration", "every", "units", "member");

    /** How far from a whole number of steps an interval may be: ten thousand roundings of the division. */
    private static final double WHOLE = 1e-12;

    private static final int ROWS_BETWEEN_LOOKS = 256;

    private Run() {}

    static void run(Arguments arguments, PrintStream out, PrintStream err) throws IOException {
        arguments.require("duration");
        double duration = arguments.positive("duration", 0);
        Track track = Setup.track("run", arguments);
        Simulation simulation = Setup.of(arguments, err).simulation();
        double dt = simulation.settings().get(Params.DT);
        long stride = stride(arguments.positive("every", dt), dt);
        int n = simulation.n();
        int[] units =
                arguments.option("units").map(text -> Units.parse(text, n)).orElseGet(() -> Units.all(n));
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.US_ASCII));
        try {
            write(simulation, track, stride, (long) Math.floor(duration / dt * (1 + WHOLE)), units, text, out);
        } finally {
            text.flush();
        }
    }

    private static void write(
            Simulation simulation, Track track, long stride, long steps, int[] units, Writer text, PrintStream out)
            throws IOException {
        double[] x = new double[simulation.n()];
        // Appended to text, a double is the shortest that reads back to it.
        StringBuilder lines = new StringBuilder();
        TrajectoryCsv csv = new TrajectoryCsv(lines, units, (value, line) -> line.append(value));
        csv.header("");
        for (long row = 0; row * stride <= steps; row++) {
            while (simulation.steps() < row * stride) {
                simulation.step();
            }
            if (simulation.divergedAt(track) >= 0) {
                throw new Diverged(
                        "the network diverged at t = " + simulation.divergedAt(track) + "; the rows end before that");
            }
            simulation.state(track, x);
            csv.row("", simulation.t(), x);
            text.append(lines);
            lines.setLength(0);
            if (row % ROWS_BETWEEN_LOOKS == 0 && out.checkError()) {
                return; // nobody reads on
            }
        }
    }

    /** How many steps lie between two rows. */
    private static long stride(double every, double dt) {
        double steps = every / dt;
        double whole = Math.rint(steps);
        if (whole < 1 || Math.abs(steps - whole) > WHOLE * whole || whole > Long.MAX_VALUE / 4) {
            throw new UsageError("run: --every " + every + " is no multiple of the step dt = " + dt);
        }
        return (long) whole;
    }
}
