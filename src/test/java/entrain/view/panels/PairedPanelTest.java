package entrain.view.panels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.model.Activation;
import entrain.lab.frame.Axis;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Coordinate;
import entrain.lab.frame.Former;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Results;
import entrain.lab.frame.Scalar;
import entrain.lab.frame.Track;
import entrain.lab.settings.Choices.TimeUnit;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.view.Drawn;
import entrain.view.Ink;
import entrain.view.Panel;
import entrain.view.View;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pictures that hold both tracks: their words, their edges, what they say when there is nothing to show. */
final class PairedPanelTest {
    private static final Settings DEFAULTS = Settings.defaults();
    private static final Settings IN_MS = DEFAULTS.with(Params.TIME, TimeUnit.MS);
    private static final double[][] SIZES = {{20, 20}, {150, 110}, {200, 120}, {330, 190}, {600, 130}, {1200, 700}};

    private static Drawn draw(Panel panel, Numbers numbers, Settings settings, double width, double height) {
        Drawn drawn = new Drawn(width, height);
        panel.draw(numbers, Track.SPONTANEOUS, new View(), settings, drawn);
        return drawn;
    }

    private static Drawn draw(Panels kind, Numbers numbers, Settings settings) {
        return draw(kind.make(), numbers, settings, 330, 190);
    }

    private static List<Numbers> frames() {
        return List.of(
                Frames.full(),
                Frames.full(true, false),
                Frames.full(false, true),
                Frames.full(true, true),
                Frames.waiting(true),
                Frames.waiting(false),
                Frames.turned(),
                Frames.broken(),
                new Numbers());
    }

    @ParameterizedTest
    @EnumSource
    void draw_anyFrameAndSize_staysInside(Panels kind) {
        if (!kind.paired()) {
            return;
        }
        for (Numbers numbers : frames()) {
            for (Settings settings :
                    List.of(DEFAULTS, IN_MS, DEFAULTS.with(Params.G, 0.3), DEFAULTS.with(Params.G, 60.0))) {
                for (double[] size : SIZES) {
                    for (double cursor : new double[] {Double.NaN, 0, 0.37, 1}) {
                        Panel panel = kind.make();
                        panel.point(cursor);
                        check(draw(panel, numbers, settings, size[0], size[1]), kind, size[0], size[1]);
                        assertFalse(panel.caption(numbers, Track.SPONTANEOUS, settings)
                                .isEmpty());
                    }
                }
            }
        }
    }

