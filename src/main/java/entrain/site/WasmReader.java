package entrain.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Reads the parts of which a binary of WebAssembly is made, from a place on. */
final class WasmReader {
    private static final int FUNCTION = 0;
    private static final int MEMORY = 2;
    private static final int GLOBAL = 3;
    private static final int REFERENCE_OR_NULL = 0x63;
    private static final int REFERENCE = 0x64;
    private static final int CONSTANT = 0x41;
    private static final int END = 0x0b;

    private final byte[] bytes;
    private int at;

    WasmReader(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    int at() {
        return at;
    }

    /** The next byte, 0 to 255. */
    int next() {
        return bytes[at++] & 0xff;
    }

    void skip(int size) {
        at += size;
    }

    /** Passes these bytes, if they are the next ones. */
    boolean follows(int... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (at + i >= bytes.length || (bytes[at + i] & 0xff) != wanted[i]) {
                return false;
            }
        }
        at += wanted.length;
        return true;
    }

    /** A number without sign, seven bits a byte, the last ones first. */
    int number() {
        int number = 0;
        for (int shift = 0; ; shift += 7) {
            int part = next();
            number |= (part & 0x7f) << shift;
            if (part < 0x80) {
                return number;
            }
        }
    }

    static byte[] encoded(int number) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int rest = number;
        for (; rest > 0x7f; rest >>>= 7) {
            bytes.write(rest & 0x7f | 0x80);
        }
        bytes.write(rest);
        return bytes.toByteArray();
    }

    String name() {
        int size = number();
        at += size;
        return new String(bytes, at - size, size, StandardCharsets.UTF_8);
    }

    /** So many characters of UTF-16, each by itself as UTF-8 has it. */
    String text(int length) {
        char[] text = new char[length];
        for (int i = 0; i < length; i++) {
            int first = next();
            if (first < 0x80) {
                text[i] = (char) first;
            } else if (first < 0xe0) {
                text[i] = (char) ((first & 0x1f) << 6 | next() & 0x3f);
            } else {
                text[i] = (char) ((first & 0x0f) << 12 | (next() & 0x3f) << 6 | next() & 0x3f);
            }
        }
        return new String(text);
    }

    /** Passes an expression that is a constant. */
    void constant() throws IOException {
        if (!follows(CONSTANT)) {
            throw new IOException("a program's strings do not lie at a constant place");
        }
        number();
        follows(END);
    }

    /** Reads the section of imports: adds the names of the functions of one module by their numbers. */
    void importedFunctions(String module, Map<Integer, String> found) throws IOException {
        int functions = 0;
        for (int left = number(); left > 0; left--) {
            String from = name();
            String name = name();
            int kind = next();
            if (kind == FUNCTION) {
                number();
                if (from.equals(module)) {
                    found.put(functions, name);
                }
                functions++;
            } else if (kind == MEMORY) {
                boolean limited = (next() & 1) != 0;
                number();
                skipNumber(limited);
            } else if (kind == GLOBAL) {
                int type = next();
                skipNumber(type == REFERENCE || type == REFERENCE_OR_NULL);
                next();
            } else {
                throw new IOException("a program imports what it should not: " + from + "." + name);
            }
        }
    }

    private void skipNumber(boolean present) {
        if (present) {
            number();
        }
    }

    /** Reads the section of exports: the number of the one with this name. */
    int exported(String wanted) throws IOException {
        for (int left = number(); left > 0; left--) {
            String name = name();
            next();
            int number = number();
            if (name.equals(wanted)) {
                return number;
            }
        }
        throw new IOException("a program does not export " + wanted);
    }
}
