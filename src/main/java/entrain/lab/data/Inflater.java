package entrain.lab.data;

/** Inflates what is compressed: the browser's own decompression, or the JVM's. */
public interface Inflater {
    /** What became of it, once. */
    interface Then {
        /** @param bytes all of it */
        void inflated(byte[] bytes);

        /** It is damaged, or longer than it may be. */
        void failed();
    }

    /**
     * Inflates bytes[from … from + length), now or later; not modified.
     *
     * @param raw     whether it is deflate alone, as in a zip archive, or in a zlib envelope, as in MATLAB's files
     * @param atMost  so many bytes are expected at most; what gives more has failed
     */
    void inflate(byte[] bytes, int from, int length, boolean raw, int atMost, Then then);
}
