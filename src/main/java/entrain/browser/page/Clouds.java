package entrain.browser.page;

import entrain.browser.dom.Dom;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * The buttons that start the second trial anew, turn the cloud of further starts on and off and throw it anew: in the corner
 * of the pictures that show them, and wherever the page has them. A figure offers them once its address says something of a
 * second trial or a cloud.
 */
final class Clouds {
    private final Page page;
    private final Gallery gallery;
    /** Starts that a cloud turned on here has: as many as the last one. */
    private int starts = 24;

    private boolean offered = !Dom.figure();

    Clouds(Page page, Gallery gallery) {
        this.page = page;
        this.gallery = gallery;
        for (Place place : gallery.places()) {
            if (place.panel().scatters()) {
                HTMLElement corner = Dom.append("span", place.figure);
                corner.setClassName("acts");
                button(
                        corner,
                        "nudge",
                        Phrase.of("nudge"),
                        Phrase.of("Start the second trial, the fine line, anew, a hair from where the first is now."));
                button(corner, "cloud", Phrase.of("cloud"), Params.CLOUD.meaning());
                button(
                        corner,
                        "scatter",
                        Phrase.of("scatter"),
                        Phrase.of("Throw the cloud anew, about the state of now."));
            }
        }
        wire("nudge", this::nudge);
        wire("cloud", this::turn);
        wire("scatter", this::scatter);
        page.watch((before, now) -> follow(now));
        follow(page.settings());
    }

    private static void button(HTMLElement corner, String act, Phrase words, Phrase meaning) {
        HTMLElement button = Dom.append("button", corner);
        Dom.attribute(button, "type", "button");
        Dom.attribute(button, "class", "act");
        Dom.attribute(button, "data-do", act);
        Dom.attribute(button, "title", meaning);
        Dom.text(button, words);
    }

    private static void wire(String act, Runnable action) {
        JSArrayReader<HTMLElement> buttons = Dom.all("[data-do=" + act + "]");
        for (int i = 0; i < buttons.getLength(); i++) {
            Dom.on(buttons.get(i), "click", e -> action.run());
        }
    }

    private void follow(Settings now) {
        boolean there = now.get(Params.CLOUD) > 0;
        starts = there ? now.get(Params.CLOUD) : starts;
        offered |= there || now.get(Params.CONTROLS).contains("cloud");
        JSArrayReader<HTMLElement> buttons = Dom.all(".acts .act");
        for (int i = 0; i < buttons.getLength(); i++) {
            String act = Dom.attribute(buttons.get(i), "data-do");
            if (act.equals("cloud")) {
                Dom.attribute(buttons.get(i), "aria-pressed", Boolean.toString(there));
            }
            boolean trial = !Dom.figure() || Place.chosen(now).contains("distance");
            Dom.hidden(buttons.get(i), !(act.equals("nudge") ? trial : act.equals("cloud") ? offered : there));
        }
    }

    private void nudge() {
        page.nudge();
        gallery.announce(Phrase.of("The second trial starts anew, a hair away."));
    }

    private void turn() {
        Settings s = page.settings();
        page.dispatch(s.with(Params.CLOUD, s.get(Params.CLOUD) > 0 ? 0 : starts));
        page.settled();
    }

    private void scatter() {
        if (page.settings().get(Params.CLOUD) == 0) {
            turn();
        } else {
            page.scatter();
            gallery.announce(Phrase.of("The cloud is thrown anew."));
        }
    }
}
