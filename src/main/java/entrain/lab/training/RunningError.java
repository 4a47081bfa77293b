package entrain.lab.training;

/** By how much outputs missed their targets of late: √(Σ(z − f)² / Σf²) over the last samples of all outputs. */
final class RunningError {
    private final MovingSum missed;
    private final MovingSum wanted;

    /** @param capacity samples that count */
    RunningError(int capacity) {
        missed = new MovingSum(capacity);
        wanted = new MovingSum(capacity);
    }

    void clear() {
        missed.clear();
        wanted.clear();
    }

    /** Takes a sample; not modified. */
    void add(double[] f, double[] z) {
        double error = 0;
        double size = 0;
        for (int k = 0; k < f.length; k++) {
            error += (z[k] - f[k]) * (z[k] - f[k]);
            size += f[k] * f[k];
        }
        missed.add(error);
        wanted.add(size);
    }

    /** The error; NaN while there are no samples, or all targets were 0. */
    double value() {
        return wanted.value() > 0 ? Math.sqrt(Math.max(0, missed.value()) / wanted.value()) : Double.NaN;
    }
}
