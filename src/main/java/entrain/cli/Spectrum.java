package entrain.cli;

import entrain.core.algebra.Eigenvalues;
import entrain.core.model.Weights;
import entrain.lab.settings.Params;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleConsumer;

/** The eigenvalues of gJ. */
final class Spectrum {
    /** Matrices up to this many rows are decomposed unasked: it takes a second or two. */
    static final int UNASKED = 400;

    private static final int LOOK = 64;

    private Spectrum() {}

    /** Computes those that are wanted and adds them. */
    static void write(Subject subject, Set<Quantity> wanted, Map<String, Object> found, DoubleConsumer progress) {
        Weights weights = subject.weights();
        double g = subject.settings().get(Params.G);
        int n = weights.n();
        double[] rows = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                rows[i * n + j] = weights.get(i, j);
            }
        }
        Eigenvalues eigenvalues = new Eigenvalues(n);
        eigenvalues.begin(rows, g);
        for (long portion = 1; !eigenvalues.advance(); portion++) {
            if (portion % LOOK == 0) {
                progress.accept(eigenvalues.progress());
            }
        }
        for (Quantity quantity : wanted) {
            if (quantity.from(Quantity.Source.MATRIX)) {
                found.put(
                        quantity.key(),
                        eigenvalues.failed()
                                ? Found.none("The eigenvalues were not found.")
                                : read(eigenvalues, quantity, g));
            }
        }
    }

    private static Object read(Eigenvalues eigenvalues, Quantity quantity, double g) {
        return switch (quantity) {
            case SPECTRAL_RADIUS -> Found.value(eigenvalues.spectralRadius(), quantity.unit());
            case OUTLIERS -> Found.value(eigenvalues.outliers(g), quantity.unit());
            default -> pairs(eigenvalues);
        };
    }

    private static double[][] pairs(Eigenvalues eigenvalues) {
        double[][] pairs = new double[eigenvalues.count()][];
        for (int k = 0; k < pairs.length; k++) {
            pairs[k] = new double[] {eigenvalues.re(k), eigenvalues.im(k)};
        }
        return pairs;
    }
}
