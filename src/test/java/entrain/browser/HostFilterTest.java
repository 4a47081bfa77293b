package entrain.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Our markup behind the filters of hosts: of a frame its link is left, of the element its words. */
final class HostFilterTest {
    /** As HTML Purifier and WordPress answered. */
    @ParameterizedTest
    @EnumSource(HostFilter.class)
    void filters_leaveWhatTheirHostsLeave(HostFilter filter) {
        assertEquals(
                "<p>Before.</p><a href=\"https://host/?v=1&amp;g=1.5\">words</a><p>After.</p>",
                filter.clean("<p>Before.</p><iframe src=\"https://host/embed.html\" sandbox=\"allow-scripts\""
                        + " title=\"x\"><a href=\"https://host/?v=1&amp;g=1.5\">words</a></iframe><p>After.</p>"));
        assertEquals(
                "What the <b>figure</b> shows.",
                filter.clean("<script src=\"https://host/entrain-lab.js\"></script><entrain-lab g=\"1.5\" title=\"x\">"
                        + "What the <b>figure</b> shows.</entrain-lab>"));
        assertEquals("<p>x</p>", filter.clean("<style>p { color: red }</style><p onclick=\"run()\">x</p>"));
    }

    /** The frame that the guide gives, which is what Share writes, with a link for where it is taken away. */
    @ParameterizedTest
    @EnumSource(HostFilter.class)
    void frameOfTheGuide_leavesItsLink(HostFilter filter) throws IOException {
        String left = filter.clean(guide("(?s)```html\\s+(<iframe.*?</iframe>)"));
        assertTrue(left.matches("<a href=\"https://host/entrain/\\?[^\"]*\">[^<]+</a>"), left);
    }

    @ParameterizedTest
    @EnumSource(HostFilter.class)
    void elementOfTheGuide_leavesItsWords(HostFilter filter) throws IOException {
        String left = filter.clean(guide("(?s)(<script src=\"[^\"]*entrain-lab.js\"></script>.*?</entrain-lab>)"));
        assertEquals("What the figure shows, in words.", left.strip());
    }

    private static final Path GUIDE = Path.of("src", "docs", "embedding.md");

    private static String guide(String pattern) throws IOException {
        Matcher found = Pattern.compile(pattern).matcher(Files.readString(GUIDE));
        assertTrue(found.find(), pattern);
        return found.group(1);
    }
}
