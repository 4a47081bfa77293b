package entrain.browser.page;

import entrain.browser.dom.CanvasSurface;
import entrain.browser.dom.Dom;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Choices.Ui;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.view.Panel;
import entrain.view.TrackWords;
import entrain.view.View;
import entrain.view.panels.Panels;
import java.util.List;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** A picture in its place on the page: a figure with a caption, a canvas and a line for what the cursor reads. */
final class Place {
    /** Shown where an address chooses none. */
    private static final List<String> USUAL =
            List.of("state", "traces", "raster", "autocorrelation", "eigenvalues", "distance", "pca", "lyapunov");

    /** The same in a figure, which is small. */
    private static final List<String> FIGURE = List.of("state", "traces");

    /** The same where a network is trained: what that is about, and less of the rest. */
    private static final List<String> TRAINING = List.of(
            "state", "traces", "raster", "learning", "course", "points", "autocorrelation", "eigenvalues", "lyapunov");

    /** Letters and lines of a hall are half as large again. */
    private static final double HALL = 1.5;

    final Panels kind;
    Track track;
    final HTMLElement figure;
    /** What follows is null until the picture is shown for the first time. */
    HTMLElement canvas;

    private Panel panel;
    private CanvasSurface surface;
    private HTMLElement caption;
    private HTMLElement reading;
    double width;
    double height;
    /** What a picture's own pixel is wide. */
    private double scale = 1;

    private double at = Double.NaN;

    Place(HTMLElement figure, Panels kind, Track track) {
        this.figure = figure;
        this.kind = kind;
        this.track = track;
    }

    /** What draws it, made when it is first asked for: most never are. */
    Panel panel() {
        panel = panel == null ? kind.make() : panel;
        return panel;
    }

    /** Gives it what it draws on and writes into. */
    void furnish(HTMLElement newCanvas, HTMLElement newCaption, HTMLElement newReading, View view) {
        canvas = newCanvas;
        caption = newCaption;
        reading = newReading;
        surface = new CanvasSurface((HTMLCanvasElement) canvas, view);
    }

    /** The pictures chosen; no choice means the usual ones. */
    static List<String> chosen(Settings settings) {
        List<String> views = settings.get(Params.VIEWS);
        return views.isEmpty() ? usual(settings) : views;
    }

    private static List<String> usual(Settings settings) {
        return !settings.get(Params.TRAIN).isEmpty() ? TRAINING : Dom.figure() ? FIGURE : USUAL;
    }

    /** A choice as the settings keep it: the usual one goes without saying. */
    static List<String> normalised(List<String> views, Settings settings) {
        List<String> usual = usual(settings);
        return views.size() == usual.size() && views.containsAll(usual) ? List.of() : views;
    }

    boolean wanted(Settings settings) {
        return chosen(settings).contains(kind.id());
    }

    /** Whether it is among what is seen of the page. */
    boolean seen() {
        return canvas != null && width >= 1;
    }

    /** Draws it if there is room and it is due. */
    void draw(Numbers numbers, View view, Settings settings, double ratio, boolean due) {
        scale = settings.get(Params.UI) == Ui.PRESENTER ? HALL : 1;
        if (width >= 1 && height >= 1 && (surface.fit(width / scale, height / scale, ratio * scale) || due)) {
            panel().draw(numbers, track, view, settings, surface);
        }
    }

    /** Renews the words: caption, and what the cursor reads. */
    void caption(Numbers numbers, Settings settings) {
        Phrase words = panel().caption(numbers, track, settings);
        Dom.text(caption, words);
        Dom.attribute(caption, "title", words);
        read(numbers, settings);
    }

    /** Puts the cursor where the pointer is; NaN takes it away. */
    void point(double px, double py) {
        mark(px == px ? panel().fraction(px / scale, py / scale, width / scale, height / scale) : Double.NaN);
    }

    /** Puts the cursor at a fraction of the window; NaN takes it away. */
    void mark(double fraction) {
        at = fraction;
        panel().point(at);
    }

    /**
     * Moves the cursor by so many values, within its row, or by so many rows up; to an end where there is none.
     *
     * @return whether that key is of use here
     */
    boolean move(int by, boolean rows, Numbers numbers, Settings settings) {
        int stops = panel().stops(numbers, track, settings);
        int above = panel().above();
        if (stops < 2 || rows && above == 0) {
            return false;
        }
        if (at == at) {
            int row = above == 0 ? stops : Math.abs(above);
            int stop = (int) Math.rint(at * (stops - 1));
            int first = stop - stop % row;
            int next = rows ? stop + by * above : Math.max(first, Math.min(first + row - 1, stop + by));
            mark((next < 0 || next >= stops ? stop : next) / (stops - 1.0));
        } else {
            mark(by > 0 ? 0 : 1);
        }
        return true;
    }

    /** Writes what the cursor reads, and returns it. */
    Phrase read(Numbers numbers, Settings settings) {
        Phrase words = panel().reading(numbers, track, settings);
        Dom.text(reading, words);
        return words;
    }

    /** Says what it shows, and of which track. */
    void name() {
        Dom.text(figure.querySelector("b"), kind.paired() ? kind.title() : TrackWords.title(track));
        Phrase keys = Phrase.of(panel().turns() ? "arrow keys turn it" : "arrow keys read values");
        name("canvas", "; ", title(), keys);
        name(".enlarge", ": ", Phrase.of("Enlarge or save"), title());
        name(".scrubber", ": ", Phrase.of("Time along the trajectory"), title());
    }

    private void name(String part, String between, Phrase first, Phrase second) {
        HTMLElement element = figure.querySelector(part);
        if (element != null) {
            Dom.attribute(element, "aria-label", Phrase.join(between, List.of(first, second)));
        }
    }

    /** What the figure shows. */
    Phrase title() {
        return kind.paired() ? kind.title() : Phrase.join(", ", List.of(kind.title(), TrackWords.name(track)));
    }
}
