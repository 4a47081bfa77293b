package entrain.view;

import entrain.core.math.Nearest;
import entrain.lab.settings.Choices.TimeUnit;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;

/** Time as the labels count it: in time constants τ or, if asked, in milliseconds. */
public final class TimeScale {
    private static final double MS_PER_S = 1000;

    private TimeScale() {}

    /** How many of the labels' units one τ has. */
    public static double perTau(Settings settings) {
        return milliseconds(settings) ? settings.get(Params.TAU) : 1;
    }

    /** The labels' unit. */
    public static String unit(Settings settings) {
        return milliseconds(settings) ? "ms" : "τ";
    }

    /** A time or lag, given in τ, to three digits: {@code 84 τ}, {@code 840 ms}. */
    public static String text(double t, Settings settings) {
        return Labels.number(t * perTau(settings)) + " " + unit(settings);
    }

    /** A moment or a span to a tenth of τ: {@code 312.4 τ}, {@code 3124 ms}, {@code 31.2 s}. */
    public static String clock(double t, Settings settings) {
        if (!milliseconds(settings)) {
            return Labels.fixed(t, 1) + " τ";
        }
        double ms = t * settings.get(Params.TAU);
        return ms < 10 * MS_PER_S ? Labels.fixed(ms, 0) + " ms" : Labels.fixed(ms / MS_PER_S, 1) + " s";
    }

    /** A time or lag out of a row of them, with the decimals that their step has: {@code 100.5 τ}. */
    public static String text(double t, double step, Settings settings) {
        return Labels.fixed(t * perTau(settings), decimals(step * perTau(settings))) + " " + unit(settings);
    }

    /** How many decimals, three at most, tell the multiples of a step apart. */
    public static int decimals(double step) {
        int decimals = 0;
        double parts = step;
        while (decimals < 3 && Math.abs(parts - Nearest.whole(parts)) > 1e-3) {
            parts *= 10;
            decimals++;
        }
        return decimals;
    }

    /** Frequency in Hz of an angular frequency in rad/τ. */
    public static double hertz(double omega, Settings settings) {
        return omega / (2 * Math.PI) * MS_PER_S / settings.get(Params.TAU);
    }

    public static boolean milliseconds(Settings settings) {
        return settings.get(Params.TIME) == TimeUnit.MS;
    }
}
