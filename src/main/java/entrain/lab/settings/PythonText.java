package entrain.lab.settings;

import java.util.List;

/** The run that settings describe as a Python file: {@code webapp/same-run.py} with its block of settings filled in. */
public final class PythonText {
    private PythonText() {}

    /**
     * The template with these settings.
     *
     * @param template holds lines {@code version = "…"} and {@code # Address: …} and, after it, one
     *                 {@code key = value  # meaning} for each parameter that the course of a run depends on, in the order of the table
     * @param of      version of this program; may be empty
     * @param given   what files hold in place of what is drawn, by the words before {@code File} in lines {@code weightsFile = ""}
     * @throws IllegalArgumentException where a line is missing
     */
    public static String fill(String template, Settings settings, String of, List<String> given) {
        StringBuilder out = new StringBuilder();
        int version = after(template, "\nversion = \"", 0);
        int at = after(template, "\n# Address: ?", version);
        // percent-encoded, so that nothing in it ends the comment
        out.append(template, 0, version)
                .append(of)
                .append(template, version, at)
                .append(SettingsText.format(settings));
        at = template.indexOf('\n', at);
        for (Param<?> param : Params.all()) {
            if (!param.group().ofTheRun()) {
                continue;
            }
            int from = after(template, "\n" + param.key() + " = ", at);
            int meaning = template.indexOf('#', from);
            String value = param.words().isEmpty() ? settings.text(param) : "\"" + settings.text(param) + "\"";
            out.append(template, at, from).append(value).append("  ");
            for (int column = from + value.length() + 2; column < meaning; column++) {
                out.append(' ');
            }
            at = meaning;
        }
        for (String word : given) {
            int from = after(template, "\n" + word + "File = \"", at);
            out.append(template, at, from).append(word).append(".npy");
            at = from;
        }
        return out.append(template, at, template.length()).toString();
    }

    private static int after(String template, String start, int from) {
        int at = template.indexOf(start, from);
        if (at < 0) {
            throw new IllegalArgumentException("the template lacks a line " + start.trim());
        }
        return at + start.length();
    }
}
