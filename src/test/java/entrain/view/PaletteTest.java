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

    /** Linear RGB as seen without one kind of cone (Machado, Oliveira and Fernandes 2009, severity 1). */
    private enum Sight {
        FULL(1, 0, 0, 0, 1, 0, 0, 0, 1),
        PROTAN(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
        DEUTAN(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
        TRITAN(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

        private final double[] matrix;

        Sight(double... matrix) {
            this.matrix = matrix;
        }

        double[] lab(int rgb) {
            double[] linear = new double[3];
            for (int k = 0; k < 3; k++) {
                double c = (rgb >> (16 - 8 * k) & 0xFF) / 255.0;
                linear[k] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
            }
            double[] seen = times(matrix, linear);
            for (int k = 0; k < 3; k++) {
                seen[k] = Math.max(0, Math.min(1, seen[k]));
            }
            double[] xyz =
                    times(new double[] {0.4124, 0.3576, 0.1805, 0.2126, 0.7152, 0.0722, 0.0193, 0.1192, 0.9505}, seen);
            double[] white = {0.95047, 1, 1.08883};
            double[] f = new double[3];
            for (int k = 0; k < 3; k++) {
                double t = xyz[k] / white[k];
                f[k] = t > 216 / 24389.0 ? Math.cbrt(t) : (24389 / 27.0 * t + 16) / 116;
            }
            return new double[] {116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])};
        }

        private static double[] times(double[] m, double[] v) {
            double[] out = new double[3];
            for (int i = 0; i < 3; i++) {
                out[i] = m[3 * i] * v[0] + m[3 * i + 1] * v[1] + m[3 * i + 2] * v[2];
            }
            return out;
        }

        double difference(int a, int b) {
            double[] p = lab(a);
            double[] q = lab(b);
            return Math.hypot(Math.hypot(p[0] - q[0], p[1] - q[1]), p[2] - q[2]);
        }
    }

    @Test
    void difference_blackAndWhite_is100ForEverySight() {
        for (Sight sight : Sight.values()) {
            // the matrices have six digits
            assertEquals(100, sight.difference(0, 0xFFFFFF), 0.1);
        }
    }

    /** A recording stands beside either network. ΔE 10 is seen at a glance; red-green blindness, the common one, has twice. */
    @ParameterizedTest
    @EnumSource
    void recording_besideEitherNetwork_isToldApartByEverySight(Palette palette) {
        for (Sight sight : Sight.values()) {
            for (Ink other : new Ink[] {Ink.SPONTANEOUS, Ink.DRIVEN, Ink.TEXT}) {
                double seen = sight.difference(palette.rgb(Ink.RECORDING), palette.rgb(other));
                assertTrue(seen >= (sight == Sight.TRITAN ? 10 : 20), palette + " " + sight + " " + other + " " + seen);
            }
        }
    }

    /** A trained network stands beside the run's, and a recording beside it. */
    @ParameterizedTest
    @EnumSource
    void trained_besideAnyOther_isToldApartByEverySight(Palette palette) {
        for (Sight sight : Sight.values()) {
            for (Ink other : new Ink[] {Ink.SPONTANEOUS, Ink.DRIVEN, Ink.RECORDING, Ink.TEXT}) {
                double seen = sight.difference(palette.rgb(Ink.TRAINED), palette.rgb(other));
                assertTrue(seen >= (sight == Sight.TRITAN ? 10 : 20), palette + " " + sight + " " + other + " " + seen);
            }
        }
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
