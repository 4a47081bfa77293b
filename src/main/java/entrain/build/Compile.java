package entrain.build;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.teavm.backend.wasm.WasmGCTarget;
import org.teavm.dependency.PreciseDependencyAnalyzer;
import org.teavm.diagnostics.DefaultProblemTextConsumer;
import org.teavm.diagnostics.Problem;
import org.teavm.vm.TeaVM;
import org.teavm.vm.TeaVMBuilder;
import org.teavm.vm.TeaVMOptimizationLevel;

/**
 * A step of the build: {@code Compile <site> <main class> <name> …} makes {@code name.wasm} of each main class with
 * TeaVM, as its Maven plugin does, but in compact mode, which the plugin does not offer and which is 4 % smaller.
 */
public final class Compile {
    private Compile() {}

    /** @throws IOException where TeaVM finds something in a program that it cannot compile */
    public static void main(String[] args) throws IOException {
        for (int i = 1; i + 1 < args.length; i += 2) {
            compile(new File(args[0]), args[i], args[i + 1] + ".wasm");
        }
    }

    private static void compile(File site, String mainClass, String name) throws IOException {
        WasmGCTarget target = new WasmGCTarget();
        target.setObfuscated(true);
        target.setCompactMode(true);
        TeaVM teavm = new TeaVMBuilder(target).setClassLoader(Compile.class.getClassLoader()).setObfuscated(true)
                .setDependencyAnalyzerFactory(PreciseDependencyAnalyzer::new).build();
        teavm.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
        teavm.installPlugins();
        teavm.setEntryPoint(mainClass);
        teavm.setEntryPointName("main");
        teavm.build(site, name);
        List<String> problems = new ArrayList<>();
        for (Problem problem : teavm.getProblemProvider().getSevereProblems()) {
            DefaultProblemTextConsumer text = new DefaultProblemTextConsumer();
            problem.render(text);
            problems.add(text.getText());
        }
        if (!problems.isEmpty()) {
            throw new IOException(name + ": " + String.join("; ", problems));
        }
    }
}
