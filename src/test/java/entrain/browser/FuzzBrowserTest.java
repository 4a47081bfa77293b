package entrain.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import entrain.site.StaticServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Five thousand hostile messages and addresses: no exception, no markup of theirs on the page, and it still answers. */
final class FuzzBrowserTest {
    /** Draws values from a seed (a linear congruential generator); markup among them would show and run. */
    private static final String DRAW = """
            let seed = 5;
            const draw = n => { seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0; return Math.floor(seed / 4294967296 * n); };
            const of = list => list[draw(list.length)];
            const MARKUP = ['<img class=injected src=x onerror=hacked=1>', '"><script class=injected>hacked=1</scr' + 'ipt>',
              "'><svg class=injected onload=hacked=1>", 'javascript:hacked=1', '{{hacked=1}}', '${hacked=1}'];
            const KEYS = ['g', 'N', 'p', 'phi', 'unit', 'connectivity', 'I', 'omega', 'dt', 'tau', 'pace', 'seedNet', 'units', 'order',
              'theme', 'motion', 'ui', 'controls', 'views', 'autoplay', 'preset', 'v', 'x', '__proto__', 'constructor', ''];
            const TEXTS = ['', '0', '1', '-1', '1.5', '1e9', '1e999', 'NaN', 'tanh', 'dale', 'state', 'traces,raster', 'state,state', '%', '%00',
              '%ff', '%E2%82', '\\u0000', '\\ud800', '\\u202e', '=&=;', 'x'.repeat(5000), ...MARKUP];
            const text = () => (draw(3) ? of(TEXTS) : String.fromCharCode(...Array.from({ length: draw(20) }, () => draw(65536))));
            """;

    /** Measures the longest time, in ms, that a running page's thread was not free: the longest case takes no longer. */
    private static final String WATCH = """
            globalThis.longest = 0;
            let last = 0;
            setInterval(() => {
              const now = performance.now();
              if (last && document.readyState === 'complete' && globalThis.entrain?.ask) longest = Math.max(longest, now - last);
              last = globalThis.entrain?.ask ? now : 0;
            }, 10);
            """;

    @AutoClose
    private static final BrowserSession session = BrowserSession.open();

    private static void assertNoHang(Frame frame) {
        double longest = ((Number) frame.evaluate("longest")).doubleValue();
        assertTrue(longest > 0 && longest < 1000, "the page hung for " + longest + " ms");
    }

    private static void assertUntouched(Frame frame) {
        assertEquals(
                "0 undefined", frame.evaluate("document.querySelectorAll('.injected').length + ' ' + typeof hacked"));
    }

