package entrain.lab.settings;

import entrain.core.math.Decimals;
import entrain.core.math.Nearest;
import entrain.lab.phrase.Phrase;
import java.util.List;

/** A real number: any double of its range. Its text is the shortest that reads back as the same bits, everywhere. */
public final class RealParam extends Param<Double> implements Numeric<Double> {
    private static final double PARTS = 1e6;
    /** How much finer than their distance evenly spaced values are rounded, at least. */
    private static final double FINER = 1000;

    private static final double MOST_PARTS = 1e14; // of a value: fewer than a double tells apart

    private static final double LEAST = 0x1p-1022; // below it a double has fewer digits; then it is 0

    private final double min;
    private final double max;
    private final Slider slider;

    RealParam(About about, double defaultValue, double min, double max, Slider slider) {
        super(about, defaultValue);
        this.min = min;
        this.max = max;
        this.slider = slider;
    }

    /** Smallest permitted value. */
    public double min() {
        return min;
    }

    /** Largest permitted value. */
    public double max() {
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
    public Double nearest(double value) {
        if (Double.isNaN(value)) {
            throw refused();
        }
        return Math.max(min, Math.min(max, value)) + 0.0; // no −0
    }

    /** The permitted value nearest to one of several evenly spaced, without the digits that spacing them has brought in. */
    public Double nearest(double value, double step) {
        double parts = PARTS;
        while (step * parts < FINER && Math.abs(value) * parts < MOST_PARTS) {
            parts *= 10;
        }
        return nearest(Nearest.whole(value * parts) / parts);
    }

    @Override
    public Double parse(String text) throws BadValue {
        double value = Decimal.parse(text).value();
        if (value < min || value > max) {
            throw new BadValue(it -> Phrase.of("{} is outside {} to {}", it, format(min), format(max)));
        }
        return Math.abs(value) < LEAST ? 0 : value;
    }

    @Override
    boolean rounds(String text) throws BadValue {
        Decimal number = Decimal.parse(text);
        return number.isRounded() || parse(text) == 0 && !number.digits().isEmpty();
    }

    @Override
    public String format(Double value) {
        return Decimals.write(checked(value));
    }

    @Override
    Double checked(Double value) {
        double v = value + 0.0; // no −0
        if (!(v >= min && v <= max)) {
            throw refused();
        }
        return v;
    }

    @Override
    public List<String> words() {
        return List.of();
    }
}
