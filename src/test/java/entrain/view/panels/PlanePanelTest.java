package entrain.view.panels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.analysis.Regime;
import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Coordinate;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Results;
import entrain.lab.frame.Track;
import entrain.lab.settings.Choices.Section;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import entrain.view.Drawn;
import entrain.view.Ink;
import entrain.view.Palette;
import entrain.view.Panel;
import entrain.view.Surface;
import entrain.view.Table;
import entrain.view.View;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The map of {@link Frames}: λ₁ = 0.2 (g − 1 − I/1.5) over 24 × 16 cells, as far as the tenth of row 13. */
final class PlanePanelTest {
    private static final Settings DEFAULTS = Settings.defaults();
    private static final Numbers NUMBERS = Frames.full();
    private static final int CELLS = 24 * 16;

    private final Panel panel = Panels.MAP.make();

    private static Settings settings(String text) {
        return SettingsText.parse(text).settings();
    }

    private Drawn draw(Settings settings, double width, double height) {
        Drawn drawn = new Drawn(width, height);
        panel.draw(NUMBERS, Track.SPONTANEOUS, new View(), settings, drawn);
        return drawn;
    }

    private String reading(int row, int column, Settings settings) {
        panel.point((row * 24 + column) / (CELLS - 1.0));
        return panel.reading(NUMBERS, Track.SPONTANEOUS, settings).toString();
    }

    private String caption(Numbers numbers, String text) {
        return panel.caption(numbers, Track.SPONTANEOUS, settings(text)).toString();
    }

    /** Only the middle of a ring tells where it is. */
    private static double[] ring(Drawn drawn) {
        Drawn.Stroke ring = drawn.strokes.get(drawn.strokes.size() - 1);
        double x = 0;
        double y = 0;
        for (int k = 0; k < 24; k++) {
            x += ring.xs()[k] / 24;
            y += ring.ys()[k] / 24;
        }
        return new double[] {x, y, ring.dashed() ? 1 : 0};
    }

    @Test
    void reading_ofEachKindOfCell_saysWhatIsKnown() {
        assertEquals(
                "I 0, g 2: λ₁ = +0.200 ± 0.010 per τ, chaotic, over 200 τ, theory +0.170", reading(8, 0, DEFAULTS));
        assertEquals(
                "I 0, g 1: λ₁ = 0.000 ± 0.010 per τ, cannot tell yet, over 200 τ, theory −0.030",
                reading(3, 0, DEFAULTS));
        assertEquals("I 0.6, g 2.8: diverged, theory +0.250", reading(12, 3, DEFAULTS));
        assertEquals("I 0, g 3.4: not computed yet", reading(15, 0, DEFAULTS));
        panel.point(Double.NaN);
        assertEquals("", panel.reading(NUMBERS, Track.SPONTANEOUS, DEFAULTS).toString());
    }

    @Test
    void reading_ofSeveralNetworks_tellsTheShareThatIsChaotic() {
        Blocks blocks = new Blocks();
        Axis columns = new Axis(Coordinate.I, 0, 0.2, 24);
        Axis rows = new Axis(Coordinate.G, 0.4, 0.2, 16);
        blocks.add(Channel.MAP, rows, columns).set(0, 1, 0.1);
        blocks.add(Channel.MAP_ERROR, rows, columns).set(0, 1, 0.02);
        blocks.add(Channel.MAP_CHAOTIC, rows, columns).set(0, 1, 0.75);
        panel.point(1 / (CELLS - 1.0));
        Numbers several = numbers(blocks);
        String read = panel.reading(several, Track.SPONTANEOUS, DEFAULTS).toString();
        assertEquals("I 0.2, g 0.4: λ₁ = +0.100 ± 0.020 per τ, 75 % chaotic, over 200 τ", read);
    }

