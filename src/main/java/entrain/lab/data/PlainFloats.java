package entrain.lab.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The JVM's way. */
public final class PlainFloats implements Floats {
    @Override
    public void singles(byte[] bytes, int from, int count, boolean big, float[] out, int at) {
        buffer(bytes, from, big).asFloatBuffer().get(out, at, count);
    }

    @Override
    public void doubles(byte[] bytes, int from, int count, boolean big, double[] out, int at) {
        buffer(bytes, from, big).asDoubleBuffer().get(out, at, count);
    }

    private static ByteBuffer buffer(byte[] bytes, int from, boolean big) {
        return ByteBuffer.wrap(bytes).position(from).order(big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    }
}
