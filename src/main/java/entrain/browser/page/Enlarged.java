package entrain.browser.page;

import entrain.browser.dom.Dom;
import entrain.lab.frame.Numbers;
import entrain.lab.settings.Settings;
import entrain.lab.settings.Whole;
import entrain.view.TrackWords;
import entrain.view.View;
import java.util.List;
import java.util.function.IntConsumer;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * A picture in a dialog, as large as the window allows and of both cards where both have it, with its files to save, what it
 * is, and what the page says of changes.
 */
final class Enlarged {
    /** Where there is room for what a picture is beside the picture itself. */
    private static final String ROOM = "(min-width: 900px) and (min-height: 700px)";

    private final View view;
    private final HTMLElement dialog = Dom.byId("large"); // null on a page without
    private final HTMLElement whose = Dom.byId("whose");
    private final HTMLElement what = Dom.byId("what");
    private IntConsumer turned = by -> {};
    private List<Place> places = List.of();
    private Place first;
    private Numbers numbers;
    private Settings settings;

    Enlarged(View view) {
        this.view = view;
        if (!offered()) {
            return;
        }
        Dom.on(dialog, "close", e -> {
            putBack();
            Dom.putBack(Dom.byId("change"));
            Dom.putBack(Dom.byId("description"));
            what.removeAttribute("open"); // what is open elsewhere is to be closed before a page of the lecture turns
            // The browser would give it back to this button itself, had the figure not moved meanwhile.
            first.figure.querySelector(".enlarge").focus();
        });
        Dom.on(dialog, "keydown", e -> {
            int by = Dom.key(e).equals("ArrowRight") ? 1 : Dom.key(e).equals("ArrowLeft") ? -1 : 0;
            if (by != 0 && !Dom.modified(e) && !Dom.within((HTMLElement) e.getTarget(), "canvas, input, select")) {
                turned.accept(by);
            }
        });
        turn("-1", -1);
        turn("1", 1);
        for (String format : new String[] {"svg", "png", "csv", "npy"}) {
            Dom.on(dialog.querySelector("[data-save=" + format + "]"), "click", e -> save(format));
        }
    }

    private void turn(String button, int by) {
        Dom.on(dialog.querySelector("[data-turn='" + button + "']"), "click", e -> turned.accept(by));
    }

    /** Whether this page has a dialog for it. */
    boolean offered() {
        return dialog != null;
    }

    /** Takes by how many pictures a visitor wants to go on. */
    void onTurn(IntConsumer taker) {
        turned = taker;
    }

    /** Whether a picture is shown large. */
    boolean shows(Place place) {
        return places.contains(place);
    }

    /** Shows these in place of what it shows. @param asked the one among them at which the visitor asked for it */
    void open(Place asked, List<Place> shown, Numbers now, Settings with) {
        boolean opened = Dom.opened(dialog);
        putBack();
        places = shown;
        first = asked;
        follow(now, with);
        Dom.text(Dom.byId("large-title"), shown.size() > 1 ? asked.kind.title() : asked.title());
        JSArrayReader<HTMLElement> own = Dom.all("#large [data-of]");
        for (int i = 0; i < own.getLength(); i++) {
            String of = " " + Dom.attribute(own.get(i), "data-of") + " ";
            Dom.hidden(own.get(i), !of.contains(" " + asked.kind.id() + " "));
        }
        Dom.clear(whose);
        for (int i = 0; i < shown.size(); i++) {
            Dom.moveTo(shown.get(i).figure, Dom.byId("large-place"));
            HTMLElement option = Dom.append("option", whose);
            Dom.value(option, Integer.toString(i));
            Dom.text(option, TrackWords.name(shown.get(i).track));
            if (shown.get(i) == asked) {
                Dom.value(whose, Integer.toString(i));
            }
        }
        Guests.explain(asked.kind.id(), what.querySelector("div"));
        if (!opened) {
            if (Dom.media(ROOM)) {
                Dom.attribute(what, "open", "");
            }
            Dom.moveTo(Dom.byId("change"), Dom.byId("large-said"));
            Dom.moveTo(Dom.byId("description"), dialog); // behind a dialog nothing is spoken
            Dom.showModal(dialog);
            // The attribute for it is refused in a frame of another site, with a message.
            dialog.querySelector("form button").focus();
        }
    }

    private void putBack() {
        for (Place place : places) {
            Dom.putBack(place.figure);
        }
        places = List.of();
    }

    /** What would be saved now. */
    void follow(Numbers now, Settings with) {
        numbers = now;
        settings = with;
    }

    private void save(String format) {
        Place place = places.get(Whole.integer(Dom.value(whose)));
        PictureFile.save(
                place.kind, place.panel(), numbers, place.track, view, settings, format, Dom.isChecked("comment"));
    }
}
