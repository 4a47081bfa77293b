package entrain.lab.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.model.Weights;
import entrain.lab.frame.Block;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channel;
import entrain.lab.run.OwnData;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class LeftVectorsTaskTest {
    private static final int N = 40;
    private static final Settings SETTINGS = SettingsText.parse("N=" + N).settings();

    private static Task begun() {
        return LocalWorkers.begin(new Assignment(Tasks.LEFT_VECTORS, SETTINGS, Arguments.NONE, 0, new float[0]));
    }

    /** wᵀJ = μ wᵀ, for as many as are done, the leading ones first. */
    @Test
    void write_atEachStep_givesLeftVectorsOfThoseDone() {
        Task task = begun();
        int written = 0;
        while (written < 5) {
            task.advance();
            if (task.results() > written) {
                Blocks blocks = new Blocks();
                task.write(blocks);
                assertEquals(++written, blocks.block(Channel.LEADING).columns().count());
                solved(blocks);
            }
        }
    }

    private static void solved(Blocks blocks) {
        Weights J = OwnData.NONE.weights(SETTINGS);
        Block values = blocks.block(Channel.LEADING);
        Block w = blocks.block(Channel.LEFT_VECTORS);
        for (int k = 0; k < values.columns().count(); k++) {
            double a = values.get(0, k);
            double b = values.get(1, k);
            assertTrue(k == 0 || a <= values.get(0, k - 1), "largest real part first");
            for (int j = 0; j < N; j++) {
                double re = -a * w.get(2 * k, j) + b * w.get(2 * k + 1, j);
                double im = -a * w.get(2 * k + 1, j) - b * w.get(2 * k, j);
                for (int i = 0; i < N; i++) {
                    re += J.get(i, j) * w.get(2 * k, i);
                    im += J.get(i, j) * w.get(2 * k + 1, i);
                }
                assertEquals(0, Math.hypot(re, im), 1e-6); // entries and μ are floats
            }
        }
    }

    /** At N = 1000 each matrix is 8 MB: J, that of the eigenvalues, and two of the one vector in progress. */
    @Test
    void advance_toItsEnd_holdsFourMatricesAtMost() throws IllegalAccessException {
        Task task = begun();
        do {
            long numbers = numbers(task, Collections.newSetFromMap(new IdentityHashMap<>()));
            assertTrue(numbers < 4.5 * N * N, numbers + " numbers"); // half a matrix for all vectors
        } while (task.advance());
    }

    /** So many doubles hang on an object of the program. */
    private static long numbers(Object object, Set<Object> seen) throws IllegalAccessException {
        if (object == null || !seen.add(object)) {
            return 0;
        }
        if (object instanceof double[] array) {
            return array.length;
        }
        long sum = 0;
        if (object instanceof Object[] array) {
            for (Object each : array) {
                sum += numbers(each, seen);
            }
        } else if (object.getClass().getName().startsWith("entrain.")) {
            for (Field field : object.getClass().getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    sum += numbers(field.get(object), seen);
                }
            }
        }
        return sum;
    }
}
