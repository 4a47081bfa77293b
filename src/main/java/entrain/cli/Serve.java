package entrain.cli;

import entrain.console.Arguments;
import entrain.console.UsageError;
import entrain.site.StaticServer;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** {@code serve [--port 8080] [--dir target/site]}: serves the built page until it is interrupted. */
final class Serve {
    static final Set<String> OPTIONS = Set.of("port", "dir");

    private static final int DEFAULT_PORT = 8080;
    private static final int LARGEST_PORT = 65535;

    private Serve() {}

    static void run(Arguments arguments, Output out) throws IOException {
        int port = arguments.integer("port", DEFAULT_PORT, 0, LARGEST_PORT);
        Path folder = arguments.optionalPath("dir").orElse(Path.of("target", "site"));
        if (!Files.isRegularFile(folder.resolve("index.html"))) {
            throw new UsageError(folder + " holds no page; build it first with: mvn package");
        }
        try (StaticServer server = new StaticServer(folder, port)) {
            out.print("Entrain is at " + server.origin() + "/\n");
            out.flush();
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (BindException e) {
            int other = port == LARGEST_PORT ? DEFAULT_PORT : port < 1024 ? port + DEFAULT_PORT : port + 1;
            String why = String.valueOf(e.getMessage()).contains("ermission") ? " may not be taken" : " is taken";
            throw new UsageError("port " + port + why + "; choose another with --port " + other);
        }
    }
}
