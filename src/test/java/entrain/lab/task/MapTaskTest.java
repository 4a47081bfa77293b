package entrain.lab.task;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.algebra.Eigenvalues;
import entrain.core.analysis.Regime;
import entrain.core.engine.Engine;
import entrain.core.model.DenseWeights;
import entrain.lab.frame.Block;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channel;
import entrain.lab.run.OwnData;
import entrain.lab.run.Simulation;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import org.junit.jupiter.api.Test;

/** λ₁ and regime over a plane of settings: in closed form, and to the bit whoever computes what. */
final class MapTaskTest {
    private static Settings settings(String text) {
        return SettingsText.parse(text).settings();
    }

    private static Assignment map(String settings, String arguments) {
        return new Assignment(Tasks.MAP, settings(settings), Arguments.parse(arguments), 0, new float[0]);
    }

    private static Blocks result(Assignment assignment) {
        return LocalWorkers.result(assignment, 1, false);
    }

    private static int known(Block block) {
        int known = 0;
        for (int row = 0; block != null && row < block.rows().count(); row++) {
            for (int column = 0; column < block.columns().count(); column++) {
                known += block.known(row, column) ? 1 : 0;
            }
        }
        return known;
    }

    /** v obeys dv/dt = (gJ − 1)v whatever the input: λ₁ = max Re eig(gJ) − 1. */
    @Test
    void linearNetwork_lambdaIsThatOfTheMatrix_andWhereItGrowsItDiverges() {
        String template = "N=40&phi=linear&dt=0.05&seedNet=3";
        Blocks found = result(map(template, "x=I,0,1,3&y=g,0.2,1.4,4&skip=60&measure=140"));
        Eigenvalues eigenvalues = new Eigenvalues(40);
        eigenvalues.compute(new Simulation(settings(template)).weights().rows(), 1);
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < 40; k++) {
            largest = Math.max(largest, eigenvalues.re(k));
        }
        Block map = found.block(Channel.MAP);
        Block error = found.block(Channel.MAP_ERROR);
        Block regime = found.block(Channel.MAP_REGIME);
        for (int row = 0; row < 4; row++) {
            double expected = map.rows().at(row) * largest - 1;
            for (int column = 0; column < 3; column++) {
                if (expected > 0.2) {
                    assertEquals(Regime.DIVERGED.ordinal(), regime.get(row, column), 0);
                    assertFalse(map.known(row, column));
                } else {
                    // A tangent vector that turns with a complex pair is long and short by turns, by some factor 3: the
                    // logarithm of that over 140 τ.
                    assertEquals(
                            expected,
                            map.get(row, column),
                            0.01,
                            "g = " + map.rows().at(row));
                    assertTrue(error.known(row, column) && error.get(row, column) < 0.02);
                }
            }
        }
        assertEquals(0, known(found.block(Channel.MAP_CHAOTIC)));
    }

    /** Units do not hear of each other: x_i settles where x = gd tanh x, and λ₁ is the largest of gd/cosh² x − 1. */
    @Test
    void diagonalWeights_lambdaIsThatOfTheLeastStableUnit() {
        double[] d = {0.3, -0.8, 1.1, 1.6};
        double[] J = new double[16];
        for (int i = 0; i < 4; i++) {
            J[5 * i] = d[i];
        }
        OwnData data = new OwnData(DenseWeights.of(J, 4), null, null, null);
        Assignment drawn = map("N=4", "x=I,0,0,1&y=g,0.5,2,4&skip=100&measure=200");
        Assignment assignment = new Assignment(Tasks.MAP, drawn.settings(), drawn.arguments(), 0, new float[0], data);
        MapTask task = new MapTask(assignment, Engine.JAVA);
        while (task.advance()) {
            // on to the end
        }
        Blocks parts = new Blocks();
        task.write(parts);
        Blocks found = Join.PLANE.of(new Blocks[] {parts}, assignment.arguments());
        Block map = found.block(Channel.MAP);
        for (int row = 0; row < 4; row++) {
            double expected = Double.NEGATIVE_INFINITY;
            for (double each : d) {
                double gain = map.rows().at(row) * each;
                double x = gain > 1 ? 1 : 0;
                for (int k = 0; k < 1000; k++) {
                    x = gain * Math.tanh(x);
                }
                expected = Math.max(expected, gain * (1 - Math.tanh(x) * Math.tanh(x)) - 1);
            }
            // Floats; and the least stable of two units of nearly the same rate is found like e^{−t}.
            assertEquals(expected, map.get(row, 0), 1e-3, "g = " + map.rows().at(row));
            assertEquals(
                    (map.rows().at(row) * 1.6 > 1 ? Regime.FIXED_POINT : Regime.DECAYS).ordinal(),
                    found.block(Channel.MAP_REGIME).get(row, 0),
                    0);
        }
    }

    @Test
    void result_whateverTheWorkers_theirOrder_andWhereItBegins_isTheSameToTheBit() {
        String plane = "x=omega,0.3,1.5,5&y=I,0,2,7&skip=20&measure=60";
        float[] one = LocalWorkers.numbers(result(map("N=20&g=1.8", plane)));
        for (String here : new String[] {"&hereX=1.5&hereY=0", "&hereX=0.7&hereY=1.9", "&hereX=-3&hereY=9"}) {
            for (int workers = 1; workers <= 3; workers += 2) {
                Blocks found = LocalWorkers.result(
                        map("N=20&g=1.8", plane + (here.contains("-") ? "" : here)), workers, workers > 1);
                for (Channel channel : new Channel[] {Channel.MAP, Channel.MAP_ERROR, Channel.MAP_REGIME}) {
                    Block a = found.block(channel);
                    Blocks again = new Blocks();
                    again.receive(one);
                    Block b = again.block(channel);
                    for (int row = 0; row < 7; row++) {
                        for (int column = 0; column < 5; column++) {
                            assertEquals(b.known(row, column), a.known(row, column));
                            assertTrue(!a.known(row, column) || a.get(row, column) == b.get(row, column));
                        }
                    }
                }
            }
        }
    }

    /** Over p each column or row has a J of its own, and its cells are those of a plane without p. */
    @Test
    void planeOfP_eachValueHasItsOwnWeights() {
        Blocks found = result(map("N=40&g=2", "x=p,0.2,1,3&y=I,0,1,3&skip=20&measure=60"));
        Block map = found.block(Channel.MAP);
        assertEquals("p", map.columns().label());
        assertEquals(9, known(found.block(Channel.MAP_REGIME)));
        for (int k = 0; k < 3; k++) {
            String p = new String[] {"0.2", "0.6", "1"}[k];
            Block own = result(map("N=40&p=" + p, "x=g,1,2,2&y=I,0,1,3&skip=20&measure=60"))
                    .block(Channel.MAP);
            for (int row = 0; row < 3; row++) {
                assertEquals(own.known(row, 1), map.known(row, k));
                assertEquals(own.get(row, 1), map.get(row, k), 0);
            }
        }
    }

    @Test
    void severalNetworks_giveTheirMean_itsScatterAndTheShareThatIsChaotic() {
        String plane = "x=I,0,3,2&y=g,0.4,2.5,2&skip=50&measure=150";
        Blocks mean = result(map("N=60", plane + "&networks=3"));
        double sum = 0;
        double squares = 0;
        for (int seed = 1; seed <= 3; seed++) {
            double lambda = result(map("N=60&seedNet=" + seed, plane))
                    .block(Channel.MAP)
                    .get(1, 0);
            sum += lambda;
            squares += lambda * lambda;
        }
        assertEquals(sum / 3, mean.block(Channel.MAP).get(1, 0), 1e-6, "floats");
        double scatter = Math.sqrt((squares - sum * sum / 3) / 2 / 3);
        assertEquals(scatter, mean.block(Channel.MAP_ERROR).get(1, 0), 1e-5);
        assertEquals(0, mean.block(Channel.MAP_CHAOTIC).get(0, 0), 0);
        assertNull(mean.block(Channel.MAP_REGIME));
    }

    @Test
    void begin_onThePool_givesTheCoarseGridFirst_nearestToHere() {
        LocalWorkers workers = new LocalWorkers();
        Assignment assignment = map("N=10&g=0.5", "x=I,0,4,24&y=g,0.5,3,16&skip=0&measure=20&hereX=3.9&hereY=0.6");
        workers.pool = new Pool(workers, 1, new Pool.Listener() {
            @Override
            public void grown(Calculation calculation) {
                // looked at below
            }

            @Override
            public void failed(Calculation calculation, boolean died, entrain.lab.phrase.Phrase why) {
                throw new AssertionError(why.toString());
            }
        });
        Calculation calculation = workers.pool.begin(assignment);
        assertEquals(48, Tasks.MAP.shards(assignment.arguments()));
        while (calculation.result() == null) {
            assertTrue(workers.turn(false));
        }
        Block map = calculation.result().block(Channel.MAP_REGIME);
        assertEquals(8, known(map));
        assertTrue(map.known(0, 20), "the coarse cell that is nearest");
        while (known(calculation.result().block(Channel.MAP_REGIME)) < 24) {
            assertTrue(workers.turn(false));
        }
        map = calculation.result().block(Channel.MAP_REGIME);
        for (int row = 0; row < 16; row += 4) {
            for (int column = 0; column < 24; column += 4) {
                assertTrue(map.known(row, column), row + ", " + column);
            }
        }
        workers.pool.cancel(calculation);
        assertFalse(workers.turn(false), "nothing goes on");
    }

    @Test
    void units_areTheVisitorsUpTo400_else200() {
        assertEquals(400, Tasks.mapUnits(settings("N=400")));
        assertEquals(200, Tasks.mapUnits(settings("N=401")));
        assertEquals(10, Tasks.mapUnits(settings("N=10")));
    }

    @Test
    void shards_holdEveryCellOnce_whateverTheGrid() {
        for (String text : new String[] {
            "x=I,0,4,24&y=g,0.5,3,16",
            "x=g,1,1,1&y=I,0,4,100",
            "x=p,0.1,1,10&y=g,1,2,9",
            "x=I,0,1,3&y=p,0.5,1,2",
            "x=I,0,4,100&y=g,0.5,3,100"
        }) {
            Grid grid = Grid.of(Arguments.parse(text));
            Shards shards = new Shards(grid);
            boolean[] seen = new boolean[grid.cells()];
            int count = 0;
            int step = grid.cells() > 1000 ? 97 : 1;
            for (int shard = 0; shard < shards.count(); shard += step) {
                for (int cell : shards.cells(shard, 3.2, -1)) {
                    assertFalse(seen[cell], text);
                    seen[cell] = true;
                    count++;
                }
            }
            assertEquals(step == 1 ? grid.cells() : count, count, text);
        }
    }

    @Test
    void oneCellAlone_hasTheBitsOfTheSameCellInAPlane() {
        Block plane = result(map("N=20", "x=I,0,2,5&y=g,0.5,2.5,5&skip=20&measure=60"))
                .block(Channel.MAP);
        Block one = result(map("N=20", "x=I,1.5,1.5,1&y=g,2,2,1&skip=20&measure=60"))
                .block(Channel.MAP);
        assertNotNull(one);
        assertArrayEquals(new float[] {plane.get(3, 3)}, new float[] {one.get(0, 0)});
    }
}
