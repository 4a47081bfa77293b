package entrain.core.theory;

/**
 * The solution that decays from D₀ to a periodic part, on a window of whole half periods at whose end D is even. The window is
 * doubled until D at its end repeats itself: a remainder r changes D₀ by about r².
 */
final class ChaoticState {
    /** Below this ω a window of one period would need too many points; the drive then counts as constant. */
    static final double SLOWEST = 0.01;

    private static final double FIRST_WINDOW = 30;
    /** Near the critical input D comes to its periodic part at a rate of about −E₀ of the entrained state. */
    private static final double DECAYS = 9;

    private static final double LONGEST_WINDOW = 330;
    private static final double REMAINDER = 7e-4;
    private static final double ACCURACY = 1e-10;
    private static final double PLAUSIBLE = 0.05;
    private static final int FIRST_RELAXATION = 24;
    private static final int ROUNDS = 3;
    private static final double ROUGH = 1e-5;
    private static final int MOST_NEWTON_STEPS = 10;
    private static final double FIRST_PART = 0.3;
    private static final double SMALLEST_PART = 0.005;

    private final EntrainedState entrained;
    private final MeanField still;
    private final double g;
    private final int half;
    private final double h;
    private final int most;
    private DrivenEquation equation;
    private int halves;
    /** The part of A² for which a solution is known. */
    private double reached;

    ChaoticState(EntrainedState entrained, MeanField still, double g, int refine) {
        this.entrained = entrained;
        this.still = still;
        this.g = g;
        half = entrained.half();
        h = entrained.equation().h();
        most = Math.max(2, (int) (LONGEST_WINDOW / (half * h)));
    }

    /** Whether it was found and its window was long enough. */
    boolean solve() {
        double decay = Math.max(1e-6, -entrained.groundState());
        double least = Math.max(FIRST_WINDOW, DECAYS / decay) / (half * h);
        halves = Math.max(2, (int) Math.min(most, least) + 1);
        equation = new DrivenEquation(entrained.table(), g, h, halves * half, false);
        boolean found = raiseDrive() || relax();
        while (found && remainder() > REMAINDER && 2 * halves <= most) {
            widen();
            found = equation.newton(MOST_NEWTON_STEPS, ACCURACY) && isAutocovariance();
        }
        equation.average();
        return found && remainder() <= REMAINDER;
    }

    /** Follows the solution from the autonomous one as A² grows to its value. */
    private boolean raiseDrive() {
        double[] d = equation.d();
        for (int i = 0; i < d.length; i++) {
            d[i] = still.delta(i * h);
        }
        double[] now = d.clone();
        double[] before = now;
        double reachedBefore = 0;
        double step = FIRST_PART;
        while (reached < 1 && step > SMALLEST_PART) {
            double next = Math.min(1, reached + step);
            double ahead = reached > reachedBefore ? (next - reached) / (reached - reachedBefore) : 0;
            for (int i = 0; i < d.length; i++) {
                d[i] = now[i] + (now[i] - before[i]) * ahead;
            }
            entrained.table().amplitude(entrained.amplitude() * Math.sqrt(next));
            if (d[0] > 0 && equation.newton(MOST_NEWTON_STEPS, next < 1 ? ROUGH : ACCURACY) && fits()) {
                d = equation.d();
                before = d.length == now.length ? now : null;
                now = d.clone();
                before = before == null ? now : before;
                reachedBefore = before == now ? next : reached;
                reached = next;
                step *= 1.5;
            } else {
                d = restart(now);
                before = before.length == d.length ? before : now;
                step *= 0.4;
            }
        }
        System.arraycopy(now, 0, d, 0, now.length);
        entrained.table().amplitude(entrained.amplitude() * Math.sqrt(reached));
        return reached == 1;
    }

    /** Whether Newton's solution is one, in a window that is widened where it must be. */
    private boolean fits() {
        boolean fit = isAutocovariance();
        while (fit && remainder() > PLAUSIBLE && 2 * halves <= most) {
            widen();
            fit = equation.newton(MOST_NEWTON_STEPS, ROUGH) && isAutocovariance();
        }
        return fit && remainder() <= PLAUSIBLE;
    }

    /** Back to the window of an earlier solution. */
    private double[] restart(double[] solution) {
        if (equation.d().length != solution.length) {
            halves = (solution.length - 1) / half;
            equation = new DrivenEquation(entrained.table(), g, h, halves * half, false);
        }
        System.arraycopy(solution, 0, equation.d(), 0, solution.length);
        return equation.d();
    }

    /** Doubles the window; D goes on with its last period. */
    private void widen() {
        halves *= 2;
        DrivenEquation longer = new DrivenEquation(entrained.table(), g, h, halves * half, false);
        double[] wide = longer.d();
        int known = equation.last();
        System.arraycopy(equation.d(), 0, wide, 0, known + 1);
        for (int i = known + 1; i < wide.length; i++) {
            wide[i] = wide[i - 2 * half];
        }
        equation = longer;
    }

    /** Where that fails, which happens close to the critical input: the map itself, from a decaying start. */
    private boolean relax() {
        double[] d = equation.d();
        double[] kept = d.clone();
        double[] periodic = entrained.equation().d();
        for (int i = 0; i < d.length; i++) {
            d[i] = 0.6 * still.delta(i * h) + 0.1 * entrained.at(periodic, i);
        }
        entrained.table().amplitude(entrained.amplitude());
        boolean found = false;
        for (int k = 0; k < ROUNDS && !found && d[0] > 0; k++) {
            equation.relax(FIRST_RELAXATION << k, ACCURACY);
            found = equation.newton(2 * MOST_NEWTON_STEPS, ACCURACY) && isAutocovariance();
        }
        if (!found) {
            System.arraycopy(kept, 0, d, 0, d.length);
            entrained.table().amplitude(entrained.amplitude() * Math.sqrt(reached));
        }
        return found;
    }

    /** No |D| beyond D₀: Newton may also find what is no autocovariance. */
    private boolean isAutocovariance() {
        double[] d = equation.d();
        boolean bounded = d[0] > 0;
        for (int i = 1; i < d.length; i++) {
            bounded &= Math.abs(d[i]) < d[0];
        }
        return bounded;
    }

    /** How far D at the window's end is from repeating itself, relative to D₀. */
    private double remainder() {
        double[] d = equation.d();
        int last = equation.last();
        double change = entrained.isOdd() ? d[last] + d[last - half] : d[last] - d[last - 2 * half];
        return Math.abs(change) / d[0];
    }

    double groundState() {
        return equation.groundState();
    }

    DrivenEquation equation() {
        return equation;
    }

    LagCurve curve(double[] values) {
        return LagCurve.periodic(h, values, 2 * half * h);
    }
}
