package entrain.core.engine;

import entrain.core.model.Activation;
import entrain.core.model.Cosine;
import entrain.core.model.Input;
import entrain.core.model.RateNetwork;
import entrain.core.model.UnitForm;
import entrain.core.ode.Integrator;
import entrain.core.ode.Stepper;
import entrain.core.ode.Stepping;

/**
 * Steps a network in the kernel's memory: the state goes in, a whole step is made there, the state comes out. An input
 * that the kernel does not know is computed in Java and handed to it, from the rates that stand there if it reads them; a
 * step with an activation that it does not know is made by plain Java, of which the kernel then does the products alone.
 *
 * <p>The same arithmetic in the same order as {@link RateNetwork#derivative} and {@link Stepper}, hence the same bits. A
 * column takes {@code pitch} bytes; what lies beyond its N units is never read by another column.
 */
final class SimdIntegrator implements Stepping {
    private final Kernel kernel;
    private final Arena arena;
    private final Stepper scheme;
    private final RateNetwork network;
    private final SimdWeights weights;
    private final int n;
    private final int columns;
    private final int trajectories;
    private final int pitch;
    /** Doubles in a column, and in all of them. */
    private final int column;

    private final int all;
    /** Addresses; the derivatives k follow one another. */
    private final int memory;

    private final int x;
    private final int stage;
    /** Per trajectory cos θ and then sin θ of a cosine; of any other input h in the place of cos θ. */
    private final int inputs;

    private final int rates;
    private final int k;
    private final int[] lane;
    private final int[] spacing;
    private final Cosine[] cosines;
    private final int[] phasesSet;
    private final double[] h;
    /** The rates of a column, where an input reads them. */
    private final double[] r;

    private Integrator plain;

    SimdIntegrator(Kernel kernel, Arena arena, Stepper scheme, RateNetwork network, SimdWeights weights) {
        this.kernel = kernel;
        this.arena = arena;
        this.scheme = scheme;
        this.network = network;
        this.weights = weights;
        n = network.n();
        columns = network.columns();
        trajectories = network.trajectories();
        pitch = SimdWeights.pitch(n);
        column = pitch / Double.BYTES;
        all = columns * column;
        int state = columns * pitch;
        int rateBytes = (int) weights.rateBytes(columns);
        memory = arena.allocate(
                (2L + scheme.stages()) * state + 2L * trajectories * pitch + rateBytes, new Demand(n, columns, false));
        x = memory;
        stage = x + state;
        k = stage + state;
        inputs = k + scheme.stages() * state;
        rates = inputs + 2 * trajectories * pitch;
        cosines = new Cosine[trajectories];
        phasesSet = new int[trajectories];
        h = new double[n];
        r = new double[n];
        lane = new int[columns];
        spacing = new int[columns];
        for (int c = 0; c < columns; c++) {
            lane[c] = rates + weights.lane(c, columns);
            spacing[c] = weights.spacing(c, columns);
        }
    }

    /** Its length is N times the columns, or an {@link IllegalArgumentException} says so. */
    @Override
    public void step(double t, double dt, double[] state) {
        if (state.length != columns * n) {
            throw new IllegalArgumentException("a state of " + columns * n + " is needed, not " + state.length);
        }
        if (!kernel.knows(network.activation())) {
            plain().step(t, dt, state);
            return;
        }
        for (int c = 0; c < trajectories; c++) {
            setPhases(c);
        }
        for (int c = 0; c < columns; c++) {
            kernel.put(state, c * n, n, x + c * pitch);
            if (weights.units() > n) {
                kernel.putDouble(x + c * pitch + n * Double.BYTES, 0);
            }
        }
        switch (scheme) {
            case EULER -> euler(t, dt);
            case HEUN -> heun(t, dt);
            case RK4 -> rungeKutta(t, dt);
        }
        for (int c = 0; c < columns; c++) {
            kernel.get(x + c * pitch, state, c * n, n);
        }
    }

    private Integrator plain() {
        if (plain == null) {
            plain = new Integrator(scheme, network);
        }
        return plain;
    }

