package entrain.view.panels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Coordinate;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Track;
import entrain.lab.settings.Choices.TimeUnit;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.view.Drawn;
import entrain.view.Ink;
import entrain.view.Panel;
import entrain.view.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Values that are read off a picture by pointer or key. */
final class ReadingTest {
    private static final Settings DEFAULTS = Settings.defaults();
    private static final double WIDTH = 330;
    private static final double HEIGHT = 190;

    private static Drawn draw(Panel panel, Numbers numbers) {
        Drawn drawn = new Drawn(WIDTH, HEIGHT);
        panel.draw(numbers, Track.DRIVEN, new View(), DEFAULTS, drawn);
        return drawn;
    }

    private static String reading(Panels kind, int stop, Settings settings) {
        Panel panel = kind.make();
        Numbers numbers = Frames.full();
        panel.point(stop / (panel.stops(numbers, Track.DRIVEN, settings) - 1.0));
        return panel.reading(numbers, Track.DRIVEN, settings).toString();
    }

    @Test
    void reading_atAStop_saysTheNumbersOfThatColumn() {
        // Column 15: lag 3; driven 0.62 cos 1.8 = −0.1409; spontaneous 0.5 / cosh 0.6 + 0.03 sin 1.5 = 0.4517; theory
        // at
        // column 12: 0.52 / cosh 0.72 = 0.4093 and 0.6 cos 1.8 = −0.1363.
        assertEquals(
                "lag 3.0 τ: spontaneous 0.452, driven −0.141, theory 0.409 and −0.136",
                reading(Panels.AUTOCORRELATION, 15, DEFAULTS));
        assertTrue(reading(Panels.AUTOCORRELATION, 15, DEFAULTS.with(Params.TIME, TimeUnit.MS))
                .startsWith("lag 30 ms: "));
        // f = ω/(2π · 10 ms).
        assertTrue(reading(Panels.SPECTRUM, 12, DEFAULTS).startsWith("ω 0.60 rad/τ, 9.55 Hz: spontaneous 0."));
        // 0.18 · 0.82 and 0.55 · 0.45.
        assertEquals(
                "PC2: spontaneous 14.8 %, driven 24.8 %, planes of PC1 and PC2 41° and 83° apart",
                reading(Panels.PCA, 1, DEFAULTS));
        // −3 − 0.11 · 100 = −14.
        assertTrue(reading(Panels.DISTANCE, 100, DEFAULTS)
                .matches("50.0 τ after parting: spontaneous 0\\..*, driven 10⁻¹⁴"));
        assertTrue(reading(Panels.LYAPUNOV, 239, DEFAULTS).startsWith("λ₁ per τ over 239 τ: spontaneous 0."));
        assertTrue(reading(Panels.LYAPUNOV, 239, DEFAULTS).endsWith("theory 0.13 and −0.21"));
        // Sample 31 of 60 at 0.2 τ, the newest at t = 60 τ: t = 60 − 28 · 0.2; sin 3.1, sin 9.1, … sin 27.1.
        assertEquals("t 54.4 τ: φ(x) 0.0416, 0.319, 0.571, 0.778, 0.922", reading(Panels.TRACES, 31, DEFAULTS));
        assertTrue(reading(Panels.WEIGHTS, 31, DEFAULTS).startsWith("J from unit 2 to unit 2: "));
    }

