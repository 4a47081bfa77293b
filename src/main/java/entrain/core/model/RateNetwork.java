package entrain.core.model;

import entrain.core.ode.TangentField;
import java.util.Arrays;

/**
 * The network: several trajectories (columns) of N units that share J and φ, each with its own gain and input,
 * and tangent vectors of theirs, which are columns of the same product with J.
 *
 * <pre>
 *   current form   dx_i/dt = −x_i + g Σ_j J_ij φ(x_j) + h_i(t)
 *   rate form      dr_i/dt = −r_i + φ( g Σ_j J_ij r_j + h_i(t) )
 *   input          h_i(t)  as of {@link Input}, such as I cos(ωt + θ_i)
 * </pre>
 *
 * A tangent vector v of a trajectory: dv/dt = −v + g J (φ′(x) ∘ v) in current form, dv/dt = −v + φ′(g J r + h) ∘ (g J v)
 * in rate form. The input enters only through the trajectory, unless it reads the rates.
 *
 * <p>Time is in units of τ, ω in rad per τ; x, r, h and I have no unit. J has unit gain: its eigenvalues fill the unit
 * disc, those of gJ the disc of radius g. The state of column c stands at [c·N, (c+1)·N), trajectories
 * first.
 *
 * <p>What to see: tanh with g &lt; 1, silence; g &gt; 1, chaos (Sompolinsky, Crisanti and Sommers, PRL 61, 259, 1988,
 * doi:10.1103/PhysRevLett.61.259); g = 2 with I above a critical value, one periodic response from every start (Rajan,
 * Abbott and Sompolinsky, PRE 82, 011903, 2010, doi:10.1103/PhysRevE.82.011903); linear with g &gt; 1, growth without
 * bound.
 */
public final class RateNetwork implements TangentField {
    private final Weights weights;
    private final int n;
    private final int trajectories;
    private final int[] tangentOf;
    private final int columns;
    private final Input[] inputs;
    private final boolean[] frozen;
    private final double[] h;
    private final double[] rates;
    private final double[] recurrent;
    private final double[] g;
    private Activation activation = Activation.TANH;
    private UnitForm form = UnitForm.CURRENT;

    /**
     * A network in current form with φ = tanh, g = 1, no input.
     *
     * @param trajectories how many, at least 1
     * @param tangentOf    for each tangent vector the trajectory that it belongs to; kept
     */
    public RateNetwork(Weights weights, int trajectories, int... tangentOf) {
        this.weights = weights;
        this.n = weights.n();
        this.trajectories = trajectories;
        this.tangentOf = tangentOf;
        columns = trajectories + tangentOf.length;
        inputs = new Input[trajectories];
        Arrays.fill(inputs, Input.NONE);
        frozen = new boolean[columns];
        g = new double[trajectories];
        Arrays.fill(g, 1);
        h = new double[n];
        rates = new double[columns * n];
        recurrent = new double[columns * n];
    }

    /** The gain of all trajectories. */
    public void gain(double newG) {
        Arrays.fill(g, newG);
    }

    /** The gain of one trajectory and its tangent vectors. */
    public void gain(int trajectory, double newG) {
        g[trajectory] = newG;
    }

    public void activation(Activation newActivation) {
        activation = newActivation;
    }

    public void form(UnitForm newForm) {
        form = newForm;
    }

    /** What acts on one trajectory from now on; kept, and may be changed from outside between two steps. */
    public void input(int trajectory, Input input) {
        inputs[trajectory] = input;
    }

    /** Stops a trajectory and its tangent vectors where they stand (their derivative is zero) or lets them go on. */
    public void frozen(int trajectory, boolean isFrozen) {
        frozen[trajectory] = isFrozen;
        for (int k = 0; k < tangentOf.length; k++) {
            if (tangentOf[k] == trajectory) {
                frozen[trajectories + k] = isFrozen;
            }
        }
    }

    /** The gain of a column: that of its trajectory. */
    public double gain(int column) {
        return g[column < trajectories ? column : tangentOf[column - trajectories]];
    }

    public Activation activation() {
        return activation;
    }

    public UnitForm form() {
        return form;
    }

    /** What acts on one trajectory. */
    public Input input(int trajectory) {
        return inputs[trajectory];
    }

    /** Whether the input of any trajectory depends on the rates. */
    public boolean readsRates() {
        for (Input input : inputs) {
            if (input.readsRates()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a column stands still. */
    public boolean frozen(int column) {
        return frozen[column];
    }

    /** Trajectories; the remaining columns are tangent vectors. */
    public int trajectories() {
        return trajectories;
    }

    /** The trajectory that tangent vector k belongs to. */
    public int tangentOf(int k) {
        return tangentOf[k];
    }

    /** Trajectories and tangent vectors. */
    public int columns() {
        return columns;
    }

    /** Number of units. */
    @Override
    public int n() {
        return n;
    }

    @Override
    public int tangents() {
        return tangentOf.length;
    }

    @Override
    public int dimension() {
        return columns * n;
    }

    /** Writes the rates of all trajectories: φ(x) in current form, the state itself in rate form; x not modified. */
    public void rates(double[] x, double[] r) {
        if (form == UnitForm.RATE) {
            System.arraycopy(x, 0, r, 0, trajectories * n);
        } else {
            activation.phi(x, r, 0, trajectories * n);
        }
    }

    @Override
    public void derivative(double t, double[] x, double[] dxdt) {
        boolean current = form == UnitForm.CURRENT;
        if (current) {
            activation.phi(x, rates, 0, trajectories * n);
            slopes(rates, x, rates);
        }
        weights.multiply(current ? rates : x, recurrent, columns);
        for (int c = 0; c < columns; c++) {
            total(c, t, current ? rates : x);
        }
        if (!current) {
            activation.phi(recurrent, recurrent, 0, trajectories * n);
            slopes(recurrent, recurrent, recurrent);
        }
        for (int c = 0; c < columns; c++) {
            if (frozen[c]) {
                Arrays.fill(dxdt, c * n, (c + 1) * n, 0);
            } else {
                leak(c * n, x, dxdt);
            }
        }
    }

    /** Each tangent column of out ← φ′ ∘ that column of v, the slope from the rates r of its trajectory. */
    private void slopes(double[] r, double[] v, double[] out) {
        for (int k = 0; k < tangentOf.length; k++) {
            activation.slope(r, tangentOf[k] * n, v, out, (trajectories + k) * n, n);
        }
    }

    /** recurrent ← h + g · recurrent in column c, h its input at time t; r the rates of all columns. */
    private void total(int c, double t, double[] r) {
        int from = c * n;
        double gain = gain(c);
        boolean acts = c < trajectories
                ? inputs[c].write(t, r, from, h)
                : inputs[tangentOf[c - trajectories]].tangent(t, r, from, h);
        if (acts) {
            for (int i = 0; i < n; i++) {
                recurrent[from + i] = h[i] + gain * recurrent[from + i];
            }
        } else {
            for (int i = 0; i < n; i++) {
                recurrent[from + i] = gain * recurrent[from + i];
            }
        }
    }

    private void leak(int from, double[] x, double[] dxdt) {
        for (int i = from; i < from + n; i++) {
            dxdt[i] = recurrent[i] - x[i];
        }
    }
}
