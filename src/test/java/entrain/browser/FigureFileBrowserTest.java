package entrain.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figure in one file that Share saves: on other hosts, which send no header and know nothing of it. */
final class FigureFileBrowserTest {
    private static final String ALIVE = "() => +document.documentElement.dataset.t > 2";

    @AutoClose
    private static final BrowserSession session = BrowserSession.open();

    @TempDir
    Path folder;

    /** Saves the figure of a lab with these settings and, beside state and traces, these pictures. */
    private Path saved(String settings, String... pictures) {
        Path file = folder.resolve("entrain-figure.html");
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            visit.open("/?autoplay=0&" + settings);
            page.waitForFunction("() => document.documentElement.dataset.state === 'paused'");
            page.click("#share");
            page.click("#share-embed");
            for (String picture : pictures) {
                page.check(".embed [value=" + picture + "]");
            }
            Download download = page.waitForDownload(() -> page.click("[data-act=figure]"));
            assertEquals("entrain-figure.html", download.suggestedFilename());
            download.saveAs(file);
        }
        return file;
    }

    private static List<String> embedded(Path file) throws IOException {
        List<String> names = new ArrayList<>();
        Matcher each = Pattern.compile("<script type=\"text/plain\" data-file=\"([^\"]+)\"")
                .matcher(Files.readString(file));
        while (each.find()) {
            names.add(each.group(1));
        }
        return names;
    }

    private static List<String> fetched(Visit visit) {
        return visit.requests().stream()
                .filter(address -> !address.startsWith("data:") && !address.startsWith("blob:"))
                .toList();
    }

    @Test
    void figure_openedFromTheDisk_isAliveWithItsSettings() throws IOException {
        Path file = saved("g=1.7&I=0.4&N=40");
        assertEquals(List.of("entrain.js", "kernel.wasm", "lab.js"), embedded(file));
        // Reached are 324,000 bytes, as many as two pictures and their program need; 5 per cent above.
        assertTrue(Files.size(file) < 340_000, () -> file.toFile().length() + " bytes");
        try (Visit visit = session.visit(640, 400, ColorScheme.LIGHT)) {
            String address = file.toUri().toString();
            visit.open(address);
            visit.page().waitForFunction(ALIVE);
            assertEquals(
                    "1.7 0.4 40 state,traces",
                    visit.page().evaluate("['g', 'I', 'N', 'views'].map(key => entrain.lab.value(key)).join(' ')"));
            assertEquals("simd", visit.page().getAttribute("html", "data-engine"));
            assertEquals(
                    session.origin() + "/?v=1&g=1.7&N=40&I=0.4", visit.page().getAttribute("#lab", "href"));
            assertEquals(List.of(address), fetched(visit));
            assertEquals(List.of(), visit.consoleErrors());
            assertEquals(List.of(), visit.pageErrors());
        }
    }

    /** D34: a course's file area, in a frame without an origin. */
    @Test
    void figure_inASandboxedFrameOfAHostWithoutHeaders_fetchesNothing() throws IOException {
        String figure = Files.readString(saved("g=1.5&I=0.4&N=40", "eigenvalues"));
        try (HostServer area = new HostServer(null, figure);
                HostServer course = new HostServer(
                        null,
                        "<!doctype html><link rel=icon href=data:,><title>course</title><iframe width=640 height=400"
                                + " sandbox='allow-scripts allow-popups allow-popups-to-escape-sandbox' src='"
                                + area.origin() + "/visit.html'></iframe>"
                                + "<iframe width=640 height=400 sandbox=allow-scripts src='" + area.origin()
                                + "/visit.html#g=2&N=30'></iframe>");
                Visit visit = session.visit()) {
            Page page = visit.page();
            visit.open(course.origin() + "/visit.html");
            page.waitForCondition(() -> page.frames().size() == 3);
            Frame first = page.frames().get(1);
            Frame second = page.frames().get(2);
            first.waitForFunction(ALIVE);
            second.waitForFunction(ALIVE);
            // what its eigenvalues need is in it
            page.waitForCondition(
                    () -> ((String) first.evaluate("() => entrain.lab.picture('eigenvalues', 'driven', 'csv')"))
                                    .lines()
                                    .count()
                            > 40);
            assertEquals("null", first.evaluate("origin"));
            assertEquals("2", second.evaluate("entrain.lab.value('g')"), "its address lies over what is inside");
            Page lab = page.waitForPopup(() -> first.click("#lab"));
            lab.waitForURL(session.origin() + "/?v=1&g=1.5&N=40&I=0.4*");
            assertEquals(null, lab.evaluate("opener"));
            lab.close();
            // A frame that may open no window says where the lab is.
            second.click("#lab");
            assertTrue(second.textContent("#notices").contains("The lab is at " + session.origin() + "/?v=1"));
            assertEquals(
                    List.of(
                            course.origin() + "/visit.html",
                            area.origin() + "/visit.html",
                            area.origin() + "/visit.html"),
                    fetched(visit).stream()
                            .filter(address -> !address.startsWith(session.origin()))
                            .map(address -> address.replaceFirst("#.*", ""))
                            .toList());
        }
    }

    @Test
    void figure_ofAMap_holdsWhatComputesIt() throws IOException {
        assertEquals(
                List.of("entrain.js", "kernel.wasm", "lab.js", "theory.js", "task.js"), embedded(saved("N=40", "map")));
    }

    @Test
    void figure_savedInHindi_speaksIt() throws IOException {
        Path file = saved("N=40&lang=hi");
        assertEquals(List.of("entrain.js", "kernel.wasm", "lab.js", "language.js", "text/hi.txt"), embedded(file));
        try (Visit visit = session.visit()) {
            visit.open(file.toUri().toString());
            visit.page().waitForFunction("() => document.documentElement.lang === 'hi'");
            visit.page().waitForFunction(ALIVE);
            assertEquals("", visit.page().textContent("#notices"));
        }
    }

    /** What was left out is told where it is asked for, and nothing is fetched. */
    @Test
    void figure_askedForWhatItWasSavedWithout_saysSo() throws IOException {
        Path file = saved("N=40");
        try (Visit visit = session.visit()) {
            visit.open(file.toUri().toString());
            visit.page().waitForFunction(ALIVE);
            assertEquals(
                    "this file was saved without parts.js",
                    visit.page().evaluate("() => entrain.use('parts').catch(error => error.message)"));
            assertEquals(1, fetched(visit).size(), fetched(visit)::toString);
        }
    }
}
