package entrain.cli;

import entrain.console.Arguments;
import entrain.core.math.BitHash;
import entrain.lab.frame.Track;
import entrain.lab.run.Simulation;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Set;

/** {@code hash "<settings>" --steps n}: 16 hexadecimal digits over the bits of both networks' states after n steps. */
final class Hash {
    static final Set<String> OPTIONS = Setup.filesAnd("steps");

    private Hash() {}

    static void run(Arguments arguments, Output out, PrintStream err) throws IOException {
        arguments.require("steps");
        int steps = arguments.integer("steps", 0, 0, Integer.MAX_VALUE);
        Setup setup = Setup.of(arguments, err);
        setup.note(Track.DRIVEN, false, err);
        Simulation simulation = setup.simulation();
        for (int i = 0; i < steps; i++) {
            simulation.step();
        }
        out.print(BitHash.hex(simulation.hash()) + "\n");
    }
}
