package entrain.cli;

import entrain.console.Arguments;
import entrain.console.Failure;
import entrain.console.UsageError;
import entrain.lab.frame.Track;
import entrain.lab.run.Simulation;
import entrain.lab.run.TrajectoryCsv;
import entrain.lab.run.Units;
import entrain.lab.settings.Params;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Set;

/**
 * {@code run "<settings>" --duration T [--every dt] [--units 1-10] [--track driven]}: writes one network's state as
 * CSV at t = 0, every, 2 every, … up to the duration, all in τ. The driven network with I=0 is the spontaneous one.
 */
final class Run {
    static final Set<String> OPTIONS = Setup.filesAnd("duration", "every", "units", "member", "comment");

    /** How far from a whole number of steps an interval may be: ten thousand roundings of the division. */
    private static final double WHOLE = 1e-12;

    private static final int ROWS_BETWEEN_LOOKS = 256;

    private Run() {}

    static void run(Arguments arguments, Output out, PrintStream err) throws IOException {
        arguments.require("duration");
        double duration = arguments.positive("duration", 0);
        Track track = Setup.track(arguments);
        Setup setup = Setup.of(arguments, err);
        setup.note(track, false, err);
        Simulation simulation = setup.simulation();
        double dt = simulation.settings().get(Params.DT);
        if (!(duration / dt <= 1L << 53)) {
            throw new UsageError("run: --duration " + duration + " has more steps than can be counted");
        }
        long stride = stride(arguments.positive("every", dt), dt);
        int n = simulation.n();
        int[] units = arguments.read("units", "1-" + n, text -> Units.parse(text, n));
        if (arguments.flag("comment", true)) {
            out.print("# " + setup.origin("run") + " member=" + track.word() + "\n");
        }
        write(simulation, track, stride, (long) Math.floor(duration / dt * (1 + WHOLE)), units, out);
    }

    private static void write(Simulation simulation, Track track, long stride, long steps, int[] units, Output out) {
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
                throw new Failure(
                        "the network diverged at t = " + simulation.divergedAt(track) + "; the rows end before that");
            }
            simulation.state(track, x);
            csv.row("", simulation.t(), x);
            out.print(lines);
            lines.setLength(0);
            if (row % ROWS_BETWEEN_LOOKS == 0) {
                out.flush(); // so that it is known whether anybody reads on
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
