package entrain.core.theory;

import entrain.core.algebra.GroundState;
import entrain.core.algebra.Tridiagonal;

/**
 * D″ = D − g² C(D, ωs; D₀) with D₀ = D(0), on a grid from lag 0, where D is even, to a lag about which it is even or odd too.
 *
 * <p>Numerov's scheme in space (error like h⁴). Two iterations: {@link #relax} solves D″ − D = −g² C with C of the last
 * D, the map whose fixed points mean-field theory seeks — it turns an autocovariance into an autocovariance and so
 * never leaves the meaningful; {@link #newton} converges quadratically near a solution. D₀ enters every equation: one more
 * right-hand side takes care of it.
 */
final class DrivenEquation {
    private static final double SMALLEST_PART = 0.02;

    private final DriveTable table;
    private final double gg;
    private final double h;
    private final int last;
    private final boolean zeroAtEnd;
    private final int unknowns;
    private final double[] d;
    private final double[] first;
    private final double[] start;
    private final double[] direction;
    private final double[] kept;
    private final double[] c;
    private final double[] byD;
    private final double[] byD0;
    private final double[] below;
    private final double[] at;
    private final double[] above;
    private final double[] right;
    private final double[] column;
    private final Tridiagonal solver;

    /**
     * @param table     averages, with phases of one grid step each
     * @param g         gain
     * @param h         step of the grid, in τ
     * @param last      index of the last point
     * @param zeroAtEnd whether D is odd about the last point, instead of even
     */
    DrivenEquation(DriveTable table, double g, double h, int last, boolean zeroAtEnd) {
        this.table = table;
        gg = g * g;
        this.h = h;
        this.last = last;
        this.zeroAtEnd = zeroAtEnd;
        unknowns = zeroAtEnd ? last : last + 1;
        d = new double[last + 1];
        first = new double[last + 1];
        start = new double[last + 1];
        direction = new double[last + 1];
        kept = new double[last + 1];
        c = new double[last + 1];
        byD = new double[last + 1];
        byD0 = new double[last + 1];
        below = new double[last + 1];
        at = new double[last + 1];
        above = new double[last + 1];
        right = new double[last + 1];
        column = new double[last + 1];
        solver = new Tridiagonal(last + 1);
    }

    /** D at the grid points, to be set before an iteration; d[0] is the largest in size. */
    double[] d() {
        return d;
    }

    /** C at the grid points, of the last D evaluated. */
    double[] c() {
        return c;
    }

    int last() {
        return last;
    }

    double h() {
        return h;
    }

    /** Up to {@code most} steps of the map; stops when a step changes D by less than {@code small} times D₀. */
    void relax(int most, double small) {
        double twelfth = h * h / 12;
        boolean done = false;
        for (int k = 0; k < most && !done; k++) {
            average();
            for (int i = 0; i < unknowns; i++) {
                below[i] = (i == unknowns - 1 && !zeroAtEnd ? 2 : 1) * (1 - twelfth);
                above[i] = (i == 0 ? 2 : 1) * (1 - twelfth);
                at[i] = -2 - 10 * twelfth;
                right[i] = -gg * twelfth * (10 * c[i] + c[left(i)] + rightSign(i) * c[right(i)]);
            }
            solver.factor(below, at, above, unknowns);
            solver.solve(right);
            double change = 0;
            for (int i = 0; i < unknowns; i++) {
                change = Math.max(change, Math.abs(right[i] - d[i]));
                d[i] = right[i];
            }
            done = change <= small * d[0];
        }
    }

    /**
     * Newton's method. A step is shortened until the next one, with the same derivative, is shorter than it (P. Deuflhard,
     * <i>Newton Methods for Nonlinear Problems</i>, section 3.3: a test that does not depend on how the equations are scaled).
     *
     * @param most     steps at most
     * @param accuracy of D relative to D₀
     * @return whether it converged; if not, D is as before
     */
    boolean newton(int most, double accuracy) {
        System.arraycopy(d, 0, first, 0, last + 1);
        boolean converged = iterate(most, accuracy);
        if (!converged) {
            System.arraycopy(first, 0, d, 0, last + 1);
        }
        return converged;
    }

