package entrain.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import com.sun.net.httpserver.HttpServer;
import entrain.lab.settings.Params;
import entrain.site.StaticServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures in the pages of another host: the frame's messages, the element, the package, and their types. */
final class EmbedBrowserTest {
    /** A host's end of the messages: {@code ask(message)} gives the answer, {@code heard} all that came unasked. */
    private static final String HOST = """
            <!doctype html><link rel=icon href=data:,><title>host</title>
            <iframe sandbox=allow-scripts width=900 height=500 src="%s/embed.html?N=20&views=traces,state&autoplay=0"></iframe>
            <script>
            const frame = document.querySelector('iframe'), heard = [], answers = new Map();
            let count = 0;
            addEventListener('message', ({ data }) => {
              if (data.id !== undefined && answers.has(data.id)) answers.get(data.id)(data); else heard.push(data);
            });
            const post = message => frame.contentWindow.postMessage(message, '*');
            const ask = message => new Promise(resolve => {
              const id = 'q' + ++count;
              answers.set(id, resolve);
              post({ context: 'entrain', v: 1, id, ...message });
            });
            </script>""";

    @AutoClose
    private static final BrowserSession session = BrowserSession.open();

    @TempDir
    Path folder;

    private StaticServer host;
    private Visit visit;
    private Page page;
    private String site;

    @BeforeEach
    void open() throws IOException {
        host = new StaticServer(folder, 0);
        // refusing service workers, the test tool would fail in a frame without an origin
        visit = session.visit(new Browser.NewContextOptions().setServiceWorkers(ServiceWorkerPolicy.ALLOW));
        page = visit.page();
        site = session.origin();
    }

    @AfterEach
    void close() {
        visit.close();
        host.close();
    }

