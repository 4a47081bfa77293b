package entrain.lab.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PythonTextTest {
    private String template;

    @BeforeEach
    void read() throws IOException {
        template = Files.readString(Path.of("webapp", "same-run.py"), StandardCharsets.US_ASCII);
    }

    @Test
    void template_itself_isTheRunOfTheDefaults() {
        assertEquals(template, PythonText.fill(template, Settings.defaults(), "", List.of()));
    }

    @Test
    void fill_otherSettings_changesTheirLinesAlone() {
        String text = fill("preset=oscillation&connectivity=dale&dt=0.05&theme=dark");
        List<String> changed = new ArrayList<>(text.lines().toList());
        changed.removeAll(template.lines().toList());
        assertEquals("""
                version = "1.2.3 (0abc)"  # of Entrain
                # Address: ?v=1&preset=oscillation&connectivity=dale&dt=0.05&theme=dark
                g = 1.3                    # gain
                N = 100                    # number of units
                connectivity = "dale"      # distribution of J: gaussian, uniform, binary, dale
                I = 0                      # amplitude of the input
                dt = 0.05                  # step, in tau
                seedNet = 5                # what J is drawn from
                """.lines().toList(), changed);
        assertEquals(template.lines().count(), text.lines().count());
    }

    @Test
    void fill_ofWhatIsGiven_namesItsFilesAlone() {
        String text = PythonText.fill(template, Settings.defaults(), "", List.of("weights", "phases"));
        List<String> changed = new ArrayList<>(text.lines().toList());
        changed.removeAll(template.lines().toList());
        assertEquals(2, changed.size());
        assertTrue(changed.get(0).startsWith("weightsFile = \"weights.npy\"  # "), changed.get(0));
        assertTrue(changed.get(1).startsWith("phasesFile = \"phases.npy\"  # "), changed.get(1));
    }

    @Test
    void fill_hostileKeys_staysInTheComment() {
        String text = fill("x%0Aimport%20pty%0D%E2%80%A8=%22%22%22%0Aimport%20pty");
        assertEquals(template.lines().count(), text.lines().count());
        assertTrue(text.chars().allMatch(c -> c == '\n' || c >= ' ' && c <= '~'), "ASCII");
        assertFalse(text.contains("import pty"));
    }

    @Test
    void fill_templateWithoutALine_isRefused() {
        String lacking = template.replace("\ndt = ", "\nstep = ");
        assertThrows(
                IllegalArgumentException.class, () -> PythonText.fill(lacking, Settings.defaults(), "", List.of()));
    }

    /** A new parameter belongs into the file unless it has no part in the course of a run. */
    @Test
    void params_all_butThoseOfPacePicturesAndPage() {
        List<Param<?>> expected = new ArrayList<>(Params.all());
        expected.removeIf(param -> param.effect() == Effect.VIEW);
        expected.removeAll(List.of(Params.PACE, Params.SEPARATION, Params.UNITS, Params.ORDER, Params.ENGINE));
        expected.removeAll(List.of(Params.CLOUD, Params.CLOUD_RADIUS)); // a picture beside the run
        List<Param<?>> filled = new ArrayList<>(Params.all());
        filled.removeIf(param -> !param.group().ofTheRun());
        assertEquals(expected, filled);
    }

    private String fill(String text) {
        return PythonText.fill(template, SettingsText.parse(text).settings(), "1.2.3 (0abc)", List.of());
    }
}
