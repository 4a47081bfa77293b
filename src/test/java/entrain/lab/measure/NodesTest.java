package entrain.lab.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import entrain.core.math.Elementary;
import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Frame;
import entrain.lab.frame.ShownUnits;
import entrain.lab.frame.Track;
import entrain.lab.run.Simulation;
import entrain.lab.settings.SettingsText;
import org.junit.jupiter.api.Test;

/** The past of a few evenly spaced units. */
final class NodesTest {
    /** Samples are 0.2 τ apart and every other one is told: at t = 20 the newest is of now. */
    @Test
    void nodes_areTheRatesOfTheirUnits() {
        Simulation simulation =
                new Simulation(SettingsText.parse("N=100&g=2&I=1").settings());
        Recorder recorder = new Recorder(simulation);
        while (simulation.steps() < 200) {
            simulation.step();
            recorder.stepped();
        }
        Frame frame = new Frame();
        recorder.write(frame, 1, Channels.of(Channel.TRACES));
        assertNull(frame.block(Channel.NODES, Track.DRIVEN), "nobody asked");
        recorder.write(frame, 1, Channels.of(Channel.NODES));
        double[] x = new double[100];
        simulation.state(Track.DRIVEN, x);
        Block nodes = frame.block(Channel.NODES, Track.DRIVEN);
        int last = nodes.columns().count() - 1;
        assertEquals(ShownUnits.nodes(100), nodes.rows());
        assertEquals(simulation.t(), nodes.columns().at(last), 1e-9, "a sum of steps of 0.1");
        for (int i = 0; i < nodes.rows().count(); i++) {
            int unit = (int) nodes.rows().at(i) - 1;
            assertEquals((float) Elementary.tanh(x[unit]), nodes.get(i, last), "unit " + unit);
        }
    }
}
