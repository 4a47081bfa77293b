package entrain.build;

import com.dylibso.chicory.wabt.Wat2Wasm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A step of the build: {@code Assemble <folder of .wat files> <out.wasm>} makes one WebAssembly module of the kernel's
 * texts. Each holds some of its functions; the module's only import is the memory.
 */
public final class Assemble {
    private Assemble() {}

    public static void main(String[] args) throws IOException {
        Path target = Path.of(args[1]);
        Files.createDirectories(target.toAbsolutePath().getParent());
        Files.write(target, module(Path.of(args[0])));
    }

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
