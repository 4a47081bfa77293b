package entrain.science;

import entrain.core.algebra.Eigenvalues;
import entrain.core.analysis.LyapunovSpectrum;
import entrain.core.analysis.Regime;
import entrain.core.analysis.RegimeDetector;
import entrain.core.engine.Engine;
import entrain.core.model.Activation;
import entrain.core.model.UnitForm;
import entrain.lab.frame.Track;
import entrain.lab.run.Column;
import entrain.lab.run.Exponents;
import entrain.lab.run.OwnData;
import entrain.lab.run.Simulation;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import java.util.Arrays;
import java.util.List;

/**
 * What a network does in the long run and its first exponents, exact where that can be had: the Jacobian's eigenvalues at
 * rest, 0 for the phase of a cycle. Else a run of {@value #LONG} τ on the attractor says, 30 times as long as what is judged.
 *
 * @param kind  a row of the table; null if it is none of them, or changes too late
 * @param state where the windows begin; null for where the seeds have it
 * @param value exponents, largest first
 * @param error of the long run, 0 where the value is exact
 */
record CalibrationTruth(Kind kind, double[] state, double[] value, double[] error) {
    private CalibrationTruth(Kind kind, double[] state, double[] exact) {
        this(kind, state, exact, new double[EXPONENTS]);
    }

    static final Track DRIVEN = Track.TWIN.get(1);
    static final int EXPONENTS = 3;
    private static final double SETTLED = 1000;
    private static final double SEEN = 4000;
    private static final double LONG = 15_000;
    private static final double WEAK = 0.1;
    /** Below that in the long run the motion is on a torus: the scatter of tori there is 1e-5. */
    private static final double NEUTRAL = 1e-4;

    /** Rows of the table. */
    enum Kind {
        REST,
        LINEAR,
        CHAIN,
        FIXED_POINT,
        CYCLE,
        TORUS,
        LOCKED,
        WEAK_CHAOS,
        CHAOS,
        DRIVEN_CHAOS
    }

    static CalibrationTruth of(CalibrationCase c) {
        Settings settings = c.settings(0);
        Simulation simulation = new Simulation(
                settings, Engine.JAVA, c.data(settings.get(Params.N)), List.of(new Track(0, DRIVEN.kind())));
        try {
            simulation.accompany(false, true);
            return switch (c.family()) {
                case REST, LINEAR, CHAIN -> atZero(c, simulation);
                default -> settled(simulation);
            };
        } finally {
            simulation.release();
        }
    }

    /** Small networks may leave 0 below g = 1, too: then they are judged as what they become. */
    private static CalibrationTruth atZero(CalibrationCase c, Simulation simulation) {
        Kind kind = Kind.valueOf(c.family().name());
        double[] value = eigenvalues(simulation, new double[simulation.n()]);
        return value[0] < 0 || kind != Kind.REST ? new CalibrationTruth(kind, null, value) : settled(simulation);
    }

    private static CalibrationTruth settled(Simulation simulation) {
        Column column = new Column(simulation, simulation.tracks().get(0));
        double period = column.omega() > 0 ? 2 * Math.PI / column.omega() : 0;
        RegimeDetector detector = new RegimeDetector(simulation.n(), column.interval(), period);
        double[] first = x(simulation);
        double[] early = null;
        double[] start = null;
        while (simulation.t() < SETTLED + SEEN && column.next()) {
            if (early == null && simulation.t() >= 100) {
                early = x(simulation);
            }
            if (start == null && simulation.t() >= SETTLED) {
                start = x(simulation);
            }
            if (start != null) {
                detector.add(column.x(), column.from(), column.logGrowth());
            }
        }
        double[] x = x(simulation);
        Regime regime = detector.verdict().regime();
        if (regime == Regime.FIXED_POINT || regime == Regime.DECAYS) {
            boolean arrived = detector.verdict().speed() < 1e-9;
            boolean there = arrived && distance(early, x) <= 0.1 * Math.max(distance(x, new double[x.length]), 1);
            return new CalibrationTruth(there ? Kind.FIXED_POINT : null, first, eigenvalues(simulation, x));
        }
        double[] value = new double[EXPONENTS];
        double[] error = new double[EXPONENTS];
        longRun(simulation, start, regime == Regime.OSCILLATION ? LONG / 3 : LONG, value, error);
        Kind kind = kind(regime, period > 0, value);
        if (kind == Kind.CYCLE || kind == Kind.TORUS) {
            value[0] = 0;
            error[0] = 0;
        }
        return new CalibrationTruth(kind, start, value, error);
    }

    private static Kind kind(Regime regime, boolean driven, double[] value) {
        if (regime == Regime.OSCILLATION) {
            return Kind.CYCLE;
        }
        if (regime == Regime.ENTRAINED) {
            return Kind.LOCKED;
        }
        if (Math.abs(value[0]) < NEUTRAL) {
            return Kind.TORUS;
        }
        if (regime == Regime.CHAOTIC || value[0] > 0.01) {
            return driven ? Kind.DRIVEN_CHAOS : value[0] < WEAK ? Kind.WEAK_CHAOS : Kind.CHAOS;
        }
        return null;
    }

    private static void longRun(Simulation simulation, double[] start, double length, double[] value, double[] error) {
        OwnData data = simulation.data().withState(start, simulation.n());
        Simulation from = simulation.rebuilt(simulation.settings(), data);
        double dt = simulation.settings().get(Params.DT);
        LyapunovSpectrum spectrum =
                Exponents.of(from, from.tracks().get(0), EXPONENTS, (int) Math.round(0.5 / dt), Math.round(1000 / dt));
        while (spectrum.steps() < (length + 1000) / dt) {
            spectrum.step();
        }
        spectrum.lambda(value, error);
        spectrum.release();
        from.release(simulation);
    }

    private static double[] x(Simulation simulation) {
        return Arrays.copyOf(simulation.x(), simulation.n());
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum);
    }

    /** The largest real parts of the Jacobian's eigenvalues at x. */
    private static double[] eigenvalues(Simulation simulation, double[] x) {
        int n = simulation.n();
        double g = simulation.settings().get(Params.G);
        Activation phi = simulation.settings().get(Params.PHI);
        boolean current = simulation.settings().get(Params.UNIT) == UnitForm.CURRENT;
        double[] jacobian = new double[n * n];
        for (int i = 0; i < n; i++) {
            double in = 0;
            for (int j = 0; j < n; j++) {
                in += g * simulation.weights().get(i, j) * x[j];
            }
            for (int j = 0; j < n; j++) {
                double slope = current ? phi.phiPrime(x[j]) : phi.phiPrime(in);
                jacobian[i * n + j] = g * simulation.weights().get(i, j) * slope;
            }
        }
        Eigenvalues eigenvalues = new Eigenvalues(n);
        eigenvalues.compute(jacobian, 1);
        double[] negative = new double[n];
        for (int i = 0; i < n; i++) {
            negative[i] = 1 - eigenvalues.re(i);
        }
        Arrays.sort(negative);
        double[] value = new double[EXPONENTS];
        for (int a = 0; a < EXPONENTS; a++) {
            value[a] = -negative[a];
        }
        return value;
    }
}
