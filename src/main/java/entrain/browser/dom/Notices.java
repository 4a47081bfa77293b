package entrain.browser.dom;

import entrain.lab.phrase.Phrase;
import org.teavm.jso.dom.html.HTMLElement;

/** What the visitor must be told: a few lines above the pictures, each to be dismissed. */
public final class Notices {
    private static final int MOST = 5;

    private final HTMLElement list;

    public Notices(HTMLElement list) {
        this.list = list;
    }

    public void add(Phrase message) {
        add(message, Phrase.of("Dismiss"), () -> {});
    }

    /** Adds a notice that goes when its button is pressed, before the action; returns it. */
    public HTMLElement add(Phrase message, Phrase label, Runnable action) {
        while (list.getChildNodes().getLength() >= MOST) {
            list.removeChild(list.getFirstChild());
        }
        Dom.tell("notice", message.toString());
        HTMLElement notice = Dom.append("p", list);
        Dom.text(Dom.append("span", notice), message);
        HTMLElement button = Dom.append("button", notice);
        Dom.attribute(button, "type", "button");
        Dom.text(button, label);
        Dom.on(button, "click", e -> {
            notice.delete();
            action.run();
        });
        return notice;
    }
}