    /** Opens a page of another origin than the site's; really served, for a made-up answer may not ask this machine. */
    private void host(String html) {
        try {
            Files.writeString(folder.resolve("index.html"), html);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        page.navigate(host.origin() + "/");
    }

    private Frame figure() {
        return page.frames().get(1);
    }

    /** Elements so far apart that only one is seen at a time. */
    private static String figures(String... elements) {
        return "<p style='height:1500px'>text</p>" + String.join("<p style='height:1500px'>text</p>", elements);
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void frame_notStarted_hasAPosterAndNoProgram() {
        host(HOST.formatted(site));
        assertEquals(false, page.evaluate("async () => (await ask({ type: 'hello' })).value.ready"));
        assertEquals("poster", figure().getAttribute("html", "data-state"));
        assertTrue(visit.requests().stream()
                .noneMatch(address -> address.contains("entrain.js") || address.contains(".wasm")));
        figure().click("#start");
        page.waitForFunction("() => heard.some(m => m.type === 'state' && m.state === 'running')");
        assertTrue((Boolean) page.evaluate("heard.some(m => m.type === 'state' && m.visitor && m.wanted)"));
        assertEquals(0, figure().locator("#poster").count());
        assertEquals(
                "BODY",
                page.evaluate("document.activeElement.tagName === 'IFRAME' ? 'BODY' : document.activeElement.tagName"));
        assertTrue(visit.pageErrors().isEmpty(), visit.pageErrors()::toString);
    }

    /** What the address gives lies over the scene, also where it is the lab's default; what it gives wrongly does not. */
    @Test
    void frame_ofASceneWithSettings_takesThoseThatAreRight() {
        visit.open(session.origin() + "/embed.html?scene=rnn&p=1&g=x&I=-1&N=30");
        visit.until("async () => globalThis.entrain && (await figure.start()).state().state === 'running'");
        assertEquals(
                "scene=rnn p=1 g=2 I=0 N=30 views=network,traces",
                page.evaluate("['scene', 'p', 'g', 'I', 'N', 'views']"
                        + ".map(key => key + '=' + entrain.lab.value(key)).join(' ')"));
    }

    @Test
    void figure_queryAndFragment_areOneState() {
        visit.open(session.origin() + "/embed.html?N=20&g=1.5&I=0&scene=gain#g=1.7&theme=dark");
        assertEquals("dark", page.getAttribute("html", "data-theme"));
        visit.until("async () => globalThis.entrain && (await figure.start()).state().state === 'running'");
        page.evaluate("entrain.lab.set('I=1')");
        assertEquals("?v=1&g=1.7&N=20&I=1&theme=dark&scene=gain", page.evaluate("location.search + location.hash"));
    }

    /** A later scene is gone to; what the figure tells of itself is an address that leads back to it. */
    @Test
    void frame_sceneByMessage_isFollowedAndReloaded() {
        host(HOST.formatted(site));
        assertEquals(
                "I=0 views=state,traces,lyapunov,map I=0 views=state,traces,distance p=1 I=2.2", page.evaluate("""
                        async () => {
                          const values = async () => (await ask({ type: 'get' })).value.values;
                          const said = [];
                          for (const scene of ['gain', 'trials']) {
                            await ask({ type: 'set', values: { scene } });
                            const { I, views } = await values();
                            said.push('I=' + I, 'views=' + views);
                          }
                          await ask({ type: 'set', values: { scene: 'rnn' } });
                          const { value } = await ask({ type: 'set', values: { p: 1, I: 2.2 } });
                          await new Promise(done => {
                            frame.onload = done;
                            frame.src = frame.src.split('?')[0] + '?' + value;
                          });
                          const { p, I } = await values();
                          return [...said, 'p=' + p, 'I=' + I].join(' ');
                        }"""));
    }

    @Test
    void frame_begunBeforeItListens_saysThatItIsReady() {
        List<Route> held = new ArrayList<>();
        page.route("**/frame.js", held::add);
        host(HOST.formatted("data:"));
        page.evaluate("address => { frame.src = address; }", site + "/embed.html?N=20");
        page.waitForCondition(() -> !held.isEmpty());
        figure().waitForFunction("() => document.documentElement.dataset.state !== 'poster'");
        held.get(0).resume();
        page.waitForFunction("() => heard.some(m => m.type === 'ready')");
        assertEquals(false, page.evaluate("heard.some(m => 'settings' in m || 'values' in m)"), "told before hello");
    }

    @Test
    void frame_commands_areDoneAndAnswered() {
        host(HOST.formatted(site));
        page.evaluate("() => ask({ type: 'hello' })");
        assertEquals(
                "1.5",
                page.evaluate(
                        "async () => new URLSearchParams((await ask({ type: 'set', values: { g: 1.5, views: ['state', 'traces'] } })).value).get('g')"));
        page.evaluate("() => ask({ type: 'subscribe', events: ['state', 'sample', 'change', 'regime'], every: 50 })");
        page.evaluate("() => ask({ type: 'run' })");
        page.waitForFunction(
                "() => heard.some(m => m.type === 'sample' && m.driven.length === 5) && heard.some(m => m.type === 'regime')");
        assertEquals("reply", page.evaluate("async () => (await ask({ type: 'pause' })).type"));
        page.waitForFunction("() => heard.filter(m => m.type === 'state').at(-1).state === 'paused'");
        assertEquals(false, page.evaluate("async () => (await ask({ type: 'get' })).value.wanted"));
        assertTrue(((String) page.evaluate(
                        "async () => (await ask({ type: 'snapshot', view: 'state', member: 'driven' })).value"))
                .contains("<svg"));
        page.evaluate("() => ask({ type: 'reset' })");
        page.evaluate("() => ask({ type: 'step', steps: 10 })");
        visit.until("async () => Math.abs((await ask({ type: 'get' })).value.t - 1) < 1e-9");
        assertEquals("v=1&g=0.5", page.evaluate("async () => (await ask({ type: 'set', state: 'v=1&g=0.5' })).value"));
        assertEquals(
                Params.all().size(),
                page.evaluate("async () => (await ask({ type: 'get', what: 'table' })).value.length"));
    }

    @Test
    void frame_wrongMessages_getAnErrorAndChangeNothing() {
        host(HOST.formatted(site));
        Object before = page.evaluate("async () => (await ask({ type: 'get' })).value.settings");
        List<?> accepted = (List<?>) page.evaluate("""
                async () => {
                  const bad = [{}, { type: 1 }, { type: 'toString' }, { type: '__proto__' }, { type: 'constructor' }, { type: 'evaluate' },
                    { type: 'get', v: 2 }, { type: 'get', v: '1' }, { type: 'get', what: 'cookies' }, { type: 'run', now: true },
                    { type: 'set' }, { type: 'set', values: null }, { type: 'set', values: [] }, { type: 'set', values: 'g=1' },
                    { type: 'set', values: { g: 'chaos' } }, { type: 'set', values: { g: 1e9 } }, { type: 'set', values: { g: NaN } },
                    { type: 'set', values: { g: { a: 1 } } }, { type: 'set', values: { g: 1.5, N: -3 } }, { type: 'set', values: { gain: 1 } },
                    { type: 'set', values: { g: '1&N=50' } }, { type: 'set', values: { views: ['<b>'] } }, { type: 'set', values: { g: 1 }, state: 'g=1' },
                    { type: 'set', state: 7 }, { type: 'set', state: 'g=x' }, { type: 'set', state: 'g=1&'.repeat(2000) },
                    { type: 'set', values: { preset: 'nonsense' } }, { type: 'set', values: { preset: null } },
                    { type: 'step', steps: 0 }, { type: 'step', steps: 1.5 }, { type: 'step', steps: '3' }, { type: 'step', steps: 1e9 },
                    { type: 'snapshot' }, { type: 'snapshot', view: 'moon' }, { type: 'snapshot', view: 'state', width: 1e6 },
                    { type: 'snapshot', view: 'state', member: 'both' }, { type: 'snapshot', view: 'state', format: 'exe' },
                    { type: 'subscribe' }, { type: 'subscribe', events: 'all' }, { type: 'subscribe', events: ['keys'] },
                    { type: 'subscribe', events: [], every: 1 }];
                  const answers = await Promise.all(bad.map(message => ask(message)));
                  return answers.flatMap((a, i) => (a.type === 'error' && a.message ? [] : [JSON.stringify(bad[i])]));
                }""");
        assertEquals(List.of(), accepted);
        assertEquals(before, page.evaluate("async () => (await ask({ type: 'get' })).value.settings"));
        assertTrue(visit.pageErrors().isEmpty(), visit.pageErrors()::toString);
    }

    @Test
    void frame_anotherWindow_isNotHeard() {
        host(HOST.formatted(site) + "<iframe id=other srcdoc='<title>other</title>'></iframe>");
        page.evaluate("() => ask({ type: 'get' })");
        page.evaluate("""
                () => new Promise(done => {
                  const script = other.contentDocument.createElement('script');
                  script.textContent = "parent.frames[0].postMessage({ context: 'entrain', v: 1, type: 'set', id: 'x', values: { g: 3 } }, '*')";
                  other.contentDocument.body.append(script);
                  done();
                })""");
        assertFalse(
                ((String) page.evaluate("async () => (await ask({ type: 'get' })).value.settings")).contains("g=3"));
    }

    @Test
    void frame_hostsThatResize_areTold() {
        host(HOST.formatted(site));
        page.waitForFunction("() => heard.some(m => m.context === 'h5p' && m.action === 'hello')");
        page.evaluate("() => post({ context: 'h5p', action: 'hello' })");
        page.waitForFunction(
                "() => heard.some(m => m.action === 'prepareResize' && m.scrollHeight > 0 && m.clientHeight === 500)");
        page.evaluate("() => post({ context: 'h5p', action: 'resizePrepared' })");
        page.waitForFunction(
                "() => heard.some(m => m.context === 'h5p' && m.action === 'resize' && m.scrollHeight > 0)");
        page.evaluate("() => ask({ type: 'get' })");
        page.waitForFunction("() => heard.some(m => m.type === 'resize' && m.height > 200)"
                + " && heard.some(m => m.subject === 'lti.frameResize' && m.height > 200)");
    }

    @Test
    void element_manyOnAPage_oneRunsAndNoneTakesTheFocus() {
        StringBuilder figures = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            figures.append(
                    "<p style='height:200px'>text</p><entrain-lab g=1.5 i=0.4 n=20 views=traces controls=g>words</entrain-lab>");
        }
        host("<!doctype html><link rel=icon href=data:,><script src='" + site
                + "/entrain-lab.js'></script><script src='" + site + "/entrain-lab.js'></script><input autofocus>"
                + figures);
        String running = "async () => (await Promise.all([...document.querySelectorAll('entrain-lab')]"
                + ".filter(e => e.shadowRoot.querySelector('iframe')).map(e => e.measure()))).filter(s => s.running).length";
        page.evaluate("() => document.querySelector('entrain-lab').ready");
        visit.until("async () => (await document.querySelector('entrain-lab').measure()).running");
        // While frames take on their heights the turn may pass on; it rests with one.
        visit.until(running + " === 1");
        assertEquals(
                null, page.evaluate("document.querySelectorAll('entrain-lab')[3].shadowRoot.querySelector('iframe')"));
        page.evaluate("document.querySelectorAll('entrain-lab')[3].scrollIntoView()");
        visit.until("async () => (await document.querySelectorAll('entrain-lab')[3].measure()).running");
        visit.until("async () => !(await document.querySelector('entrain-lab').measure()).running");
        visit.until(running + " === 1");
        assertEquals("INPUT", page.evaluate("document.activeElement.tagName"));
        assertEquals("null", figure().evaluate("origin"));
        assertTrue(visit.pageErrors().isEmpty(), visit.pageErrors()::toString);
    }

    @Test
    void reducedMotion_figures_standStillUntilStarted() {
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        host(HOST.formatted(site).replace("&autoplay=0", "") + "<script src='" + site + "/entrain-lab.js'></script>"
                + figures(
                        "<entrain-lab id=still n=20>words</entrain-lab>",
                        "<entrain-lab id=moving n=20 motion=full>words</entrain-lab>",
                        "<entrain-lab id=asked n=20 autoplay=1>words</entrain-lab>"));
        // A plain frame, seen, out of sight, and seen again.
        String wanted = "async () => (await ask({ type: 'get' })).value.wanted";
        assertEquals(false, page.evaluate(wanted));
        // An unseen frame draws nothing, so it is asked by an observer, which hears after the figure's own.
        String sight =
                "seen => new Promise(done => new IntersectionObserver(entries => { if (entries.at(-1).isIntersecting === seen) done(); })"
                        + ".observe(document.documentElement))";
        figure().evaluate(sight, true);
        page.evaluate("() => still.scrollIntoView()");
        figure().evaluate(sight, false);
        // The element: its first turn came before its first frame did.
        page.evaluate("() => still.ready");
        assertEquals(false, page.evaluate("async () => (await still.measure()).wanted"));
        page.evaluate("() => frame.scrollIntoView()");
        figure().evaluate(sight, true);
        assertEquals(false, figure().evaluate("() => entrain.ready.then(lab => lab.state().running)"));
        assertEquals(false, page.evaluate(wanted));
        for (String id : List.of("moving", "asked")) {
            page.evaluate(id + ".scrollIntoView()");
            visit.until("async () => (await " + id + ".measure()).running");
        }
        page.evaluate("() => { still.scrollIntoView(); return still.play(); }");
        visit.until("async () => (await still.measure()).running");
    }

    @Test
    void element_attributesPropertiesMethodsEvents_areTheFigure() {
        host(
                "<!doctype html><link rel=icon href=data:,><script src='" + site + "/entrain-lab.js'></script>"
                        + "<script>const heard = []; addEventListener('DOMContentLoaded', () => { figure.addEventListener('ready', () => heard.push(figure.phi)); for (const type of ['ready', 'change', 'regime', 'error'])"
                        + " figure.addEventListener(type, e => heard.push(type)); })</script>"
                        + "<entrain-lab id=figure g=1.5 I=0.4 N=20 views=traces,state title='two networks'>words</entrain-lab>");
        assertEquals(
                "v=1&g=1.5&N=20&I=0.4&views=traces,state",
                ((String) page.evaluate("() => figure.getState()")).replace("%2C", ","));
        page.evaluate("() => { figure.I = 3; }");
        visit.until(
                "async () => (await figure.getState()).includes('I=3') && figure.I === '3' && figure.getAttribute('I') === '3'");
        page.evaluate("() => figure.removeAttribute('i')");
        visit.until("async () => !(await figure.getState()).includes('I=')");
        page.waitForFunction("() => ['ready', 'tanh', 'change', 'regime'].every(type => heard.includes(type))");
        page.evaluate("() => figure.setAttribute('g', 'chaos')");
        page.waitForFunction("() => heard.includes('error')");
        assertTrue(((String) page.evaluate("() => figure.getState()")).contains("g=1.5"));
        page.evaluate("() => figure.pause()");
        assertEquals(false, page.evaluate("async () => (await figure.measure()).wanted"));
        page.evaluate("() => figure.play()");
        assertEquals(true, page.evaluate("async () => (await figure.measure()).wanted"));
        // A property tells also what goes without saying in the settings' text: defaults, and what a preset sets.
        String told = "() => [figure.g, figure.phi, figure.views, figure.preset].join(' ')";
        assertEquals("1.5 tanh traces,state ", page.evaluate(told));
        page.evaluate("() => { figure.g = 2; return figure.measure(); }");
        assertEquals("2 tanh traces,state ", page.evaluate(told));
        page.evaluate("() => figure.setState('v=1&preset=silence')");
        assertEquals("0.5 tanh  silence", page.evaluate(told));
        page.evaluate("() => figure.setState('v=1&g=0.5&N=30')");
        assertTrue(((String) page.evaluate("() => figure.getState()")).contains("N=30"));
        assertTrue(((String) page.evaluate("() => figure.snapshot('traces', { format: 'csv' })")).contains(","));
        assertEquals("two networks", page.evaluate("figure.shadowRoot.querySelector('iframe').title"));
    }

    @Test
    void element_noSiteThere_showsItsWordsUntilItIsTriedAnew() {
        host("<!doctype html><link rel=icon href=data:,><script src='" + site + "/entrain-lab.js'></script>"
                + "<script>let said = ''; addEventListener('DOMContentLoaded', () => figure.addEventListener('error', e => { said = e.detail.message; }))</script>"
                + "<entrain-lab id=figure src='" + site + "/'>the words</entrain-lab>");
        // the site is there, but not its programs, neither by themselves nor in one file
        page.route("**/{entrain.js,entrain.wasm,figure.html*}", Route::abort);
        page.reload();
        page.waitForFunction("() => said !== ''");
        assertTrue(
                (Boolean)
                        page.evaluate(
                                "() => { const box = figure.shadowRoot.querySelector('.fallback'); return !box.hidden && box.checkVisibility(); }"));
        assertEquals(null, page.evaluate("figure.shadowRoot.querySelector('iframe')"));
        page.unroute("**/{entrain.js,entrain.wasm,figure.html*}");
        assertEquals(
                false,
                page.evaluate(
                        "async () => { const { figure } = globalThis; figure.remove(); document.body.append(figure); await figure.ready;"
                                + " return figure.shadowRoot.querySelector('.fallback').checkVisibility(); }"));
    }

    @Test
    void element_siteThatNoOriginMayRead_doesWhatWasAskedOfItsFirstFrame() throws IOException {
        HttpServer closed = closedSite();
        String address = "http://localhost:" + closed.getAddress().getPort() + "/";
        try {
            host(
                    "<!doctype html><link rel=icon href=data:,><script src='" + address + "entrain-lab.js'></script>"
                            + "<style>entrain-lab { --entrain-height: 300px }</style>" // a new height would give the
                            // turn anew
                            + "<entrain-lab id=figure n=20>words</entrain-lab><entrain-lab id=asleep n=20 autoplay=0>words</entrain-lab>");
            page.evaluate("() => Promise.all([figure.ready, asleep.ready])");
            assertEquals(
                    "null " + address + "figure.html",
                    page.frames().get(1).evaluate("origin + ' ' + location.href.split('?')[0]"));
            visit.until("async () => (await figure.measure()).running");
            assertEquals(false, page.evaluate("async () => (await asleep.measure()).wanted"));
            // What the page asked for before is done too.
            page.evaluate(
                    "() => { const { asleep } = globalThis; asleep.remove(); document.body.append(asleep); return asleep.play(); }");
            visit.until("async () => (await asleep.measure()).running");
        } finally {
            closed.stop(0);
        }
    }

    /** D34: a plain frame gives its place to the one file; one whose host speaks to it names the header. */
    @Test
    void frame_siteThatNoOriginMayRead_takesTheOneFile() throws IOException {
        HttpServer closed = closedSite();
        try {
            String address = "http://localhost:" + closed.getAddress().getPort();
            host("<!doctype html><link rel=icon href=data:,><iframe sandbox=allow-scripts width=600 height=420 src='"
                    + address + "/embed.html?N=20&g=1.7'></iframe>");
            page.waitForCondition(
                    () -> page.frames().size() > 1 && figure().url().contains("figure.html"));
            figure().waitForFunction("() => +document.documentElement.dataset.t > 1");
            assertEquals(address + "/figure.html?N=20&g=1.7", figure().evaluate("location.href"));
            assertEquals("", figure().textContent("#notices"));

            host(HOST.formatted(address));
            page.evaluate("() => ask({ type: 'hello' })");
            String said = (String) page.evaluate("async () => (await ask({ type: 'get' })).message");
            assertTrue(said.contains("Access-Control-Allow-Origin: *"), said);
            assertEquals(0, figure().locator(".bar :visible").count());
        } finally {
            closed.stop(0);
        }
    }

    /** D29: keys that the figure does not use are the deck's, and page keys always. */
    @Test
    void element_keysOfNoUseToIt_reachTheDeck() {
        host("<!doctype html><link rel=icon href=data:,><script src='" + site + "/entrain-lab.js'></script>"
                + "<script>const heard = []; document.addEventListener('keydown', e => { heard.push(e.key + ' ' + e.keyCode); e.preventDefault(); })</script>"
                + "<entrain-lab id=figure g=1.5 n=20 autoplay=0 style='--entrain-height: 420px'>words</entrain-lab>");
        page.evaluate("() => figure.ready");
        Frame frame = page.frames().get(1);
        frame.click("input[type=range][data-param=g]");
        Object g = frame.inputValue("input[type=range][data-param=g]");
        for (String key : List.of("PageDown", "PageUp", "b")) {
            page.keyboard().press(key);
        }
        page.waitForFunction("() => heard.join() === 'PageDown 34,PageUp 33,b 66'");
        assertEquals(g, frame.inputValue("input[type=range][data-param=g]"));
        page.keyboard().press("ArrowRight"); // the slider's own
        visit.until("async () => figure.g !== '" + g + "'");
        frame.focus("#reset");
        page.keyboard().press("ArrowRight");
        frame.focus("input[data-param=I]:not([type=range])");
        page.keyboard().type("3");
        page.keyboard().press("PageDown");
        frame.evaluate("() => document.activeElement.blur()");
        page.keyboard().press("ArrowLeft");
        page.waitForFunction(
                "() => heard.join() === 'PageDown 34,PageUp 33,b 66,ArrowRight 39,PageDown 34,ArrowLeft 37'");
    }

    /** Serves the site as a host does that says nothing of other origins. */
    private static HttpServer closedSite() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                String name = exchange.getRequestURI().getPath().substring(1);
                byte[] bytes = Files.readAllBytes(BrowserSession.SITE.resolve(name));
                exchange.getResponseHeaders()
                        .set(
                                "Content-Type",
                                name.endsWith(".html")
                                        ? "text/html"
                                        : name.endsWith(".css") ? "text/css" : "text/javascript");
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        server.start();
        return server;
    }

