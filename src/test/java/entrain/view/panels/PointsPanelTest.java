package entrain.view.panels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Coordinate;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Track;
import entrain.lab.settings.Settings;
import entrain.lab.task.Assignment;
import entrain.lab.task.Tasks;
import entrain.view.Palette;
import entrain.view.Panel;
import entrain.view.Svg;
import entrain.view.View;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Two stable points, the saddle between them and a slow point, as {@link Frames} has them. */
final class PointsPanelTest {
    private static final Settings SETTINGS = Settings.defaults();
    private final Panel panel = Panels.POINTS.make();
    private final Numbers numbers = Frames.pointed();

    private String caption() {
        return panel.caption(numbers, Track.DRIVEN, SETTINGS).toString();
    }

    @Test
    void caption_countsEachKind_andSaysWhetherPointsAreMissing() {
        assertEquals(
                "● 2 stable, ○ 1 saddles, – 1 slow; index sum 1; 20 % of searches ended in local minima of q",
                caption());
        Block search = numbers.block(Channel.SEARCH, Track.DRIVEN);
        search.set(0, 4, 2);
        search.set(0, 5, 1);
        assertTrue(caption().contains("index sum 2: points are missing"), caption());
    }

    /** A fraction of the cursor's: eigenvalue e of point k. */
    private static double at(int k, int e) {
        return (40 * k + e) / 159.0;
    }

    private void draw() {
        panel.draw(numbers, Track.DRIVEN, new View(), SETTINGS, new Svg(330, 190, Palette.LIGHT));
    }

    private String drawn() {
        Svg svg = new Svg(330, 190, Palette.LIGHT);
        panel.draw(numbers, Track.DRIVEN, new View(), SETTINGS, svg);
        return svg.document();
    }

    private String reading() {
        return panel.reading(numbers, Track.DRIVEN, SETTINGS).toString();
    }

    @Test
    void cursor_walksThroughAllPoints_andReadsWhatEachIs() {
        assertEquals(160, panel.stops(numbers, Track.DRIVEN, SETTINGS));
        draw();
        assertEquals(-40, panel.above(), "a point is below the one before");
        String[] kinds = {"stable", "stable", "saddle, 1 unstable", "slow, not fixed"};
        for (int k = 0; k < kinds.length; k++) {
            panel.point(at(k, 0));
            assertTrue(reading().startsWith("point " + (k + 1) + " of 4: " + kinds[k]), reading());
            assertTrue(reading().endsWith("mode of " + (k == 2 ? "0.5" : "−0.3")), reading());
        }
    }

    /** Any eigenvalue can be chosen: its mode is asked for, waited for and, once it is there, stays without the cursor. */
    @Test
    void eigenvalueWithoutMode_chosen_isAskedFor_waitedFor_andShown() {
        Block spectra = numbers.block(Channel.POINT_EIGENVALUES, Track.DRIVEN);
        panel.point(at(2, 8));
        assertTrue(drawn().contains("Enter or a click computes its mode."));
        Assignment asked = panel.choose(numbers, Track.DRIVEN, SETTINGS);
        assertEquals(Tasks.MODE, asked.task());
        assertEquals("mode=88", asked.arguments().text());
        assertEquals(42, asked.data().length);
        assertEquals(numbers.block(Channel.POINTS, Track.DRIVEN).get(2, 0), asked.data()[0]);
        assertEquals(spectra.get(4, 8), asked.data()[40]);
        assertEquals(spectra.get(5, 8), asked.data()[41]);
        assertTrue(drawn().contains("Its mode is being computed…"));
        assertEquals(
                "mode=88",
                panel.choose(numbers, Track.DRIVEN, SETTINGS).arguments().text(),
                "again, as what computes it may have failed");

        panel.point(Double.NaN);
        assertTrue(drawn().contains("Its mode is being computed…"), "what was chosen stays");
        Blocks found = new Blocks();
        Axis units = Axis.numbered(Coordinate.UNIT, 40);
        found.add(Channel.ASKED_MODE, Track.DRIVEN, Axis.parts(2), units).clear();
        found.block(Channel.ASKED_MODE, Track.DRIVEN).set(0, 3, 1);
        found.addNumbers(Channel.ASKED, Track.DRIVEN, 1).set(0, 0, 88);
        numbers.results().put("asked", found);
        String shown = drawn();
        assertFalse(shown.contains("mode"), shown);
        panel.point(at(2, 8));
        assertTrue(reading().contains("mode of "), reading());
        assertNull(panel.choose(numbers, Track.DRIVEN, SETTINGS), "it is known");
        panel.point(at(2, 0));
        assertNull(panel.choose(numbers, Track.DRIVEN, SETTINGS), "it was found with the point");
    }

