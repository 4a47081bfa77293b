package entrain.browser.worker;

import entrain.core.engine.Engine;
import entrain.core.engine.Kernel;
import entrain.core.engine.SimdEngine;
import entrain.core.model.Activation;
import org.teavm.interop.Address;
import org.teavm.interop.PlatformMarker;
import org.teavm.interop.Platforms;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSMethod;
import org.teavm.jso.JSObject;

/**
 * The kernel that the loader has instantiated. In the WebAssembly build its memory is this program's own, which Java
 * reaches by address, and its functions are {@link KernelImports}; in the JavaScript build it is seen through typed
 * arrays, and its functions are an object's.
 */
public final class BrowserKernel implements Kernel {
    private final Exports exports = exports();
    /** The kernel's functions in the order of activations, a list of JavaScript's; undefined where it does not have one. */
    private final JSObject rates = list("rates");

    private final JSObject slopes = list("slopes");

    /** The functions of src/main/wat by their names there. */
    private interface Exports extends JSObject {
        void multiply(int size, int J, int r, int out, int n, int columns, int pitch);

        @JSMethod("multiply_sparse")
        void multiplySparse(int J, int r, int out, int n, int columns, int pitch);

        void adapt(int A, int u, int v, int r, int out, int rows, int columns);

        void spread(int x, int out, int spacing, int count);

        void drive(double g, double inPhase, double quadrature, int cosTheta, int sinTheta, int k, int count);

        void add(double g, int h, int k, int count);

        void gain(double g, int k, int count);

        void leak(int x, int k, int count);

        void clear(int k, int count);

        void shift(int x, double dt, int k, int out, int count);

        void heun(int x, double half, int k, int count);

        @JSMethod("runge_kutta")
        void rungeKutta(int x, double sixth, int k, int count);
    }

    private BrowserKernel() {
        for (Activation phi : Activation.values()) {
            export(rates, "", phi.name());
            export(slopes, "slope_", phi.name());
        }
    }

    /** The kernel's engine, or plain Java where the loader has no kernel; {@link #fault} then says why. */
    public static Engine engine() {
        return loaded() ? new SimdEngine(new BrowserKernel()) : Engine.JAVA;
    }

    /** Whether this copy of the program has a kernel. */
    @JSBody(script = "return !!entrain.kernel;")
    public static native boolean loaded();

    /** Why there is no kernel; empty if there is one. */
    @JSBody(script = "return entrain.fault || '';")
    public static native String fault();

    @JSBody(script = "return entrain.kernel;")
    private static native Exports exports();

    /** A new list that the loader knows by this name. */
    @JSBody(params = "name", script = "return entrain[name] = [];")
    private static native JSObject list(String name);

    @JSBody(
            params = {"list", "prefix", "name"},
            script = "list.push(entrain.kernel[prefix + name.toLowerCase()]);")
    private static native void export(JSObject list, String prefix, String name);

    @JSBody(
            params = {"list", "at"},
            script = "return !list[at];")
    private static native boolean isMissing(JSObject list, int at);

    @JSBody(
            params = {"rates", "at", "x", "r", "spacing", "count"},
            script = "rates[at](x, r, spacing, count);")
    private static native void call(JSObject rates, int at, int x, int r, int spacing, int count);

    @JSBody(
            params = {"slopes", "at", "r", "rSpacing", "v", "out", "spacing", "count"},
            script = "slopes[at](r, rSpacing, v, out, spacing, count);")
    private static native void call(
            JSObject slopes, int at, int r, int rSpacing, int v, int out, int spacing, int count);

    @JSBody(script = "return entrain.base;")
    private static native int firstAddress();

    @JSBody(params = "end", script = "return entrain.reserve(end);")
    private static native boolean grow(int end);

    @PlatformMarker(Platforms.WEBASSEMBLY_GC)
    private static boolean wasm() {
        return false;
    }

    @Override
    public int base() {
        return firstAddress();
    }

    @Override
    public boolean reserve(int end) {
        return grow(end);
    }

    @Override
    public double getDouble(int address) {
        return wasm() ? Address.fromInt(address).getDouble() : js64(address);
    }

    @Override
    public void putDouble(int address, double value) {
        if (wasm()) {
            Address.fromInt(address).putDouble(value);
        } else {
            js64(address, value);
        }
    }

    @Override
    public float getFloat(int address) {
        return wasm() ? Address.fromInt(address).getFloat() : js32(address);
    }

    @Override
    public void putFloat(int address, float value) {
        if (wasm()) {
            Address.fromInt(address).putFloat(value);
        } else {
            js32(address, value);
        }
    }

    @Override
    public int getInt(int address) {
        return wasm() ? Address.fromInt(address).getInt() : jsInt(address);
    }

    @Override
    public void putInt(int address, int value) {
        if (wasm()) {
            Address.fromInt(address).putInt(value);
        } else {
            jsInt(address, value);
        }
    }

    @Override
    public void put(double[] x, int from, int count, int address) {
        if (wasm()) {
            Address to = Address.fromInt(address);
            for (int i = from; i < from + count; i++) {
                to.putDouble(x[i]);
                to = to.add(Double.BYTES);
            }
        } else {
            jsPut(x, from, count, address);
        }
    }