    @ParameterizedTest
    @EnumSource
    void reading_withoutCursorOrNumbers_isEmpty(Panels kind) {
        Panel panel = kind.make();
        assertEquals("", panel.reading(Frames.full(), Track.DRIVEN, DEFAULTS).toString());
        panel.point(0.5);
        assertEquals("", panel.reading(new Numbers(), Track.DRIVEN, DEFAULTS).toString());
        assertEquals(0, panel.stops(new Numbers(), Track.DRIVEN, DEFAULTS));
        panel.point(Double.NaN);
        assertEquals("", panel.reading(Frames.full(), Track.DRIVEN, DEFAULTS).toString());
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"STATE", "RASTER"})
    void reading_atEveryStop_saysSomething(Panels kind) {
        Panel panel = kind.make();
        int stops = panel.stops(Frames.full(), Track.DRIVEN, DEFAULTS);
        assertTrue(stops > 1);
        String before = "";
        for (int k = 0; k < stops; k++) {
            panel.point(k / (stops - 1.0));
            String now = panel.reading(Frames.full(), Track.DRIVEN, DEFAULTS).toString();
            assertFalse(now.isEmpty() || now.equals(before), kind + " " + k + " " + now);
            before = now;
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"AUTOCORRELATION", "PCA", "DISTANCE", "LYAPUNOV", "TRACES"})
    void fraction_ofAPointerOnTheCursor_isTheCursors(Panels kind) {
        Panel panel = kind.make();
        assertTrue(Double.isNaN(panel.fraction(100, 50, WIDTH, HEIGHT)), "nothing was drawn yet");
        int stops = panel.stops(Frames.full(), Track.DRIVEN, DEFAULTS);
        // λ₁'s first averages lie outside the picture and have no dot.
        for (int k = kind == Panels.LYAPUNOV ? 60 : 0; k < stops; k += 7) {
            double fraction = k / (stops - 1.0);
            panel.point(fraction);
            double x = draw(panel, Frames.full()).dots.stream()
                    .filter(d -> d.ink() == Ink.DRIVEN)
                    .reduce((first, last) -> last)
                    .orElseThrow()
                    .x();
            // The surface keeps a dot's place as it was given, the plot's edges are doubles: rounding alone.
            assertEquals(fraction, panel.fraction(x, 50, WIDTH, HEIGHT), 1e-5);
        }
        assertTrue(Double.isNaN(panel.fraction(-30, 50, WIDTH, HEIGHT)));
    }

    @Test
    void eigenvalues_pointerOnADot_isReadAsThatDot() {
        Panel panel = Panels.EIGENVALUES.make();
        Numbers numbers = Frames.full();
        Drawn drawn = draw(panel, numbers);
        assertEquals(400, drawn.dots.size());
        boolean[] seen = new boolean[400];
        for (Drawn.Dot dot : drawn.dots) {
            double fraction = panel.fraction(dot.x(), dot.y(), WIDTH, HEIGHT);
            int rank = (int) Math.rint(fraction * 399);
            assertFalse(seen[rank], "every eigenvalue has a rank of its own");
            seen[rank] = true;
            panel.point(fraction);
            Drawn again = draw(panel, numbers);
            Drawn.Dot chosen = again.dots.get(again.dots.size() - 1);
            assertEquals(dot.x(), chosen.x(), 0);
            assertEquals(dot.y(), chosen.y(), 0);
        }
        assertTrue(Double.isNaN(panel.fraction(2, 2, WIDTH, HEIGHT)), "no eigenvalue is near");
    }

    @Test
    void eigenvalues_ofAJacobian_standInTheirMembersColourShiftedByOne() {
        Numbers numbers = Frames.full();
        Axis two = Axis.numbered(Coordinate.EIGENVALUE, 2);
        Block block = numbers.frame().add(Channel.JACOBIAN, Track.DRIVEN, Axis.parts(2), two, 0.5);
        block.set(0, 0, -0.5);
        block.set(0, 1, 0.25);
        block.set(1, 0, 0);
        block.set(1, 1, 0);
        numbers.frame().addNumbers(Channel.RADIUS, Track.DRIVEN, 1).set(0, 0, 1.2);
        Panel panel = Panels.EIGENVALUES.make();
        Drawn drawn = draw(panel, numbers);
        assertEquals(2, drawn.dots.size());
        assertTrue(drawn.dots.stream().allMatch(d -> d.ink() == Ink.DRIVEN));
        // Its own circle is as much smaller than that of gJ as 1.2 is smaller than g = 2.
        assertEquals(0.6, width(drawn, Ink.DRIVEN) / width(drawn, Ink.MUTED), 1e-5); // of pixels as floats
        assertEquals(
                "of gJφ′ at t = 0.5 τ, circle: radius g√⟨φ′²⟩ = 1.2, grey: g",
                panel.caption(numbers, Track.DRIVEN, DEFAULTS).toString());
        panel.point(1);
        assertEquals(
                "gJφ′ driven: 1.25, grows, +0.250 per τ",
                panel.reading(numbers, Track.DRIVEN, DEFAULTS).toString());
        panel.point(0);
        assertEquals(
                "gJφ′ driven: 0.5, decays, −0.500 per τ",
                panel.reading(numbers, Track.DRIVEN, DEFAULTS).toString());
    }

    /** Width of a dashed curve. */
    private static double width(Drawn drawn, Ink ink) {
        float[] xs = drawn.strokes.stream()
                .filter(each -> each.ink() == ink && each.dashed())
                .findFirst()
                .orElseThrow()
                .xs();
        return xs[0] - xs[xs.length / 2];
    }

    @Test
    void networks_binsTogether_holdEveryNetwork() {
        Panel panel = Panels.NETWORKS.make();
        Numbers numbers = Frames.full();
        int stops = panel.stops(numbers, Track.DRIVEN, DEFAULTS);
        int spontaneous = 0;
        int driven = 0;
        for (int k = 0; k < stops; k++) {
            panel.point(k / (stops - 1.0));
            String[] words = panel.reading(numbers, Track.DRIVEN, DEFAULTS)
                    .toString()
                    .replace(",", "")
                    .split(" ");
            for (int i = 0; i < words.length - 1; i++) {
                spontaneous += words[i].equals("spontaneous") ? Integer.parseInt(words[i + 1]) : 0;
                driven += words[i].equals("driven") ? Integer.parseInt(words[i + 1]) : 0;
            }
        }
        assertEquals(20, spontaneous);
        assertEquals(20, driven);
    }

    @ParameterizedTest
    @EnumSource
    void table_ofAFullFrame_hasTheFramesNumbers(Panels kind) {
        Numbers numbers = Frames.full();
        var table = kind.make().table(numbers, Track.DRIVEN, DEFAULTS);
        assertTrue(table.columns() > 1, kind.id());
        String csv = table.csv();
        assertEquals(table.columns(), csv.substring(0, csv.indexOf('\n')).split(",").length);
        assertEquals(0, kind.make().table(new Numbers(), Track.DRIVEN, DEFAULTS).columns());
        if (kind == Panels.STATE) {
            assertTrue(csv.startsWith("t (τ),PC1,PC2,PC3\n48.2,1,0,0\n"), csv.substring(0, 60));
        }
        if (kind == Panels.AUTOCORRELATION) {
            assertTrue(
                    csv.startsWith(
                            "lag (τ) of Δ,Δ spontaneous,C spontaneous,Δ driven,C driven,lag (τ) of Δ theory,"
                                    + "Δ theory spontaneous,C theory spontaneous,Δ theory driven,C theory driven\n0,1,0.5,1.24,0.62,0,"));
        }
    }
}
