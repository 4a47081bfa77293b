package entrain.browser.part;

import entrain.browser.dom.Dom;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Export;
import entrain.lab.settings.Params;
import entrain.lab.wire.FromFile;
import entrain.lab.wire.FromRun;
import entrain.lab.wire.Message;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSString;
import org.teavm.jso.typedarrays.Int8Array;

/** The run, computed anew from t = 0 beside the page's own, in a worker that answers with the file's parts. One at a time. */
final class RunDownload implements GuestWorker.Owner {
    private final Host host;
    private final GuestWorker worker = new GuestWorker("task", this);
    private JSArray<JSObject> parts;
    /** Null while none is computed. */
    private Order order;

    RunDownload(Host host) {
        this.host = host;
    }

    void save(Order next) {
        stop();
        order = next;
        parts = new JSArray<>();
        if (next.isCommented()) {
            parts.push(JSString.valueOf("# " + Export.origin(Dom.version(), "run", host.settings()) + "\n"));
        }
        worker.begin();
        double stride = Math.floor(next.getEvery() / host.settings().get(Params.DT) + 0.5);
        if (!host.writeRun(next.getFormat(), (int) Math.max(1, stride))) {
            fail(Phrase.of("So many numbers do not fit; take samples further apart."));
        }
    }

    /** Ends the computation. */
    void stop() {
        fail(Phrase.of("Ended."));
    }

    @Override
    public void receive(Message message) {
        if (order == null) {
            return;
        }
        if (message instanceof FromFile.Part part) {
            parts.push(Int8Array.copyFromJavaArray(part.bytes()));
        } else if (message instanceof FromFile.Share share) {
            order.tell(Phrase.verbatim(share.percent() + " %").code());
        } else if (message instanceof FromFile.Written written) {
            save(written.complete());
        } else if (message instanceof FromRun.Failed failed) {
            fail(failed.why());
        }
    }

    @Override
    public void died(String why) {
        fail(Phrase.verbatim(why));
    }

    private void save(boolean complete) {
        String format = order.getFormat();
        String type = format.equals("csv") ? "text/csv" : "application/octet-stream";
        Dom.save(Export.name("run", host.settings(), format), type, blob(parts));
        Phrase said = complete ? Phrase.of("Saved.") : Phrase.of("Saved up to where a network left all bounds.");
        end().done(said.code());
    }

    private void fail(Phrase why) {
        if (order != null) {
            end().failed(why.code());
        }
    }

    /** What was ordered. */
    private Order end() {
        Order ended = order;
        order = null;
        parts = null;
        worker.end();
        return ended;
    }

    @JSBody(params = "parts", script = "return new Blob(parts);")
    private static native JSObject blob(JSArray<JSObject> parts);
}
