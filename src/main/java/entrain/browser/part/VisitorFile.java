package entrain.browser.part;

import entrain.browser.dom.Dom;
import entrain.lab.wire.RecordingSession;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArrayReader;

/** A file of the visitor's, and the ways by which one comes to the page. */
final class VisitorFile implements RecordingSession.Source {
    /** Takes files. */
    @JSFunctor
    interface Taker extends JSObject {
        void take(JSArrayReader<JSObject> files, String options);
    }

    /** Whether bytes are still wanted. */
    @JSFunctor
    interface Question extends JSObject {
        boolean yes();
    }

    final JSObject file;

    VisitorFile(JSObject file) {
        this.file = file;
    }

    @Override
    public String name() {
        return name(file);
    }

    @Override
    public long size() {
        return (long) size(file);
    }

    @JSBody(params = "file", script = "return file.name.replace(/\\s+/g, ' ');")
    private static native String name(JSObject file);

    @JSBody(params = "file", script = "return file.size;")
    private static native double size(JSObject file);

    /** Hands over how it begins, as text; or why it cannot be read. */
    @JSBody(
            params = {"file", "done", "failed"},
            script = "file.slice(0, 64).text().then(done, error => failed(String(error.message || error)));")
    static native void beginning(JSObject file, Dom.TextHandler done, Dom.TextHandler failed);

    /** Posts bytes to a worker, which the program itself never touches; unless they are no longer wanted then. */
    @JSBody(
            params = {"file", "from", "to", "worker", "line", "wanted", "failed"},
            script = "file.slice(from, to).arrayBuffer().then(bytes => {"
                    + " if (wanted()) entrain.post(worker, line, new Int8Array(bytes), [bytes]); },"
                    + " error => { if (wanted()) failed(String(error.message || error)); });")
    static native void post(
            JSObject file, double from, double to, String worker, String line, Question wanted, Dom.TextHandler failed);

    /** Takes the files that the page itself was saved with, if there are any; returns in whose place they stood. */
    @JSBody(
            params = "taker",
            script = "const inside = [...document.querySelectorAll('script[data-recording]')];"
                    + "if (inside.length) taker(inside.map(({ textContent, dataset }) => new File("
                    + "[Uint8Array.from(atob(textContent.trim()), c => c.charCodeAt(0))], dataset.recording)),"
                    + " inside.map(({ dataset }) => dataset.options).find(Boolean) || '');"
                    + "return inside.some(({ dataset }) => dataset.place === '1') ? 1 : 0;")
    static native int inside(Taker taker);

    /** Takes a file of the site, embedded or fetched; or says why it cannot be had. */
    @JSBody(
            params = {"path", "options", "taker", "failed"},
            script = "entrain.bytesOf(path).then(bytes =>"
                    + " taker([new File([bytes], path.replace(/.*\\//, ''))], options),"
                    + " error => failed(String(error.message || error)));")
    static native void ofSite(String path, String options, Taker taker, Dom.TextHandler failed);

    /** Leaves files, options and place where whoever saves the page finds them; of no files nothing. */
    @JSBody(
            params = {"files", "options", "place"},
            script = "if (files.length) entrain.recording = { files, options, place }; else delete entrain.recording;")
    static native void keep(JSArrayReader<JSObject> files, String options, int place);
}
