package entrain.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A figure by itself: how it fits its box, what it shows and prints, and where motion is reduced. */
final class FigureBrowserTest {
    private static final int[][] BOXES = {
        {320, 300}, {340, 420}, {400, 420}, {600, 420}, {690, 360}, {760, 420}, {940, 420}, {800, 528}, {1280, 720}
    };

    /**
     * What is wrong with the boxes of what is seen: a picture too small to be read (24 px), beyond the window or under
     * the bar, two of them over each other, a head or the bar wider than it is, a page that scrolls.
     */
    private static final String FAULTS = """
            () => {
              const box = e => e.getBoundingClientRect();
              const seen = [...document.querySelectorAll('.stage')].filter(e => e.checkVisibility());
              const bar = document.querySelector('.bar');
              const faults = seen.length ? [] : ['no picture'];
              seen.forEach((stage, i) => {
                const b = box(stage), name = stage.closest('figure').dataset.panel;
                if (b.height < 24 || b.width < 24) faults.push(`${name} is ${b.width} × ${b.height}`);
                if (b.bottom > box(bar).top || b.right > innerWidth || b.left < 0 || b.top < 0) faults.push(name + ' is cut');
                for (const other of seen.slice(0, i)) {
                  const o = box(other);
                  if (b.left < o.right - 1 && o.left < b.right - 1 && b.top < o.bottom - 1 && o.top < b.bottom - 1) faults.push(name + ' is covered');
                }
              });
              for (const e of [...document.querySelectorAll('.card > header, .small b'), bar]) {
                if (e.checkVisibility() && e.scrollWidth > e.clientWidth + 1) faults.push(e.className + ' is cut: ' + e.textContent);
              }
              for (const e of bar.querySelectorAll('button, input, a')) {
                if (e.checkVisibility() && (box(e).right > innerWidth || box(e).bottom > innerHeight)) faults.push(e.id + ' is beyond the window');
              }
              const { scrollHeight, scrollWidth } = document.scrollingElement;
              if (scrollHeight > innerHeight || scrollWidth > innerWidth) faults.push('the page scrolls');
              return faults.join(', ');
            }""";

    @AutoClose
    private static final BrowserSession session = BrowserSession.open();

    private static void waitUntilAlive(Page page) {
        page.waitForFunction("() => +document.documentElement.dataset.t > 1");
    }

    /** D33: a frame of a fixed height holds all that can be read in it, and nothing that is cut. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&views=traces,state",
                "&views=state,traces,raster",
                "&views=lyapunov",
                "&views=state,lyapunov",
                "&views=state,traces,raster,lyapunov,distance,autocorrelation,pca&controls=g,I,omega,seedNet"
            })
    void figure_inAnyBox_isNotCut(String views) {
        List<String> found = new ArrayList<>();
        for (int[] box : BOXES) {
            try (Visit visit = session.visit(box[0], box[1], ColorScheme.LIGHT)) {
                visit.open("/embed.html?N=20&g=1.5&I=0.4" + views);
                waitUntilAlive(visit.page());
                String faults = (String) visit.page().evaluate(FAULTS);
                if (!faults.isEmpty()) {
                    found.add(box[0] + " × " + box[1] + ": " + faults);
                }
            }
        }
        assertTrue(found.isEmpty(), () -> String.join("\n", found));
    }

    /** D33: where there is little room there are fewer pictures, the first ones. */
    @ParameterizedTest
    @CsvSource({
        "320, 300, state traces",
        "400, 420, state traces lyapunov distance",
        "600, 420, state traces lyapunov distance pca autocorrelation",
        "1280, 720, state traces raster lyapunov distance pca autocorrelation"
    })
    void figure_inASmallBox_hasFewerPictures(int width, int height, String pictures) {
        try (Visit visit = session.visit(width, height, ColorScheme.LIGHT)) {
            visit.open("/embed.html?N=20&views=state,traces,raster,lyapunov,distance,pca,autocorrelation");
            waitUntilAlive(visit.page());
            List<?> seen = (List<?>) visit.page()
                    .evaluate("[...new Set([...document.querySelectorAll('figure')].filter(e => e.checkVisibility())"
                            + ".map(e => e.dataset.panel))]");
            assertEquals(seen.size(), pictures.split(" ").length, seen::toString);
            assertTrue(seen.contains("state") && seen.contains("traces"), seen::toString);
        }
    }

