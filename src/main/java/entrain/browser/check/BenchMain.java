package entrain.browser.check;

import entrain.browser.dom.Dom;
import entrain.browser.worker.BrowserKernel;
import entrain.browser.worker.BrowserTicker;
import entrain.core.engine.Engine;
import entrain.core.engine.TooLarge;
import entrain.lab.check.Benchmark;
import entrain.view.Labels;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * bench.html: steps per second here, in a table and as JSON. The address chooses {@code n}, {@code columns},
 * {@code engine} and {@code runtime}; with {@code report=PATH} the JSON is also posted to that path of the same origin.
 */
final class BenchMain {
    private final HTMLElement doing = Dom.byId("doing");
    private final HTMLElement rows = Dom.byId("rows");
    private final String engine;
    private final Benchmark benchmark;
    private final StringBuilder json = new StringBuilder("[");
    private int shown;

    private BenchMain() {
        if (!choice("runtime", "js", "wasm")) {
            throw new IllegalArgumentException("runtime is js or wasm, not " + parameter("runtime", ""));
        }
        if (!choice("engine", "java", "simd")) {
            throw new IllegalArgumentException("engine is java or simd, not " + parameter("engine", ""));
        }
        String wanted = parameter("engine", BrowserKernel.loaded() ? "simd" : "java");
        if (wanted.equals("simd") && !BrowserKernel.loaded()) {
            throw new IllegalArgumentException("there is no SIMD kernel here: " + BrowserKernel.fault());
        }
        engine = wanted;
        benchmark = new Benchmark(
                engine.equals("simd") ? BrowserKernel.engine() : Engine.JAVA, new BrowserTicker(), sizes(), loads());
    }

    static void start() {
        try {
            BenchMain bench = new BenchMain();
            bench.step();
        } catch (IllegalArgumentException e) {
            fail(e.getMessage());
        }
    }

    private static int[] sizes() {
        String text = parameter("n", Benchmark.SIZES);
        try {
            return Benchmark.sizes(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("n " + e.getMessage() + ", not " + text);
        }
    }

    private static List<Benchmark.Load> loads() {
        String text = parameter("columns", Benchmark.ALL);
        try {
            return Benchmark.loads(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("columns " + e.getMessage() + ", not " + text);
        }
    }

    private static boolean choice(String name, String one, String other) {
        String value = parameter(name, one);
        return value.equals(one) || value.equals(other);
    }

    /** One slice; the page answers before the next. */
    private void step() {
        boolean more;
        try {
            more = benchmark.advance();
        } catch (TooLarge e) {
            fail(e.getMessage());
            return;
        }
        for (; shown < benchmark.results().size(); shown++) {
            show(benchmark.results().get(shown));
        }
        Dom.text(doing, benchmark.doing());
        if (more) {
            Window.setTimeout(this::step, 0);
        } else {
            String text = json.append("\n]").toString();
            Dom.text(Dom.byId("result"), text);
            Dom.root("state", "done");
            report(text);
        }
    }

    private void show(Benchmark.Result result) {
        Benchmark.Load load = result.load();
        json.append(shown == 0 ? "\n" : ",\n")
                .append("  {\"n\": ")
                .append(result.n())
                .append(", \"columns\": ")
                .append(load.columns())
                .append(", \"load\": \"")
                .append(load.words())
                .append("\", \"stepsPerSecond\": ")
                .append(Labels.fixed(result.stepsPerSecond(), 3))
                .append(", \"gflops\": ")
                .append(Labels.fixed(result.gflops(), 4))
                .append(", \"share\": ")
                .append(Labels.fixed(result.share(), 4))
                .append(", \"engine\": \"")
                .append(engine)
                .append("\", \"runtime\": \"")
                .append(runtime())
                .append("\", \"entrain\": \"")
                .append(Dom.version())
                .append("\"}");
        HTMLElement row = Dom.append("tr", rows);
        cell(row, Integer.toString(result.n()));
        cell(row, load.words());
        cell(row, Integer.toString(load.columns()));
        cell(row, Labels.fixed(result.stepsPerSecond(), result.stepsPerSecond() < 100 ? 1 : 0));
        cell(row, Labels.fixed(result.gflops(), 2));
        cell(row, Labels.fixed(100 * result.share(), 0) + " %");
        cell(row, engine + ", " + runtime());
    }

    private static void cell(HTMLElement row, String text) {
        Dom.text(Dom.append("td", row), text);
    }

    private static void fail(String reason) {
        Dom.text(Dom.byId("doing"), reason);
        Dom.root("state", "error");
        report(error(reason));
    }

    @JSBody(
            params = {"name", "otherwise"},
            script = "return new URLSearchParams("
                    + "location.hash.length > 1 ? location.hash.slice(1) : location.search).get(name) ?? otherwise;")
    private static native String parameter(String name, String otherwise);

    @JSBody(script = "return entrain.runtime;")
    private static native String runtime();

    @JSBody(params = "reason", script = "return JSON.stringify({ error: reason });")
    private static native String error(String reason);

    /** Sends nothing to another origin, and nothing unasked. */
    @JSBody(
            params = "text",
            script = "const path = new URLSearchParams(location.search).get('report');"
                    + "if (!path) return; const to = new URL(path, location.href);"
                    + "if (to.origin === location.origin) fetch(to, { method: 'POST', body: text });")
    private static native void report(String text);
}
