package entrain.core.ode;

import entrain.core.math.Elementary;

/**
 * What a scheme's step misses: from states along a run, one step is compared with two of half the length.
 *
 * <pre>
 *   missed   ‖x_1 − x_2‖ over ‖x_2 − x_0‖: by what part of its way the state misses where the equation leads, rms
 *   growth   (ln ‖v_1‖ − ln ‖v_2‖)/dt: by how much a tangent vector's rate of growth is off, per τ, on average
 * </pre>
 *
 * The difference of the two is 1 − 2^−p of a step's error, p the scheme's order, and is scaled by that (E. Hairer, S. P.
 * Nørsett and G. Wanner, <i>Solving Ordinary Differential Equations I</i>, 2nd ed., section II.4). It needs no bound on the
 * field's slopes: a step that is too long for stability misses by more than its way. What repeats itself within half a
 * step is not seen.
 */
public final class StepError {
    /** Motion below this part of the size is rounding. */
    private static final double ROUNDING = 1e-9;

    private final Stepping stepping;
    private final double dt;
    private final double scale;
    private final int n;
    private final double[] whole;
    private final double[] halves;
    private final TangentField field;
    private final double[] slope;
    private double instant;
    private double missed;
    private double moved;
    private double rate;
    private double off;
    private long count;

    /** @param field one trajectory with one tangent vector */
    public StepError(Stepper scheme, TangentField field, double dt) {
        this(scheme, field, dt, new Integrator(scheme, field));
    }

    /** @param stepping what steps the field by the scheme; the rest as above */
    public StepError(Stepper scheme, TangentField field, double dt, Stepping stepping) {
        this.stepping = stepping;
        this.field = field;
        this.dt = dt;
        slope = new double[field.dimension()];
        n = field.n();
        double power = 1L << scheme.order();
        scale = power / (power - 1);
        whole = new double[field.dimension()];
        halves = new double[field.dimension()];
    }

    /** Forgets everything. */
    public void clear() {
        instant = 0;
        missed = 0;
        moved = 0;
        rate = 0;
        off = 0;
        count = 0;
    }

    /**
     * Compares from one state on.
     *
     * @param t       its time, in τ
     * @param x       the state stands at [from, from + N), its tangent vector at [tangent, tangent + N); not modified
     */
    public void add(double t, double[] x, int from, int tangent) {
        System.arraycopy(x, from, whole, 0, n);
        System.arraycopy(x, tangent, whole, n, n);
        System.arraycopy(whole, 0, halves, 0, 2 * n);
        double length = square(whole);
        field.derivative(t, whole, slope);
        for (int i = n; i < 2 * n; i++) {
            instant += whole[i] * slope[i] / length;
        }
        stepping.step(t, dt, whole);
        stepping.step(t, 0.5 * dt, halves);
        stepping.step(0.5 * dt + t, 0.5 * dt, halves);
        double miss = 0;
        double way = 0;
        double size = 0;
        for (int i = 0; i < n; i++) {
            double d = whole[i] - halves[i];
            double m = halves[i] - x[from + i];
            miss += d * d;
            way += m * m;
            size += x[from + i] * x[from + i];
        }
        if (way > ROUNDING * ROUNDING * size) {
            missed = miss + missed;
            moved += way;
        }
        double exact = square(halves);
        rate += 0.5 * Elementary.log(exact / length) / dt;
        off += 0.5 * Elementary.log(square(whole) / exact) / dt;
        count++;
    }

    /** Of the tangent vector. */
    private double square(double[] of) {
        double sum = 0;
        for (int i = n; i < 2 * n; i++) {
            sum += of[i] * of[i];
        }
        return sum;
    }

    /** How many states were compared. */
    public long count() {
        return count;
    }

    /** The part of its way by which a step misses; 0 where nothing moves. */
    public double missed() {
        return moved > 0 ? scale * Math.sqrt(missed / moved) : 0;
    }

    /** By how much the growth of a tangent vector is off, per τ; infinite where a step leaves nothing of it. */
    public double growth() {
        double mean = count == 0 ? 0 : scale * off / count;
        return mean == mean ? mean : Double.NEGATIVE_INFINITY;
    }

    /** Whether the equation itself makes the tangent vector grow, on average: a scheme that is unstable does not ask. */
    public boolean grows() {
        return instant > 0;
    }

    /** The tangent vector's growth itself, per τ, over the states that were compared. */
    public double rate() {
        return count == 0 ? 0 : rate / count;
    }
}
