package entrain.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.site.WasmModule.Script;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the build refuses; that the glue works, and under which policies, {@code PolicyBrowserTest} shows. */
final class GlueTest {
    @Test
    void places_areNumbers_inTheOrderOfTheScripts() throws IOException {
        Set<Script> scripts = new LinkedHashSet<>(
                List.of(new Script(List.of("id"), "return id;"), new Script(List.of(), "return 1;")));
        assertEquals(Map.of("return id;", "0", "return 1;", "1"), Glue.places(scripts));
    }

    @Test
    void places_ofOneBodyForTwo_areRefused() {
        Set<Script> scripts = Set.of(new Script(List.of("a"), "return a;"), new Script(List.of("b"), "return a;"));
        assertThrows(IOException.class, () -> Glue.places(scripts));
    }

    @Test
    void glue_ofAnotherRuntime_isRefused() {
        for (String runtime : List.of("", "\"use strict\";(()=>{})();", "\"use strict\";(()=>{function F(e){}})();")) {
            IOException refused = assertThrows(IOException.class, () -> Glue.of(runtime, Set.of(), Set.of()));
            assertTrue(refused.getMessage().contains("TeaVM 0.15"), refused.getMessage());
        }
    }
}
