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
    private static final String ALONE = "I = 0";
    private static final Phrase SAME = Phrase.of("Without input both cards show the same network.");

    private Presets() {}

    /** Fills the page's list, where it has one. */
    static void list(Page page) {
        HTMLElement list = Dom.byId("presets");
        if (list == null) {
            return;
        }
        HTMLElement note = Dom.append("li", list);
        Dom.attribute(note, "class", "note");
        Dom.text(note, Phrase.join(": ", List.of(Phrase.verbatim(ALONE), SAME)));
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
            if (Settings.of(preset).get(Params.I) == 0) {
                Dom.space(button);
                Dom.text(Dom.append("i", button), ALONE);
            }
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
