package entrain.browser.page;

import entrain.browser.dom.Dom;
import entrain.core.model.Connectivity;
import entrain.core.model.UnitForm;
import entrain.lab.run.OwnData;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import java.util.List;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.dom.html.HTMLElement;

/** The model's equation at the top of the page and the line of facts under it. */
final class Equation {
    private Equation() {}

    /** Fits the equation and the facts to the settings: linear drops φ, I = 0 drops the input. */
    static void follow(Settings s, OwnData own) {
        boolean rate = s.get(Params.UNIT) == UnitForm.RATE;
        boolean linear = s.get(Params.PHI).isIdentity();
        boolean driven = s.get(Params.I) != 0;
        show("[data-when='current']", !rate);
        show("[data-when='rate']", rate);
        show("[data-when='phi']", !linear);
        show("[data-when='linear']", linear);
        show("[data-when='driven']", driven);
        show("[data-when='undriven']", !driven);
        // Without a control for I, a scene has no handle for what is not there.
        List<String> controls = s.get(Params.CONTROLS);
        show(".equation .driven", driven || controls.isEmpty() || controls.contains("I"));
        show("[data-when='dale']", s.get(Params.CONNECTIVITY) == Connectivity.DALE);
        each("[data-word='phi']", s.get(Params.PHI).label());
        each("[data-word='hertz']", Words.hertz(s) + " Hz");
        each(
                "[data-word='drive']",
                driven
                        ? "I = " + Params.I.format(s.get(Params.I)) + ", ω = "
                                + Params.OMEGA.format(s.get(Params.OMEGA))
                        : "I = 0");
        JSArrayReader<HTMLElement> values = Dom.all("[data-value]");
        for (int i = 0; i < values.getLength(); i++) {
            String key = Dom.attribute(values.get(i), "data-value");
            Dom.text(values.get(i), s.text(key.equals("g") ? Params.G : key.equals("I") ? Params.I : Params.OMEGA));
        }
        JSArrayReader<HTMLElement> facts = Dom.all("[data-fact]");
        for (int i = 0; i < facts.getLength(); i++) {
            Dom.text(facts.get(i), Words.fact(Dom.attribute(facts.get(i), "data-fact"), s, own));
        }
    }

    private static void show(String selector, boolean shown) {
        JSArrayReader<HTMLElement> elements = Dom.all(selector);
        for (int i = 0; i < elements.getLength(); i++) {
            Dom.hidden(elements.get(i), !shown);
        }
    }

    private static void each(String selector, String text) {
        JSArrayReader<HTMLElement> elements = Dom.all(selector);
        for (int i = 0; i < elements.getLength(); i++) {
            Dom.text(elements.get(i), text);
        }
    }
}
