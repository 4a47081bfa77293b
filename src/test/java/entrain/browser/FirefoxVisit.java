package entrain.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A headless Firefox at one address of the built site, without a driver: it is heard only through what the page posts
 * to {@code /lines}. It has a fresh profile, and no way out of this machine.
 */
final class FirefoxVisit implements AutoCloseable {
    private static final int LIMIT_MINUTES = 4;

    private static final String PREFERENCES = """
            // a proxy that is not there for every address but this machine's, and no names looked up
            user_pref("network.proxy.type", 1);
            user_pref("network.proxy.http", "127.0.0.1");
            user_pref("network.proxy.http_port", 9);
            user_pref("network.proxy.ssl", "127.0.0.1");
            user_pref("network.proxy.ssl_port", 9);
            user_pref("network.proxy.allow_bypass", false);
            user_pref("network.dns.disabled", true);
            // what would only knock there
            user_pref("network.captive-portal-service.enabled", false);
            user_pref("network.connectivity-service.enabled", false);
            user_pref("app.normandy.enabled", false);
            user_pref("extensions.update.enabled", false);
            user_pref("datareporting.policy.dataSubmissionEnabled", false);
            user_pref("datareporting.healthreport.uploadEnabled", false);
            user_pref("toolkit.telemetry.enabled", false);
            // no page before ours, whose timers would then be slowed
            user_pref("datareporting.policy.firstRunURL", "");
            user_pref("browser.aboutwelcome.enabled", false);
            user_pref("browser.startup.homepage_override.mstone", "ignore");
            user_pref("browser.startup.page", 0);
            user_pref("browser.shell.checkDefaultBrowser", false);
            """;

    private final Path profile;
    private final HostServer server;
    private final Process process;

    /**
     * Starts a server and the browser.
     *
     * @param address a path of the site beginning with a slash
     * @param policy the content security policy that the site is served with, or null
     * @throws IllegalStateException where the site is not built
     */
    FirefoxVisit(Path program, String address, String policy) throws IOException {
        this(program, address, policy, "");
    }

    /** @param page a page of the test's own, at {@code /visit.html} of the site */
    FirefoxVisit(Path program, String address, String policy, String page) throws IOException {
        if (!Files.isRegularFile(BrowserSession.SITE.resolve("index.html"))) {
            throw new IllegalStateException(BrowserSession.SITE + " holds no page: build it first with mvn package.");
        }
        // not in the system's temporary folder: a Firefox in a box of its own (snap, Flatpak) sees another one
        profile = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "firefox");
        Files.writeString(profile.resolve("user.js"), PREFERENCES);
        server = new HostServer(policy, page);
        ProcessBuilder builder = new ProcessBuilder(
                program.toString(),
                "--headless",
                "--no-remote",
                "--profile",
                profile.toString(),
                server.origin() + address);
        builder.environment().put("MOZ_CRASHREPORTER_DISABLE", "1");
        process =
                builder.redirectErrorStream(true).redirectOutput(log().toFile()).start();
        process.onExit()
                .thenAccept(ended -> server.report()
                        .completeExceptionally(
                                new IllegalStateException("Firefox ended with status " + ended.exitValue())));
    }

    /**
     * Waits for what the page posts.
     *
     * @throws AssertionError with the browser's own last words, where it ends without or takes more than four minutes
     */
    String report() throws IOException, InterruptedException {
        try {
            return server.report().get(LIMIT_MINUTES, TimeUnit.MINUTES);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause().getMessage() + "; it said:\n" + Files.readString(log()));
        } catch (TimeoutException e) {
            throw new AssertionError("Nothing was posted within " + LIMIT_MINUTES + " minutes; Firefox said:\n"
                    + Files.readString(log()));
        }
    }

    @Override
    public void close() throws IOException {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
        server.close();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted((a, b) -> b.compareTo(a)).map(Path::toFile).forEach(File::delete);
        }
    }

    private Path log() {
        return profile.resolve("output.txt");
    }
}