    @Override
    public void get(int address, double[] x, int from, int count) {
        if (wasm()) {
            Address at = Address.fromInt(address);
            for (int i = from; i < from + count; i++) {
                x[i] = at.getDouble();
                at = at.add(Double.BYTES);
            }
        } else {
            jsGet(address, x, from, count);
        }
    }

    @JSBody(params = "address", script = "return entrain.doubles[address >> 3];")
    private static native double js64(int address);

    @JSBody(
            params = {"address", "value"},
            script = "entrain.doubles[address >> 3] = value;")
    private static native void js64(int address, double value);

    @JSBody(params = "address", script = "return entrain.floats[address >> 2];")
    private static native float js32(int address);

    @JSBody(
            params = {"address", "value"},
            script = "entrain.floats[address >> 2] = value;")
    private static native void js32(int address, float value);

    @JSBody(params = "address", script = "return entrain.integers[address >> 2];")
    private static native int jsInt(int address);

    @JSBody(
            params = {"address", "value"},
            script = "entrain.integers[address >> 2] = value;")
    private static native void jsInt(int address, int value);

    @JSBody(
            params = {"x", "from", "count", "address"},
            script = "const to = entrain.doubles;"
                    + "for (let i = 0, at = address >> 3; i < count; i++) to[at + i] = x[from + i];")
    private static native void jsPut(@JSByRef double[] x, int from, int count, int address);

    @JSBody(
            params = {"address", "x", "from", "count"},
            script = "const at = entrain.doubles;"
                    + "for (let i = 0, a = address >> 3; i < count; i++) x[from + i] = at[a + i];")
    private static native void jsGet(int address, @JSByRef double[] x, int from, int count);

    @Override
    public void multiply(int size, int J, int r, int out, int n, int columns, int pitch) {
        if (wasm()) {
            KernelImports.multiply(size, J, r, out, n, columns, pitch);
        } else {
            exports.multiply(size, J, r, out, n, columns, pitch);
        }
    }

    @Override
    public void multiplySparse(int J, int r, int out, int n, int columns, int pitch) {
        if (wasm()) {
            KernelImports.multiplySparse(J, r, out, n, columns, pitch);
        } else {
            exports.multiplySparse(J, r, out, n, columns, pitch);
        }
    }

    @Override
    public void adapt(int A, int u, int v, int r, int out, int rows, int columns) {
        if (wasm()) {
            KernelImports.adapt(A, u, v, r, out, rows, columns);
        } else {
            exports.adapt(A, u, v, r, out, rows, columns);
        }
    }

    @Override
    public boolean knows(Activation phi) {
        return !isMissing(rates, phi.ordinal()) && !isMissing(slopes, phi.ordinal());
    }

    @Override
    public void spread(int x, int out, int spacing, int count) {
        if (wasm()) {
            KernelImports.spread(x, out, spacing, count);
        } else {
            exports.spread(x, out, spacing, count);
        }
    }

    @Override
    public void phi(Activation phi, int x, int r, int spacing, int count) {
        if (wasm()) {
            KernelImports.rate(phi.ordinal(), x, r, spacing, count);
        } else {
            call(rates, phi.ordinal(), x, r, spacing, count);
        }
    }

    @Override
    public void slope(Activation phi, int r, int rSpacing, int v, int out, int spacing, int count) {
        if (wasm()) {
            KernelImports.slope(phi.ordinal(), r, rSpacing, v, out, spacing, count);
        } else {
            call(slopes, phi.ordinal(), r, rSpacing, v, out, spacing, count);
        }
    }

    @Override
    public void drive(double g, double inPhase, double quadrature, int cosTheta, int sinTheta, int k, int count) {
        if (wasm()) {
            KernelImports.drive(g, inPhase, quadrature, cosTheta, sinTheta, k, count);
        } else {
            exports.drive(g, inPhase, quadrature, cosTheta, sinTheta, k, count);
        }
    }

    @Override
    public void add(double g, int h, int k, int count) {
        if (wasm()) {
            KernelImports.add(g, h, k, count);
        } else {
            exports.add(g, h, k, count);
        }
    }

    @Override
    public void gain(double g, int k, int count) {
        if (wasm()) {
            KernelImports.gain(g, k, count);
        } else {
            exports.gain(g, k, count);
        }
    }

    @Override
    public void leak(int x, int k, int count) {
        if (wasm()) {
            KernelImports.leak(x, k, count);
        } else {
            exports.leak(x, k, count);
        }
    }

    @Override
    public void clear(int k, int count) {
        if (wasm()) {
            KernelImports.clear(k, count);
        } else {
            exports.clear(k, count);
        }
    }

    @Override
    public void shift(int x, double dt, int k, int out, int count) {
        if (wasm()) {
            KernelImports.shift(x, dt, k, out, count);
        } else {
            exports.shift(x, dt, k, out, count);
        }
    }

    @Override
    public void heun(int x, double half, int k, int count) {
        if (wasm()) {
            KernelImports.heun(x, half, k, count);
        } else {
            exports.heun(x, half, k, count);
        }
    }

    @Override
    public void rungeKutta(int x, double sixth, int k, int count) {
        if (wasm()) {
            KernelImports.rungeKutta(x, sixth, k, count);
        } else {
            exports.rungeKutta(x, sixth, k, count);
        }
    }
}
