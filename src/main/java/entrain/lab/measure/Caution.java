package entrain.lab.measure;

/**
 * Why a number is not what it should be.
 *
 * @param kind    what is amiss
 * @param size    how much: as its kind says
 * @param refuses whether there is no number at all; else it is a little off
 */
public record Caution(Kind kind, double size, boolean refuses) {
    /** What is amiss. */
    public enum Kind {
        /** The step is long for the input; the size is ω dt. */
        DRIVE,
        /** The step is long for the network; the size is the part of its way by which a step misses. */
        STEP,
        /** The step is long for λ₁; the size is by how much it is off, per τ. */
        GROWTH,
        /** Samples meet the input at too few of its phases; the size is the time between them, in τ. */
        SAMPLES
    }

    /** The words alone: text of the numbers would bring the whole of Double.toString into the page. */
    @Override
    public String toString() {
        return kind.name();
    }
}
