package entrain.lab.settings;

import java.util.function.ToDoubleFunction;

/**
 * Range and grain of a slider.
 *
 * @param max right end, given the settings as they stand
 */
record Slider(double min, ToDoubleFunction<Settings> max, double step) {
    static Slider of(double min, double max, double step) {
        return new Slider(min, settings -> max, step);
    }
}