    @Test
    void npmPackage_imported_definesOnlyWhenAsked() throws IOException {
        String module = host.origin() + "/entrain-lab.js";
        Files.copy(Path.of("target/npm/entrain-lab.js"), folder.resolve("entrain-lab.js"));
        host("<!doctype html><link rel=icon href=data:,><title>module</title>");
        assertEquals(
                "false false true true",
                page.evaluate(
                        "async address => { const { EntrainLab, define } = await import(address);"
                                + " const before = !!customElements.get('entrain-lab'); EntrainLab.site = 'x'; define(); define();"
                                + " return [before, 'EntrainLab' in globalThis, customElements.get('entrain-lab') === EntrainLab,"
                                + " document.createElement('entrain-lab') instanceof HTMLElement].join(' '); }",
                        module));
        String description = read("target/npm/package.json");
        for (String line : List.of(
                "\"name\": \"entrain-lab\"",
                "\"type\": \"module\"",
                "\"sideEffects\": false",
                "\"version\": \"0.",
                "./entrain-lab.d.ts")) {
            assertTrue(description.contains(line), line);
        }
        for (String file : List.of("README.md", "LICENSE", "entrain-lab.d.ts")) {
            assertTrue(Files.exists(Path.of("target/npm", file)), file);
        }
    }

