package entrain.core.math;

import java.util.SplittableRandom;

/**
 * Prints src/test/resources/golden/elementary.csv. Run it again only when the bits are meant to change, and say so
 * in the changelog under "Numbers that changed".
 */
final class ElementaryGolden {
    private static final int ROWS = 40;

    private ElementaryGolden() {}

    public static void main(String[] args) {
        SplittableRandom random = new SplittableRandom(1988);
        StringBuilder out = new StringBuilder("function,input,output\n");
        for (String name : new String[] {"exp", "log", "tanh", "sin", "cos"}) {
            double[] fixed = {
                0.0,
                -0.0,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                Double.NaN,
                1.0,
                -1.0,
                0.5,
                1e-12,
                Double.MIN_VALUE,
                6381956970095103.0 * 0x1p797,
                0.5493061443340548,
                0.5493061443340549,
                709.78,
                -745.13
            };
            for (int i = 0; i < ROWS; i++) {
                double x = i < fixed.length
                        ? fixed[i]
                        : i < 30
                                ? random.nextDouble(-3.0, 3.0)
                                : Math.scalb(random.nextDouble(1.0, 2.0), random.nextInt(-10, i < 35 ? 10 : 1023));
                if (i >= fixed.length && name.equals("log")) {
                    x = Math.abs(x);
                }
                out.append(name)
                        .append(',')
                        .append(hex(x))
                        .append(',')
                        .append(hex(ElementaryTest.apply(name, x)))
                        .append('\n');
            }
        }
        System.out.print(out);
    }

    private static String hex(double x) {
        return BitHash.hex(Double.doubleToLongBits(x));
    }
}
