package entrain.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StaticServerTest {
    private static final String PAGE = "<p>page µ</p>\n".repeat(50);

    @TempDir
    Path folder;

    private Path site;
    private StaticServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void start() throws IOException {
        site = Files.createDirectories(folder.resolve("site"));
        Files.createDirectories(site.resolve("deep/er"));
        Files.writeString(folder.resolve("secret.txt"), "secret");
        Files.writeString(site.resolve("index.html"), PAGE);
        Files.writeString(site.resolve("deep/index.html"), "deep");
        for (String name : List.of(
                "a b.txt",
                "x.js",
                "x.mjs",
                "x.css",
                "x.json",
                "x.svg",
                "x.csv",
                "x.webmanifest",
                "x.wasm",
                "x.png",
                "x.PNG",
                "x.bin",
                "none")) {
            Files.writeString(site.resolve(name), name);
        }
        server = new StaticServer(site, 0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<byte[]> ask(String method, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.origin() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Sends a request line as it stands; {@link URI} would tidy it. */
    private String raw(String target) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void get_root_givesThePage() throws Exception {
        HttpResponse<byte[]> answer = ask("GET", "/?g=1.5");
        assertEquals(200, answer.statusCode());
        assertEquals(PAGE, new String(answer.body(), StandardCharsets.UTF_8));
        assertEquals("no-cache", answer.headers().firstValue("Cache-Control").orElseThrow());
        assertEquals(
                "*", answer.headers().firstValue("Access-Control-Allow-Origin").orElseThrow());
        assertFalse(answer.headers().firstValue("Content-Encoding").isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "/, text/html; charset=utf-8",
        "/a%20b.txt, text/plain; charset=utf-8",
        "/x.js, text/javascript; charset=utf-8",
        "/x.mjs, text/javascript; charset=utf-8",
        "/x.css, text/css; charset=utf-8",
        "/x.json, application/json; charset=utf-8",
        "/x.svg, image/svg+xml; charset=utf-8",
        "/x.csv, text/csv; charset=utf-8",
        "/x.webmanifest, application/manifest+json; charset=utf-8",
        "/x.wasm, application/wasm",
        "/x.png, image/png",
        "/x.PNG, image/png",
        "/x.bin, application/octet-stream",
        "/none, application/octet-stream",
    })
    void get_file_hasItsType(String path, String type) throws Exception {
        HttpResponse<byte[]> answer = ask("GET", path);
        assertEquals(200, answer.statusCode());
        assertEquals(type, answer.headers().firstValue("Content-Type").orElseThrow());
    }

    @Test
    void get_gzipAccepted_sendsTheSameBytesSmaller() throws Exception {
        for (int time = 0; time < 2; time++) { // the second answer comes from memory
            HttpResponse<byte[]> answer = ask("GET", "/", "Accept-Encoding", "br, gzip;q=0.5");
            assertEquals("gzip", answer.headers().firstValue("Content-Encoding").orElseThrow());
            assertTrue(answer.body().length < PAGE.length());
            try (GZIPInputStream page = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
                assertArrayEquals(PAGE.getBytes(StandardCharsets.UTF_8), page.readAllBytes());
            }
        }
    }

    @Test
    void acceptsGzip_everyWayToSayIt_isUnderstood() {
        assertFalse(StaticServer.acceptsGzip(null));
        assertTrue(StaticServer.acceptsGzip(List.of("gzip, deflate, br")));
        assertTrue(StaticServer.acceptsGzip(List.of("deflate", "GZIP ; q=0.001")));
        assertTrue(StaticServer.acceptsGzip(List.of("*")));
        assertFalse(StaticServer.acceptsGzip(List.of("*, gzip;q=0")));
        assertFalse(StaticServer.acceptsGzip(List.of("*;q=0.0", "br")));
        assertFalse(StaticServer.acceptsGzip(List.of("", ";", "x-gzip-not")));
    }

    @Test
    void get_fileChangedOnDisk_givesTheNewBytes() throws Exception {
        ask("GET", "/x.js");
        Files.writeString(site.resolve("x.js"), "longer than before");
        assertEquals("longer than before", new String(ask("GET", "/x.js").body(), StandardCharsets.UTF_8));
    }

    @Test
    void head_file_hasTheHeadersOfGetAndNoBody() throws Exception {
        HttpResponse<byte[]> head = ask("HEAD", "/x.wasm");
        assertEquals(200, head.statusCode());
        assertEquals("6", head.headers().firstValue("Content-Length").orElseThrow());
        assertEquals(
                "application/wasm", head.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(0, head.body().length);
    }

    @Test
    void get_folder_givesItsPageAtItsOwnAddress() throws Exception {
        HttpResponse<byte[]> answer = ask("GET", "/deep?g=2");
        assertEquals(301, answer.statusCode());
        assertEquals("./deep/?g=2", answer.headers().firstValue("Location").orElseThrow());
        assertEquals("deep", new String(ask("GET", "/deep/").body(), StandardCharsets.UTF_8));
        assertEquals(404, ask("GET", "/deep/er/").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/absent", "/x.js/", "/x.js/y", "/%00", "/absent%0Aline"})
    void get_nothingThere_is404(String path) throws Exception {
        HttpResponse<byte[]> answer = ask("GET", path);
        assertEquals(404, answer.statusCode());
        assertEquals(
                "text/plain; charset=utf-8",
                answer.headers().firstValue("Content-Type").orElseThrow());
        assertFalse(new String(answer.body(), StandardCharsets.UTF_8).contains("absent"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../secret.txt",
                "/deep/../../secret.txt",
                "/%2e%2e/secret.txt",
                "/..%2fsecret.txt",
                "/%2e%2e%2fsecret.txt",
                "/..%5csecret.txt",
                "/deep/..\\..\\secret.txt",
                "//secret.txt",
                "/./../secret.txt",
                "http://localhost/../secret.txt",
                "secret.txt",
                "*"
            })
    void get_pathThatClimbs_findsNothing(String target) throws Exception {
        String answer = raw(target);
        assertFalse(answer.endsWith("secret"), answer);
        assertTrue(answer.startsWith("HTTP/1.1 40") || answer.isEmpty(), answer);
    }

    @Test
    void get_absolutePath_findsNothing() throws Exception {
        String absolute =
                folder.resolve("secret.txt").toAbsolutePath().toString().replace('\\', '/');
        assertTrue(raw(absolute).startsWith("HTTP/1.1 404"));
        assertTrue(raw("/" + absolute).startsWith("HTTP/1.1 40"));
        assertTrue(raw("/%2f" + absolute.substring(1)).startsWith("HTTP/1.1 40"));
    }

    @Test
    void get_symbolicLink_isFollowedOnlyInside() throws Exception {
        try {
            Files.createSymbolicLink(site.resolve("out.txt"), folder.resolve("secret.txt"));
            Files.createSymbolicLink(site.resolve("out"), folder);
            Files.createSymbolicLink(site.resolve("in.txt"), site.resolve("a b.txt"));
        } catch (UnsupportedOperationException | IOException e) {
            return; // a system without links has no way out by one
        }
        assertEquals(404, ask("GET", "/out.txt").statusCode());
        assertEquals(404, ask("GET", "/out/secret.txt").statusCode());
        assertEquals(200, ask("GET", "/in.txt").statusCode());
    }

    @Test
    void post_anything_is405() throws Exception {
        assertEquals(405, ask("POST", "/").statusCode());
    }

    @Test
    void server_portTaken_throwsBindException() {
        assertThrows(BindException.class, () -> new StaticServer(site, server.port()).close());
    }

    @Test
    void close_done_freesThePort() throws Exception {
        int port = server.port();
        server.close();
        new StaticServer(site, port).close();
    }
}
