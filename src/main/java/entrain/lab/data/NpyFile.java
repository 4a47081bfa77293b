package entrain.lab.data;

import entrain.lab.phrase.Phrase;
import entrain.lab.phrase.Refused;
import entrain.lab.run.Numeral;
import java.nio.charset.StandardCharsets;

/**
 * An array in NumPy's file format 1.0, 2.0 or 3.0: one or two axes of floats, integers or truth values, of either byte
 * order, in C or Fortran order. Pickled objects, complex numbers and records are refused.
 */
final class NpyFile {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final String SIZES = "1248";

    private final byte[] file;
    private String type = "";
    private boolean big;
    private int size;
    private boolean fortran;
    private int rows;
    private int columns;
    private int at;

    NpyFile(byte[] file) {
        this.file = file;
    }

    static boolean begins(byte[] file) {
        boolean same = file.length >= MAGIC.length;
        for (int i = 0; i < MAGIC.length && same; i++) {
            same = file[i] == MAGIC[i];
        }
        return same;
    }

    Sheet read(Want want) {
        header();
        Phrase form = Phrase.verbatim(rows + " × " + columns + ", .npy " + type);
        Phrase tooLarge = want.tooLarge(rows, columns);
        if (tooLarge != null) {
            throw new Refused(tooLarge);
        }
        if (!want.fits(rows, columns)) {
            throw new Refused(want.missed(form));
        }
        long needed = (long) rows * columns * size;
        if (file.length - at != needed) {
            throw new Refused(Phrase.of(
                    "the array has {} bytes, but the file holds {}",
                    Long.toString(needed),
                    Integer.toString(file.length - at)));
        }
        double[] numbers = new double[rows * columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                int k = fortran ? j * rows + i : i * columns + j;
                numbers[i * columns + j] = finite(number(at + k * size), i, j);
            }
        }
        return new Sheet(rows, columns, numbers, form);
    }

    private static double finite(double number, int i, int j) {
        if (!(Math.abs(number) <= Double.MAX_VALUE)) {
            throw new Refused(Phrase.of(
                    "row {}, column {}: {}",
                    Integer.toString(i + 1),
                    Integer.toString(j + 1),
                    Phrase.of(
                            "{} is not a finite number", Double.isNaN(number) ? "NaN" : number < 0 ? "-inf" : "inf")));
        }
        return number;
    }

    private void header() {
        int version = file.length > MAGIC.length ? file[MAGIC.length] : 0;
        int begin = MAGIC.length + (version == 1 ? 4 : 6);
        if (version < 1 || version > 3 || file.length < begin) {
            throw broken();
        }
        long length = little(MAGIC.length + 2, begin - MAGIC.length - 2);
        if (length < 0 || length > file.length - begin) {
            throw broken();
        }
        at = begin + (int) length;
        String words = new String(file, begin, (int) length, StandardCharsets.UTF_8);
        element(value(words, "'descr'"));
        fortran = value(words, "'fortran_order'").startsWith("True");
        shape(value(words, "'shape'"));
    }

    private static String value(String words, String key) {
        int from = words.indexOf(key);
        int colon = from < 0 ? -1 : words.indexOf(':', from + key.length());
        if (colon < 0) {
            throw broken();
        }
        return words.substring(colon + 1).trim();
    }

    private void element(String descr) {
        if (descr.startsWith("[")) {
            throw unread(Phrase.of("records with named fields"));
        }
        int end = descr.indexOf('\'', 1);
        if (end < 3 || descr.charAt(0) != '\'') {
            throw broken();
        }
        type = descr.substring(1, end);
        if (type.charAt(1) == 'O') {
            throw unread(Phrase.of("pickled objects"));
        }
        if (type.charAt(1) == 'c') {
            throw unread(Phrase.of("complex numbers"));
        }
        big = type.charAt(0) == '>';
        size = type.charAt(2) - '0';
        char kind = type.charAt(1);
        boolean known = type.length() == 3 && SIZES.indexOf(type.charAt(2)) >= 0;
        boolean read = kind == 'f' ? size == 4 || size == 8 : kind == 'i' || kind == 'u' || kind == 'b';
        if (!known || !read) {
            throw unread(Phrase.verbatim(Numeral.quote(type)));
        }
    }

    private void shape(String text) {
        int end = text.indexOf(')');
        if (end < 0 || text.charAt(0) != '(') {
            throw broken();
        }
        String axes = text.substring(1, end).replace(" ", "").replace("L", "");
        if (axes.endsWith(",")) {
            axes = axes.substring(0, axes.length() - 1);
        }
        int comma = axes.indexOf(',');
        if (axes.isEmpty() || axes.indexOf(',', comma + 1) > comma && comma >= 0) {
            throw new Refused(Phrase.of("the array has the shape {}; one or two axes are read", "(" + axes + ")"));
        }
        try {
            rows = Integer.parseInt(comma < 0 ? axes : axes.substring(0, comma));
            columns = comma < 0 ? 1 : Integer.parseInt(axes.substring(comma + 1));
        } catch (NumberFormatException e) {
            throw broken();
        }
    }

    private double number(int from) {
        long bits = big ? Long.reverseBytes(little(from, size)) >>> 8 * (8 - size) : little(from, size);
        char kind = type.charAt(1);
        if (kind == 'f') {
            return size == 4 ? Float.intBitsToFloat((int) bits) : Double.longBitsToDouble(bits);
        }
        int free = 8 * (8 - size);
        return kind == 'i' ? bits << free >> free : bits >= 0 ? bits : 2.0 * (bits >>> 1 | bits & 1);
    }

    private long little(int from, int count) {
        long bits = 0;
        for (int k = count - 1; k >= 0; k--) {
            bits = bits << 8 | file[from + k] & 0xFF;
        }
        return bits;
    }

    private static Refused unread(Phrase elements) {
        return new Refused(Phrase.of("the array holds {}; floats of 4 or 8 bytes and integers are read", elements));
    }

    private static Refused broken() {
        return new Refused(Phrase.of("the header of this .npy file cannot be read"));
    }
}
