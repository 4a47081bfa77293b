package entrain.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A host of the built site with headers of its own: every answer has its content security policy. What is posted to
 * {@code /lines} is its report. Asked for with {@code report=lines}, the lab posts which runtime and engine it has.
 */
final class HostServer implements AutoCloseable {
    /** Posts the runtime and the engine of a lab that is alive, or what it says instead. */
    private static final String REPORT = """
            <script>
            new MutationObserver((changes, observer) => {
              const { state, t, runtime, engine } = document.documentElement.dataset;
              if (state !== 'error' && !(state === 'running' && t > 1)) return;
              observer.disconnect();
              const said = document.getElementById('notices').textContent;
              fetch('lines', { method: 'POST', body: `${state} ${runtime} ${engine} ${said}`.trim() });
            }).observe(document.documentElement, { attributes: true });
            </script>
            """;

    private final CompletableFuture<String> report = new CompletableFuture<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final String policy;
    private final byte[] page;

    /** @param policy the value of Content-Security-Policy, null for none */
    HostServer(String policy) throws IOException {
        this(policy, "");
    }

    /** @param page a page of the test's own, at {@code /visit.html} */
    HostServer(String policy, String page) throws IOException {
        this.policy = policy;
        this.page = page.getBytes(StandardCharsets.UTF_8);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::send);
        server.createContext("/lines", this::receive);
        server.start();
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Completed by the first thing posted. */
    CompletableFuture<String> report() {
        return report;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void send(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Path file = BrowserSession.SITE.resolve(path.equals("/") ? "index.html" : path.substring(1));
            boolean own = path.equals("/visit.html");
            if (!own && !Files.isRegularFile(file)) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            String type = URLConnection.guessContentTypeFromName(file.toString());
            exchange.getResponseHeaders().set("Content-Type", type == null ? "application/octet-stream" : type);
            if (policy != null) {
                exchange.getResponseHeaders().set("Content-Security-Policy", policy);
            }
            byte[] body = own ? page : Files.readAllBytes(file);
            if (path.equals("/")
                    && "report=lines".equals(exchange.getRequestURI().getQuery())) {
                String page = new String(body, StandardCharsets.UTF_8);
                body = page.replace("</body>", REPORT + "</body>").getBytes(StandardCharsets.UTF_8);
            }
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            report.complete(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
        }
    }
}
