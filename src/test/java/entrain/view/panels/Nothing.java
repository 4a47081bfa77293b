package entrain.view.panels;

import entrain.view.Align;
import entrain.view.Ink;
import entrain.view.Surface;

/** A surface of 300 × 300 on which nothing is left, and nothing allocated. */
class Nothing implements Surface {
    @Override
    public double width() {
        return 300;
    }

    @Override
    public double height() {
        return 300;
    }

    @Override
    public void clear() {}

    @Override
    public void polyline(float[] xs, float[] ys, int count, Ink ink, double o, double lineWidth, boolean dashed) {}

    @Override
    public void line(double x0, double y0, double x1, double y1, Ink ink, double o, double lineWidth) {}

    @Override
    public void dot(double x, double y, double radius, Ink ink, double o) {}

    @Override
    public void text(String text, double x, double y, Ink ink, double size, Align align, boolean mathematics) {}

    @Override
    public void image(int[] pixels, int columns, int rows, double x, double y, double width, double height) {}
}
