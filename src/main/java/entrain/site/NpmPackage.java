package entrain.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The package {@code entrain-lab}: the element as a module without side effects, made from
 * {@code webapp/entrain-lab.js}, its types, and how to use it.
 */
final class NpmPackage {
    private static final String OPENING = "\n{\n";
    private static final String ENDING = "\ndefine();\n}\n";

    private NpmPackage() {}

    /** Writes the package into a folder. @throws IOException also where the script is not a block that ends by defining */
    static void write(Path project, String version, Path target) throws IOException {
        Files.createDirectories(target);
        Path webapp = project.resolve("webapp");
        Files.writeString(target.resolve(ElementScript.SCRIPT), module(ElementScript.of(webapp)));
        Files.writeString(target.resolve("package.json"), description(version));
        copy(webapp.resolve("entrain-lab.d.ts"), target);
        copy(project.resolve("LICENSE"), target);
        Files.writeString(target.resolve("README.md"), Files.readString(project.resolve("src/docs/embedding.md")));
    }

    /** The script of a page as a module: exports in place of a block that defines the element at once. */
    static String module(String script) throws IOException {
        int opening = script.indexOf(OPENING);
        if (opening < 0 || !script.endsWith(ENDING)) {
            throw new IOException("entrain-lab.js is not a block that ends with define()");
        }
        return script.substring(0, opening + 1)
                + script.substring(opening + OPENING.length(), script.length() - ENDING.length())
                + "\nexport { EntrainLab, define };\n";
    }

    private static String description(String version) {
        return """
                {
                  "name": "entrain-lab",
                  "version": "%s",
                  "description": "A live recurrent neural network as an element of a web page",
                  "license": "Apache-2.0",
                  "type": "module",
                  "sideEffects": false,
                  "exports": {
                    ".": {
                      "types": "./entrain-lab.d.ts",
                      "default": "./entrain-lab.js"
                    }
                  },
                  "types": "./entrain-lab.d.ts",
                  "files": ["entrain-lab.js", "entrain-lab.d.ts"],
                  "keywords": ["custom element", "recurrent neural network", "chaos", "teaching"]
                }
                """.formatted(version);
    }

    private static void copy(Path file, Path folder) throws IOException {
        Files.write(folder.resolve(file.getFileName()), Files.readAllBytes(file));
    }
}
