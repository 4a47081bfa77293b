package entrain.lab.settings;

/**
 * What a slider needs to know of a parameter that is a number. A slider's range is the useful part of the permitted
 * range: a typed value may lie beyond it.
 *
 * @param <T> Double or Integer
 */
public interface Numeric<T extends Number> {
    /** Left end of the slider. */
    double sliderMin();

    /** Right end of the slider, which may depend on the other settings: a sigmoid network needs larger gains. */
    double sliderMax(Settings settings);

    /** Grain of a dragged slider. */
    double sliderStep();

    /**
     * The permitted value nearest to a number, infinities included.
     *
     * @throws IllegalArgumentException if {@code value} is not a number
     */
    T nearest(double value);
}
