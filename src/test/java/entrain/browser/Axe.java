package entrain.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** axe-core in a page, with all its rules of WCAG 2.0, 2.1 and 2.2, levels A and AA. What is in a frame is left to that page. */
final class Axe {
    private static final String SCRIPT = script();

    private static final String RUN =
            "async within => { const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];"
                    + " const found = await axe.run({ include: [within] }, { iframes: false, runOnly: tags,"
                    + " rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] });"
                    + " return found.violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.target.join(' ')"
                    + " + ' (' + n.any.concat(n.all, n.none).map(c => c.message).join('; ') + ')')); }";

    private Axe() {}

    /** Brings axe into a page that is open. */
    static void load(Page page) {
        page.evaluate(SCRIPT);
    }

    /** Adds a line for each element at fault within what a selector finds, and what the page's state was. */
    static void check(Page page, String within, String state, Set<String> found) {
        for (Object line : (List<?>) page.evaluate(RUN, within)) {
            found.add(line + " — " + state);
        }
    }

    private static String script() {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script, "axe.min.js").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