    /** Copies a cosine's phases where they are not there yet. */
    private void setPhases(int c) {
        Cosine cosine = network.input(c) instanceof Cosine known ? known : null;
        if (cosine != null && (cosine != cosines[c] || cosine.phasesSet() != phasesSet[c])) {
            kernel.put(cosine.cosTheta(), 0, n, cosTheta(c));
            kernel.put(cosine.sinTheta(), 0, n, cosTheta(c) + pitch);
            phasesSet[c] = cosine.phasesSet();
        }
        cosines[c] = cosine;
    }

    private int cosTheta(int c) {
        return inputs + 2 * c * pitch;
    }

    private void euler(double t, double dt) {
        derivative(t, x, k);
        kernel.shift(x, dt, k, x, all);
    }

    private void heun(double t, double dt) {
        derivative(t, x, k);
        kernel.shift(x, dt, k, stage, all);
        derivative(t + dt, stage, k + columns * pitch);
        kernel.heun(x, 0.5 * dt, k, all);
    }

    private void rungeKutta(double t, double dt) {
        double half = 0.5 * dt;
        int k1 = k + columns * pitch;
        int k2 = k1 + columns * pitch;
        int k3 = k2 + columns * pitch;
        derivative(t, x, k);
        kernel.shift(x, half, k, stage, all);
        derivative(t + half, stage, k1);
        kernel.shift(x, half, k1, stage, all);
        derivative(t + half, stage, k2);
        kernel.shift(x, dt, k2, stage, all);
        derivative(t + dt, stage, k3);
        kernel.rungeKutta(x, dt / 6, k, all);
    }

    private void derivative(double t, int from, int to) {
        boolean current = network.form() == UnitForm.CURRENT;
        Activation phi = network.activation();
        int units = weights.units();
        for (int c = 0; c < columns; c++) {
            if (!current) {
                kernel.spread(from + c * pitch, lane[c], spacing[c], units);
            } else if (c < trajectories) {
                kernel.phi(phi, from + c * pitch, lane[c], spacing[c], units);
            } else {
                int of = network.tangentOf(c - trajectories);
                kernel.slope(phi, lane[of], spacing[of], from + c * pitch, lane[c], spacing[c], units);
            }
        }
        weights.multiply(rates, to, columns, pitch);
        for (int c = 0; c < columns; c++) {
            total(c, t, to + c * pitch);
            if (!current && c < trajectories) {
                kernel.phi(phi, to + c * pitch, to + c * pitch, Double.BYTES, column);
            } else if (!current) {
                int of = network.tangentOf(c - trajectories);
                kernel.slope(phi, to + of * pitch, Double.BYTES, to + c * pitch, to + c * pitch, Double.BYTES, column);
            }
        }
        // Only now: a tangent vector's slope needs its trajectory's rates as they are above.
        for (int c = 0; c < columns; c++) {
            if (network.frozen(c)) {
                kernel.clear(to + c * pitch, column);
            } else {
                kernel.leak(from + c * pitch, to + c * pitch, column);
            }
        }
    }

    /** k ← h + g k in column c, whose k stands at {@code to}. */
    private void total(int c, double t, int to) {
        double g = network.gain(c);
        Cosine cosine = c < trajectories ? cosines[c] : null;
        if (cosine != null) {
            double inPhase = cosine.inPhase(t);
            double quadrature = cosine.quadrature(t);
            if (inPhase == 0 && quadrature == 0) {
                kernel.gain(g, to, column);
            } else {
                kernel.drive(g, inPhase, quadrature, cosTheta(c), cosTheta(c) + pitch, to, column);
            }
        } else if (acts(c, t)) {
            int place = cosTheta(trajectory(c));
            kernel.put(h, 0, n, place);
            kernel.add(g, place, to, column);
        } else {
            kernel.gain(g, to, column);
        }
    }

    /** Whether anything acts on a column, which is then in h; on a tangent vector by way of its rates alone. */
    private boolean acts(int c, double t) {
        Input input = network.input(trajectory(c));
        if (input.readsRates()) {
            for (int i = 0; i < n; i++) {
                r[i] = kernel.getDouble(lane[c] + i * spacing[c]);
            }
        }
        return c < trajectories ? input.write(t, r, 0, h) : input.tangent(t, r, 0, h);
    }

    /** The trajectory that a column is, or belongs to. */
    private int trajectory(int c) {
        return c < trajectories ? c : network.tangentOf(c - trajectories);
    }

    @Override
    public void release() {
        arena.release(memory);
    }
}
