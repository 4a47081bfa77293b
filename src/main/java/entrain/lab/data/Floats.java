package entrain.lab.data;

/** Takes floats out of bytes: by the browser's own views of memory, where Java's arithmetic of bits is slow, or the JVM's. */
public interface Floats {
    /** Reads count floats of four bytes, from bytes[from] on, into out[at …). @param big whether the first byte is the highest */
    void singles(byte[] bytes, int from, int count, boolean big, float[] out, int at);

    /** The same of eight bytes. */
    void doubles(byte[] bytes, int from, int count, boolean big, double[] out, int at);
}
