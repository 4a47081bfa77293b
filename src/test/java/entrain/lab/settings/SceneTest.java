package entrain.lab.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What lies over what: the defaults, a preset, a scene of the lecture, an address; and what the visitor keeps. */
final class SceneTest {
    private static String opened(String address) {
        return SettingsText.format(SettingsText.open(address).settings());
    }

    private static String address(String text) {
        return SettingsText.address(SettingsText.parse(text).settings());
    }

    @Test
    void words_ofTheParameter_areTheIdsInTheirOrder() {
        assertEquals(
                Params.SCENE.words(), Stream.of(Scene.values()).map(Scene::id).toList());
    }

    @ParameterizedTest
    @EnumSource
    void settings_eachScene_addressIsItsNameAlone(Scene scene) {
        Settings settings = scene.settings();
        assertEquals("v=1&scene=" + scene.id(), SettingsText.address(settings));
        assertEquals(settings, SettingsText.open("scene=" + scene.id()).settings());
        assertSame(scene, Scene.of(settings));
        assertEquals(settings, SettingsText.parse(SettingsText.format(settings)).settings());
    }

    @ParameterizedTest
    @EnumSource
    void text_eachScene_hasNoProblemsAndNothingNeedless(Scene scene) {
        String preset =
                scene.preset() == null ? "" : "&preset=" + scene.preset().id();
        String whole = SettingsText.format(scene.settings());
        List<String> pairs = new ArrayList<>(List.of(whole.split("&")));
        pairs.removeAll(List.of("v=1", "scene=" + scene.id()));
        Parsed again = SettingsText.parse(String.join("&", pairs));
        assertTrue(again.problems().isEmpty());
        assertTrue(whole.startsWith("v=1" + preset), whole);
    }

    @Test
    void open_pairsBesideAScene_overrideItAlsoWithTheLabsDefault() {
        assertEquals(
                "v=1&p=1&phi=relu&I=0&controls=p,phi&views=network,traces&scene=rnn", opened("scene=rnn&p=1&phi=relu"));
        assertEquals(
                "v=1&preset=silence&g=2&plane=I,0,2,3,g&section=y&controls=g,I&views=state,traces,lyapunov,map&scene=gain",
                opened("scene=gain&g=2&controls=g,I"));
        assertEquals(
                "v=1&preset=chaos&controls=g&views=state,traces&scene=activity", opened("preset=chaos&scene=activity"));
    }

    @Test
    void open_whatCannotBeUsed_leavesTheScenesOwnValue() {
        Parsed parsed = SettingsText.open("scene=rnn&p=2&I=-1&preset=none&N=30");
        assertEquals(
                "v=1&N=30&p=0.2&I=0&controls=p,phi&views=network,traces&scene=rnn",
                SettingsText.format(parsed.settings()));
        assertEquals(3, parsed.problems().size());
        assertEquals("v=1&g=3", opened("scene=bogus&g=3"));
        assertEquals("v=1&g=1.4&scene=gain,input", opened("scene=gain,input&g=1.4"));
    }

    @Test
    void parse_sceneInAState_isWhole() {
        assertEquals(
                "v=1&g=0.8&phi=tanh&I=2.2&controls=&views=state&scene=linear",
                SettingsText.format(
                        SettingsText.parse("g=0.8&views=state&scene=linear").settings()));
    }

    /** Every value is there again, whichever preset, own or another or none, lies under the scene. */
    @ParameterizedTest
    @EnumSource
    void address_ofAStateInAScene_opensToItsValues(Scene scene) {
        for (String text : List.of(
                "g=1.2&I=2.2&views=traces",
                "preset=chaos&theme=dark",
                "preset=" + Preset.SILENCE.id() + "&p=1&g=0.5")) {
            Settings state = SettingsText.parse(text + "&scene=" + scene.id()).settings();
            assertSameValues(
                    state, SettingsText.open(SettingsText.address(state)).settings());
            // What a figure tells its page is opened as an address, too, and taken back as a state.
            assertSameValues(
                    state, SettingsText.open(SettingsText.format(state)).settings());
            assertEquals(state, SettingsText.parse(SettingsText.format(state)).settings());
        }
    }

    private static void assertSameValues(Settings expected, Settings actual) {
        for (Param<?> param : Params.all()) {
            assertEquals(expected.text(param), actual.text(param), param.key());
        }
    }

