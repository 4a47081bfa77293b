package entrain.view.panels;

import entrain.view.Align;
import entrain.view.Ink;
import entrain.view.Labels;
import entrain.view.Surface;

/** Which numbers the colours of a picture stand for: a bar from the least to the greatest, with both. */
final class ColourKey {
    private static final double BAR = 64;
    private static final double APART = 5;
    private static final double CHARACTER = 0.6;

    private double low = Double.NaN;
    private double high = Double.NaN;
    private String least = "";
    private String greatest = "";

    /** Takes on the ends of the scale; words are made anew only when they change. */
    void set(double newLow, double newHigh) {
        if (newLow != low || newHigh != high) {
            low = newLow;
            high = newHigh;
            least = Labels.number(low);
            greatest = Labels.signed(high);
        }
    }

    /** How wide it is with letters of a size. */
    double width(double size) {
        return BAR + 2 * APART + CHARACTER * size * (least.length() + greatest.length());
    }

    /** Draws it on a line of letters, up to its right end. @param colours from the least to the greatest */
    void draw(int[] colours, double right, double line, double size, Surface surface) {
        double to = right - CHARACTER * size * greatest.length() - APART;
        surface.text(greatest, right, line, Ink.MUTED, size, Align.END, false);
        surface.image(colours, colours.length, 1, to - BAR, line - 0.7 * size, BAR, 0.7 * size);
        surface.text(least, to - BAR - APART, line, Ink.MUTED, size, Align.END, false);
    }
}
