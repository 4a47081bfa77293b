package entrain.view;

import entrain.core.math.Nearest;
import entrain.lab.settings.RealParam;
import entrain.lab.settings.Settings;

/**
 * One number as all its controls show and move it, so that thumb, field and spoken value agree.
 *
 * <p>Its range is the useful part of what the parameter permits, and holds the value at all times. Keys and pointer stop
 * at the ends. A value beyond them, typed or of an address, takes the end with it, until the value is back.
 */
public final class Dial {
    private static final int ARROWS = 20;
    private static final int PAGES = 10;

    private final RealParam param;
    /** Grains per unit, a whole number: one division by it makes the double nearest to a decimal. */
    private final double grains;

    private double value = Double.NaN;
    private double usual;
    private double low;
    private double high;

    public Dial(RealParam param) {
        this.param = param;
        grains = Nearest.whole(1 / param.sliderStep());
    }

    public RealParam param() {
        return param;
    }

    /** Left end. */
    public double low() {
        return low;
    }

    /** Right end. */
    public double high() {
        return high;
    }

    /**
     * Takes on the settings.
     *
     * @param moved whether a key or the pointer made them: the range then never shrinks under the hand
     */
    public void follow(Settings settings, boolean moved) {
        double now = settings.get(param);
        double top = param.sliderMax(settings);
        if (now != value || top != usual) {
            low = Math.min(moved ? low : param.sliderMin(), now);
            high = Math.max(moved ? high : top, now);
            value = now;
            usual = top;
        }
    }

    /** A gesture has ended: the range is the usual one again if that holds the value. */
    public void rest() {
        if (value >= param.sliderMin() && value <= usual) {
            low = param.sliderMin();
            high = usual;
        }
    }

    /** Where the thumb is, from 0 to {@code stops}. */
    public int place(int stops) {
        return high > low ? (int) Nearest.whole(stops * (value - low) / (high - low)) : 0;
    }

    /** The number as far as a hand can set it: the nearest grain within the range. */
    public double at(double number) {
        return Math.max(low, Math.min(high, Nearest.whole(number * grains) / grains));
    }

    /** Where a pointer that moves along a part of the range leads from a number. */
    public double along(double number, double part) {
        return Math.max(low, Math.min(high, number + part * (high - low)));
    }

    /**
     * Where a key leads: arrows by a twentieth of the range, page keys by a tenth, Home and End to its ends.
     *
     * @param fine whether an arrow goes by one grain, the finest that a pointer can do
     * @return NaN for any other key
     */
    public double key(String key, boolean fine) {
        double arrow = fine ? 1 / grains : step(ARROWS);
        return switch (key) {
            case "ArrowUp", "ArrowRight" -> at(value + arrow);
            case "ArrowDown", "ArrowLeft" -> at(value - arrow);
            case "PageUp" -> at(value + step(PAGES));
            case "PageDown" -> at(value - step(PAGES));
            case "Home" -> low;
            case "End" -> high;
            default -> Double.NaN;
        };
    }

    /** A part of the range in whole grains. */
    private double step(int parts) {
        return Math.max(1, Nearest.whole((high - low) / parts * grains)) / grains;
    }
}
