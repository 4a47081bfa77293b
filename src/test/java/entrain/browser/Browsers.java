package entrain.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Finds a browser of the Chromium family for the tests, and gets one where there is none. In this order: the program
 * that the variable {@code ENTRAIN_BROWSER} names; an installed one; Playwright's own download; the system's package
 * manager, where that is apt-get and the tests run as root. Firefox is only found.
 */
final class Browsers {
    static final String VARIABLE = "ENTRAIN_BROWSER";

    private static final long INSTALL_MINUTES = 5;
    private static final long ANSWER_SECONDS = 30;
    private static final List<String> NAMES = List.of(
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
            "chrome",
            "microsoft-edge",
            "microsoft-edge-stable",
            "msedge");
    private static final List<String> FIREFOX = List.of("firefox", "firefox-esr");
    private static final List<String> UNIX =
            List.of("/usr/bin", "/usr/local/bin", "/snap/bin", "/opt/google/chrome", "/usr/lib/chromium");
    private static final List<String> MAC = List.of("Google Chrome", "Chromium", "Microsoft Edge");
    private static final List<String> WINDOWS = List.of(
            "Google\\Chrome\\Application\\chrome.exe",
            "Chromium\\Application\\chrome.exe",
            "Microsoft\\Edge\\Application\\msedge.exe");

    private Browsers() {}

    /**
     * The browser to test with.
     *
     * @throws IllegalStateException with one sentence that says what to do, where there is none and none can be had
     */
    static Path find() {
        Map<String, String> environment = System.getenv();
        String system = System.getProperty("os.name");
        return installed(environment, system)
                .or(() -> downloaded(environment))
                .or(() -> packaged(environment, system))
                .orElseThrow(() -> new IllegalStateException("No Chromium, Chrome or Edge is installed and none could"
                        + " be fetched: install one, or name one in the environment variable " + VARIABLE + "."));
    }

    /** The named browser, else the first installed one that answers. */
    static Optional<Path> installed(Map<String, String> environment, String system) {
        String named = environment.getOrDefault(VARIABLE, "").strip();
        if (!named.isEmpty()) {
            return Optional.of(path(named)
                    .filter(Browsers::isProgram)
                    .orElseThrow(() -> new IllegalStateException("The environment variable " + VARIABLE + " names "
                            + named + ", which is no program: name the"
                            + " executable file of an installed Chromium, Chrome or Edge.")));
        }
        boolean windows = system.toLowerCase(Locale.ROOT).startsWith("windows");
        for (Path place : places(environment, windows)) {
            // on Windows a browser asked for its version opens a window instead of answering
            if (isProgram(place) && (windows || answers(place))) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    /** The first Firefox on the path that says its version. */
    static Optional<Path> firefox(Map<String, String> environment) {
        return onPath(FIREFOX, environment, "").stream()
                .filter(at -> isProgram(at) && answers(at))
                .findFirst();
    }

    private static List<Path> onPath(List<String> names, Map<String, String> environment, String ending) {
        List<Path> places = new ArrayList<>();
        for (String name : names) {
            for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator)) {
                path(folder).filter(Path::isAbsolute).ifPresent(at -> places.add(at.resolve(name + ending)));
            }
        }
        return places;
    }

    private static List<Path> places(Map<String, String> environment, boolean windows) {
        List<Path> places = onPath(NAMES, environment, windows ? ".exe" : "");
        if (windows) {
            for (String root : List.of("ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA")) {
                for (String program : WINDOWS) {
                    path(environment.getOrDefault(root, "")).ifPresent(at -> places.add(at.resolve(program)));
                }
            }
            return places;
        }
        for (String root : List.of("/", environment.getOrDefault("HOME", "/"))) {
            for (String name : MAC) {
                places.add(Path.of(root, "Applications", name + ".app", "Contents", "MacOS", name));
            }
        }
        for (String folder : UNIX) {
            for (String name : NAMES) {
                places.add(Path.of(folder, name));
            }
        }
        return places;
    }

    /** Playwright's own Chromium, fetched into its cache unless it lies there. */
    private static Optional<Path> downloaded(Map<String, String> environment) {
        System.out.println(
                "No browser found; asking Playwright to download Chromium (at most " + INSTALL_MINUTES + " minutes)");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("java.class.path");
        if (!runs(
                environment,
                INSTALL_MINUTES,
                TimeUnit.MINUTES,
                java,
                "-cp",
                classPath,
                "com.microsoft.playwright.CLI",
                "install",
                "--no-shell",
                "chromium")) {
            return Optional.empty();
        }
        return BrowserSession.playwrightsOwn().filter(Browsers::answers);
    }

    private static Optional<Path> packaged(Map<String, String> environment, String system) {
        boolean root = "root".equals(System.getProperty("user.name"));
        if (!root || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return Optional.empty();
        }
        System.out.println("Asking apt-get for chromium (at most " + INSTALL_MINUTES + " minutes a step)");
        return runs(environment, INSTALL_MINUTES, TimeUnit.MINUTES, "apt-get", "update")
                        && runs(
                                environment,
                                INSTALL_MINUTES,
                                TimeUnit.MINUTES,
                                "apt-get",
                                "install",
                                "-y",
                                "--no-install-recommends",
                                "chromium")
                ? installed(environment, system)
                : Optional.empty();
    }

    /** Whether a program says its version: a placeholder, or one whose libraries are missing, does not. */
    private static boolean answers(Path program) {
        return runs(System.getenv(), ANSWER_SECONDS, TimeUnit.SECONDS, program.toString(), "--version");
    }

    private static boolean runs(Map<String, String> environment, long limit, TimeUnit unit, String... command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        Process process = null;
        try {
            process = builder.start();
            process.getOutputStream().close();
            return process.waitFor(limit, unit) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            if (process != null && process.isAlive()) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        }
    }

    private static boolean isProgram(Path path) {
        return Files.isRegularFile(path) && Files.isExecutable(path);
    }

    private static Optional<Path> path(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
