package entrain.cli;

import entrain.lab.settings.PythonText;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** {@code python "<settings>"}: writes the same run as a Python file for NumPy, which the page offers too. */
final class Python {
    private Python() {}

    static void run(Arguments arguments, PrintStream out) throws IOException {
        try (InputStream template = Python.class.getResourceAsStream("same-run.py")) {
            out.print(PythonText.fill(
                    new String(template.readAllBytes(), StandardCharsets.US_ASCII), Setup.settings(arguments)));
        }
        out.flush();
    }
}
