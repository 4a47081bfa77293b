package entrain.core.analysis;

import entrain.core.model.RateNetwork;
import entrain.core.ode.Integrator;
import entrain.core.ode.Stepper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * Establishes the regime of networks by long runs and stricter means than the detector's, none of them shared with it:
 *
 * <ul>
 *   <li>rest: the field itself below 1e-10 of the state, and every eigenvalue of the Jacobian there to the left of 0;
 *   <li>periodic: the whole state returns to 1e-6 of its excursion, through a Poincaré section (no input) or at whole
 *       drive periods up to 16 (input), between steps by Hermite cubics; the tangent vector neither grows nor shrinks
 *       by e^0.5 over some 400 τ (no input), or shrinks (input);
 *   <li>otherwise the run goes on to 5000 τ, and to 10,000 τ if λ₁ of the last four fifths is below 0.04. At the end:
 *       a tangent vector that shrank over the last 1000 τ and a Jacobian with all eigenvalues to the left of 0 is rest,
 *       still being approached, if the field is below 1e-4 of the state, or at 0 if the state is below 1e-3; a return to
 *       1e-3 is periodic, still converging, if the tangent vector grew or shrank by less than e over the last 1000 τ (no
 *       input) or shrank by more than e over the last 2000 τ (input); λ₁ &gt; 3 standard errors of 16 blocks, above
 *       0.003, and in the last quarter too, is chaotic; a tangent vector that grew by less than e² over the last 4000 τ
 *       is quasi-periodic; the rest stays undecided.
 * </ul>
 *
 * {@code java … entrain.core.analysis.RegimeTruth OUT.csv [FIRST_SEED [FROM TO]]} adds the lines that OUT.csv lacks, of
 * the cases FROM to TO.
 */
final class RegimeTruth {
    static final double DT = 0.1;
    private static final double STRETCH = 25;
    private static final double MARK = 500;
    private static final int MULTIPLES = 16;

    private final RegimeCase c;
    private final int n;
    private final RateNetwork network;
    private final Integrator integrator;
    private final double[] state;
    private final double[] slope;
    private final double[] old;
    private final double[] oldSlope;
    private final List<Double> growth = new ArrayList<>();
    private double grown;
    private long steps;
    private boolean bounded = true;
    private double best;
    private double period;

    private RegimeTruth(RegimeCase c) {
        this.c = c;
        n = c.n();
        network = c.network();
        integrator = new Integrator(Stepper.RK4, network);
        state = c.start();
        slope = new double[2 * n];
        old = new double[n];
        oldSlope = new double[n];
    }

    public static void main(String[] args) throws IOException {
        Path out = Path.of(args[0]);
        int firstSeed = args.length > 1 ? Integer.parseInt(args[1]) : 1;
        int from = args.length > 2 ? Integer.parseInt(args[2]) : 1;
        int to = args.length > 3 ? Integer.parseInt(args[3]) : 200;
        List<String> lines = new ArrayList<>(Files.exists(out) ? Files.readAllLines(out) : List.of(HEADER));
        for (RegimeCase each : RegimeCase.mix(firstSeed).subList(from - 1, to)) {
            if (lines.stream().noneMatch(l -> l.startsWith(each.line() + ","))) {
                String line = new RegimeTruth(each).judge();
                System.out.println(line);
                lines.add(line);
                Files.write(out, lines);
            }
        }
    }

    static final String HEADER = "id,N,g,phi,I,omega,seed,regime,period,lambda,error,until";

    private double t() {
        return steps * DT;
    }

    private void advance(double until) {
        while (bounded && t() < until - 1e-9) {
            step();
        }
    }

    private void step() {
        integrator.step(t(), DT, state);
        steps++;
        for (int i = 0; i < n; i++) {
            bounded = bounded && Math.abs(state[i]) <= 1e12;
        }
        if (bounded && steps % 10 == 0) {
            grown += LargestLyapunov.renormalise(state, n, n);
        }
        if (steps % Math.round(STRETCH / DT) == 0) {
            growth.add(grown);
        }
    }

    /** The line of the case, its regime and what was measured. */
    private String judge() {
        double end = 5000;
        advance(MARK);
        while (bounded) {
            Regime found = mark();
            if (found != null) {
                return line(found, lambda(0.5), 0);
            }
            if (t() >= end) {
                if (end > 5000 || lambda(0.2) > 0.04) {
                    return end();
                }
                end = 10_000;
            }
            advance(Math.min(end, Math.max(t() + 50, Math.ceil(t() / MARK) * MARK)));
        }
        return line(Regime.DIVERGED, 0, 0);
    }

    private Regime mark() {
        double size = length(state);
        network.derivative(t(), state, slope);
        if (c.drivePeriod() == 0 && (length(slope) < 1e-10 * size || size < 1e-9) && abscissa() < 0) {
            return size < 1e-6 ? Regime.DECAYS : Regime.FIXED_POINT;
        }
        double before = grown;
        findReturn();
        if (!bounded || best > 1e-6) {
            return null;
        }
        if (c.drivePeriod() > 0) {
            return grown - before < -0.5 ? Regime.ENTRAINED : null;
        }
        return Math.abs(grown - before) < 0.5 ? Regime.OSCILLATION : null;
    }

