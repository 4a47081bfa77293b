package entrain.lab.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.model.Activation;
import entrain.core.theory.DrivenMeanField;
import entrain.core.theory.MeanField;
import entrain.lab.frame.Block;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channel;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import org.junit.jupiter.api.Test;

/** Theory over the plane of a map. */
final class PlaneTheoryTaskTest {
    private static final Arguments PLANE = Arguments.parse("x=g,0.5,2,4&y=I,0,1.5,3");

    private static Assignment assignment(String settings) {
        return new Assignment(Tasks.PLANE_THEORY, SettingsText.parse(settings).settings(), PLANE, 0, new float[0]);
    }

    @Test
    void result_isTheTheoryOfEachCell_withBothAxes() {
        Block plane = LocalWorkers.result(assignment(""), 2, true).block(Channel.MAP_THEORY);
        assertEquals("g", plane.columns().label());
        assertEquals("I", plane.rows().label());
        assertEquals((float) MeanField.of(Activation.TANH, 1.5).lambdaMax(), plane.get(0, 2), 0);
        double omega = Settings.defaults().get(Params.OMEGA);
        double driven = DrivenMeanField.of(Activation.TANH, 2, 1.5, omega).lambdaMax();
        assertEquals((float) driven, plane.get(2, 3), 0);
    }

    /** Row and column of the cell nearest to the settings come first, whatever order the rest has. */
    @Test
    void write_onTheWay_beginsWithTheRowAndTheColumnOfHere() {
        Task task = Tasks.predict(assignment("g=1.1&I=0.8"));
        for (int k = 0; k < 4 + 3 - 1; k++) {
            assertTrue(task.advance());
        }
        Blocks blocks = new Blocks();
        task.write(blocks);
        Block plane = blocks.block(Channel.MAP_THEORY);
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 4; column++) {
                assertEquals(row == 1 || column == 1, plane.known(row, column), row + ", " + column);
            }
        }
        assertEquals(0.5, task.progress(), 0);
    }

    @Test
    void cell_withoutTheory_isMissing() {
        Block plane = LocalWorkers.result(assignment("phases=equal"), 1, false).block(Channel.MAP_THEORY);
        assertTrue(plane.known(0, 0), "without input there is one");
        assertFalse(plane.known(1, 0));
    }
}
