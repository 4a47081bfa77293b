package entrain.core.math;

/** Rounding to whole numbers with the same result on every platform: TeaVM 0.15's {@code Math.rint} takes halves upward. */
public final class Nearest {
    private Nearest() {}

    /**
     * The nearest whole number, a half going to the even one, as {@code Math.rint} of the JVM.
     *
     * @param x finite, |x| below 2^51
     */
    public static double whole(double x) {
        return (x + Elementary.ROUNDER) - Elementary.ROUNDER;
    }
}
