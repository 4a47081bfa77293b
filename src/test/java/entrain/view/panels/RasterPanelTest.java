package entrain.view.panels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.lab.frame.Numbers;
import entrain.lab.frame.Track;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import entrain.view.Drawn;
import entrain.view.Panel;
import entrain.view.View;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When it was and what the colours mean, wherever there is room. */
final class RasterPanelTest {
    private static Drawn draw(Panels kind, String text, double width, double height) {
        Drawn drawn = new Drawn(width, height);
        Settings settings = SettingsText.parse(text).settings();
        Numbers numbers = Frames.full();
        Panel panel = kind.make();
        panel.draw(numbers, Track.SPONTANEOUS, new View(), settings, drawn);
        return drawn;
    }

    /** The frames end at 60 τ. */
    @ParameterizedTest
    @CsvSource({
        "'', 300, 150, '+1 −1 20 τ'",
        "phi=sigmoid&time=ms, 300, 150, '+1 0 200 ms'",
        "'', 300, 80, ''",
        "'', 900, 500, '+1 −1 0 10 20 30 40 50 60 τ'"
    })
    void draw_withRoom_saysTimeAndColours(String text, double width, double height, String words) {
        Drawn drawn = draw(Panels.RASTER, text, width, height);
        assertEquals(words, String.join(" ", drawn.texts()));
        for (Drawn.Words each : drawn.words) {
            assertTrue(drawn.words.stream().noneMatch(other -> other != each && each.overlaps(other)), each.text());
            assertTrue(each.left() >= 0 && each.right() <= width + 1e-9 && each.bottom() <= height, each.toString());
            assertTrue(each.top() >= drawn.corners.get(3), each + " on the picture");
        }
    }

    @Test
    void draw_weightsBesideRoom_sayWhatTheColoursAre() {
        assertEquals(
                List.of("+0.15", "−0.15"), draw(Panels.WEIGHTS, "", 900, 500).texts());
        assertEquals(List.of(), draw(Panels.WEIGHTS, "", 300, 250).texts());
    }

    /** The words stand under the level at which the curve ends, and no part of it goes through them. */
    @ParameterizedTest
    @CsvSource({"330, 190", "900, 600"})
    void draw_distanceOfRounding_noCurveStrikesItsWordsThrough(double width, double height) {
        Drawn drawn = draw(Panels.DISTANCE, "", width, height);
        Drawn.Words words = drawn.words.stream()
                .filter(each -> each.text().equals("identical to rounding"))
                .findFirst()
                .orElseThrow();
        int over = 0;
        for (Drawn.Stroke stroke : drawn.strokes) {
            for (int k = 0; k < stroke.xs().length && !stroke.straight(); k++) {
                if (stroke.xs()[k] > words.left()) {
                    assertTrue(stroke.ys()[k] < words.top(), "at " + stroke.xs()[k]);
                    over++;
                }
            }
        }
        assertTrue(over > 0, "the curve reaches so far");
    }
}
