package entrain.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The patterns that a script says: the literals given to {@code t} and {@code p}. */
final class ScriptPatterns {
    private static final Pattern CALL = Pattern.compile("(?<![\\w.$])(?:entrain\\.)?[tp]\\(\\s*");
    private static final Pattern LITERAL = Pattern.compile("'((?:[^'\\\\\\n]|\\\\.)*)'\\s*[,)]");

    private ScriptPatterns() {}

    /**
     * The patterns in the order in which they stand.
     *
     * @throws IOException where something else than a literal is given
     */
    static List<String> of(String script) throws IOException {
        List<String> patterns = new ArrayList<>();
        Matcher call = CALL.matcher(script);
        Matcher literal = LITERAL.matcher(script);
        while (call.find()) {
            if (!literal.region(call.end(), script.length()).lookingAt()) {
                throw new IOException("t and p need a literal, not "
                        + script.substring(call.start(), Math.min(script.length(), call.start() + 40)));
            }
            patterns.add(literal.group(1).replace("\\'", "'"));
        }
        return patterns;
    }
}
