package entrain.lab.task;

/**
 * The disc that the eigenvalues of a large matrix fill whose entries are independent, those of a column of one variance
 * v_j: its radius is √Σ_j v_j (Rajan and Abbott 2006, {@link entrain.core.model.DalesLaw}). For gJ as it is drawn that is
 * g, for gJ diag(φ′) g√⟨φ′²⟩, where each unit counts as the variance of the weights that it sends.
 */
final class Disc {
    private Disc() {}

    /** Its radius, by the variances of the columns of a, n × n, row by row; not modified. */
    static double radius(double[] a, int n) {
        double sum = 0;
        for (int j = 0; j < n; j++) {
            double mean = 0;
            double square = 0;
            for (int i = 0; i < n; i++) {
                mean += a[i * n + j] / n;
                square += a[i * n + j] * a[i * n + j] / n;
            }
            sum += Math.max(0, square - mean * mean);
        }
        return Math.sqrt(sum);
    }
}
