package entrain.lab.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import entrain.core.model.Weights;
import entrain.lab.frame.Block;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channel;
import entrain.lab.run.OwnData;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import org.junit.jupiter.api.Test;

final class EigenvectorTaskTest {
    private static final Settings SETTINGS = SettingsText.parse("N=40").settings();

    private static Blocks found(Tasks task, String arguments, float... data) {
        return LocalWorkers.result(new Assignment(task, SETTINGS, Arguments.parse(arguments), 0, data), 1, false);
    }

    /** Asked for as the page does, with an eigenvalue of seven digits: J v = μ v. */
    @Test
    void ofEachEigenvalue_solvesItsEquation() {
        Block values = found(Tasks.EIGENVALUES, "").block(Channel.EIGENVALUES);
        Weights J = OwnData.NONE.weights(SETTINGS);
        for (int k = 0; k < 40; k += 3) {
            double a = values.get(0, k);
            double b = values.get(1, k);
            Blocks found = found(Tasks.EIGENVECTOR, "mode=" + k, (float) a, (float) b);
            assertEquals(k, found.block(Channel.ASKED).get(0, 0));
            Block v = found.block(Channel.ASKED_MODE);
            for (int i = 0; i < 40; i++) {
                double re = -a * v.get(0, i) + b * v.get(1, i);
                double im = -a * v.get(1, i) - b * v.get(0, i);
                for (int j = 0; j < 40; j++) {
                    re += J.get(i, j) * v.get(0, j);
                    im += J.get(i, j) * v.get(1, j);
                }
                assertEquals(0, Math.hypot(re, im), 1e-6); // entries and μ are floats
            }
        }
    }

    @Test
    void withoutAnEigenvalue_isRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> LocalWorkers.begin(new Assignment(Tasks.EIGENVECTOR, SETTINGS, Arguments.NONE, 0, new float[1])));
    }
}
