package entrain.site;

import java.util.Locale;
import java.util.Map;

/**
 * What a file is, told by the end of its name.
 *
 * @param header the Content-Type to send
 * @param compressible whether gzip makes it smaller
 */
record MediaType(String header, boolean compressible) {
    private static final MediaType UNKNOWN = new MediaType("application/octet-stream", false);
    private static final Map<String, MediaType> BY_ENDING = Map.ofEntries(
            text("html", "text/html"),
            text("htm", "text/html"),
            text("js", "text/javascript"),
            text("mjs", "text/javascript"),
            text("css", "text/css"),
            text("txt", "text/plain"),
            text("md", "text/plain"),
            text("csv", "text/csv"),
            text("py", "text/plain"),
            text("svg", "image/svg+xml"),
            text("json", "application/json"),
            text("map", "application/json"),
            text("webmanifest", "application/manifest+json"),
            text("xml", "application/xml"),
            Map.entry("wasm", new MediaType("application/wasm", true)),
            Map.entry("ico", new MediaType("image/x-icon", false)),
            Map.entry("png", new MediaType("image/png", false)),
            Map.entry("jpg", new MediaType("image/jpeg", false)),
            Map.entry("jpeg", new MediaType("image/jpeg", false)),
            Map.entry("webp", new MediaType("image/webp", false)),
            Map.entry("woff2", new MediaType("font/woff2", false)));

    static MediaType of(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return BY_ENDING.getOrDefault(fileName.substring(dot + 1).toLowerCase(Locale.ROOT), UNKNOWN);
    }

    /** The type without its character set, as a data: address wants it. */
    String plain() {
        int semicolon = header.indexOf(';');
        return semicolon < 0 ? header : header.substring(0, semicolon);
    }

    private static Map.Entry<String, MediaType> text(String ending, String type) {
        return Map.entry(ending, new MediaType(type + "; charset=utf-8", true));
    }
}
