package entrain.lab.run;

import entrain.core.model.RateNetwork;
import entrain.core.ode.StepError;
import entrain.core.ode.Stepper;
import entrain.lab.frame.Track;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;

/** The samples of one track of a simulation, whole steps apart. */
public final class Column implements Samples {
    private final Simulation simulation;
    private final Track track;
    private final int stride;
    private final int look;
    private final double interval; // kept: as a product within a product TeaVM would drop its brackets
    private final double[] r;
    private final GrowthDefect defect;
    private double logGrowth;
    private double distance;
    private boolean vanished;
    private RateNetwork compared;
    private Settings comparedWith;

    /**
     * Samples of a track at the pace at which everything is shown, whatever acts; trials and a tangent vector give numbers
     * if the simulation carries them.
     */
    public Column(Simulation simulation, Track track) {
        this(simulation, track, 0);
    }

    /** Samples of a track so close that they resolve the input, as in {@link Sampling#of}. */
    public static Column resolving(Simulation simulation, Track track) {
        return new Column(simulation, track, omega(simulation.settings(), track));
    }

    private Column(Simulation simulation, Track track, double omega) {
        this.simulation = simulation;
        this.track = track;
        stride = Sampling.stride(step(), omega);
        look = Sampling.lookStride(step(), omega);
        interval = stride * step();
        r = new double[simulation.n()];
        defect = new GrowthDefect(simulation.n());
    }

    /** Samples of a simulation's every track, in order. */
    public static Column[] of(Simulation simulation) {
        Column[] columns = new Column[simulation.tracks().size()];
        for (int m = 0; m < columns.length; m++) {
            columns[m] = new Column(simulation, simulation.tracks().get(m));
        }
        return columns;
    }

    /** Steps the simulation, hence all its tracks, to this one's next sample. */
    @Override
    public boolean next() {
        for (int s = 0; s < stride && divergedAt() < 0; s++) {
            simulation.step();
        }
        if (divergedAt() >= 0) {
            return false;
        }
        take();
        return true;
    }

    /** Takes the present state as a sample, for whoever steps the simulation. */
    public void take() {
        rates(simulation, track, r);
        if (simulation.steps() % look == 0) {
            logGrowth = simulation.logGrowth(track);
            vanished |= logGrowth == Simulation.NOTHING;
            misstate();
        }
        distance = simulation.distance(track);
    }

    private void misstate() {
        int at = simulation.tangent(track);
        if (at >= 0) {
            defect.add(simulation.x(), at, logGrowth, scheme(), look, step());
        }
    }

    @Override
    public int every() {
        return look / stride;
    }

    @Override
    public double step() {
        return simulation.settings().get(Params.DT);
    }

    @Override
    public Stepper scheme() {
        return simulation.settings().get(Params.SCHEME);
    }

    @Override
    public StepError stepError() {
        compared = new RateNetwork(simulation.weights(), 1, 0);
        comparedWith = null;
        return new StepError(scheme(), compared, step(), simulation.aside(compared));
    }

    @Override
    public void compare(StepError steps) {
        int tangent = simulation.tangent(track);
        if (tangent >= 0) {
            if (comparedWith != simulation.settings()) {
                comparedWith = simulation.settings();
                Blueprint.configure(compared, comparedWith);
                compared.input(0, simulation.acting(track));
            }
            steps.add(simulation.t(), simulation.x(), from(), tangent);
        }
    }

    /** Writes the rates of a track's present state into r[0..N). */
    public static void rates(Simulation simulation, Track track, double[] r) {
        Blueprint.rates(simulation.settings(), simulation.x(), track.index() * r.length, r);
    }

    /** Time of the present state, in τ. */
    public double t() {
        return simulation.t();
    }

    public Track track() {
        return track;
    }

    @Override
    public int n() {
        return r.length;
    }

    @Override
    public double interval() {
        return interval;
    }

    @Override
    public double[] x() {
        return simulation.x();
    }

    @Override
    public int from() {
        return track.index() * r.length;
    }

    @Override
    public double[] r() {
        return r;
    }

    @Override
    public double logGrowth() {
        return logGrowth;
    }

    @Override
    public double schemeError() {
        return defect.mean();
    }

    @Override
    public boolean vanished() {
        return vanished;
    }

    @Override
    public double distance() {
        return distance;
    }

    @Override
    public void part() {
        simulation.part(track);
        distance = simulation.distance(track);
    }

    /** A random direction takes long to turn to where it grows; the tangent vector, if there is one, has done so. */
    @Override
    public void approach() {
        if (simulation.tangent(track) < 0) {
            part();
            return;
        }
        simulation.columns.approach(track.index(), separation());
        distance = simulation.distance(track);
    }

    /** Whether a second trial goes beside the track. */
    public boolean paired() {
        return simulation.columns.trials;
    }

    /** Where the second trial's state begins in {@link #x()}, if there is one. */
    public int trial() {
        return simulation.columns.trial(track.index()) * r.length;
    }

    /** Writes the second trial's rates into out[0..N), if there is one. */
    public void trialRates(double[] out) {
        Blueprint.rates(simulation.settings(), simulation.x(), trial(), out);
    }

    /** How often the second trial has been started: another number, another trial. */
    public long partings() {
        return simulation.columns.partings[track.index()];
    }

    @Override
    public double separation() {
        return simulation.settings().get(Params.SEPARATION);
    }

    @Override
    public int starts() {
        return simulation.starts(track);
    }

    @Override
    public int cloud() {
        return simulation.cloud(track);
    }

    @Override
    public double omega() {
        return omega(simulation.settings(), track);
    }

    /** ω of a periodic input that acts on a track, in rad per τ; 0 if none does or it is constant. */
    public static double omega(Settings s, Track track) {
        return Blueprint.amplitude(s, track) > 0 ? s.get(Params.OMEGA) : 0;
    }

    @Override
    public double divergedAt() {
        return simulation.divergedAt(track);
    }
}
