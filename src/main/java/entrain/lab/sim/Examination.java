package entrain.lab.sim;

import entrain.core.analysis.RegimeDetector;
import entrain.core.analysis.Verdict;
import entrain.core.math.Nearest;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;

/** A run from t = 0 that is watched for nothing but the regimes of its two members. */
public final class Examination {
    private static final Member[] MEMBERS = Member.values();

    private final Simulation simulation;
    private final int every;
    private final RegimeDetector[] detectors = new RegimeDetector[MEMBERS.length];

    public Examination(Simulation simulation) {
        this.simulation = simulation;
        simulation.accompany(false, true);
        every = stride(simulation.settings());
        double sampleTime = every * simulation.settings().get(Params.DT);
        for (Member member : MEMBERS) {
            detectors[member.ordinal()] =
                    new RegimeDetector(simulation.n(), sampleTime, drivePeriod(simulation.settings(), member));
        }
    }

    /** Steps between two samples: about {@link Recorder#SAMPLE_TIME}. */
    static int stride(Settings s) {
        return Math.max(1, (int) Nearest.whole(Recorder.SAMPLE_TIME / s.get(Params.DT)));
    }

    /** The period of the input that acts on a member, in τ; 0 if none does or it is constant. */
    static double drivePeriod(Settings s, Member member) {
        boolean driven = member == Member.DRIVEN && s.get(Params.I) > 0 && s.get(Params.OMEGA) > 0;
        return driven ? 2 * Math.PI / s.get(Params.OMEGA) : 0;
    }

    /** One step of the simulation. */
    public void step() {
        simulation.step();
        if (simulation.steps() % every != 0) {
            return;
        }
        for (Member member : MEMBERS) {
            RegimeDetector detector = detectors[member.ordinal()];
            if (simulation.divergedAt(member) < 0) {
                detector.add(simulation.x(), member.ordinal() * simulation.n(), simulation.logGrowth(member));
            } else {
                detector.diverged(simulation.divergedAt(member));
            }
        }
    }

    public Simulation simulation() {
        return simulation;
    }

    /** What can be told of a member now. */
    public Verdict verdict(Member member) {
        return detectors[member.ordinal()].verdict();
    }

    /** Whether both regimes are told and both λ₁ have an error; a diverged member needs none. */
    public boolean settled() {
        for (Member member : MEMBERS) {
            boolean ready = simulation.divergedAt(member) >= 0
                    || detectors[member.ordinal()].lyapunov().ready();
            if (!ready || !verdict(member).told()) {
                return false;
            }
        }
        return true;
    }
}
