package entrain.lab.measure;

import entrain.lab.run.Samples;
import entrain.lab.run.Sampling;
import java.util.List;

/** Samples seen for a given length after a transient; trials part when the transient is over. */
final class RunStage implements Stage {
    private final Samples samples;
    private final Sampling sampling;
    private final Statistics statistics;
    private long seen;
    private boolean over;

    RunStage(Samples samples, Sampling sampling, List<Quantities> wanted) {
        this.samples = samples;
        this.sampling = sampling;
        statistics = Statistics.whole(samples, sampling.transientTime(), sampling.samples());
        statistics.want(Source.REGIME, !samples.recorded());
        for (Quantities quantity : wanted) {
            statistics.want(quantity);
        }
        if (sampling.discarded() == 0) {
            part();
        }
    }

    @Override
    public String name() {
        return "run";
    }

    @Override
    public boolean advance() {
        if (seen < all() && samples.next()) {
            seen++;
            statistics.add();
            if (seen == sampling.discarded()) {
                part();
            }
            return true;
        }
        over = true;
        if (diverged()) {
            statistics.regime().diverged(samples.divergedAt());
        } else {
            statistics.close();
        }
        return false;
    }

    /** What is measured, so far. */
    Statistics statistics() {
        return statistics;
    }

    private void part() {
        samples.part();
        if (statistics.trials() != null) {
            statistics.trials().restart(samples);
            statistics.trials().add(samples);
        }
    }

    boolean diverged() {
        return samples.divergedAt() >= 0;
    }

    @Override
    public double progress() {
        return over ? 1 : (double) seen / Math.max(1, all());
    }

    private long all() {
        return sampling.discarded() + sampling.samples();
    }

    /** Of a run that left all bounds only that is told, and when, if it did so by itself. */
    @Override
    public Finding finding(Quantities quantity) {
        boolean nothing = diverged() && quantity != Quantities.REGIME && refusal(quantity.source()) == null;
        return nothing ? null : statistics.finding(quantity);
    }

    /** Why there is no number of a source; null if there is one. */
    Caution refusal(Source source) {
        return diverged() && statistics.refusal(Source.REGIME) == null ? null : statistics.refusal(source);
    }

    /** What is most amiss with the steps; null if nothing is. */
    Caution caution() {
        return statistics.caution();
    }
}