    /** What a cell without λ₁ is, is told all the same, and it counts. */
    @Test
    void cell_withoutLambda_isKnownByItsRegime() {
        Blocks blocks = new Blocks();
        Axis columns = new Axis(Coordinate.I, 0, 0.2, 24);
        Axis rows = new Axis(Coordinate.G, 0.4, 0.2, 16);
        Block map = blocks.add(Channel.MAP, rows, columns);
        Block regime = blocks.add(Channel.MAP_REGIME, rows, columns);
        map.clear();
        regime.clear();
        regime.set(0, 0, Regime.UNDECIDED.ordinal());
        Numbers one = numbers(blocks);
        assertTrue(caption(one, "").contains("1 of 384 cells"), caption(one, ""));
        panel.point(0);
        assertEquals(
                "I 0, g 0.4: cannot tell yet",
                panel.reading(one, Track.SPONTANEOUS, DEFAULTS).toString());
    }

    private static Numbers numbers(Blocks blocks) {
        Results results = new Results();
        results.put("map", blocks);
        return new Numbers(new Frame(), results);
    }

    @Test
    void fraction_ofAPointer_isItsCell() {
        assertTrue(Double.isNaN(panel.fraction(100, 50, 330, 190)), "nothing was drawn yet");
        draw(DEFAULTS, 330, 190);
        String before = "";
        int cells = 0;
        for (double x = 0; x < 330; x += 1) {
            panel.point(panel.fraction(x, 100, 330, 190));
            String now = panel.reading(NUMBERS, Track.SPONTANEOUS, DEFAULTS).toString();
            cells += !now.isEmpty() && !now.equals(before) ? 1 : 0;
            before = now;
        }
        assertEquals(24, cells, "one row, from left to right");
        assertEquals(CELLS, panel.stops(NUMBERS, Track.SPONTANEOUS, DEFAULTS));
        assertEquals(24, panel.above());
    }

    @Test
    void chosen_aCell_isItsExactTwoValues() {
        assertNull(panel.chosen(NUMBERS, Track.SPONTANEOUS, DEFAULTS), "no cursor");
        panel.point((8 * 24 + 7) / (CELLS - 1.0));
        Settings there = panel.chosen(NUMBERS, Track.SPONTANEOUS, DEFAULTS);
        assertEquals(DEFAULTS.with(Params.G, 2.0).with(Params.I, 1.4), there);
        assertNull(panel.chosen(new Numbers(), Track.SPONTANEOUS, DEFAULTS), "no map");
    }

    @Test
    void here_onAndOffThePlane_isRingedAtItsPlaceOrAtTheEdge() {
        Drawn on = draw(settings("g=2&I=1.4"), 330, 190);
        double[] corners = on.corners.stream().mapToDouble(d -> d).toArray();
        double width = corners[2] - corners[0];
        double height = corners[3] - corners[1];
        double[] ring = ring(on);
        // The middles of column 7 of 24 and of row 8 of 16 from below; strokes are floats.
        assertArrayEquals(new double[] {corners[0] + 7.5 / 24 * width, corners[3] - 8.5 / 16 * height, 0}, ring, 1e-3);
        assertArrayEquals(new double[] {corners[2], corners[1], 1}, ring(draw(settings("g=9&I=50"), 330, 190)), 1e-3);
        assertArrayEquals(
                new double[] {corners[0] + 0.5 / 24 * width, corners[3], 1},
                ring(draw(settings("g=0&I=0"), 330, 190)),
                1e-3);
    }

    @Test
    void here_moves_whileTheMapStays() {
        double before = ring(draw(settings("g=2&I=1.4"), 330, 190))[0];
        assertTrue(ring(draw(settings("g=2&I=1.6"), 330, 190))[0] > before);
    }

