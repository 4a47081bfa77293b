package entrain.lab.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entrain.core.engine.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The lines that a browser must repeat, against those on file: whoever changes a bit of the model changes a hash here.
 * Renew with {@code -Dgolden.renew=true} and say why under "Numbers that changed".
 */
final class SelfCheckTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/selfcheck.txt");

    @Test
    void lines_onTheJvm_areThoseOnFile() throws IOException {
        List<String> lines = new ArrayList<>();
        for (SelfCheck.Check check : SelfCheck.all(Engine.JAVA)) {
            lines.add(check.line());
        }
        if (Boolean.getBoolean("golden.renew")) {
            Files.write(GOLDEN, lines);
        }
        assertEquals(Files.readAllLines(GOLDEN), lines);
    }
}
