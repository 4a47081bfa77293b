package entrain.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Which Entrain this is: {@code 0.1.0 (0123456789ab)}, version and commit, as the build found them. A build without git
 * knows the version alone. {@code Version <project> <version> <classes>} writes it beside this class.
 */
public final class Version {
    private static final String FILE = "version.txt";

    private Version() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        String commit = commit(Path.of(args[0]).toRealPath());
        Files.writeString(
                Path.of(args[2], "entrain", "site", FILE), args[1] + (commit.isEmpty() ? "" : " (" + commit + ")"));
    }

    /** As the build wrote it. */
    public static String text() {
        try (InputStream file = Version.class.getResourceAsStream(FILE)) {
            return file == null ? "unknown" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "unknown";
        }
    }

    /** The commit that a project is of, and whether its files have been changed since; empty where git does not tell. */
    static String commit(Path project) throws InterruptedException {
        ProcessBuilder git =
                new ProcessBuilder("git", "describe", "--always", "--abbrev=12", "--exclude=*", "--dirty=, changed");
        git.directory(project.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        git.environment().put("GIT_OPTIONAL_LOCKS", "0");
        if (project.getParent() != null) {
            git.environment().put("GIT_CEILING_DIRECTORIES", project.getParent().toString()); // no repository around it
        }
        try {
            Process process = git.start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? said : "";
        } catch (IOException e) {
            return ""; // no git here
        }
    }
}
