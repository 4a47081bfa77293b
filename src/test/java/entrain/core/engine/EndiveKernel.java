package entrain.core.engine;

import entrain.core.model.Activation;
import entrain.site.Assemble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import run.endive.runtime.ByteArrayMemory;
import run.endive.runtime.ExportFunction;
import run.endive.runtime.ImportMemory;
import run.endive.runtime.ImportValues;
import run.endive.runtime.Instance;
import run.endive.runtime.Memory;
import run.endive.wasm.Parser;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.MemoryLimits;

/** The kernel itself, assembled from its text, interpreted on the JVM. */
public final class EndiveKernel implements Kernel {
    private static final WasmModule MODULE = assemble();
    private static final int BASE = 1 << 16;

    private final Memory memory;
    private final int mostPages;
    private final Instance instance;
    private Activation unknown;
    private final Map<String, ExportFunction> exports = new HashMap<>();

    public EndiveKernel() {
        this(1 << 14);
    }

    /** One that lacks an activation. */
    public EndiveKernel(Activation unknown) {
        this(1 << 14);
        this.unknown = unknown;
    }

    /** @param mostPages how far its memory can grow, in pages of 64 KiB */
    public EndiveKernel(int mostPages) {
        this.mostPages = mostPages;
        memory = new ByteArrayMemory(new MemoryLimits(1, mostPages));
        instance = Instance.builder(MODULE)
                .withImportValues(ImportValues.builder()
                        .addMemory(new ImportMemory("env", "memory", memory))
                        .build())
                .build();
    }

    private static WasmModule assemble() {
        try {
            return Parser.parse(Assemble.module(Path.of("src/main/wat")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void call(String name, long... arguments) {
        if (unknown != null && name.endsWith(name(unknown))) {
            throw new IllegalStateException(name + " is not known here");
        }
        exports.computeIfAbsent(name, instance::export).apply(arguments);
    }

    private static long bits(double value) {
        return Double.doubleToRawLongBits(value);
    }

    private static String name(Activation phi) {
        return phi.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public int base() {
        return BASE;
    }

    @Override
    public boolean reserve(int end) {
        int pages = (int) ((end + 65535L) >> 16);
        return pages <= mostPages && (pages <= memory.pages() || memory.grow(pages - memory.pages()) >= 0);
    }

    @Override
    public double getDouble(int address) {
        return Double.longBitsToDouble(memory.readLong(address));
    }

    @Override
    public void putDouble(int address, double value) {
        memory.writeLong(address, bits(value));
    }

    @Override
    public float getFloat(int address) {
        return Float.intBitsToFloat(memory.readInt(address));
    }

    @Override
    public void putFloat(int address, float value) {
        memory.writeI32(address, Float.floatToRawIntBits(value));
    }

    @Override
    public int getInt(int address) {
        return memory.readInt(address);
    }

    @Override
    public void putInt(int address, int value) {
        memory.writeI32(address, value);
    }

    @Override
    public void put(double[] x, int from, int count, int address) {
        for (int i = 0; i < count; i++) {
            putDouble(address + i * Double.BYTES, x[from + i]);
        }
    }

    @Override
    public void get(int address, double[] x, int from, int count) {
        for (int i = 0; i < count; i++) {
            x[from + i] = getDouble(address + i * Double.BYTES);
        }
    }

    @Override
    public void multiply(int size, int J, int r, int out, int n, int columns, int pitch) {
        call("multiply", size, J, r, out, n, columns, pitch);
    }

    @Override
    public void multiplySparse(int J, int r, int out, int n, int columns, int pitch) {
        call("multiply_sparse", J, r, out, n, columns, pitch);
    }

    @Override
    public void adapt(int A, int u, int v, int r, int out, int rows, int columns) {
        call("adapt", A, u, v, r, out, rows, columns);
    }

    @Override
    public boolean knows(Activation phi) {
        return phi != unknown && has(name(phi)) && has("slope_" + name(phi));
    }

    private static boolean has(String function) {
        for (int i = 0; i < MODULE.exportSection().exportCount(); i++) {
            if (MODULE.exportSection().getExport(i).name().equals(function)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void spread(int x, int out, int spacing, int count) {
        call("spread", x, out, spacing, count);
    }

    @Override
    public void phi(Activation phi, int x, int r, int spacing, int count) {
        call(name(phi), x, r, spacing, count);
    }

    @Override
    public void slope(Activation phi, int r, int rSpacing, int v, int out, int spacing, int count) {
        call("slope_" + name(phi), r, rSpacing, v, out, spacing, count);
    }

    @Override
    public void drive(double g, double inPhase, double quadrature, int cosTheta, int sinTheta, int k, int count) {
        call("drive", bits(g), bits(inPhase), bits(quadrature), cosTheta, sinTheta, k, count);
    }

    @Override
    public void add(double g, int h, int k, int count) {
        call("add", bits(g), h, k, count);
    }

    @Override
    public void gain(double g, int k, int count) {
        call("gain", bits(g), k, count);
    }

    @Override
    public void leak(int x, int k, int count) {
        call("leak", x, k, count);
    }

    @Override
    public void clear(int k, int count) {
        call("clear", k, count);
    }

    @Override
    public void shift(int x, double dt, int k, int out, int count) {
        call("shift", x, bits(dt), k, out, count);
    }

    @Override
    public void heun(int x, double half, int k, int count) {
        call("heun", x, bits(half), k, count);
    }

    @Override
    public void rungeKutta(int x, double sixth, int k, int count) {
        call("runge_kutta", x, bits(sixth), k, count);
    }
}
