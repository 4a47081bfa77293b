package entrain.lab.settings;

/** A real number, kept as whole millionths. */
public final class RealParam extends Param<Double> {
    private final long min;
    private final long max;
    private final double sliderMin;
    private final double sliderMax;

    RealParam(
            String key,
            String symbol,
            String unit,
            Effect effect,
            String defaultValue,
            String min,
            String max,
            double sliderMin,
            double sliderMax,
            String meaning) {
        super(key, symbol, unit, effect, Decimal.toDouble(constant(defaultValue)), meaning);
        this.min = constant(min);
        this.max = constant(max);
        this.sliderMin = sliderMin;
        this.sliderMax = sliderMax;
    }

    public double min() {
        return Decimal.toDouble(min);
    }

    public double max() {
        return Decimal.toDouble(max);
    }

    /** Where a slider begins; values may lie outside. */
    public double sliderMin() {
        return sliderMin;
    }

    /** Where a slider ends; values may lie outside. */
    public double sliderMax() {
        return sliderMax;
    }

    @Override
    public Double parse(String text) throws BadValue {
        long ticks = Decimal.parse(text);
        if (ticks < min || ticks > max) {
            throw new BadValue("is outside " + Decimal.format(min) + " to " + Decimal.format(max));
        }
        return Decimal.toDouble(ticks);
    }

    @Override
    public String format(Double value) {
        return Decimal.format(Decimal.toTicks(value));
    }

    /** The allowed value nearest to any number. */
    public double nearest(double value) {
        return Decimal.toDouble(Math.max(min, Math.min(max, Decimal.toTicks(Math.max(-1e9, Math.min(1e9, value))))));
    }

    @Override
    Double checked(Double value) {
        long ticks = Decimal.toTicks(value);
        if (ticks < min || ticks > max) {
            throw new IllegalArgumentException(key() + " = " + value + " is out of range");
        }
        return Decimal.toDouble(ticks);
    }

    private static long constant(String text) {
        try {
            return Decimal.parse(text);
        } catch (BadValue e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
