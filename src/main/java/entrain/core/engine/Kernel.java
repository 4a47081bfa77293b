package entrain.core.engine;

import entrain.core.model.Activation;

/**
 * The SIMD kernel (src/main/wat, whose comments say how each part works) and the memory that it works on. Addresses are
 * in bytes, those of vectors multiples of 16; counts are numbers of doubles, even but for {@link #put} and {@link #get}.
 */
public interface Kernel {
    /** The first address that is the kernel's. */
    int base();

    /** Makes memory up to an address usable; false where it cannot grow so far. */
    boolean reserve(int end);

    double getDouble(int address);

    void putDouble(int address, double value);

    float getFloat(int address);

    void putFloat(int address, float value);

    int getInt(int address);

    void putInt(int address, int value);

    /** Copies x[from], x[from + 1], … into memory; x not modified. */
    void put(double[] x, int from, int count, int address);

    /** Copies from memory into x[from], x[from + 1], … */
    void get(int address, double[] x, int from, int count);

    /**
     * out = J r.
     *
     * @param size  bytes of an entry of J: 8 or 4
     * @param pitch bytes from one column of out to the next
     */
    void multiply(int size, int J, int r, int out, int n, int columns, int pitch);

    /** out = J r where J is a list of its entries. */
    void multiplySparse(int J, int r, int out, int n, int columns, int pitch);

    /**
     * A ← A − u vᵀ, then out = Aᵀ r.
     *
     * @param A       panels of eight columns
     * @param columns of A, a multiple of eight
     */
    void adapt(int A, int u, int v, int r, int out, int rows, int columns);

    /** Whether it has an activation and its slope; what it does not know is left to plain Java. */
    boolean knows(Activation phi);

    /** out = x, the copies {@code spacing} bytes apart. */
    void spread(int x, int out, int spacing, int count);

    /** r = φ(x); rates stand {@code spacing} bytes apart. r may be x if they stand side by side. */
    void phi(Activation phi, int x, int r, int spacing, int count);

    /** out = φ′ v, the slope at rates r that stand {@code rSpacing} bytes apart; out may be v if side by side. */
    void slope(Activation phi, int r, int rSpacing, int v, int out, int spacing, int count);

    /** k ← inPhase cos θ − quadrature sin θ + g k. */
    void drive(double g, double inPhase, double quadrature, int cosTheta, int sinTheta, int k, int count);

    /** k ← h + g k. */
    void add(double g, int h, int k, int count);

    /** k ← g k. */
    void gain(double g, int k, int count);

    /** k ← k − x. */
    void leak(int x, int k, int count);

    /** k ← 0. */
    void clear(int k, int count);

    /** out ← x + dt k; out may be x. */
    void shift(int x, double dt, int k, int out, int count);

    /** x ← x + half (k_0 + k_1); the k follow one another. */
    void heun(int x, double half, int k, int count);

    /** x ← x + sixth (k_0 + 2 (k_1 + k_2) + k_3); the k follow one another. */
    void rungeKutta(int x, double sixth, int k, int count);
}
