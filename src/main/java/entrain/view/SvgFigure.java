package entrain.view;

import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Language;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Settings;
import java.util.ArrayList;
import java.util.List;

/**
 * A picture as a figure that can stand alone in a paper: a title, what the colours mean and the caption above it, the
 * settings it can be made again from below it, on the theme's card.
 */
public final class SvgFigure {
    private static final double MARGIN = 16;
    private static final double TITLE = 14;
    private static final double CAPTION = 12;
    private static final double PRINT = 10;
    private static final double LEADING = 1.4;
    /** Average width of a character as a share of its size. */
    private static final double CHARACTER = 0.56;

    private static final double LEAST_ROOM = 20;

    private final Palette palette;
    private final Language language;
    private final double width;
    private final StringBuilder words = new StringBuilder();
    private double y = MARGIN;

    private SvgFigure(View view, double width) {
        palette = view.palette();
        language = view.language();
        this.width = width;
    }

    /**
     * The document, width × height in all; the panel draws on what the words leave free, its cursor included.
     *
     * @param text the settings' text, under the picture
     */
    public static String of(
            Phrase title,
            Panel panel,
            Numbers numbers,
            Track track,
            View view,
            Settings settings,
            String text,
            double width,
            double height) {
        SvgFigure figure = new SvgFigure(view, width);
        String caption = panel.caption(numbers, track, settings).in(view.language());
        String heading = title.in(view.language());
        figure.heading(heading, panel.shown(numbers), hasTheory(panel, numbers));
        figure.lines(caption, CAPTION);
        double top = figure.y + 0.5 * CAPTION;
        int printed = broken(text, figure.room(PRINT)).size();
        figure.y = Math.max(top + LEAST_ROOM, height - MARGIN + 0.5 * PRINT - printed * LEADING * PRINT);
        Svg drawing = new Svg(
                Math.max(LEAST_ROOM, width - 2 * MARGIN),
                figure.y - 0.5 * CAPTION - top,
                view.palette(),
                view.language());
        panel.draw(numbers, track, view, settings, drawing);
        figure.lines(text, PRINT);
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"" + Svg.number(width) + "\" height=\""
                + Svg.number(height) + "\" viewBox=\"0 0 " + Svg.number(width) + " " + Svg.number(height)
                + "\">\n<title>"
                + Svg.escaped(heading) + "</title>\n<desc>" + Svg.escaped(caption + ". " + text)
                + "</desc>\n<rect width=\"100%\" height=\"100%\" fill=\""
                + view.palette().css(Ink.CARD) + "\"/>\n"
                + figure.words + "<g transform=\"translate(" + Svg.number(MARGIN) + " " + Svg.number(top) + ")\">\n"
                + drawing.body() + "</g>\n</svg>\n";
    }

    private void heading(String title, List<Track> tracks, boolean theory) {
        begin(TITLE);
        words.append("<tspan font-weight=\"bold\" fill=\"")
                .append(palette.css(Ink.TEXT))
                .append("\">")
                .append(Svg.escaped(title))
                .append("</tspan>");
        for (Track track : tracks) {
            key(TrackWords.name(track), Ink.of(track));
        }
        if (theory) {
            key(Phrase.of("– – theory"), Ink.TEXT);
        }
        words.append("</text>\n");
    }

    private void begin(double size) {
        y += LEADING * size;
        words.append("<text x=\"")
                .append(Svg.number(MARGIN))
                .append("\" y=\"")
                .append(Svg.number(y - 0.4 * size))
                .append("\" font-size=\"")
                .append(Svg.number(size))
                .append("\" font-family=\"sans-serif\" fill=\"")
                .append(palette.css(Ink.MUTED))
                .append("\">");
    }

    private void key(Phrase word, Ink ink) {
        words.append("<tspan dx=\"10\" font-size=\"")
                .append(Svg.number(CAPTION))
                .append("\" fill=\"")
                .append(palette.css(ink))
                .append("\">")
                .append(Svg.escaped(word.in(language)))
                .append("</tspan>");
    }

    private void lines(String text, double size) {
        for (String line : broken(text, room(size))) {
            begin(size);
            words.append(Svg.escaped(line)).append("</text>\n");
        }
    }

    /** Characters in a line. */
    private int room(double size) {
        return Math.max(8, (int) ((width - 2 * MARGIN) / (CHARACTER * size)));
    }

    /** Lines of so many characters at most, broken at a space or before an ampersand where there is one. */
    static List<String> broken(String text, int room) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (rest.length() > room) {
            int at = Math.max(rest.lastIndexOf(' ', room), rest.lastIndexOf('&', room));
            at = at < 1 ? room : at;
            lines.add(rest.substring(0, at));
            rest = rest.charAt(at) == ' ' ? rest.substring(at + 1) : rest.substring(at);
        }
        lines.add(rest);
        return lines;
    }

    private static boolean hasTheory(Panel panel, Numbers numbers) {
        Channels theory = panel.needs().from(Channel.Origin.THEORY);
        for (Channel channel : Channel.values()) {
            for (int m = 0; theory.contains(channel) && m < numbers.tracks(); m++) {
                if (numbers.has(channel, numbers.track(m))) {
                    return true;
                }
            }
        }
        return false;
    }
}
