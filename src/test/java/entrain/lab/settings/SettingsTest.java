package entrain.lab.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.model.Activation;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Choices.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SettingsTest {
    private static final Settings DEFAULTS = Settings.defaults();

    @Test
    void with_value_newSettingsAndOldUnchanged() {
        Settings changed = DEFAULTS.with(Params.G, 1.25);
        assertEquals(1.25, changed.get(Params.G));
        assertEquals(Params.G.defaultValue(), DEFAULTS.get(Params.G));
        assertEquals(Params.N.defaultValue(), changed.get(Params.N));
    }

    @Test
    void with_anyDouble_keptToTheBit() {
        assertEquals(0.1 + 0.2, DEFAULTS.with(Params.G, 0.1 + 0.2).get(Params.G));
        assertEquals(0.0, DEFAULTS.with(Params.I, -0.0).get(Params.I)); // Double.equals tells −0 from 0
    }

    @Test
    void with_notPermitted_throws() {
        assertThrows(IllegalArgumentException.class, () -> DEFAULTS.with(Params.G, 101.0));
        assertThrows(IllegalArgumentException.class, () -> DEFAULTS.with(Params.G, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> DEFAULTS.with(Params.N, 9));
        assertThrows(IllegalArgumentException.class, () -> DEFAULTS.with(Params.VIEWS, List.of("no such")));
        assertThrows(NullPointerException.class, () -> DEFAULTS.with(Params.PHI, null));
    }

    @Test
    void with_listChangedAfterwards_settingsUnchanged() {
        List<String> mine = new ArrayList<>(List.of("state"));
        Settings settings = DEFAULTS.with(Params.VIEWS, mine);
        mine.add("raster");
        assertEquals(List.of("state"), settings.get(Params.VIEWS));
        assertThrows(
                UnsupportedOperationException.class,
                () -> settings.get(Params.VIEWS).add("raster"));
    }

    @Test
    void get_parameterNotInTable_throws() {
        RealParam stranger = new RealParam(
                new About("x", Phrase.verbatim("x"), "", Effect.LIVE, Group.INPUT, Phrase.verbatim("A stranger.")),
                1,
                0,
                2,
                Slider.of(0, 2, 0.1));
        assertThrows(IllegalArgumentException.class, () -> DEFAULTS.get(stranger));
    }

    @Test
    void equals_sameValuesPresetAndUnknown() {
        Settings a = DEFAULTS.with(Params.G, 1.5).with(Params.PHI, Activation.RELU);
        Settings b = DEFAULTS.with(Params.PHI, Activation.RELU).with(Params.G, 1.5);
        assertEquals(a, b);
        assertEquals(a.hashCode(), b.hashCode());
        assertNotEquals(a, b.with(Params.G, Math.nextUp(1.5)));
        assertNotEquals(DEFAULTS, Settings.of(Preset.CHAOS));
        assertNotEquals(DEFAULTS, DEFAULTS.withUnknown(List.of(new UnknownPair("a", "b"))));
    }

    @Test
    void differs_byEffect() {
        Settings live = DEFAULTS.with(Params.G, 1.5);
        assertTrue(DEFAULTS.differs(live, Effect.LIVE));
        assertFalse(DEFAULTS.differs(live, Effect.REBUILD));
        assertTrue(live.differs(live.with(Params.N, 50), Effect.REBUILD));
        assertFalse(live.differs(live.with(Params.N, 50), Effect.LIVE));
        assertTrue(live.differs(live.with(Params.TAU, 20.0), Effect.VIEW));
    }

    @Test
    void preset_chosen_ownViewKeptRestReplaced() {
        Settings own = DEFAULTS.with(Params.THEME, Theme.DARK)
                .with(Params.G, 3.0)
                .withUnknown(List.of(new UnknownPair("course", "7")));
        Settings linear = own.withPreset(Preset.LINEAR_DECAY);
        assertEquals(Optional.of(Preset.LINEAR_DECAY), linear.preset());
        assertEquals(0.8, linear.get(Params.G));
        assertEquals(Activation.LINEAR, linear.get(Params.PHI));
        assertEquals(Theme.DARK, linear.get(Params.THEME));
        assertEquals(own.unknown(), linear.unknown());
        assertEquals(0.8, linear.with(Params.G, 1.0).base(Params.G));
    }

    @Test
    void preset_anotherChosen_viewsOfTheFirstForgotten() {
        Settings state = DEFAULTS.withPreset(Preset.STATE_SPACE);
        assertEquals(List.of("state"), state.get(Params.VIEWS));
        assertEquals(Settings.of(Preset.CHAOS), state.withPreset(Preset.CHAOS));
        assertEquals(Settings.of(Preset.POPULATION), state.withPreset(Preset.POPULATION));
    }

    @Test
    void withNetworkOf_others_takesWhatARebuildTakesAndNothingElse() {
        Settings mine = SettingsText.parse("g=1.7&theme=dark&N=4000&seedNet=3&scheme=heun&engine=java")
                .settings();
        Settings other = SettingsText.parse("g=1.2&N=300&dt=0.2").settings();
        assertEquals("v=1&g=1.7&N=300&dt=0.2&theme=dark", SettingsText.format(mine.withNetworkOf(other)));
    }
}
