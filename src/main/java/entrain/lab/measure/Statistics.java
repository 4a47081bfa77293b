package entrain.lab.measure;

import entrain.core.analysis.Verdict;
import entrain.lab.run.Samples;
import java.util.List;

/**
 * What is measured of one run, sample by sample since the last {@link #restart}: the regime and the trials' distance from
 * the start, the averages after settling. What is not wanted is not measured and takes no memory.
 */
public final class Statistics {
    /** While a simulation runs the averages leave out this much after a start or a change, in τ. */
    public static final double SETTLING = 20;
    /** Longest lag of the autocovariance, in τ. */
    public static final double LONGEST_LAG = 20;
    /** Leading components whose axes are kept. */
    public static final int AXES = 2;

    private static final Source[] SOURCES = Source.values();
    private static final List<Quantities> NUMBERS = Quantities.numbers();
    private static final int SLOTS = Source.COUNT + NUMBERS.size();

    private final Samples samples;
    private final Detail detail;
    private final double settling;
    private final long length;
    private final Validity validity;
    private final Measurement[] made = new Measurement[SLOTS];
    private final boolean[] wanted = new boolean[SLOTS];
    private long count;

    /** Of a run that goes on for as long as it may; nothing is wanted yet. */
    static Statistics live(Samples samples) {
        return new Statistics(samples, Detail.LIVE, SETTLING, -1);
    }

    /**
     * Of a run whose length is known.
     *
     * @param transientTime that the averages leave out, in τ
     * @param length        samples after it; −1 if that is not known
     */
    static Statistics whole(Samples samples, double transientTime, long length) {
        return new Statistics(samples, Detail.WHOLE, transientTime, length);
    }

    private Statistics(Samples samples, Detail detail, double settling, long length) {
        this.samples = samples;
        this.detail = detail;
        this.settling = settling;
        this.length = length;
        validity = new Validity(samples);
    }

    /** Measures what comes from a source from now on, or no longer. */
    void want(Source from, boolean now) {
        Source source = source(from);
        if (source == Source.NUMBER) {
            for (int k = 0; k < NUMBERS.size(); k++) {
                want(Source.COUNT + k, now);
            }
        } else {
            want(source.ordinal(), now);
        }
    }

    /** Measures a quantity from now on. */
    void want(Quantities quantity) {
        if (quantity.source().ofRun()) {
            want(slot(quantity), true);
        }
    }

    private void want(int slot, boolean now) {
        wanted[slot] = now;
        if (now && made[slot] == null) {
            made[slot] = slot < Source.COUNT
                    ? make(SOURCES[slot])
                    : new NumberMeasurement(
                            samples, NUMBERS.get(slot - Source.COUNT).number());
        }
    }

    private Measurement make(Source source) {
        return switch (source) {
            case REGIME -> new RegimeMeasurement(samples, detail);
            case GROWTH -> new GrowthMeasurement(samples, settling);
            case TRIALS -> new TrialsMeasurement(samples, detail);
            case STATES -> new CovarianceMeasurement(samples, samples.recorded(), length);
            case RATES -> new CovarianceMeasurement(samples, true, length);
            case COMPONENTS -> new ComponentsMeasurement(samples, detail, length);
            case SPECTRUM -> new SpectrumMeasurement(samples, length);
            default -> throw new IllegalArgumentException(source.name() + " is not measured of samples");
        };
    }

    /** Forgets everything: the run begins again or a knob was turned. */
    void restart() {
        count = 0;
        validity.restart();
        for (Measurement measurement : made) {
            if (measurement != null) {
                measurement.restart(samples);
            }
        }
    }

    /** Takes the present sample. */
    void add() {
        count++;
        boolean settled = !settling();
        boolean look = count % samples.every() == 0;
        if (look) {
            validity.add();
        }
        for (int slot = 0; slot < SLOTS; slot++) {
            boolean now = slot >= Source.COUNT ? settled : due(SOURCES[slot], settled, look);
            if (wanted[slot] && now) {
                made[slot].add(samples);
            }
        }
    }

    private static boolean due(Source source, boolean settled, boolean look) {
        return (settled || source.fromStart()) && (look || !source.looksOn());
    }

    /** Whether the latest sample, if there was one, came too early for the averages. */
    private boolean settling() {
        return count * samples.interval() <= settling;
    }

    /** τ until the averages begin; below 0 once they run. */
    double settlesIn() {
        return settling - time();
    }

    /** Time since the restart, in τ. */
    double time() {
        return count * samples.interval();
    }

    /** No sample follows. */
    void close() {
        for (Measurement measurement : made) {
            if (measurement != null) {
                measurement.close();
            }
        }
    }

    /** What was found of a quantity, or why it means nothing; null if it is not wanted. */
    Finding finding(Quantities quantity) {
        if (!quantity.source().ofRun() || made[slot(quantity)] == null) {
            return null;
        }
        Caution refusal = refusal(quantity.source());
        return refusal == null ? made[slot(quantity)].finding(quantity) : new Finding.Invalid(refusal);
    }

    /** Why there is no number of a source; null if there is one. */
    Caution refusal(Source source) {
        boolean left = source == Source.REGIME && regime() != null && regime().left() && validity.grows();
        return left ? null : validity.refusal(source);
    }

    /** The regime, if it means anything. */
    Verdict verdict(Verdict found) {
        return refusal(Source.REGIME) == null ? found : found.refused();
    }

    /** What is most amiss with the steps; null if nothing is. */
    Caution caution() {
        return validity.worst();
    }

    private int slot(Quantities quantity) {
        return quantity.source() == Source.NUMBER
                ? Source.COUNT + NUMBERS.indexOf(quantity)
                : source(quantity.source()).ordinal();
    }

    /** A recording's rates are its states, and are measured once. */
    private Source source(Source source) {
        return source == Source.RATES && samples.recorded() ? Source.STATES : source;
    }

    /** Whether what comes from a source is measured. */
    boolean wants(Source source) {
        return wanted[source(source).ordinal()];
    }

    RegimeMeasurement regime() {
        return (RegimeMeasurement) made[Source.REGIME.ordinal()];
    }

    TrialsMeasurement trials() {
        return (TrialsMeasurement) made[Source.TRIALS.ordinal()];
    }

    CovarianceMeasurement states() {
        return (CovarianceMeasurement) made[Source.STATES.ordinal()];
    }

    CovarianceMeasurement rates() {
        return (CovarianceMeasurement) made[source(Source.RATES).ordinal()];
    }

    SpectrumMeasurement spectrum() {
        return (SpectrumMeasurement) made[Source.SPECTRUM.ordinal()];
    }

    ComponentsMeasurement components() {
        return (ComponentsMeasurement) made[Source.COMPONENTS.ordinal()];
    }
}
