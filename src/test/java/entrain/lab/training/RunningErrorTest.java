package entrain.lab.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class RunningErrorTest {
    /** Over two samples of two outputs: √((1 + 4) / (9 + 16)), whatever came before. */
    @Test
    void value_isOfTheLastSamples() {
        RunningError error = new RunningError(2);
        assertTrue(Double.isNaN(error.value()));
        error.add(new double[] {0, 0}, new double[] {5, 5});
        assertTrue(Double.isNaN(error.value()), "all targets were 0");
        error.add(new double[] {3, 0}, new double[] {2, 0});
        error.add(new double[] {0, 4}, new double[] {0, 6});
        assertEquals(Math.sqrt(0.2), error.value(), 1e-15);
        error.clear();
        error.add(new double[] {2}, new double[] {1});
        assertEquals(0.5, error.value());
    }
}
