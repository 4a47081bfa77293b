package entrain.browser.page;

import entrain.browser.dom.Dom;
import entrain.lab.phrase.Phrase;
import entrain.lab.run.OwnData;
import entrain.lab.wire.Gift;
import entrain.lab.wire.ToRun;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;

/** What a visitor has given, in a line under the equation, and a button that takes it away. */
final class OwnLine {
    private final Page page;
    private final Runnable controls;
    private OwnData shown = OwnData.NONE;

    /** @param controls refreshes the controls, which are not of use where what is given takes their place */
    OwnLine(Page page, Runnable controls) {
        this.page = page;
        this.controls = controls;
        Dom.root("own", "");
        follow();
        page.listen(this::follow);
    }

    private void follow() {
        if (shown == page.own()) {
            return;
        }
        shown = page.own();
        Dom.root("own", shown.given().isEmpty() ? "" : "given");
        Equation.follow(page.settings(), shown);
        controls.run();
        HTMLElement line = Dom.byId("gifts");
        if (line == null) {
            return;
        }
        Dom.clear(line);
        for (Gift gift : page.gifts()) {
            add(line, gift);
        }
        Dom.hidden(line, shown.given().isEmpty());
    }

    private void add(HTMLElement line, Gift gift) {
        Phrase what = what(gift);
        HTMLElement item = Dom.append("span", line);
        Phrase from = Phrase.of("from {}", gift.from());
        Dom.text(Dom.append("b", item), gift.from().isEmpty() ? what : Phrase.join(", ", List.of(what, from)));
        Dom.space(item);
        HTMLElement remove = Dom.append("button", item);
        Dom.attribute(remove, "type", "button");
        Dom.attribute(remove, "aria-label", Phrase.of("remove: {}", what));
        Dom.text(remove, Phrase.of("remove"));
        remove.setClassName("act");
        Dom.on(remove, "click", e -> page.give(Gift.none(gift.kind())));
        if (gift.kind() != ToRun.Give.Kind.STATE) {
            Dom.space(item);
            Dom.text(
                    Dom.append("small", item),
                    Phrase.of("Mean-field theory is about what is drawn at random: there is none here."));
        }
    }

    private static Phrase what(Gift gift) {
        return switch (gift.kind()) {
            case WEIGHTS ->
                Phrase.of("J given ({} × {})", Integer.toString(gift.rows()), Integer.toString(gift.columns()));
            case STATE -> Phrase.of("x(0) given");
            case BIAS -> Phrase.of("constant input given");
            default -> Phrase.of("phases θ given");
        };
    }
}
