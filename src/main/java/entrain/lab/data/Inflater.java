package entrain.lab.data;

/** Inflates what is compressed, piece by piece: the browser's own decompression, or the JVM's. */
public interface Inflater {
    /** Takes bytes that come in pieces. */
    interface Sink {
        /**
         * Takes the next bytes, bytes[from … from + length); not modified, not kept.
         *
         * @return whether more are wanted; if not, nothing more comes, not even the end
         */
        boolean take(byte[] bytes, int from, int length);

        /** No bytes follow. @param whole whether these are all; false if what was compressed is damaged or cut */
        void end(boolean whole);
    }

    /**
     * Begins to inflate.
     *
     * @param raw whether it is deflate alone, as in a zip archive, or in a zlib envelope, as in MATLAB's files
     * @param out takes what is inflated, now or later, and hears of its end, once
     * @return takes what is compressed
     */
    Sink inflate(boolean raw, Sink out);
}
