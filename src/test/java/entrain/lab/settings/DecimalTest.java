package entrain.lab.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
        "-0, 0",
        "+0.0, 0",
        "1, 1000000",
        "1., 1000000",
        ".5, 500000",
        "+1.5, 1500000",
        "-1.5, -1500000",
        "1e2, 100000000",
        "1E+2, 100000000",
        "25e-2, 250000",
        "0.0000005, 1",
        "0.00000049999999999999, 0",
        "0.9999995, 1000000",
        "00000000000000000000000001, 1000000",
        "0.00000000000000000001e20, 1000000",
        "0e99999999999999999999, 0",
        "1e-99999999999999999999, 0",
        "5e-7, 1",
        "5e-8, 0",
        "999999.9999995, 1000000000000"
    })
    void parse_numbers_nearestTick(String text, long ticks) throws BadValue {
        assertEquals(ticks, Decimal.parse(text, 6).ticks());
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
        assertThrows(BadValue.class, () -> Decimal.parse(text, 6));
    }

    @Test
    void parse_comma_reasonSaysPoint() {
        BadValue refused = assertThrows(BadValue.class, () -> Decimal.parse("1,5", 6));
        assertEquals(
                "it is not a number (a decimal point is needed, not a comma)",
                refused.reason().of("it").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e13", "9999999999999", "1e9999999999999999999", "123456789012345678901234567890"})
    void parse_beyondEighteenDigits_tooLarge(String text) throws BadValue {
        assertEquals(Decimal.TOO_LARGE, Decimal.parse(text, 6).ticks());
        assertEquals(-Decimal.TOO_LARGE, Decimal.parse("-" + text, 6).ticks());
    }

    @Test
    void parse_millionDigits_readAtOnce() {
        String digits = "1".repeat(1_000_000);
        String zeros = "0".repeat(1_000_000);
        // Far above what reading a million characters takes; only a hang exceeds it.
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertEquals(Decimal.TOO_LARGE, Decimal.parse(digits, 6).ticks());
            assertEquals(new Decimal(111_111, false), Decimal.parse("." + digits, 6));
            assertEquals(new Decimal(1_500_000, true), Decimal.parse(zeros + "1.5" + zeros, 6));
            assertThrows(BadValue.class, () -> Decimal.parse(digits + "x", 6));
        });
    }

    @Test
    void parse_exponentThatUndoesZeros_exact() throws BadValue {
        String zeros = "0".repeat(20_000);
        assertEquals(new Decimal(1_500_000, true), Decimal.parse("." + zeros + "15e20001", 6));
        assertEquals(new Decimal(1_500_000, true), Decimal.parse("15" + zeros + "e-20001", 6));
        assertEquals(new Decimal(0, true), Decimal.parse("0e999999999999", 6));
        assertEquals(new Decimal(0, false), Decimal.parse("1e-999999999999", 6));
        assertEquals(Decimal.TOO_LARGE, Decimal.parse("1e999999999999", 6).ticks());
    }

    @Test
    void parse_randomTexts_asBigDecimal() throws BadValue {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "-" : "");
            appendDigits(text, random, 1 + random.nextInt(8));
            if (random.nextBoolean()) {
                text.append('.');
                appendDigits(text, random, random.nextInt(14));
            }
            if (random.nextBoolean()) {
                text.append('e').append(random.nextInt(13) - 8);
            }
            BigDecimal ticks = new BigDecimal(text.toString()).movePointRight(6);
            BigDecimal nearest = ticks.setScale(0, RoundingMode.HALF_UP);
            Decimal parsed = Decimal.parse(text.toString(), 6);
            assertEquals(nearest.longValueExact(), parsed.ticks(), text.toString());
            assertEquals(nearest.compareTo(ticks) == 0, parsed.exact(), text.toString());
        }
    }

    @Test
    void format_randomTicks_plainShortestAsBigDecimal() {
        Random random = new Random(2);
        for (int i = 0; i < 20_000; i++) {
            long ticks = random.nextLong() >> 10 + random.nextInt(54);
            for (int decimals = 0; decimals <= 6; decimals += 3) {
                BigDecimal value = BigDecimal.valueOf(ticks, decimals);
                String shortest =
                        value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
                assertEquals(shortest, Decimal.format(ticks, decimals));
            }
        }
    }

    @Test
    void parse_fraction_notExactWhole() throws BadValue {
        assertFalse(Decimal.parse("400.5", 0).exact());
        assertEquals(new Decimal(400, true), Decimal.parse("4.00e2", 0));
    }

    private static void appendDigits(StringBuilder text, Random random, int count) {
        for (int i = 0; i < count; i++) {
            text.append((char) ('0' + random.nextInt(10)));
        }
    }
}
