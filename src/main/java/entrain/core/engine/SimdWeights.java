package entrain.core.engine;

import entrain.core.model.Rows;
import entrain.core.model.SparseWeights;
import entrain.core.model.Weights;
import entrain.core.model.Wiring;
import java.util.function.Consumer;

/**
 * J in the kernel's memory: panels of four rows of doubles; of floats where doubles would outgrow the processor's caches
 * and every entry is a float (as all are that are drawn); a list of entries where few are present.
 *
 * <p>The rates of a product lie there too, see {@link #lane}: blocks of columns that stand side by side for each unit,
 * so that an entry of J that is read serves a whole block.
 */
final class SimdWeights implements Weights {
    /** Above this many units floats are faster; measurements in decisions.md. */
    private static final int MOST_IN_DOUBLES = 1400;

    private static final int PANEL = 4;
    /** A single column takes four panels at a time. */
    private static final int ROWS = 16;

    private static final int HEADER = 16;
    private static final int PLACE = PANEL * (Integer.BYTES + Double.BYTES);
    private static final int VALUES = PANEL * Integer.BYTES;
    private static final int SPARSE_BLOCK = 2;

    private final Kernel kernel;
    private final Arena arena;
    private final int n;
    private final int units;
    private final boolean sparse;
    private final int size;
    private final int J;

    /** Where the last product's columns and then its rates lie, and for how many columns; 0 columns if nowhere. */
    private int product;

    private int productColumns;

    /** Draws J into memory of the arena. */
    static SimdWeights drawn(Kernel kernel, Arena arena, Wiring wiring) {
        return new SimdWeights(kernel, arena, wiring.n(), wiring.sparse(), true, wiring::draw);
    }

    /** Copies a given J into memory of the arena. */
    static SimdWeights kept(Kernel kernel, Arena arena, Weights given) {
        boolean list = SparseWeights.suits(given);
        return new SimdWeights(kernel, arena, given.n(), list, !list && areFloats(given), given::rows);
    }

    /** @param source hands over J's rows, twice the same ones */
    private SimdWeights(Kernel kernel, Arena arena, int n, boolean sparse, boolean floats, Consumer<Rows> source) {
        this.kernel = kernel;
        this.arena = arena;
        this.n = n;
        this.sparse = sparse;
        units = (n + 1) & ~1;
        size = floats && n > MOST_IN_DOUBLES ? Float.BYTES : Double.BYTES;
        if (sparse) {
            J = list(source);
        } else {
            J = arena.allocate((long) rows(n) * units * size, Demand.weights(n));
            fill(source, J, this::pack);
        }
    }

