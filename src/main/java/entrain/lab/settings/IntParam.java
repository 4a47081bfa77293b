package entrain.lab.settings;

import entrain.lab.phrase.Phrase;
import java.util.List;

/** A whole number. {@code 4e2} and {@code 400.0} are read as 400. */
public final class IntParam extends Param<Integer> implements Numeric<Integer> {
    private final int min;
    private final int max;
    private final Slider slider;

    IntParam(About about, int defaultValue, int min, int max, Slider slider) {
        super(about, defaultValue);
        this.min = min;
        this.max = max;
        this.slider = slider;
    }

    /** Smallest permitted value. */
    public int min() {
        return min;
    }

    /** Largest permitted value. */
    public int max() {
        return max;
    }

    @Override
    public double sliderMin() {
        return slider.min();
    }

    @Override
    public double sliderMax(Settings settings) {
        return slider.max().applyAsDouble(settings);
    }

    @Override
    public double sliderStep() {
        return slider.step();
    }

    @Override
    public Integer nearest(double value) {
        if (Double.isNaN(value)) {
            throw refused();
        }
        return (int) Math.floor(Math.max(min, Math.min(max, value)) + 0.5);
    }

    @Override
    public Integer parse(String text) throws BadValue {
        Decimal number = Decimal.parse(text);
        double value = number.value();
        if (value < min || value > max) {
            throw new BadValue(it -> Phrase.of("{} is outside {} to {}", it, format(min), format(max)));
        }
        if (!number.isWhole()) {
            throw new BadValue(it -> Phrase.of("{} is not a whole number", it));
        }
        return (int) value;
    }

    @Override
    public String format(Integer value) {
        return Integer.toString(checked(value));
    }

    @Override
    Integer checked(Integer value) {
        if (value < min || value > max) {
            throw refused();
        }
        return value;
    }

    @Override
    public List<String> words() {
        return List.of();
    }
}
