package entrain.lab.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.model.Activation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every preset owes, whatever its values. */
final class PresetContractTest {
    @Test
    void ids_allPresets_uniqueAsTitlesAre() {
        Set<String> ids = new HashSet<>();
        Set<String> titles = new HashSet<>();
        for (Preset preset : Preset.values()) {
            assertTrue(ids.add(preset.id()), preset.id());
            assertTrue(titles.add(preset.title().toString()), preset.title()::toString);
        }
        assertEquals(Optional.empty(), Preset.byId("default"));
    }

    @Test
    void ids_givenOut_stayWithTheirScene() {
        List<String> ids = new ArrayList<>();
        for (Preset preset : Preset.values()) {
            ids.add(preset.id() + " " + preset.scene());
        }
        // Links name these. One may be added, none renamed or dropped.
        assertEquals(
                List.of(
                        "rnn 1",
                        "linear-decay 2",
                        "linear-growth 2",
                        "saturation 3",
                        "relu-growth 3",
                        "transient 4",
                        "fixed-point 4",
                        "oscillation 4",
                        "sigmoid-rest 4",
                        "weights 5",
                        "silence 6",
                        "chaos 6",
                        "richness 7",
                        "two-trials 8",
                        "chaos-survives 9",
                        "entrained 9",
                        "one-neuron 10",
                        "population 10",
                        "state-space 11",
                        "rhythm 12",
                        "flip-flop 12"),
                ids);
    }

    @Test
    void saturation_besideLinearGrowth_onlyActivationDiffers() {
        Settings growth = SettingsText.parse(Preset.LINEAR_GROWTH.text()).settings();
        Settings saturation = SettingsText.parse(Preset.SATURATION.text()).settings();
        assertEquals(saturation, growth.with(Params.PHI, Activation.TANH));
    }

    @ParameterizedTest
    @EnumSource
    void id_eachPreset_kebabCaseOfItsName(Preset preset) {
        assertTrue(preset.id().matches("[a-z0-9]+(-[a-z0-9]+)*"), preset.id());
        assertEquals(preset.name(), preset.id().toUpperCase(Locale.ROOT).replace('-', '_'));
        assertSame(preset, Preset.byId(preset.id()).orElseThrow());
    }

    @ParameterizedTest
    @EnumSource
    void text_eachPreset_canonicalWithoutProblems(Preset preset) {
        Parsed parsed = SettingsText.parse(preset.text());
        assertEquals(List.of(), parsed.problems());
        assertEquals(List.of(), parsed.settings().unknown());
        assertEquals(preset.text().isEmpty() ? "v=1" : "v=1&" + preset.text(), SettingsText.format(parsed.settings()));
    }

    @ParameterizedTest
    @EnumSource
    void words_eachPreset_titleClaimAndScene(Preset preset) {
        String title = preset.title().toString();
        String claim = preset.claim().toString();
        assertTrue(title.length() > 3 && !title.endsWith("."), title);
        assertTrue(claim.length() > 20 && claim.endsWith("."), claim);
        assertEquals(-1, claim.indexOf(". "), "one sentence: " + claim);
        assertTrue(preset.scene() >= 1 && preset.scene() <= 12);
    }

    @ParameterizedTest
    @EnumSource
    void settings_eachPreset_addressIsItsNameAlone(Preset preset) {
        Settings settings = Settings.of(preset);
        assertEquals("v=1&preset=" + preset.id(), SettingsText.format(settings));
        assertEquals(settings, SettingsText.parse("preset=" + preset.id()).settings());
    }

    @Test
    void scenes_withPictures_haveAPreset() {
        Set<Integer> scenes = new HashSet<>();
        for (Preset preset : Preset.values()) {
            scenes.add(preset.scene());
        }
        assertTrue(scenes.containsAll(Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)), scenes.toString());
    }
}
