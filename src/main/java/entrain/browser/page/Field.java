package entrain.browser.page;

import entrain.browser.dom.Dom;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.BadValue;
import entrain.lab.settings.Numeric;
import entrain.lab.settings.Param;
import entrain.lab.settings.Problem;
import entrain.lab.settings.RealParam;
import entrain.view.Labels;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * A value to type. What is no value stays in the field until that is left, and a sentence beside it says why. A long
 * number is rounded, and looks it, until one goes there.
 *
 * @param <T> of the parameter's values
 */
final class Field<T> {
    private final Page page;
    private final HTMLElement element;
    private final Param<T> param;
    private final Meaning meaning;
    private final String id;
    private final RealParam real;
    private HTMLElement fault;
    private Phrase spoken;
    private String exact = "";
    /** What stands there unless the visitor types. */
    private String written = "";

    /** @param id of the sentence, unique on the page */
    Field(Page page, HTMLElement element, Param<T> param, Meaning meaning, String id) {
        this.page = page;
        this.element = element;
        this.param = param;
        this.meaning = meaning;
        this.id = id;
        real = param instanceof RealParam number ? number : null;
        Dom.on(element, "input", e -> forgive());
        Dom.Handler visited = e -> {
            element.removeAttribute("aria-invalid");
            write();
        };
        Dom.on(element, "focus", visited);
        Dom.on(element, "blur", visited);
    }

    /** Shows the value, if it is another: what is being typed outlives all other changes. */
    void refresh() {
        if (real != null) {
            spoken = Words.spoken(real, page.settings());
            Dom.attribute(element, "aria-valuetext", spoken);
            Dom.attribute(element, "aria-valuenow", page.settings().text(real));
        }
        String now = page.settings().text(param);
        if (!now.equals(exact)) {
            exact = now;
            restore();
        }
    }

    /** Takes on what was typed; false, with a sentence beside it, where that is no value. */
    boolean take() {
        String typed = Dom.value(element);
        if (!typed.equals(written)) {
            try {
                T value = param.parse(
                        param instanceof Numeric<?>
                                ? typed.trim().replace(',', '.').replace('−', '-')
                                : typed);
                page.dispatch(page.settings().with(param, value));
            } catch (BadValue bad) {
                complain(typed.trim().isEmpty() ? "“”" : typed, bad);
                return false;
            }
        }
        restore();
        return true;
    }

    /** Shows the value in place of what was typed. */
    void restore() {
        forgive();
        write();
    }

    private void write() {
        written = real == null || Dom.focused(element)
                ? exact
                : Labels.brief(exact, page.settings().get(real));
        Dom.value(element, written);
        meaning.exact(written.equals(exact) ? Phrase.NONE : spoken);
        element.getStyle().setProperty("min-width", "calc(10px + " + written.length() + "ch)");
    }

    private void complain(String typed, BadValue bad) {
        if (fault == null) {
            fault = Dom.append("span", (HTMLElement) element.getParentNode());
            fault.setClassName("fault");
            Dom.attribute(fault, "id", id);
        }
        Phrase words = new Problem(param.symbol().in(Dom.language()), typed, bad.reason(), exact).message();
        Dom.text(fault, words);
        Dom.hidden(fault, false);
        Dom.attribute(element, "aria-invalid", "true");
        Dom.attribute(element, "aria-describedby", id);
        Dom.text(Dom.byId("description"), words);
    }

    private void forgive() {
        if (fault != null) {
            Dom.hidden(fault, true);
            element.removeAttribute("aria-invalid");
            meaning.describe();
        }
    }
}
