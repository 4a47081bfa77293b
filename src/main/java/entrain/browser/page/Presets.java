package entrain.browser.page;

import entrain.browser.dom.Dom;
import entrain.lab.settings.Preset;
import org.teavm.jso.dom.html.HTMLElement;

/** The menu of presets. */
final class Presets {
    private Presets() {}

    /** Fills the page's list, where it has one. */
    static void list(Page page) {
        HTMLElement list = Dom.byId("presets");
        if (list == null) {
            return;
        }
        for (Preset preset : Preset.values()) {
            HTMLElement button = Dom.append("button", Dom.append("li", list));
            Dom.text(Dom.append("b", button), preset.title());
            Dom.text(Dom.append("span", button), preset.claim());
            Dom.attribute(button, "type", "button");
            Dom.attribute(button, "data-preset", preset.id());
            Dom.on(button, "click", e -> {
                page.open(preset);
                page.settled();
            });
        }
    }
}
