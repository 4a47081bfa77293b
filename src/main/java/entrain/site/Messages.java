package entrain.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that the page says, as its sources have it: the catalogue {@code en.txt}, whose messages every other language
 * translates.
 */
public final class Messages {
    private static final String HEAD = """
            # Every message that reaches a person, by the file that says it. {} is a slot: a number, a name, or another message.
            """;

    /** The messages of each file that has any that no file before it has. */
    private final Map<String, List<String>> byFile = new LinkedHashMap<>();

    private final Set<String> known = new HashSet<>();

    private Messages() {}

    /**
     * Reads the pages, the scripts and the Java sources of a project.
     *
     * @throws IOException where a sentence is not made of a literal pattern
     */
    public static Messages of(Path project) throws IOException {
        Messages messages = new Messages();
        Path webapp = project.resolve("webapp");
        for (String page : Site.PAGES) {
            String html = Template.page(Files.readString(webapp.resolve(Site.TEMPLATE)), page, Site.PAGES);
            messages.add(page, PagePatterns.of(html));
        }
        messages.add(Site.PARTS, PagePatterns.of(Files.readString(webapp.resolve(Site.PARTS))));
        for (Path script : files(webapp, ".js")) {
            messages.add(webapp.relativize(script).toString(), ScriptPatterns.of(Files.readString(script)));
        }
        Path java = project.resolve("src/main/java/entrain");
        List<Path> sources = files(java, ".java");
        List<List<String>> patterns = JavaPatterns.of(sources);
        for (int i = 0; i < sources.size(); i++) {
            messages.add(java.relativize(sources.get(i)).toString().replace('\\', '/'), patterns.get(i));
        }
        return messages;
    }

    /** The messages in their order. */
    public List<String> all() {
        return byFile.values().stream().flatMap(List::stream).toList();
    }

    /** The catalogue: a message a line, under the name of its file. */
    public String catalogue() {
        StringBuilder text = new StringBuilder(HEAD);
        byFile.forEach((file, messages) -> text.append("\n# ")
                .append(file)
                .append('\n')
                .append(String.join("\n", messages))
                .append('\n'));
        return text.toString();
    }

    private void add(String file, List<String> patterns) {
        List<String> anew = new ArrayList<>();
        for (String pattern : patterns) {
            if (known.add(pattern)) {
                anew.add(pattern);
            }
        }
        if (!anew.isEmpty()) {
            byFile.put(file, anew);
        }
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
