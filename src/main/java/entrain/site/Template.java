package entrain.site;

import java.io.IOException;
import java.util.List;

/**
 * One text from which several pages are made. A line that is the comment {@code <!-- only: NAME -->} says that what
 * follows belongs to the page of that name alone, {@code <!-- all -->} that it belongs to every page again.
 */
final class Template {
    private static final String ONLY = "<!-- only: ";
    private static final String ALL = "<!-- all -->";
    private static final String END = " -->";

    private Template() {}

    /**
     * The page of a name.
     *
     * @param names of all pages that the template knows
     * @throws IOException where the template names another page
     */
    static String page(String template, String name, List<String> names) throws IOException {
        StringBuilder page = new StringBuilder(template.length());
        String only = name;
        for (String line : template.lines().toList()) {
            String mark = line.strip();
            if (mark.equals(ALL)) {
                only = name;
            } else if (mark.startsWith(ONLY)) {
                only = mark.substring(ONLY.length(), mark.length() - END.length());
                if (!names.contains(only)) {
                    throw new IOException("the template has a part only for " + only + ", and no such page is made");
                }
            } else if (only.equals(name)) {
                page.append(line).append('\n');
            }
        }
        return page.toString();
    }
}
