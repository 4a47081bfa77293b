package entrain.lab.settings;

import entrain.core.math.Decimals;
import entrain.lab.phrase.Phrase;

/**
 * One parameter at {@code count} evenly spaced values, from first to last. As text {@code g,0.4,3.4,16}: its key, first
 * value, last value, how many. Immutable.
 */
public final class Span {
    private final RealParam param;
    private final double first;
    private final double last;
    private final int count;
    private final boolean usual;

    private Span(RealParam param, double first, double last, int count, boolean usual) {
        this.param = param;
        this.first = first;
        this.last = last;
        this.count = count;
        this.usual = usual;
    }

    /** The values that make sense where nobody asks for others. @throws BadValue if there is no such parameter of a plane */
    static Span of(String key) throws BadValue {
        return switch (key) {
            case "g" -> new Span(Params.G, 0.4, 3.4, 16, true);
            case "I" -> new Span(Params.I, 0, 4.6, 24, true);
            case "omega" -> new Span(Params.OMEGA, 0.1, 2.4, 24, true);
            case "p" -> new Span(Params.P, 0.05, 1, 20, true);
            default -> throw new BadValue(it -> Phrase.of("{} is not of two out of {}", it, "g, I, omega, p"));
        };
    }

    /** The same parameter at other values. @throws BadValue if they are not permitted, not in order or too many */
    Span over(String from, String to, String howMany) throws BadValue {
        double start = param.parse(from);
        double end = param.parse(to);
        double values = Decimal.parse(howMany).value();
        if (!(start < end) || !(values >= 2)) {
            throw new BadValue(it -> Phrase.of("{} has an empty range", it));
        }
        if (values > Plane.LARGEST || values != (int) values) {
            throw Plane.tooFine();
        }
        boolean same = start == first && end == last && values == count;
        return new Span(param, start, end, (int) values, usual && same);
    }

    public RealParam param() {
        return param;
    }

    public int count() {
        return count;
    }

    public double first() {
        return first;
    }

    /** From one value to the next. */
    public double step() {
        return (last - first) / (count - 1);
    }

    /** All of it, as a task's arguments have it. */
    public String text() {
        return param.key() + "," + Decimals.write(first) + "," + Decimals.write(last) + "," + count;
    }

    /** Its key alone where the values are the usual ones, else all of it. */
    String brief() {
        return usual ? param.key() : text();
    }
}
