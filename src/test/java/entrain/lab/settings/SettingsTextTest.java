package entrain.lab.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.model.Activation;
import entrain.core.model.Connectivity;
import entrain.lab.phrase.Phrase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsTextTest {
    private static Settings clean(String text) {
        Parsed parsed = SettingsText.parse(text);
        assertEquals(List.of(), parsed.problems(), text);
        return parsed.settings();
    }

    private static List<String> messages(String text) {
        return SettingsText.parse(text).problems().stream()
                .map(problem -> problem.message().toString())
                .toList();
    }

    private static void assertCanonical(Settings settings) {
        String text = SettingsText.format(settings);
        Settings again = SettingsText.parse(text).settings();
        assertEquals(settings, again, text);
        assertEquals(text, SettingsText.format(again));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "#", "&", "?&;&", "v=1", "?v=1", "=", "=5"})
    void parse_nothingSaid_defaults(String text) {
        assertEquals(Settings.defaults(), clean(text));
        assertEquals("v=1", SettingsText.format(clean(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "g=1.37&I=0.41&phi=relu",
                "?g=1.37&I=0.41&phi=relu",
                "#g=1.37&I=0.41&phi=relu",
                "phi=relu;I=.41;g=137e-2",
                "v=1&&g=+1.37&I=%30.41&phi=ReLU&",
                "g=1.37&I=41e-2&%70hi=relu",
                "g=1.37000&I=0.410&phi=relu"
            })
    void parse_sameInOtherWords_sameSettings(String text) {
        Settings settings = clean(text);
        assertEquals(1.37, settings.get(Params.G));
        assertEquals(0.41, settings.get(Params.I));
        assertEquals(Activation.RELU, settings.get(Params.PHI));
        assertEquals("v=1&g=1.37&phi=relu&I=0.41", SettingsText.format(settings));
    }

    @Test
    void format_manyChanged_tableOrder() {
        Settings settings = Settings.defaults()
                .with(Params.SEED_INPUT, 5)
                .with(Params.CONNECTIVITY, Connectivity.DALE)
                .with(Params.CONTROLS, List.of("I", "g"))
                .with(Params.N, 1234)
                .with(Params.G, 0.05)
                .with(Params.AUTOPLAY, false);
        assertEquals(
                "v=1&g=0.05&N=1234&connectivity=dale&seedInput=5&controls=I,g&autoplay=0",
                SettingsText.format(settings));
        assertCanonical(settings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "g=1e9 | g = 1e9 is outside 0 to 100; {g} is used.",
                "g=-0.1 | g = -0.1 is outside 0 to 100; {g} is used.",
                "g=1,5 | g = 1,5 is not a number (a decimal point is needed, not a comma); {g} is used.",
                "g= | g is not a number; {g} is used.",
                "g | g is not a number; {g} is used.",
                "g=1%zz | g = 1%zz is not a number; {g} is used.",
                "N=12.5 | N = 12.5 is not a whole number; {N} is used.",
                "phi=cubic | phi = cubic is none of linear, tanh, relu, sigmoid; tanh is used.",
                "autoplay=yes | autoplay = yes is neither 0 nor 1; 1 is used.",
                "views=movie | views = movie has a word that is not known here; the default is used.",
                "preset=nirvana | preset = nirvana is not a preset; the defaults are used.",
                "v=2 | v = 2 is not a version known here; the rest is read as version 1.",
                "n=200 | n = 200 is ignored; the key N is perhaps meant.",
                "seednet=2 | seednet = 2 is ignored; the key seedNet is perhaps meant.",
                "Preset=chaos | Preset = chaos is ignored; the key preset is perhaps meant.",
                "omega=2&omega=2&omega=2 | omega is given more than once; the last value counts.",
                "foo=%zz | foo = %zz has a broken % escape.",
                "foo=%C3 | foo = \uFFFD has a broken % escape.",
            })
    void parse_oneFault_oneMessageForTheVisitor(String text, String message) {
        String expected = message.replace("{g}", Settings.defaults().text(Params.G))
                .replace("{N}", Settings.defaults().text(Params.N));
        assertEquals(List.of(expected), messages(text));
        assertEquals(
                Params.G.defaultValue(), SettingsText.parse(text).settings().get(Params.G));
    }

    @Test
    void parse_longBadValue_messageStaysShort() {
        Problem problem = SettingsText.parse("g=" + "9".repeat(4000)).problems().get(0);
        assertEquals("9".repeat(39) + "…", problem.value());
        assertEquals(
                "g = " + "9".repeat(39) + "… is outside 0 to 100; "
                        + Settings.defaults().text(Params.G) + " is used.",
                problem.message().toString());
        assertEquals("a·b·c", new Problem("k", "a\u202Eb\nc", it -> Phrase.verbatim(it), null).value());
        assertEquals(
                "x".repeat(38) + "…",
                new Problem("k", "x".repeat(38) + "😀😀", it -> Phrase.verbatim(it), null).value());
    }

    @Test
    void parse_repeatedKey_lastWins() {
        assertEquals(3, SettingsText.parse("g=1&I=1&g=3").settings().get(Params.G));
    }

    @Test
    void parse_plus_signInNumbersSpaceElsewhere() {
        assertEquals(10, clean("g=1e+1").get(Params.G));
        assertEquals(List.of(new UnknownPair("a b", "c d")), clean("a+b=c+d").unknown());
        assertEquals("v=1&a%20b=c%2Bd", SettingsText.format(clean("a b=c%2bd")));
    }

    @Test
    void parse_preset_firstWhereverItStands() {
        Settings settings = clean("g=0.7&preset=linear-decay&I=1");
        assertEquals(Optional.of(Preset.LINEAR_DECAY), settings.preset());
        assertEquals(0.7, settings.get(Params.G));
        assertEquals(Activation.LINEAR, settings.get(Params.PHI));
        assertEquals("v=1&preset=linear-decay&g=0.7&I=1", SettingsText.format(settings));
        assertCanonical(settings);
    }

    @Test
    void parse_presetAndBadValue_presetsValueStands() {
        assertEquals(List.of("g = x is not a number; 0.8 is used."), messages("preset=linear-decay&g=x"));
        assertEquals(
                0.8, SettingsText.parse("preset=linear-decay&g=x").settings().get(Params.G));
    }

    @Test
    void format_valueBackToDefaultUnderPreset_written() {
        Settings settings = Settings.of(Preset.STATE_SPACE).with(Params.VIEWS, List.of());
        assertEquals("v=1&preset=state-space&views=", SettingsText.format(settings));
        assertCanonical(settings);
        Settings linear = Settings.of(Preset.LINEAR_DECAY).with(Params.PHI, Activation.TANH);
        assertEquals("v=1&preset=linear-decay&phi=tanh", SettingsText.format(linear));
        assertCanonical(linear);
    }

    @Test
    void parse_unknownKeys_keptInOrderDecoded() {
        Settings settings = clean("utm=x&g=1&lti_user=%C3%A4%F0%9F%98%80&utm=y&flag");
        assertEquals(
                List.of(
                        new UnknownPair("utm", "x"),
                        new UnknownPair("lti_user", "ä😀"),
                        new UnknownPair("utm", "y"),
                        new UnknownPair("flag", "")),
                settings.unknown());
        assertEquals("v=1&g=1&utm=x&lti_user=%C3%A4%F0%9F%98%80&utm=y&flag", SettingsText.format(settings));
        assertEquals(
                "v=1&utm=x&lti_user=%C3%A4%F0%9F%98%80&utm=y&flag",
                SettingsText.format(settings.with(Params.G, Params.G.defaultValue())));
        assertCanonical(settings);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "%4",
                "%4g",
                "%C0%80",
                "%C1%BF",
                "%E0%80%80",
                "%ED%A0%80",
                "%F0%80%80%80",
                "%F4%90%80%80",
                "%F5%80%80%80",
                "%80",
                "%FF",
                "%C3%",
                "%C3x",
                "%E2%82",
                "%F0%9F%98%zz"
            })
    void parse_noUtf8_reportedAndCanonical(String value) {
        Parsed parsed = SettingsText.parse("a=" + value);
        assertEquals(1, parsed.problems().size());
        assertTrue(parsed.problems().get(0).message().toString().endsWith(" has a broken % escape."));
        assertCanonical(parsed.settings());
    }

    @Test
    void parse_loneSurrogates_replaced() {
        assertEquals(
                List.of(new UnknownPair("a", "\uFFFDx\uFFFD")),
                clean("a=\uD83Dx\uDE00").unknown());
        assertCanonical(clean("a=\uD83Dx\uDE00"));
    }

    @Test
    void parse_tooManyUnknown_firstTwentyKept() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            text.append("k").append(i).append("=1&");
        }
        Parsed parsed = SettingsText.parse(text.toString());
        assertEquals(20, parsed.settings().unknown().size());
        assertEquals("k19", parsed.settings().unknown().get(19).key());
        assertEquals(
                List.of("More than 20 keys are not known here; only the first are kept."), messages(text.toString()));
    }

    @Test
    void parse_longUnknown_dropped() {
        assertEquals(1, clean("k=" + "x".repeat(198)).unknown().size());
        Parsed parsed = SettingsText.parse("k=" + "x".repeat(199));
        assertEquals(List.of(), parsed.settings().unknown());
        assertTrue(parsed.problems().get(0).message().toString().endsWith("… is not known here and too long to keep."));
        // Counted as written, where one of these takes nine characters.
        assertEquals(
                List.of(), SettingsText.parse("k=" + "€".repeat(23)).settings().unknown());
    }

    @Test
    void format_longestPossible_fitsWhatParseReads() {
        Settings settings = SettingsText.parse(("k=" + "x".repeat(198) + "&").repeat(20) + "preset=linear-growth")
                .settings();
        for (Param<?> param : Params.all()) {
            settings = longest(settings, param);
        }
        assertTrue(SettingsText.format(settings).length() < SettingsReader.MAX_LENGTH);
        assertCanonical(settings);
    }

    private static <T> Settings longest(Settings settings, Param<T> param) {
        try {
            if (param instanceof RealParam real) {
                return settings.with(real, real.max() - 0.000001);
            } else if (param instanceof IntParam whole) {
                return settings.with(whole, whole.max());
            } else if (param instanceof ListParam list) {
                return settings.with(list, list.words());
            } else if (param instanceof TextParam text) {
                return settings.with(text, "a:" + ";".repeat(TextParam.LONGEST - 2));
            }
            return settings.withText(param, param.words().get(param.words().size() - 1));
        } catch (BadValue e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void parse_beyondTheLimit_cutPairNotRead() {
        String filler = "g=1" + "&".repeat(SettingsReader.MAX_LENGTH - 6);
        assertEquals(3, clean(filler + "I=3").get(Params.I));
        Parsed cut = SettingsText.parse(filler + "I=33");
        assertEquals(Params.I.defaultValue(), cut.settings().get(Params.I));
        assertEquals(1, cut.settings().get(Params.G));
        assertEquals(
                List.of("The text is longer than 8192 characters; the rest is not read."), messages(filler + "I=33"));
        assertEquals(3, SettingsText.parse(filler + "I=3&N=50").settings().get(Params.I));
    }

    @Test
    void parse_manyProblems_tenAndACount() {
        StringBuilder text = new StringBuilder();
        int rows = 0;
        for (Param<?> param : Params.all()) {
            text.append(param.key()).append("=!&");
            rows++;
        }
        List<String> messages = messages(text.toString());
        assertEquals(11, messages.size());
        assertEquals(rows - 10 + " more problems are not shown.", messages.get(10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"g=", "g=1&", "%", "&", "a=%F0%9F&", "9", "+", "=", "\uD83D", "I=1;", "N=400&preset=chaos&"})
    void parse_millionCharacters_noHang(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());
        // A hundredth of this is ample for linear work; only a hang exceeds it.
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertCanonical(SettingsText.parse(text).settings()));
    }

    @Test
    void parse_hostileText_neverThrowsAndCanonicalAfterwards() {
        String[] pieces = {
            "&",
            ";",
            "=",
            "?",
            "#",
            "%",
            "+",
            "-",
            ".",
            ",",
            "e",
            "0",
            "1",
            "9",
            "g",
            "N",
            "I",
            "v",
            "preset",
            "chaos",
            "phi",
            "tanh",
            "controls",
            "views",
            "state",
            "seedNet",
            "%4",
            "%41",
            "%C3%A9",
            "%F0%9F%98%80",
            "%ED%A0%80",
            "\u0000",
            "\uD83D",
            "\uDE00",
            "é",
            "<script>",
            "\"",
            "'",
            "\n",
            " ",
            "NaN",
            "1e308",
            "-0",
            "__proto__"
        };
        Random random = new Random(5);
        for (int i = 0; i < 5000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(60);
            for (int k = 0; k < length; k++) {
                text.append(
                        random.nextInt(20) == 0
                                ? "" + (char) random.nextInt(0x10000)
                                : pieces[random.nextInt(random.nextBoolean() ? 6 : pieces.length)]);
            }
            Parsed parsed = SettingsText.parse(text.toString());
            assertTrue(parsed.problems().size() <= 11);
            parsed.problems()
                    .forEach(problem -> assertTrue(problem.message().toString().endsWith(".")));
            assertCanonical(parsed.settings());
        }
    }

    @Test
    void format_randomSettings_roundTrip() {
        Random random = new Random(6);
        for (int i = 0; i < 500; i++) {
            Preset[] presets = Preset.values();
            Settings settings =
                    random.nextBoolean() ? Settings.defaults() : Settings.of(presets[random.nextInt(presets.length)]);
            for (Param<?> param : Params.all()) {
                if (random.nextInt(3) == 0) {
                    settings = randomized(settings, param, random);
                }
            }
            assertCanonical(settings);
            assertEquals(
                    List.of(), SettingsText.parse(SettingsText.format(settings)).problems());
        }
    }

    private static <T> Settings randomized(Settings settings, Param<T> param, Random random) {
        if (param instanceof RealParam real) {
            return settings.with(real, real.nearest(real.min() + random.nextDouble() * (real.max() - real.min())));
        } else if (param instanceof IntParam whole) {
            return settings.with(whole, (int) random.nextLong(whole.min(), whole.max() + 1L));
        } else if (param instanceof TextParam text) {
            return settings.with(text, "target:drawn,drawn:0;-" + random.nextInt(100));
        }
        try {
            return settings.withText(
                    param, param.words().get(random.nextInt(param.words().size())));
        } catch (BadValue e) {
            throw new AssertionError(e);
        }
    }
}
