package entrain.view.panels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Track;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines of points on axes that are the first three units: the points of {@link Frames}, with modes along single units. */
final class PointMarksTest {
    private static final int SADDLE = 2;
    private final Numbers numbers = Frames.pointed();
    private final PointMarks marks = new PointMarks();
    private final double half = 0.16 * numbers.frame().extent(Track.DRIVEN);

    private void mode(int row, int unit) {
        Block modes = numbers.block(Channel.MODES, Track.DRIVEN);
        for (int i = 0; i < 40; i++) {
            modes.set(row, i, i == unit ? 1 : 0);
        }
    }

    private float[] end(int line, int sample) {
        float[] at = new float[3];
        for (int k = 0; k <= sample; k++) {
            at = marks.place(numbers, Track.DRIVEN, Channel.WAYS, line * Channel.WAY + k)
                    .clone();
        }
        return at;
    }

    private static float[] floats(double x, double y, double z) {
        return new float[] {(float) x, (float) y, (float) z};
    }

    /** The only positive eigenvalue is the saddle's, at the origin: its line goes both ways along its mode. */
    @Test
    void unstableDirection_ofASaddle_isALineThroughIt() {
        mode(2 * SADDLE, 2);
        int line = 2 + 2 * SADDLE; // behind the ways down
        assertArrayEquals(floats(0, 0, -half), end(line, 0), 1e-6f);
        assertArrayEquals(floats(0, 0, half), end(line, Channel.WAY - 1), 1e-6f);
        mode(2 * SADDLE, 30); // out of the three dimensions
        assertArrayEquals(floats(0, 0, 0), end(line, Channel.WAY - 1), 1e-6f);
        assertEquals(List.of(0, 1, line), drawn());
    }

    /** A slow point with a complex pair to the right of 0 has the plane of both parts, and no third line. */
    @Test
    void unstableDirections_ofAPoint_areTwoAtMost() {
        Block of = numbers.block(Channel.MODE_OF, Track.DRIVEN);
        Block spectra = numbers.block(Channel.POINT_EIGENVALUES, Track.DRIVEN);
        of.set(0, 2, 3);
        of.set(1, 2, 0);
        of.set(0, 3, 3);
        of.set(1, 3, 2);
        for (int e = 0; e < 3; e++) {
            spectra.set(6, e, 0.4);
            spectra.set(7, e, e == 0 ? 1 : e == 1 ? -1 : 0);
        }
        mode(4, 0);
        mode(5, 1);
        mode(6, 2);
        assertArrayEquals(floats(0.5 + half, 0.6, 0), end(2 + 4, Channel.WAY - 1), 1e-6f);
        assertArrayEquals(floats(0.5, 0.6 + half, 0), end(2 + 5, Channel.WAY - 1), 1e-6f);
        assertEquals(List.of(0, 1, 6, 7), drawn());
    }

    /** Two real directions are two lines. */
    @Test
    void unstableDirections_thatAreReal_areALineEach() {
        Block of = numbers.block(Channel.MODE_OF, Track.DRIVEN);
        of.set(0, 3, SADDLE);
        of.set(1, 3, 1);
        numbers.block(Channel.POINT_EIGENVALUES, Track.DRIVEN).set(2 * SADDLE, 1, 0.1);
        numbers.block(Channel.POINT_EIGENVALUES, Track.DRIVEN).set(2 * SADDLE + 1, 1, 0);
        assertEquals(List.of(0, 1, 6, 8), drawn());
    }

    /** Which lines are anywhere. */
    private List<Integer> drawn() {
        List<Integer> lines = new ArrayList<>();
        for (int line = 0; line < PointMarks.ways(numbers, Track.DRIVEN); line++) {
            if (!Float.isNaN(end(line, 1)[0])) {
                lines.add(line);
            }
        }
        return lines;
    }
}
