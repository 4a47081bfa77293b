package entrain.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TicksTest {
    private static List<String> labels(Ticks axis) {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < axis.ticks(); i++) {
            labels.add(axis.label(i));
        }
        return labels;
    }

    private static List<String> labels(double low, double high, double spacing, Ticks.Style style, String unit) {
        Ticks axis = new Ticks();
        axis.set(low, high, 0, 100, spacing, style, unit);
        return labels(axis);
    }

    @Test
    void labels_ofEachStyle_areRoundAndFew() {
        assertEquals(List.of("0", "10", "20", "30 τ"), labels(0, 30, 25, Ticks.Style.NUMBER, "τ"));
        assertEquals(List.of("−0.5", "0", "0.5"), labels(-0.8, 0.8, 25, Ticks.Style.NUMBER, ""));
        assertEquals(List.of("0", "20 %", "40 %"), labels(0, 0.5, 25, Ticks.Style.PERCENT, ""));
        assertEquals(List.of("10⁻⁶", "10⁻³", "1"), labels(-7, 1, 30, Ticks.Style.POWER, ""));
        assertEquals(List.of("1", "5", "10", "15", "20"), labels(1, 20, 20, Ticks.Style.COUNT, ""));
        assertEquals(List.of("0", "1", "2"), labels(0, 2, 10, Ticks.Style.COUNT, ""));
    }

    @Test
    void ticks_ofAnyEnds_keepTheirSpacingAndStayInside() {
        for (double low : new double[] {-3e6, -1, -1e-5, 0, 0.3, 7}) {
            for (double span : new double[] {1e-7, 0.02, 1, 3.3, 47, 1e12}) {
                Ticks axis = new Ticks();
                axis.set(low, low + span, 10, 210, 30, Ticks.Style.NUMBER, "");
                for (int i = 0; i < axis.ticks(); i++) {
                    // A tick may lie 1e-9 of its step outside, far below a pixel.
                    assertTrue(axis.tick(i) > 10 - 1e-3 && axis.tick(i) < 210 + 1e-3);
                    // Rounding of positions where the ends are large against their difference: low ulp / span of 200
                    // pixels.
                    assertTrue(i == 0 || axis.tick(i) - axis.tick(i - 1) >= 30 - 1);
                }
            }
        }
    }

    @Test
    void set_equalEnds_stillLaysOut() {
        Ticks axis = new Ticks();
        axis.set(2, 2, 0, 100, 20, Ticks.Style.NUMBER, "");
        assertEquals(0, axis.pixel(2), 0);
        assertEquals(100, axis.pixel(3), 0);
    }

    @Test
    void set_sameRoundValues_keepsTheLabels() {
        Ticks axis = new Ticks();
        axis.set(0, 30, 0, 100, 25, Ticks.Style.NUMBER, "τ");
        String before = axis.label(1);
        axis.set(0, 30.5, 0, 100, 25, Ticks.Style.NUMBER, "τ");
        assertSame(before, axis.label(1));
    }

    @Test
    void text_ofEachStyle_saysTheValue() {
        assertEquals("5.47 %", Ticks.Style.PERCENT.text(0.0547));
        assertEquals("0.001", Ticks.Style.POWER.text(-3));
        assertEquals("–", Ticks.Style.NUMBER.text(Double.NaN));
        assertEquals("–", Ticks.Style.POWER.text(Double.POSITIVE_INFINITY));
    }
}
