package entrain.core.analysis;

/**
 * What a run looks like while {@link RegimeDetector} has not told its regime. It may be wrong where a long transient looks
 * like the regime that it ends in; calibration.md says how often.
 *
 * <ul>
 *   <li><b>CHAOTIC</b>: λ₁ &gt; 0 by four standard errors, steadily, and no return to within 30 %; and λ₁N‖x‖/√N &gt; 25,
 *       or 300 units or more: the chaos of smaller networks mostly ends. Under a periodic input it ends in larger ones,
 *       too; there that strength is asked for, and five errors. What is told needs a longer run or more strength.
 *   <li>λ₁ &lt; 0 by four standard errors. A bounded state to which its neighbours converge is at <b>rest</b> without input
 *       if it slows, at 0 (DECAYS) if its size falls by a fifth or more; under a periodic input it is <b>ENTRAINED</b>. What is told
 *       needs to have been seen to settle or to return.
 *   <li><b>OSCILLATION</b>, without input: the state returns to within 2 %, and λ₁ = 0 within two standard errors.
 * </ul>
 *
 * Needed for all of it is a trusted error of λ₁, from about 70 τ on.
 */
final class Impression {
    private static final double ERRORS = 4;
    private static final double DRIVEN_ERRORS = 5;
    private static final double STRONG = 25;
    private static final int MANY = 300;
    private static final double NEUTRAL = 2;
    private static final double RETURN = 0.02;
    private static final double APART = 0.3;
    private static final double FALLS = 0.8;
    private static final double GROWS = 1.5;
    private static final double MOVES = 0.01;
    private static final double ROOT_2 = 1.4142135623730951;

    private final int n;
    private final Recent recent;
    private final Recurrence recurrence;

    /** @param n units */
    Impression(int n, Recent recent, Recurrence recurrence) {
        this.n = n;
        this.recent = recent;
        this.recurrence = recurrence;
    }

    /**
     * What it looks like; UNDECIDED if like nothing in particular. The recurrence has been searched.
     *
     * @param lambda λ₁, per τ
     * @param error  its standard error, per τ, which is to be trusted
     * @param driven whether a periodic input acts
     */
    Regime of(double lambda, double error, boolean driven) {
        if (lambda > ERRORS * error) {
            return chaos(lambda, error, driven) ? Regime.CHAOTIC : Regime.UNDECIDED;
        }
        if (ERRORS * error + lambda < 0) {
            return driven ? Regime.ENTRAINED : slows() ? rest() : Regime.UNDECIDED;
        }
        boolean returns = !driven && recurrence.distance() <= RETURN && Math.abs(lambda) <= NEUTRAL * error;
        return returns ? Regime.OSCILLATION : Regime.UNDECIDED;
    }

    private boolean chaos(double lambda, double error, boolean driven) {
        boolean lasts = driven
                ? lambda > DRIVEN_ERRORS * error && strength(lambda) > STRONG
                : n >= MANY || strength(lambda) > STRONG;
        return lasts && steady() && recurrence.distance() > APART;
    }

    /** λ₁N‖x‖/√N, or that of twice the motion about the mean if it is less: how strong chaos is, and how long it lasts. */
    double strength(double lambda) {
        return Math.min(meanSize(0, half()), recurrence.spread() * ROOT_2) * lambda * n;
    }

    /** Whether the latest quarter of the latter half moves less than the quarter two before, by a fifth or more. */
    private boolean slows() {
        double now = 0;
        double before = 0;
        for (int age = 0; age < quarter(); age++) {
            now += recent.speed(age);
            before += recent.speed(2 * quarter() + age);
        }
        return now <= FALLS * before;
    }

    private Regime rest() {
        return sizeRatio() < FALLS ? Regime.DECAYS : Regime.FIXED_POINT;
    }

    /**
     * Whether it may last as it is: the tangent vector grew in the latest eighth of the run, the size does not grow, and
     * the state moves.
     */
    boolean steady() {
        return recent.grown(0) > recent.grown(quarter())
                && sizeRatio() <= GROWS
                && recurrence.spread() > MOVES * meanSize(0, half());
    }

    /** The latter half of the run, or all that is kept, in samples. */
    private int half() {
        return (int) Math.min(recent.count() - 1, recent.total() / 2);
    }

    private int quarter() {
        return half() / 4;
    }

    /** Mean size of the latest quarter of that half over the mean of the quarter two before. */
    private double sizeRatio() {
        return meanSize(0, quarter()) / meanSize(2 * quarter(), quarter());
    }

    /** Mean ‖x‖/√n over so many samples, the youngest of this age. */
    private double meanSize(int youngest, int length) {
        double sum = 0;
        for (int age = youngest; age < youngest + length; age++) {
            sum += recent.size(age);
        }
        return sum / length;
    }
}
