package entrain.lab.settings;

import entrain.lab.phrase.Phrase;
import java.util.List;

/**
 * A real number, kept as the double nearest to a multiple of 10^−6, so that its text is exact and every platform has
 * the same bits.
 */
public final class RealParam extends Param<Double> implements Numeric<Double> {
    private static final int DECIMALS = 6;
    private static final double TICKS_PER_UNIT = 1e6;

    private final long minTicks;
    private final long maxTicks;
    private final Slider slider;

    RealParam(About about, double defaultValue, double min, double max, Slider slider) {
        super(about, fromTicks(toTicks(defaultValue)));
        this.minTicks = toTicks(min);
        this.maxTicks = toTicks(max);
        this.slider = slider;
    }

    /** Smallest permitted value. */
    public double min() {
        return fromTicks(minTicks);
    }

    /** Largest permitted value. */
    public double max() {
        return fromTicks(maxTicks);
    }

    /** Digits after the point: every value is a multiple of 10^−decimals. */
    public int decimals() {
        return DECIMALS;
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
        return fromTicks(toTicks(Math.max(min(), Math.min(max(), value))));
    }

    @Override
    public Double parse(String text) throws BadValue {
        long ticks = Decimal.parse(text, DECIMALS).ticks();
        if (ticks < minTicks || ticks > maxTicks) {
            throw new BadValue(it -> Phrase.of(
                    "{} is outside {} to {}",
                    it,
                    Decimal.format(minTicks, DECIMALS),
                    Decimal.format(maxTicks, DECIMALS)));
        }
        return fromTicks(ticks);
    }

    @Override
    public String format(Double value) {
        return Decimal.format(toTicks(checked(value)), DECIMALS);
    }

    @Override
    Double checked(Double value) {
        double v = value;
        if (!(v > min() - 1 && v < max() + 1)) {
            throw refused();
        }
        long ticks = toTicks(v);
        if (ticks < minTicks || ticks > maxTicks) {
            throw refused();
        }
        return fromTicks(ticks);
    }

    @Override
    public List<String> words() {
        return List.of();
    }

    /** Exact for every value that {@link #fromTicks} makes of fewer than 2^51 ticks. */
    private static long toTicks(double value) {
        return (long) Math.floor(value * TICKS_PER_UNIT + 0.5);
    }

    /** One correctly rounded division of two exact numbers: the double nearest to the decimal. */
    private static double fromTicks(long ticks) {
        return ticks / TICKS_PER_UNIT;
    }
}
