package entrain;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may use whom. */
final class ArchitectureTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("entrain");

    private static final Set<String> TRANSCENDENTAL = Set.of(
            "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp", "expm1", "log",
            "log1p", "log10", "pow", "cbrt", "hypot", "fma", "random", "rint", "round"); // TeaVM rounds halves upward

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "core.math | ",
                "core.algebra | core.math",
                "core.ode | core.math",
                "core.model | core.math core.ode",
                "core.engine | core.math core.ode core.model",
                "core.analysis | core.math core.algebra core.ode",
                "core.theory | core.math core.algebra core.ode core.model",
                "core.training | core.math core.algebra core.ode core.model core.engine",
                "lab.phrase | ",
                "lab.settings | core lab.phrase",
                "lab.frame | core lab.settings",
                "lab.run | core lab.phrase lab.settings lab.frame",
                "lab.data | lab.phrase lab.settings lab.run",
                "lab.measure | core lab.settings lab.frame lab.run",
                "lab.predict | core lab.settings lab.frame lab.run",
                "lab.recording | core lab.phrase lab.settings lab.frame lab.run lab.data lab.measure",
                "lab.training | core lab.phrase lab.settings lab.frame lab.run lab.measure",
                "lab.task | core lab.phrase lab.settings lab.frame lab.run lab.measure lab.predict lab.training",
                "lab.wire | core lab.phrase lab.settings lab.frame lab.run lab.data lab.measure lab.recording "
                        + "lab.predict lab.training lab.task",
                "lab.check | core lab.settings lab.frame lab.run lab.measure",
                "view | core lab",
                "console | lab.run lab.data lab.phrase lab.recording",
                "sweep | core lab console",
                "trainer | core lab console",
                "cli | core lab view site console sweep trainer",
                "site | "
            })
    void ring_uses_onlyWhatStandsInTheTable(String ring, String allowed) {
        String own = "entrain." + ring + "..";
        StringBuilder all = new StringBuilder(own + ",java..");
        if (allowed != null) {
            for (String each : allowed.trim().split(" ")) {
                all.append(",entrain.").append(each).append("..");
            }
        }
        if (ring.equals("core.algebra") || ring.equals("core.training")) {
            all.append(",org.ejml..");
        }
        if (ring.equals("site")) {
            all.append(
                    ",com.sun.net.httpserver..,org.jsoup..,com.dylibso.chicory.wabt..,com.sun.source..,javax.tools..");
        }
        classes()
                .that()
                .resideInAPackage(own)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(all.toString().split(","))
                .check(MAIN);
    }

    @Test
    void theory_knowsOfTheModel_itsActivationsAlone() {
        noClasses()
                .that()
                .resideInAPackage("entrain.core.theory..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "the model without its activations",
                        type -> type.getPackageName().equals("entrain.core.model")
                                && !type.getName().startsWith("entrain.core.model.Activation")))
                .check(MAIN);
    }

    @Test
    void teavm_isSeen_byTheBrowserShellAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("entrain.browser..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.teavm..")
                .check(MAIN);
    }

    @Test
    void pageItsPartsAndWorkers_doNotKnow_eachOther() {
        List<String> programs = List.of("entrain.browser.page..", "entrain.browser.part..", "entrain.browser.worker..");
        for (String one : programs) {
            String[] others =
                    programs.stream().filter(other -> !other.equals(one)).toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(one)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .check(MAIN);
        }
    }

    @Test
    void platformFunctions_areCalled_nowhereInTheRings() {
        DescribedPredicate<JavaAccess<?>> forbidden =
                DescribedPredicate.describe("a call that differs by platform or time", access -> {
                    String owner = access.getTargetOwner().getName();
                    String name = access.getTarget().getName();
                    return owner.equals("java.util.Random")
                            || owner.equals("java.lang.System")
                                    && (name.equals("nanoTime") || name.equals("currentTimeMillis"))
                            || (owner.equals("java.lang.Math") || owner.equals("java.lang.StrictMath"))
                                    && TRANSCENDENTAL.contains(name);
                });
        noClasses()
                .that()
                .resideInAnyPackage("entrain.core..", "entrain.lab..", "entrain.view..")
                .should()
                .accessTargetWhere(forbidden)
                .check(MAIN);
    }

    @Test
    void packages_haveNoCycles() {
        slices().matching("entrain.(*.*)..").should().beFreeOfCycles().check(MAIN);
    }

    /** A newcomer's first question to a package is what it is for. */
    @Test
    void packages_allSayWhatTheyAreFor() throws IOException {
        Path sources = Path.of("src/main/java");
        Set<Path> silent = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                    .forEach(silent::add);
        }
        assertEquals(Set.of(), silent);
    }
}
