package entrain.lab.measure;

import entrain.core.algebra.Eigenvalues;
import entrain.core.model.Weights;

/** The eigenvalues of gJ. */
final class MatrixStage implements Stage {
    private final Weights weights;
    private final double g;
    private final Eigenvalues eigenvalues;
    private boolean begun;

    MatrixStage(Weights weights, double g) {
        this.weights = weights;
        this.g = g;
        eigenvalues = new Eigenvalues(weights.n());
    }

    @Override
    public String name() {
        return "eigenvalues";
    }

    @Override
    public boolean advance() {
        if (!begun) {
            begun = true;
            eigenvalues.begin(weights.rows(), g);
            return true;
        }
        return !eigenvalues.advance();
    }

    @Override
    public double progress() {
        return begun ? eigenvalues.progress() : 0;
    }

    @Override
    public Finding finding(Quantities quantity) {
        if (quantity.source() != Source.MATRIX) {
            return null;
        }
        if (eigenvalues.failed()) {
            return new Finding.None("The eigenvalues were not found.");
        }
        return switch (quantity) {
            case SPECTRAL_RADIUS -> new Finding.Value(eigenvalues.spectralRadius(), quantity.unit());
            case OUTLIERS -> new Finding.Value(eigenvalues.outliers(g), quantity.unit());
            default -> plane();
        };
    }

    private Finding plane() {
        double[] re = new double[eigenvalues.count()];
        double[] im = new double[re.length];
        for (int k = 0; k < re.length; k++) {
            re[k] = eigenvalues.re(k);
            im[k] = eigenvalues.im(k);
        }
        return new Finding.Curve(re, im, null);
    }
}
