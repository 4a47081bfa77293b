package entrain.browser.page;

import entrain.browser.dom.Dom;
import entrain.lab.phrase.Phrase;
import entrain.lab.run.OwnData;
import entrain.lab.settings.BadValue;
import entrain.lab.settings.ChoiceParam;
import entrain.lab.settings.IntParam;
import entrain.lab.settings.Param;
import entrain.lab.settings.Params;
import entrain.lab.settings.RealParam;
import entrain.view.Dial;
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
    /** Pixels that a number is dragged from end to end of its range. */
    private static final double DRAG = 400;

    private final Page page;
    private final List<Dial> dials = new ArrayList<>();
    private final List<Runnable> refreshers = new ArrayList<>();
    private final List<HTMLElement> unseen = new ArrayList<>();
    private boolean moving;
    private double dragged = Double.NaN;

    Controls(Page page) {
        this.page = page;
        JSArrayReader<HTMLElement> elements = Dom.all("[data-param]");
        for (int i = 0; i < elements.getLength(); i++) {
            unseen.add(elements.get(i));
        }
        refresh();
        page.watch((before, now) -> refresh());
        new OwnLine(page, this::refresh);
    }

    /** Makes controls of those that are seen now; most sliders of a figure never are. */
    private void attach() {
        for (int i = 0; i < unseen.size(); i++) {
            if (!Dom.within(unseen.get(i), "[hidden]")) {
                attach(unseen.remove(i--));
            }
        }
    }

    private void refresh() {
        attach();
        for (Dial dial : dials) {
            dial.follow(page.settings(), moving);
        }
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
            Meaning meaning = new Meaning(element, param);
            String tag = element.getTagName();
            if (tag.equals("SELECT")) {
                menu(element, param);
            } else if (tag.equals("BUTTON")) {
                redraw(element, (IntParam) param);
            } else if (Dom.attribute(element, "type").equals("range")) {
                slider(element, dial((RealParam) param));
            } else {
                number(element, param, meaning);
            }
            refreshers.add(() -> replace(element, param, meaning));
        }
    }

    /** Something that is given takes the place of what a parameter decides. */
    private void replace(HTMLElement element, Param<?> param, Meaning meaning) {
        OwnData own = page.own();
        boolean replaced = own.replaces(param) || param == Params.N && own.weights() != null;
        if (element.hasAttribute("disabled") != replaced) {
            Dom.disabled(element, replaced);
            if (replaced) {
                meaning.say(Phrase.of("What is given takes the place of this."));
            } else {
                meaning.say();
            }
        }
    }

    /** Of the options that the page gives it, else of all choices. */
    private <T> void menu(HTMLElement element, Param<T> param) {
        if (!element.hasChildNodes()) {
            for (int i = 0; i < param.words().size(); i++) {
                HTMLElement option = Dom.append("option", element);
                Dom.value(option, param.words().get(i));
                Dom.text(option, Words.of(((ChoiceParam<?>) param).choices().get(i)));
            }
        }
        Dom.on(element, "change", e -> {
            choose(param, Dom.value(element));
        });
        refreshers.add(() -> Dom.value(element, param.format(page.settings().get(param))));
    }

    private <T> void choose(Param<T> param, String text) {
        try {
            page.dispatch(page.settings().with(param, param.parse(text)));
        } catch (BadValue impossible) {
            refresh();
        }
        page.settled();
    }

    private void redraw(HTMLElement element, IntParam seed) {
        Dom.on(element, "click", e -> {
            int next = page.settings().get(seed);
            page.dispatch(page.settings().with(seed, next == seed.max() ? seed.min() : next + 1));
            page.settled();
        });
    }

    /** A number to type; a real one is also stepped by keys and dragged. */
    private <T> void number(HTMLElement element, Param<T> param, Meaning meaning) {
        Field<T> field = new Field<>(page, element, param, meaning, "fault-" + refreshers.size());
        Dom.on(element, "change", e -> {
            field.take();
            page.settled();
        });
        Dom.on(element, "dblclick", e -> {
            reset(param);
            field.restore();
        });
        refreshers.add(field::refresh);
        if (param instanceof RealParam real) {
            spin(element, dial(real), field);
        }
    }

    private void spin(HTMLElement element, Dial dial, Field<?> field) {
        Dom.attribute(element, "role", "spinbutton");
        Dom.on(element, "keydown", e -> {
            String key = Dom.key(e);
            // The others move the cursor within the text.
            if ((key.endsWith("Up") || key.endsWith("Down")) && field.take()) {
                key(e, dial);
            }
        });
        Dom.onDrag(element, (dx, dy) -> drag(dial, dx / DRAG), e -> settle());
    }

    private void slider(HTMLElement element, Dial dial) {
        RealParam param = dial.param();
        Dom.attribute(element, "step", "any"); // the dial has the grain
        Dom.on(element, "input", e -> {
            move(dial, snapped(dial, Dom.number(element)));
        });
        Dom.on(element, "change", e -> settle());
        Dom.on(element, "dblclick", e -> reset(param));
        Dom.on(element, "keydown", e -> key(e, dial));
        refreshers.add(() -> {
            Dom.attribute(element, "min", text(param, dial.low()));
            Dom.attribute(element, "max", text(param, dial.high()));
            Dom.value(element, page.settings().text(param));
            element.getStyle().setProperty("--at", "calc(" + dial.place(SLIDER_TICKS) + "% / 10)");
            Dom.attribute(element, "aria-valuetext", Words.spoken(param, page.settings()));
        });
    }

    private void key(Event event, Dial dial) {
        double next = Dom.modified(event) ? Double.NaN : dial.key(Dom.key(event), Dom.shift(event));
        if (next == next) {
            event.preventDefault();
            move(dial, next);
            settle();
        }
    }

    /** By a part of the range, in whole grains that the steps of the pointer add up to. */
    private void drag(Dial dial, double part) {
        double now = page.settings().get(dial.param());
        dragged = dial.along(dial.at(dragged) == now ? dragged : now, part);
        move(dial, dial.at(dragged));
    }

    private void move(Dial dial, double value) {
        moving = true;
        page.dispatch(page.settings().with(dial.param(), dial.param().nearest(value)));
        moving = false;
        refresh(); // of a slider that went where the value did not
    }

    /** A gesture has ended. */
    private void settle() {
        dials.forEach(Dial::rest);
        refresh();
        page.settled();
    }

    /** Values with a meaning attract: g = 1. */
    private static double snapped(Dial dial, double value) {
        return dial.param() == Params.G && Math.abs(value - 1) < SNAP * (dial.high() - dial.low()) ? 1 : dial.at(value);
    }

    private <T> void reset(Param<T> param) {
        page.dispatch(page.settings().with(param, param.defaultValue()));
        page.settled();
    }

    /** The one of a parameter, for all its controls. */
    private Dial dial(RealParam param) {
        for (Dial dial : dials) {
            if (dial.param() == param) {
                return dial;
            }
        }
        Dial dial = new Dial(param);
        dials.add(dial);
        return dial;
    }

    private static String text(RealParam param, double value) {
        return param.format(param.nearest(value));
    }
}