    private String end() {
        int last = growth.size() - 1;
        double lambda = lambda(0.2);
        double error = error(0.2);
        double recent = growth.get(last) - growth.get(last - 40);
        network.derivative(t(), state, slope);
        if (c.drivePeriod() == 0 && length(slope) < 1e-4 * length(state) && recent < -3 && abscissa() < 0) {
            return line(Regime.FIXED_POINT, lambda, error);
        }
        if (c.drivePeriod() == 0 && length(state) < 1e-3 && recent < -1 && abscissa() < 0) {
            return line(Regime.DECAYS, lambda, error);
        }
        double longer = growth.get(last) - growth.get(last - 80);
        if (best < 1e-3 && c.drivePeriod() > 0 && longer < -1) {
            return line(Regime.ENTRAINED, lambda, error);
        }
        if (best < 1e-3 && c.drivePeriod() == 0 && Math.abs(recent) < 1) {
            return line(Regime.OSCILLATION, lambda, error);
        }
        period = 0;
        if (lambda > 3 * error && lambda > 0.003 && lambda(0.75) > 0.003) {
            return line(Regime.CHAOTIC, lambda, error);
        }
        boolean neutral = Math.abs(growth.get(last) - growth.get(last - 160)) < 2;
        return line(neutral ? Regime.QUASI_PERIODIC : Regime.UNDECIDED, lambda, error);
    }

    private String line(Regime regime, double lambda, double error) {
        return c.line() + "," + regime + String.format(Locale.ROOT, ",%.3f,%.5f,%.5f,%.0f", period, lambda, error, t());
    }

    /** Mean growth rate after a fraction of the run. */
    private double lambda(double after) {
        int first = (int) (growth.size() * after);
        int last = growth.size() - 1;
        return (growth.get(last) - growth.get(first)) / ((last - first) * STRETCH);
    }

    private double error(double after) {
        int blocks = 16;
        int first = (int) (growth.size() * after);
        int each = (growth.size() - 1 - first) / blocks;
        double[] rate = new double[blocks];
        for (int b = 0; b < blocks; b++) {
            int from = growth.size() - 1 - (b + 1) * each;
            rate[b] = (growth.get(from + each) - growth.get(from)) / (each * STRETCH);
        }
        double mean = Arrays.stream(rate).average().orElse(0);
        double squares = Arrays.stream(rate).map(r -> (r - mean) * (r - mean)).sum();
        return Math.sqrt(squares / (blocks * (blocks - 1)));
    }

    /** Sets the best return of the state as it is now, over the next 400 τ or 16 drive periods, and its period. */
    private void findReturn() {
        double[] from = Arrays.copyOf(state, n);
        network.derivative(t(), state, slope);
        double[] normal = Arrays.copyOf(slope, n);
        double start = t();
        double drive = c.drivePeriod();
        double until = start + (drive > 0 ? Math.max(250, 8.5 * drive) : 400);
        List<double[]> returns = new ArrayList<>();
        double excursion = 0;
        double height = 0;
        int k = 1;
        while (t() < until) {
            double before = t() - start;
            System.arraycopy(state, 0, old, 0, n);
            System.arraycopy(slope, 0, oldSlope, 0, n);
            step();
            if (!bounded) {
                return;
            }
            network.derivative(t(), state, slope);
            excursion = Math.max(excursion, distance(from, 1));
            double now = height(from, normal, 1);
            if (drive > 0 && k <= MULTIPLES && t() - start >= k * drive) {
                returns.add(new double[] {k, distance(from, (k * drive - before) / DT)});
                k++;
            } else if (drive == 0 && height < 0 && now >= 0) {
                double u = crossing(from, normal);
                returns.add(new double[] {u * DT + before, distance(from, u)});
            }
            height = now;
        }
        best = 1;
        period = 0;
        double least = returns.stream().mapToDouble(r -> r[1]).min().orElse(excursion);
        for (double[] r : returns) {
            // The shortest of those that are equal but for the interpolation, whose error is about 1e-7.
            if (period == 0 && r[1] <= Math.max(3 * least, 1e-6 * excursion)) {
                period = r[0];
                best = r[1] / excursion;
            }
        }
    }

    private double crossing(double[] from, double[] normal) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < 50; i++) {
            double middle = 0.5 * (low + high);
            if (height(from, normal, middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Entry i a fraction u after the old state: the cubic with both states and slopes. */
    private double between(int i, double u) {
        double v = 1 - u;
        return v * v * (1 + 2 * u) * old[i]
                + u * u * (1 + 2 * v) * state[i]
                + u * v * DT * (v * oldSlope[i] - u * slope[i]);
    }

    private double distance(double[] from, double u) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double d = between(i, u) - from[i];
            sum += d * d;
        }
        return Math.sqrt(sum / n);
    }

    private double height(double[] from, double[] normal, double u) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += (between(i, u) - from[i]) * normal[i];
        }
        return sum;
    }

    private double length(double[] x) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += x[i] * x[i];
        }
        return Math.sqrt(sum / n);
    }

    /** The largest real part among the eigenvalues of the Jacobian −1 + gJ φ′(x). */
    private double abscissa() {
        DMatrixRMaj jacobian = new DMatrixRMaj(n, n);
        double[] column = new double[2 * n];
        double[] image = new double[2 * n];
        System.arraycopy(state, 0, column, 0, n);
        for (int j = 0; j < n; j++) {
            Arrays.fill(column, n, 2 * n, 0);
            column[n + j] = 1;
            network.derivative(t(), column, image);
            for (int i = 0; i < n; i++) {
                jacobian.set(i, j, image[n + i]);
            }
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, false);
        eigen.decompose(jacobian);
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            largest = Math.max(largest, eigen.getEigenvalue(i).real);
        }
        return largest;
    }
}
