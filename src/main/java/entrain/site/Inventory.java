package entrain.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes into the site's {@code sw.js} which files of the site the lab may use, in either runtime, the hash of each as an
 * integrity value (SHA-256, W3C Subresource Integrity), and a version that changes with any of them.
 * Equal sites give equal bytes, also where it was written before.
 */
public final class Inventory {
    private static final String WORKER = "sw.js";
    /**
     * What is for other pages than the lab, whose page holds its loader: figures and their host pages, the benchmark, the
     * self-test; the English texts as a template for translators; the whole page once more, to be saved; the icon that a
     * browser fetches on installing.
     */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(boot|embed|figure|entrain-lab|bench|selftest|check)\\..*|examples/.*|text/en\\.txt|entrain\\.html|icon-512\\.png");

    private static final Pattern PLACE = Pattern.compile("const VERSION = '[^']*';\\R+const FILES = \\{[^}]*\\};");
    /** A name that is its own address. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._/-]+");

    private static final int VERSION_BYTES = 8;

    private Inventory() {}

    /**
     * Completes {@code sw.js} in this folder. Files whose names begin with a dot are no part of a site.
     *
     * @throws IOException where a file cannot be read, has a name that an address would spell otherwise, or
     *         {@code sw.js} has no place for the list
     */
    public static void write(Path site) throws IOException {
        StringBuilder list = new StringBuilder();
        for (String name : names(site)) {
            if (!NAME.matcher(name).matches()) {
                throw new IOException(name + ": a file of the site needs a name of letters, digits, '.', '_' and '-'");
            }
            list.append("  '")
                    .append(name)
                    .append("': 'sha256-")
                    .append(Base64.getEncoder().encodeToString(sha256(Files.readAllBytes(site.resolve(name)))))
                    .append("',\n");
        }
        String version =
                HexFormat.of().formatHex(sha256(list.toString().getBytes(StandardCharsets.UTF_8)), 0, VERSION_BYTES);
        Path worker = site.resolve(WORKER);
        Matcher place = PLACE.matcher(Files.readString(worker));
        if (!place.find()) {
            throw new IOException(worker + " has no place for the list of files");
        }
        String filled = "const VERSION = '" + version + "';\nconst FILES = {\n" + list + "};";
        Files.writeString(worker, place.replaceFirst(Matcher.quoteReplacement(filled)));
    }

    /** The lab's files, with forward slashes, in the order of their names. */
    private static List<String> names(Path site) throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> site.relativize(file).toString().replace('\\', '/'))
                    .filter(name ->
                            !name.equals(WORKER) && !ELSEWHERE.matcher(name).matches())
                    .filter(name -> !name.startsWith(".") && !name.contains("/."))
                    .sorted()
                    .toList();
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
