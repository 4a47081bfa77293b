package entrain.browser.page;

import entrain.browser.dom.Dom;
import entrain.lab.frame.Numbers;
import entrain.lab.settings.Settings;
import entrain.view.View;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.dom.html.HTMLElement;

/** One picture in a dialog, as large as the window allows, with its files to save. */
final class Enlarged {
    private final View view;
    private final HTMLElement dialog = Dom.byId("large"); // null on a page without
    private Runnable changed = () -> {};
    private Place place;
    private Numbers numbers;
    private Settings settings;

    Enlarged(View view) {
        this.view = view;
        if (!offered()) {
            return;
        }
        Dom.on(dialog, "close", e -> {
            Dom.putBack(place.figure);
            // The browser would give it back to this button itself, had the figure not moved meanwhile.
            place.figure.querySelector(".enlarge").focus();
            changed.run();
        });
        for (String format : new String[] {"svg", "png", "csv", "npy"}) {
            Dom.on(dialog.querySelector("[data-save=" + format + "]"), "click", e -> save(format));
        }
    }

    /** Whether this page has a dialog for it. */
    boolean offered() {
        return dialog != null;
    }

    /** Run whenever a picture is opened or closed. */
    void onChange(Runnable action) {
        changed = action;
    }

    /** The picture shown large, or null. */
    Place place() {
        return offered() && Dom.opened(dialog) ? place : null;
    }

    void open(Place shown, Numbers now, Settings with) {
        place = shown;
        follow(now, with);
        Dom.text(Dom.byId("large-title"), shown.title());
        JSArrayReader<HTMLElement> own = Dom.all("#large [data-of]");
        for (int i = 0; i < own.getLength(); i++) {
            String of = " " + Dom.attribute(own.get(i), "data-of") + " ";
            Dom.hidden(own.get(i), !of.contains(" " + shown.kind.id() + " "));
        }
        Dom.moveTo(shown.figure, Dom.byId("large-place"));
        Dom.showModal(dialog);
        changed.run();
    }

    /** What would be saved now. */
    void follow(Numbers now, Settings with) {
        numbers = now;
        settings = with;
    }

    private void save(String format) {
        PictureFile.save(
                place.kind, place.panel(), numbers, place.track, view, settings, format, Dom.isChecked("comment"));
    }
}
