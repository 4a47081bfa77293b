package entrain.cli;

import entrain.core.math.BitHash;
import entrain.lab.run.Simulation;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Set;

/** {@code hash "<settings>" --steps n}: 16 hexadecimal digits over the bits of both networks' states after n steps. */
final class Hash {
    static final Set<String> OPTIONS = Setup.filesAnd("steps");

    private Hash() {}

    static void run(Arguments arguments, PrintStream out, PrintStream err) throws IOException {
        arguments.require("steps");
        int steps = arguments.integer("steps", 0, 0, Integer.MAX_VALUE);
        Simulation simulation = Setup.of(arguments, err).simulation();
        for (int i = 0; i < steps; i++) {
            simulation.step();
        }
        out.println(BitHash.hex(simulation.hash()));
    }
}
