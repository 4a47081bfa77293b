package entrain.browser.page;

import entrain.browser.dom.Dom;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.view.panels.Panels;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * The menu of pictures: a box for each to check. What each shows, a sketch and a line of {@code parts.html}, is fetched
 * when the menu is opened for the first time.
 */
final class Chooser {
    @JSFunctor
    private interface Taker extends JSObject {
        void take(HTMLElement element);
    }

    private Chooser() {}

    /** Fills the page's menu, where it has one. */
    static void list(Page page) {
        HTMLElement chooser = Dom.byId("chooser");
        if (chooser == null) {
            return;
        }
        for (Panels kind : Panels.values()) {
            HTMLElement box = box(kind, chooser);
            Dom.on(box, "change", e -> show(page, checked()));
            Dom.checked(box, Place.chosen(page.settings()).contains(kind.id()));
            page.watch((before, now) -> Dom.checked(box, Place.chosen(now).contains(kind.id())));
        }
        Dom.on(chooser.getParentNode(), "toggle", e -> {
            if (chooser.querySelector("svg") == null) {
                sketches(sketches -> describe(chooser, sketches));
            }
        });
    }

    /** Shows these pictures. */
    static void show(Page page, List<String> views) {
        Settings s = page.settings();
        page.dispatch(s.with(Params.VIEWS, Place.normalised(views, s)));
        page.settled();
    }

    private static HTMLElement box(Panels kind, HTMLElement chooser) {
        HTMLElement label = Dom.append("label", chooser);
        HTMLElement box = Dom.append("input", label);
        HTMLElement title = Dom.append("b", label);
        Dom.attribute(box, "type", "checkbox");
        Dom.attribute(box, "data-view", kind.id());
        Dom.attribute(box, "aria-labelledby", "view-" + kind.id());
        Dom.attribute(title, "id", "view-" + kind.id());
        Dom.text(title, kind.title());
        return box;
    }

    private static List<String> checked() {
        List<String> chosen = new ArrayList<>();
        JSArrayReader<HTMLElement> boxes = Dom.all("#chooser input:checked");
        for (int i = 0; i < boxes.getLength(); i++) {
            chosen.add(Dom.attribute(boxes.get(i), "data-view"));
        }
        return chosen;
    }

    /** Adds them once, though the menu may have been opened again while they came. */
    private static void describe(HTMLElement chooser, HTMLElement sketches) {
        if (chooser.querySelector("svg") != null) {
            return;
        }
        for (Panels kind : Panels.values()) {
            HTMLElement box = chooser.querySelector("[data-view=" + kind.id() + "]");
            HTMLElement sketch = sketches.querySelector("[data-picture=" + kind.id() + "] svg");
            if (sketch != null) {
                HTMLElement line = sketches.querySelector("[data-picture=" + kind.id() + "] span");
                Dom.attribute(line, "id", "line-" + kind.id());
                Dom.attribute(box, "aria-describedby", "line-" + kind.id());
                box.getParentNode().appendChild(sketch);
                box.getParentNode().appendChild(line);
            }
        }
    }

    @JSBody(params = "taker", script = "entrain.ready.then(lab => lab.markup('#pictures')).then(taker, () => {});")
    private static native void sketches(Taker taker);
}
