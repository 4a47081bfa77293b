package entrain.lab.settings;

import entrain.lab.phrase.Phrase;

/** Two parameters over their ranges, which a map spans. Immutable. */
public final class Plane {
    /** As many cells as a map may have. */
    public static final int LARGEST = 10_000;

    private final Span x;
    private final Span y;

    private Plane(Span x, Span y) {
        this.x = x;
        this.y = y;
    }

    /** @throws BadValue if they are of one parameter, or make too many cells */
    static Plane of(Span x, Span y) throws BadValue {
        if (x.param() == y.param()) {
            throw new BadValue(it -> Phrase.of("{} has the same parameter twice", it));
        }
        if ((long) x.count() * y.count() > LARGEST) {
            throw tooFine();
        }
        return new Plane(x, y);
    }

    static BadValue tooFine() {
        return new BadValue(it -> Phrase.of("{} is too fine: {} cells are the most", it, "10,000"));
    }

    /** What runs to the right. */
    public Span x() {
        return x;
    }

    /** What runs upward. */
    public Span y() {
        return y;
    }

    /** Whether a parameter is one of its two: what is known of the plane holds for all its values. */
    public boolean spans(Param<?> param) {
        return x.param() == param || y.param() == param;
    }

    /** As in an address. */
    String text() {
        return x.brief() + "," + y.brief();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Plane that && text().equals(that.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
