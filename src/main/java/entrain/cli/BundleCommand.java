package entrain.cli;

import entrain.lab.run.Numeral;
import entrain.site.Bundle;
import entrain.site.BundleError;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** {@code bundle <site-folder> <out.html> [--runtimes both|js]}: the whole page in one file. */
final class BundleCommand {
    static final Set<String> OPTIONS = Set.of("runtimes");

    private BundleCommand() {}

    static void run(Arguments arguments, PrintStream out) throws IOException {
        Path site = arguments.path(0, "the site's folder");
        Path target = arguments.path(1, "the file to write");
        try {
            out.println(target + ": "
                    + Bundle.write(site, runtimes(arguments.option("runtimes").orElse("both")), target));
        } catch (BundleError e) {
            throw new UsageError(e.getMessage());
        }
    }

    private static List<String> runtimes(String which) {
        return switch (which) {
            case "both" -> Bundle.EMBEDDED;
            case "js" -> Bundle.JAVASCRIPT_ONLY;
            default -> throw new UsageError("bundle: --runtimes is both or js, not " + Numeral.quote(which));
        };
    }
}