    @Test
    void types_nameWhatThePageHas() {
        String types = read("webapp/entrain-lab.d.ts");
        Set<String> keys = new TreeSet<>(Set.of("preset"));
        Params.all().forEach(param -> keys.add(param.key()));
        assertEquals(keys, names(types, "export type Key =(.*?);", "'(\\w+)'"));

        host(HOST.formatted(site));
        assertEquals(
                strings("async () => (await ask({ type: 'hello' })).value.types"),
                names(types, "export type ToFigure(.*?)\\);", "type: '(\\w+)'"));
        Set<String> events = strings("async () => (await ask({ type: 'hello' })).value.events");
        events.add("reply");
        assertEquals(events, names(types, "export type FromFigure(.*?)\\);", "type: '(\\w+)'"));

        page.addScriptTag(new Page.AddScriptTagOptions().setUrl(site + "/entrain-lab.js"));
        Set<String> methods = strings("() => Object.getOwnPropertyNames(customElements.get('entrain-lab').prototype)"
                + ".filter(name => !/^(constructor|\\w+Callback)$/.test(name))");
        Set<String> declared = names(types, "export class EntrainLab \\{(.*?)\\n\\}", "\\n  (?:readonly )?(\\w+)[(:]");
        declared.remove("addEventListener");
        declared.addAll(keys);
        assertEquals(methods, declared);
        String script = read("webapp/entrain-lab.js");
        Set<String> emitted = names(script, "(.*)", "emit\\('(\\w+)'");
        assertEquals(emitted, names(types, "EntrainLabEventMap \\{(.*?)\\n\\}", "\\n  (\\w+):"));
    }

    private Set<String> strings(String expression) {
        Set<String> names = new TreeSet<>();
        for (Object name : (List<?>) page.evaluate(expression)) {
            names.add((String) name);
        }
        return names;
    }

    /** What a pattern finds in the part of a text that another one chooses. */
    private static Set<String> names(String text, String part, String name) {
        Matcher within = Pattern.compile(part, Pattern.DOTALL).matcher(text);
        assertTrue(within.find(), part);
        Set<String> names = new TreeSet<>();
        Matcher each = Pattern.compile(name).matcher(within.group(1));
        while (each.find()) {
            names.add(each.group(1));
        }
        return names;
    }
}
