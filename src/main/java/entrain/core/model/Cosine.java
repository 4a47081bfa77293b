package entrain.core.model;

import entrain.core.math.Elementary;
import java.util.Arrays;

/**
 * The input h_i(t) = I cos(ωt + θ_i): one frequency, a phase for each unit (Rajan, Abbott and Sompolinsky, PRE 82,
 * 011903, 2010, doi:10.1103/PhysRevE.82.011903). I has no unit, ω is in rad per τ, θ in radians.
 *
 * <p>It is computed as (I cos ωt) cos θ_i − (I sin ωt) sin θ_i: two trigonometric calls a derivative, not N.
 */
public final class Cosine implements Input {
    private final double[] cosTheta;
    private final double[] sinTheta;
    private double amplitude;
    private double omega;
    private int phasesSet;

    /** I = 0, ω = 0 and all phases zero, for n units. */
    public Cosine(int n) {
        cosTheta = new double[n];
        sinTheta = new double[n];
        Arrays.fill(cosTheta, 1);
    }

    /** Amplitude I. */
    public void amplitude(double newAmplitude) {
        amplitude = newAmplitude;
    }

    /** Angular frequency, in rad per τ. */
    public void omega(double newOmega) {
        omega = newOmega;
    }

    /** Phases, one for each unit, in radians; not kept. */
    public void theta(double[] theta) {
        if (theta.length != cosTheta.length) {
            throw new IllegalArgumentException(cosTheta.length + " phases are needed, not " + theta.length);
        }
        for (int i = 0; i < theta.length; i++) {
            cosTheta[i] = Elementary.cos(theta[i]);
            sinTheta[i] = Elementary.sin(theta[i]);
        }
        phasesSet++;
    }

    /** cos θ_i; not to be modified. */
    public double[] cosTheta() {
        return cosTheta;
    }

    /** sin θ_i; not to be modified. */
    public double[] sinTheta() {
        return sinTheta;
    }

    /** Counts how often the phases were set. */
    public int phasesSet() {
        return phasesSet;
    }

    /** I cos ωt. */
    public double inPhase(double t) {
        return amplitude * Elementary.cos(omega * t);
    }

    /** I sin ωt. */
    public double quadrature(double t) {
        return amplitude * Elementary.sin(omega * t);
    }

    @Override
    public boolean write(double t, double[] r, int from, double[] h) {
        double p = inPhase(t);
        double q = quadrature(t);
        if (p == 0 && q == 0) {
            return false;
        }
        for (int i = 0; i < cosTheta.length; i++) {
            h[i] = p * cosTheta[i] - q * sinTheta[i];
        }
        return true;
    }
}
