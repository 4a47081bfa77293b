package entrain.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.math.Digits;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TableTest {
    private static String written(double value) {
        StringBuilder text = new StringBuilder();
        Digits.write(value, 7, text);
        return text.toString();
    }

    @Test
    void csv_columnsOfDifferentLengths_leavesPlacesEmpty() {
        Table table = new Table()
                .even("lag (τ)", 0, 0.1f, 3)
                .column("C, spontaneous", new float[] {9, 0.5f, -0.25f}, 1, 2)
                .column("x", new float[] {Float.NaN, 1e-12f, 3}, 0, 3);
        assertEquals("lag (τ),\"C, spontaneous\",x\n0,0.5,\n0.1,-0.25,1e-12\n0.2,,3\n", table.csv());
        assertEquals("\n", new Table().csv());
    }

    @Test
    void write_edgesOfTheFormat_areAsStated() {
        assertEquals("0.00001234568", written(1.23456789e-5));
        assertEquals("1.234568e-6", written(1.23456789e-6));
        assertEquals("1234568", written(1234567.89));
        assertEquals("1e7", written(9999999.7));
        assertEquals("1", written(0.99999999));
        assertEquals("-0.5", written(-0.5));
        assertEquals("0", written(-0.0));
        assertEquals("", written(Double.POSITIVE_INFINITY));
        assertEquals("1.401298e-45", written(Float.MIN_VALUE));
        assertEquals("3.402823e38", written(Float.MAX_VALUE));
    }

    @Test
    void write_anyFloat_isTheNumberRoundedToSevenDigits() {
        Random random = new Random(1);
        MathContext seven = new MathContext(7, RoundingMode.HALF_EVEN);
        for (int i = 0; i < 200_000; i++) {
            float value = Float.intBitsToFloat(random.nextInt());
            if (i % 2 == 0) {
                value = (float) (random.nextGaussian() * 10);
            }
            if (Math.abs(value) <= Float.MAX_VALUE) {
                BigDecimal exact = new BigDecimal(value);
                BigDecimal shown = new BigDecimal(written(value));
                if (exact.round(seven).compareTo(shown) != 0) {
                    // Scaling by a power of ten rounds, 1e-14 at most: only a near tie may fall to the other side.
                    BigDecimal miss = shown.subtract(exact).abs();
                    BigDecimal half = exact.round(seven).ulp().multiply(new BigDecimal("0.5000002"));
                    assertTrue(miss.compareTo(half) <= 0, exact + " written " + shown);
                }
            }
        }
    }

    @Test
    void csv_readBack_isTheFloatWithinOneMillionth() {
        Random random = new Random(2);
        float[] values = new float[5000];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() * Math.pow(10, random.nextInt(30) - 15));
        }
        String[] lines = new Table().column("x", values, 0, values.length).csv().split("\n");
        for (int i = 0; i < values.length; i++) {
            // Seven digits: half a unit of the seventh, 5e-7 of the number at most.
            assertEquals(values[i], Double.parseDouble(lines[i + 1]), 1e-6 * Math.abs(values[i]));
        }
    }

    @Test
    void even_stepOfAFramesAccuracy_isWrittenAsMeant() {
        String[] lines = new Table().even("t", 123456.7, 0.1f, 4).csv().split("\n");
        assertEquals("123457", lines[4]);
        assertEquals("123456.8", lines[2]);
    }
}
