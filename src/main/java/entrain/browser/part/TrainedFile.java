package entrain.browser.part;

import entrain.browser.dom.Dom;
import entrain.lab.run.Npy;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.lab.wire.FromTraining;
import entrain.lab.wire.FromTraining.Phase;
import entrain.lab.wire.ToRun;
import entrain.lab.wire.ToTraining;
import entrain.lab.wire.TrainingSession;
import java.util.Arrays;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Float64Array;
import org.teavm.jso.typedarrays.Int8Array;

/**
 * The numbers of a trained network on their way out of the page and into it: NumPy's files, the page in one file, the run.
 */
final class TrainedFile {
    /** What is done with the numbers once they are there. */
    enum Use {
        /** They stay for the page in one file. */
        PAGE,
        /** A file each, for NumPy. */
        NUMPY,
        /** The run goes on with J_eff, b and x. */
        RUN
    }

    /** Takes what stands in the page's own file. */
    @JSFunctor
    interface Taker extends JSObject {
        void take(String options, double learned, int n, int outputs, Float64Array numbers);
    }

    private Use use = Use.PAGE;
    private String kept = "";

    /** Brings what the page was saved with, if it is of these options. */
    void open(TrainingSession session, String options) {
        inside((of, learned, n, outputs, numbers) -> {
            if (of.equals(options) && numbers.getLength() == FromTraining.Network.count(n, outputs)) {
                session.bring(new ToTraining.Restore((long) learned, n, outputs, numbers.copyToJavaArray()), options);
            }
        });
    }

    /** Has a frozen network laid where whoever saves the page finds it, and none where there is none. */
    void follow(TrainingSession session) {
        String now = session.state().phase() == Phase.FROZEN ? session.state().hash() : "";
        if (!now.equals(kept)) {
            kept = now;
            if (now.isEmpty()) {
                drop();
            } else {
                session.ask(new ToTraining.Hand());
            }
        }
    }

    /** Asks for the numbers, for one use. */
    void ask(TrainingSession session, Use next) {
        if (session.ask(new ToTraining.Hand())) {
            use = next;
        }
    }

    /** Uses the numbers. */
    void take(FromTraining.Network network, TrainingSession session, Host host) {
        Use now = use;
        use = Use.PAGE;
        if (now == Use.NUMPY) {
            numpy(network);
        } else if (now == Use.RUN) {
            run(network, host);
        } else {
            Float64Array numbers = Float64Array.copyFromJavaArray(network.numbers());
            keep(session.trainedFor(), session.state().learned(), network.n(), network.outputs(), numbers);
        }
    }

    private static void numpy(FromTraining.Network network) {
        int n = network.n();
        int at = save("J_eff", network.numbers(), 0, n, n);
        at = save("b", network.numbers(), at, n);
        at = save("x", network.numbers(), at, n);
        if (network.outputs() > 0) {
            at = save("w", network.numbers(), at, network.outputs(), n);
            save("w_f", network.numbers(), at, network.outputs(), n);
        }
    }

    private static int save(String name, double[] numbers, int from, int... shape) {
        int end = from + (shape.length == 1 ? shape[0] : shape[0] * shape[1]);
        Float64Array part = Float64Array.copyFromJavaArray(Arrays.copyOfRange(numbers, from, end));
        Int8Array header = Int8Array.copyFromJavaArray(Npy.header("<f8", shape));
        Dom.save(name + ".npy", "", blob(header, part));
        return end;
    }

    /** The run becomes the network that learned, its settings with it. */
    private static void run(FromTraining.Network network, Host host) {
        Settings of = network.settings();
        host.take(host.settings()
                .withNetworkOf(of)
                .with(Params.G, of.get(Params.G))
                .with(Params.PHI, of.get(Params.PHI)));
        int n = network.n();
        boolean all = give(host, ToRun.Give.Kind.WEIGHTS, network, 0, n)
                && give(host, ToRun.Give.Kind.BIAS, network, n * n, 1);
        if (all) {
            give(host, ToRun.Give.Kind.STATE, network, n * n + n, 1);
        }
    }

    private static boolean give(Host host, ToRun.Give.Kind kind, FromTraining.Network network, int from, int rows) {
        double[] part = Arrays.copyOfRange(network.numbers(), from, from + rows * network.n());
        return host.give(kind, rows, network.n(), part, "trained");
    }

    @JSBody(
            params = {"header", "numbers"},
            script = "return new Blob([header, numbers]);")
    private static native JSObject blob(Int8Array header, Float64Array numbers);

    @JSBody(
            params = {"trained", "learned", "n", "outputs", "numbers"},
            script = "entrain.trained = { trained, learned, n, outputs, blob: new Blob([numbers]) };")
    private static native void keep(String trained, double learned, int n, int outputs, Float64Array numbers);

    @JSBody(script = "delete entrain.trained;")
    private static native void drop();

    @JSBody(
            params = "take",
            script = "for (const { dataset, textContent } of document.querySelectorAll('script[data-trained]'))"
                    + " take(dataset.trained, +dataset.learned, +dataset.n, +dataset.outputs, new Float64Array("
                    + "Uint8Array.from(atob(textContent.trim()), c => c.charCodeAt(0)).buffer));")
    private static native void inside(Taker take);
}
