package entrain.view.panels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Coordinate;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Results;
import entrain.lab.frame.Track;
import entrain.lab.settings.Settings;
import entrain.view.Drawn;
import entrain.view.Ink;
import entrain.view.Palette;
import entrain.view.Panel;
import entrain.view.Svg;
import entrain.view.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Depth, past and second trial. Snapshots are renewed with {@code -Dsnapshots.renew=true} and reviewed as a diff. */
final class StateSpacePanelTest {
    private static final int WINDOW = 300;
    private static final int PAST = 1500;
    private static final int SECOND = 120;

    /** Keeps what strands look like, in order. */
    private static final class Strands extends Nothing {
        private final List<double[]> drawn = new ArrayList<>();

        @Override
        public void strand(float[] xs, float[] ys, int count, Ink ink, double shade, double width, double halo) {
            drawn.add(new double[] {shade, width, halo, ys[0]});
        }
    }

    /** A knot that never closes, of frequencies 1, √2 and √3/2, by t in τ. */
    private static void place(Block block, int k, double t, double off) {
        block.set(0, k, StrictMath.cos(0.5 * t + off));
        block.set(1, k, StrictMath.sin(0.7071 * t + off));
        block.set(2, k, 0.6 * StrictMath.sin(0.433 * t + off));
    }

    private static Block add(Frame frame, Channel channel, double step, int count) {
        Axis times = new Axis(Coordinate.TIME, 700 - (count - 1) * step, step, count);
        return frame.add(channel, Track.DRIVEN, Axis.numbered(Coordinate.COMPONENT, 3), times);
    }

    /** A driven track at 700 τ: its window, 600 τ of past, a second trial that leaves it 24 τ ago. */
    private static Numbers numbers() {
        Frame frame = new Frame(Track.TWIN);
        frame.track(Track.DRIVEN, -1, 1.5, 0.8);
        Block state = add(frame, Channel.STATE, 0.2, WINDOW);
        for (int k = 0; k < WINDOW; k++) {
            place(state, k, state.columns().at(k), 0);
        }
        Block past = add(frame, Channel.PAST, 0.4, PAST);
        for (int k = 0; k < PAST; k++) {
            place(past, k, past.columns().at(k), 0);
        }
        Block second = add(frame, Channel.SECOND, 0.2, SECOND);
        for (int k = 0; k < SECOND; k++) {
            place(second, k, second.columns().at(k), k < 60 ? 0 : 0.01 * (k - 60));
        }
        Block bend = frame.add(Channel.BEND, Track.DRIVEN, Axis.parts(1), Axis.parts(4));
        for (int a = 0; a < 4; a++) {
            bend.set(0, a, 0);
        }
        return new Numbers(frame, new Results());
    }

    @ParameterizedTest
    @EnumSource
    void draw_toSvg_isTheSnapshotOnFile(Palette palette) throws IOException {
        View view = new View();
        view.palette(palette);
        Svg svg = new Svg(330, 330, palette);
        Panels.STATE.make().draw(numbers(), Track.DRIVEN, view, Settings.defaults(), svg);
        Path file = Path.of(
                "src/test/resources/snapshots", "state-past-" + (palette == Palette.DARK ? "dark" : "light") + ".svg");
        if (Boolean.getBoolean("snapshots.renew")) {
            Files.writeString(file, svg.document());
        }
        assertEquals(Files.readString(file), svg.document());
    }

    /** A circle in the plane of PC1 and PC2, seen from above: what is near stands low and is drawn last, bold and dark. */
    @Test
    void draw_aCircle_isBolderInFrontAndDrawnFromBackToFront() {
        Frame frame = new Frame(Track.TWIN);
        Block state = add(frame, Channel.STATE, 0.2, WINDOW);
        for (int k = 0; k < WINDOW; k++) {
            double angle = 2 * Math.PI * k / WINDOW;
            state.set(0, k, StrictMath.cos(angle));
            state.set(1, k, StrictMath.sin(angle));
            state.set(2, k, 0);
        }
        Strands strands = new Strands();
        Panels.STATE
                .make()
                .draw(new Numbers(frame, new Results()), Track.DRIVEN, new View(), Settings.defaults(), strands);
        List<double[]> drawn = strands.drawn;
        assertEquals(100, drawn.size(), "pieces");
        double[] back = drawn.get(0);
        double[] front = drawn.get(0);
        for (double[] each : drawn) {
            back = each[3] < back[3] ? each : back;
            front = each[3] > front[3] ? each : front;
            // From 0.7 to 3 px, and 1.2 px more for the head of the comet.
            assertTrue(each[1] >= 0.7 && each[1] <= 4.2, "width " + each[1]);
        }
        assertTrue(front[1] > 2 * back[1], front[1] + " px against " + back[1]);
        assertTrue(front[0] > 1.4 * back[0], front[0] + " against " + back[0]);
        assertTrue(drawn.indexOf(back) < 15 && drawn.indexOf(front) > 80, "order");
    }

    /** 0.6 rad further where it ends, on a knot as wide as the picture; the line begins where they are a pixel apart. */
    @Test
    void draw_theSecondTrial_isALineOnlyWhereTheTrialsAreApart() {
        Drawn surface = new Drawn(400, 400);
        Panel panel = Panels.STATE.make();
        panel.draw(numbers(), Track.DRIVEN, new View(), Settings.defaults(), surface);
        int points = surface.strokes.stream()
                .filter(s -> s.ink() == Ink.TEXT && !s.straight())
                .mapToInt(s -> s.xs().length - 1)
                .sum();
        assertTrue(points > 50 && points < 60, points + " of 60 samples");
        assertEquals(1, surface.dots.stream().filter(d -> d.ink() == Ink.TEXT).count());
    }

    @Test
    void draw_withAllThatThereIs_allocatesNothing() {
        Numbers numbers = numbers();
        View view = new View();
        Panel panel = Panels.STATE.make();
        Nothing surface = new Nothing();
        com.sun.management.ThreadMXBean bean =
                (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        long allocated = Long.MAX_VALUE;
        for (int round = 0; round < 2; round++) {
            long before = bean.getThreadAllocatedBytes(Thread.currentThread().getId());
            for (int i = 0; i < 1000; i++) {
                panel.draw(numbers, Track.DRIVEN, view, Settings.defaults(), surface);
            }
            allocated = bean.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        }
        // A small constant is the measurement's own; a single small object a draw would be 16,000 or more.
        assertTrue(allocated < 4_000, "allocated " + allocated);
    }
}
