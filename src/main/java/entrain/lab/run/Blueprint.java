package entrain.lab.run;

import entrain.core.model.Cosine;
import entrain.core.model.InitialState;
import entrain.core.model.RateNetwork;
import entrain.core.model.UnitForm;
import entrain.core.model.Wiring;
import entrain.lab.frame.Track;
import entrain.lab.settings.Choices.Balance;
import entrain.lab.settings.Choices.Diagonal;
import entrain.lab.settings.Params;
import entrain.lab.settings.Rules;
import entrain.lab.settings.Settings;

/** How settings, and what is given in place of the draws, become a network: J's wiring, its parameters, its start. */
final class Blueprint {
    private Blueprint() {}

    /** What determines J. @throws Refused where there is no such J */
    static Wiring wiring(Settings s) {
        Rules.check(s);
        return new Wiring(
                s.get(Params.CONNECTIVITY),
                s.get(Params.N),
                s.get(Params.P),
                s.get(Params.DIAGONAL) == Diagonal.ZERO,
                s.get(Params.F),
                s.get(Params.BALANCE) == Balance.ROWS,
                s.get(Params.SEED_NET));
    }

    /** The amplitude of the input that acts on a track. */
    static double amplitude(Settings s, Track track) {
        return track.kind().driven() ? s.get(Params.I) : 0;
    }

    /** What all trajectories share. */
    static void configure(RateNetwork network, Settings s) {
        network.gain(s.get(Params.G));
        network.activation(s.get(Params.PHI));
        network.form(s.get(Params.UNIT));
    }

    /** The input, but for its phases. */
    static void configure(Cosine drive, Settings s) {
        drive.omega(s.get(Params.OMEGA));
        drive.amplitude(s.get(Params.I));
    }

    /** Writes x(0) into start[0..n). */
    static void start(Settings s, OwnData data, int n, double[] start) {
        if (data.state() == null) {
            InitialState.draw(n, s.get(Params.SEED_IC), start);
        } else {
            System.arraycopy(data.state(), 0, start, 0, n);
        }
    }

    /** Writes the rates of the state x[from..from + N) into r. */
    static void rates(Settings s, double[] x, int from, double[] r) {
        System.arraycopy(x, from, r, 0, r.length);
        if (s.get(Params.UNIT) == UnitForm.CURRENT) {
            s.get(Params.PHI).phi(r, r, 0, r.length);
        }
    }
}
