package entrain.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a command does where its output is not taken. */
final class OutputTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(OutputStream to, String command) {
        return Main.run(command.split(" "), to, new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** Takes so many bytes and then fails. */
    private static OutputStream failing(int after, String why) {
        return new OutputStream() {
            private int taken;

            @Override
            public void write(int b) throws IOException {
                if (taken++ >= after) {
                    throw new IOException(why);
                }
            }
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run N=50 --duration 60",
                "run N=10 --duration 0.1",
                "hash N=10 --steps 1",
                "measure N=10 delta0 --duration 1",
                "theory g=0.5 kind",
                "python g=1",
                "bench --n 10 --columns 1",
                "help",
                "version",
            })
    void command_outputFull_saysSoAndReturns1(String command) throws IOException {
        assumeTrue(Files.exists(Path.of("/dev/full")), "no /dev/full here");
        try (OutputStream full = new FileOutputStream("/dev/full")) {
            assertEquals(1, run(full, command));
        }
        assertTrue(said().startsWith("entrain: the output cannot be written: "), said());
        assertEquals(1, said().lines().count());
    }

    @Test
    void run_outputEndsLater_saysSoAndReturns1() {
        assertEquals(1, run(failing(100_000, "File too large"), "run N=50 --duration 60"));
        assertEquals("entrain: the output cannot be written: File too large", said().strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"run N=50 --duration 1e9", "run N=10 --duration 1e9 --units 1", "help", "python g=1"})
    void command_readerLeft_endsInSilenceWith0(String command) {
        assertEquals(0, run(failing(40, "Broken pipe"), command));
        assertEquals("", said());
    }
}
