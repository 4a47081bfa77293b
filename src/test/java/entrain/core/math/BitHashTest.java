package entrain.core.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BitHashTest {
    @Test
    void value_nothingAdded_offsetBasis() {
        assertEquals("cbf29ce484222325", BitHash.hex(new BitHash().value()));
    }

    @Test
    void reference_publishedVectors_agree() {
        // vectors of the FNV authors; the byte-wise reference below is then the yardstick for doubles
        assertEquals(0xaf63dc4c8601ec8cL, fnv1a("a".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(0x85944171f73967e8L, fnv1a("foobar".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void value_eightByteText_asFnvOfItsBytes() {
        // "chongo w" read as one little-endian double
        byte[] text = "chongo w".getBytes(StandardCharsets.US_ASCII);
        double x = ByteBuffer.wrap(text).order(ByteOrder.LITTLE_ENDIAN).getDouble();
        assertEquals(fnv1a(text), hash(x));
    }

    @Test
    void value_manyDoubles_asFnvOfTheirLittleEndianBytes() {
        double[] x = {0.0, -0.0, 1.0, -2.5, 1e300, Double.MIN_VALUE, Double.NaN, Double.NEGATIVE_INFINITY};
        ByteBuffer bytes = ByteBuffer.allocate(8 * x.length).order(ByteOrder.LITTLE_ENDIAN);
        for (double v : x) {
            bytes.putDouble(v);
        }
        assertEquals(fnv1a(bytes.array()), hash(x));
    }

    @Test
    void add_inParts_asInOneGo() {
        double[] x = {1.0, 2.0, 3.0, 4.0};
        BitHash parts = new BitHash();
        parts.add(x, 0, 1);
        parts.add(x, 1, 1);
        parts.add(x, 1, 4);
        assertEquals(hash(x), parts.value());
        BitHash middle = new BitHash();
        middle.add(x, 1, 3);
        assertEquals(hash(2.0, 3.0), middle.value());
    }

    @Test
    void value_oneBitOrOrderChanged_differs() {
        assertNotEquals(hash(1.0, 2.0), hash(2.0, 1.0));
        assertNotEquals(hash(1.0), hash(Math.nextUp(1.0)));
        assertNotEquals(hash(0.0), hash(-0.0));
    }

    @Test
    void value_nanPayload_ignored() {
        assertEquals(hash(Double.NaN), hash(Double.longBitsToDouble(0x7ff8000000000123L)));
    }

    @Test
    void hex_anyValue_sixteenLowerCaseDigits() {
        assertEquals("0000000000000000", BitHash.hex(0));
        assertEquals("ffffffffffffffff", BitHash.hex(-1));
        assertEquals("0123456789abcdef", BitHash.hex(0x0123456789abcdefL));
    }

    private static long hash(double... x) {
        BitHash hash = new BitHash();
        hash.add(x, 0, x.length);
        return hash.value();
    }

    private static long fnv1a(byte[] bytes) {
        long h = 0xcbf29ce484222325L;
        for (byte b : bytes) {
            h ^= b & 0xff;
            h *= 0x100000001b3L;
        }
        return h;
    }
}
