package entrain.browser.page;

import entrain.browser.dom.Dom;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Params;
import entrain.lab.settings.Preset;
import entrain.lab.settings.Settings;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;

/** The menu of presets, by scene of the lecture. */
final class Presets {
    private static final Phrase SAME = Phrase.of("Without input both cards show the same network.");

    private Presets() {}

    /** Fills the page's list, where it has one. */
    static void list(Page page) {
        HTMLElement list = Dom.byId("presets");
        if (list == null) {
            return;
        }
        int scene = 0;
        for (Preset preset : Preset.values()) {
            if (preset.scene() != scene) {
                scene = preset.scene();
                HTMLElement head = Dom.append("li", list);
                Dom.attribute(head, "class", "scene-of");
                Dom.text(head, Phrase.of("Scene {}", Integer.toString(scene)));
            }
            HTMLElement button = Dom.append("button", Dom.append("li", list));
            Dom.text(Dom.append("b", button), preset.title());
            Phrase claim = preset.claim();
            boolean same = Settings.of(preset).get(Params.I) == 0;
            Dom.text(Dom.append("span", button), same ? Phrase.join(" ", List.of(claim, SAME)) : claim);
            Dom.attribute(button, "type", "button");
            Dom.attribute(button, "data-preset", preset.id());
            Dom.on(button, "click", e -> {
                page.open(preset);
                page.settled();
            });
        }
    }
}
