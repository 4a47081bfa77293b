package entrain.lab.measure;

import entrain.core.analysis.RegimeDetector;
import entrain.core.analysis.Verdict;
import entrain.core.math.Nearest;
import entrain.lab.frame.Track;
import entrain.lab.run.Simulation;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;

/** A run from t = 0 that is watched for nothing but the regimes of its tracks. */
public final class Examination {

    private final Simulation simulation;
    private final int every;
    private final RegimeDetector[] detectors;

    public Examination(Simulation simulation) {
        this.simulation = simulation;
        detectors = new RegimeDetector[simulation.tracks().size()];
        simulation.accompany(false, true);
        every = stride(simulation.settings());
        double sampleTime = every * simulation.settings().get(Params.DT);
        for (Track track : simulation.tracks()) {
            detectors[track.index()] =
                    new RegimeDetector(simulation.n(), sampleTime, drivePeriod(simulation.settings(), track));
        }
    }

    /** Steps between two samples: about {@link Recorder#SAMPLE_TIME}. */
    static int stride(Settings s) {
        return Math.max(1, (int) Nearest.whole(Recorder.SAMPLE_TIME / s.get(Params.DT)));
    }

    /** The period of the input that acts on a track, in τ; 0 if none does or it is constant. */
    static double drivePeriod(Settings s, Track track) {
        boolean driven = track.kind().driven() && s.get(Params.I) > 0 && s.get(Params.OMEGA) > 0;
        return driven ? 2 * Math.PI / s.get(Params.OMEGA) : 0;
    }

    /** One step of the simulation. */
    public void step() {
        simulation.step();
        if (simulation.steps() % every != 0) {
            return;
        }
        for (Track track : simulation.tracks()) {
            RegimeDetector detector = detectors[track.index()];
            if (simulation.divergedAt(track) < 0) {
                detector.add(simulation.x(), track.index() * simulation.n(), simulation.logGrowth(track));
            } else {
                detector.diverged(simulation.divergedAt(track));
            }
        }
    }

    public Simulation simulation() {
        return simulation;
    }

    /** What can be told of a track now. */
    public Verdict verdict(Track track) {
        return detectors[track.index()].verdict();
    }

    /** Whether both regimes are told and both λ₁ have an error; a diverged track needs none. */
    public boolean settled() {
        for (Track track : simulation.tracks()) {
            boolean ready = simulation.divergedAt(track) >= 0
                    || detectors[track.index()].lyapunov().ready();
            if (!ready || !verdict(track).told()) {
                return false;
            }
        }
        return true;
    }
}