    @Test
    void pointer_onAMark_choosesThatPoint() {
        draw();
        for (int k = 0; k < 4; k++) {
            assertEquals(at(k, 0), panel.fraction((k + 0.5) * 330 / 4, 182, 330, 190), 1e-12);
        }
    }

    /** At a saddle with a complex pair, which has one mode: the plane is 190 − 18 high, less 26 % for the bars. */
    @Test
    void pointer_onAnEigenvalue_choosesIt_andElsewhereChangesNothing() {
        Block spectra = numbers.block(Channel.POINT_EIGENVALUES, Track.DRIVEN);
        for (int e = 1; e <= 2; e++) {
            spectra.set(4, e, 0.25);
            spectra.set(5, e, e == 1 ? 1 : -1);
        }
        panel.point(at(2, 0));
        draw();
        double centre = 0.5 * (190 - 18) * (1 - 0.26);
        double scale = (centre - 2) / 1.5; // the farthest, 0.5, is 1.5 from −1
        assertEquals(at(2, 0), panel.fraction(165 + 1.5 * scale, centre, 330, 190), 1e-12);
        assertEquals(at(2, 1), panel.fraction(165 + 1.25 * scale, centre - scale, 330, 190), 1e-12);
        assertEquals(at(2, 2), panel.fraction(165 + 1.25 * scale, centre + scale, 330, 190), 1e-12, "its conjugate");
        assertEquals(at(2, 0), panel.fraction(20, 20, 330, 190), 1e-12);
        panel.point(at(2, 2));
        assertEquals(
                "mode=81",
                panel.choose(numbers, Track.DRIVEN, SETTINGS).arguments().text());
    }

    /** Rows of the file are the points' states in their order, as single floats. */
    @Test
    void npy_holdsTheStates_aRowAPoint_andNothingWhileNoneIsKnown() {
        assertEquals(0, panel.npy(new Numbers(), Track.DRIVEN, SETTINGS).length);
        byte[] file = panel.npy(numbers, Track.DRIVEN, SETTINGS);
        String head = new String(file, 0, 128, StandardCharsets.ISO_8859_1);
        assertTrue(head.contains("'descr': '<f4'") && head.contains("'shape': (4, 40)"), head);
        assertEquals(128 + 4 * 4 * 40, file.length);
        FloatBuffer states = ByteBuffer.wrap(file, 128, 4 * 4 * 40)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
        assertEquals(0.9f, states.get(0));
        assertEquals(-0.9f, states.get(40));
        assertEquals(0.6f, states.get(3 * 40 + 1));
    }

    @Test
    void stateSpace_withPoints_isTheSnapshotOnFile() throws IOException {
        for (Palette palette : Palette.values()) {
            View view = new View();
            view.palette(palette);
            Svg svg = new Svg(330, 330, palette);
            Panels.STATE.make().draw(numbers, Track.DRIVEN, view, SETTINGS, svg);
            Path file = Path.of(
                    "src/test/resources/snapshots",
                    "state-points" + (palette == Palette.DARK ? "-dark" : "-light") + ".svg");
            if (Boolean.getBoolean("snapshots.renew")) {
                Files.writeString(file, svg.document());
            }
            assertEquals(Files.readString(file), svg.document());
        }
    }
}
