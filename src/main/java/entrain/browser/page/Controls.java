package entrain.browser.page;

import entrain.browser.dom.Dom;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.BadValue;
import entrain.lab.settings.ChoiceParam;
import entrain.lab.settings.IntParam;
import entrain.lab.settings.Param;
import entrain.lab.settings.Params;
import entrain.lab.settings.RealParam;
import entrain.lab.settings.Settings;
import entrain.lab.settings.Whole;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * Every element that carries {@code data-param} becomes a control of that parameter: a slider ({@code input
 * type=range}), a number to type, drag or step ({@code input}), a menu ({@code select}), or a button that draws a new
 * seed.
 */
final class Controls {
    private static final int SLIDER_TICKS = 1000;
    private static final double SNAP = 0.012;

    private final Page page;
    private final List<Runnable> refreshers = new ArrayList<>();

    Controls(Page page) {
        this.page = page;
        JSArrayReader<HTMLElement> elements = Dom.all("[data-param]");
        for (int i = 0; i < elements.getLength(); i++) {
            attach(elements.get(i));
        }
        refresh();
        page.watch((before, now) -> refresh());
    }

    private void refresh() {
        for (Runnable refresher : refreshers) {
            refresher.run();
        }
    }

    private void attach(HTMLElement element) {
        String key = Dom.attribute(element, "data-param");
        for (Param<?> param : Params.all()) {
            if (!param.key().equals(key)) {
                continue;
            }
            if (!element.hasAttribute("aria-label")) {
                Dom.attribute(element, "aria-label", Phrase.join(": ", List.of(param.symbol(), param.meaning())));
            }
            Dom.attribute(element, "title", param.meaning());
            String tag = element.getTagName();
            if (tag.equals("SELECT")) {
                menu(element, (ChoiceParam<?>) param);
            } else if (tag.equals("BUTTON")) {
                redraw(element, (IntParam) param);
            } else if (Dom.attribute(element, "type").equals("range")) {
                slider(element, (RealParam) param);
            } else if (param instanceof RealParam real) {
                number(element, real);
                steps(element, real);
            } else {
                number(element, param);
            }
        }
    }

    private <E extends Enum<E>> void menu(HTMLElement element, ChoiceParam<E> param) {
        if (!element.hasChildNodes()) {
            for (E choice : param.choices()) {
                HTMLElement option = Dom.append("option", element);
                Dom.value(option, param.format(choice));
                Dom.text(option, Words.of(choice));
            }
        }
        Dom.on(element, "change", e -> {
            take(param, Dom.value(element));
            page.settled();
        });
        refreshers.add(() -> Dom.value(element, param.format(page.settings().get(param))));
    }

    private void redraw(HTMLElement element, IntParam seed) {
        Dom.on(element, "click", e -> {
            int next = page.settings().get(seed);
            page.dispatch(page.settings().with(seed, next == seed.max() ? seed.min() : next + 1));
            page.settled();
        });
    }

    private <T> void number(HTMLElement element, Param<T> param) {
        Dom.on(element, "change", e -> {
            if (!take(param, Dom.value(element))) {
                Dom.value(element, param.format(page.settings().get(param)));
            }
            page.settled();
        });
        Dom.on(element, "dblclick", e -> reset(param));
        refreshers.add(() -> {
            String text = param.format(page.settings().get(param));
            Dom.value(element, text);
            if (param instanceof RealParam real) {
                Dom.attribute(element, "aria-valuenow", text);
                Dom.attribute(element, "aria-valuetext", Words.spoken(real, page.settings()));
                Dom.attribute(element, "size", Integer.toString(Math.max(3, text.length())));
            }
        });
    }

    /** Arrow keys and dragging on a typed number. */
    private void steps(HTMLElement element, RealParam param) {
        Dom.attribute(element, "role", "spinbutton");
        keys(element, param);
        Dom.onDrag(
                element,
                (dx, dy) -> move(param, page.settings().get(param) + dx * span(param) / 400),
                e -> page.settled());
    }

    private void slider(HTMLElement element, RealParam param) {
        Dom.attribute(element, "min", "0");
        Dom.attribute(element, "max", Integer.toString(SLIDER_TICKS));
        Dom.on(element, "input", e -> {
            double at = number(Dom.value(element)) / SLIDER_TICKS;
            move(param, snapped(param, param.sliderMin() + at * span(param)));
        });
        Dom.on(element, "change", e -> page.settled());
        Dom.on(element, "dblclick", e -> reset(param));
        keys(element, param);
        refreshers.add(() -> {
            double at = (page.settings().get(param) - param.sliderMin()) / span(param);
            String tick = Integer.toString((int) Math.rint(SLIDER_TICKS * Math.max(0, Math.min(1, at))));
            Dom.value(element, tick);
            element.getStyle().setProperty("--at", "calc(" + tick + "% / 10)");
            Dom.attribute(element, "aria-valuetext", Words.spoken(param, page.settings()));
        });
    }

    private void keys(HTMLElement element, RealParam param) {
        Dom.on(element, "keydown", e -> key(e, element, param));
    }

    private void key(Event event, HTMLElement element, RealParam param) {
        boolean slider = Dom.attribute(element, "type").equals("range");
        double fine = span(param) / (Dom.shift(event) ? 100 : 20);
        double value = page.settings().get(param);
        double next;
        switch (Dom.key(event)) {
            case "ArrowUp" -> next = value + fine;
            case "ArrowDown" -> next = value - fine;
            case "ArrowRight" -> next = slider ? value + fine : Double.NaN;
            case "ArrowLeft" -> next = slider ? value - fine : Double.NaN;
            case "PageUp" -> next = value + span(param) / 10;
            case "PageDown" -> next = value - span(param) / 10;
            case "Home" -> next = slider ? param.sliderMin() : Double.NaN;
            case "End" -> next = slider ? param.sliderMin() + span(param) : Double.NaN;
            default -> next = Double.NaN;
        }
        if (next == next) {
            event.preventDefault();
            move(param, next);
            page.settled();
        }
    }

    private void move(RealParam param, double value) {
        double hundredths = Math.rint(value * 1000) / 1000;
        page.dispatch(page.settings().with(param, param.nearest(hundredths)));
    }

    /** Values with a meaning attract: g = 1. */
    private double snapped(RealParam param, double value) {
        return param == Params.G && Math.abs(value - 1) < SNAP * span(param) ? 1 : Math.rint(value * 100) / 100;
    }

    private <T> void reset(Param<T> param) {
        page.dispatch(page.settings().with(param, param.defaultValue()));
        page.settled();
    }

    private <T> boolean take(Param<T> param, String text) {
        try {
            Settings next = page.settings().with(param, param.parse(text.trim().replace(',', '.')));
            page.dispatch(next);
            return true;
        } catch (BadValue bad) {
            return false;
        }
    }

    /** Length of the slider's range. */
    private double span(RealParam param) {
        return param.sliderMax(page.settings()) - param.sliderMin();
    }

    private static double number(String digits) {
        return Whole.integer(digits);
    }
}
