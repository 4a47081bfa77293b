package entrain.lab.measure;

import entrain.lab.run.Samples;

/** A recording made in a test: row t holds the numbers of its units. */
final class Told implements Samples {
    private final double[][] rows;
    private final double interval;
    private final double[] mean;
    private int next;

    Told(double[][] rows, double interval) {
        this.rows = rows;
        this.interval = interval;
        mean = new double[rows[0].length];
        for (int i = 0; i < mean.length; i++) {
            for (double[] row : rows) {
                mean[i] += row[i];
            }
            mean[i] /= rows.length;
        }
    }

    @Override
    public double mean(int unit) {
        return mean[unit];
    }

    @Override
    public int n() {
        return rows[0].length;
    }

    @Override
    public double interval() {
        return interval;
    }

    @Override
    public boolean next() {
        next++;
        return next <= rows.length;
    }

    @Override
    public double[] x() {
        return rows[next - 1];
    }

    @Override
    public int from() {
        return 0;
    }

    @Override
    public double[] r() {
        return rows[next - 1];
    }
}
