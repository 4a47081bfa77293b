package entrain.site;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * Serves one folder over HTTP to this machine alone, the way a static web host would: right types, gzip where the
 * visitor accepts it, no listing of folders, nothing from outside the folder. GET and HEAD only; nothing may be
 * cached unasked.
 */
public final class StaticServer implements AutoCloseable {
    private static final int THREADS = 8;
    /** RFC 9110, 12.4.2, but 0. */
    private static final Pattern POSITIVE_QUALITY = Pattern.compile("q=(0\\.0*[1-9][0-9]*|1(\\.0*)?)");

    private final SiteFiles files;
    private final HttpServer server;
    private final ExecutorService threads;

    /**
     * Starts serving.
     *
     * @param folder the folder whose {@code index.html} is the page at {@code /}
     * @param port the port to take, 0 for a free one
     * @throws IOException where the folder is not there or the port cannot be had ({@link java.net.BindException})
     */
    public StaticServer(Path folder, int port) throws IOException {
        files = new SiteFiles(folder);
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            // otherwise every answer on a kept connection may wait 40 ms for the visitor's acknowledgement
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        threads = Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, "entrain-serve");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** The port taken. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Scheme, host and port, without a slash at the end. */
    public String origin() {
        return "http://localhost:" + port();
    }

    /** Stops at once; the port is free again when this returns. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            if (!method.equals("GET") && !method.equals("HEAD")) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                say(exchange, 405, "Only GET and HEAD are answered here.\n");
                return;
            }
            String path = exchange.getRequestURI().getPath();
            Optional<Path> found = path == null ? Optional.empty() : files.find(path);
            if (found.isPresent() && Files.isDirectory(found.get())) {
                if (!path.endsWith("/")) {
                    redirectToFolder(exchange);
                    return;
                }
                found = files.find(path + "index.html").filter(Files::isRegularFile);
            }
            if (found.isEmpty()) {
                say(exchange, 404, "There is nothing here.\n");
            } else {
                send(exchange, files.read(found.get()));
            }
        }
    }

    private static void send(HttpExchange exchange, SiteFiles.Content content) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", content.type().header());
        // a figure in a sandboxed frame has no origin, and may fetch only what every origin may
        headers.set("Access-Control-Allow-Origin", "*");
        byte[] body = content.bytes();
        if (content.gzip().isPresent()) {
            headers.set("Vary", "Accept-Encoding");
            if (acceptsGzip(exchange.getRequestHeaders().get("Accept-Encoding"))) {
                headers.set("Content-Encoding", "gzip");
                body = content.gzip().get();
            }
        }
        finish(exchange, 200, body);
    }

    private static void redirectToFolder(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        String query = exchange.getRequestURI().getRawQuery();
        String folder = "./" + path.substring(path.lastIndexOf('/') + 1) + "/" + (query == null ? "" : "?" + query);
        exchange.getResponseHeaders().set("Location", folder);
        say(exchange, 301, "This is a folder.\n");
    }

    private static void say(HttpExchange exchange, int status, String text) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        finish(exchange, status, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void finish(HttpExchange exchange, int status, byte[] body) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Cache-Control", "no-cache");
        headers.set("X-Content-Type-Options", "nosniff");
        if (exchange.getRequestMethod().equals("HEAD")) {
            headers.set("Content-Length", Integer.toString(body.length));
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** Whether a visitor takes gzip: named, or covered by a star, and not at quality 0. */
    static boolean acceptsGzip(List<String> acceptEncoding) {
        if (acceptEncoding == null) {
            return false;
        }
        boolean star = false;
        for (String coding :
                String.join(",", acceptEncoding).toLowerCase(Locale.ROOT).split(",")) {
            String[] parts = coding.split(";");
            boolean wanted = true;
            for (int i = 1; i < parts.length; i++) {
                String parameter = parts[i].replace(" ", "");
                wanted &= !parameter.startsWith("q=")
                        || POSITIVE_QUALITY.matcher(parameter).matches();
            }
            String name = parts.length == 0 ? "" : parts[0].strip();
            if (name.equals("gzip")) {
                return wanted;
            }
            star |= name.equals("*") && wanted;
        }
        return star;
    }
}
