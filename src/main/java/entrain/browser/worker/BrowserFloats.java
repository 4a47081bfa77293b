package entrain.browser.worker;

import entrain.lab.data.Floats;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;

/**
 * Reads floats through the browser's views of memory, where a bit pattern of 64 bits is slow in Java; its own floats have
 * the lowest byte first.
 */
public final class BrowserFloats implements Floats {
    @Override
    public void singles(byte[] bytes, int from, int count, boolean big, float[] out, int at) {
        readSingles(bytes, from, count, big, out, at);
    }

    @Override
    public void doubles(byte[] bytes, int from, int count, boolean big, double[] out, int at) {
        readDoubles(bytes, from, count, big, out, at);
    }

    @JSBody(
            params = {"bytes", "from", "count", "big", "out", "at"},
            script = "if (big) {"
                    + "  const view = new DataView(bytes.buffer, bytes.byteOffset + from);"
                    + "  for (let i = 0; i < count; i++) out[at + i] = view.getFloat32(4 * i);"
                    + "} else new Int8Array(out.buffer, out.byteOffset + 4 * at, 4 * count)"
                    + ".set(bytes.subarray(from, from + 4 * count));")
    private static native void readSingles(
            @JSByRef byte[] bytes, int from, int count, boolean big, @JSByRef float[] out, int at);

    @JSBody(
            params = {"bytes", "from", "count", "big", "out", "at"},
            script = "if (big) {"
                    + "  const view = new DataView(bytes.buffer, bytes.byteOffset + from);"
                    + "  for (let i = 0; i < count; i++) out[at + i] = view.getFloat64(8 * i);"
                    + "} else new Int8Array(out.buffer, out.byteOffset + 8 * at, 8 * count)"
                    + ".set(bytes.subarray(from, from + 8 * count));")
    private static native void readDoubles(
            @JSByRef byte[] bytes, int from, int count, boolean big, @JSByRef double[] out, int at);
}