    /** λ₁ = 0 lies where I = 1.5 (g − 1), a straight line; theory's border is the same one. */
    @Test
    void contour_andBorder_lieWhereLambdaIsZero() {
        Drawn drawn = draw(DEFAULTS, 660, 380);
        double[] corners = drawn.corners.stream().mapToDouble(d -> d).toArray();
        int contour = 0;
        int dashed = 0;
        for (Drawn.Stroke stroke : drawn.strokes) {
            boolean dash = stroke.dashed() && stroke.xs().length < 25;
            boolean line = stroke.straight() && stroke.ink() == Ink.TEXT && stroke.ys()[0] > corners[1];
            contour += line ? 1 : 0;
            dashed += dash ? 1 : 0;
            for (int k = 0; (dash || line) && k < stroke.xs().length; k++) {
                double amplitude = -0.1 + 4.8 * (stroke.xs()[k] - corners[0]) / (corners[2] - corners[0]);
                double gain = 0.3 + 3.2 * (corners[3] - stroke.ys()[k]) / (corners[3] - corners[1]);
                // Strokes and λ₁ are floats; a pixel is 0.008 of I and 0.01 of g.
                assertEquals(1.5 * (gain - 1), amplitude, 1e-3);
            }
        }
        assertEquals(1, dashed);
        assertTrue(contour > 20, "pieces of the line: " + contour);
        assertTrue(drawn.texts().contains("N → ∞"));
    }

    @Test
    void draw_large_marksRegimesInSignsAndSaysWhatTheyMean() {
        Drawn drawn = draw(DEFAULTS, 1100, 640);
        List<String> texts = drawn.texts();
        for (String sign : new String[] {"×", "o", "·", "!", "?"}) {
            assertTrue(texts.contains(sign), sign);
        }
        assertTrue(texts.containsAll(List.of("chaotic", "entrained", "decays", "diverged", "cannot tell yet")));
        assertFalse(texts.contains("oscillation"), "there is none");
        assertTrue(texts.containsAll(List.of("I", "g", "+1", "−1")), "axes and legend: " + texts);
        assertFalse(draw(DEFAULTS, 330, 190).texts().contains("×"), "no room");
    }

    @ParameterizedTest
    @ValueSource(ints = {184, 330, 390, 660, 1100})
    void draw_anyWidth_noWordsOverlap(int width) {
        for (int height : new int[] {120, 190, 420, 640}) {
            for (Section section : Section.values()) {
                List<Drawn.Words> words = draw(DEFAULTS.with(Params.SECTION, section), width, height).words.stream()
                        .filter(w -> w.text().length() > 1 && !w.text().equals("N → ∞"))
                        .toList();
                for (Drawn.Words a : words) {
                    for (Drawn.Words b : words) {
                        assertTrue(a == b || !a.overlaps(b), width + " × " + height + ": " + a + b);
                    }
                }
            }
        }
    }

    /** Keeps the pixels of the cells. */
    private static int[] pixels(Numbers numbers, Palette palette) {
        int[][] kept = new int[1][];
        View view = new View();
        view.palette(palette);
        Surface surface = (Surface) java.lang.reflect.Proxy.newProxyInstance(
                Surface.class.getClassLoader(), new Class<?>[] {Surface.class}, (proxy, method, args) -> {
                    switch (method.getName()) {
                        case "width" -> {
                            return 330.0;
                        }
                        case "height" -> {
                            return 190.0;
                        }
                        case "language" -> {
                            return entrain.lab.phrase.Language.ENGLISH;
                        }
                        case "image" -> kept[0] = kept[0] == null ? ((int[]) args[0]).clone() : kept[0];
                        default -> {}
                    }
                    return null;
                });
        Panels.MAP.make().draw(numbers, Track.SPONTANEOUS, view, DEFAULTS, surface);
        return kept[0];
    }

