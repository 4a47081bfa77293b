package entrain.core.math;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The elementary functions to about 45 decimal digits (150 bits), from their series alone; an independent yardstick for
 * {@link ElementaryTest}. Arguments are finite doubles taken exactly. Slow.
 */
final class Exact {
    private static final MathContext MC = new MathContext(50, RoundingMode.HALF_EVEN);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal LN2 = logNearOne(TWO);
    /** 309 digits before the point of the largest double, 60 for what cancels and what is kept, and some to spare. */
    private static final int PI_DIGITS = 420;

    private static final BigDecimal HALF_PI = machinPi().divide(TWO);

    private Exact() {}

    static BigDecimal exp(double x) {
        return exp(new BigDecimal(x));
    }

    static BigDecimal log(double x) {
        int k = x < Double.MIN_NORMAL ? Math.getExponent(x * 0x1p54) - 54 : Math.getExponent(x);
        // below 1 and above 1/√2 the exponent is −1 and nothing may cancel
        if (x >= 0.7 && x <= 1.5) {
            k = 0;
        }
        BigDecimal two = k >= 0 ? new BigDecimal(BigInteger.ONE.shiftLeft(k)) : BigDecimal.ONE;
        BigDecimal half = k < 0 ? new BigDecimal(BigInteger.ONE.shiftLeft(-k)) : BigDecimal.ONE;
        BigDecimal m = new BigDecimal(x).multiply(half).divide(two, new MathContext(400));
        BigDecimal log = logNearOne(m);
        return k == 0 ? log : log.add(LN2.multiply(BigDecimal.valueOf(k)), MC);
    }

    static BigDecimal tanh(double x) {
        BigDecimal a = new BigDecimal(x).abs();
        if (a.compareTo(BigDecimal.valueOf(100)) > 0) {
            a = BigDecimal.valueOf(100); // 1 − tanh 100 is 1e-87
        }
        BigDecimal y = a.multiply(TWO);
        BigDecimal e = y.compareTo(BigDecimal.ONE) < 0 ? expm1Series(y) : exp(y).subtract(BigDecimal.ONE, MC);
        BigDecimal t = e.divide(e.add(TWO, MC), MC);
        return x < 0 ? t.negate() : t;
    }

    static BigDecimal sin(double x) {
        return sine(x, 0);
    }

    static BigDecimal cos(double x) {
        return sine(x, 1);
    }

    /** One Newton step from {@link StrictMath#atan}: what is left is the cube of its error. */
    static BigDecimal atan(double x) {
        double near = StrictMath.atan(x);
        BigDecimal cos = cos(near);
        BigDecimal sin = sin(near);
        BigDecimal exact = new BigDecimal(x);
        BigDecimal rest =
                exact.multiply(cos).subtract(sin).divide(exact.multiply(sin).add(cos), MC);
        return new BigDecimal(near).add(rest);
    }

    private static BigDecimal exp(BigDecimal x) {
        BigDecimal k = x.divide(LN2, MC).setScale(0, RoundingMode.HALF_EVEN);
        BigDecimal r = x.subtract(k.multiply(LN2), MC);
        BigDecimal y = expm1Series(r).add(BigDecimal.ONE, MC);
        int n = k.intValueExact();
        BigDecimal s = new BigDecimal(BigInteger.ONE.shiftLeft(Math.abs(n)));
        return n >= 0 ? y.multiply(s, MC) : y.divide(s, MC);
    }

    private static BigDecimal expm1Series(BigDecimal r) {
        BigDecimal term = r.round(MC);
        BigDecimal sum = term;
        for (int j = 2; term.signum() != 0 && !negligible(term, sum); j++) {
            term = term.multiply(r, MC).divide(BigDecimal.valueOf(j), MC);
            sum = sum.add(term, MC);
        }
        return sum;
    }

    /** 2 artanh((m − 1)/(m + 1)). */
    private static BigDecimal logNearOne(BigDecimal m) {
        BigDecimal s = m.subtract(BigDecimal.ONE).divide(m.add(BigDecimal.ONE), MC);
        BigDecimal z = s.multiply(s, MC);
        BigDecimal power = s;
        BigDecimal sum = s;
        for (int j = 3; power.signum() != 0; j += 2) {
            power = power.multiply(z, MC);
            BigDecimal term = power.divide(BigDecimal.valueOf(j), MC);
            sum = sum.add(term, MC);
            if (negligible(term, sum)) {
                break;
            }
        }
        return sum.multiply(TWO);
    }

    private static BigDecimal sine(double x, int quarter) {
        BigDecimal exact = new BigDecimal(x);
        BigDecimal n = exact.divide(HALF_PI, new MathContext(360)).setScale(0, RoundingMode.HALF_EVEN);
        BigDecimal r = exact.subtract(n.multiply(HALF_PI)).round(MC);
        int q = n.toBigInteger().and(BigInteger.valueOf(3)).intValue() + quarter;
        BigDecimal z = r.multiply(r, MC).negate();
        BigDecimal term = (q & 1) == 0 ? r : BigDecimal.ONE;
        BigDecimal sum = term;
        for (int j = (q & 1) == 0 ? 2 : 1; term.signum() != 0; j += 2) {
            term = term.multiply(z, MC).divide(BigDecimal.valueOf((long) j * (j + 1)), MC);
            sum = sum.add(term, MC);
            if (negligible(term, sum)) {
                break;
            }
        }
        return (q & 2) == 0 ? sum : sum.negate();
    }

    private static boolean negligible(BigDecimal term, BigDecimal sum) {
        return term.precision() - term.scale() < sum.precision() - sum.scale() - 52;
    }

    /** 16 arctan(1/5) − 4 arctan(1/239). */
    private static BigDecimal machinPi() {
        return arccot(5).multiply(BigDecimal.valueOf(16)).subtract(arccot(239).multiply(BigDecimal.valueOf(4)));
    }

    private static BigDecimal arccot(int n) {
        int scale = PI_DIGITS + 10;
        BigDecimal power = BigDecimal.ONE.divide(BigDecimal.valueOf(n), scale, RoundingMode.DOWN);
        BigDecimal sum = power;
        BigDecimal square = BigDecimal.valueOf((long) n * n);
        for (int j = 3; power.signum() != 0; j += 2) {
            power = power.divide(square, scale, RoundingMode.DOWN).negate();
            sum = sum.add(power.divide(BigDecimal.valueOf(j), scale, RoundingMode.DOWN));
        }
        return sum;
    }
}
