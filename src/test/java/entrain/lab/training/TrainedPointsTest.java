package entrain.lab.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.engine.Engine;
import entrain.lab.frame.Block;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Track;
import entrain.lab.run.OwnData;
import entrain.lab.settings.Params;
import entrain.lab.settings.Preset;
import entrain.lab.settings.Request;
import entrain.lab.settings.Settings;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is found within a network that learned to remember three bits, as scene 12 has it. */
@Tag("slow")
final class TrainedPointsTest {
    private static final int BITS = 3;

    /** Each of the eight memories is a stable point, where the outputs have its signs; saddles lie between them. */
    @Test
    void threeBits_haveAStablePointForEachMemory() {
        Settings settings = Request.read(Preset.FLIP_FLOP.text()).settings();
        TrainingOptions options = TrainingOptions.parse(settings.get(Params.TRAIN) + ",learn:6000");
        Training training =
                new Training(settings, OwnData.NONE, options, Targets.of(options, settings, null), Engine.JAVA);
        training.learn();
        while (training.learned() < options.learn()) {
            training.step();
        }
        training.freeze();
        TrainedPoints points = new TrainedPoints(training);
        while (points.advance()) {
            continue;
        }
        Blocks blocks = new Blocks();
        Track track = new Track(1, Track.Kind.TRAINED);
        points.write(blocks, track);
        Block list = blocks.block(Channel.FIXED_POINTS, track);
        Block states = blocks.block(Channel.POINTS, track);
        double[] w = TrainedNetwork.of(training).w();
        int stable = 0;
        int saddles = 0;
        Set<String> memories = new TreeSet<>();
        for (int k = 0; k < list.columns().count(); k++) {
            boolean fixed = list.get(3, k) == 0;
            saddles += fixed && list.get(4, k) > 0 ? 1 : 0;
            if (fixed && list.get(4, k) == 0) {
                stable++;
                memories.add(signs(w, states, k));
            }
        }
        assertEquals(8, stable);
        assertEquals(8, memories.size(), memories.toString());
        assertTrue(saddles > 0, "a bounded flow with eight stable points has at least seven saddles");
    }

    /** Signs of the outputs z = wᵀ tanh x; each must stand off 0 as the target's ±1 do, by a half at least. */
    private static String signs(double[] w, Block states, int point) {
        int n = states.columns().count();
        StringBuilder signs = new StringBuilder();
        for (int bit = 0; bit < BITS; bit++) {
            double z = 0;
            for (int i = 0; i < n; i++) {
                z += w[bit * n + i] * Math.tanh(states.get(point, i));
            }
            assertTrue(Math.abs(z) > 0.5, "z = " + z);
            signs.append(z > 0 ? '+' : '-');
        }
        return signs.toString();
    }
}
