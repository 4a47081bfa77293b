package entrain.browser.part;

import entrain.browser.dom.Dom;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.SettingsText;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * The page in one file, with its settings and what is given to it inside: attributes and base64 in an element each ({@code
 * page.OwnFiles}).
 */
final class OneFile {
    /** Takes a file. */
    @JSFunctor
    interface Taker extends JSObject {
        void take(JSObject blob);
    }

    private static final String SCRIPT = "<script ";
    private static final String SCRIPT_END = "</script>";
    private static final String SETTINGS = " data-settings=\"";

    private static final String FILE = "<script type=\"text/plain\" data-file=\"";
    /** What every figure in one file holds. */
    private static final String OWN = "entrain.js kernel.wasm lab.js ";

    private final Host host;

    OneFile(Host host) {
        this.host = host;
    }

    /** Saves a figure, with its settings inside, that fetches nothing and leads to the lab. */
    void saveFigure(Order order) {
        fetch(
                "figure.html",
                html -> {
                    Dom.save(
                            "entrain-figure.html",
                            "text/html",
                            figure(html, order.getSettings(), order.getLab(), host.figureFiles(order.getSettings())));
                    order.done(Phrase.NONE.code());
                },
                why -> order.failed(
                        Phrase.of("The figure could not be had ({}).", why).code()));
    }

    /** The figure in one file, without the files that it holds beyond its own and these. */
    static String figure(String html, String settings, String lab, String files) {
        StringBuilder out = new StringBuilder();
        int copied = 0;
        for (int at = html.indexOf(FILE); at >= 0; at = html.indexOf(FILE, at + 1)) {
            String name = html.substring(at + FILE.length(), html.indexOf('"', at + FILE.length()));
            if (!(OWN + files).contains(name + " ")) {
                out.append(html, copied, at);
                copied = html.indexOf(SCRIPT_END, at) + SCRIPT_END.length();
            }
        }
        String lean = out.append(html, copied, html.length()).toString();
        return with(
                settings, lean.replace("href=\"./\" data-lab=\"./\"", "href=\"" + lab + "\" data-lab=\"" + lab + '"'));
    }

    void save(Order order) {
        source(
                html -> {
                    if (html.isEmpty()) {
                        order.failed(Phrase.of("This site has no entrain.html.").code());
                    } else {
                        save(with(SettingsText.address(host.settings()), without(html)), order);
                    }
                },
                why -> order.failed(Phrase.verbatim(why).code()));
    }

    private static void save(String page, Order order) {
        int end = page.lastIndexOf("</body>");
        whole(
                page.substring(0, end),
                page.substring(end),
                file -> {
                    Dom.save("entrain.html", "text/html", file);
                    order.done(Phrase.NONE.code());
                },
                why -> order.failed(Phrase.verbatim(why).code()));
    }

    /** A page without what it was saved with. */
    static String without(String html) {
        StringBuilder out = new StringBuilder();
        int copied = 0;
        for (int at = html.indexOf(SCRIPT); at >= 0; at = html.indexOf(SCRIPT, at + 1)) {
            String tag = html.substring(at, html.indexOf('>', at));
            if (tag.contains(" data-given=") || tag.contains(" data-recording=") || tag.contains(" data-trained=")) {
                out.append(html, copied, at);
                copied = html.indexOf(SCRIPT_END, at) + SCRIPT_END.length();
            }
        }
        return out.append(html, copied, html.length()).toString();
    }

    /** A page that begins with these settings, whichever it had before. */
    static String with(String settings, String html) {
        int begin = html.indexOf("<html") + "<html".length();
        String tag = html.substring(begin, html.indexOf('>', begin));
        int old = tag.indexOf(SETTINGS);
        if (old >= 0) {
            tag = tag.substring(0, old) + tag.substring(tag.indexOf('"', old + SETTINGS.length()) + 1);
        }
        String escaped = settings.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
        int end = html.indexOf('>', begin);
        return html.substring(0, begin) + SETTINGS + escaped + "\"" + tag + html.substring(end);
    }

    @JSBody(
            params = {"name", "done", "failed"},
            script = "fetch(name).then(answer => answer.ok ? answer.text() : Promise.reject(new Error(answer.status)))"
                    + ".then(done, error => failed(String(error.message || error)));")
    private static native void fetch(String name, Dom.TextHandler done, Dom.TextHandler failed);

    /** Hands over the page as it was saved or as the site has it; empty where it has none. */
    @JSBody(
            params = {"done", "failed"},
            script = "if (entrain.source) done(entrain.source); else fetch('entrain.html')"
                    + ".then(answer => answer.ok ? answer.text() : '')"
                    + ".then(done, error => failed(String(error.message || error)));")
    private static native void source(Dom.TextHandler done, Dom.TextHandler failed);

    /** Hands over the file, with an element for each thing that is given. */
    @JSBody(
            params = {"head", "tail", "taker", "failed"},
            script = "const element = given => entrain.base64(given.blob).then(text => {"
                    + " const script = document.createElement('script');"
                    + " script.type = 'application/octet-stream'; script.textContent = text;"
                    + " for (const name of Object.keys(given)) if (name !== 'blob') script.dataset[name] = given[name];"
                    + " return script.outerHTML; });"
                    + "Promise.all(entrain.own().map(element)).then(elements => taker(new Blob([head, ...elements, tail])))"
                    + ".catch(error => failed(String(error.message || error)));")
    private static native void whole(String head, String tail, Taker taker, Dom.TextHandler failed);
}
