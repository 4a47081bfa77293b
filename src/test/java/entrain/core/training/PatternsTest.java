package entrain.core.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Targets against their formulas, and what is refused. */
final class PatternsTest {
    private final double[] f = new double[1];

    private double at(Target target, double t) {
        target.write(t, f);
        return f[0];
    }

    @Test
    void sine_isThatOfItsPeriod_atItsPeak() {
        Target sine = Waves.sine(60, 1.3);
        for (int i = 0; i < 200; i++) {
            // Math.sin is within one unit of the last place; so is the angle, of up to 2π.
            assertEquals(1.3 * Math.sin(2 * Math.PI * (0.7 * i / 60)), at(sine, 0.7 * i), 1e-13 * (1 + i));
        }
    }

    @Test
    void fourSines_areThoseOfThePaper_scaledToThePeak() {
        Target target = Waves.fourSines(120, 1.3);
        double most = 0;
        for (int i = 0; i < 1200; i++) {
            double a = Math.PI * i * 0.1 / 60;
            double paper = Math.sin(a) + Math.sin(2 * a) / 2 + Math.sin(3 * a) / 6 + Math.sin(4 * a) / 3;
            most = Math.max(most, Math.abs(at(target, 0.1 * i)));
            assertEquals(
                    at(target, 15) * paper,
                    at(target, 0.1 * i) * (Math.sin(Math.PI / 4) + 0.5 + Math.sin(Math.PI / 4) / 6),
                    1e-13);
        }
        // The peak lies between two of 1200 points: a parabola's top, a few times (2π/2400)² below.
        assertEquals(1.3, most, 1e-4);
    }

    @ParameterizedTest
    @ValueSource(doubles = {7, 60, 120})
    void square_isOdd_andNearItsPeakForMostOfThePeriod(double period) {
        Target square = Waves.square(period, 1.2);
        assertEquals(1.2, at(square, period / 4), 1e-6); // 4096 points have a quarter among them
        assertEquals(0, at(square, 0), 0);
        int high = 0;
        for (int i = 0; i < 1000; i++) {
            double t = period * i / 1000;
            assertEquals(-at(square, t), at(square, period - t), 1e-12);
            if (Math.abs(at(square, t)) > 0.9 * 1.2) {
                high++;
            }
        }
        // tanh(2 sin) / tanh 2 > 0.9 where sin > 0.662: from 41.5° to 138.5°; of a sine it would be 287.
        assertEquals(539, high, 2);
    }

    @Test
    void all_repeat_afterTheirPeriod() {
        for (Target each : new Target[] {
            Waves.sine(32, 1),
            Waves.fourSines(32, 1),
            Waves.square(32, 1),
            new SampledTarget(new double[] {1, 3, -2}, 32, 0)
        }) {
            assertEquals(32, each.period());
            for (int i = 0; i < 50; i++) {
                double t = 0.7 * i;
                // 0.7 i + 3200 rounds at 4e-13, slopes are below 1 per τ.
                assertEquals(at(each, t), at(each, t + 3200), 1e-12);
            }
        }
    }

    @Test
    void samples_areMet_withStraightLinesBetween_roundTheEnd() {
        Target drawn = new SampledTarget(new double[] {0, 2, -4, 1}, 8, 0);
        assertEquals(0, at(drawn, 0));
        assertEquals(2, at(drawn, 2));
        assertEquals(-1, at(drawn, 3));
        assertEquals(-4, at(drawn, 4));
        assertEquals(0.5, at(drawn, 7));
        assertEquals(0, at(drawn, 8));
        Target scaled = new SampledTarget(new double[] {0, 2, -4, 1}, 8, 1.3);
        assertEquals(-1.3, at(scaled, 4), 1e-15);
        assertEquals(0.65, at(scaled, 2), 1e-15);
    }

    @Test
    void samples_thatAreNoTarget_areRefused() {
        for (double[] each : new double[][] {{}, {1}, {1, Double.NaN}, {1, Double.POSITIVE_INFINITY}, {0, 0}}) {
            assertThrows(IllegalArgumentException.class, () -> new SampledTarget(each, 10, 1));
        }
        for (double period : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThrows(IllegalArgumentException.class, () -> new SampledTarget(new double[] {1, 2}, period, 1));
            assertThrows(IllegalArgumentException.class, () -> Waves.sine(period, 1));
        }
    }
}
