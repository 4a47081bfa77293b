package entrain.browser.dom;

import entrain.lab.phrase.Language;
import entrain.lab.phrase.Phrase;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSString;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.typedarrays.Int8Array;

/**
 * The few things asked of the document. Text goes in as text, never as HTML. Handlers of events and of positions are
 * plain Java, behind one function each: every class that JavaScript sees weighs a hundred bytes more.
 */
public final class Dom {
    /** A size, a position or a movement, in pixels. */
    public interface PlaneHandler {
        void at(double x, double y);
    }

    /** An event. */
    public interface Handler {
        void handle(Event event);
    }

    @JSFunctor
    private interface PlaneFunction extends JSObject {
        void at(double x, double y);
    }

    @JSFunctor
    private interface EventFunction extends JSObject {
        void handle(Event event);
    }

    /** A text. */
    @JSFunctor
    public interface TextHandler extends JSObject {
        void text(String text);
    }

    /** A moment, in ms. */
    @JSFunctor
    public interface TimeHandler extends JSObject {
        void at(double now);
    }

    private Dom() {}

    @JSBody(params = "id", script = "return document.getElementById(id);")
    public static native HTMLElement byId(String id);

    @JSBody(params = "selector", script = "return [...document.querySelectorAll(selector)];")
    public static native JSArrayReader<HTMLElement> all(String selector);

    @JSBody(
            params = {"tag", "parent"},
            script = "return parent.appendChild(document.createElement(tag));")
    public static native HTMLElement append(String tag, HTMLElement parent);

    /** Takes away all that stands in it. */
    @JSBody(params = "element", script = "element.replaceChildren();")
    public static native void clear(HTMLElement element);

    /** Adds what was made apart from the page to its end. */
    @JSBody(params = "element", script = "document.body.append(element);")
    public static native void toEnd(HTMLElement element);

    /** Space between what stands in one line. */
    @JSBody(params = "element", script = "element.append(' ');")
    public static native void space(HTMLElement element);

    /** Writes a text that is the same in every language. */
    public static void text(HTMLElement element, String text) {
        text(element, Phrase.verbatim(text));
    }

    /** Writes words, and again when the language changes. */
    public static void text(HTMLElement element, Phrase words) {
        say(element, "", words.code());
    }

    /** Writes an attribute that people hear or see, and again when the language changes. */
    public static void attribute(HTMLElement element, String name, Phrase words) {
        say(element, name, words.code());
    }

    @JSBody(
            params = {"element", "name", "code"},
            script = "entrain.say(element, name, JSON.parse(code));")
    private static native void say(HTMLElement element, String name, String code);

    /** Writes an attribute that only the page reads. */
    @JSBody(
            params = {"element", "name", "value"},
            script = "if (element.getAttribute(name) !== value) element.setAttribute(name, value);")
    public static native void attribute(HTMLElement element, String name, String value);

    @JSBody(
            params = {"element", "name"},
            script = "return element.getAttribute(name) || '';")
    public static native String attribute(HTMLElement element, String name);

    /** The language that the page speaks now. */
    public static Language language() {
        return new Language() {
            @Override
            public String of(String pattern) {
                return message(pattern);
            }

            @Override
            public String inserted(String argument) {
                return insertedText(argument);
            }
        };
    }

    @JSBody(params = "pattern", script = "return entrain.message(pattern);")
    private static native String message(String pattern);

    @JSBody(params = "text", script = "return entrain.inserted(text);")
    private static native String insertedText(String text);

    /** Takes on a language, or the visitor's own for {@code auto}. */
    @JSBody(
            params = {"language", "done"},
            script = "entrain.speak(language).then(done);")
    public static native void speak(String language, TextHandler done);

    @JSBody(
            params = {"element", "hidden"},
            script = "if (element.hidden !== hidden) element.hidden = hidden;")
    public static native void hidden(HTMLElement element, boolean hidden);

    @JSBody(
            params = {"element", "disabled"},
            script = "element.disabled = disabled;")
    public static native void disabled(HTMLElement element, boolean disabled);

    @JSBody(
            params = {"name", "value"},
            script = "const root = document.documentElement.dataset; if (root[name] !== value) root[name] = value;")
    public static native void root(String name, String value);

    @JSBody(params = "element", script = "return element.value;")
    public static native String value(HTMLElement element);

    /** What a slider holds. */
    @JSBody(params = "element", script = "return element.valueAsNumber;")
    public static native double number(HTMLElement element);

    @JSBody(
            params = {"element", "value"},
            script = "if (element.value !== value) element.value = value;")
    public static native void value(HTMLElement element, String value);

    /** Whether it is one of those that a selector finds, or stands in one. */
    @JSBody(
            params = {"element", "selector"},
            script = "return !!element.closest(selector);")
    public static native boolean within(HTMLElement element, String selector);

