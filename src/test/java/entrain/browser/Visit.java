package entrain.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;

/** One visitor: a page with a fresh profile, and all it complained about and asked for, its workers included. */
public final class Visit implements AutoCloseable {
    private final BrowserContext context;
    private final Page page;
    private final String origin;
    private final List<String> consoleErrors = new ArrayList<>();
    private final List<String> pageErrors = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();

    Visit(BrowserContext context, Page page, String origin) {
        this.context = context;
        this.page = page;
        this.origin = origin;
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                consoleErrors.add(message.text() + " (" + message.location() + ")");
            }
        });
        context.onWebError(error -> pageErrors.add(error.error()));
        context.onRequest(request -> requests.add(request.url()));
    }

    /** The page, to look at and to act on. */
    public Page page() {
        return page;
    }

    /**
     * Opens an address and waits until it is loaded.
     *
     * @param address a path of the served site beginning with a slash, or any full address
     * @return the answer, null for a {@code file:} address
     */
    public Response open(String address) {
        return page.navigate(address.startsWith("/") ? origin + address : address);
    }

    /** Waits until a promise of the page comes true; {@code waitForFunction} takes the promise itself for a yes. */
    void until(String condition) {
        page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate(condition)));
    }

    /** Presses the running lab's Pause and waits for the frame of the step it stopped at: frames under way still arrive after the press. */
    void pause() {
        page.click("#play");
        until("""
                async () => {
                  const lab = await entrain.ready;
                  const { steps } = await lab.hash();
                  const { state, t } = document.documentElement.dataset;
                  // t is shown with one decimal.
                  return state === 'paused' && Math.abs(steps * lab.value('dt') - t) < 0.051;
                }""");
    }

    /** How many steps the lab's run has taken, and the hash of its state then: {@code 7 0123456789abcdef}. */
    String hash() {
        return (String) page.evaluate(
                "() => entrain.ready.then(lab => lab.hash()).then(({ steps, hash }) => steps + ' ' + hash)");
    }

    /** What was written with {@code console.error}, and failed requests, since the visit began. Not a copy. */
    public List<String> consoleErrors() {
        return consoleErrors;
    }

    /** Exceptions that nobody caught, in the page or in a worker. Not a copy. */
    public List<String> pageErrors() {
        return pageErrors;
    }

    /** The address of every request, in order. Not a copy. */
    public List<String> requests() {
        return requests;
    }

    /** The requests that left the served site; {@code data:} and {@code blob:} addresses leave nothing. */
    public List<String> foreignRequests() {
        List<String> foreign = new ArrayList<>();
        for (String request : requests) {
            if (!request.startsWith(origin + "/") && !request.startsWith("data:") && !request.startsWith("blob:")) {
                foreign.add(request);
            }
        }
        return foreign;
    }

    /** @throws AssertionError listing every complaint and every request outside the site, where there is any */
    public void assertQuiet() {
        List<String> heard = new ArrayList<>();
        consoleErrors.forEach(text -> heard.add("console: " + text));
        pageErrors.forEach(text -> heard.add("uncaught: " + text));
        foreignRequests().forEach(text -> heard.add("outside request: " + text));
        if (!heard.isEmpty()) {
            throw new AssertionError(String.join("\n", heard));
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
