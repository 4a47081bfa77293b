package entrain.lab.measure;

import entrain.core.analysis.Verdict;
import entrain.lab.frame.Track;
import entrain.lab.run.Column;
import entrain.lab.run.Sampling;
import entrain.lab.run.Simulation;
import entrain.lab.settings.Params;

/**
 * A run from t = 0 that is watched on all its tracks for their regimes, and for the single numbers of the catalogue. It
 * goes on until whoever steps it has seen enough.
 */
public final class Examination {
    private final Simulation simulation;
    private final int stride;
    private final Column[] columns;
    private final Statistics[] statistics;

    public Examination(Simulation simulation) {
        this.simulation = simulation;
        simulation.accompany(false, true);
        stride = Sampling.stride(simulation.settings().get(Params.DT));
        columns = Column.of(simulation);
        statistics = new Statistics[columns.length];
        for (int m = 0; m < columns.length; m++) {
            statistics[m] = Statistics.whole(columns[m], Statistics.SETTLING, -1);
            statistics[m].want(Source.REGIME, true);
            statistics[m].want(Source.NUMBER, true);
        }
    }

    /** One step of the simulation. */
    public void step() {
        simulation.step();
        if (simulation.steps() % stride != 0) {
            return;
        }
        for (int m = 0; m < columns.length; m++) {
            if (columns[m].divergedAt() < 0) {
                columns[m].take();
                statistics[m].add();
            } else {
                statistics[m].regime().diverged(columns[m].divergedAt());
            }
        }
    }

    public Simulation simulation() {
        return simulation;
    }

    /** What can be told of a track's regime now. */
    public Verdict verdict(Track track) {
        return of(track).verdict(of(track).regime().verdict());
    }

    /** What was found of a track's single number. */
    public Finding finding(Track track, Quantities number) {
        return of(track).finding(number);
    }

    private Statistics of(Track track) {
        return statistics[track.index()];
    }

    /** Whether all regimes are told and all λ₁ have an error; a diverged track needs none, nor one whose step is too long. */
    public boolean settled() {
        for (int m = 0; m < columns.length; m++) {
            RegimeMeasurement regime = statistics[m].regime();
            boolean ready = columns[m].divergedAt() >= 0 || regime.lyapunov().ready();
            boolean refused = statistics[m].refusal(Source.REGIME) != null;
            if (!refused && (!ready || !regime.verdict().told())) {
                return false;
            }
        }
        return true;
    }
}