    @Test
    void change_toAnotherScene_goesThereAndKeepsTheWayToWatch() {
        Settings gain =
                SettingsText.open("scene=gain&pace=40&theme=dark&g=3&course=7").settings();
        Settings trials = SettingsText.change("scene=trials&I=1", gain).settings();
        assertEquals("v=1&I=1&pace=40&theme=dark&scene=trials&course=7", SettingsText.address(trials));
        assertEquals(
                "v=1&preset=silence&pace=40&theme=dark&scene=trials&course=7",
                SettingsText.address(
                        SettingsText.change("scene=trials&preset=silence", gain).settings()));
        // The present one, or none, changes only what is said.
        assertEquals(gain, SettingsText.change("scene=gain", gain).settings());
        assertEquals(
                "v=1&preset=silence&g=3&pace=40&plane=I,0,2,3,g&section=y&theme=dark&controls=g&views=state,traces,lyapunov,map&course=7",
                SettingsText.address(SettingsText.change("scene=", gain).settings()));
    }

    @Test
    void withPreset_inAScene_keepsThePaceAndTheScene() {
        Settings activity =
                SettingsText.open("scene=activity&pace=40&time=ms&order=pc1").settings();
        Settings chaos = SettingsText.change("preset=chaos", activity).settings();
        assertEquals("v=1&preset=chaos&time=ms&pace=40&order=pc1&scene=activity", SettingsText.address(chaos));
        assertEquals(chaos, activity.withPreset(Preset.CHAOS));
        assertEquals(
                "10",
                SettingsText.parse("pace=40")
                        .settings()
                        .withPreset(Preset.CHAOS)
                        .text(Params.PACE));
    }

    @Test
    void address_withoutAScene_isTheCanonicalText() {
        assertEquals("v=1&preset=chaos&g=3&theme=dark&x=y", address("preset=chaos&g=3&theme=dark&x=y"));
        assertEquals(
                "v=1&preset=chaos&views=state&scene=activity",
                address("preset=chaos&controls=g&views=state&scene=activity"));
    }

    @Test
    void withScene_nextOne_keepsTheVisitorsWayToWatchAndNothingOfTheFirst() {
        Settings first = SettingsText.open("scene=rnn&g=3&ui=none&pace=40&order=pc1&time=ms&autoplay=0&course=7")
                .settings();
        Settings second = first.withScene(Scene.LINEAR);
        assertEquals(
                "v=1&time=ms&pace=40&order=pc1&ui=none&scene=linear&autoplay=0&course=7", SettingsText.address(second));
        Settings population = Scene.POPULATION.settings();
        assertEquals(Scene.LINEAR.settings(), population.withScene(Scene.LINEAR));
    }

    @Test
    void withLooksOf_openedText_keepsLooksItDoesNotName() {
        Settings visitor =
                SettingsText.parse("theme=dark&lang=hi&g=3&ui=none&pace=40").settings();
        Settings opened = SettingsText.parse("N=50&lang=en", Settings.withLooksOf(visitor))
                .settings();
        assertEquals("v=1&N=50&theme=dark&lang=en", SettingsText.format(opened));
        // What it names counts, also where that is the default.
        assertEquals(
                "v=1&preset=chaos&lang=hi",
                SettingsText.format(SettingsText.parse("preset=chaos&theme=auto", Settings.withLooksOf(visitor))
                        .settings()));
    }

    @Test
    void link_andFigure_leaveLooksAndPicturesBehind() {
        Settings s = SettingsText.open("g=1.6&N=40&theme=dark&views=raster&autoplay=0&time=ms&units=3&engine=java")
                .settings();
        assertEquals("v=1&g=1.6&N=40&time=ms&units=3", SettingsText.link(s));
        assertEquals(
                "v=1&g=1.6&N=40&time=ms&units=3&theme=light&controls=g,I&views=state,traces",
                SettingsText.figure(s, "theme=light&controls=g,I&views=state,traces"));
        Settings scene = SettingsText.open("scene=gain&g=3&views=state").settings();
        assertEquals("v=1&g=3&scene=gain", SettingsText.link(scene));
        assertEquals(
                "v=1&preset=silence&g=3&controls=g&views=state", SettingsText.figure(scene, "controls=g&views=state"));
    }

    @Test
    void sameRun_watchingLooksAndPictures_doNotMatter() {
        Settings run = SettingsText.parse("g=1.5").settings();
        assertTrue(run.sameRun(SettingsText.parse("g=1.5&pace=50&units=2&separation=1&theme=dark&views=state")
                .settings()));
        for (String other : List.of("", "g=1.5&I=0", "g=1.5&dt=0.2", "g=1.5&seedIC=2")) {
            assertTrue(!run.sameRun(SettingsText.parse(other).settings()), other);
        }
    }

    @Test
    void of_noneOrSeveral_isNone() {
        assertNull(Scene.of(Settings.defaults()));
        assertNull(Scene.of(List.of("gain", "input")));
    }

    @Test
    void problem_ofARefusedText_saysNothingOfWhatIsUsed() {
        Problem problem = SettingsText.parse("g=x").problems().get(0);
        assertEquals("g = x is not a number; 2 is used.", problem.message().toString());
        assertEquals("g = x is not a number.", problem.refusal().toString());
    }
}
