package entrain.browser.page;

import entrain.browser.dom.Dom;
import entrain.browser.dom.Notices;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;

/** The ways out of a figure: into the lab with the settings of now, and to full screen where its frame allows that. */
final class Doors {
    private final HTMLElement lab = Dom.byId("lab"); // null on the lab's own page

    Doors(Notices notices) {
        if (lab == null) {
            return;
        }
        Dom.hidden(Dom.byId("full"), !fullScreen());
        Dom.on(lab, "click", e -> {
            if (!Dom.modified(e)) {
                e.preventDefault();
                String unopened = open(lab);
                if (!unopened.isEmpty()) {
                    notices.add(Phrase.of("This figure may open no window here. The lab is at {}", unopened));
                }
            }
        });
    }

    /** The lab begins with these. */
    void follow(Settings settings) {
        if (lab != null) {
            Dom.attribute(lab, "href", Dom.attribute(lab, "data-lab") + "?" + SettingsText.link(settings));
        }
    }

    @JSBody(script = "return document.fullscreenEnabled === true;")
    private static native boolean fullScreen();

    /** Opens a window that knows nothing of this one; returns the address where that may not be. */
    @JSBody(
            params = "link",
            script = "const other = window.open(link.href, '_blank'); if (other) other.opener = null;"
                    + " return other ? '' : link.href;")
    private static native String open(HTMLElement link);
}