    @JSBody(params = "element", script = "return document.activeElement === element;")
    public static native boolean focused(HTMLElement element);

    public static void on(JSObject target, String type, Handler handler) {
        listen(target, type, function(handler));
    }

    @JSBody(
            params = {"target", "type", "handler"},
            script = "target.addEventListener(type, handler);")
    private static native void listen(JSObject target, String type, EventFunction handler);

    private static EventFunction function(Handler handler) {
        return event -> handler.handle(event);
    }

    private static PlaneFunction function(PlaneHandler handler) {
        return (x, y) -> handler.at(x, y);
    }

    /** Whether this is a figure in a frame and not the lab. */
    @JSBody(script = "return document.documentElement.dataset.page === 'figure';")
    public static native boolean figure();

    /** Whether nobody can see the page: it is in another tab, or its window is minimised. */
    @JSBody(script = "return document.hidden;")
    public static native boolean unseen();

    /** Tells scripts that watch this type of event. */
    @JSBody(
            params = {"type", "detail"},
            script = "entrain.tell(type, detail);")
    public static native void tell(String type, String detail);

    @JSBody(script = "return document;")
    public static native JSObject document();

    @JSBody(script = "return window;")
    public static native JSObject window();

    /** The key; none for a page key where another page holds this one: that turns its slides or scrolls it. */
    @JSBody(
            params = "event",
            script =
                    "return 'hosted' in document.documentElement.dataset && /^Page/.test(event.key) ? '' : event.key || '';")
    public static native String key(Event event);

    @JSBody(params = "event", script = "return event.shiftKey;")
    public static native boolean shift(Event event);

    @JSBody(params = "event", script = "return event.ctrlKey || event.metaKey || event.altKey;")
    public static native boolean modified(Event event);

    /** Whether a single key is not for the page: it goes to a control or, in a figure, to nothing in particular. */
    @JSBody(
            params = "event",
            script = "return !!(event.target.closest('input, select, textarea, button, summary, a')"
                    + " || document.querySelector('#share-dialog[open]')"
                    + " || document.documentElement.dataset.page && !event.target.closest('body *'));")
    public static native boolean onControl(Event event);

    public static void onSize(HTMLElement element, PlaneHandler handler) {
        watchSize(element, function(handler));
    }

    @JSBody(
            params = {"element", "handler"},
            script = "new ResizeObserver(e => {"
                    + "const box = e[e.length - 1].contentRect; handler(box.width, box.height); }).observe(element);")
    private static native void watchSize(HTMLElement element, PlaneFunction handler);

    /** Tells of a size at once, to a pixel. */
    public static void size(HTMLElement element, PlaneHandler handler) {
        tellSize(element, function(handler));
    }

    @JSBody(
            params = {"element", "handler"},
            script = "handler(element.clientWidth, element.clientHeight);")
    private static native void tellSize(HTMLElement element, PlaneFunction handler);

    @JSBody(script = "return window.devicePixelRatio || 1;")
    public static native double pixelRatio();

    @JSBody(params = "handler", script = "requestAnimationFrame(handler);")
    public static native void nextFrame(TimeHandler handler);

    /** Calls once so many ms have passed. */
    @JSBody(
            params = {"wait", "handler"},
            script = "setTimeout(handler, wait);")
    public static native void after(double wait, TimeHandler handler);

    /** A moment of the same clock as those of frames, in ms. */
    @JSBody(script = "return performance.now();")
    public static native double now();

    /** Horizontal and vertical movement of a pointer that was pressed on an element, in pixels. */
    public static void onDrag(HTMLElement element, PlaneHandler moved, Handler ended) {
        watchDrag(element, function(moved), function(ended));
    }

    @JSBody(
            params = {"element", "moved", "ended"},
            script = "let held = null, from = null, far = false;"
                    + "element.addEventListener('pointerdown', e => { if (e.button === 0) { held = e.pointerId; from = e; far = false; } });"
                    + "element.addEventListener('pointermove', e => { if (e.pointerId !== held) return;"
                    + " const dx = e.clientX - from.clientX, dy = e.clientY - from.clientY;"
                    + " if (!far && Math.abs(dx) + Math.abs(dy) < 3) return;"
                    + " if (!far) { far = true; element.setPointerCapture(held); }"
                    + " from = e; moved(dx, dy); });"
                    + "for (const end of ['pointerup', 'pointercancel']) element.addEventListener(end,"
                    + " e => { if (e.pointerId === held) { held = null; if (far) ended(e); } });"
                    + "element.addEventListener('click', e => { if (far) e.stopImmediatePropagation(); });")
    private static native void watchDrag(HTMLElement element, PlaneFunction moved, EventFunction ended);