    /** D36 and D38: what a figure is unless it is told otherwise, and its ways out. */
    @Test
    void figure_untold_showsStateAndTraces_andItsEquation() {
        try (Visit visit = session.visit(900, 640, ColorScheme.LIGHT)) {
            Page page = visit.page();
            visit.open("/embed.html?N=20&g=1.5&I=0.4");
            waitUntilAlive(page);
            assertEquals(
                    "state traces",
                    page.evaluate("[...new Set([...document.querySelectorAll('figure:not([hidden])')]"
                            + ".map(e => e.dataset.panel))].join(' ')"));
            assertEquals(
                    "τ dx/dt = −x + 1.5 J tanh(x) + 0.4 cos(0.6 t + θi)",
                    page.innerText(".formula .equation").replaceAll("\\s+", " ").strip());
            page.evaluate("entrain.lab.set('g=1.2&phi=linear&I=0')");
            page.waitForFunction("() => document.querySelector('.formula .equation').innerText"
                    + ".replace(/\\s+/g, ' ').trim() === 'τ dx/dt = −x + 1.2 J x + 0'");
            assertTrue(page.isVisible("#full"));
            assertTrue(page.getAttribute("#lab", "href").startsWith("./?v=1&g=1.2"), page.getAttribute("#lab", "href"));
            Page lab = page.waitForPopup(() -> page.click("#lab"));
            lab.waitForFunction("() => document.documentElement.dataset.state === 'running'");
            assertEquals(
                    "1.2 linear 20",
                    lab.evaluate(
                            "() => entrain.ready.then(lab => ['g', 'phi', 'N'].map(key => lab.value(key)).join(' '))"));
        }
    }

    /** D37: what is on paper of a figure that lives, and of one that nobody started. */
    @Test
    void figure_printed_hasItsEquationAndSettings() {
        try (Visit visit = session.visit(640, 420, ColorScheme.DARK)) {
            Page page = visit.page();
            visit.open("/embed.html?N=20&g=1.5&I=0.4&seedNet=7");
            waitUntilAlive(page);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertTrue(page.isVisible(".formula .equation"));
            assertTrue(page.innerText(".setup").contains("#7"), page.innerText(".setup"));
            assertFalse(page.isVisible(".unstarted"));
            assertFalse(page.isVisible(".bar"));
            assertEquals("light", page.getAttribute("html", "data-theme"));
            assertEquals(
                    0,
                    page.evaluate(
                            "[...document.querySelectorAll('figure:not([hidden]) .stage')]"
                                    + ".map(e => e.getBoundingClientRect()).filter(b => b.height < 24 || b.bottom > innerHeight).length"));

            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            visit.open("/embed.html?N=20&g=1.5&I=0.4&seedNet=7&autoplay=0");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertFalse(page.isVisible("#poster"));
            assertTrue(page.innerText(".formula .equation").contains("1.5"));
            assertTrue(page.innerText(".unstarted").contains("not started yet: N=20, g=1.5, I=0.4, seedNet=7"));
        }
    }

    /** D39: a stretch computed at once, and how time is started. */
    @ParameterizedTest
    @ValueSource(strings = {"/?N=40", "/embed.html?N=40", "/embed.html?N=40&dt=0.05", "/?N=40&motion=reduced"})
    void reducedMotion_showsSixtyTauAtOnce(String address) {
        boolean asked = address.contains("motion");
        try (Visit visit = session.visit(new Browser.NewContextOptions()
                .setReducedMotion(asked ? ReducedMotion.NO_PREFERENCE : ReducedMotion.REDUCE))) {
            Page page = visit.page();
            visit.open(address);
            page.waitForFunction("() => document.documentElement.dataset.t === '60.0'"
                    + " && document.documentElement.dataset.state === 'paused'");
            assertEquals("motion is reduced: Play starts it", page.innerText("#still"));
            page.waitForFunction(
                    "() => !/not started/.test(document.querySelector('figure[data-panel=state]').textContent)");
            page.click("#play");
            page.waitForFunction("() => +document.documentElement.dataset.t > 60");
            assertFalse(page.isVisible("#still"));
            assertEquals(List.of(), visit.consoleErrors());
        }
    }

    @Test
    void motion_notReduced_saysNothingOfIt_andALabAskedToWaitIsAtZero() {
        try (Visit visit = session.visit()) {
            visit.open("/?N=40&autoplay=0");
            visit.page().waitForFunction("() => document.documentElement.dataset.state === 'paused'");
            assertFalse(visit.page().isVisible("#still"));
        }
        try (Visit visit = session.visit(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE))) {
            visit.open("/?N=40&autoplay=0");
            visit.page().waitForFunction("() => document.documentElement.dataset.state === 'paused'");
            assertEquals(
                    "0 true",
                    visit.page()
                            .evaluate(
                                    "() => entrain.ready.then(lab => lab.hash())"
                                            + ".then(({ steps }) => steps + ' ' + document.getElementById('still').checkVisibility())"));
        }
    }
}
