package entrain.browser.dom;

import entrain.lab.phrase.Language;
import entrain.view.Align;
import entrain.view.Ink;
import entrain.view.Surface;
import entrain.view.View;
import java.util.Arrays;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.typedarrays.Int32Array;

/** A {@link Surface} on a canvas, in CSS pixels at the screen's own resolution. */
public final class CanvasSurface implements Surface {
    private static final double TURN = 2 * Math.PI;

    private final HTMLCanvasElement canvas;
    private final CanvasRenderingContext2D front;
    private CanvasRenderingContext2D context;
    /** Holds what is kept, under its number; null until something is. */
    private HTMLCanvasElement kept;

    private int number = -1;
    private double ratio;
    private final View view;
    private final JSObject picture;
    private int[] swapped = new int[0];
    private double width;
    private double height;

    public CanvasSurface(HTMLCanvasElement canvas, View view) {
        this.canvas = canvas;
        this.view = view;
        front = (CanvasRenderingContext2D) canvas.getContext("2d");
        context = front;
        picture = picture();
    }

    /** Fits the canvas to the room it has; true if that changed. */
    public boolean fit(double newWidth, double newHeight, double newRatio) {
        int pixelsX = (int) Math.rint(newWidth * newRatio);
        int pixelsY = (int) Math.rint(newHeight * newRatio);
        if (newWidth == width && newHeight == height && canvas.getWidth() == pixelsX) {
            return false;
        }
        width = newWidth;
        height = newHeight;
        ratio = newRatio;
        number = -1;
        size(canvas, pixelsX, pixelsY);
        return true;
    }

    private void size(HTMLCanvasElement of, int pixelsX, int pixelsY) {
        of.setWidth(pixelsX);
        of.setHeight(pixelsY);
        context.setTransform(ratio, 0, 0, ratio, 0, 0);
        context.setLineJoin("round");
    }

    @Override
    public boolean under(int newNumber) {
        if (newNumber == number) {
            over();
            return false;
        }
        number = newNumber;
        kept = kept == null ? (HTMLCanvasElement) canvas.cloneNode(false) : kept;
        context = (CanvasRenderingContext2D) kept.getContext("2d");
        size(kept, canvas.getWidth(), canvas.getHeight());
        return true;
    }

    @Override
    public void over() {
        context = front;
        front.setGlobalAlpha(1);
        front.drawImage(kept, 0, 0, width, height);
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
        context.clearRect(0, 0, width, height);
    }

    @Override
    public void polyline(float[] xs, float[] ys, int count, Ink ink, double opacity, double lineWidth, boolean dashed) {
        path(xs, ys, count);
        dash(context, dashed);
        stroke(ink, opacity, lineWidth);
    }

    @Override
    public void strand(float[] xs, float[] ys, int count, Ink ink, double shade, double lineWidth, double halo) {
        path(xs, ys, count);
        dash(context, false);
        if (halo > 0) {
            stroke(Ink.CARD, 1, lineWidth + 2 * halo);
        }
        context.setGlobalAlpha(1);
        context.setStrokeStyle(view.palette().css(ink, shade));
        context.setLineWidth(lineWidth);
        context.setLineCap("round");
        context.stroke();
        context.setLineCap("butt");
    }

    private void path(float[] xs, float[] ys, int count) {
        context.beginPath();
        context.moveTo(xs[0], ys[0]);
        for (int i = 1; i < count; i++) {
            context.lineTo(xs[i], ys[i]);
        }
    }

    @Override
    public void line(double x0, double y0, double x1, double y1, Ink ink, double opacity, double lineWidth) {
        context.beginPath();
        context.moveTo(x0, y0);
        context.lineTo(x1, y1);
        dash(context, false);
        stroke(ink, opacity, lineWidth);
    }

    @Override
    public void dot(double x, double y, double radius, Ink ink, double opacity) {
        context.beginPath();
        context.arc(x, y, radius, 0, TURN);
        context.setGlobalAlpha(opacity);
        context.setFillStyle(view.palette().css(ink));
        context.fill();
    }

    @Override
    public void text(String text, double x, double y, Ink ink, double size, Align align, boolean mathematics) {
        context.setGlobalAlpha(1);
        context.setFillStyle(view.palette().css(ink));
        context.setTextAlign(align == Align.START ? "left" : align == Align.MIDDLE ? "center" : "right");
        setFont(context, size, mathematics);
        fillText(context, text, x, y);
    }

    @Override
    public Language language() {
        return view.language();
    }

    @Override
    public void image(int[] pixels, int columns, int rows, double x, double y, double w, double h) {
        int count = columns * rows;
        if (swapped.length < count) {
            swapped = new int[count];
        }
        for (int i = 0; i < count; i++) {
            int p = pixels[i];
            swapped[i] = p & 0xFF00FF00 | (p & 0xFF) << 16 | p >> 16 & 0xFF;
        }
        int[] given = swapped.length == count ? swapped : Arrays.copyOf(swapped, count);
        context.setGlobalAlpha(1);
        draw(context, picture, Int32Array.copyFromJavaArray(given), columns, rows, x, y, w, h);
    }

    private void stroke(Ink ink, double opacity, double lineWidth) {
        context.setGlobalAlpha(opacity);
        context.setStrokeStyle(view.palette().css(ink));
        context.setLineWidth(lineWidth);
        context.stroke();
    }

    @JSBody(
            params = {"context", "dashed"},
            script = "context.setLineDash(dashed ? [4, 3] : []);")
    private static native void dash(CanvasRenderingContext2D context, boolean dashed);

    @JSBody(
            params = {"context", "size", "serif"},
            script =
                    "context.font = (serif ? 'italic ' : '') + size + 'px ' + (serif ? 'serif' : 'system-ui, sans-serif');")
    private static native void setFont(CanvasRenderingContext2D context, double size, boolean serif);

    @JSBody(
            params = {"context", "text", "x", "y"},
            script = "context.fillText(text, x, y);")
    private static native void fillText(CanvasRenderingContext2D context, String text, double x, double y);

    @JSBody(script = "return document.createElement('canvas');")
    private static native JSObject picture();

    @JSBody(
            params = {"context", "picture", "pixels", "columns", "rows", "x", "y", "w", "h"},
            script = ""
                    // It only grows: a picture's columns come and go, and a canvas of another size is a new one.
                    + "if (picture.width < columns) picture.width = columns;"
                    + "if (picture.height < rows) picture.height = rows;"
                    + "const data = new Uint8ClampedArray(pixels.buffer, pixels.byteOffset, 4 * columns * rows);"
                    + "picture.getContext('2d').putImageData(new ImageData(data, columns, rows), 0, 0);"
                    + "context.imageSmoothingEnabled = false;"
                    + "context.drawImage(picture, 0, 0, columns, rows, x, y, w, h);")
    private static native void draw(
            CanvasRenderingContext2D context,
            JSObject picture,
            Int32Array pixels,
            int columns,
            int rows,
            double x,
            double y,
            double w,
            double h);
}
