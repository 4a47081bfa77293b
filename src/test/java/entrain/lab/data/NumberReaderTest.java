package entrain.lab.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The double nearest to a decimal text is that of Double.parseDouble, bit for bit. */
final class NumberReaderTest {
    private static final int TEXTS = 40_000;
    private final Random random = new Random(3);

    private static double read(String text) {
        byte[] bytes = (" " + text + ",").getBytes(StandardCharsets.UTF_8);
        return new NumberReader(bytes, false).read(1, bytes.length - 1);
    }

    private void check(int count, Supplier<String> texts) {
        for (int i = 0; i < count; i++) {
            String text = texts.get();
            assertEquals(
                    Double.doubleToRawLongBits(Double.parseDouble(text)), Double.doubleToRawLongBits(read(text)), text);
        }
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }

    private String any(int most, int exponents) {
        String digits = digits(1 + random.nextInt(most));
        int point = random.nextInt(digits.length() + 1);
        String exponent = exponents == 0 ? "" : "e" + random.nextInt(-exponents, exponents + 1);
        return (random.nextBoolean() ? "-" : "") + digits.substring(0, point) + "." + digits.substring(point)
                + exponent;
    }

    @Test
    void shortNumbers() {
        check(TEXTS, () -> any(17, 0));
        check(TEXTS, () -> String.format(Locale.ROOT, "%.4f", random.nextGaussian()));
        check(TEXTS, () -> Integer.toString(random.nextInt()));
    }

    @Test
    void longNumbers() {
        check(TEXTS, () -> String.format(Locale.ROOT, "%.18e", random.nextGaussian()));
        check(TEXTS, () -> any(30, 20));
        check(TEXTS, () -> any(34, 44));
    }

    @Test
    void hugeAndTinyNumbers() {
        check(3000, () -> Double.toString(Double.longBitsToDouble(random.nextLong() & ~(0x7FFL << 52) | 1L << 52)));
        check(3000, () -> any(20, 330));
        for (String text :
                new String[] {"0", "-0.0", "0e999", "5e-324", "2e-324", "1.7976931348623157e308", ".5", "5."}) {
            check(1, () -> text);
        }
    }

    /** Half-way between two doubles, just below and just above. */
    @Test
    void ties() {
        for (int i = 0; i < 20_000; i++) {
            double x =
                    Double.longBitsToDouble(random.nextLong(1L << 52) | (long) (1023 + random.nextInt(-20, 80)) << 52);
            BigDecimal half = new BigDecimal(x).add(new BigDecimal(Math.ulp(x)).divide(BigDecimal.valueOf(2)));
            String text = half.toPlainString();
            check(1, () -> text);
            check(1, () -> text + (text.contains(".") ? "1" : ".00000000000000000001"));
        }
    }

    /** What NumPy writes by default needs no object. */
    @Test
    void eighteenDigits_areTakenInTwoDoubles() {
        Quotient quotient = new Quotient();
        for (int i = 0; i < TEXTS; i++) {
            byte[] text = digits(19).getBytes(StandardCharsets.UTF_8);
            double x = quotient.of(text, 0, text.length, -random.nextInt(10, 36));
            assertTrue(x == x, new String(text, StandardCharsets.UTF_8));
        }
    }
}
