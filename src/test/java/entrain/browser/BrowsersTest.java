package entrain.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS) // the stand-ins for browsers are shell scripts
final class BrowsersTest {
    @TempDir
    Path folder;

    private Path program(String name, int exitStatus) throws IOException {
        Path file = Files.createDirectories(folder.resolve(name).getParent())
                .resolve(Path.of(name).getFileName());
        Files.writeString(file, "#!/bin/sh\nexit " + exitStatus + "\n");
        assertTrue(file.toFile().setExecutable(true));
        return file;
    }

    private Optional<Path> find(String... folders) {
        StringBuilder path = new StringBuilder();
        for (String each : folders) {
            path.append(path.length() == 0 ? "" : File.pathSeparator).append(folder.resolve(each));
        }
        return Browsers.installed(Map.of("PATH", path.toString()), "Linux");
    }

    @Test
    void installed_variableNamesOne_isTakenBeforeThePath() throws IOException {
        program("bin/chromium", 0);
        Path named = program("my browser", 1);
        assertEquals(
                Optional.of(named),
                Browsers.installed(
                        Map.of(
                                Browsers.VARIABLE,
                                named.toString(),
                                "PATH",
                                folder.resolve("bin").toString()),
                        "Linux"));
    }

    @Test
    void installed_variableNamesNone_saysSoInOneSentence() {
        String message = assertThrows(
                        IllegalStateException.class,
                        () -> Browsers.installed(
                                Map.of(
                                        Browsers.VARIABLE,
                                        folder.resolve("absent").toString()),
                                "Linux"))
                .getMessage();
        assertTrue(message.startsWith("The environment variable ENTRAIN_BROWSER names " + folder.resolve("absent")));
        assertEquals(1, message.lines().count());
        assertFalse(message.contains(". "));
    }

    @Test
    void installed_severalOnThePath_prefersChromium() throws IOException {
        program("a/microsoft-edge", 0);
        program("a/google-chrome", 0);
        Path chromium = program("b/chromium", 0);
        assertEquals(Optional.of(chromium), find("a", "b"));
    }

    @Test
    void installed_oneThatDoesNotAnswer_isPassedOver() throws IOException {
        program("a/chromium", 127);
        Files.writeString(folder.resolve("a/chromium-browser"), "not executable");
        Path edge = program("a/microsoft-edge", 0);
        assertEquals(edge, find("a").filter(found -> found.startsWith(folder)).orElse(edge));
        assertFalse(find("a")
                .filter(found -> found.equals(folder.resolve("a/chromium")))
                .isPresent());
    }

    @Test
    void firefox_placeholderBesideAnother_takesTheOneThatAnswers() throws IOException {
        program("a/firefox", 1);
        program("a/chromium", 0);
        Map<String, String> environment = Map.of("PATH", folder.resolve("a").toString());
        assertEquals(Optional.empty(), Browsers.firefox(environment));
        Path esr = program("a/firefox-esr", 0);
        assertEquals(Optional.of(esr), Browsers.firefox(environment));
    }
}
