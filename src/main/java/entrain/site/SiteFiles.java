package entrain.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The files of one folder, none outside it, kept in memory with their gzip form until they change on disk. */
final class SiteFiles {
    private final Path root;
    private final Map<Path, Content> contents = new ConcurrentHashMap<>();

    /** @throws IOException where the folder cannot be found */
    SiteFiles(Path folder) throws IOException {
        this.root = folder.toRealPath();
    }

    /**
     * A file as it is sent.
     *
     * @param gzip its compressed form, empty where compressing gains nothing
     */
    record Content(MediaType type, long modified, byte[] bytes, Optional<byte[]> gzip) {}

    /**
     * Where an address leads.
     *
     * @param path a decoded path with forward slashes, from the root
     * @return an existing file or folder in this folder, or empty: also for a path that climbs, hides a separator, or
     *         leaves by a symbolic link
     */
    Optional<Path> find(String path) {
        Path place = root;
        try {
            for (String name : path.split("/")) {
                if (name.equals("..") || name.indexOf('\\') >= 0 || name.indexOf(':') >= 0 || name.indexOf('\0') >= 0) {
                    return Optional.empty();
                }
                place = place.resolve(name);
            }
            Path real = place.toRealPath();
            boolean file = Files.isDirectory(real) || Files.isRegularFile(real) && !path.endsWith("/");
            return file && real.startsWith(root) ? Optional.of(real) : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The content of a file that {@link #find} gave. */
    Content read(Path file) throws IOException {
        long modified = Files.getLastModifiedTime(file).toMillis();
        Content known = contents.get(file);
        if (known != null && known.modified() == modified && known.bytes().length == Files.size(file)) {
            return known;
        }
        byte[] bytes = Files.readAllBytes(file);
        MediaType type = MediaType.of(file.getFileName().toString());
        Optional<byte[]> gzip = type.compressible()
                ? Optional.of(Gzip.compress(bytes)).filter(compressed -> compressed.length < bytes.length)
                : Optional.empty();
        Content content = new Content(type, modified, bytes, gzip);
        contents.put(file, content);
        return content;
    }
}
