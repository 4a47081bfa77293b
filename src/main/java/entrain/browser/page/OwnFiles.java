package entrain.browser.page;

import entrain.browser.dom.Dom;
import entrain.browser.dom.Notices;
import entrain.lab.phrase.Phrase;
import entrain.lab.phrase.Refused;
import entrain.lab.run.Npy;
import entrain.lab.settings.Params;
import entrain.lab.settings.PythonText;
import entrain.lab.wire.Gift;
import entrain.lab.wire.ToRun;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Float64Array;
import org.teavm.jso.typedarrays.Int8Array;

/**
 * A visitor's own J, x(0) and phases on their way into the page and out of it: from scripts, from the elements
 * {@code data-given} of a page in one file, to the files that carry them.
 */
final class OwnFiles {
    /** Takes rows × columns numbers, or base64 of so many little-endian doubles; of a file, and only laid aside for a state's file. */
    @JSFunctor
    interface Giving extends JSObject {
        boolean give(String kind, int rows, int columns, JSObject numbers, String from, boolean aside);
    }

    /**
     * All that is opened and given: objects of {@code recording}, its name, {@code options} and a {@code blob}, or of {@code
     * given}, its kind, {@code rows}, {@code columns}, {@code from} and a {@code blob}.
     */
    @JSFunctor
    interface Listing extends JSObject {
        JSObject all();
    }

    private final Page page;
    private final Notices notices;
    private List<Gift> aside = new ArrayList<>();

    OwnFiles(Page page, Notices notices) {
        this.page = page;
        this.notices = notices;
        serve(this::give, () -> list(page));
    }

    /** Gives the page what stands in its file and is of the size that its address asks for. */
    static void open(Page page) {
        elements((kind, rows, columns, numbers, from, aside) -> {
            Gift gift = gift(kind, rows, columns, numbers, from);
            if (gift != null && columns == page.settings().get(Params.N)) {
                give(page, gift);
            }
            return true;
        });
    }

    /** Gives the page something, or a sentence why not. */
    static Phrase give(Page page, Gift gift) {
        try {
            page.give(gift);
            return Phrase.NONE;
        } catch (Refused e) {
            return Phrase.join(" ", List.of(Phrase.of("{}.", e.reason()), Phrase.of("The network before it goes on.")));
        }
    }

    /** What was laid aside, once. @throws Refused if some of it is no such data */
    List<Gift> aside() {
        List<Gift> all = aside;
        aside = new ArrayList<>();
        if (all.contains(null)) {
            throw new Refused(Phrase.of("its data cannot be used"));
        }
        return all;
    }

    /** Offers the run as a program of this template, with what is given in NumPy's files, which it reads. */
    static void savePython(Page page, String template) {
        String text = PythonText.fill(
                template, page.settings(), Dom.version(), page.own().given());
        Dom.save("entrain_run.py", "text/x-python", text);
        for (Gift gift : page.gifts()) {
            byte[] header = gift.kind() == ToRun.Give.Kind.WEIGHTS
                    ? Npy.header("<f8", gift.rows(), gift.columns())
                    : Npy.header("<f8", gift.columns());
            JSObject file = blob(Int8Array.copyFromJavaArray(header), Float64Array.copyFromJavaArray(gift.numbers()));
            Dom.save(gift.kind().word() + ".npy", "", file);
        }
    }

    /** Whether they can be used. */
    private boolean give(String kind, int rows, int columns, JSObject numbers, String from, boolean later) {
        if (kind.isEmpty()) {
            aside.clear();
            return true;
        }
        Gift gift = gift(kind, rows, columns, numbers, from);
        if (later) {
            aside.add(gift);
            return true;
        }
        Phrase why = gift == null ? Phrase.of("These data cannot be used.") : give(page, gift);
        if (!why.isEmpty()) {
            notices.add(why);
        }
        return why.isEmpty();
    }

    /** Null where these are no such data. */
    private static Gift gift(String kind, int rows, int columns, JSObject numbers, String from) {
        ToRun.Give.Kind given = ToRun.Give.Kind.of(kind);
        Float64Array all = doubles(numbers);
        return given == null || all.getLength() != rows * columns
                ? null
                : Gift.of(given, rows, columns, all.copyToJavaArray(), from);
    }

    private static JSObject list(Page page) {
        JSObject list = list();
        for (Gift gift : page.gifts()) {
            Float64Array numbers = Float64Array.copyFromJavaArray(gift.numbers());
            add(list, gift.kind().word(), gift.rows(), gift.columns(), gift.from(), numbers);
        }
        return list;
    }

    @JSBody(
            params = {"give", "own"},
            script = "entrain.give = give; entrain.own = own; entrain.base64 = blob => new Promise((done, failed) => {"
                    + " const reader = new FileReader(); reader.onerror = () => failed(reader.error);"
                    + " reader.onload = () => done(reader.result.slice(reader.result.indexOf(',') + 1));"
                    + " reader.readAsDataURL(blob); });")
    private static native void serve(Giving give, Listing own);

    /** The files of a recording and a trained network, of what there is. */
    @JSBody(
            script = "const { files = [], options, place } = entrain.recording || {};"
                    + " return [...files.map(blob => ({ recording: blob.name, options, place, blob })),"
                    + " ...[entrain.trained || []].flat()];")
    private static native JSObject list();

    @JSBody(
            params = {"list", "given", "rows", "columns", "from", "numbers"},
            script = "list.push({ given, rows, columns, from, blob: new Blob([numbers]) });")
    private static native void add(
            JSObject list, String given, int rows, int columns, String from, Float64Array numbers);

    @JSBody(
            params = "take",
            script = "for (const { dataset, textContent } of document.querySelectorAll('script[data-given]'))"
                    + " take(dataset.given, +dataset.rows, +dataset.columns, textContent, dataset.from || '', false);")
    private static native void elements(Giving take);

    /** None where base64 is broken. */
    @JSBody(
            params = "data",
            script = "if (typeof data !== 'string') return data;"
                    + " try { const text = atob(data), bytes = new Uint8Array(text.length);"
                    + " for (let i = 0; i < bytes.length; i++) bytes[i] = text.charCodeAt(i);"
                    + " return new Float64Array(bytes.buffer); } catch (e) { return new Float64Array(0); }")
    private static native Float64Array doubles(JSObject data);

    @JSBody(
            params = {"header", "numbers"},
            script = "return new Blob([header, numbers]);")
    private static native JSObject blob(Int8Array header, Float64Array numbers);
}
