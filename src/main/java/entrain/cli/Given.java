package entrain.cli;

import entrain.core.engine.Engine;
import entrain.core.model.Weights;
import entrain.lab.run.Simulation;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a command's words describe: settings, and what the caller's own files give instead of the draws.
 *
 * @param weights J at unit gain, which decides N
 * @param state   x(0)
 * @param theta   input phases in radians
 */
record Given(Settings settings, Optional<Weights> weights, Optional<double[]> state, Optional<double[]> theta) {

    /** A twin at t = 0. */
    Simulation simulation() {
        return new Simulation(settings, Engine.JAVA, weights.orElse(null), state.orElse(null), theta.orElse(null));
    }

    /** The same but for the seed of J. */
    Given withSeedNet(int seed) {
        return new Given(settings.with(Params.SEED_NET, seed), weights, state, theta);
    }

    /** The options that gave something. */
    List<String> files() {
        List<String> files = new ArrayList<>();
        weights.ifPresent(given -> files.add("weights"));
        state.ifPresent(given -> files.add("state"));
        theta.ifPresent(given -> files.add("phases"));
        return files;
    }
}
