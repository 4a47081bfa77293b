package entrain.lab.measure;

import entrain.lab.frame.Block;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Track;
import entrain.lab.run.Samples;
import entrain.lab.run.Sampling;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What is measured of a stretch of a recording: its averages in one pass from the first sample to the last, then how near
 * neighbours part. Done in small slices, with partial results; the same for the page and the command line.
 */
public final class RecordingMeasurements {
    /** Units up to which the principal components are of every sample. */
    public static final int UNITS = ComponentsMeasurement.UNITS;
    /** Samples that those of more units are of, at most. */
    public static final int SNAPSHOTS = ComponentsMeasurement.SNAPSHOTS;

    private final List<Quantities> wanted;
    private final double interval;
    private final RunStage run;
    private final NeighboursStage neighbours;
    private Stage stage;

    /**
     * Nothing measured yet.
     *
     * @param stretch gives the samples of the stretch from its beginning, each time it is asked
     * @param count   how many there are
     * @param wanted  what is measured, kept; what a recording does not have is left out
     */
    public RecordingMeasurements(Supplier<? extends Samples> stretch, long count, List<Quantities> wanted) {
        this.wanted = wanted;
        Samples samples = stretch.get();
        interval = samples.interval();
        List<Quantities> ofRun = new ArrayList<>();
        boolean parting = false;
        for (Quantities quantity : wanted) {
            parting |= quantity.source() == Source.NEIGHBOURS;
            if (quantity.source().ofRun() && quantity.source().ofRecordings()) {
                ofRun.add(quantity);
            }
        }
        run = new RunStage(samples, new Sampling(interval, 0, count), ofRun);
        neighbours = parting ? new NeighboursStage(stretch, count) : null;
        stage = ofRun.isEmpty() ? neighbours : run;
    }

    /** What has to be measured for these channels. */
    public static List<Quantities> of(Channels channels) {
        List<Quantities> wanted = new ArrayList<>();
        if (channels.contains(Channel.AUTOCOVARIANCE)) {
            wanted.add(Quantities.C);
        }
        if (channels.contains(Channel.SPECTRUM)) {
            wanted.add(Quantities.POWER);
        }
        if (channels.contains(Channel.PCA)) {
            wanted.add(Quantities.VARIANCE);
        }
        if (channels.contains(Channel.NEIGHBOURS)) {
            wanted.add(Quantities.NEIGHBOURS);
        }
        return wanted;
    }

    /** Does a slice: a sample, or some milliseconds of work; returns whether there is more to do. */
    public boolean advance() {
        if (stage != null && !stage.advance()) {
            stage = stage == run ? neighbours : null;
        }
        return stage != null;
    }

    /** What is being done, in one word; empty when all is done. */
    public String stage() {
        return stage == null ? "" : stage.name();
    }

    /** Share of {@link #stage} that is done, 0 to 1. */
    public double progress() {
        return stage == null ? 1 : stage.progress();
    }

    /**
     * Writes what is known by now.
     *
     * @param channels those that are wanted
     * @param numbers  a place for each {@link entrain.lab.frame.Scalar}
     */
    public void write(Blocks into, Channels channels, Track track, Block numbers) {
        Channels measured = Channels.NONE;
        for (Quantities quantity : wanted) {
            Channel channel = channel(quantity.source());
            if (channel != null && channels.contains(channel)) {
                measured = measured.plus(Channels.of(channel));
            }
        }
        new StatisticsWriter(run.statistics(), track, interval).write(into, measured, numbers);
        if (neighbours != null && channels.contains(Channel.NEIGHBOURS)) {
            neighbours.write(into, track);
        }
    }

    /** Where a run's averages of a source are shown; null where they are not. */
    private static Channel channel(Source source) {
        return switch (source) {
            case STATES, RATES -> Channel.AUTOCOVARIANCE;
            case SPECTRUM -> Channel.SPECTRUM;
            case COMPONENTS -> Channel.PCA;
            default -> null;
        };
    }

    /** What was found of a quantity, or why a recording has none; null if it was not wanted. */
    public Finding finding(Quantities quantity) {
        if (!wanted.contains(quantity)) {
            return null;
        }
        Source source = quantity.source();
        if (!source.ofRecordings()) {
            return new Finding.None(
                    source == Source.MATRIX
                            ? "A recording has no J."
                            : "A recording has no equation, so no tangent and no second trial; see neighbours.");
        }
        return source == Source.NEIGHBOURS ? neighbours.finding(quantity) : run.finding(quantity);
    }

    /** Time between two of the samples that the principal components are of, in τ; 0 if they are not wanted. */
    public double snapshotTime() {
        return run.statistics().components() == null
                ? 0
                : run.statistics().components().spacing();
    }

    /** Length of a segment of the power spectrum, in τ; 0 if it is not wanted. */
    public double segmentTime() {
        return run.statistics().spectrum() == null
                ? 0
                : run.statistics().spectrum().segment() * interval;
    }

    /** Numbers of a state whose neighbours are looked for; 0 if that is not wanted. */
    public int numbers() {
        return neighbours == null ? 0 : neighbours.numbers();
    }

    /** How much of the recording they are looked for in, in τ. */
    public double compared() {
        return neighbours == null ? 0 : neighbours.length() * interval;
    }

    /** How far apart in time they are at least, in τ. */
    public double window() {
        return neighbours == null ? 0 : neighbours.window();
    }
}