    private boolean iterate(int most, double accuracy) {
        average();
        residual();
        boolean converged = false;
        boolean stuck = false;
        for (int k = 0; k < most && !converged && !stuck; k++) {
            stuck = !factor() || !step();
            double length = stuck ? 0 : largest(right);
            System.arraycopy(d, 0, start, 0, last + 1);
            System.arraycopy(right, 0, direction, 0, unknowns);
            converged = !stuck && length <= accuracy * d[0];
            double part = 2;
            boolean better = stuck;
            while (!better && part > SMALLEST_PART) {
                part *= 0.5;
                for (int i = 0; i < unknowns; i++) {
                    d[i] = start[i] + part * direction[i];
                }
                if (d[0] > 0.3 * start[0] && d[0] < 3 * start[0]) {
                    average();
                    residual();
                    better = converged || nextLength() <= (1 - 0.5 * part) * length;
                }
            }
            stuck = !better;
        }
        return converged;
    }

    /** Length of the step that the old derivative would make from here; the residual is kept. */
    private double nextLength() {
        System.arraycopy(right, 0, kept, 0, unknowns);
        step();
        double length = largest(right);
        System.arraycopy(kept, 0, right, 0, unknowns);
        return length;
    }

    private double largest(double[] values) {
        double largest = 0;
        for (int i = 0; i < unknowns; i++) {
            largest = Math.max(largest, Math.abs(values[i]));
        }
        return largest;
    }

    /** λ₁ = −1 + √(1 − E₀) takes this E₀: the lowest even state of −∂² + 1 − g² ⟨φ′φ′⟩, at the last D evaluated. */
    double groundState() {
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= last; i++) {
            below[i] = 1 - gg * byD[i];
            above[i] = 1;
            highest = Math.max(highest, below[i]);
        }
        return GroundState.energy(below, above, last + 1, h, true, highest);
    }

    /** The averages at the present D. */
    void average() {
        table.at(d[0]);
        for (int i = 0; i <= last; i++) {
            table.evaluate(i, d[i], c, byD, byD0, i);
        }
        if (zeroAtEnd) {
            c[last] = 0;
        }
    }

    private int left(int i) {
        return i == 0 ? 1 : i - 1;
    }

    private int right(int i) {
        return i == last ? last - 1 : i + 1;
    }

    /** The value beyond the last unknown is 0 if D is odd there. */
    private double rightSign(int i) {
        return zeroAtEnd && i + 1 == last ? 0 : 1;
    }

    /** The equations' left-hand sides, negative, in {@code right}. */
    private void residual() {
        double twelfth = h * h / 12;
        for (int i = 0; i < unknowns; i++) {
            int l = left(i);
            int r = right(i);
            double s = rightSign(i);
            double here = d[i] - gg * c[i];
            double sides = (d[l] - gg * c[l]) + (d[r] - gg * c[r]) * s;
            double second = d[l] - 2 * d[i] + d[r] * s;
            right[i] = twelfth * (sides + 10 * here) - second;
        }
    }

    /** Factors the derivative of the equations; false where it is singular. */
    private boolean factor() {
        double twelfth = h * h / 12;
        for (int i = 0; i < unknowns; i++) {
            int l = left(i);
            int r = right(i);
            double s = rightSign(i);
            double fromLeft = 1 - (1 - gg * byD[l]) * twelfth;
            double fromRight = 1 - (1 - gg * byD[r]) * twelfth;
            at[i] = -2 - (1 - gg * byD[i]) * 10 * twelfth;
            above[i] = i == 0 ? 2 * fromRight : fromRight;
            below[i] = i == last ? 2 * fromLeft : fromLeft;
            column[i] = (10 * byD0[i] + byD0[l] + byD0[r] * s) * gg * twelfth;
        }
        boolean regular = solver.factor(below, at, above, unknowns);
        if (regular) {
            solver.solve(column);
        }
        return regular;
    }

    /** Replaces {@code right} by Newton's step; false where the equations are singular. */
    private boolean step() {
        solver.solve(right);
        double denominator = 1 + column[0];
        if (denominator == 0) {
            return false;
        }
        double atZero = right[0] / denominator;
        for (int i = 0; i < unknowns; i++) {
            right[i] -= atZero * column[i];
        }
        return true;
    }
}
