package entrain.browser.page;

import entrain.browser.dom.Dom;
import entrain.lab.frame.Numbers;
import entrain.lab.phrase.Phrase;
import entrain.view.Consequence;
import entrain.view.Narrator;
import org.teavm.jso.dom.html.HTMLElement;

/** The line on the page that says what the latest change did; it is spoken once, in place of the new verdicts. */
final class ChangeLine {
    private final HTMLElement element = Dom.byId("change"); // null in a figure
    private final Page page;
    private final Gallery gallery;
    private final Narrator narrator;
    private final Consequence consequence = new Consequence();
    private Phrase shown = Phrase.NONE;

    ChangeLine(Page page, Gallery gallery, Narrator narrator) {
        this.page = page;
        this.gallery = gallery;
        this.narrator = narrator;
    }

    void follow(Numbers numbers) {
        if (element == null) {
            return;
        }
        boolean present = page.rests() && page.present(numbers.frame());
        if (consequence.follow(numbers, page.settings(), present)) {
            gallery.announce(consequence.line());
            narrator.leave(numbers);
        }
        if (!consequence.line().equals(shown)) {
            shown = consequence.line();
            Dom.text(element, shown);
        }
    }
}
