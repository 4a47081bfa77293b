package entrain.view.panels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import entrain.core.model.Activation;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Track;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.view.Align;
import entrain.view.Ink;
import entrain.view.Palette;
import entrain.view.Panel;
import entrain.view.Surface;
import entrain.view.Svg;
import entrain.view.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every picture must keep. Snapshots are renewed with {@code -Dsnapshots.renew=true} and reviewed as a diff. */
final class PanelContractTest {
    /** Counts and checks what is drawn. */
    private static final class Checking implements Surface {
        private final double width;
        private final double height;
        private int strokes;
        private double opacity;

        Checking(double width, double height) {
            this.width = width;
            this.height = height;
        }

        private void inside(double x, double y) {
            // A trail may leave its smoothed extent by a little, and a label its corner: half the surface is allowed.
            if (!(x >= -width / 2 - 40 && x <= 1.5 * width + 40 && y >= -height / 2 - 40 && y <= 1.5 * height + 40)) {
                fail(x + ", " + y);
            }
        }

        @Override
        public double width() {
            return width;
        }

        @Override
        public double height() {
            return height;
        }

        @Override
        public void clear() {
            strokes = 0;
            opacity = 0;
        }

        @Override
        public void polyline(float[] xs, float[] ys, int count, Ink ink, double o, double lineWidth, boolean dashed) {
            // Dashed is theory, which needs no numbers.
            strokes += dashed ? 0 : 1;
            opacity = Math.max(opacity, ink == Ink.DRIVEN ? o : 0);
            for (int i = 0; i < count; i++) {
                inside(xs[i], ys[i]);
            }
        }

        @Override
        public void line(double x0, double y0, double x1, double y1, Ink ink, double o, double lineWidth) {
            inside(x0, y0);
            inside(x1, y1);
        }

        @Override
        public void dot(double x, double y, double radius, Ink ink, double o) {
            strokes++;
            inside(x, y);
        }

        @Override
        public void text(String text, double x, double y, Ink ink, double size, Align align, boolean mathematics) {
            inside(x, y);
        }

        @Override
        public void image(int[] pixels, int columns, int rows, double x, double y, double w, double h) {
            strokes++;
            inside(x, y);
            inside(x + w, y + h);
            assertTrue(pixels.length >= columns * rows);
        }
    }

    @ParameterizedTest
    @EnumSource
    void draw_anyFrameSizeAndActivation_staysInside(Panels kind) {
        Panel panel = kind.make();
        View view = new View();
        for (Activation activation : Activation.values()) {
            Settings settings = Settings.defaults().with(Params.PHI, activation);
            for (double[] size : new double[][] {{20, 20}, {160, 160}, {660, 380}}) {
                Checking surface = new Checking(size[0], size[1]);
                panel.draw(new Numbers(), Track.DRIVEN, view, settings, surface);
                assertEquals(0, surface.strokes, "nothing to draw in an empty numbers");
                panel.draw(Frames.full(), Track.DRIVEN, view, settings, surface);
                assertTrue(surface.strokes > 0);
                view.orbit().drag(100, 300);
            }
        }
        assertFalse(panel.needs().isEmpty());
        assertFalse(
                panel.caption(Frames.full(), Track.DRIVEN, Settings.defaults()).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(names = {"STATE", "TRACES"})
    void draw_divergedMember_isFainter(Panels kind) {
        Checking surface = new Checking(300, 300);
        kind.make().draw(Frames.full(), Track.DRIVEN, new View(), Settings.defaults(), surface);
        double alive = surface.opacity;
        kind.make().draw(Frames.full(true, true), Track.DRIVEN, new View(), Settings.defaults(), surface);
        assertTrue(surface.opacity < 0.6 * alive);
    }

    @ParameterizedTest
    @EnumSource
    void draw_repeated_allocatesNothing(Panels kind) {
        Panel panel = kind.make();
        panel.point(0.4);
        Numbers numbers = Frames.full();
        View view = new View();
        Checking surface = new Checking(300, 300);
        Settings settings = Settings.defaults();
        com.sun.management.ThreadMXBean bean =
                (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        for (int i = 0; i < 3000; i++) {
            panel.draw(numbers, Track.DRIVEN, view, settings, surface);
        }
        long before = bean.getThreadAllocatedBytes(Thread.currentThread().getId());
        for (int i = 0; i < 500; i++) {
            panel.draw(numbers, Track.DRIVEN, view, settings, surface);
        }
        // A small constant is the measurement's own; a single small object a draw would be 8,000 or more.
        long allocated = bean.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        assertTrue(allocated < 4_000, "allocated " + allocated);
    }

    @ParameterizedTest
    @EnumSource
    void draw_toSvg_isTheSnapshotOnFile(Panels kind) throws IOException {
        for (Palette palette : Palette.values()) {
            View view = new View();
            view.palette(palette);
            Svg svg = new Svg(330, 190, palette);
            kind.make().draw(Frames.full(), Track.SPONTANEOUS, view, Settings.defaults(), svg);
            Path file = Path.of(
                    "src/test/resources/snapshots",
                    kind.id() + (palette == Palette.DARK ? "-dark" : "-light") + ".svg");
            if (Boolean.getBoolean("snapshots.renew")) {
                Files.writeString(file, svg.document());
            }
            assertEquals(Files.readString(file), svg.document());
        }
    }
}
