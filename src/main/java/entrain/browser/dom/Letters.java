package entrain.browser.dom;

import entrain.lab.wire.Letter;
import java.util.Arrays;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Float32Array;
import org.teavm.jso.typedarrays.Float64Array;
import org.teavm.jso.typedarrays.Int8Array;

/** Letters as the browser carries them: a line, and a typed array or null. */
public final class Letters {
    /** Receives a line and what came with it. */
    @JSFunctor
    public interface Handler extends JSObject {
        void letter(String line, JSObject data);
    }

    private Letters() {}

    /** What arrived; the buffer is copied. */
    public static Letter read(String line, JSObject data) {
        if (data == null) {
            return Letter.of(line);
        }
        if (doubles(data)) {
            return Letter.of(line, ((Float64Array) data).copyToJavaArray());
        }
        if (bytes(data)) {
            return Letter.of(line, ((Int8Array) data).copyToJavaArray());
        }
        float[] floats = ((Float32Array) data).copyToJavaArray();
        return Letter.of(line, floats, floats.length);
    }

    /** The buffer to send, a copy of what counts of it; null where there is none. */
    public static JSObject buffer(Letter letter) {
        if (letter.doubles() != null) {
            return Float64Array.copyFromJavaArray(letter.doubles());
        }
        if (letter.bytes() != null) {
            return Int8Array.copyFromJavaArray(letter.bytes());
        }
        if (letter.floats() == null) {
            return null;
        }
        float[] all = letter.floats();
        return Float32Array.copyFromJavaArray(
                letter.length() == all.length ? all : Arrays.copyOf(all, letter.length()));
    }

    @JSBody(params = "data", script = "return data instanceof Float64Array;")
    private static native boolean doubles(JSObject data);

    @JSBody(params = "data", script = "return data instanceof Int8Array;")
    private static native boolean bytes(JSObject data);
}
