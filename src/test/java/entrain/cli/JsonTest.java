package entrain.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonTest {
    @Test
    void text_everyKind_standsAsItShould() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("a", null);
        tree.put("b", true);
        tree.put("c", new double[] {1, -0.5, 1e-300});
        tree.put("d", new double[][] {{1, 2}, {3, 4}});
        tree.put("e", List.of(Map.of("x", 3), Map.of("y", 4L)));
        tree.put("f", Map.of());
        tree.put("g", List.of());
        assertEquals("""
                {
                  "a": null,
                  "b": true,
                  "c": [1.0, -0.5, 1.0E-300],
                  "d": [[1.0, 2.0], [3.0, 4.0]],
                  "e": [
                    {"x": 3},
                    {"y": 4}
                  ],
                  "f": {},
                  "g": []
                }
                """, Json.text(tree));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\\/", "\u0000\n\t\u007f", "λ₁ = √(1 − E₀)", "\ud83e\udde0", "\ud800", "</script>"})
    void text_anyString_isAsciiAndReadsBackTheSame(String string) {
        String text = Json.text(Map.of(string, string));
        assertEquals(-1, text.chars().filter(c -> c > '~').findFirst().orElse(-1));
        assertEquals(Map.of(string, string), JsonReader.object(text));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 1.0 / 3, Double.MIN_VALUE, Double.MAX_VALUE, -1e-7, 123456789.123})
    void text_anyNumber_readsBackToTheBit(double number) {
        assertEquals(number, JsonReader.object(Json.text(Map.of("x", number))).get("x"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void text_numberThatIsNotFinite_isRefused(double number) {
        assertThrows(IllegalArgumentException.class, () -> Json.text(Map.of("x", number)));
        assertThrows(IllegalArgumentException.class, () -> Json.text(Map.of("x", new double[] {number})));
    }

    @Test
    void text_thingOfAnotherKind_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> Json.text(Map.of("x", 'c')));
    }
}
