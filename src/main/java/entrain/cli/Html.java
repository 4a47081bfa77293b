package entrain.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds the tags of an HTML text, the way a browser would: not in comments, not inside scripts and styles. */
final class Html {
    private static final String BLANKS = " \t\n\r\f";

    private final String html;
    private final List<Tag> tags = new ArrayList<>();

    private Html(String html) {
        this.html = html;
    }

    /**
     * One opening tag.
     *
     * @param name in lower case
     * @param attributes by lower-case name, in order; the value is empty where there is none
     * @param start index of its {@code <}
     * @param end index after its {@code >}
     * @param textEnd for script, style, title and textarea the index of their closing {@code </}, otherwise {@code end}
     * @param elementEnd for these the index after their closing tag, otherwise {@code end}
     */
    record Tag(String name, Map<String, String> attributes, int start, int end, int textEnd, int elementEnd) {
        /** The value of an attribute, trimmed, empty where it is not there. */
        String get(String attribute) {
            return attributes.getOrDefault(attribute, "").strip();
        }

        /** Whether a blank-separated attribute holds a word. */
        boolean has(String attribute, String word) {
            return List.of(get(attribute).toLowerCase(Locale.ROOT).split("[ \t\n\r\f]+"))
                    .contains(word);
        }
    }

    /** The opening tags of an HTML text in order. */
    static List<Tag> tags(String html) {
        Html scan = new Html(html);
        int at = html.indexOf('<');
        while (at >= 0) {
            at = html.indexOf('<', scan.past(at));
        }
        return scan.tags;
    }

    /** The index after what begins with the {@code <} at {@code at}; an opening tag is added to the list. */
    private int past(int at) {
        if (html.startsWith("<!--", at)) {
            int close = html.indexOf("-->", at + 2);
            return close < 0 ? html.length() : close + 3;
        }
        int nameEnd = at + 1;
        while (nameEnd < html.length() && Character.isLetterOrDigit(html.charAt(nameEnd))
                || nameEnd > at + 1 && nameEnd < html.length() && html.charAt(nameEnd) == '-') {
            nameEnd++;
        }
        if (nameEnd == at + 1) {
            return at + 1;
        }
        String name = html.substring(at + 1, nameEnd).toLowerCase(Locale.ROOT);
        Map<String, String> attributes = new LinkedHashMap<>();
        int end = attributes(nameEnd, attributes);
        int textEnd = end;
        int elementEnd = end;
        if (List.of("script", "style", "title", "textarea").contains(name)) {
            textEnd = indexIgnoringCase(html, "</" + name, end);
            int close = html.indexOf('>', textEnd);
            elementEnd = close < 0 ? html.length() : close + 1;
        }
        tags.add(new Tag(name, attributes, at, end, textEnd, elementEnd));
        return elementEnd;
    }

    /** Reads attributes from {@code at} on into {@code attributes}; gives the index after the closing {@code >}. */
    private int attributes(int at, Map<String, String> attributes) {
        int i = at;
        while (i < html.length() && html.charAt(i) != '>') {
            char c = html.charAt(i);
            if (BLANKS.indexOf(c) >= 0 || c == '/') {
                i++;
                continue;
            }
            int nameStart = i++;
            while (i < html.length() && (BLANKS + "=>/").indexOf(html.charAt(i)) < 0) {
                i++;
            }
            String name = html.substring(nameStart, i).toLowerCase(Locale.ROOT);
            i = skipBlanks(i);
            String value = "";
            if (i < html.length() && html.charAt(i) == '=') {
                i = skipBlanks(i + 1);
                char quote = i < html.length() ? html.charAt(i) : '>';
                int valueEnd;
                if (quote == '"' || quote == '\'') {
                    int close = html.indexOf(quote, ++i);
                    valueEnd = close < 0 ? html.length() : close;
                    value = html.substring(i, valueEnd);
                    i = Math.min(valueEnd + 1, html.length());
                } else {
                    valueEnd = i;
                    while (valueEnd < html.length() && (BLANKS + ">").indexOf(html.charAt(valueEnd)) < 0) {
                        valueEnd++;
                    }
                    value = html.substring(i, valueEnd);
                    i = valueEnd;
                }
            }
            attributes.putIfAbsent(name, value);
        }
        return Math.min(i + 1, html.length());
    }

    private int skipBlanks(int at) {
        int i = at;
        while (i < html.length() && BLANKS.indexOf(html.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    /** Where a lower-case text next stands in whatever case, or the length where it does not. */
    static int indexIgnoringCase(String in, String lowerCase, int from) {
        int last = in.length() - lowerCase.length();
        for (int i = from; i <= last; i++) {
            if (in.regionMatches(true, i, lowerCase, 0, lowerCase.length())) {
                return i;
            }
        }
        return in.length();
    }
}
