package entrain.view.panels;

import entrain.core.model.UnitForm;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Scalar;
import entrain.lab.frame.Track;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.view.Labels;
import entrain.view.TimeScale;

/** What the captions call the model's quantities, and how they say over what an average runs. */
final class Quantity {
    /** Times that differ by no more, in τ, are told as one. */
    private static final double SAME = 1;

    private Quantity() {}

    /** The rates: {@code φ(x)}, in the rate form {@code r}, in a linear network {@code x}. */
    static String rate(Settings settings) {
        return settings.get(Params.UNIT) == UnitForm.RATE
                ? "r"
                : settings.get(Params.PHI).rate();
    }

    /** The state: {@code x}, in the rate form {@code r}. */
    static String state(Settings settings) {
        return settings.get(Params.UNIT) == UnitForm.RATE ? "r" : "x";
    }

    /** {@code ", 400 units × 84 τ"}; empty while nothing has been averaged. */
    static String average(Frame frame, Scalar time, Settings settings) {
        return either(frame, time)
                ? ", " + (int) settings.get(Params.N) + " units × " + times(frame, time, settings)
                : "";
    }

    /** For how long: {@code 84 τ}, or {@code 84 and 12 τ} where a turned knob has set one track back. */
    static String times(Frame frame, Scalar time, Settings settings) {
        boolean both = frame.knows(Track.SPONTANEOUS, time) && frame.knows(Track.DRIVEN, time);
        double a = frame.value(Track.SPONTANEOUS, time);
        double b = frame.value(Track.DRIVEN, time);
        if (both && Math.abs(a - b) > SAME) {
            return Labels.number(a * TimeScale.perTau(settings)) + " and " + TimeScale.text(b, settings);
        }
        return TimeScale.text(Math.max(a, b), settings);
    }

    /** Both tracks' values, {@code 9.7 and 2.0}, a dash for one that is not known. */
    static String both(Frame frame, Scalar scalar, int decimals) {
        return pair(one(frame, Track.SPONTANEOUS, scalar, decimals), one(frame, Track.DRIVEN, scalar, decimals));
    }

    /** What holds of the two tracks, once where it is the same. */
    static String pair(String spontaneous, String driven) {
        return spontaneous.equals(driven) ? driven : spontaneous + " and " + driven;
    }

    static boolean either(Frame frame, Scalar scalar) {
        return frame.knows(Track.SPONTANEOUS, scalar) || frame.knows(Track.DRIVEN, scalar);
    }

    private static String one(Frame frame, Track track, Scalar scalar, int decimals) {
        return frame.knows(track, scalar) && !frame.diverged(track)
                ? Labels.fixed(frame.value(track, scalar), decimals)
                : "–";
    }
}