    /** Where a pointer is over an element, in its pixels; NaN when it leaves. */
    public static void onPoint(HTMLElement element, PlaneHandler handler) {
        watchPoint(element, function(handler));
    }

    @JSBody(
            params = {"element", "handler"},
            script =
                    "const tell = e => { const box = element.getBoundingClientRect();"
                            + " handler(e.clientX - box.left, e.clientY - box.top); };"
                            // Who drags does not click.
                            + "let from = null; element.addEventListener('pointerdown', e => { from = e; });"
                            + "element.addEventListener('click', e => { if (e.detail && from"
                            + " && Math.hypot(e.clientX - from.clientX, e.clientY - from.clientY) > 5) e.stopImmediatePropagation(); });"
                            + "for (const type of ['pointerdown', 'pointermove']) element.addEventListener(type, tell);"
                            + "element.addEventListener('pointerleave', e => { if (e.pointerType === 'mouse') handler(NaN, NaN); });")
    private static native void watchPoint(HTMLElement element, PlaneFunction handler);

    @JSBody(
            params = {"box", "checked"},
            script = "box.checked = checked;")
    public static native void checked(HTMLElement box, boolean checked);

    /** Closes what a summary has opened, but for a step of a scene, and gives it the focus, unless a dialog is in front. */
    @JSBody(
            script =
                    "const open = !document.querySelector('dialog[open]') && document.querySelector('details[open]:not(.step *)');"
                            + " if (open) { open.open = false; open.querySelector('summary').focus(); }")
    public static native void closeDetails();

    @JSBody(params = "dialog", script = "dialog.showModal();")
    public static native void showModal(HTMLElement dialog);

    @JSBody(params = "dialog", script = "dialog.close();")
    public static native void close(HTMLElement dialog);

    @JSBody(params = "dialog", script = "return dialog.open;")
    public static native boolean opened(HTMLElement dialog);

    /** Moves an element elsewhere and keeps its place for {@link #putBack}. */
    @JSBody(
            params = {"element", "parent"},
            script = "const mark = document.createComment('');"
                    + "element.replaceWith(mark); element.mark = mark; parent.append(element);")
    public static native void moveTo(HTMLElement element, HTMLElement parent);

    @JSBody(
            params = "element",
            script = "if (element.mark) { element.mark.replaceWith(element); element.mark = null; }")
    public static native void putBack(HTMLElement element);

    @JSBody(params = "id", script = "return document.getElementById(id).checked;")
    public static native boolean isChecked(String id);

    /** Version and commit of the build, which stand in the page; empty in one that was not built. */
    @JSBody(script = "return document.documentElement.dataset.version || '';")
    public static native String version();

    /** Offers a text as a file. */
    public static void save(String name, String type, String text) {
        save(name, type, JSString.valueOf(text));
    }

    /** Offers bytes as a file. */
    public static void save(String name, byte[] bytes) {
        save(name, "application/octet-stream", Int8Array.copyFromJavaArray(bytes));
    }

    /** Offers content as a file. */
    @JSBody(
            params = {"name", "type", "content"},
            script = "const link = document.createElement('a');"
                    + "link.href = URL.createObjectURL(new Blob([content], {type})); link.download = name; link.click();"
                    + "setTimeout(() => URL.revokeObjectURL(link.href), 60000);")
    public static native void save(String name, String type, JSObject content);

    @JSBody(params = "query", script = "return matchMedia(query).matches;")
    public static native boolean media(String query);

    public static void onMedia(String query, Handler handler) {
        on(mediaList(query), "change", handler);
    }

    @JSBody(params = "query", script = "return matchMedia(query);")
    private static native JSObject mediaList(String query);

    @JSBody(script = "return location.search + location.hash;")
    public static native String address();

    /** The settings that travel in the page's file, or none. */
    @JSBody(script = "return document.documentElement.dataset.settings || '';")
    public static native String within();

    /** Whether the page comes from a file and not from a server. */
    @JSBody(script = "return /^(file|about):/.test(location.protocol);")
    public static native boolean isFile();

    /** Puts this behind the page's own path, in place of query and fragment; never an exception. */
    @JSBody(params = "end", script = "try { history.replaceState(null, '', location.pathname + end); } catch (e) { }")
    public static native void address(String end);

    /** To full screen or back; where that is refused or absent, the button, if there is one, says so from then on. */
    public static void fullScreen(Phrase refusal) {
        fullScreen(refusal.code());
    }

    @JSBody(
            params = "refusal",
            script = "if (document.fullscreenElement) document.exitFullscreen();"
                    + " else (async () => document.documentElement.requestFullscreen())().catch(() => {"
                    + " const full = document.getElementById('full'); if (!full) return; full.disabled = true;"
                    + " for (const name of ['title', 'aria-label']) entrain.say(full, name, JSON.parse(refusal)); });")
    private static native void fullScreen(String refusal);
}
