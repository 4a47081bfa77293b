package entrain.site;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The patterns that a Java file says, read by the JDK's own parser: the literals given to {@code Phrase.of}, and those
 * that the constants of core's enums begin with ({@code Phrase.ofCore}).
 */
final class JavaPatterns extends TreeScanner<Void, Void> {
    private static final String CALL = "Phrase.of";
    private static final String CORE = "entrain.core.";

    private final List<String> found = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private final boolean core;

    private JavaPatterns(boolean core) {
        this.core = core;
    }

    /**
     * The patterns of each file, in the order in which they stand.
     *
     * @throws IOException where something else than a literal is given to {@code Phrase.of}
     */
    static List<List<String>> of(List<Path> files) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IOException("the sentences of the page are read with the compiler of a JDK, and there is none");
        }
        List<List<String>> patterns = new ArrayList<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, null, null, manager.getJavaFileObjects(files.toArray(new Path[0])));
            for (CompilationUnitTree unit : task.parse()) {
                JavaPatterns of =
                        new JavaPatterns(unit.getPackageName().toString().startsWith(CORE));
                of.scan(unit, null);
                if (!of.faults.isEmpty()) {
                    throw new IOException(unit.getSourceFile().getName() + ": " + CALL + " needs a literal, not "
                            + String.join(", ", of.faults));
                }
                patterns.add(of.found);
            }
        }
        return patterns;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
        if (call.getMethodSelect().toString().equals(CALL)) {
            literals(call.getArguments().get(0));
        }
        return super.visitMethodInvocation(call, nothing);
    }

    /** The constants of core's enums, which know no phrases, begin with what people read of them. */
    @Override
    public Void visitClass(ClassTree type, Void nothing) {
        if (core && type.getKind() == Tree.Kind.ENUM) {
            for (Tree member : type.getMembers()) {
                if (member instanceof VariableTree variable
                        && variable.getInitializer() instanceof NewClassTree made
                        && variable.getType().toString().contentEquals(type.getSimpleName())
                        && !made.getArguments().isEmpty()) {
                    name(constant(made.getArguments().get(0)));
                }
            }
        }
        return super.visitClass(type, nothing);
    }

    private void name(String text) {
        if (text != null) {
            found.add(text);
        }
    }

    /** Adds a literal, or both of a choice. */
    private void literals(ExpressionTree pattern) {
        if (pattern instanceof ConditionalExpressionTree choice) {
            literals(choice.getTrueExpression());
            literals(choice.getFalseExpression());
        } else {
            String text = constant(pattern);
            (text == null ? faults : found).add(text == null ? pattern.toString() : text);
        }
    }

    /** The value of a literal, or of literals put together; null for anything else. */
    private static String constant(ExpressionTree tree) {
        if (tree instanceof ParenthesizedTree inner) {
            return constant(inner.getExpression());
        }
        if (tree instanceof LiteralTree literal && literal.getKind() == Tree.Kind.STRING_LITERAL) {
            return (String) literal.getValue();
        }
        if (tree instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
            String left = constant(sum.getLeftOperand());
            String right = constant(sum.getRightOperand());
            return left == null || right == null ? null : left + right;
        }
        return null;
    }
}
