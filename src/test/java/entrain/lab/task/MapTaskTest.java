package entrain.lab.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.model.Activation;
import entrain.core.theory.DrivenMeanField;
import entrain.core.theory.MeanField;
import entrain.lab.frame.Block;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channel;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import org.junit.jupiter.api.Test;

/** A plane of settings on the pool: template, cells, what is observed of each, how they become one picture. */
final class MapTaskTest {
    private static final Arguments PLANE = Arguments.parse("x=g,0.5,2,4&y=I,0,1.5,3");

    private static Assignment assignment(int shard) {
        return new Assignment(Tasks.MAP, Settings.defaults(), PLANE, shard, new float[0]);
    }

    private static int known(Blocks blocks) {
        Block map = blocks.block(Channel.MAP);
        int known = 0;
        for (int row = 0; row < map.rows().count(); row++) {
            for (int column = 0; column < map.columns().count(); column++) {
                known += map.known(row, column) ? 1 : 0;
            }
        }
        return known;
    }

    @Test
    void result_ofAllRows_isTheTheoryOfEachCell_withBothAxes() {
        Block map = LocalWorkers.result(assignment(0), 2, true).block(Channel.MAP);
        assertEquals("g", map.columns().label());
        assertEquals("I", map.rows().label());
        assertEquals(1.5, map.columns().at(2), 0);
        assertEquals(0.75, map.rows().at(1), 0);
        assertEquals((float) MeanField.of(Activation.TANH, 1.5).lambdaMax(), map.get(0, 2), 0);
        double omega = Settings.defaults().get(Params.OMEGA);
        double driven = DrivenMeanField.of(Activation.TANH, 2, 1.5, omega).lambdaMax();
        assertEquals((float) driven, map.get(2, 3), 0);
    }

    @Test
    void write_onTheWay_knowsTheCellsThatAreDone() {
        Task task = Tasks.predict(assignment(1));
        task.advance();
        Blocks blocks = new Blocks();
        task.write(blocks);
        assertEquals(1, known(blocks));
        Block cells = blocks.block(Channel.MAP);
        assertEquals(1, cells.rows().count() * cells.columns().count(), "the cells alone");
        assertEquals(0.75, cells.rows().at(0), 0);
        assertEquals(0.5, cells.columns().at(0), 0);
        assertEquals(0.25, task.progress(), 0);
    }

    @Test
    void begin_onThePool_growsCellByCell_andCanBeGivenUp() {
        LocalWorkers workers = new LocalWorkers();
        int[] grown = new int[1];
        workers.pool = new Pool(workers, 2, new Pool.Listener() {
            @Override
            public void grown(Calculation calculation) {
                assertEquals(++grown[0], known(calculation.result()), "one cell more");
            }

            @Override
            public void failed(Calculation calculation, boolean died, Phrase why) {
                throw new AssertionError(why.toString());
            }
        });
        Calculation calculation = workers.pool.begin(assignment(0));
        for (int cells = 0; cells < 6; cells++) {
            assertTrue(workers.turn(cells % 2 == 0));
        }
        assertEquals(0.5, calculation.share(), 1e-12);
        workers.pool.cancel(calculation);
        assertFalse(workers.turn(false), "nothing goes on");
        assertEquals(6, grown[0]);
    }

    @Test
    void grid_ofTheText_changesTheTemplateCellByCell() {
        Settings cell = Grid.of(PLANE).cell(Settings.defaults(), 2, 0);
        assertEquals("v=1&g=0.5&I=1.5", cell.toString());
    }

    @Test
    void grid_ofAnotherText_isRefused() {
        for (String text : new String[] {
            "",
            "x=g,0,1,3",
            "x=g,0,1,3&y=g,0,1,3",
            "x=g,0,1,1&y=I,0,1,3",
            "x=g,1,0,3&y=I,0,1,3",
            "x=g,0,1e9,3&y=I,0,1,3",
            "x=g,0,1,201&y=I,0,1,3",
            "x=N,10,20,3&y=I,0,1,3",
            "x=g,0,1&y=I,0,1,3",
            "x=g,0,1,3,4&y=I,0,1,3"
        }) {
            assertThrows(IllegalArgumentException.class, () -> Grid.of(Arguments.parse(text)), text);
        }
    }
}
