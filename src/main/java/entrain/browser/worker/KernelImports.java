package entrain.browser.worker;

import org.teavm.interop.Import;

/**
 * The kernel's functions as the WebAssembly build imports them: one module calls the other, with bare numbers. Through
 * JavaScript every number of every call would be made an object of its own. What they do, {@link
 * entrain.core.engine.Kernel} says. A copy of the program without a kernel gets functions that do nothing.
 */
final class KernelImports {
    private static final String KERNEL = "kernel";

    private KernelImports() {}

    @Import(module = KERNEL, name = "multiply")
    static native void multiply(int size, int J, int r, int out, int n, int columns, int pitch);

    @Import(module = KERNEL, name = "multiply_sparse")
    static native void multiplySparse(int J, int r, int out, int n, int columns, int pitch);

    @Import(module = KERNEL, name = "adapt")
    static native void adapt(int A, int u, int v, int r, int out, int rows, int columns);

    @Import(module = KERNEL, name = "spread")
    static native void spread(int x, int out, int spacing, int count);

    /** The activation whose place in its enumeration this is; the loader finds it among those that the kernel has. */
    @Import(module = KERNEL, name = "rate")
    static native void rate(int activation, int x, int r, int spacing, int count);

    @Import(module = KERNEL, name = "slope")
    static native void slope(int activation, int r, int rSpacing, int v, int out, int spacing, int count);

    @Import(module = KERNEL, name = "drive")
    static native void drive(double g, double inPhase, double quadrature, int cosTheta, int sinTheta, int k, int count);

    @Import(module = KERNEL, name = "add")
    static native void add(double g, int h, int k, int count);

    @Import(module = KERNEL, name = "gain")
    static native void gain(double g, int k, int count);

    @Import(module = KERNEL, name = "leak")
    static native void leak(int x, int k, int count);

    @Import(module = KERNEL, name = "clear")
    static native void clear(int k, int count);

    @Import(module = KERNEL, name = "shift")
    static native void shift(int x, double dt, int k, int out, int count);

    @Import(module = KERNEL, name = "heun")
    static native void heun(int x, double half, int k, int count);

    @Import(module = KERNEL, name = "runge_kutta")
    static native void rungeKutta(int x, double sixth, int k, int count);
}