    @ParameterizedTest
    @EnumSource
    void colours_tellSignMissingAndDivergedApart(Palette palette) {
        int[] pixels = pixels(NUMBERS, palette);
        int chaotic = pixels[(15 - 8) * 24];
        int entrained = pixels[(15 - 8) * 24 + 23];
        int undecided = pixels[(15 - 3) * 24];
        assertTrue((chaotic >> 16 & 0xFF) > (chaotic & 0xFF), "vermilion");
        assertTrue((entrained >> 16 & 0xFF) < (entrained & 0xFF), "blue");
        int known = pixels[(15 - 12) * 24 + 8];
        for (int shift = 0; shift <= 16; shift += 8) {
            int half = (palette.rgb(Ink.GROUND) >> shift & 0xFF) / 2 + (known >> shift & 0xFF) / 2;
            assertEquals(half, pixels[9] >> shift & 0xFF, "missing: row 15, for which row 12 stands");
        }
        assertEquals(0xFF000000 | palette.rgb(Ink.MUTED), pixels[(15 - 12) * 24 + 3], "diverged");
        int card = palette.rgb(Ink.CARD);
        for (int shift = 0; shift <= 16; shift += 8) {
            // A pale cell is the card's colour but for 6 parts of 127 of a tint.
            assertEquals(card >> shift & 0xFF, undecided >> shift & 0xFF, 0.06 * 255);
        }
    }

    @Test
    void caption_saysOfWhichNetworkAndHowMuchIsKnown() {
        String lesson =
                ". The map of one small network is not smooth: neighbouring cells are runs of their own, chaos, "
                        + "rest and cycles lie side by side, and cycles have λ₁ = 0.";
        assertEquals("λ₁ per τ, this one network, #1, N = 400, 322 of 384 cells" + lesson, caption(NUMBERS, ""));
        assertEquals(
                "λ₁ per τ, this one network, #3, N = 200 (N = 1000 would take too long), no map yet",
                caption(new Numbers(), "N=1000&seedNet=3"));
        assertEquals(
                "λ₁ per τ, mean of 4 networks from #1 on, N = 100, no map yet",
                caption(new Numbers(), "N=100&networks=4"));
    }

    @Test
    void table_hasALineForEachCell() {
        Table table = panel.table(NUMBERS, Track.SPONTANEOUS, DEFAULTS);
        String csv = table.csv();
        assertTrue(
                csv.startsWith("I,g,λ₁ (per τ) at N = 400,standard error (per τ),regime,share chaotic\n"
                        + "0,0.4,-0.12,0.01,0,\n"),
                csv.substring(0, 120));
        assertTrue(csv.endsWith("\n4.6,3.4,,,,\n"));
        assertEquals(1 + CELLS, csv.split("\n").length);
        byte[] npy = table.npy();
        String head = new String(npy, 10, 118, java.nio.charset.StandardCharsets.US_ASCII);
        assertTrue(head.contains("'shape': (6, 16, 24)"), head);
        java.nio.ByteBuffer floats = java.nio.ByteBuffer.wrap(npy).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        assertEquals(128 + 4 * 6 * CELLS, npy.length);
        assertEquals((float) Frames.lambda(2.0, 1.4), floats.getFloat(128 + 4 * (2 * CELLS + 8 * 24 + 7)), 1e-7);
    }

    @Test
    void sections_areTheRowAndTheColumnNearestToHere() {
        Settings row = settings("g=2.07&I=1.4&section=x");
        assertEquals(24, panel.stops(NUMBERS, Track.SPONTANEOUS, row));
        panel.point(7 / 23.0);
        assertEquals(
                "I 1.4, g 2: λ₁ = +0.013 ± 0.010 per τ, cannot tell yet, over 200 τ, theory −0.017",
                panel.reading(NUMBERS, Track.SPONTANEOUS, row).toString());
        assertTrue(panel.caption(NUMBERS, Track.SPONTANEOUS, row).toString().startsWith("λ₁ per τ along I at g = 2, "));
        assertEquals(0, panel.above());
        Settings column = settings("g=2.07&I=1.4&section=y");
        assertEquals(16, panel.stops(NUMBERS, Track.SPONTANEOUS, column));
        panel.point(8 / 15.0);
        assertEquals(settings("g=2&I=1.4&section=y"), panel.chosen(NUMBERS, Track.SPONTANEOUS, column));
        assertTrue(panel.caption(NUMBERS, Track.SPONTANEOUS, column)
                .toString()
                .startsWith("λ₁ per τ along g at I = 1.4, "));
        assertEquals(
                1,
                draw(column, 330, 190).strokes.stream()
                        .filter(Drawn.Stroke::dashed)
                        .count(),
                "theory");
        assertTrue(draw(column, 330, 190).marks(Ink.DRIVEN) >= 14, "a dot for each that is known");
    }

