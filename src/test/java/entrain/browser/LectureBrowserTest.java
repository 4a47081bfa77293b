package entrain.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import entrain.lab.settings.Params;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The lecture as it is given: by keyboard alone, from a link, and left in the middle. */
final class LectureBrowserTest {
    private static final List<String> SCENES = Params.SCENE.words();

    @AutoClose
    private static final BrowserSession session = BrowserSession.open();

    /** Waits until a scene stands on the page and the network behind it lives. */
    private static void scene(Page page, String id) {
        page.waitForFunction(
                "id => document.querySelector(`.lecture article[data-scene=${id}]`)"
                        + " && entrain.lab.value('scene') === id && /running|paused|diverged/.test(entrain.lab.state().state)",
                id);
    }

    private static List<?> values(Page page, String... keys) {
        return (List<?>) page.evaluate("keys => keys.map(entrain.lab.value)", List.of(keys));
    }

    private static Object focused(Page page, String property) {
        return page.evaluate("property => document.activeElement[property]", property);
    }

    private static void tabTo(Page page, String selector) {
        tabTo(page, "Tab", selector);
    }

    private static void tabTo(Page page, String tab, String selector) {
        for (int i = 0; i < 20; i++) {
            if ((Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
            page.keyboard().press(tab);
        }
        throw new AssertionError(tab + " does not reach " + selector);
    }

    @Test
    void lecture_keyboardAlone_everySceneIsCompleted() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            visit.open("/?autoplay=0");
            page.waitForFunction("() => document.documentElement.dataset.state === 'paused'");
            tabTo(page, "#lecture");
            page.keyboard().press("Enter");
            for (int i = 0; i < SCENES.size(); i++) {
                scene(page, SCENES.get(i));
                assertEquals("H2", focused(page, "tagName"));
                assertTrue(page.textContent(".lecture [role=status]").startsWith("Scene " + (i + 1) + " of 12: "));
                assertTrue(page.url().contains("scene=" + SCENES.get(i)), page.url());
                tabTo(page, ".question input");
                page.keyboard().press("Space");
                assertEquals(true, focused(page, "checked"));
                tabTo(page, ".answer summary");
                assertFalse(page.isVisible(".answer p"));
                page.keyboard().press("Enter");
                assertTrue(page.isVisible(".answer p"));
                page.keyboard().press(i % 2 == 0 ? "PageDown" : "ArrowRight");
            }
            page.keyboard().press("PageUp");
            scene(page, SCENES.get(10));
            tabTo(page, "Shift+Tab", ".lecture summary");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            scene(page, SCENES.get(0));
            page.keyboard().press("Escape");
            page.waitForFunction("() => !document.querySelector('.lecture')");
            assertEquals("lecture", focused(page, "id"));
            visit.assertQuiet();
        }
    }

