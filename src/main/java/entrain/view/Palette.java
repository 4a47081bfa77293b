package entrain.view;

/**
 * The colours of a theme. Those that carry text reach 4.5:1 on card and ground, those that carry curves 3:1 (WCAG 2.2,
 * 1.4.3 and 1.4.11).
 */
public enum Palette {
    LIGHT(0xBB5000, 0x0072B2, 0x00795A, 0x7D326E, 0x7A6300, 0x1B1D21, 0x63676F, 0xE4E2DD, 0xFBFAF8, 0xFFFFFF),
    DARK(0xFF8A3D, 0x4FB3EF, 0x2FC39B, 0xB96EA5, 0xD8BC2F, 0xE9E8E4, 0x8E939D, 0x2A2E36, 0x101216, 0x16191F);

    private static final int LEVELS = 256;
    /** Steps of a shade. */
    private static final int SHADES = 32;

    private static final int VERMILION = 0xD55E00;
    private static final int BLUE = 0x0072B2;

    private final int[] rgb;
    private final String[] css;
    private final int[] diverging;
    private final String[] shades;

    Palette(int... rgb) {
        this.rgb = rgb;
        css = new String[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            css[i] = css(rgb[i]);
        }
        shades = new String[rgb.length * (SHADES + 1)];
        diverging = new int[LEVELS];
        int middle = rgb[Ink.CARD.ordinal()];
        for (int i = 0; i < LEVELS; i++) {
            double v = (i - 127.5) / 127.5;
            diverging[i] = 0xFF000000 | mix(middle, v < 0 ? BLUE : VERMILION, Math.abs(v));
        }
    }

    /** 0xRRGGBB. */
    public int rgb(Ink ink) {
        return rgb[ink.ordinal()];
    }

    /** As in a style sheet. */
    public String css(Ink ink) {
        return css[ink.ordinal()];
    }

    /** A shade between the card's colour (0) and an ink's (1), as in a style sheet. */
    public String css(Ink ink, double shade) {
        int level = (int) (SHADES * Math.max(0, Math.min(1, shade)) + 0.5);
        int at = ink.ordinal() * (SHADES + 1) + level;
        if (shades[at] == null) {
            shades[at] = css(mix(rgb(Ink.CARD), rgb(ink), (double) level / SHADES));
        }
        return shades[at];
    }

    /** 256 opaque colours, 0xAARRGGBB, from blue (most negative) over the card's colour to vermilion. */
    public int[] diverging() {
        return diverging;
    }

    private static int mix(int a, int b, double share) {
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            double from = a >> shift & 0xFF;
            double to = b >> shift & 0xFF;
            mixed |= (int) (from + (to - from) * share + 0.5) << shift;
        }
        return mixed;
    }

    private static String css(int rgb) {
        String digits = "0123456789abcdef";
        StringBuilder text = new StringBuilder("#");
        for (int shift = 20; shift >= 0; shift -= 4) {
            text.append(digits.charAt(rgb >> shift & 0xF));
        }
        return text.toString();
    }
}
