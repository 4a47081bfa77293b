package entrain.view;

import entrain.lab.phrase.Language;
import entrain.lab.phrase.Phrase;

/** What a panel may draw with; lengths in CSS pixels, the origin top left. The screen and SVG implement it. */
public interface Surface {
    double width();

    double height();

    /** Leaves nothing. */
    void clear();

    /**
     * Draws what is kept under a number, or says that from now until {@link #over} it is to be drawn, and will be kept.
     *
     * @return whether it is to be drawn
     */
    default boolean under(int number) {
        return true;
    }

    /** Ends what {@link #under} began. */
    default void over() {}

    /** A line through the first {@code count} points. */
    void polyline(float[] xs, float[] ys, int count, Ink ink, double opacity, double lineWidth, boolean dashed);

    /**
     * A solid line, round at its ends, in a shade between the card's colour (0) and an ink's (1); around it, but not
     * beyond its ends, a halo of the card's colour, so that it passes over what was drawn before.
     *
     * @param halo how far it reaches at either side; 0 for none
     */
    default void strand(float[] xs, float[] ys, int count, Ink ink, double shade, double lineWidth, double halo) {
        if (halo > 0) {
            polyline(xs, ys, count, Ink.CARD, 1, lineWidth + 2 * halo, false);
        }
        polyline(xs, ys, count, ink, shade, lineWidth, false);
    }

    void line(double x0, double y0, double x1, double y1, Ink ink, double opacity, double lineWidth);

    void dot(double x, double y, double radius, Ink ink, double opacity);

    /** A text that is the same in every language; mathematics in an italic serif, words in the system's font. */
    void text(String text, double x, double y, Ink ink, double size, Align align, boolean mathematics);

    /** The language of the words. */
    default Language language() {
        return Language.ENGLISH;
    }

    /** Words, in one line on an alphabetic baseline. */
    default void text(Phrase words, double x, double y, Ink ink, double size, Align align) {
        text(words.in(language()), x, y, ink, size, align, false);
    }

    /**
     * A picture of columns × rows pixels, row by row, 0xAARRGGBB, stretched over a rectangle without smoothing.
     *
     * @param pixels at least columns · rows; not modified
     */
    void image(int[] pixels, int columns, int rows, double x, double y, double width, double height);
}
