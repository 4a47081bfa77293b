package entrain.view;

import java.util.ArrayList;
import java.util.List;

/** A surface that keeps what is drawn on it, for tests to look at. */
public final class Drawn implements Surface {
    /** Words and the rectangle they fill, a character being estimated as 0.6 of the size wide. */
    public record Words(String text, double left, double top, double right, double bottom, Ink ink) {
        /** Whether the two would touch. */
        public boolean overlaps(Words other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    /** A polyline or straight line. */
    public record Stroke(float[] xs, float[] ys, Ink ink, double opacity, boolean dashed, boolean straight) {}

    /** A dot. */
    public record Dot(double x, double y, Ink ink) {}

    public final List<Words> words = new ArrayList<>();
    public final List<Stroke> strokes = new ArrayList<>();
    public final List<Dot> dots = new ArrayList<>();
    /** Corners of the pictures, x and y by turns. */
    public final List<Double> corners = new ArrayList<>();

    private final double width;
    private final double height;

    public Drawn(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** The words that stand on it, in order. */
    public List<String> texts() {
        return words.stream().map(Words::text).toList();
    }

    /** Curves and dots of an ink. */
    public int marks(Ink ink) {
        return (int) (strokes.stream().filter(s -> s.ink == ink && !s.straight).count()
                + dots.stream().filter(d -> d.ink == ink).count());
    }

    @Override
    public double width() {
        return width;
    }

    @Override
    public double height() {
        return height;
    }

    @Override
    public void clear() {
        words.clear();
        strokes.clear();
        dots.clear();
        corners.clear();
    }

    @Override
    public void polyline(float[] xs, float[] ys, int count, Ink ink, double opacity, double lineWidth, boolean dashed) {
        strokes.add(new Stroke(
                java.util.Arrays.copyOf(xs, count), java.util.Arrays.copyOf(ys, count), ink, opacity, dashed, false));
    }

    @Override
    public void line(double x0, double y0, double x1, double y1, Ink ink, double opacity, double lineWidth) {
        strokes.add(new Stroke(
                new float[] {(float) x0, (float) x1}, new float[] {(float) y0, (float) y1}, ink, opacity, false, true));
    }

    @Override
    public void dot(double x, double y, double radius, Ink ink, double opacity) {
        dots.add(new Dot(x, y, ink));
    }

    @Override
    public void text(String text, double x, double y, Ink ink, double size, Align align, boolean mathematics) {
        double length = 0.6 * size * text.length();
        double left = align == Align.START ? x : align == Align.MIDDLE ? x - length / 2 : x - length;
        words.add(new Words(text, left, y - 0.75 * size, left + length, y + 0.2 * size, ink));
    }

    @Override
    public void image(int[] pixels, int columns, int rows, double x, double y, double w, double h) {
        corners.addAll(List.of(x, y, x + w, y + h));
    }
}
