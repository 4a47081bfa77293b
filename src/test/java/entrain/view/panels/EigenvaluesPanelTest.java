package entrain.view.panels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Coordinate;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Results;
import entrain.lab.frame.Track;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import entrain.lab.task.Assignment;
import entrain.lab.task.Tasks;
import entrain.view.Drawn;
import entrain.view.Ink;
import entrain.view.Panel;
import entrain.view.View;
import org.junit.jupiter.api.Test;

/** A mode of J, asked for at its eigenvalue. */
final class EigenvaluesPanelTest {
    private static final Settings LINEAR =
            SettingsText.parse("g=2&phi=linear&N=3").settings();
    private final Results results = new Results();
    private final Frame frame = new Frame();
    private final Numbers numbers = new Numbers(frame, results);
    private final Panel panel = Panels.EIGENVALUES.make();

    /** μ = 0.8 ± 0.25 i and 0.3: by rank 0.3, then the pair. */
    private void spectrum() {
        Blocks blocks = new Blocks();
        Block block = blocks.add(Channel.EIGENVALUES, Axis.parts(2), Axis.numbered(Coordinate.EIGENVALUE, 3));
        double[] parts = {0.8, 0.8, 0.3, 0.25, -0.25, 0};
        for (int k = 0; k < parts.length; k++) {
            block.set(k / 3, k % 3, parts[k]);
        }
        results.put("EIGENVALUES", blocks);
    }

    /** Largest at the second of three units: lengths 3, 5 and 1. */
    private void mode(int number) {
        Blocks blocks = new Blocks();
        Block block = blocks.add(Channel.ASKED_MODE, Axis.parts(2), Axis.numbered(Coordinate.UNIT, 3));
        double[] parts = {3, 4, 0, 0, 3, 1};
        for (int k = 0; k < parts.length; k++) {
            block.set(k / 3, k % 3, parts[k]);
        }
        blocks.addNumbers(Channel.ASKED, null, 1).set(0, 0, number);
        results.put("EIGENVECTOR", blocks);
    }

    private Drawn draw() {
        Drawn drawn = new Drawn(300, 300);
        panel.draw(numbers, Track.SPONTANEOUS, new View(), LINEAR, drawn);
        return drawn;
    }

    private Assignment choose(double fraction) {
        panel.point(fraction);
        return panel.choose(numbers, Track.SPONTANEOUS, LINEAR);
    }

    @Test
    void choose_anEigenvalueOfAPair_asksForTheModeOfBothAndDrawsIt() {
        spectrum();
        double whole = draw().dots.get(2).y();
        for (double fraction : new double[] {0.5, 1}) {
            Assignment wanted = Panels.EIGENVALUES.make().choose(numbers, Track.SPONTANEOUS, LINEAR);
            assertNull(wanted, "nothing is under a cursor");
            wanted = choose(fraction); // the second time again, as what computes it may have failed
            assertEquals(Tasks.EIGENVECTOR, wanted.task());
            assertEquals("0", wanted.arguments().get("mode"), "one for both");
            assertArrayEquals(new float[] {0.8f, 0.25f}, wanted.data());
            assertTrue(draw().texts().contains("Its mode is being computed…"));
        }
        mode(0);
        Drawn drawn = draw();
        assertNull(choose(1), "and then it is there");
        assertTrue(drawn.dots.get(2).y() < whole, "the plane makes room");
        double[] bars = drawn.strokes.stream()
                .filter(each -> each.straight() && each.ink() == Ink.TEXT)
                .mapToDouble(each -> each.ys()[0] - each.ys()[1])
                .toArray();
        assertEquals(3, bars.length);
        assertEquals(3 / 5.0, bars[0] / bars[1], 1e-4); // pixels are floats
        assertEquals(1 / 5.0, bars[2] / bars[1], 1e-4);
    }

    /** A click is meant for the picture where no dot is right under it; a key stands on one. */
    @Test
    void choose_besideAnEigenvalue_onlyReadsIt() {
        spectrum();
        Drawn.Dot dot = draw().dots.get(2);
        for (double aside : new double[] {0, 4, 6, 11, 13}) {
            double fraction = panel.fraction(dot.x() + aside, dot.y(), 300, 300);
            assertEquals(aside > 12 ? Double.NaN : 0, fraction);
            assertEquals(aside > 5, choose(fraction) == null, aside + " px");
            assertEquals(
                    aside > 12,
                    panel.reading(numbers, Track.SPONTANEOUS, LINEAR).isEmpty(),
                    aside + " px");
        }
        panel.point(panel.fraction(dot.x() + 11, dot.y(), 300, 300));
        assertNotNull(choose(0), "by a key, after the pointer");
    }

    @Test
    void draw_ofAnotherJ_knowsNoModeAnyMore() {
        spectrum();
        draw();
        choose(0);
        mode(2);
        draw();
        results.put("EIGENVECTOR", null);
        results.put("EIGENVALUES", null);
        draw();
        spectrum();
        Drawn drawn = draw();
        assertTrue(
                drawn.texts().stream().noneMatch(each -> each.contains("mode")),
                drawn.texts().toString());
    }

    /** g = 2: 1.6 ± 0.5 i. */
    @Test
    void reading_saysGrowthAndPeriod() {
        spectrum();
        panel.point(0.5);
        assertEquals(
                "gJ: 1.6 + 0.5 i, grows, +0.600 per τ, period 12.6 τ",
                panel.reading(numbers, Track.SPONTANEOUS, LINEAR).toString());
        panel.point(0);
        assertEquals(
                "gJ: 0.6, decays, −0.400 per τ",
                panel.reading(numbers, Track.SPONTANEOUS, LINEAR).toString());
    }

    @Test
    void choose_atAJacobian_asksForNothing() {
        spectrum();
        frame.begin(1, 0, 0, Track.TWIN);
        Blocks blocks = new Blocks();
        blocks.add(Channel.JACOBIAN, Track.SPONTANEOUS, Axis.parts(2), Axis.numbered(Coordinate.EIGENVALUE, 3), 1);
        results.put("JACOBIAN", blocks);
        assertNull(choose(1));
    }
}
