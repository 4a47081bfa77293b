package entrain.view;

import entrain.lab.phrase.Language;

/** A {@link Surface} that writes an SVG document, the same text everywhere. */
public final class Svg implements Surface {
    private final double width;
    private final double height;
    private final Palette palette;
    private final Language language;
    private final StringBuilder body = new StringBuilder();

    /** In English. */
    public Svg(double width, double height, Palette palette) {
        this(width, height, palette, Language.ENGLISH);
    }

    public Svg(double width, double height, Palette palette, Language language) {
        this.width = width;
        this.height = height;
        this.palette = palette;
        this.language = language;
    }

    /** The document drawn so far. */
    public String document() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + number(width) + "\" height=\"" + number(height)
                + "\" viewBox=\"0 0 " + number(width) + " " + number(height)
                + "\">\n<rect width=\"100%\" height=\"100%\" fill=\""
                + palette.css(Ink.CARD) + "\"/>\n" + body.toString() + "</svg>\n";
    }

    /** What was drawn so far, to stand in another document. */
    String body() {
        return body.toString();
    }

    @Override
    public Language language() {
        return language;
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
        body.setLength(0);
    }

    @Override
    public void polyline(float[] xs, float[] ys, int count, Ink ink, double opacity, double lineWidth, boolean dashed) {
        body.append("<polyline fill=\"none\" stroke=\"")
                .append(palette.css(ink))
                .append("\" stroke-opacity=\"")
                .append(number(opacity));
        points(xs, ys, count, lineWidth, dashed ? " stroke-dasharray=\"4 3\"" : "");
    }

    @Override
    public void strand(float[] xs, float[] ys, int count, Ink ink, double shade, double lineWidth, double halo) {
        if (halo > 0) {
            body.append("<polyline fill=\"none\" stroke=\"").append(palette.css(Ink.CARD));
            points(xs, ys, count, lineWidth + 2 * halo, "");
        }
        body.append("<polyline fill=\"none\" stroke=\"").append(palette.css(ink, shade));
        points(xs, ys, count, lineWidth, " stroke-linecap=\"round\"");
    }

    private void points(float[] xs, float[] ys, int count, double lineWidth, String more) {
        body.append("\" stroke-width=\"")
                .append(number(lineWidth))
                .append('"')
                .append(more)
                .append(" stroke-linejoin=\"round\" points=\"");
        for (int i = 0; i < count; i++) {
            body.append(i == 0 ? "" : " ").append(number(xs[i])).append(',').append(number(ys[i]));
        }
        body.append("\"/>\n");
    }

    @Override
    public void line(double x0, double y0, double x1, double y1, Ink ink, double opacity, double lineWidth) {
        polyline(
                new float[] {(float) x0, (float) x1},
                new float[] {(float) y0, (float) y1},
                2,
                ink,
                opacity,
                lineWidth,
                false);
    }

    @Override
    public void dot(double x, double y, double radius, Ink ink, double opacity) {
        body.append("<circle cx=\"")
                .append(number(x))
                .append("\" cy=\"")
                .append(number(y))
                .append("\" r=\"")
                .append(number(radius))
                .append("\" fill=\"")
                .append(palette.css(ink))
                .append("\" fill-opacity=\"")
                .append(number(opacity))
                .append("\"/>\n");
    }

    @Override
    public void text(String text, double x, double y, Ink ink, double size, Align align, boolean mathematics) {
        String anchor = align == Align.START ? "start" : align == Align.MIDDLE ? "middle" : "end";
        body.append("<text x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y))
                .append("\" fill=\"")
                .append(palette.css(ink))
                .append("\" font-size=\"")
                .append(number(size))
                .append("\" text-anchor=\"")
                .append(anchor)
                .append("\" font-family=\"")
                .append(mathematics ? "serif\" font-style=\"italic" : "sans-serif")
                .append("\">")
                .append(escaped(text))
                .append("</text>\n");
    }

    @Override
    public void image(int[] pixels, int columns, int rows, double x, double y, double w, double h) {
        body.append("<image x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y))
                .append("\" width=\"")
                .append(number(w))
                .append("\" height=\"")
                .append(number(h))
                .append(
                        "\" preserveAspectRatio=\"none\" style=\"image-rendering:pixelated\" href=\"data:image/png;base64,")
                .append(Png.base64(Png.encode(pixels, columns, rows)))
                .append("\"/>\n");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Two decimals at most; half rounds up. */
    static String number(double value) {
        long hundredths = (long) Math.floor(value * 100 + 0.5);
        StringBuilder text = new StringBuilder(hundredths < 0 ? "-" : "");
        long size = Math.abs(hundredths);
        text.append(size / 100);
        long rest = size % 100;
        if (rest != 0) {
            text.append('.').append((char) ('0' + rest / 10));
            if (rest % 10 != 0) {
                text.append((char) ('0' + rest % 10));
            }
        }
        return text.toString();
    }
}
