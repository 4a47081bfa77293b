package entrain.site;

import com.dylibso.chicory.wabt.Wat2Wasm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes one WebAssembly module of the kernel's texts, a folder of {@code .wat} files. Each holds some of its functions;
 * the module's only import is the memory.
 */
public final class Assemble {
    private Assemble() {}

    /** The module's bytes; the texts in the order of their names. */
    public static byte[] module(Path folder) throws IOException {
        List<Path> texts;
        try (Stream<Path> files = Files.list(folder)) {
            texts = files.filter(file -> file.toString().endsWith(".wat"))
                    .sorted()
                    .toList();
        }
        StringBuilder module = new StringBuilder("(module (import \"env\" \"memory\" (memory 0))\n");
        for (Path text : texts) {
            module.append(Files.readString(text));
        }
        return Wat2Wasm.parse(module.append(")").toString());
    }
}
