package entrain.browser.worker;

import entrain.lab.data.Inflater;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;

/** Inflates with the browser's own stream, beside this thread: what is inflated comes later, and so does what fails then. */
public final class BrowserInflater implements Inflater {
    private final Consumer<Throwable> failed;

    /** @param failed takes what is thrown by whoever takes what is inflated: nobody else is there to catch it */
    public BrowserInflater(Consumer<Throwable> failed) {
        this.failed = failed;
    }

    @JSFunctor
    private interface Taker extends JSObject {
        boolean take(Int8Array bytes);
    }

    @JSFunctor
    private interface Ender extends JSObject {
        void end(boolean whole);
    }

    @Override
    public Sink inflate(boolean raw, Sink out) {
        JSObject stream = open(
                raw ? "deflate-raw" : "deflate",
                bytes -> {
                    try {
                        byte[] all = bytes.copyToJavaArray();
                        return out.take(all, 0, all.length);
                    } catch (RuntimeException | OutOfMemoryError e) {
                        failed.accept(e);
                        return false;
                    }
                },
                whole -> {
                    try {
                        out.end(whole);
                    } catch (RuntimeException | OutOfMemoryError e) {
                        failed.accept(e);
                    }
                });
        return new Sink() {
            @Override
            public boolean take(byte[] bytes, int from, int length) {
                write(stream, Int8Array.fromJavaArray(bytes), from, from + length);
                return true;
            }

            @Override
            public void end(boolean whole) {
                close(stream, whole);
            }
        };
    }

    /** Failures are told once, to the reader: the promises of the writer may fail silently. */
    @JSBody(
            params = {"format", "take", "end"},
            script = "const stream = new DecompressionStream(format);"
                    + "const reader = stream.readable.getReader();"
                    + "const next = () => reader.read().then(chunk => {"
                    + "  const bytes = chunk.value;"
                    + "  if (chunk.done) end(true);"
                    + "  else if (take(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length))) next();"
                    + "  else reader.cancel().catch(() => 0);"
                    + "}, () => end(false));"
                    + "next();"
                    + "const writer = stream.writable.getWriter();"
                    + "writer.closed.catch(() => 0);"
                    + "return writer;")
    private static native JSObject open(String format, Taker take, Ender end);

    /** The bytes are copied. */
    @JSBody(
            params = {"writer", "bytes", "from", "to"},
            script = "writer.write(bytes.slice(from, to)).catch(() => 0);")
    private static native void write(JSObject writer, Int8Array bytes, int from, int to);

    @JSBody(
            params = {"writer", "whole"},
            script = "(whole ? writer.close() : writer.abort()).catch(() => 0);")
    private static native void close(JSObject writer, boolean whole);
}
