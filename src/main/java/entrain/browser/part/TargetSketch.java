package entrain.browser.part;

import entrain.browser.dom.Dom;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Whole;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLElement;

/** A target drawn over one period with pointer, finger or keys: points evenly spaced, in per cent of its peak. */
final class TargetSketch {
    /** What stands there before anything is drawn. */
    static final String FIRST = "0;31;59;81;95;100;95;81;59;31;0;-31;-59;-81;-95;-100;-95;-81;-59;-31";

    private static final int POINTS = 40;
    private static final int TOP = 100;
    private static final int STEP = 5;
    /** Of the picture, in its own units. */
    private static final int WIDTH = 400;

    private static final int HEIGHT = 120;

    /** A place in the picture, both from 0 to 1, and whether a stroke begins there, goes on or has ended. */
    @JSFunctor
    interface Stroke extends JSObject {
        void at(double x, double y, int stage);
    }

    private final HTMLElement sketch;
    private final HTMLElement picture;
    private final Consumer<String> drawn;
    private final int[] points = new int[POINTS];
    private String shown = "";
    private boolean changed;
    private int at;
    private int last;

    /** @param drawn takes what was drawn: whole numbers with semicolons between */
    TargetSketch(HTMLElement sketch, Consumer<String> drawn) {
        this.sketch = sketch;
        this.drawn = drawn;
        picture = sketch.querySelector("svg");
        watch(picture, this::stroke);
        Dom.on(picture, "keydown", this::key);
        Dom.on(picture, "blur", e -> done());
    }

    /** Shows points; hidden where there are none. */
    void show(String text) {
        Dom.hidden(sketch, text.isEmpty());
        if (!text.equals(shown) && !changed) {
            shown = text;
            if (!text.isEmpty()) {
                read(text);
                draw();
            }
        }
    }

    /** Takes points of any number, linear between, over one period. */
    private void read(String text) {
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            count += text.charAt(i) == ';' ? 1 : 0;
        }
        int[] given = new int[count];
        int from = 0;
        for (int k = 0; k < count; k++) {
            int next = text.indexOf(';', from);
            given[k] = Whole.integer(text.substring(from, next < 0 ? text.length() : next));
            from = next + 1;
        }
        for (int i = 0; i < POINTS; i++) {
            int place = i * count;
            int k = place / POINTS;
            int rest = place - k * POINTS;
            points[i] = (given[k] * (POINTS - rest) + given[(k + 1) % count] * rest) / POINTS;
        }
    }

    private void stroke(double x, double y, int stage) {
        if (stage == 2) {
            done();
            return;
        }
        int i = Math.max(0, Math.min(POINTS - 1, (int) (x * POINTS)));
        int value = Math.max(-TOP, Math.min(TOP, (int) ((1 - 2 * y) * TOP)));
        int from = stage == 0 ? i : last;
        int begin = points[from];
        int distance = Math.abs(i - from);
        for (int k = 1; k < distance; k++) { // a fast stroke skips points
            points[from + (i > from ? k : -k)] = begin + (value - begin) * k / distance;
        }
        put(i, value);
        last = i;
    }

    private void put(int i, int value) {
        at = i;
        points[i] = Math.max(-TOP, Math.min(TOP, value));
        changed = true;
        draw();
    }

    private void key(Event e) {
        int by = Dom.shift(e) ? 1 : STEP;
        boolean known = !Dom.modified(e);
        switch (known ? Dom.key(e) : "") {
            case "ArrowLeft" -> move((at + POINTS - 1) % POINTS);
            case "ArrowRight" -> move((at + 1) % POINTS);
            case "Home" -> move(0);
            case "End" -> move(POINTS - 1);
            case "ArrowUp" -> put(at, points[at] + by);
            case "ArrowDown" -> put(at, points[at] - by);
            case "Enter" -> done();
            default -> known = false;
        }
        if (known) {
            e.preventDefault();
        }
    }

    private void move(int i) {
        at = i;
        draw();
    }

    private void done() {
        if (changed) {
            changed = false;
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < POINTS; i++) {
                text.append(i == 0 ? "" : ";").append(points[i]);
            }
            shown = text.toString();
            drawn.accept(shown);
        }
    }

    private void draw() {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i <= POINTS; i++) {
            line.append(i * WIDTH / POINTS)
                    .append(',')
                    .append(y(points[i % POINTS]))
                    .append(' ');
        }
        Dom.attribute(picture.querySelector("polyline"), "points", line.toString());
        HTMLElement cursor = picture.querySelector("line");
        String x = Integer.toString(at * WIDTH / POINTS);
        Dom.attribute(cursor, "x1", x);
        Dom.attribute(cursor, "x2", x);
        Dom.attribute(picture, "aria-valuenow", Integer.toString(points[at]));
        Dom.attribute(
                picture,
                "aria-valuetext",
                Phrase.of(
                        "point {} of {}: {} %",
                        Integer.toString(at + 1), Integer.toString(POINTS), Integer.toString(points[at])));
    }

    private static int y(int point) {
        return (TOP - point) * HEIGHT / (2 * TOP);
    }

    @JSBody(
            params = {"picture", "stroke"},
            script = "const end = e => at(e, 2), at = (e, stage) => { const box = picture.getBoundingClientRect();"
                    + " stroke((e.clientX - box.left) / box.width, (e.clientY - box.top) / box.height, stage); };"
                    + "picture.addEventListener('pointerdown', e => { picture.setPointerCapture(e.pointerId); at(e, 0); });"
                    + "picture.addEventListener('pointermove', e => { if (e.buttons) at(e, 1); });"
                    + "picture.addEventListener('pointerup', end); picture.addEventListener('pointercancel', end);")
    private static native void watch(HTMLElement picture, Stroke stroke);
}
