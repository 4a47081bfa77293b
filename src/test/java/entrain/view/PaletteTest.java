package entrain.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PaletteTest {
    /** Relative luminance, WCAG 2.2. */
    private static double luminance(int rgb) {
        double[] weight = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int k = 0; k < 3; k++) {
            double c = (rgb >> (16 - 8 * k) & 0xFF) / 255.0;
            sum += weight[k] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    private static double contrast(int a, int b) {
        double la = luminance(a);
        double lb = luminance(b);
        return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
    }

    @Test
    void contrast_blackOnWhite_is21() {
        assertEquals(21, contrast(0, 0xFFFFFF), 1e-12);
    }

    @ParameterizedTest
    @EnumSource
    void inksThatWrite_onEveryGround_reachAa(Palette palette) {
        for (Ink ink :
                new Ink[] {Ink.TEXT, Ink.MUTED, Ink.SPONTANEOUS, Ink.DRIVEN, Ink.RECORDING, Ink.TRAINED, Ink.BRANCH}) {
            for (Ink ground : new Ink[] {Ink.CARD, Ink.GROUND}) {
                double c = contrast(palette.rgb(ink), palette.rgb(ground));
                assertTrue(c >= 4.5, palette + " " + ink + " on " + ground + ": " + c);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void styleSheet_hasTheSameColours(Palette palette) throws IOException {
        String css = Files.readString(Path.of("webapp/style.css"));
        for (Ink ink : Ink.values()) {
            String value = palette.css(ink);
            assertTrue(
                    css.contains(value) || value.equals("#ffffff") && css.contains("--card: #fff;"), ink + " " + value);
        }
    }

    @Test
    void diverging_endsAndMiddle() {
        assertEquals(0xFF0072B2, Palette.LIGHT.diverging()[0]);
        assertEquals(0xFFD55E00, Palette.LIGHT.diverging()[255]);
        // Half a level from the middle: within two of the card's white.
        assertEquals(0xFF, Palette.LIGHT.diverging()[128] >> 16 & 0xFF, 2);
        assertEquals(0xFF, Palette.LIGHT.diverging()[127] & 0xFF, 2);
    }
}
