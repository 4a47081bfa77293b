package entrain.lab.predict;

import entrain.core.model.UnitForm;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;

/**
 * How the settings' own form goes over into the current form, of which the theory is.
 *
 * <p><b>Rate form.</b> With y = gJr, dr/dt = −r + φ(y + h) gives dy/dt = −y + gJφ(y + h). So x = y + h obeys the current form
 * with the input h + dh/dt, whose amplitude is I√(1 + ω²). λ₁ is the same. The autocovariance of r is that of y over g², y
 * being the part of x that the other units make.
 *
 * <p>At g = 0 there is no y to divide, and {@link entrain.core.theory.DrivenMeanField} leaves the input out of C: in rate
 * form and under an input the theory is that of {@link #LEAST_GAIN}, which changes no digit that it has.
 */
final class Form {
    /** Corrections to g → 0 are of the order of g²; below this Δ of a resting network is taken for rounding. */
    private static final double LEAST_GAIN = 1e-5;

    private final boolean rate;
    private final double omega;
    private final double gain;

    /** @param amplitude of the input that acts; 0 for none */
    Form(Settings s, double amplitude) {
        rate = s.get(Params.UNIT) == UnitForm.RATE;
        omega = s.get(Params.OMEGA);
        double g = s.get(Params.G);
        gain = rate || amplitude > 0 ? Math.max(LEAST_GAIN, g) : g;
    }

    boolean isRate() {
        return rate;
    }

    /** The gain at which the theory is solved. */
    double gain() {
        return gain;
    }

    /** The input that gives the current form the activity that this input gives the settings' own form. */
    double toCurrent(double amplitude) {
        return rate ? amplitude * Math.sqrt(1 + omega * omega) : amplitude;
    }

    /** The input to the settings' own form that is as good as this one to the current form. */
    double fromCurrent(double amplitude) {
        return rate ? amplitude / Math.sqrt(1 + omega * omega) : amplitude;
    }

    /** From the autocovariance of gJr, or its spectrum, to that of r. */
    double ofRates(double recurrent) {
        return recurrent / (gain * gain);
    }
}
