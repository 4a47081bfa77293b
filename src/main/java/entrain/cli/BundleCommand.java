package entrain.cli;

import entrain.console.Arguments;
import entrain.console.Failure;
import entrain.console.UsageError;
import entrain.site.Bundle;
import entrain.site.BundleError;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** {@code bundle <site-folder> <out.html> [--runtimes both|js]}: the whole page in one file. */
final class BundleCommand {
    static final Set<String> OPTIONS = Set.of("runtimes");

    private BundleCommand() {}

    static void run(Arguments arguments, Output out) throws IOException {
        Path site = arguments.path(0, "the site's folder");
        Path target = arguments.path(1, "the file to write");
        try {
            List<String> which = arguments.read("runtimes", "both", BundleCommand::runtimes);
            out.print(target + ": " + Bundle.write(site, which, target) + "\n");
        } catch (BundleError e) {
            throw new UsageError(e.getMessage());
        } catch (FileSystemException e) {
            throw e; // the message is but a path
        } catch (IOException e) {
            throw new Failure("bundle: " + target + " cannot be written: " + e.getMessage());
        }
    }

    private static List<String> runtimes(String which) {
        return switch (which) {
            case "both" -> Bundle.EMBEDDED;
            case "js" -> Bundle.JAVASCRIPT_ONLY;
            default -> throw new IllegalArgumentException("is both or js");
        };
    }
}
