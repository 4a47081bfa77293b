package entrain.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PlotTest {
    private final Drawn drawn = new Drawn(300, 200);
    private final Plot plot = new Plot();

    @BeforeEach
    void layOut() {
        plot.y(-1, 1, Ticks.Style.NUMBER);
        plot.x(0, 4, Ticks.Style.NUMBER, "τ");
        plot.begin(drawn);
        drawn.clear();
    }

    private void curve(float... values) {
        plot.curve(values, values.length, 0, 1, Ink.DRIVEN, 1, false);
    }

    @Test
    void curve_insideTheEnds_isOneLineThroughAllPoints() {
        curve(0, 1, -1, 0.5f, 0);
        assertEquals(1, drawn.strokes.size());
        assertEquals(5, drawn.strokes.get(0).xs().length);
    }

    @Test
    void curve_leavingTheEnds_isCutWhereItCrosses() {
        curve(0, 2, 0, 0, 0);
        assertEquals(2, drawn.strokes.size());
        Drawn.Stroke first = drawn.strokes.get(0);
        Drawn.Stroke second = drawn.strokes.get(1);
        // From 0 to 2 the line crosses 1 half way; the two pieces lie like mirror images about the peak at x = 1. A
        // hundredth of a pixel is the plot's own slack, the rest single precision.
        double width = second.xs()[second.xs().length - 1] - first.xs()[0];
        assertEquals(first.xs()[0] + width / 8, first.xs()[1], 0.05);
        assertEquals(first.xs()[0] + width * 3 / 8, second.xs()[0], 0.05);
        assertEquals(first.ys()[1], second.ys()[0], 0.02);
    }

    @Test
    void curve_beyondTheRight_endsAtTheEdge() {
        plot.curve(new float[] {0, 0, 0}, 3, 3, 1, Ink.DRIVEN, 1, false);
        curve(0, 0, 0, 0, 0);
        float[] cut = drawn.strokes.get(0).xs();
        float[] whole = drawn.strokes.get(1).xs();
        assertEquals(whole[whole.length - 1], cut[cut.length - 1], 0.02);
    }

    @Test
    void curve_withNumbersMissing_hasGaps() {
        curve(0, 0, Float.NaN, 0, 0);
        assertEquals(2, drawn.strokes.size());
        curve(0, 0, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 0);
        assertEquals(3, drawn.strokes.size());
    }

    @Test
    void fraction_overThePlot_runsFromNoughtToOne() {
        assertTrue(Double.isNaN(new Plot().fraction(10, 10)));
        curve(0, 0, 0, 0, 0);
        float[] xs = drawn.strokes.get(0).xs();
        for (int k = 0; k < xs.length; k++) {
            // Pixels in single precision: 300 · 6e-8 of a width of 250.
            assertEquals(k / 4.0, plot.fraction(xs[k], 50), 1e-6);
        }
        assertTrue(Double.isNaN(plot.fraction(5, 50)));
        assertTrue(Double.isNaN(plot.fraction(150, 250)));
    }
}
