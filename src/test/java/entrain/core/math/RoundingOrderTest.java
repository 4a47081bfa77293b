package entrain.core.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassReader;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Label;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.MethodVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Opcodes;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Looks in the byte code of entrain.core for a + (b ± c), a · (b · c) and a · (b / c), whose brackets TeaVM's
 * JavaScript loses (see the package comment of entrain.core.math). The right operand is what the instruction before
 * has pushed: a compound value, or a local variable that holds one and is read only here. Blind to a compound value
 * returned by a method that TeaVM inlines; for that there is the comparison of hashes in a browser.
 */
class RoundingOrderTest {
    @Test
    void core_everyMethod_noCompoundRightOperandOfSumOrProduct() throws IOException, URISyntaxException {
        Path classes = Path.of(Elementary.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<String> found = new ArrayList<>();
        int scanned = 0;
        try (Stream<Path> files = Files.walk(classes.resolve("entrain/core"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                found.addAll(scan(Files.readAllBytes(file)));
                scanned++;
            }
        }
        assertTrue(scanned >= 7, "only " + scanned + " classes found in " + classes);
        assertEquals(List.of(), found);
    }

    @Test
    void scan_examples_eachTrapFound() throws IOException {
        String name = "/" + Examples.class.getName().replace('.', '/') + ".class";
        try (InputStream in = RoundingOrderTest.class.getResourceAsStream(name)) {
            List<String> methods = new ArrayList<>();
            for (String place : scan(in.readAllBytes())) {
                methods.add(place.substring(place.indexOf('.') + 1, place.indexOf(':')));
            }
            methods.sort(null);
            assertEquals(
                    List.of("badDifference", "badIncrement", "badLocal", "badProduct", "badQuotient", "badSum"),
                    methods);
        }
    }

    /** What is to be found and what not; never called. */
    static final class Examples {
        private Examples() {}

        static double badSum(double a, double b, double c) {
            return a + (b + c);
        }

        static double badDifference(double a, double b, double c) {
            return a + (b - c);
        }

        static double badProduct(double a, double b, double c) {
            return a * (b * c);
        }

        static double badQuotient(double a, double b, double c) {
            return a * (b / c);
        }

        static double badIncrement(double[] a, double b, double c) {
            a[0] += b - c;
            return a[0];
        }

        static double badLocal(double a, double b, double c) {
            double once = b + c;
            return a + once;
        }

        static double good(double a, double b, double c) {
            double twice = b + c;
            return ((b + c) + a) * (a + twice) - (b - c) + a * b + c * (b - twice) / (a * b);
        }
    }

    private static List<String> scan(byte[] code) {
        List<String> found = new ArrayList<>();
        ClassReader reader = new ClassReader(code);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String type, String signature, String[] exceptions) {
                        String owner = reader.getClassName();
                        return new Scanner(owner.substring(owner.lastIndexOf('/') + 1) + "." + name, found);
                    }
                },
                ClassReader.SKIP_FRAMES);
        return found;
    }

    /** Remembers the instruction before, and for each local variable how its latest value came about. */
    private static final class Scanner extends MethodVisitor {
        private final String method;
        private final List<String> found;
        private final Map<Integer, Value> locals = new HashMap<>();
        private int before = Opcodes.NOP;
        private Value read;
        private int line;

        Scanner(String method, List<String> found) {
            super(Opcodes.ASM9);
            this.method = method;
            this.found = found;
        }

        @Override
        public void visitInsn(int opcode) {
            if (opcode == Opcodes.DADD || opcode == Opcodes.DMUL) {
                if (before == Opcodes.DLOAD && read != null) {
                    if (trap(opcode, read.origin)) {
                        read.place = method + ": line " + line;
                    }
                } else if (trap(opcode, before)) {
                    found.add(method + ": line " + line);
                }
            }
            next(opcode);
        }

        private static boolean trap(int outer, int inner) {
            return outer == Opcodes.DADD
                    ? inner == Opcodes.DADD || inner == Opcodes.DSUB
                    : inner == Opcodes.DMUL || inner == Opcodes.DDIV;
        }

        @Override
        public void visitVarInsn(int opcode, int index) {
            Value read = null;
            if (opcode == Opcodes.DSTORE) {
                finish(locals.put(index, new Value(before)));
            } else if (opcode == Opcodes.DLOAD) {
                read = locals.get(index);
                if (read != null) {
                    read.reads++;
                }
            }
            next(opcode);
            this.read = read;
        }

        private void finish(Value value) {
            if (value != null && value.reads == 1 && value.place != null) {
                found.add(value.place);
            }
        }

        @Override
        public void visitEnd() {
            locals.values().forEach(this::finish);
        }

        private void next(int opcode) {
            before = opcode;
            read = null;
        }

        @Override
        public void visitLineNumber(int number, Label start) {
            line = number;
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String type) {
            next(opcode);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String type, boolean isInterface) {
            next(opcode);
        }

        @Override
        public void visitLdcInsn(Object value) {
            next(Opcodes.LDC);
        }

        @Override
        public void visitIntInsn(int opcode, int operand) {
            next(opcode);
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            next(opcode);
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            next(opcode);
        }

        @Override
        public void visitIincInsn(int index, int increment) {
            next(Opcodes.IINC);
        }
    }

    private static final class Value {
        final int origin;
        int reads;
        String place;

        Value(int origin) {
            this.origin = origin;
        }
    }
}
