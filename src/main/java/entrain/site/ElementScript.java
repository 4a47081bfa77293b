package entrain.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The script of the element {@code <entrain-lab>}, which holds its style sheet: a page that uses it fetches one file. */
final class ElementScript {
    static final String SCRIPT = "entrain-lab.js";
    static final String STYLE = "entrain-lab.css";
    private static final String PLACE = "const STYLE = '';";

    private ElementScript() {}

    /** Reads both of them from their sources. @throws IOException also where the script has no place for the style */
    static String of(Path webapp) throws IOException {
        String script = Files.readString(webapp.resolve(SCRIPT));
        String style = Slim.style(Files.readString(webapp.resolve(STYLE))).strip();
        if (!script.contains(PLACE) || style.contains("'") || style.contains("\\")) {
            throw new IOException(SCRIPT + " has no place for " + STYLE + ", or that has a quotation mark");
        }
        return script.replace(PLACE, PLACE.replace("''", '\'' + style + '\''));
    }
}
