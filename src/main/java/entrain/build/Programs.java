package entrain.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A step of the build: {@code Programs <site> <file> ...} takes the wrapping for module loaders off programs that TeaVM
 * has written. What is left, {@code (function(B){...})(globalThis)}, browsers compile in one pass: a function within
 * brackets is about to be called. As TeaVM leaves it, an argument, they read the whole text twice.
 */
public final class Programs {
    private static final String STRICT = "\"use strict\";\n";
    private static final String BEGIN = "}(function(";
    private static final String END = "}));";

    private Programs() {}

    public static void main(String[] args) throws IOException {
        for (String name : List.of(args).subList(1, args.length)) {
            Path file = Path.of(args[0], name);
            Files.writeString(file, unwrapped(Files.readString(file)));
        }
    }

    /** @throws IOException where a text is not wrapped as TeaVM does it; one without its wrapping stays as it is */
    static String unwrapped(String text) throws IOException {
        String program = text.strip();
        if (program.startsWith(STRICT + "(function(module)") && program.endsWith(END)) {
            String inner = program.substring(program.indexOf(BEGIN) + 1, program.length() - END.length() + 1);
            return STRICT + inner + ")(globalThis);\n";
        }
        if (!program.endsWith("})(globalThis);")) {
            throw new IOException("a program is not wrapped as TeaVM 0.15 does it");
        }
        return text;
    }
}
