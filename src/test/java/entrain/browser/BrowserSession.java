package entrain.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import entrain.site.StaticServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A headless browser with a site served to it. Each {@link #visit} is a visitor of its own, with a fresh profile.
 * Belongs to the thread that opened it; what a page says arrives while that thread waits on the page, not while it
 * sleeps.
 */
public final class BrowserSession implements AutoCloseable {
    /** The built site, as the build leaves it. */
    public static final Path SITE = Path.of("target", "site");

    private static final List<String> SWITCHES = List.of(
            "--no-sandbox",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-gpu");

    private final StaticServer server;
    private final Playwright playwright;
    private final Browser browser;

    private BrowserSession(StaticServer server, Playwright playwright, Browser browser) {
        this.server = server;
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Opens a browser and serves the built site. */
    public static BrowserSession open() {
        return open(SITE);
    }

    /** Opens a browser and serves a folder on a free port. @throws IllegalStateException where either cannot be had */
    public static BrowserSession open(Path site) {
        if (!Files.isRegularFile(site.resolve("index.html"))) {
            throw new IllegalStateException(site + " holds no page: build it first with mvn package.");
        }
        Path program = Browsers.find();
        Playwright playwright = null;
        StaticServer server = null;
        try {
            server = new StaticServer(site, 0);
            playwright = driver();
            Browser browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(program)
                            .setHeadless(true)
                            .setArgs(SWITCHES));
            return new BrowserSession(server, playwright, browser);
        } catch (IOException e) {
            throw new UncheckedIOException("the site cannot be served", e);
        } catch (RuntimeException e) {
            close(server, playwright);
            throw e;
        }
    }

    /** Where Playwright keeps its own Chromium, if it has one. */
    static Optional<Path> playwrightsOwn() {
        try (Playwright playwright = driver()) {
            return Optional.of(Path.of(playwright.chromium().executablePath())).filter(Files::isExecutable);
        }
    }

    /** Scheme, host and port of the site, without a slash at the end. */
    public String origin() {
        return server.origin();
    }

    /** The browser's own version. */
    public String version() {
        return browser.version();
    }

    /** A visitor with a window of 1440 by 900 and a light theme. Nothing is opened yet. */
    public Visit visit() {
        return visit(1440, 900, ColorScheme.LIGHT);
    }

    /** A visitor with a window of this many CSS pixels and this theme. Nothing is opened yet. */
    public Visit visit(int width, int height, ColorScheme theme) {
        return visit(
                new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(theme));
    }

    /**
     * A visitor of any other kind: touch, reduced motion, another pixel density. Service workers are refused unless the
     * options allow them: a page that keeps itself would ask for its files behind a test's back.
     */
    public Visit visit(Browser.NewContextOptions options) {
        if (options.serviceWorkers == null) {
            options.setServiceWorkers(ServiceWorkerPolicy.BLOCK);
        }
        BrowserContext context = browser.newContext(options);
        Page page = context.newPage();
        return new Visit(context, page, origin());
    }

    @Override
    public void close() {
        browser.close();
        close(server, playwright);
    }

    private static void close(StaticServer server, Playwright playwright) {
        if (playwright != null) {
            playwright.close();
        }
        if (server != null) {
            server.close();
        }
    }

    private static Playwright driver() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }
}
