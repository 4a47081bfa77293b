package entrain.lab.data;

import entrain.lab.phrase.Phrase;
import entrain.lab.phrase.Refused;
import entrain.lab.run.Numeral;
import java.util.Arrays;

/** What the header of a NumPy array says: how its numbers stand and its shape. */
final class NpyHeader {
    private static final String SIZES = "1248";

    final String type;
    final Element element;
    final boolean fortran;
    final Shape shape;

    /** @param words the header's text @throws Refused if the array is none of numbers, or has not one or two axes */
    NpyHeader(String words) {
        type = type(value(words, "'descr'"));
        element = element();
        fortran = value(words, "'fortran_order'").startsWith("True");
        shape = Shape.of(axes(value(words, "'shape'")), element.size());
    }

    private static String value(String words, String key) {
        int from = words.indexOf(key);
        int colon = from < 0 ? -1 : words.indexOf(':', from + key.length());
        if (colon < 0) {
            throw broken();
        }
        return words.substring(colon + 1).trim();
    }

    private static String type(String descr) {
        if (descr.startsWith("[")) {
            throw unread(Phrase.of("records with named fields"));
        }
        int end = descr.indexOf('\'', 1);
        if (end < 3 || descr.charAt(0) != '\'') {
            throw broken();
        }
        return descr.substring(1, end);
    }

    private Element element() {
        char kind = type.charAt(1);
        if (kind == 'O') {
            throw unread(Phrase.of("pickled objects"));
        }
        if (kind == 'c') {
            throw unread(Phrase.of("complex numbers"));
        }
        boolean known = type.length() == 3 && SIZES.indexOf(type.charAt(2)) >= 0;
        boolean number = kind == 'f' ? known && type.charAt(2) != '1' : kind == 'i' || kind == 'u' || kind == 'b';
        if (!known || !number) {
            throw unread(Phrase.verbatim(Numeral.quote(type)));
        }
        return new Element(kind, type.charAt(2) - '0', type.charAt(0) == '>');
    }

    private static int[] axes(String text) {
        int end = text.indexOf(')');
        if (end < 0 || text.charAt(0) != '(') {
            throw broken();
        }
        int[] axes = {};
        int comma;
        for (int from = 1; from < end; from = comma + 1) {
            comma = text.indexOf(',', from);
            comma = comma < 0 || comma > end ? end : comma;
            String axis = text.substring(from, comma).replace("L", "").trim();
            if (!axis.isEmpty()) {
                axes = Arrays.copyOf(axes, axes.length + 1);
                axes[axes.length - 1] = length(axis);
            }
        }
        return axes;
    }

    private static int length(String axis) {
        try {
            int length = Integer.parseInt(axis);
            if (length >= 0) {
                return length;
            }
        } catch (NumberFormatException e) {
            // as any other that is no length
        }
        throw broken();
    }

    private static Refused unread(Phrase elements) {
        return new Refused(Phrase.of(
                "the array holds {}; save floats or integers, with numpy.save('F.npy', F.astype(float))", elements));
    }

    static Refused broken() {
        return new Refused(Phrase.of("the header of this .npy file cannot be read"));
    }
}
