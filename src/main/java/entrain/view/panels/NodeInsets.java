package entrain.view.panels;

import entrain.core.model.Activation;
import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Track;
import entrain.lab.measure.Recorder;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.view.Align;
import entrain.view.Ink;
import entrain.view.Surface;

/** Of one unit, in the lower corners of a picture: its rate in the last {@link Recorder#WINDOW} τ, and its point on φ. */
final class NodeInsets {
    private static final double SMALL = 170;
    private static final int SAMPLES = 33;

    private float[] xs = new float[SAMPLES];
    private float[] ys = new float[SAMPLES];
    private double top;
    private double height;
    private double middle;
    private double half;

    /** Which rates lie in the middle of the scale, and how far from it its ends are. */
    void scale(double newMiddle, double newHalf) {
        middle = newMiddle;
        half = newHalf;
    }

    /** Draws both, if there is room. @param place of the unit on the ring, in the corners about which they stand */
    void draw(Numbers numbers, Track track, Ring ring, int place, Settings settings, Surface surface) {
        double size = Math.min(surface.width(), surface.height());
        if (size < SMALL) {
            return;
        }
        height = 0.15 * size;
        boolean below = ring.centreY - ring.radiusY - ring.outside > height;
        double width = below ? 0.45 * surface.width() : Math.min(0.5 * surface.width() - 0.27 * size, 0.75 * size);
        top = surface.height() - height - 3;
        trace(numbers.block(Channel.NODES, track), ring.row[place], width, Ink.of(track), surface);
        Block states = numbers.block(Channel.UNITS, track);
        int column = states == null ? -1 : states.columns().nearest(ring.unit[place]);
        if (column >= 0) {
            Activation phi = settings.get(Params.PHI);
            double x = PhiPanel.state(states, column, phi, PhiPanel.rate(settings));
            curve(phi, x, Math.min(width, 1.8 * height), Ink.of(track), surface);
        }
    }

    private void trace(Block block, int row, double width, Ink ink, Surface surface) {
        int count = block.columns().count();
        if (xs.length < count) {
            xs = new float[count];
            ys = new float[count];
        }
        double step = block.columns().step() / Recorder.WINDOW * width;
        for (int k = 0; k < count; k++) {
            xs[k] = (float) Math.max(2, width - (count - 1 - k) * step);
            ys[k] = (float) level(block.get(row, k));
        }
        frame(2, width, "r(t)", Align.START, surface);
        if (count > 0) {
            surface.polyline(xs, ys, count, ink, 1, 1.3, false);
            surface.dot(xs[count - 1], ys[count - 1], 3, ink, 1);
        }
    }

    private void curve(Activation phi, double x, double width, Ink ink, Surface surface) {
        double end = Math.max(3, Math.ceil(Math.abs(x)));
        double right = surface.width() - 2;
        for (int k = 0; k < SAMPLES; k++) {
            double s = (double) k / (SAMPLES - 1);
            xs[k] = (float) (right - width + s * width);
            ys[k] = (float) level(phi.phi(2 * end * s - end));
        }
        frame(right - width, right, "φ(x)", Align.END, surface);
        surface.polyline(xs, ys, SAMPLES, Ink.TEXT, 0.6, 1.1, false);
        surface.dot(right + 0.5 * width * (x / end - 1), level(phi.phi(x)), 3.5, ink, 1);
    }

    private void frame(double left, double right, String name, Align align, Surface surface) {
        double zero = level(0);
        surface.line(left, zero, right, zero, Ink.LINE, 1, 1);
        surface.text(name, align == Align.START ? left : right, top - 5, Ink.MUTED, 12, align, true);
    }

    private double level(double rate) {
        double v = Math.max(-1, Math.min(1, (rate - middle) / half));
        return top + 0.5 * height * (1 - v);
    }
}
