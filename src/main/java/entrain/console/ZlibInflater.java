package entrain.console;

import entrain.lab.data.Inflater;
import java.util.zip.DataFormatException;

/** Inflates with the JVM's zlib, at once. */
public final class ZlibInflater implements Inflater {
    private static final int CHUNK = 1 << 16;

    @Override
    public Sink inflate(boolean raw, Sink out) {
        return new Stream(new java.util.zip.Inflater(raw), out);
    }

    private static final class Stream implements Sink {
        private final java.util.zip.Inflater zlib;
        private final Sink out;
        private final byte[] chunk = new byte[CHUNK];
        private boolean damaged;

        Stream(java.util.zip.Inflater zlib, Sink out) {
            this.zlib = zlib;
            this.out = out;
        }

        @Override
        public boolean take(byte[] bytes, int from, int length) {
            zlib.setInput(bytes, from, length);
            try {
                for (int some = zlib.inflate(chunk); some > 0; some = zlib.inflate(chunk)) {
                    if (!out.take(chunk, 0, some)) {
                        zlib.end();
                        return false;
                    }
                }
            } catch (DataFormatException e) {
                damaged = true;
            }
            damaged |= zlib.getRemaining() > 0; // something stands behind its end
            if (damaged) {
                zlib.end();
                out.end(false);
            }
            return !damaged;
        }

        @Override
        public void end(boolean whole) {
            boolean finished = whole && zlib.finished();
            zlib.end();
            out.end(finished);
        }
    }
}
