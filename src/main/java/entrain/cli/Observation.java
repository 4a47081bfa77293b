package entrain.cli;

import entrain.core.analysis.GrowthRate;
import entrain.core.analysis.LargestLyapunov;
import entrain.core.analysis.Regime;
import entrain.core.analysis.RegimeDetector;
import entrain.core.analysis.ThinnedSeries;
import entrain.core.analysis.Verdict;
import entrain.lab.run.Simulation;
import entrain.lab.settings.Params;
import entrain.view.VerdictWords;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleConsumer;

/**
 * What one run of one network shows: its regime, told from the whole run; λ₁ and the averages, after a transient; the
 * distance of two trials that part when the transient is over.
 */
final class Observation {
    /** Points of the distance's course; it is not followed beyond them. */
    static final int DISTANCES = 4096;

    private static final double LOOKS = 200;
    /** The distance grows by the network's own law between some multiple of the first separation and saturation. */
    private static final double PARTED = 3;

    private static final double SATURATED = 0.1;
    /** When it shrinks, the last digits spoil it below this. */
    private static final double ROUNDING = 1e-12;

    private final Subject subject;
    private final Set<Quantity> wanted;
    private final Sampling sampling;
    private final double separation;
    private final Course course;
    private final RegimeDetector detector;
    private final LargestLyapunov lyapunov;
    private final Averages averages;
    private final ThinnedSeries distance = new ThinnedSeries(DISTANCES);
    private final boolean trials;

    Observation(Subject subject, Set<Quantity> wanted, Sampling sampling) {
        this.subject = subject;
        this.wanted = wanted;
        this.sampling = sampling;
        separation = subject.settings().get(Params.SEPARATION);
        trials = wanted.contains(Quantity.GROWTH_RATE) || wanted.contains(Quantity.DISTANCE);
        course = new Course(subject, trials);
        double omega = subject.driveOmega();
        detector = new RegimeDetector(subject.n(), sampling.spacing(), omega > 0 ? 2 * Math.PI / omega : 0);
        lyapunov = new LargestLyapunov(sampling.spacing(), 0);
        averages = new Averages(subject.n(), omega, wanted, sampling);
    }

    /** Runs, until the end or until the network leaves all bounds. */
    void run(DoubleConsumer progress) {
        long all = sampling.discarded() + sampling.samples();
        long look = (long) Math.max(1, all / LOOKS);
        if (sampling.discarded() == 0) {
            begin();
        }
        for (long k = 1; k <= all && course.advance(); k++) {
            detector.add(course.x(), 0, course.logGrowth());
            if (k > sampling.discarded()) {
                lyapunov.add(course.logGrowth());
                averages.add(course.x(), course.r());
                if (trials) {
                    follow();
                }
            } else if (k == sampling.discarded()) {
                begin();
            }
            if (k % look == 0) {
                progress.accept((double) k / all);
            }
        }
        if (diverged()) {
            detector.diverged(course.divergedAt());
        } else {
            averages.close();
        }
    }

    private void begin() {
        course.part();
        if (trials) {
            follow();
        }
    }

    private void follow() {
        if (distance.count() < DISTANCES) {
            distance.add(course.distance());
        }
    }

    boolean diverged() {
        return course.divergedAt() >= 0;
    }

    /** Adds what was found; of a network that diverged only that, and when. */
    void write(Map<String, Object> found) {
        found.put(Quantity.REGIME.key(), regime());
        if (diverged()) {
            return;
        }
        if (wanted.contains(Quantity.LAMBDA_MAX)) {
            found.put(Quantity.LAMBDA_MAX.key(), lambdaMax());
        }
        averages.write(found);
        if (wanted.contains(Quantity.GROWTH_RATE)) {
            found.put(Quantity.GROWTH_RATE.key(), growthRate());
        }
        if (wanted.contains(Quantity.DISTANCE)) {
            double[] apart = new double[distance.count()];
            for (int k = 0; k < apart.length; k++) {
                apart[k] = distance.value(k);
            }
            found.put(Quantity.DISTANCE.key(), Found.course(sampling.spacing(), apart));
        }
    }

    private Map<String, Object> regime() {
        Verdict verdict = detector.verdict();
        Map<String, Object> regime = new LinkedHashMap<>();
        regime.put("value", VerdictWords.word(verdict.regime()));
        if (diverged()) {
            regime.put("reason", "A state left the bounds of " + Simulation.BOUND + ".");
            regime.put("time", Found.value(course.divergedAt(), "tau"));
            return regime;
        }
        regime.put("reason", VerdictWords.reason(verdict.reason()).replace("λ₁", "lambdaMax"));
        if (verdict.lambda() != 0 && !course.vanished()) {
            regime.put("lambda", Found.value(verdict.lambda(), verdict.lambdaError(), "1/tau"));
        }
        if (verdict.period() > 0) {
            regime.put("period", Found.value(verdict.period(), "tau"));
            regime.put("returnDistance", Found.value(verdict.returnDistance(), "1"));
        }
        if (verdict.multiple() > 0) {
            regime.put("multiple", verdict.multiple());
        }
        if (verdict.regime() == Regime.UNDECIDED) {
            regime.put("needs", verdict.missing());
            regime.put("unit", "tau");
        }
        return regime;
    }

    private Map<String, Object> lambdaMax() {
        if (course.vanished()) {
            return Found.none("A tangent vector shrank to nothing: every slope was 0.");
        }
        return lyapunov.ready()
                ? Found.value(lyapunov.lambda(), lyapunov.error(), Quantity.LAMBDA_MAX.unit())
                : Found.needs(lyapunov.missing());
    }

    private Map<String, Object> growthRate() {
        if (!(separation > 0)) {
            return Found.none("The trials do not differ: separation is 0.");
        }
        int count = distance.count();
        if (count < 2) {
            return Found.needs(sampling.spacing());
        }
        boolean parts = distance.value(count - 1) > separation;
        double low = parts ? PARTED * separation : ROUNDING;
        double high = parts ? SATURATED : separation / PARTED;
        if (!(low < high)) {
            return Found.none("The separation leaves no room between it and "
                    + (parts ? "saturation at " + SATURATED : "rounding at " + ROUNDING) + ".");
        }
        GrowthRate growth = new GrowthRate();
        growth.fit(distance, sampling.spacing(), low, high);
        return growth.ready()
                ? Found.value(growth.rate(), growth.error(), Quantity.GROWTH_RATE.unit())
                : Found.none("The distance passed between " + low + " and " + high + " in too few samples.");
    }
}
