package entrain.lab.settings;

/** The choices that are made here and not in the science below. */
public final class Choices {
    private Choices() {}

    /** How excitation and inhibition are balanced under Dale's law. */
    public enum Balance {
        /** Each row of J sums to zero. */
        ROWS,
        /** Only the expected sum of a row is zero. */
        MEAN
    }

    /** The diagonal of J: drawn like the other entries, or zero (no unit acts on itself). */
    public enum Diagonal {
        RANDOM,
        ZERO
    }

    /** The unit of time in labels. */
    public enum TimeUnit {
        TAU,
        MS
    }

    /** Order of the units in the raster: phase of the driven response, first principal component, or as numbered. */
    public enum RasterOrder {
        PHASE,
        PC1,
        NONE
    }

    /** What is shown of a map: all of it, a row, a column, or where λ₁ = 0 against what is not the input's amplitude. */
    public enum Section {
        NONE,
        X,
        Y,
        CRITICAL
    }

    /** Colours; AUTO follows the system. */
    public enum Theme {
        AUTO,
        LIGHT,
        DARK
    }

    /** Motion; AUTO follows the system, REDUCED shows a still trajectory. */
    public enum Motion {
        AUTO,
        FULL,
        REDUCED
    }

    /** Whether single keys act on the page (WCAG 2.1.4). */
    public enum Keys {
        ON,
        OFF
    }

    /** Language of the texts; AUTO follows the browser. X_MIRROR marks English and turns the page, for translators and tests. */
    public enum Language {
        AUTO,
        EN,
        HI,
        X_MIRROR
    }

    /** How much stands around the pictures. */
    public enum Ui {
        FULL,
        BASIC,
        NONE,
        /** All of it, half as large again: letters, lines and ticks for a hall. */
        PRESENTER
    }

    /** What multiplies and steps; AUTO takes the SIMD kernel where there is one. */
    public enum Engine {
        AUTO,
        JAVA,
        SIMD
    }

    /** Which build computes; AUTO takes WebAssembly where the browser has it, and JavaScript for a figure in a frame. */
    public enum Runtime {
        AUTO,
        WASM,
        JS
    }
}
