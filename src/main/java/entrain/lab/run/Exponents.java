package entrain.lab.run;

import entrain.core.analysis.LyapunovSpectrum;
import entrain.core.model.RateNetwork;
import entrain.core.ode.Stepping;
import entrain.lab.frame.Track;
import entrain.lab.settings.Params;

/** Lyapunov exponents of a simulation's tracks, each measured along a trajectory of its own. */
public final class Exponents {
    private Exponents() {}

    /**
     * The first k Lyapunov exponents of a track, from t = 0 on, with the simulation's J.
     *
     * @param k              from 1 to N
     * @param interval       steps between two orthonormalisations
     * @param transientSteps that are left out
     */
    public static LyapunovSpectrum of(Simulation of, Track track, int k, int interval, long transientSteps) {
        RateNetwork one = new RateNetwork(of.weights(), 1, new int[k]);
        Blueprint.configure(one, of.settings());
        one.input(0, of.acting(track));
        Stepping stepping = of.aside(one);
        double[] state = new double[one.dimension()];
        Blueprint.start(of.settings(), of.data(), of.n(), state);
        return new LyapunovSpectrum(one, stepping, 0, state, of.settings().get(Params.DT), interval, transientSteps);
    }
}
