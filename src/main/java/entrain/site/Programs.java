package entrain.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes from the programs that TeaVM has written what slows their start. Scripts lose the wrapping for module loaders.
 * What is left, {@code (function(B){...})(globalThis)}, browsers compile in one pass: a function within brackets is about
 * to be called. As TeaVM leaves it, an argument, they read the whole text twice. Lines are joined, names are {@link
 * ShortNames}, whole numbers have no point. Each module of WebAssembly gets a {@link Glue} of its own, in which the functions stand that TeaVM's runtime makes of texts.
 */
public final class Programs {
    private static final List<String> SCRIPTS = List.of("entrain.js", "theory.js", "task.js", "parts.js", "check.js");
    private static final List<String> MODULES = List.of("entrain", "check");
    private static final String STRICT = "\"use strict\";\n";
    private static final String BEGIN = "}(function(";
    private static final String END = "}));";

    /** A text, a semicolon that ends a block, or a whole number with a point. */
    private static final Pattern REWRITTEN =
            Pattern.compile("(\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|'[^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+')|;(?=})"
                    + "|(?<![\\w.$])(\\d++)\\.0(?![\\d.])");

    private static final String RUNTIME = "classes.wasm-runtime.js";

    private Programs() {}

    /** Rewrites the programs of a site, and the runtime that they share. */
    static void slim(Path site) throws IOException {
        for (String name : SCRIPTS) {
            Path file = site.resolve(name);
            Files.writeString(file, unwrapped(Files.readString(file)));
        }
        Path runtime = site.resolve(RUNTIME);
        if (Files.exists(runtime)) { // else it is done
            for (String name : MODULES) {
                withGlue(site, name, Files.readString(runtime));
            }
            Files.delete(runtime);
        }
    }

    private static void withGlue(Path site, String name, String runtime) throws IOException {
        Path file = site.resolve(name + ".wasm");
        WasmModule module = new WasmModule(Files.readAllBytes(file));
        Set<WasmModule.Script> scripts = module.scripts();
        Files.writeString(site.resolve(name + ".wasm-runtime.js"), Glue.of(runtime, module.imports(), scripts));
        Files.write(file, module.with(Glue.places(scripts)));
    }

    /**
     * A script in one line, without semicolons at a block's end or points behind whole numbers: TeaVM breaks lines
     * wherever one has grown long, which says nothing and is badly compressed. Its scripts have neither comments nor templates, and strings keep to one line.
     */
    static String joined(String script) {
        StringBuilder out = new StringBuilder(script.length());
        int from = 0;
        for (int end = script.indexOf('\n'); end >= 0; end = script.indexOf('\n', from)) {
            out.append(script, from, end);
            from = end + 1;
            if (end > 0 && from < script.length() && oneWord(script.charAt(end - 1), script.charAt(from))) {
                out.append(' ');
            }
        }
        return REWRITTEN
                .matcher(out.append(script, from, script.length()))
                .replaceAll(found -> found.group(1) != null
                        ? Matcher.quoteReplacement(found.group())
                        : found.group(2) != null ? found.group(2) : "");
    }

    /** Whether two characters would be read as one word or one operator, were they side by side. */
    private static boolean oneWord(char before, char after) {
        boolean operators = before == after && (before == '+' || before == '-');
        return operators || Character.isJavaIdentifierPart(before) && Character.isJavaIdentifierPart(after);
    }

    /** @throws IOException where a text is not wrapped as TeaVM does it; one without its wrapping stays as it is */
    static String unwrapped(String text) throws IOException {
        String program = text.strip();
        if (program.startsWith(STRICT + "(function(module)") && program.endsWith(END)) {
            String inner = program.substring(program.indexOf(BEGIN) + 1, program.length() - END.length() + 1);
            return STRICT + ShortNames.in(joined(inner)) + ")(globalThis);\n";
        }
        if (!program.endsWith("})(globalThis);")) {
            throw new IOException("a program is not wrapped as TeaVM 0.15 does it");
        }
        return text;
    }
}