    /** Strokes may pass the edge by the width of a line; where labels stand they neither pass it nor touch. */
    private static void check(Drawn drawn, Panels kind, double width, double height) {
        for (Drawn.Stroke stroke : drawn.strokes) {
            for (int i = 0; i < stroke.xs().length; i++) {
                assertTrue(stroke.xs()[i] >= -1 && stroke.xs()[i] <= width + 1, kind + " x " + stroke.xs()[i]);
                assertTrue(stroke.ys()[i] >= -1 && stroke.ys()[i] <= height + 1, kind + " y " + stroke.ys()[i]);
            }
        }
        for (Drawn.Dot dot : drawn.dots) {
            assertTrue(dot.x() >= 0 && dot.x() <= width && dot.y() >= 0 && dot.y() <= height, kind + " " + dot);
        }
        for (int i = 0; i < drawn.corners.size(); i += 2) {
            double x = drawn.corners.get(i);
            double y = drawn.corners.get(i + 1);
            assertTrue(x >= 0 && x <= width && y >= 0 && y <= height, kind + " " + x + ", " + y);
        }
        if (width < 200 || height < 120) {
            return;
        }
        for (Drawn.Words words : drawn.words) {
            assertTrue(
                    words.left() >= -0.5
                            && words.right() <= width + 0.5
                            && words.top() >= -0.5
                            && words.bottom() <= height + 0.5,
                    kind + " " + width + " " + words);
            for (Drawn.Words other : drawn.words) {
                assertTrue(words == other || !words.overlaps(other), kind + " " + width + " " + words + " on " + other);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"AUTOCORRELATION", "SPECTRUM", "PCA", "DISTANCE", "LYAPUNOV"})
    void draw_divergedMember_hasNoCurveAndSaysSo(Panels kind) {
        Drawn drawn = draw(kind, Frames.full(true, false), DEFAULTS);
        assertEquals(0, drawn.marks(Ink.SPONTANEOUS));
        assertTrue(drawn.marks(Ink.DRIVEN) > 0, "the other goes on");
        assertTrue(drawn.texts().contains("spontaneous diverged"));
        assertEquals(List.of("–"), draw(kind, Frames.full(true, true), DEFAULTS).texts(), "the heads say it for all");
    }

    /** At I = 0 the two are one network, whose curve is then the spontaneous one's and whose numbers stand once. */
    @ParameterizedTest
    @EnumSource(names = {"AUTOCORRELATION", "SPECTRUM", "PCA", "DISTANCE", "LYAPUNOV"})
    void draw_bothMembersOneNetwork_spontaneousLiesOnTop(Panels kind) {
        List<Drawn.Stroke> strokes = draw(kind, Frames.full(), DEFAULTS).strokes.stream()
                .filter(stroke -> stroke.ink() == Ink.SPONTANEOUS || stroke.ink() == Ink.DRIVEN)
                .toList();
        assertEquals(Ink.DRIVEN, strokes.get(0).ink());
        assertEquals(Ink.SPONTANEOUS, strokes.get(strokes.size() - 1).ink());
        assertEquals("0.12", Symbols.together(List.of("0.12", "0.12")).toString());
        assertEquals("0.12 and 0.13", Symbols.together(List.of("0.12", "0.13")).toString());
    }

    @ParameterizedTest
    @EnumSource(names = {"AUTOCORRELATION", "SPECTRUM", "PCA"})
    void draw_tooLittleData_saysHowMuchMore(Panels kind) {
        assertEquals(
                List.of("settling, 12 τ"),
                draw(kind, Frames.waiting(true), DEFAULTS).texts());
        assertEquals(
                List.of("needs 8 τ more"),
                draw(kind, Frames.waiting(false), DEFAULTS).texts());
        assertEquals(
                List.of("needs 80 ms more"),
                draw(kind, Frames.waiting(false), IN_MS).texts());
        assertEquals(List.of("starting…"), draw(kind, new Numbers(), DEFAULTS).texts());
    }

    /** No picture of averages goes blank when a knob is turned; what is of before is pale, named and nobody's value. */
    @ParameterizedTest
    @EnumSource(names = {"AUTOCORRELATION", "SPECTRUM", "PCA", "DISTANCE", "LYAPUNOV"})
    void draw_afterAChange_showsThoseOfBeforeAsGhosts(Panels kind) {
        Drawn drawn = draw(kind, Frames.turned(), DEFAULTS);
        for (Ink ink : List.of(Ink.SPONTANEOUS, Ink.DRIVEN)) {
            assertTrue(drawn.strokes.stream().anyMatch(s -> !s.straight() && s.ink() == ink), kind + " " + ink);
            assertTrue(
                    drawn.strokes.stream()
                            .filter(s -> !s.straight() && s.ink() == ink)
                            .allMatch(s -> s.opacity() < 0.5),
                    kind.id());
        }
        Panel panel = kind.make();
        assertTrue(panel.caption(Frames.turned(), Track.DRIVEN, DEFAULTS)
                .toString()
                .endsWith("pale: before the change"));
        panel.point(0.5);
        panel.draw(Frames.turned(), Track.DRIVEN, new View(), DEFAULTS, new Drawn(400, 300));
        String read = panel.reading(Frames.turned(), Track.DRIVEN, DEFAULTS).toString();
        assertFalse(read.contains("spontaneous") || read.contains("driven"), read);
        assertEquals(0, panel.table(Frames.turned(), Track.DRIVEN, DEFAULTS).columns(), "no ghost in a file");
        String figure = kind.figure(Frames.turned(), Track.DRIVEN, new View(), DEFAULTS, 400, 300);
        String blank = kind.figure(Frames.waiting(false), Track.DRIVEN, new View(), DEFAULTS, 400, 300);
        assertEquals(blank, figure, "nor in a picture that is saved");
    }

    @ParameterizedTest
    @EnumSource(names = {"AUTOCORRELATION", "SPECTRUM", "LYAPUNOV"})
    void draw_whatTheScoutHasSeen_isShownAndCalledSo(Panels kind) {
        Drawn drawn = draw(kind, Frames.scouted(), DEFAULTS);
        assertTrue(drawn.strokes.stream().anyMatch(s -> !s.straight() && s.ink() == Ink.DRIVEN && s.opacity() == 1));
        String caption =
                kind.make().caption(Frames.scouted(), Track.DRIVEN, DEFAULTS).toString();
        assertTrue(caption.contains("600 τ") && caption.endsWith("seen ahead"), caption);
        assertTrue(kind.make()
                .table(Frames.scouted(), Track.DRIVEN, DEFAULTS)
                .csv()
                .contains(" driven ahead"));
    }

    /** A ghost waits for what comes: where nothing will, as in a network at rest or one that left all bounds, there is none. */
    @ParameterizedTest
    @EnumSource(names = {"AUTOCORRELATION", "SPECTRUM", "PCA", "LYAPUNOV"})
    void draw_whereNothingWillCome_thereIsNoGhost(Panels kind) {
        Frame frame = new Frame();
        frame.begin(1, 600, 60, Track.TWIN);
        frame.track(Track.DRIVEN, 50, 0, 0);
        frame.addNumbers(Channel.SCALARS, Track.SPONTANEOUS, Scalar.values().length);
        frame.addNumbers(Channel.SCALARS, Track.DRIVEN, Scalar.values().length);
        Former former = new Former();
        former.keep(Frames.full());
        assertTrue(draw(kind, new Numbers(frame, new Results(), former), DEFAULTS)
                .strokes
                .isEmpty());
    }

    /** A network at rest has no spectrum and no components, and needs no more time for them. */
    @ParameterizedTest
    @EnumSource(names = {"SPECTRUM", "PCA"})
    void draw_noActivity_saysSo(Panels kind) {
        Numbers numbers = new Numbers();
        Frame frame = numbers.frame();
        frame.begin(1, 600, 60, Track.TWIN);
        for (Track track : Track.TWIN) {
            frame.add(Channel.SPECTRUM, track, Axis.parts(1), new Axis(Coordinate.OMEGA, 0, 0.05, 50));
            frame.addNumbers(Channel.SCALARS, track, Scalar.values().length);
        }
        assertEquals(List.of("nothing moves"), draw(kind, numbers, DEFAULTS).texts());
    }

    @Test
    void draw_membersThatWaitDifferently_areNamed() {
        assertEquals(
                List.of("spontaneous needs 8 τ more", "driven needs 18 τ more"),
                draw(Panels.LYAPUNOV, Frames.waiting(false), DEFAULTS).texts());
    }

    @Test
    void draw_theory_isDashedInTheColourOfText() {
        for (Panels kind : List.of(Panels.AUTOCORRELATION, Panels.SPECTRUM, Panels.LYAPUNOV, Panels.NETWORKS)) {
            Drawn drawn = draw(kind, Frames.full(), DEFAULTS);
            assertTrue(drawn.strokes.stream().anyMatch(s -> s.dashed() && s.ink() == Ink.TEXT), kind.id());
            assertTrue(drawn.strokes.stream().noneMatch(s -> s.dashed() && s.ink() != Ink.TEXT), kind.id());
        }
    }

    @Test
    void draw_distanceOfRounding_saysSo() {
        assertTrue(draw(Panels.DISTANCE, Frames.full(), DEFAULTS).texts().contains("identical to rounding"));
    }

    @Test
    void caption_saysWhatIsAveragedAndForHowLong() {
        assertEquals(
                "of φ(x), 400 units × 84 τ, lag in τ, half at 4.7 and 1.6", caption(Panels.AUTOCORRELATION, DEFAULTS));
        assertEquals(
                "of φ(x), 400 units × 840 ms, lag in ms, half at 47 and 16", caption(Panels.AUTOCORRELATION, IN_MS));
        assertEquals("of x, 400 units × 84 τ, ω in rad/τ, 98 % at the drive", caption(Panels.SPECTRUM, DEFAULTS));
        assertEquals("of x, 400 units × 84 τ, ω in rad/τ", caption(Panels.SPECTRUM, DEFAULTS.with(Params.I, 0.0)));
        // Of a disc of radius 2 the share 0.196 lies right of 1: 78 of 400; these stand in pairs.
        assertEquals("of gJ, circle: radius g, 82 of 400 right of 1", caption(Panels.EIGENVALUES, DEFAULTS));
        assertEquals(
                "of gJ, circle: radius g, 0 of 400 right of 4", // a sigmoid's slope is a quarter at most (D8)
                caption(Panels.EIGENVALUES, DEFAULTS.with(Params.PHI, Activation.SIGMOID)));
        assertEquals("30 × 30 of 400 × 400 entries, evenly spaced, ±0.15", caption(Panels.WEIGHTS, DEFAULTS));
        assertEquals(
                "shares over 60 τ, D = 9.7 and 2.0, for an endless record 11.3 and 2.1, 90 % in 14 and 3, 95 % in 21 and 4",
                caption(Panels.PCA, DEFAULTS));
        assertEquals(
                "distance per √N since they parted, slope +0.093 ± 0.012 and −0.2412 ± 0.0008 per τ (7 and 3 pairs)",
                caption(Panels.DISTANCE, DEFAULTS));
        assertEquals("per τ, average over 240 τ, bar ± standard error", caption(Panels.LYAPUNOV, DEFAULTS));
        assertTrue(caption(Panels.NETWORKS, DEFAULTS).startsWith("λ₁ per τ of 20 networks, N = 400: spontaneous +0.0"));
        assertTrue(caption(Panels.NETWORKS, DEFAULTS).contains("19 of 20 chaotic or looking so, 0 not, 1 open"));
        assertTrue(caption(Panels.NETWORKS, DEFAULTS).endsWith("0 of 20 chaotic, 20 not"));
        assertTrue(caption(Panels.NETWORKS, DEFAULTS).contains("(sd; each ± 0.010)"));
    }

    @Test
    void caption_oneMemberSetBack_tellsBothTimes() {
        Numbers numbers = Frames.full();
        numbers.block(Channel.SCALARS, Track.DRIVEN).set(0, Scalar.AUTOCOVARIANCE_TIME.ordinal(), 12);
        assertTrue(Panels.AUTOCORRELATION
                .make()
                .caption(numbers, Track.DRIVEN, DEFAULTS)
                .toString()
                .contains("400 units × 84 and 12 τ"));
    }

    private static String caption(Panels kind, Settings settings) {
        return kind.make().caption(Frames.full(), Track.SPONTANEOUS, settings).toString();
    }

    @Test
    void figure_namesTheMembersOnlyWhereItShowsThem() {
        String curves = Panels.AUTOCORRELATION.figure(Frames.full(), Track.DRIVEN, new View(), DEFAULTS, 330, 190);
        assertTrue(curves.contains(">spontaneous<") && curves.contains(">driven<") && curves.contains("theory<"));
        assertTrue(curves.contains("entrain v=1"));
        String matrix = Panels.WEIGHTS.figure(Frames.full(), Track.DRIVEN, new View(), DEFAULTS, 330, 190);
        assertFalse(matrix.contains(">spontaneous<") || matrix.contains("theory<"));
    }

    @Test
    void needs_everyPicture_areItsOwnChannels() {
        for (Panels kind : Panels.values()) {
            assertFalse(kind.make().needs().contains(Channel.STATE) && kind.paired());
        }
    }
}
