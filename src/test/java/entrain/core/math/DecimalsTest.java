package entrain.core.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the JVM's own reading, which is correctly rounded, and against exact arithmetic. No tolerance anywhere. */
final class DecimalsTest {
    private static double read(BigDecimal number) {
        BigDecimal shortened = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        String digits = shortened.signum() == 0 ? "" : shortened.unscaledValue().toString();
        return Decimals.read(digits, -shortened.scale());
    }

    private static void assertSame(double expected, double actual, String text) {
        assertEquals(Double.doubleToRawLongBits(expected), Double.doubleToRawLongBits(actual), text);
    }

    private static void assertReads(BigDecimal number) {
        assertSame(number.doubleValue(), Double.parseDouble(number.toString()), "the JVM of itself");
        assertSame(Double.parseDouble(number.toString()), read(number), number.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 1",
        "2.5, 2.5",
        "1000, 1000",
        "0.6, 0.6",
        "0.6283185307179586, 0.6283185307179586",
        "0.30000000000000004, 0.30000000000000004",
        "0.1, 0.1000000000000000055511151231257827021181583404541015625",
        "0.000001, 1e-6",
        "1e-7, 1e-7",
        "1.25e-8, 1.25e-8",
        "-3.2e-9, -3.2e-9",
        "100000000000000000000, 1e20",
        "1e21, 1e21",
        "1e23, 1e23",
        "9007199254740993000, 9007199254740993e3",
        "1152921504606847000, 1152921504606846976",
        "5.684341886080802e-14, 5.684341886080801486968994140625e-14",
        "2.2250738585072014e-308, 2.2250738585072014e-308",
        "5e-324, 4.9e-324",
        "1.7976931348623157e308, 1.7976931348623157e308"
    })
    void write_numbers_shortestTextAsScriptsWriteIt(String text, double value) {
        assertEquals(text, Decimals.write(value));
    }

    /** Half-way cases, the ends of the range, and what other readers have got wrong. */
    @ParameterizedTest
    @CsvSource({
        "9007199254740993", // 2^53 + 1: a tie
        "9007199254740995",
        "9007199254740992.99999999999999999999999999",
        "9007199254740993.00000000000000000000000001",
        "2.2250738585072011e-308", // made other readers loop
        "2.2250738585072012e-308",
        "2.225073858507201136057409796709131975934819546351645648023426109724822222021076945516529523908135087914149158913039621106870086438694594645527657207407820621743379988141063267329253552286881372149012981122451451889849057222307285255133155755015914397476397983411801999323962548289017107081850690630666655994938275772572015763062690663332647565300009245888316433037779791869612049497390377829704905051080609940730262937128958950003583799967207254304360284078895771796150945516748243471030702609144621572289880258182545180325707018860872113128079512233426288368622321503775666622503982534335974568884423900265498198385487948292206894721689831099698365846814022854243330660339850886445804001034933970427567186443383770486037861622771738545623065874679014086723327636718751e-308",
        "1e23",
        "8.5e22",
        "6.631236846766476e-316",
        "3.2378839133029012895883524125015321748630094447523407800846035e-319",
        "5e-324",
        "2.5e-324",
        "2.4703282292062327208e-324", // just below half the smallest
        "2.4703282292062328e-324",
        "1.7976931348623158e308",
        "1.7976931348623159e308",
        "1e309",
        "1e-400",
        "0.500000000000000166533453693773481063544750213623046875", // a tie at 54 bits
        "3.518437208883201171875e13",
        "62.5364939768271845828",
        "8.10109172351e-10",
        "1.50000000000000011102230246251565"
    })
    void read_hardCases_asTheJvm(String text) {
        assertReads(new BigDecimal(text));
    }

    @Test
    void readAndWrite_randomBits_roundTripAndShortest() {
        Random random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong() & Long.MAX_VALUE);
            if (i % 2 == 0) { // the range of settings
                value = random.nextDouble() * Math.pow(10, random.nextInt(16) - 11);
            }
            if (!Double.isFinite(value)) {
                continue;
            }
            String text = Decimals.write(value);
            assertSame(value, Double.parseDouble(text), text);
            BigDecimal decimal = new BigDecimal(text);
            assertSame(value, read(decimal), text);
            assertShortest(value, decimal);
        }
    }

    /** No decimal of one digit less is read as this double, and none of so many digits is closer. */
    private static void assertShortest(double value, BigDecimal text) {
        BigDecimal exact = new BigDecimal(value);
        BigDecimal digits = text.signum() == 0 ? BigDecimal.ZERO : text.stripTrailingZeros();
        BigDecimal distance = digits.subtract(exact).abs();
        for (int way = -1; way <= 1; way += 2) {
            BigDecimal neighbour = new BigDecimal(digits.unscaledValue().add(BigInteger.valueOf(way)), digits.scale());
            if (neighbour.doubleValue() == value) {
                assertTrue(neighbour.subtract(exact).abs().compareTo(distance) >= 0, "closer: " + neighbour);
            }
        }
        BigInteger shorter = digits.unscaledValue().divide(BigInteger.TEN);
        for (int k = 0; k <= 1 && digits.precision() > 1; k++) {
            BigDecimal candidate = new BigDecimal(shorter.add(BigInteger.valueOf(k)), digits.scale() - 1);
            assertNotEquals(value, candidate.doubleValue(), "shorter: " + candidate);
        }
    }

    @Test
    void read_randomDecimals_asTheJvm() {
        Random random = new Random(2);
        for (int i = 0; i < 100_000; i++) {
            int digits = 1 + random.nextInt(40);
            BigDecimal number = new BigDecimal(new BigInteger(digits * 10 / 3 + 1, random), random.nextInt(40) - 5);
            assertSame(Double.parseDouble(number.toString()), read(number), number.toString());
        }
    }

    /** The middle between two doubles, and a digit far behind it: only exact arithmetic tells them apart. */
    @Test
    void read_middles_toEvenAndToTheSideOfTheLastDigit() {
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            double low = Double.longBitsToDouble(random.nextLong() & Long.MAX_VALUE);
            if (!(low < 1e300)) {
                continue;
            }
            BigDecimal middle =
                    new BigDecimal(low).add(new BigDecimal(Math.nextUp(low))).divide(BigDecimal.valueOf(2));
            BigDecimal tick = middle.ulp().movePointLeft(20);
            boolean even = Double.doubleToRawLongBits(low) % 2 == 0;
            assertSame(even ? low : Math.nextUp(low), read(middle), "middle above " + low);
            assertSame(low, read(middle.subtract(tick)), "below the middle above " + low);
            assertSame(Math.nextUp(low), read(middle.add(tick)), "above the middle above " + low);
        }
    }
}
