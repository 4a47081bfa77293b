package entrain.lab.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DecimalTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, -0.0",
        "+0.0, 0",
        "1, 1",
        "1., 1",
        ".5, 0.5",
        "+1.5, 1.5",
        "-1.5, -1.5",
        "1e2, 100",
        "1E+2, 100",
        "25e-2, 0.25",
        "0.0000005, 5e-7",
        "1e-8, 1e-8",
        "0.6283185307179586, 0.6283185307179586",
        "00000000000000000000000001, 1",
        "0.00000000000000000001e20, 1",
        "0e99999999999999999999, 0",
        "1e-99999999999999999999, 0",
        "1e-310, 1e-310",
        "1e99999999999999999999, Infinity",
        "999999.9999995, 999999.9999995"
    })
    void value_numbers_nearestDouble(String text, double value) throws BadValue {
        // bits, so that −0 is not taken for 0
        assertEquals(
                Double.doubleToRawLongBits(value),
                Double.doubleToRawLongBits(Decimal.parse(text).value()));
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, false",
        "0.62831853071795864, false",
        "0.6283185307179586400000, false",
        "0.628318530717958647, true",
        "123456789012345678, true",
        "0, false",
        "0e-400, false"
    })
    void isRounded_moreDigitsThanADoubleKeeps(String text, boolean rounded) throws BadValue {
        assertEquals(rounded, Decimal.parse(text).isRounded());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "+",
                "-",
                "+-1",
                "--1",
                "1,5",
                "1.2.3",
                "e5",
                "1e",
                "1e+",
                "1e1.5",
                "1e5x",
                "x1",
                "NaN",
                "Infinity",
                "inf",
                "0x10",
                "1f",
                "1d",
                "1 2",
                "1_000",
                "\u0661",
                "\uFF11",
                "\u22121",
                "½",
                "1\u00A0",
                "1\n",
                "\u0000"
            })
    void parse_anythingElse_refused(String text) {
        assertThrows(BadValue.class, () -> Decimal.parse(text));
    }

    @Test
    void parse_comma_reasonSaysPoint() {
        BadValue refused = assertThrows(BadValue.class, () -> Decimal.parse("1,5"));
        assertEquals(
                "it is not a number (a decimal point is needed, not a comma)",
                refused.reason().of("it").toString());
    }

    @Test
    void parse_millionDigits_readAtOnce() {
        String digits = "1".repeat(1_000_000);
        String zeros = "0".repeat(1_000_000);
        // Far above what reading a million characters takes; only a hang exceeds it.
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertEquals(Double.POSITIVE_INFINITY, Decimal.parse(digits).value());
            assertEquals(1.0 / 9, Decimal.parse("." + digits).value());
            assertEquals(1.5, Decimal.parse(zeros + "1.5" + zeros).value());
            assertThrows(BadValue.class, () -> Decimal.parse(digits + "x"));
        });
    }

    @Test
    void parse_exponentThatUndoesZeros_exact() throws BadValue {
        String zeros = "0".repeat(20_000);
        assertEquals(new Decimal(false, "15", -1), Decimal.parse("." + zeros + "15e20001"));
        assertEquals(new Decimal(false, "15", -1), Decimal.parse("15" + zeros + "e-20001"));
    }

    @Test
    void value_randomTexts_asTheJvm() throws BadValue {
        Random random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "-" : "");
            appendDigits(text, random, 1 + random.nextInt(12));
            if (random.nextBoolean()) {
                text.append('.');
                appendDigits(text, random, random.nextInt(20));
            }
            if (random.nextBoolean()) {
                text.append('e').append(random.nextInt(60) - 40);
            }
            double expected = Double.parseDouble(text.toString());
            Decimal parsed = Decimal.parse(text.toString());
            assertEquals(expected, parsed.value(), text.toString());
            BigDecimal exact = new BigDecimal(text.toString());
            assertEquals(exact.signum() == 0 || exact.stripTrailingZeros().scale() <= 0, parsed.isWhole());
        }
    }

    private static void appendDigits(StringBuilder text, Random random, int count) {
        for (int i = 0; i < count; i++) {
            text.append((char) ('0' + random.nextInt(10)));
        }
    }
}
