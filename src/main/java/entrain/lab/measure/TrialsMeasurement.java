package entrain.lab.measure;

import entrain.core.analysis.LargestLyapunov;
import entrain.core.analysis.ThinnedSeries;
import entrain.core.math.Elementary;
import entrain.lab.run.Samples;

/**
 * The distance of two trials since they parted, and the rate at which pairs of trials part or meet.
 *
 * <p>One pair goes through some five powers of e until it is saturated, too little for a rate. So the second trial is put
 * back to the separation as soon as a pair has nothing left to tell; the first pair, whose distance is shown, is followed
 * a while longer. Trials that are apart when a knob is turned have a while to meet; they are put back if they do not.
 * The rate is the mean slope of the logarithm over all pairs, its error that of {@link LargestLyapunov}.
 *
 * <p>E. Aurell, G. Boffetta, A. Crisanti, G. Paladin and A. Vulpiani, J. Phys. A 30, 1 (1997),
 * doi:10.1088/0305-4470/30/1/003: growth from one finite distance to another.
 */
final class TrialsMeasurement implements Measurement {
    /** Trials this far apart part more slowly than at first, … */
    private static final double SATURATED = 0.03;
    /** … and this close the last digits spoil their distance. */
    private static final double ROUNDING = 1e-12;
    /** The first pair is followed so many times as long as it took to that end, and this much longer, in τ. */
    private static final double LONGER = 1.5;

    private static final double AFTERWARDS = 20;
    /** Where the second trial is drawn the first pair is followed this much longer, … */
    private static final double DRAWN = 60;
    /** … and one that a visitor started this much. */
    private static final double WATCHED = 200;
    /** How long trials may take until they meet, in τ. */
    private static final double MEETING = 40;
    /** Left out of the rate, in τ, while the difference turns to where it grows; and a share of all, as for λ₁. */
    private static final double TURNS = 20;

    private static final double DISCARDED = 0.25;

    private final double interval;
    private final Detail detail;
    private final ThinnedSeries distance;
    private final LargestLyapunov growth;
    private double separation;
    private double before;
    private long samples;
    private double followed;
    private int pairs;
    private boolean meeting;
    private boolean watched;
    private boolean nudged;
    private boolean drawn;

    TrialsMeasurement(Samples samples, Detail detail) {
        interval = samples.interval() * samples.every();
        this.detail = detail;
        distance = new ThinnedSeries(detail.distances);
        growth = new LargestLyapunov(interval, TURNS, DISCARDED);
        restart(samples);
    }

    @Override
    public void restart(Samples of) {
        separation = of.separation();
        growth.clear();
        pairs = 1;
        begin(false);
        meeting = apart(of.distance()) && tells(separation);
    }

    /** The second trial has been started anew, to be watched: its distance is shown from now on. */
    void watch(Samples of) {
        begin(true);
        before = of.distance();
    }

    /** Whether the second trial is drawn. */
    void drawn(boolean now) {
        drawn = now;
    }

    private void begin(boolean byVisitor) {
        distance.clear();
        before = 0;
        samples = 0;
        followed = Double.MAX_VALUE;
        meeting = false;
        watched = true;
        nudged = byVisitor;
    }

    @Override
    public void add(Samples of) {
        double now = of.distance();
        boolean first = samples < followed;
        if (first && (detail.thinned || distance.count() < detail.distances)) {
            distance.add(now);
        }
        samples++;
        if (tells(before) && tells(now)) {
            growth.add(Elementary.log(now / before));
        }
        before = now;
        meeting &= !tells(now);
        if (!tells(now) && tells(separation)) {
            end(of);
        }
    }

    /** The present pair has nothing left to tell. */
    private void end(Samples of) {
        if (meeting) {
            if (samples * interval >= MEETING) {
                of.approach();
                begin(false);
            }
            return;
        }
        double longer = nudged ? WATCHED : drawn ? DRAWN : AFTERWARDS;
        followed = Math.min(followed, LONGER * samples + longer / interval);
        if (samples >= followed) {
            of.approach();
            before = of.distance();
            pairs++;
            watched = false;
        }
    }

    /** Whether a distance follows the tangent vector. */
    private static boolean tells(double apart) {
        return apart > ROUNDING && apart < SATURATED;
    }

    /** Whether trials have as little in common as any two. */
    static boolean apart(double distance) {
        return distance >= SATURATED;
    }

    /** Whether the pair is the first one, or one that a visitor started, and not put back to be measured. */
    boolean watched() {
        return watched;
    }

    /** Of the first pair, or of one that a visitor started. */
    ThinnedSeries distance() {
        return distance;
    }

    /** The rate at which pairs part or meet, per τ, once it is ready. */
    LargestLyapunov growth() {
        return growth;
    }

    /** How many pairs it is of. */
    int pairs() {
        return pairs;
    }

    @Override
    public Finding finding(Quantities quantity) {
        if (quantity == Quantities.DISTANCE) {
            double[] apart = new double[distance.count()];
            for (int k = 0; k < apart.length; k++) {
                apart[k] = distance.value(k);
            }
            return new Finding.Curve(CovarianceMeasurement.times(interval, apart.length), apart, null);
        }
        if (!(separation > 0)) {
            return new Finding.None("The trials do not differ: separation is 0.");
        }
        if (!tells(separation)) {
            return new Finding.None("The separation leaves no room between it and saturation at {}.", SATURATED);
        }
        return growth.ready()
                ? new Finding.Value(growth.lambda(), growth.error(), quantity.unit())
                : new Finding.Needs(growth.missing());
    }
}
