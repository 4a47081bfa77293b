package entrain.browser.part;

import entrain.browser.dom.Dom;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Export;
import org.teavm.jso.JSBody;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.dom.html.HTMLElement;

/** A film of a network's state space, as the browser records it. */
final class Film {
    private static final int LENGTH = 6000; // ms, as parts.html says
    private static final String TYPE = "video/webm";

    private final Host host;

    Film(Host host) {
        this.host = host;
    }

    /** Why there can be none of a network now, or nothing. @param member the word of its track */
    static Phrase reason(String member) {
        if (!offered(TYPE)) {
            return Phrase.of("This browser cannot record WebM.");
        }
        return seen(stateSpace(member)) ? Phrase.NONE : Phrase.of("The state space is not among the pictures shown.");
    }

    void save(Order order) {
        String member = order.getMember();
        Phrase reason = reason(member);
        if (reason.isEmpty() && !Host.runs()) {
            reason = Phrase.of("Time stands still: let it run first.");
        }
        if (!reason.isEmpty()) {
            order.failed(reason.code());
            return;
        }
        order.tell(Phrase.of("Recording …").code());
        record(
                stateSpace(member),
                TYPE,
                LENGTH,
                film -> {
                    Dom.save(Export.name("film-" + member, host.settings(), "webm"), TYPE, film);
                    order.done(Phrase.NONE.code());
                },
                why -> order.failed((why.isEmpty() ? Phrase.of("The recorder failed.") : Phrase.verbatim(why)).code()));
    }

    @JSBody(
            params = "type",
            script = "return typeof MediaRecorder !== 'undefined' && !!HTMLCanvasElement.prototype.captureStream"
                    + " && MediaRecorder.isTypeSupported(type);")
    private static native boolean offered(String type);

    /** The picture on the page; null where there is none. */
    private static HTMLElement stateSpace(String member) {
        JSArrayReader<HTMLElement> found = Dom.all("figure[data-panel=state][data-member=" + member + "] canvas");
        return found.getLength() == 0 ? null : found.get(0);
    }

    @JSBody(params = "canvas", script = "return !!canvas && canvas.checkVisibility();")
    private static native boolean seen(HTMLElement canvas);

    /** Hands over a film of so many ms; or why there is none, without a word where the recorder does not say. */
    @JSBody(
            params = {"canvas", "type", "length", "taker", "failed"},
            script = "const stream = canvas.captureStream(30), chunks = [];"
                    + "new Promise((done, refuse) => {"
                    + " const recorder = new MediaRecorder(stream, { mimeType: type });"
                    + " recorder.ondataavailable = e => chunks.push(e.data); recorder.onstop = done;"
                    + " recorder.onerror = e => refuse(e.error || new Error(''));"
                    + " recorder.start();"
                    + " setTimeout(() => { if (recorder.state !== 'inactive') recorder.stop(); }, length);"
                    + "}).finally(() => stream.getTracks().forEach(track => track.stop())).then(() => {"
                    + " const film = new Blob(chunks); if (film.size) taker(film); else failed('');"
                    + "}, error => failed(error.message));")
    private static native void record(
            HTMLElement canvas, String type, int length, OneFile.Taker taker, Dom.TextHandler failed);
}
