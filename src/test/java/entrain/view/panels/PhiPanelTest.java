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
import entrain.lab.settings.SettingsText;
import entrain.view.Palette;
import entrain.view.Panel;
import entrain.view.Svg;
import entrain.view.View;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The units stand on the curve, whatever a state is. */
final class PhiPanelTest {
    private static final Pattern DOT = Pattern.compile("<circle cx=\"([-\\d.]+)\" cy=\"([-\\d.]+)\"");

    private static Numbers units(double... states) {
        Frame frame = new Frame();
        Track track = new Track(0, Track.Kind.SPONTANEOUS);
        frame.begin(1, 0, 0, List.of(track));
        frame.track(track, -1, 0, 0);
        Block block = frame.add(Channel.UNITS, track, Axis.parts(1), Axis.numbered(Coordinate.UNIT, states.length));
        for (int i = 0; i < states.length; i++) {
            block.set(0, i, states[i]);
        }
        return new Numbers(frame, new Results());
    }

    private static List<double[]> dots(Numbers numbers, String text) {
        Svg svg = new Svg(400, 300, Palette.LIGHT);
        Panel panel = new PhiPanel();
        panel.draw(numbers, Track.SPONTANEOUS, new View(), settings(text), svg);
        return DOT.matcher(svg.document())
                .results()
                .map((MatchResult m) -> new double[] {Double.parseDouble(m.group(1)), Double.parseDouble(m.group(2))})
                .toList();
    }

    private static Settings settings(String text) {
        return SettingsText.parse(text).settings();
    }

    private static double mean(String text, double... states) {
        String caption = new PhiPanel()
                .caption(units(states), Track.SPONTANEOUS, settings(text))
                .toString();
        return Double.parseDouble(caption.replaceAll(".* ", ""));
    }

    /** tanh x + tanh(−x) = 0: two such units stand as far above the curve's middle as below it; a rate stands where its x does. */
    @Test
    void units_standOnTheCurve_alsoThoseOfRates() {
        List<double[]> current = dots(units(0.5, -0.5, 0), "phi=tanh");
        double[] middle = current.get(2);
        assertEquals(2 * middle[0], current.get(0)[0] + current.get(1)[0], 0.02, "rounded to hundredths of a pixel");
        assertEquals(2 * middle[1], current.get(0)[1] + current.get(1)[1], 0.02);
        List<double[]> rate = dots(units(Math.tanh(0.5), Math.tanh(-0.5), 0), "phi=tanh&unit=rate");
        for (int i = 0; i < 3; i++) {
            assertEquals(current.get(i)[0], rate.get(i)[0], 0.02);
            assertEquals(current.get(i)[1], rate.get(i)[1], 0.02);
        }
    }

    /** ⟨φ′⟩ of known states: 1 − tanh², of ReLU the share above 0, of a sigmoid ¼ at rest; told with two decimals. */
    @ParameterizedTest
    @CsvSource({"tanh, 0.78644773", "relu, 0.5", "sigmoid, 0.23500371", "linear, 1"})
    void meanSlope_knownStates_isThatOfTheFormula(String phi, double slope) {
        assertEquals(slope, mean("phi=" + phi, 0.5, -0.5), 0.005);
    }

    /** Growth without bound lengthens the axis, and a unit beyond all numbers does not. */
    @Test
    void axis_reachesToTheUnitFarthestOut() {
        assertEquals(3, dots(units(250, -80, 0), "phi=relu").size());
        assertEquals(2, dots(units(Double.POSITIVE_INFINITY, 1, 0), "phi=relu").size());
        assertTrue(dots(units(2, 1, 0), "phi=relu").get(0)[0]
                > dots(units(250, 2, 0), "phi=relu").get(1)[0]);
    }
}
