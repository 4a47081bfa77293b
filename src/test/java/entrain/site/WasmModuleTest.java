package entrain.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.site.WasmModule.Script;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Modules of a few bytes, laid out as TeaVM does it. */
final class WasmModuleTest {
    private static final List<String> STRINGS = List.of("धन", "id", "return id;", "return 1;");

    private static byte[] bytes(int... bytes) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int part : bytes) {
            all.write(part);
        }
        return all.toByteArray();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] text(String text) {
        return join(bytes(text.length()), text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] section(int id, byte[]... parts) {
        byte[] all = join(parts);
        return join(bytes(id), WasmReader.encoded(all.length), all);
    }

    /** A module with this code, whose globals 200, 201 … are the strings. */
    private static byte[] module(byte[]... code) {
        byte[][] pool = STRINGS.stream().map(WasmModuleTest::text).toArray(byte[][]::new);
        byte[] strings = join(pool);
        return join(
                new byte[8],
                section(
                        2,
                        bytes(4),
                        join(text("env"), text("memory"), bytes(2, 0, 1)),
                        join(text("teavmMemory"), text("heapOffset"), bytes(3, 0x7f, 0)),
                        join(text("teavmJso"), text("createFunction0"), bytes(0, 5)),
                        join(text("teavmJso"), text("createFunction1"), bytes(0, 5))),
                section(7, bytes(1), text("teavm.stringToJs"), bytes(0, 7)),
                section(10, code),
                section(11, bytes(1, 0, 0x41, 0, 0x0b), WasmReader.encoded(strings.length), strings));
    }

    private static byte[] string(int at) {
        return join(bytes(0x23), WasmReader.encoded(200 + at));
    }

    private static byte[] argument(int at) {
        return join(string(at), bytes(0x10, 7));
    }

    private static final byte[] LIST = join(string(0), string(1), string(2), string(3), bytes(0xfb, 0x08, 2, 4));
    private static final byte[] ONE = join(argument(1), argument(2), bytes(0x10, 1));
    private static final byte[] NONE = join(argument(3), bytes(0x10, 0));

    @Test
    void scripts_areThoseOfWhichFunctionsAreMade() throws IOException {
        WasmModule module = new WasmModule(module(bytes(0x23, 3), LIST, NONE, bytes(0x24, 9), ONE, ONE));
        assertEquals(Set.of("createFunction0", "createFunction1"), module.imports());
        assertEquals(
                Set.of(new Script(List.of(), "return 1;"), new Script(List.of("id"), "return id;")), module.scripts());
    }

    @Test
    void scripts_ofAnotherLayout_areRefused() throws IOException {
        WasmModule computed = new WasmModule(module(LIST, argument(3), bytes(0x1a), argument(3), bytes(0x10, 1)));
        assertTrue(
                assertThrows(IOException.class, computed::scripts).getMessage().contains("texts alone"));
        WasmModule unlisted = new WasmModule(module(NONE));
        assertTrue(
                assertThrows(IOException.class, unlisted::scripts).getMessage().contains("not listed"));
        assertThrows(IOException.class, () -> new WasmModule(new byte[20]));
    }

    @Test
    void with_writesOtherStrings_andKeepsAllElse() throws IOException {
        byte[] before = module(LIST, ONE);
        byte[] after = new WasmModule(before).with(Map.of("return id;", "0"));
        assertEquals(before.length, after.length);
        byte[] end = join(text("id"), text("0"), text("return 1;"), new byte["return id".length()]);
        byte[] written = new byte[end.length];
        System.arraycopy(after, after.length - end.length, written, 0, end.length);
        assertArrayEquals(end, written);
        byte[] longer = module(LIST, ONE);
        assertThrows(IOException.class, () -> new WasmModule(longer).with(Map.of("id", "longer than all that is")));
    }
}
