package entrain.lab.measure;

import entrain.core.analysis.RegimeDetector;
import entrain.core.analysis.Verdict;
import entrain.core.math.Nearest;
import entrain.lab.frame.Track;
import entrain.lab.run.Simulation;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;

/** A run from t = 0 that is watched for nothing but the regimes of its two tracks. */
public final class Examination {
    private static final Track[] TRACKS = Track.values();

    private final Simulation simulation;
    private final int every;
    private final RegimeDetector[] detectors = new RegimeDetector[TRACKS.length];

    public Examination(Simulation simulation) {
        this.simulation = simulation;
        simulation.accompany(false, true);
        every = stride(simulation.settings());
        double sampleTime = every * simulation.settings().get(Params.DT);
        for (Track track : TRACKS) {
            detectors[track.ordinal()] =
                    new RegimeDetector(simulation.n(), sampleTime, drivePeriod(simulation.settings(), track));
        }
    }

    /** Steps between two samples: about {@link Recorder#SAMPLE_TIME}. */
    static int stride(Settings s) {
        return Math.max(1, (int) Nearest.whole(Recorder.SAMPLE_TIME / s.get(Params.DT)));
    }

    /** The period of the input that acts on a track, in τ; 0 if none does or it is constant. */
    static double drivePeriod(Settings s, Track track) {
        boolean driven = track == Track.DRIVEN && s.get(Params.I) > 0 && s.get(Params.OMEGA) > 0;
        return driven ? 2 * Math.PI / s.get(Params.OMEGA) : 0;
    }

    /** One step of the simulation. */
    public void step() {
        simulation.step();
        if (simulation.steps() % every != 0) {
            return;
        }
        for (Track track : TRACKS) {
            RegimeDetector detector = detectors[track.ordinal()];
            if (simulation.divergedAt(track) < 0) {
                detector.add(simulation.x(), track.ordinal() * simulation.n(), simulation.logGrowth(track));
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
        return detectors[track.ordinal()].verdict();
    }

    /** Whether both regimes are told and both λ₁ have an error; a diverged track needs none. */
    public boolean settled() {
        for (Track track : TRACKS) {
            boolean ready = simulation.divergedAt(track) >= 0
                    || detectors[track.ordinal()].lyapunov().ready();
            if (!ready || !verdict(track).told()) {
                return false;
            }
        }
        return true;
    }
}
