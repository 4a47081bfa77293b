package entrain.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entrain.browser.BrowserSession;
import entrain.browser.Visit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bundled page as a browser sees it, opened from the disk. */
final class BundleBrowserTest {
    private static final String SCRIPT = """
            const found = document.querySelectorAll('script[data-file]').length;
            const tricky = '</script><!--<script>';
            async function text(name) {
              const gzip = document.querySelector(`script[data-file="${name}"][data-encoding="gzip-base64"]`);
              const bytes = Uint8Array.from(atob(gzip.textContent), c => c.charCodeAt(0));
              return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
            }
            addEventListener('DOMContentLoaded', async () => {
              window.result = [found, tricky, await text('entrain.js'), await text('entrain.wasm'),
                getComputedStyle(document.body).color, window.late, document.images[0].naturalWidth];
            });
            """;

    @TempDir
    Path site;

    @Test
    void bundle_openedFromTheDisk_worksAndAsksForNothing() throws IOException {
        Files.writeString(
                site.resolve("index.html"),
                "<!doctype html><meta charset=utf-8><title>t</title>"
                        + "<link rel=stylesheet href=style.css><script defer src=late.js></script><script src=page.js></script>"
                        + "<body>page <img src=icon.svg></body>");
        Files.writeString(site.resolve("style.css"), "body { color: rgb(1, 2, 3) } p::after { content: '</style>' }");
        Files.writeString(
                site.resolve("icon.svg"), "<svg xmlns='http://www.w3.org/2000/svg' width='7' height='7'></svg>");
        Files.writeString(
                site.resolve("late.js"), "window.late = document.querySelectorAll('script[data-file]').length");
        Files.writeString(site.resolve("page.js"), SCRIPT);
        for (String name : Bundle.EMBEDDED) {
            Files.createDirectories(site.resolve(name).getParent());
            Files.writeString(site.resolve(name), name + " µ");
        }
        Path page = site.resolve("entrain.html");
        Files.writeString(page, Bundle.of(site, Bundle.EMBEDDED));
        try (BrowserSession session = BrowserSession.open(site);
                Visit visit = session.visit()) {
            String address = page.toUri().toString();
            visit.open(address);
            visit.page().waitForFunction("window.result");
            int files = Bundle.EMBEDDED.size();
            assertEquals(
                    List.of(files, "</script><!--<script>", "entrain.js µ", "entrain.wasm µ", "rgb(1, 2, 3)", files, 7),
                    visit.page().evaluate("window.result"));
            assertEquals(List.of(), visit.consoleErrors());
            assertEquals(List.of(), visit.pageErrors());
            assertEquals(
                    List.of(address),
                    visit.requests().stream()
                            .filter(r -> !r.startsWith("data:"))
                            .toList());
        }
    }
}
