package entrain.browser.page;

import entrain.browser.dom.Dom;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Track;
import entrain.lab.settings.Export;
import entrain.lab.settings.Settings;
import entrain.view.Panel;
import entrain.view.View;
import entrain.view.panels.Panels;
import org.teavm.jso.JSBody;

/** A picture as a file for the visitor: SVG, PNG at twice the size, or its numbers as CSV. */
final class PictureFile {
    private static final double WIDTH = 960;
    private static final double HEIGHT = 600;

    private PictureFile() {}

    /**
     * Offers the file.
     *
     * @param panel     what draws it, one of {@code kind}
     * @param format    {@code svg}, {@code png}, {@code csv}, or of a plane and of points {@code npy}
     * @param commented whether a CSV begins with a # line that says what it is of
     */
    static void save(
            Panels kind,
            Panel panel,
            Numbers numbers,
            Track track,
            View view,
            Settings settings,
            String format,
            boolean commented) {
        String what = kind.id() + (kind.paired() ? "" : "-" + track.word());
        String name = Export.name(what, settings, format);
        String origin = Export.origin(Dom.version(), what, settings);
        if (format.equals("csv")) {
            String table = panel.table(numbers, track, settings).csv();
            Dom.save(name, "text/csv", commented ? "# " + origin + "\n" + table : table);
            return;
        }
        if (format.equals("npy")) {
            byte[] file = panel.npy(numbers, track, settings);
            if (file.length > 0) { // else there is nothing to save yet, as the picture says
                Dom.save(name, file);
            }
            return;
        }
        String svg = kind.figure(numbers, track, view, settings, WIDTH, HEIGHT);
        if (format.equals("svg")) {
            Dom.save(name, "image/svg+xml", Export.svg(svg, origin));
        } else {
            savePng(name, svg, WIDTH, HEIGHT);
        }
    }

    /** Offers an SVG picture as a PNG file at twice its size. */
    @JSBody(
            params = {"name", "svg", "width", "height"},
            script = "const picture = new Image();"
                    + "picture.onload = () => { const canvas = document.createElement('canvas');"
                    + " canvas.width = 2 * width; canvas.height = 2 * height;"
                    + " canvas.getContext('2d').drawImage(picture, 0, 0, 2 * width, 2 * height);"
                    + " canvas.toBlob(blob => { const link = document.createElement('a'); link.href = URL.createObjectURL(blob);"
                    + " link.download = name; link.click(); setTimeout(() => URL.revokeObjectURL(link.href), 60000); }); };"
                    + "picture.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(svg);")
    private static native void savePng(String name, String svg, double width, double height);
}
