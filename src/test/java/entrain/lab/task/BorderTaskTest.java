package entrain.lab.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import entrain.core.model.Activation;
import entrain.core.theory.CriticalInput;
import entrain.core.theory.DrivenMeanField;
import entrain.core.theory.MeanField;
import entrain.lab.frame.Block;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channel;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import org.junit.jupiter.api.Test;

/** Theory over a plane is that of each of its cells. */
final class BorderTaskTest {
    private static final double OMEGA = 0.6;

    private static Blocks finished(Tasks task, String settings, String arguments) {
        Settings template = SettingsText.parse(settings).settings();
        Arguments given = arguments.isEmpty() ? task.usual() : Arguments.parse(arguments);
        Task begun = LocalWorkers.begin(new Assignment(task, template, given, 0, new float[0]));
        while (begun.advance()) {
            // on to the end
        }
        Blocks blocks = new Blocks();
        begun.write(blocks);
        return blocks;
    }

    @Test
    void plane_ofIAndG_hasTheCriticalInputOfEachG_andTheTheoryOfEachCell() {
        Blocks found = finished(Tasks.BORDER, "", "x=I,0,1.5,3&y=g,0.5,2,4");
        Block critical = found.block(Channel.MAP_CRITICAL);
        assertEquals("g", critical.columns().label());
        assertFalse(critical.known(0, 0), "there is no chaos to suppress");
        assertEquals((float) CriticalInput.of(Activation.TANH, 2, OMEGA).value(), critical.get(0, 3), 0);
        Block theory = found.block(Channel.MAP_THEORY);
        assertEquals("I", theory.columns().label());
        assertEquals((float) MeanField.of(Activation.TANH, 1.5).lambdaMax(), theory.get(2, 0), 0);
        assertEquals((float) DrivenMeanField.of(Activation.TANH, 2, 1.5, OMEGA).lambdaMax(), theory.get(3, 2), 0);
    }

    @Test
    void plane_ofOmegaAndI_hasTheCriticalInputOfEachOmega() {
        Block critical =
                finished(Tasks.BORDER, "g=2", "x=omega,0.4,1,2&y=I,0,0.5,2").block(Channel.MAP_CRITICAL);
        assertEquals("ω (rad/τ)", critical.columns().label());
        assertEquals((float) CriticalInput.of(Activation.TANH, 2, 0.4).value(), critical.get(0, 0), 0);
        assertEquals((float) CriticalInput.of(Activation.TANH, 2, 1).value(), critical.get(0, 1), 0);
    }

    @Test
    void plane_withoutI_orOverP_hasNoCriticalInput() {
        for (String plane : new String[] {"x=omega,0.4,1,2&y=g,0.5,0.8,2", "x=p,0.5,1,2&y=I,0,0.5,2"}) {
            assertNull(finished(Tasks.BORDER, "g=0.8", plane).block(Channel.MAP_CRITICAL), plane);
        }
    }

    @Test
    void equalPhases_haveNoTheoryUnderAnInput() {
        Block theory = finished(Tasks.BORDER, "phases=equal", "x=I,0,1,2&y=g,0.5,0.8,2")
                .block(Channel.MAP_THEORY);
        assertEquals(-0.5, theory.get(0, 0), 1e-6, "g − 1 without an input");
        assertFalse(theory.known(0, 1));
    }

    @Test
    void criticalCurve_isTheCriticalInputOverOmega() {
        Block curve = finished(Tasks.CRITICAL_CURVE, "g=1.5", "").block(Channel.SECTION_CRITICAL);
        assertEquals(31, curve.columns().count());
        assertEquals((float) CriticalInput.of(Activation.TANH, 1.5, 0.6).value(), curve.get(0, 6), 0);
        assertEquals((float) CriticalInput.of(Activation.TANH, 1.5, 3).value(), curve.get(0, 30), 0);
    }
}
