package entrain.console;

import entrain.lab.data.Inflater;
import java.util.zip.DataFormatException;

/** Inflates with the JVM's zlib, at once. */
public final class ZlibInflater implements Inflater {
    private static final int BLOCK = 1 << 12;
    private static final int CHUNK = 1 << 16;

    @Override
    public Sink inflate(boolean raw, Sink out) {
        return new Stream(new java.util.zip.Inflater(raw), out);
    }

    private static final class Stream implements Sink {
        private final java.util.zip.Inflater zlib;
        private final Sink out;
        /** What was before an error depends on the blocks that zlib gets, and so not on the pieces that come here. */
        private final byte[] block = new byte[BLOCK];

        private final byte[] chunk = new byte[CHUNK];
        private int filled;
        private boolean over;

        Stream(java.util.zip.Inflater zlib, Sink out) {
            this.zlib = zlib;
            this.out = out;
        }

        @Override
        public boolean take(byte[] bytes, int from, int length) {
            int some;
            for (int done = 0; done < length && !over; done += some) {
                some = Math.min(length - done, BLOCK - filled);
                System.arraycopy(bytes, from + done, block, filled, some);
                filled += some;
                if (filled == BLOCK) {
                    inflate();
                }
            }
            return !over;
        }

        private void inflate() {
            zlib.setInput(block, 0, filled);
            filled = 0;
            try {
                for (int some = zlib.inflate(chunk); some > 0; some = zlib.inflate(chunk)) {
                    if (!out.take(chunk, 0, some)) {
                        close();
                        return;
                    }
                }
                if (zlib.getRemaining() > 0) { // something stands behind its end
                    fail();
                }
            } catch (DataFormatException e) {
                fail();
            }
        }

        private void fail() {
            close();
            out.end(false);
        }

        private void close() {
            over = true;
            zlib.end();
        }

        @Override
        public void end(boolean whole) {
            if (filled > 0) {
                inflate();
            }
            if (!over) {
                boolean finished = whole && zlib.finished();
                close();
                out.end(finished);
            }
        }
    }
}