    @Test
    void frame_hostileMessages_areAnsweredAndHarmless(@TempDir Path folder) throws IOException {
        try (Visit visit = session.visit(new Browser.NewContextOptions().setServiceWorkers(ServiceWorkerPolicy.ALLOW));
                StaticServer host = new StaticServer(folder, 0)) {
            Page page = visit.page();
            Files.writeString(
                    folder.resolve("index.html"),
                    "<!doctype html><link rel=icon href=data:,><iframe sandbox=allow-scripts"
                            + " width=900 height=500 src='" + session.origin()
                            + "/embed.html?N=20&views=state&autoplay=0'></iframe>");
            page.addInitScript(WATCH);
            page.navigate(host.origin() + "/");
            // Every message of ours that has a good id is answered, in whatever order; the last one is a plain
            // question.
            Object answered = page.evaluate("async () => {" + DRAW + """
                    const value = depth => of([text, () => draw(100) - 50, () => of([NaN, Infinity, -0, 1e308, 2 ** 53]), () => null, () => undefined,
                      () => true, () => (depth ? Array.from({ length: draw(5) }, () => value(depth - 1)) : []), () => new Date(NaN), () => new ArrayBuffer(8),
                      () => (depth ? Object.fromEntries(Array.from({ length: draw(5) }, () => [of(KEYS), value(depth - 1)])) : {})])();
                    const frame = document.querySelector('iframe').contentWindow;
                    const waiting = new Map();
                    onmessage = ({ data }) => { if (waiting.has(data.id)) { waiting.get(data.id)(); waiting.delete(data.id); } };
                    const sent = message => new Promise(resolve => { waiting.set(message.id, resolve); frame.postMessage(message, '*'); });
                    await sent({ context: 'entrain', v: 1, type: 'get', id: 'first' });
                    let count = 0;
                    for (let batch = 0; batch < 35; batch++) {
                      const all = [];
                      for (let i = 0; i < 100; i++) {
                        if (draw(10) === 0) frame.postMessage(of([value(3), { context: 'h5p', action: value(1) }, { context: value(2) }]), '*');
                        else {
                          const message = { context: 'entrain', v: draw(8) ? 1 : value(1), id: ++count,
                            type: of(['hello', 'get', 'set', 'set', 'set', 'pause', 'step', 'reset', 'snapshot', 'subscribe', text()]) };
                          for (let more = draw(3); more > 0; more--) {
                            message[of(['values', 'values', 'state', 'what', 'steps', 'view', 'member', 'format', 'width', 'events', 'every', 'x'])] =
                              draw(2) ? value(3) : Object.fromEntries([[of(KEYS), text()]]);
                          }
                          if (message.values && message.values.N) message.values.N = of([10, 20, -1, 1e9]);
                          all.push(sent(message));
                        }
                      }
                      await Promise.all(all);
                    }
                    await sent({ context: 'entrain', v: 1, type: 'get', id: 'last' });
                    return waiting.size;
                    }""");
            assertEquals(0, answered);
            assertUntouched(page.frames().get(1));
            assertNoHang(page.frames().get(1));
            assertUntouched(page.mainFrame());
            assertTrue(visit.pageErrors().isEmpty(), visit.pageErrors()::toString);
        }
    }

    @Test
    void page_hostileAddresses_areTakenOrRefusedAndHarmless() {
        for (String name : new String[] {"/", "/embed.html"}) {
            try (Visit visit = session.visit()) {
                Page page = visit.page();
                page.addInitScript(WATCH);
                visit.open(name + "#N=20&views=state&autoplay=" + (name.equals("/") ? 0 : 1));
                page.waitForFunction("() => globalThis.entrain");
                // Half of them as an address that changes, half as a text to be opened.
                assertEquals(750, page.evaluate("async () => {" + DRAW + """
                        const lab = await entrain.ready;
                        const rows = new Set(lab.table().map(row => row.key));
                        let count = 0;
                        for (; count < 750; count++) {
                          let address = Array.from({ length: 1 + draw(5) }, () => {
                            const key = draw(6) ? of(KEYS) : text();
                            return key + of(['=', '=', '=', '']) + (key === 'N' ? of(['20', '30', '9', '-', '1e9']) : draw(2) ? text() : encodeURIComponent(text().toWellFormed()));
                          }).join(of(['&', ';', '&&']));
                          if (!address.includes('N=')) address += '&N=20';
                          if (count % 2) lab.open(address);
                          else {
                            const changed = new Promise(resolve => addEventListener('hashchange', resolve, { once: true }));
                            const before = location.href;
                            location.hash = address;
                            if (location.href !== before) await changed;
                          }
                          if (!lab.settings().startsWith('v=1') || lab.table().some(row => !rows.has(row.key))) throw new Error(address);
                        }
                        return count;
                        }"""));
                assertUntouched(page.mainFrame());
                assertNoHang(page.mainFrame());
                visit.until(
                        "() => entrain.ready.then(lab => { lab.open('N=20'); return lab.state().state !== 'error'; })");
                assertTrue(visit.pageErrors().isEmpty(), visit.pageErrors()::toString);
            }
        }
    }
}
