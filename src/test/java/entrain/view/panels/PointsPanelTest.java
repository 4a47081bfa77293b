package entrain.view.panels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Track;
import entrain.lab.settings.Settings;
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

    @Test
    void cursor_walksThroughAllPoints_andReadsWhatEachIs() {
        assertEquals(4, panel.stops(numbers, Track.DRIVEN, SETTINGS));
        String[] kinds = {"stable", "stable", "saddle, 1 unstable", "slow, not fixed"};
        for (int k = 0; k < kinds.length; k++) {
            panel.point(k / 3.0);
            String read = panel.reading(numbers, Track.DRIVEN, SETTINGS).toString();
            assertTrue(read.startsWith("point " + (k + 1) + " of 4: " + kinds[k]), read);
        }
    }

    @Test
    void pointer_onAMark_choosesThatPoint() {
        panel.draw(numbers, Track.DRIVEN, new View(), SETTINGS, new Svg(330, 190, Palette.LIGHT));
        for (int k = 0; k < 4; k++) {
            assertEquals(k / 3.0, panel.fraction((k + 0.5) * 330 / 4, 182, 330, 190), 1e-12);
        }
    }

    /** At a saddle with the modes of 0.5 and of a complex pair: the plane is 190 − 18 high, less 26 % for the bars. */
    @Test
    void pointer_onAnEigenvalue_choosesItsMode_andElsewhereChangesNothing() {
        Block of = numbers.block(Channel.MODE_OF, Track.DRIVEN);
        Block spectra = numbers.block(Channel.POINT_EIGENVALUES, Track.DRIVEN);
        of.set(0, 3, 2);
        of.set(1, 3, 1);
        spectra.set(4, 1, 0.25);
        spectra.set(5, 1, 1);
        panel.point(2 / 3.0);
        panel.draw(numbers, Track.DRIVEN, new View(), SETTINGS, new Svg(330, 190, Palette.LIGHT));
        double centre = 0.5 * (190 - 18) * (1 - 0.26);
        double scale = (centre - 2) / 1.5; // the farthest, 0.5, is 1.5 from −1
        assertEquals(2 / 3.0, panel.fraction(165 + 1.5 * scale, centre, 330, 190), 1e-12);
        assertEquals(1, panel.fraction(165 + 1.25 * scale, centre - scale, 330, 190), 1e-12);
        assertEquals(1, panel.fraction(165 + 1.25 * scale, centre + scale, 330, 190), 1e-12, "its conjugate");
        assertEquals(2 / 3.0, panel.fraction(20, 20, 330, 190), 1e-12);
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
