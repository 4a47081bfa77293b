package entrain.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A module of WebAssembly with garbage collection, read as far as the JavaScript goes that TeaVM 0.15 has put into it:
 * when it starts, it makes a function of each script of the Java code, from texts in its pool of strings. The pool is
 * all of its one data segment.
 */
final class WasmModule {
    /** Where the functions come from that a program makes and calls JavaScript with. */
    static final String SCRIPTS = "teavmJso";

    private static final int HEADER = 8;
    private static final int IMPORTS = 2;
    private static final int EXPORTS = 7;
    private static final int CODE = 10;
    private static final int DATA = 11;

    private static final String NUMBER = "[\\x80-\\xff]{0,4}[\\x00-\\x7f]";
    private static final int GLOBAL = 0x23;
    private static final String GLOBALS = "\\x23(" + NUMBER + ")";
    private static final String CALL = "\u0010";
    private static final int[] NEW_ARRAY = {0xfb, 0x08};
    private static final String CREATE = "createFunction";

    /** A script as the module has it: the names of its parameters, and its body. */
    record Script(List<String> parameters, String body) {}

    private final byte[] bytes;
    private final Map<Integer, Integer> sections = new TreeMap<>();
    /** Those of {@link #SCRIPTS}, by their number as a function. */
    private final Map<Integer, String> imports = new LinkedHashMap<>();

    private int pool;
    private final List<String> strings = new ArrayList<>();

    /** @throws IOException where the bytes are no module as TeaVM 0.15 writes it */
    WasmModule(byte[] bytes) throws IOException {
        this.bytes = bytes;
        try {
            read();
        } catch (IndexOutOfBoundsException e) {
            throw unknown("it ends early");
        }
    }

    private void read() throws IOException {
        WasmReader all = new WasmReader(bytes, HEADER);
        while (all.at() < bytes.length) {
            int id = all.next();
            int size = all.number();
            sections.put(id, all.at());
            all.skip(size);
        }
        if (!sections.keySet().containsAll(List.of(IMPORTS, EXPORTS, CODE, DATA))) {
            throw unknown("a section is missing");
        }
        section(IMPORTS).importedFunctions(SCRIPTS, imports);
        readPool();
    }

    private void readPool() throws IOException {
        WasmReader data = section(DATA);
        if (data.number() != 1 || data.number() != 0) {
            throw unknown("its strings are not in one segment");
        }
        data.constant();
        int size = data.number();
        pool = data.at();
        while (data.at() < pool + size) {
            strings.add(data.text(data.number()));
        }
        if (data.at() != pool + size) {
            throw unknown("its strings do not end with their segment");
        }
    }

    private WasmReader section(int id) {
        return new WasmReader(bytes, sections.get(id));
    }

    private static IOException unknown(String what) {
        return new IOException("a program is not as TeaVM 0.15 writes it: " + what);
    }

    /** The names of the functions that the module takes to make and call JavaScript. */
    Set<String> imports() {
        return new LinkedHashSet<>(imports.values());
    }

    /** Every script of which the module makes a function, each once. @throws IOException where one cannot be read */
    Set<Script> scripts() throws IOException {
        Set<Script> found = new LinkedHashSet<>();
        // one character for each byte
        WasmReader start = section(CODE);
        String code = new String(bytes, start.at(), sections.get(DATA) - start.at(), StandardCharsets.ISO_8859_1);
        Map<Integer, String> texts = texts(code);
        String toScript = CALL + latin(section(EXPORTS).exported("teavm.stringToJs"));
        for (Map.Entry<Integer, String> made : imports.entrySet()) {
            if (made.getValue().startsWith(CREATE)) {
                int arguments = Integer.parseInt(made.getValue().substring(CREATE.length())) + 1;
                String end = toScript + CALL + latin(made.getKey());
                Matcher calls = Pattern.compile("(?:" + GLOBALS + Pattern.quote(toScript) + "){" + arguments + "}"
                                + Pattern.quote(CALL + latin(made.getKey())))
                        .matcher(code);
                int sites = code.split(Pattern.quote(end), -1).length - 1;
                while (calls.find()) {
                    sites--;
                    found.add(script(calls.group(), toScript, texts));
                }
                if (sites != 0) {
                    throw unknown("a script is not made of texts alone");
                }
            }
        }
        return found;
    }

    private static Script script(String call, String toScript, Map<Integer, String> texts) throws IOException {
        List<String> parts = new ArrayList<>();
        Matcher global = Pattern.compile(GLOBALS + Pattern.quote(toScript)).matcher(call);
        while (global.find()) {
            byte[] number = global.group(1).getBytes(StandardCharsets.ISO_8859_1);
            String text = texts.get(new WasmReader(number, 0).number());
            if (text == null) {
                throw unknown("a script is no text");
            }
            parts.add(text);
        }
        int last = parts.size() - 1;
        return new Script(List.copyOf(parts.subList(0, last)), parts.get(last));
    }

    /** The string of each global: the module lists the globals in the order of the pool, to fill them. */
    private Map<Integer, String> texts(String code) throws IOException {
        byte[] all = code.getBytes(StandardCharsets.ISO_8859_1);
        for (int from = 0; from < all.length; from++) {
            WasmReader list = new WasmReader(all, from);
            Map<Integer, String> texts = new LinkedHashMap<>();
            while (texts.size() < strings.size() && list.follows(GLOBAL)) {
                texts.put(list.number(), strings.get(texts.size()));
            }
            if (texts.size() == strings.size() && list.follows(NEW_ARRAY)) {
                return texts;
            }
        }
        throw unknown("its strings are not listed");
    }

    private static String latin(int number) {
        return new String(WasmReader.encoded(number), StandardCharsets.ISO_8859_1);
    }

    /** The module with other strings in place of some; where they are shorter, the segment ends in zeros. */
    byte[] with(Map<String, String> instead) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        WasmReader old = new WasmReader(bytes, pool);
        for (String string : strings) {
            int from = old.at();
            old.text(old.number());
            String next = instead.get(string);
            if (next == null) {
                written.write(bytes, from, old.at() - from);
            } else {
                written.writeBytes(WasmReader.encoded(next.length()));
                written.writeBytes(next.getBytes(StandardCharsets.US_ASCII));
            }
        }
        if (written.size() > old.at() - pool) {
            throw new IOException("a string is longer than the one that it replaces");
        }
        byte[] result = bytes.clone();
        Arrays.fill(result, pool, old.at(), (byte) 0);
        System.arraycopy(written.toByteArray(), 0, result, pool, written.size());
        return result;
    }
}
