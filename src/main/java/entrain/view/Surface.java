package entrain.view;

/** What a panel may draw with; lengths in CSS pixels, the origin top left. The screen and SVG implement it. */
public interface Surface {
    double width();

    double height();

    /** Leaves nothing. */
    void clear();

    /** A line through the first {@code count} points. */
    void polyline(float[] xs, float[] ys, int count, Ink ink, double opacity, double lineWidth, boolean dashed);

    void line(double x0, double y0, double x1, double y1, Ink ink, double opacity, double lineWidth);

    void dot(double x, double y, double radius, Ink ink, double opacity);

    /** One line of text on an alphabetic baseline; mathematics in an italic serif, words in the system's font. */
    void text(String text, double x, double y, Ink ink, double size, Align align, boolean mathematics);

    /**
     * A picture of columns × rows pixels, row by row, 0xAARRGGBB, stretched over a rectangle without smoothing.
     *
     * @param pixels at least columns · rows; not modified
     */
    void image(int[] pixels, int columns, int rows, double x, double y, double width, double height);
}