    /** D28: a presenter's clicker has two keys, and they turn the scene whatever has the focus. */
    @Test
    void lecture_clicker_turnsTheSceneFromAnywhere() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            visit.open("/?scene=gain&N=40");
            for (String focus : List.of(
                    ".question input",
                    "footer input[type=range][data-param=g]",
                    ".equation input[data-param=g]",
                    "figure:not([hidden]) canvas",
                    "[data-panel=lyapunov] canvas",
                    "#play",
                    ".answer summary",
                    "#share")) {
                scene(page, "gain");
                Object g = values(page, "g");
                page.focus(focus);
                page.keyboard().press("PageDown");
                scene(page, "richness");
                page.focus(".question input");
                page.keyboard().press("PageUp");
                scene(page, "gain");
                assertEquals(g, values(page, "g"), focus);
            }
            page.locator("[data-panel=lyapunov] .enlarge").press("Enter");
            page.focus("#large canvas");
            page.keyboard().press("PageDown");
            scene(page, "richness");
            assertFalse(page.isVisible("#large"));
            visit.assertQuiet();
        }
    }

    /** Text that does not fit is folded above it, and can be unfolded; letters of a hall included. */
    @ParameterizedTest
    @CsvSource({"1366, 768, full", "1024, 768, full", "1920, 1080, presenter"})
    void lecture_question_isSeenWithoutScrolling(int width, int height, String ui) {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            page.setViewportSize(width, height);
            visit.open("/?scene=rnn&N=40&ui=" + ui);
            for (String id : SCENES) {
                scene(page, id);
                page.waitForFunction("""
                        () => {
                          const question = [...document.querySelectorAll('.question')].find(each => each.offsetParent);
                          const text = document.querySelector('.text');
                          return text.clientHeight > 30 && question.getBoundingClientRect().bottom
                            <= document.querySelector('.scene').getBoundingClientRect().bottom;
                        }""");
                if (page.isVisible(".more")) {
                    page.locator(".more").first().click();
                    assertTrue((Boolean) page.evaluate("() => { const t = document.querySelector('.text');"
                            + " return t.scrollHeight <= t.clientHeight + 2; }"));
                }
                page.keyboard().press("PageDown");
            }
            visit.assertQuiet();
        }
    }

    @Test
    void lecture_back_goesOneSceneBackAndThenToTheLab() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            visit.open("/?g=1.7&N=40");
            page.click("#lecture");
            scene(page, "rnn");
            page.click(".lecture .next");
            scene(page, "linear");
            page.click(".lecture .next");
            scene(page, "nonlinear");
            page.goBack();
            scene(page, "linear");
            page.goBack();
            scene(page, "rnn");
            page.goForward();
            scene(page, "linear");
            page.goBack();
            page.goBack();
            page.waitForSelector(".lecture", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
            assertEquals(List.of("1.7", "40", ""), values(page, "g", "N", "scene"));
            visit.assertQuiet();
        }
    }

    /** Letters of the page and of its pictures grow by half. */
    @Test
    void presenter_keyP_letsLettersGrowByHalf() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            visit.open("/?N=40&views=traces,eigenvalues");
            page.waitForSelector(".traces canvas");
            page.waitForSelector(".card h2 b");
            String height = "() => document.querySelector('.card h2').getBoundingClientRect().height";
            double before = ((Number) page.evaluate(height)).doubleValue();
            page.keyboard().press("p");
            page.waitForFunction(
                    "before => Math.abs(document.querySelector('.card h2').getBoundingClientRect().height"
                            + " / before - 1.5) < 0.05",
                    before); // a text's height is rounded to pixels
            page.waitForFunction("() => { const c = document.querySelector('.traces canvas');"
                    + " return Math.abs(c.getContext('2d').getTransform().a / devicePixelRatio - 1.5) < 1e-9; }");
            assertTrue(page.url().contains("ui=presenter"), page.url());
            page.keyboard().press("p");
            page.waitForFunction("() => document.querySelector('.traces canvas').getContext('2d').getTransform().a"
                    + " === devicePixelRatio");
            assertFalse(page.url().contains("ui="), page.url());
            visit.assertQuiet();
        }
    }

    /** The bar has all its controls, and in a scene pictures stay in sight while the text scrolls. */
    @Test
    void phone_picturesStayAboveTheText_andTheBarIsWhole() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            page.setViewportSize(390, 844);
            visit.open("/?scene=input&N=40");
            scene(page, "input");
            for (String control : List.of("#play", "#step", "#reset", "#time", ".bar .omega input[type=range]")) {
                assertTrue(page.isVisible(control), control);
            }
            page.locator(".try button").first().scrollIntoViewIfNeeded();
            page.waitForFunction("""
                    () => {
                      const picture = document.querySelector('.state canvas').getBoundingClientRect();
                      const button = document.querySelector('.try button').getBoundingClientRect();
                      return scrollY > 100 && picture.top >= 0 && picture.bottom <= button.top
                        && button.bottom <= document.querySelector('.bar').getBoundingClientRect().top;
                    }""");
            visit.assertQuiet();
        }
    }

    @Test
    void lecture_permalink_opensItsSceneAndWhatDiffers() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            visit.open("/?scene=gain&theme=dark");
            scene(page, "gain");
            assertEquals(
                    "v=1&preset=silence&plane=I,0,2,3,g&section=y&theme=dark&controls=g&views=state,traces,lyapunov,map&scene=gain",
                    page.evaluate("decodeURIComponent(entrain.lab.settings())"));
            assertTrue(page.url().endsWith("?v=1&theme=dark&scene=gain"), page.url());
            // What stands beside the scene lies over its settings, list of controls or not.
            visit.open("/?scene=gain&g=2&controls=g,I");
            scene(page, "gain");
            assertEquals(List.of("2", "0", "g,I"), values(page, "g", "I", "controls"));
        }
    }

    @Test
    void lecture_valueOfTheLabsDefault_staysInAddressAndSharedLink() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            visit.open("/?scene=rnn&p=1&phi=cubic");
            scene(page, "rnn");
            assertEquals(List.of("1", "0", "tanh"), values(page, "p", "I", "phi"));
            assertTrue(page.textContent("#notices").contains("phi"));
            page.click("text=One in five");
            assertTrue(page.url().endsWith("?v=1&scene=rnn"), page.url());
            page.click("text=Connect all");
            page.evaluate("entrain.lab.set('I=2.2&views=state')");
            assertTrue(page.url().endsWith("?v=1&p=1&I=2.2&views=state&scene=rnn"), page.url());
            page.reload();
            scene(page, "rnn");
            assertEquals(List.of("1", "2.2", "state"), values(page, "p", "I", "views"));
            page.click("#share");
            page.waitForSelector("#share-link-panel textarea");
            String link = page.inputValue("#share-link-panel textarea");
            assertTrue(link.endsWith("/?v=1&p=1&I=2.2&scene=rnn"), link);
            page.keyboard().press("Escape");
            // A scene's own preset may give way to another one.
            page.evaluate("entrain.lab.open('preset=chaos&controls=g&views=state&scene=activity')");
            assertTrue(page.url().endsWith("?v=1&preset=chaos&views=state&scene=activity"), page.url());
            visit.assertQuiet();
        }
    }

    @Test
    void lecture_stateAndFragment_textFollowsTheirScene() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            visit.open("/?g=3");
            openState(page, "v=1&g=1.2&I=2.2&controls=I&views=traces&scene=weights");
            scene(page, "weights");
            // All of it holds, also what is the lab's default and not the scene's, and after a reload.
            List<String> keys = Params.all().stream().map(param -> param.key()).toList();
            Object all = values(page, keys.toArray(String[]::new));
            assertEquals(List.of("1.2", "2.2", "I", "traces"), values(page, "g", "I", "controls", "views"));
            page.reload();
            scene(page, "weights");
            assertEquals(all, values(page, keys.toArray(String[]::new)), page.url());
            openState(page, "v=1&g=0.8&views=state&scene=linear");
            scene(page, "linear");
            assertEquals(List.of("0.8", "state", "tanh"), values(page, "g", "views", "phi"));
            openState(page, "v=1&g=0.7");
            free(page, "0.7");
            page.evaluate("location.hash = 'scene=gain&g=2'");
            scene(page, "gain");
            assertEquals(List.of("2", "0", "g"), values(page, "g", "I", "controls"));
            page.evaluate("location.hash = 'scene=gain&g=1.1'");
            page.waitForFunction("() => entrain.lab.value('g') === '1.1' && entrain.lab.value('I') === '0'");
            page.evaluate("location.hash = 'scene=input&I=2.2'");
            scene(page, "input");
            assertEquals(List.of("2.2", "I,omega"), values(page, "I", "controls"));
            // A fragment lies over the query, and the next address has one of them.
            assertTrue(page.url().endsWith("?v=1&g=1.1&I=2.2&scene=input"), page.url());
            page.evaluate("location.hash = 'scene=&g=0.9'");
            free(page, "0.9");
            visit.assertQuiet();
        }
    }

    @Test
    void lecture_presetButton_keepsThePace() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            visit.open("/?scene=activity&pace=40&autoplay=0");
            scene(page, "activity");
            page.click(".lecture [data-set='preset=oscillation']");
            assertEquals(List.of("5", "40", "activity"), values(page, "seedNet", "pace", "scene"));
        }
    }

    /** The text comes later than the pictures, and changes nothing of what was turned meanwhile. */
    @Test
    void lecture_knobTurnedBeforeTheTextIsThere_stays() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            List<Route> held = new ArrayList<>();
            page.route("**/lecture.html", held::add);
            visit.open("/?scene=gain");
            page.waitForFunction("() => globalThis.entrain && entrain.lab && entrain.lab.state().state === 'running'");
            page.evaluate("entrain.lab.set('g=1.3&pace=20')");
            page.waitForCondition(() -> !held.isEmpty());
            held.forEach(Route::resume);
            scene(page, "gain");
            assertEquals(List.of("1.3", "20"), values(page, "g", "pace"));
            assertTrue(page.url().endsWith("?v=1&g=1.3&pace=20&scene=gain"), page.url());
        }
    }

    @Test
    void lecture_unknownScene_isTheLab() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            visit.open("/?scene=bogus&g=3");
            page.waitForFunction("() => entrain.use('lecture').then(() => entrain.textOf('lecture.css'))");
            free(page, "3");
            assertTrue(page.textContent("#notices").contains("the default is used"));
            page.evaluate("location.hash = 'scene=gain,input&g=1.4'");
            page.waitForFunction("() => entrain.lab.value('scene') === 'gain,input' && entrain.textOf('lecture.css')");
            free(page, "1.4");
        }
    }

    @Test
    void lecture_next_keepsWhatTheVisitorChoseForAllScenes() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            visit.open("/?scene=rnn&g=3&ui=none&pace=40&order=pc1&time=ms&course=7");
            scene(page, "rnn");
            page.click(".lecture .next");
            scene(page, "linear");
            assertEquals(List.of("0.8", "none", "40", "pc1", "ms"), values(page, "g", "ui", "pace", "order", "time"));
            assertTrue(page.url().endsWith("?v=1&time=ms&pace=40&order=pc1&ui=none&scene=linear&course=7"), page.url());
        }
    }

    @Test
    void lecture_anotherLanguage_isTakenOnAndKeepsGuessAndAnswer() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            List<Route> held = new ArrayList<>();
            page.route("**/lecture.html", route -> {
                if (held.isEmpty()) {
                    held.add(route);
                } else {
                    route.resume();
                }
            });
            visit.open("/?N=40");
            page.click("#lecture");
            page.waitForCondition(() -> !held.isEmpty());
            page.waitForFunction("() => 'lecture' in entrain.parts");
            page.evaluate("entrain.lab.set('lang=hi')");
            page.waitForFunction("() => entrain.t('lecture.html') === 'lecture.hi.html'");
            held.get(0).resume();
            page.waitForSelector(".lecture article h2:text-matches('[\u0900-\u097f]')");
            page.click(".question label:nth-of-type(2)");
            page.click(".answer summary");
            page.evaluate("entrain.lab.set('lang=en')");
            page.waitForSelector(".lecture article h2:text('What a recurrent network is')");
            assertEquals(
                    List.of(false, true, false),
                    page.evaluate("[...document.querySelectorAll('.question input')].map(input => input.checked)"));
            assertTrue(page.isVisible(".answer p"));
            visit.assertQuiet();
        }
    }

    private static void openState(Page page, String settings) {
        page.evaluate(
                "settings => entrain.use('parts').then(part => new Promise(done => part('make open', { done, failed: done, file:"
                        + " new File([JSON.stringify({ entrain: 1, settings, steps: 0 })], 'state.json') }, 0)))",
                settings);
    }

    /** Waits until the lab stands alone, with this gain. */
    private static void free(Page page, String g) {
        page.waitForFunction(
                "g => entrain.lab.value('g') === g && !document.querySelector('.lecture')"
                        + " && !document.documentElement.matches('[data-lecture], [data-alone]')",
                g);
    }

    @Test
    void lecture_left_settingsViewsAndStateStay() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            visit.open("/?scene=gain");
            scene(page, "gain");
            page.click("[data-set='g=2']");
            page.waitForFunction(
                    "() => { const s = entrain.lab.state(); return entrain.lab.value('g') === '2' && s.state === 'running' && s.t > 3; }");
            assertTrue(page.isVisible("[data-control=g]"));
            assertFalse(page.isVisible("[data-control=I]"));
            assertFalse(page.isVisible(".card.driven"));
            visit.pause();
            Object t = page.evaluate("document.documentElement.dataset.t");
            page.click("text=Leave the lecture");
            page.waitForFunction("() => !document.querySelector('.lecture')");
            assertEquals(
                    "v=1&preset=silence&g=2&plane=I,0,2,3,g&section=y&views=state,traces,lyapunov,map",
                    page.evaluate("decodeURIComponent(entrain.lab.settings())"));
            assertEquals(t, page.evaluate("document.documentElement.dataset.t"));
            assertFalse(page.url().contains("scene"), page.url());
            assertTrue(page.isVisible("[data-control=I]"));
            assertTrue(page.isVisible(".card.driven"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void lecture_eachScene_axeFindsNothing(ColorScheme theme) {
        Set<String> found = new TreeSet<>();
        try (Visit visit = session.visit(1440, 900, theme)) {
            Page page = visit.page();
            visit.open("/?scene=rnn&autoplay=0");
            scene(page, "rnn");
            Axe.load(page);
            for (String id : SCENES) {
                scene(page, id);
                page.click(".answer summary");
                for (int width : new int[] {320, 390, 1024, 1440}) {
                    page.setViewportSize(width, 844);
                    Axe.check(page, "html", id + " " + width, found);
                    Object over = page.evaluate(
                            "() => { const s = document.scrollingElement; return s.scrollWidth - s.clientWidth; }");
                    assertTrue(((Number) over).intValue() <= 0, id + " scrolls sideways at " + width + " by " + over);
                    assertEquals(
                            0,
                            page.locator(".bar [data-control]:not([hidden]):not(:visible)")
                                    .count(),
                            id + " lacks a slider at " + width);
                }
                page.keyboard().press("PageDown");
            }
        }
        assertTrue(found.isEmpty(), () -> String.join("\n", found));
    }
}