    /** Over ω theory has I_c = 1 + ω, and the map λ₁ = 0.1 (1 + ω − I). */
    @Test
    void section_critical_isWhereLambdaComesToZeroOverFrequency_besideTheory() {
        Settings critical = settings("section=critical&plane=omega,0.5,2,4,I,0,4,9&omega=1.5&I=2");
        Axis columns = new Axis(Coordinate.OMEGA, 0.5, 0.5, 4);
        Axis rows = new Axis(Coordinate.I, 0, 0.5, 9);
        Blocks blocks = new Blocks();
        Block map = blocks.add(Channel.MAP, rows, columns);
        for (int row = 0; row < 9; row++) {
            for (int column = 0; column < 4; column++) {
                map.set(row, column, column == 3 ? -1 : 0.1 * (0.9 + columns.at(column) - rows.at(row)));
            }
        }
        Block curve = blocks.add(Channel.SECTION_CRITICAL, Axis.parts(1), new Axis(Coordinate.OMEGA, 0, 0.1, 31));
        for (int k = 0; k < 31; k++) {
            curve.set(0, k, 1 + 0.1 * k);
        }
        Numbers both = numbers(blocks);
        assertEquals(4, panel.stops(both, Track.SPONTANEOUS, critical));
        panel.point(1 / 3.0);
        assertEquals(
                "ω 1 rad/τ: λ₁ = 0 at I = 1.9, theory 2",
                panel.reading(both, Track.SPONTANEOUS, critical).toString());
        panel.point(1);
        assertEquals(
                "ω 2 rad/τ: theory 3",
                panel.reading(both, Track.SPONTANEOUS, critical).toString());
        assertNull(panel.chosen(both, Track.SPONTANEOUS, critical), "a border is no cell");
        Drawn drawn = new Drawn(330, 190);
        panel.draw(both, Track.SPONTANEOUS, new View(), critical, drawn);
        assertEquals(1, drawn.strokes.stream().filter(Drawn.Stroke::dashed).count());
        assertEquals(3, drawn.dots.stream().filter(d -> d.ink() == Ink.DRIVEN).count());
        assertEquals(1, drawn.dots.stream().filter(d -> d.ink() == Ink.TEXT).count(), "here");
    }

    @Test
    void section_criticalOfAnotherPlane_isTheoryAlone() {
        Settings critical = settings("section=critical");
        assertEquals(31, panel.stops(NUMBERS, Track.SPONTANEOUS, critical));
        panel.point(0.5);
        assertEquals(
                "ω 1.5 rad/τ: theory 2.5",
                panel.reading(NUMBERS, Track.SPONTANEOUS, critical).toString());
        assertEquals(
                "I at which λ₁ comes to 0, over ω, dashed in theory at g = 2", caption(NUMBERS, "section=critical"));
        assertEquals(0, draw(critical, 330, 190).marks(Ink.DRIVEN));
    }

    /** A map of another plane is none of this one. */
    @Test
    void draw_planeOfOtherParameters_waitsForItsMap() {
        Drawn drawn = draw(settings("plane=omega,I"), 330, 190);
        assertTrue(drawn.texts().containsAll(List.of("no map yet", "ω (rad/τ)", "I")));
        assertEquals(List.of(), drawn.corners);
        assertEquals(0, panel.stops(NUMBERS, Track.SPONTANEOUS, settings("plane=omega,I")));
    }
}
