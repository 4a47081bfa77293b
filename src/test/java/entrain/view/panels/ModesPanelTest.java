package entrain.view.panels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.lab.frame.Numbers;
import entrain.lab.frame.Track;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import entrain.view.Drawn;
import entrain.view.Ink;
import entrain.view.Panel;
import entrain.view.View;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amplitudes of patterns, and where theory lets them go. */
final class ModesPanelTest {
    private static final double WIDTH = 400;
    private static final double HEIGHT = 300;

    private static Settings settings(String text) {
        return SettingsText.parse(text).settings();
    }

    private static Drawn draw(Panel panel, String text) {
        Drawn drawn = new Drawn(WIDTH, HEIGHT);
        panel.draw(Frames.full(), Track.SPONTANEOUS, new View(), settings(text), drawn);
        return drawn;
    }

    private static List<Drawn.Stroke> curves(Drawn drawn, Ink ink, boolean dashed) {
        return drawn.strokes.stream()
                .filter(each -> !each.straight() && each.ink() == ink && each.dashed() == dashed)
                .toList();
    }

    /** The frames' amplitudes grow as those of a linear network: the dashed line lies on each. */
    @Test
    void draw_ofALinearNetwork_theoryLiesOnTheCurves() {
        Drawn drawn = draw(new ModesPanel(), "phi=linear&I=0");
        List<Drawn.Stroke> measured = curves(drawn, Ink.SPONTANEOUS, false);
        List<Drawn.Stroke> theory = curves(drawn, Ink.TEXT, true);
        assertEquals(3, measured.size());
        assertEquals(3, theory.size());
        assertTrue(curves(drawn, Ink.DRIVEN, false).isEmpty(), "without input both tracks are one");
        for (int k = 0; k < 3; k++) {
            float[] curve = measured.get(k).ys();
            float[] line = theory.get(k).ys();
            assertEquals(curve[0], line[0], 0.1); // pixels
            assertEquals(curve[curve.length - 1], line[line.length - 1], 0.1);
        }
    }

    /** What an input drives no theory of patterns knows; nor what φ bends. */
    @ParameterizedTest
    @CsvSource({"phi=linear&I=1, 3, 3", "phi=tanh&I=0, 0, 0", "phi=tanh&I=1, 3, 0"})
    void draw_theoryWhereItHoldsAlone(String text, int driven, int dashed) {
        Drawn drawn = draw(new ModesPanel(), text);
        assertEquals(3, curves(drawn, Ink.SPONTANEOUS, false).size());
        assertEquals(driven, curves(drawn, Ink.DRIVEN, false).size());
        assertEquals(dashed, curves(drawn, Ink.TEXT, true).size());
    }

    /** g = 2, μ = 0.8 ± 0.25 i: slope 0.6, period 2π/0.5. */
    @Test
    void reading_atAPattern_saysItsSlopeAsMeasuredAndInTheory() {
        Panel panel = new ModesPanel();
        Numbers numbers = Frames.full();
        Settings linear = settings("phi=linear&I=0");
        assertEquals(3, panel.stops(numbers, Track.SPONTANEOUS, linear));
        draw(panel, "phi=linear&I=0");
        panel.point(0);
        assertEquals(
                "gμ = 1.6 ± 0.5 i: slope +0.600 per τ, theory +0.600, period 12.6 τ",
                panel.reading(numbers, Track.SPONTANEOUS, linear).toString());
        panel.point(0.5);
        assertEquals(
                "gμ = 1: slope 0.000 per τ, theory 0.000",
                panel.reading(numbers, Track.SPONTANEOUS, linear).toString());
    }

    @Test
    void fraction_onACurve_isThatPattern() {
        Panel panel = new ModesPanel();
        List<Drawn.Stroke> curves = curves(draw(panel, "phi=linear&I=0"), Ink.SPONTANEOUS, false);
        for (int k = 0; k < 3; k++) {
            Drawn.Stroke curve = curves.get(k);
            int half = curve.xs().length / 2;
            assertEquals(k / 2.0, panel.fraction(curve.xs()[half], curve.ys()[half], WIDTH, HEIGHT), 1e-12);
        }
        assertTrue(Double.isNaN(panel.fraction(200, 20, WIDTH, HEIGHT)), "far from any");
    }

    @Test
    void caption_saysWhetherThereIsATheory() {
        Panel panel = new ModesPanel();
        assertEquals(
                "J’s 3 leading patterns; dashed: slope g Re μ − 1",
                panel.caption(Frames.full(), Track.SPONTANEOUS, settings("phi=linear"))
                        .toString());
        assertEquals(
                "J’s 3 leading patterns; straight lines for a linear φ alone",
                panel.caption(Frames.full(), Track.SPONTANEOUS, settings("")).toString());
    }
}
