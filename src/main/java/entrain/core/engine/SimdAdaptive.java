package entrain.core.engine;

/**
 * An adaptive matrix in the kernel's memory: panels of eight columns, and in each, row after row, their entries side by
 * side. Columns that fill up the last panel are zero. Whole columns stay together, so that a product's sums stay in
 * registers all the way down.
 */
final class SimdAdaptive implements AdaptiveMatrix {
    private static final int PANEL = 8;

    private final Kernel kernel;
    private final Arena arena;
    private final int rows;
    private final int columns;
    /** Columns with those that fill up the last panel. */
    private final int width;
    /** Rows, or one more where they are odd. */
    private final int even;
    /** All that is allocated. */
    private final int doubles;
    /** Addresses. */
    private final int A;

    private final int u;
    private final int v;
    private final int r;
    private final int out;
    /** Whether u is zero everywhere: nothing is still to be subtracted. */
    private boolean settled = true;

    SimdAdaptive(Kernel kernel, Arena arena, int rows, int columns) {
        this.kernel = kernel;
        this.arena = arena;
        this.rows = rows;
        this.columns = columns;
        width = (columns + PANEL - 1) / PANEL * PANEL;
        even = (rows + 1) & ~1;
        long all = (long) rows * width + 2L * even + 2L * width;
        A = arena.allocate(Double.BYTES * all, Demand.weights(Math.max(rows, columns)));
        doubles = (int) all;
        v = A + Double.BYTES * rows * width;
        out = v + Double.BYTES * width;
        u = out + Double.BYTES * width;
        r = u + Double.BYTES * even;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public int columns() {
        return columns;
    }

    private int at(int j, int i) {
        return A + Double.BYTES * ((i / PANEL * rows + j) * PANEL + i % PANEL);
    }

    @Override
    public double get(int j, int i) {
        settle();
        return kernel.getDouble(at(j, i));
    }

    @Override
    public void set(int j, int i, double value) {
        settle();
        kernel.putDouble(at(j, i), value);
    }

    @Override
    public void subtract(double[] newU, double[] newV) {
        settle();
        kernel.put(newU, 0, rows, u);
        kernel.put(newV, 0, columns, v);
        settled = false;
    }

    @Override
    public void multiply(double[] rates, int from, double[] product, int to) {
        kernel.put(rates, from, rows, r);
        walk();
        kernel.get(out, product, to, columns);
    }

    /** The kernel's walk through A. */
    private void walk() {
        kernel.adapt(A, u, v, r, out, rows, width);
        if (!settled) {
            settled = true;
            kernel.clear(u, even);
        }
    }

    private void settle() {
        if (!settled) {
            walk();
        }
    }

    @Override
    public void clear() {
        settled = true;
        kernel.clear(A, doubles);
    }

    @Override
    public void release() {
        arena.release(A);
    }
}
