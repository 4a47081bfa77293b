package entrain.cli;

import entrain.console.Arguments;
import entrain.lab.settings.PythonText;
import entrain.lab.settings.Request;
import entrain.lab.settings.Rules;
import entrain.site.Version;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code python "<settings>"}: writes the same run as a Python file for NumPy, which the page offers too. */
final class Python {
    private Python() {}

    static void run(Arguments arguments, Output out, PrintStream err) throws IOException {
        Request request = Setup.request(arguments);
        Setup.note(request, param -> Rules.matter(param, request.settings()), err);
        try (InputStream template = Python.class.getResourceAsStream("same-run.py")) {
            out.print(PythonText.fill(
                    new String(template.readAllBytes(), StandardCharsets.US_ASCII),
                    request.settings(),
                    Version.text(),
                    List.of()));
        }
    }
}
