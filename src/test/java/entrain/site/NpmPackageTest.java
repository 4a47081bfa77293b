package entrain.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import org.junit.jupiter.api.Test;

final class NpmPackageTest {
    @Test
    void module_blockThatDefines_exportsInstead() throws IOException {
        assertEquals(
                "// why\nconst a = 1;\n\nexport { EntrainLab, define };\n",
                NpmPackage.module("// why\n{\nconst a = 1;\n\ndefine();\n}\n"));
    }

    @Test
    void module_anotherShape_isRefused() {
        assertThrows(IOException.class, () -> NpmPackage.module("define();\n"));
        assertThrows(IOException.class, () -> NpmPackage.module("// why\n{\nconst a = 1;\n}\n"));
    }
}
