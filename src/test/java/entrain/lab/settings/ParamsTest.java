package entrain.lab.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.model.Activation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every row of the table keeps what the table promises. */
final class ParamsTest {
    static List<Param<?>> all() {
        return Params.all();
    }

    static List<RealParam> reals() {
        return of(RealParam.class);
    }

    static List<IntParam> ints() {
        return of(IntParam.class);
    }

    static List<Param<?>> numbers() {
        List<Param<?>> numbers = new ArrayList<>(reals());
        numbers.addAll(ints());
        return numbers;
    }

    private static <P> List<P> of(Class<P> kind) {
        return Params.all().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Test
    void keys_evenWithoutCapitals_uniqueAndPlain() {
        Set<String> keys = new HashSet<>(Set.of("v", "preset"));
        for (Param<?> param : Params.all()) {
            assertTrue(keys.add(param.key().toLowerCase(Locale.ROOT)), param.key());
            assertTrue(param.key().matches("[A-Za-z][A-Za-z0-9]*"), param.key());
            assertSame(param, Params.byKey(param.key()).orElseThrow());
        }
    }

    @Test
    void keys_thePapersOnes_there() {
        for (String key : "N g p tau dt phi I omega seedNet seedIC seedInput".split(" ")) {
            assertTrue(Params.byKey(key).isPresent(), key);
        }
        assertTrue(Params.byKey("n").isEmpty());
    }

    @ParameterizedTest
    @MethodSource("all")
    void words_eachRow_there(Param<?> param) {
        assertFalse(param.symbol().isEmpty());
        String meaning = param.meaning().toString();
        assertTrue(meaning.endsWith("."), meaning);
        assertTrue(Character.isUpperCase(meaning.charAt(0)), meaning);
        assertEquals(-1, meaning.indexOf(". "), "one sentence: " + meaning);
    }

    @ParameterizedTest
    @MethodSource("all")
    <T> void default_eachRow_permittedAndReadBack(Param<T> param) throws BadValue {
        T value = param.defaultValue();
        assertEquals(value, param.checked(value));
        assertEquals(value, param.parse(param.format(value)));
        assertEquals(value, Settings.defaults().get(param));
    }

    @ParameterizedTest
    @MethodSource("reals")
    void range_reals_endsAcceptedAndNextRefused(RealParam param) throws BadValue {
        String min = param.format(param.min());
        String max = param.format(param.max());
        assertEquals(param.min(), param.parse(min));
        assertEquals(param.max(), param.parse(max));
        String reason = "it is outside " + min + " to " + max;
        for (double outside : new double[] {Math.nextDown(param.min()), Math.nextUp(param.max()), 1e300, -1}) {
            if (outside > -Double.MIN_NORMAL && outside < 0) {
                continue; // read as 0, and said so
            }
            BadValue refused = assertThrows(BadValue.class, () -> param.parse(Double.toString(outside)));
            assertEquals(reason, refused.reason().of("it").toString());
            assertThrows(IllegalArgumentException.class, () -> param.checked(outside));
        }
        assertThrows(IllegalArgumentException.class, () -> param.checked(Double.NaN));
        assertEquals(param.min(), param.nearest(Double.NEGATIVE_INFINITY));
        assertEquals(param.max(), param.nearest(Double.POSITIVE_INFINITY));
        assertThrows(IllegalArgumentException.class, () -> param.nearest(Double.NaN));
    }

    /** Values of few digits have the text that a person would write; any other double has its own. */
    @ParameterizedTest
    @MethodSource("reals")
    void text_reals_nearestDoubleAndShortestText(RealParam param) throws BadValue {
        Random random = new Random(3);
        long min = new BigDecimal(param.format(param.min())).movePointRight(6).longValueExact();
        long max = new BigDecimal(param.format(param.max())).movePointRight(6).longValueExact();
        for (int i = 0; i < 2000; i++) {
            BigDecimal decimal =
                    BigDecimal.valueOf(random.nextLong(min, max + 1), 6).stripTrailingZeros();
            String text = decimal.toPlainString();
            double value = param.parse(text);
            assertEquals(Double.parseDouble(text), value, 0.0, text); // the nearest double: no tolerance
            assertEquals(text, param.format(value));
            assertEquals(value, param.parse(decimal.toString())); // with an exponent where BigDecimal writes one
            double any = param.min() + random.nextDouble() * (param.max() - param.min());
            assertEquals(any, param.parse(param.format(any)), 0.0);
            assertEquals(any, param.checked(any));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-8", "2.5e-7", "0.6283185307179586", "3.141592653589793", "1.0000000000000002"})
    void text_manyDigits_kept(String text) throws BadValue {
        for (RealParam param : List.of(Params.OMEGA, Params.I, Params.G, Params.SEPARATION)) {
            assertEquals(text, param.format(param.parse(text)));
        }
        assertEquals(0.0, Params.I.parse("-0")); // Double.equals tells −0 from 0
    }

    @Test
    void nearest_evenlySpaced_withoutTheDigitsOfTheSpacing() {
        assertEquals(0.3, Params.I.nearest(3 * 0.1, 0.1));
        assertEquals(0.333333, Params.I.nearest(1.0 / 3, 1.0 / 3));
        assertEquals(3e-8, Params.SEPARATION.nearest(3 * 1e-8, 1e-8));
        assertEquals(100, Params.I.nearest(1e9, 1e-9));
    }

    @ParameterizedTest
    @MethodSource("ints")
    void range_ints_endsAcceptedAndNextRefused(IntParam param) throws BadValue {
        assertEquals(param.min(), param.parse("" + param.min()));
        assertEquals(param.max(), param.parse("" + param.max()));
        for (long outside : new long[] {param.min() - 1L, param.max() + 1L, 1L << 32, Long.MIN_VALUE}) {
            BadValue refused = assertThrows(BadValue.class, () -> param.parse("" + outside));
            assertEquals(
                    "it is outside " + param.min() + " to " + param.max(),
                    refused.reason().of("it").toString());
        }
        assertThrows(IllegalArgumentException.class, () -> param.checked(param.min() - 1));
        assertEquals(
                "it is not a whole number",
                assertThrows(BadValue.class, () -> param.parse(param.min() + 1 + ".5"))
                        .reason()
                        .of("it")
                        .toString());
        assertEquals(param.min(), param.nearest(Double.NEGATIVE_INFINITY));
        assertEquals(param.max(), param.nearest(1e300));
        Random random = new Random(4);
        for (int i = 0; i < 2000; i++) {
            int value = (int) random.nextLong(param.min(), param.max() + 1L);
            assertEquals(value, param.parse(param.format(value)));
            assertEquals(Integer.toString(value), param.format(value));
        }
    }

    @ParameterizedTest
    @MethodSource("numbers")
    <T extends Number> void slider_eachNumber_permittedAndHoldsDefault(Param<T> param) {
        Numeric<?> slider = (Numeric<?>) param;
        double max = slider.sliderMax(Settings.defaults());
        assertEquals(slider.sliderMin(), slider.nearest(slider.sliderMin()).doubleValue());
        assertEquals(max, slider.nearest(max).doubleValue());
        assertTrue(slider.sliderStep() > 0 && slider.sliderStep() < max - slider.sliderMin());
        double value = param.defaultValue().doubleValue();
        assertTrue(slider.sliderMin() <= value && value <= max, param.key());
    }

    @Test
    void slider_gainOfSigmoid_reachesTwenty() {
        assertEquals(4, Params.G.sliderMax(Settings.defaults()));
        assertEquals(20, Params.G.sliderMax(Settings.defaults().with(Params.PHI, Activation.SIGMOID)));
    }

    @ParameterizedTest
    @MethodSource("all")
    <T> void text_eachWordOfChoice_roundTrip(Param<T> param) throws BadValue {
        for (String word : param.words()) {
            assertEquals(word, param.format(param.parse(word)));
        }
        if (!(param instanceof Numeric)) {
            assertEquals(param instanceof TextParam, param.words().isEmpty());
            assertThrows(BadValue.class, () -> param.parse("no such word"));
        }
    }

    @Test
    void choice_capitals_readAndReasonListsWords() throws BadValue {
        assertEquals(Activation.RELU, Params.PHI.parse("ReLU"));
        assertEquals(
                "it is none of linear, tanh, relu, sigmoid",
                assertThrows(BadValue.class, () -> Params.PHI.parse(""))
                        .reason()
                        .of("it")
                        .toString());
    }

    @Test
    void list_words_orderKeptRepeatsDropped() throws BadValue {
        assertEquals(List.of("I", "g"), Params.CONTROLS.parse("I,g,I"));
        assertEquals(List.of(), Params.CONTROLS.parse(""));
        assertThrows(BadValue.class, () -> Params.CONTROLS.parse("g,,I"));
        assertThrows(BadValue.class, () -> Params.VIEWS.parse("state,nothing"));
        assertThrows(IllegalArgumentException.class, () -> Params.VIEWS.checked(List.of("state", "state")));
    }

    @Test
    void effects_asTheWorkerNeeds() {
        assertEquals(Effect.LIVE, Params.G.effect());
        assertEquals(Effect.LIVE, Params.I.effect());
        assertEquals(Effect.REBUILD, Params.N.effect());
        assertEquals(Effect.REBUILD, Params.SEED_NET.effect());
        assertEquals(Effect.VIEW, Params.TAU.effect());
    }
}
