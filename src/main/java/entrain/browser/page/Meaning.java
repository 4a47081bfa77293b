package entrain.browser.page;

import entrain.browser.dom.Dom;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Param;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * What a control is about: a sentence that stands below it where it is a row of a panel or of a dialog's foot, for touch
 * and keyboard as for the pointer; a title where there is no room, in the equation, in the bar and in a dialog's head.
 */
final class Meaning {
    private final HTMLElement element;
    /** Null where there is no row. */
    private final HTMLElement sentence;

    private final Phrase words;

    Meaning(HTMLElement element, Param<?> param) {
        this.element = element;
        words = param.meaning();
        HTMLElement row =
                Dom.within(element, ".pop label, dialog footer label") ? (HTMLElement) element.getParentNode() : null;
        sentence = row == null ? null : sentence(row, "about-" + param.key());
        if (!element.hasAttribute("aria-label")) {
            if (sentence == null) {
                Dom.attribute(element, "aria-label", Phrase.join(": ", List.of(param.symbol(), words)));
            } else if (row.querySelectorAll("[data-param]").getLength() > 1) {
                Dom.attribute(element, "aria-label", param.symbol()); // a label names only the first of two
            }
        }
        say(words);
        describe();
    }

    private static HTMLElement sentence(HTMLElement row, String id) {
        HTMLElement there = Dom.byId(id);
        if (there != null) {
            return there;
        }
        HTMLElement made = Dom.append("p", row);
        made.setClassName("meaning");
        Dom.attribute(made, "id", id);
        row.getParentNode().insertBefore(made, row.getNextSibling()); // beside the label, whose name it is no part of
        return made;
    }

    /** The parameter's own words. */
    void say() {
        say(words);
    }

    /** Other words in their place. */
    void say(Phrase other) {
        if (sentence != null) {
            Dom.text(sentence, other);
        } else {
            Dom.attribute(element, "title", other);
        }
    }

    /** Tells the value exactly, where what is shown is rounded; NONE where it is not. */
    void exact(Phrase value) {
        if (!value.isEmpty()) {
            Dom.attribute(element, "title", value);
        } else if (sentence == null) {
            Dom.attribute(element, "title", words);
        } else {
            element.removeAttribute("title");
        }
    }

    /** Ties the sentence to the control, after another one stood for it. */
    void describe() {
        if (sentence != null) {
            Dom.attribute(element, "aria-describedby", Dom.attribute(sentence, "id"));
        } else {
            element.removeAttribute("aria-describedby");
        }
    }
}
