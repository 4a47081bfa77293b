package entrain.browser.page;

import entrain.browser.dom.Dom;
import entrain.lab.settings.Choices.Keys;
import java.util.function.Supplier;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.events.Event;

/** The ways by which a visitor asks for a guest: what is dropped, pasted, chosen or clicked. */
final class Invitations {
    /** Takes files, or the element that was clicked. */
    @JSFunctor
    interface Taker extends JSObject {
        void take(String what, JSObject given);
    }

    private Invitations() {}

    static void listen(Taker taker, Supplier<Keys> keys) {
        watch(taker);
        Dom.on(Dom.document(), "click", event -> click(event, taker));
        Dom.on(Dom.document(), "keydown", event -> {
            boolean open = Dom.key(event).equals("o") || Dom.key(event).equals("O");
            if (open && !Dom.onControl(event) && !Dom.modified(event) && keys.get() != Keys.OFF) {
                event.preventDefault();
                choose(taker);
            }
        });
    }

    /** Buttons for a guest say so, and close the menu that they stand in. Files are chosen at once: later no browser lets us. */
    private static void click(Event event, Taker taker) {
        String sort = sort(event);
        if (sort.equals("choose")) {
            choose(taker);
        } else if (!sort.isEmpty()) {
            taker.take("click", event.getTarget());
        }
    }

    @JSBody(
            params = "event",
            script = "const at = event.target.closest?.('[data-recording=choose],[data-example],[data-place],"
                    + "[data-train],button[data-over]'); if (!at) return '';"
                    + " at.closest('.menu')?.removeAttribute('open');"
                    + " return at.dataset.recording || 'guest';")
    private static native String sort(Event event);

    /**
     * Takes what is dropped anywhere on the page, and what is pasted where no field has the focus: files, or a text with
     * numbers in it, as a file.
     */
    @JSBody(
            params = "taker",
            script = "const root = document.documentElement;"
                    + "const over = on => root.toggleAttribute('data-over', on);"
                    + "addEventListener('dragover', e => { if (e.dataTransfer.types.includes('Files'))"
                    + " { e.preventDefault(); over(true); } });"
                    + "addEventListener('dragleave', e => { if (!e.relatedTarget) over(false); });"
                    + "addEventListener('drop', e => { over(false); const files = [...e.dataTransfer.files];"
                    + " if (files.length) { e.preventDefault(); taker('files', files); } });"
                    + "addEventListener('paste', e => {"
                    + " if (e.target.closest?.('input, textarea, select, [contenteditable]')) return;"
                    + " const files = [...e.clipboardData.files], text = e.clipboardData.getData('text');"
                    + " if (!files.length && /\\d/.test(text)) files.push(new File([text], 'pasted.txt'));"
                    + " if (files.length) { e.preventDefault(); taker('files', files); } });")
    private static native void watch(Taker taker);

    /** Lets the visitor choose files. */
    @JSBody(
            params = "taker",
            script = "const field = document.createElement('input'); field.type = 'file'; field.multiple = true;"
                    + "field.onchange = () => taker('files', [...field.files]); field.click();")
    private static native void choose(Taker taker);

    /** Whether the page was saved with a guest in it. */
    @JSBody(script = "return !!document.querySelector('script[data-recording], script[data-trained]');")
    static native boolean inside();
}
