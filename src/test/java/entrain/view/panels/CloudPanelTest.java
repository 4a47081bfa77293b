package entrain.view.panels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Coordinate;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Results;
import entrain.lab.frame.Scalar;
import entrain.lab.frame.Track;
import entrain.lab.settings.Settings;
import entrain.view.Palette;
import entrain.view.Panel;
import entrain.view.Svg;
import entrain.view.Table;
import entrain.view.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pictures of a cloud. Snapshots are renewed with {@code -Dsnapshots.renew=true} and reviewed as a diff. */
final class CloudPanelTest {
    private static final int STARTS = 16;
    private static final int TAIL = 11;
    /** Circles that make the track's own dot shine. */
    private static final int HEAD = 3;

    /** The frames of {@link Frames} with a burst cloud about the spontaneous track, and a gathered one on the driven one. */
    private static Numbers clouded() {
        Numbers numbers = new Numbers(Frames.full().frame(), new Results()); // without the points of a search
        for (Track track : Track.TWIN) {
            points(numbers, track);
            widths(numbers, track);
        }
        return numbers;
    }

    private static void points(Numbers numbers, Track track) {
        boolean driven = track.kind().driven();
        Axis times = new Axis(Coordinate.TIME, 58, 0.2, TAIL);
        Block cloud = numbers.frame().add(Channel.CLOUD, track, Axis.parts(3 * STARTS), times);
        for (int start = 0; start < STARTS; start++) {
            for (int k = 0; k < TAIL; k++) {
                double s = (49 + k) * 0.1 * (driven ? 2 : 1) + (driven ? 0 : 2.4 * start);
                cloud.set(3 * start, k, StrictMath.cos(s));
                cloud.set(3 * start + 1, k, StrictMath.sin(s) * (driven ? 1 : StrictMath.cos(start)));
                cloud.set(3 * start + 2, k, StrictMath.sin(2 * s) * (driven ? 1 : StrictMath.sin(start)));
            }
        }
    }

    private static void widths(Numbers numbers, Track track) {
        boolean driven = track.kind().driven();
        Axis times = new Axis(Coordinate.TIME, 0, 0.5, 200);
        Block spread = numbers.frame().add(Channel.SPREAD, track, Axis.parts(1), times);
        for (int k = 0; k < 200; k++) {
            spread.set(0, k, driven ? -2 - 0.06 * k : Math.min(0, -2 + 0.024 * k));
        }
        Block scalars = numbers.block(Channel.SCALARS, track);
        scalars.set(0, Scalar.SPREAD.ordinal(), driven ? 1.1e-14 : 1);
        scalars.set(0, Scalar.SPREAD_GROWTH.ordinal(), driven ? -0.276 : 0.111);
    }

    private static String drawn(Panels kind, Numbers numbers, Track track, Palette palette) {
        View view = new View();
        view.palette(palette);
        Svg svg = new Svg(330, 190, palette);
        kind.make().draw(numbers, track, view, Settings.defaults(), svg);
        return svg.document();
    }

    @ParameterizedTest
    @EnumSource
    void draw_toSvg_isTheSnapshotOnFile(Palette palette) throws IOException {
        for (Panels kind : new Panels[] {Panels.STATE, Panels.DISTANCE}) {
            for (Track track : kind == Panels.STATE ? Track.TWIN : Track.TWIN.subList(0, 1)) {
                String svg = drawn(kind, clouded(), track, palette);
                String name = kind.id() + "-cloud-" + (track.kind().driven() ? "gathered" : "burst");
                Path file = Path.of(
                        "src/test/resources/snapshots", name + (palette == Palette.DARK ? "-dark" : "-light") + ".svg");
                if (Boolean.getBoolean("snapshots.renew")) {
                    Files.writeString(file, svg);
                }
                assertEquals(Files.readString(file), svg);
            }
        }
    }

    @Test
    void draw_startsOutsideThePicture_areLeftOut() {
        Numbers numbers = clouded();
        Block cloud = numbers.block(Channel.CLOUD, Track.SPONTANEOUS);
        int before = dots(drawn(Panels.STATE, numbers, Track.SPONTANEOUS, Palette.LIGHT));
        assertEquals(STARTS + HEAD, before, "a dot each, and the track's");
        for (int a = 0; a < 3; a++) {
            cloud.set(3 * 4 + a, TAIL - 1, 40);
        }
        assertEquals(STARTS - 1 + HEAD, dots(drawn(Panels.STATE, numbers, Track.SPONTANEOUS, Palette.LIGHT)));
    }

    private static int dots(String svg) {
        return svg.split("<circle").length - 1;
    }

    @Test
    void table_ofTheState_hasThePresentPoints() {
        Table table = Panels.STATE.make().table(clouded(), Track.DRIVEN, Settings.defaults());
        assertEquals("cloud PC1", table.name(4));
        assertEquals("cloud PC3", table.name(6));
        assertEquals(STARTS, table.values(6).length);
        assertEquals((float) StrictMath.sin(4 * 5.9), table.values(6)[STARTS - 1], 0);
        assertEquals(
                4,
                Panels.STATE
                        .make()
                        .table(Frames.full(), Track.DRIVEN, Settings.defaults())
                        .columns());
    }

    @Test
    void table_ofTheDistance_hasTheSpreadOverItsOwnTime() {
        Table table = Panels.DISTANCE.make().table(clouded(), Track.SPONTANEOUS, Settings.defaults());
        assertEquals("time since the cloud was thrown (τ) of log10 spread of the cloud", table.name(3));
        assertEquals("log10 spread of the cloud spontaneous", table.name(4));
        assertEquals("log10 spread of the cloud driven", table.name(5));
        assertEquals((float) -1.88, table.values(4)[5], 0);
    }

    @Test
    void captions_tellSpreadAndRates_besideTheOthers() {
        Settings settings = Settings.defaults();
        assertEquals(
                "PC1–3, 90 % of variance; 16 starts, spread 1.1·10⁻¹⁴",
                Panels.STATE.make().caption(clouded(), Track.DRIVEN, settings).toString());
        assertEquals(
                "per τ: trials +0.09, −0.24; cloud (paler) +0.11, −0.28; λ₁ +0.10, −0.24",
                Panels.DISTANCE
                        .make()
                        .caption(clouded(), Track.DRIVEN, settings)
                        .toString());
    }

    @Test
    void reading_ofTheDistance_tellsTheSpreadToo() {
        Panel panel = Panels.DISTANCE.make();
        panel.point(0.2);
        String read =
                panel.reading(clouded(), Track.DRIVEN, Settings.defaults()).toString();
        assertTrue(read.startsWith("30.0 τ after parting: spontaneous 0.0"), read);
        assertTrue(read.endsWith(", cloud 0.275 and 2.51·10⁻⁶"), read);
    }

    @Test
    void draw_withACloud_allocatesNothing() {
        Numbers numbers = clouded();
        View view = new View();
        com.sun.management.ThreadMXBean bean =
                (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        for (Panels kind : new Panels[] {Panels.STATE, Panels.DISTANCE}) {
            Panel panel = kind.make();
            Nothing surface = new Nothing();
            long allocated = Long.MAX_VALUE;
            for (int round = 0; round < 2; round++) {
                long before =
                        bean.getThreadAllocatedBytes(Thread.currentThread().getId());
                for (int i = 0; i < 3000; i++) {
                    panel.draw(numbers, Track.DRIVEN, view, Settings.defaults(), surface);
                }
                allocated = bean.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
            }
            // A small constant is the measurement's own; a single small object a draw would be 48,000 or more.
            assertTrue(allocated < 4_000, kind + " allocated " + allocated);
        }
    }
}