    private static boolean areFloats(Weights given) {
        int n = given.n();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double entry = given.get(i, j);
                if ((float) entry != entry) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Fills J's memory, and gives it back where that fails. */
    private void fill(Consumer<Rows> source, int memory, Rows rows) {
        try {
            source.accept(rows);
        } catch (RuntimeException e) {
            arena.release(memory);
            throw e;
        }
    }

    private void pack(int i, double[] row) {
        int to = J + (i / PANEL * units * PANEL + i % PANEL) * size;
        for (int j = 0; j < n; j++) {
            if (size == Double.BYTES) {
                kernel.putDouble(to, row[j]);
            } else {
                kernel.putFloat(to, (float) row[j]);
            }
            to += PANEL * size;
        }
    }

    /** Slices of four rows, gone through twice: once to know how much memory they take. */
    private int list(Consumer<Rows> source) {
        int[] longest = new int[(n + PANEL - 1) / PANEL];
        source.accept((i, row) -> longest[i / PANEL] = Math.max(longest[i / PANEL], count(row)));
        int[] start = new int[longest.length];
        long bytes = 0;
        for (int s = 0; s < start.length; s++) {
            start[s] = (int) bytes;
            bytes += HEADER + (long) longest[s] * PLACE;
        }
        int list = arena.allocate(bytes, Demand.weights(n));
        fill(source, list, (i, row) -> {
            int slice = list + start[i / PANEL];
            kernel.putInt(slice, longest[i / PANEL]);
            int k = i % PANEL;
            int place = slice + HEADER;
            for (int j = 0; j < n; j++) {
                if (row[j] != 0) {
                    kernel.putInt(place + k * Integer.BYTES, j * SPARSE_BLOCK * Double.BYTES);
                    kernel.putDouble(place + VALUES + k * Double.BYTES, row[j]);
                    place += PLACE;
                }
            }
        });
        return list;
    }

    private static int count(double[] row) {
        int count = 0;
        for (double entry : row) {
            if (entry != 0) {
                count++;
            }
        }
        return count;
    }

    @Override
    public int n() {
        return n;
    }

    @Override
    public double get(int i, int j) {
        if (sparse) {
            return find(i, j);
        }
        int at = J + ((i / PANEL * units + j) * PANEL + i % PANEL) * size;
        return size == Double.BYTES ? kernel.getDouble(at) : kernel.getFloat(at);
    }

    private double find(int i, int j) {
        int slice = J;
        for (int s = 0; s < i / PANEL; s++) {
            slice += HEADER + kernel.getInt(slice) * PLACE;
        }
        int k = i % PANEL;
        int place = slice + HEADER;
        for (int left = kernel.getInt(slice); left > 0; left--) {
            double value = kernel.getDouble(place + VALUES + k * Double.BYTES);
            if (value != 0 && kernel.getInt(place + k * Integer.BYTES) == j * SPARSE_BLOCK * Double.BYTES) {
                return value;
            }
            place += PLACE;
        }
        return 0;
    }

    /** Through the kernel's memory and back; stepping, which stays there, is faster still. */
    @Override
    public void multiply(double[] r, double[] out, int columns) {
        int pitch = pitch(n);
        makeRoom(columns);
        int rates = product + columns * pitch;
        for (int c = 0; c < columns; c++) {
            kernel.put(r, c * n, n, product + c * pitch);
            if (units > n) {
                kernel.putDouble(product + c * pitch + n * Double.BYTES, 0);
            }
            kernel.spread(product + c * pitch, rates + lane(c, columns), spacing(c, columns), units);
        }
        multiply(rates, product, columns, pitch);
        for (int c = 0; c < columns; c++) {
            kernel.get(product + c * pitch, out, c * n, n);
        }
    }

    /** The product with columns of zeros, so many times, nothing copied. */
    void multiply(int columns, int times) {
        int pitch = pitch(n);
        forgetProduct();
        makeRoom(columns);
        for (int i = 0; i < times; i++) {
            multiply(product + columns * pitch, product, columns, pitch);
        }
    }

    /** Memory for a product of so many columns, kept for the next one. */
    private void makeRoom(int columns) {
        if (columns != productColumns) {
            forgetProduct();
            product = arena.allocate((long) columns * pitch(n) + rateBytes(columns), Demand.product(n));
            productColumns = columns;
        }
    }

    private void forgetProduct() {
        if (productColumns > 0) {
            arena.release(product);
            productColumns = 0;
        }
    }

    /** The product in the kernel's memory: rates in lanes, results in columns {@code pitch} bytes apart. */
    void multiply(int rates, int out, int columns, int pitch) {
        if (sparse) {
            kernel.multiplySparse(J, rates, out, n, columns, pitch);
        } else {
            kernel.multiply(size, J, rates, out, n, columns, pitch);
        }
    }

    /** Bytes from one column of a product or a state of N units to the next: whole groups of {@link #ROWS} rows. */
    static int pitch(int n) {
        return rows(n) * Double.BYTES;
    }

    private static int rows(int n) {
        return (n + ROWS - 1) / ROWS * ROWS;
    }

    /** N, or one more where N is odd: the kernel takes two units at a time. */
    int units() {
        return units;
    }

    /** Bytes that the rates of so many columns take. */
    long rateBytes(int columns) {
        return (columns + 1L) * units * Double.BYTES;
    }

    /** Where column c of the rates begins, in bytes from their start. */
    int lane(int c, int columns) {
        int first = first(c, columns);
        return (first * units + c - first) * Double.BYTES;
    }

    /** Bytes from one unit's rate to the next one's in column c. */
    int spacing(int c, int columns) {
        return block(columns - first(c, columns)) * Double.BYTES;
    }

    /** The first column of the block that holds column c. */
    private int first(int c, int columns) {
        int first = 0;
        while (first + block(columns - first) <= c) {
            first += block(columns - first);
        }
        return first;
    }

    /** How many of the columns that are left make the next block; the kernel counts in the same way. */
    private int block(int left) {
        if (sparse) {
            return SPARSE_BLOCK;
        }
        return left == 5 ? 3 : Math.min(left, 4);
    }

    /** Whether J lies in this kernel's memory. */
    boolean isIn(Kernel memory) {
        return kernel == memory;
    }

    void release() {
        forgetProduct();
        arena.release(J);
    }
}
