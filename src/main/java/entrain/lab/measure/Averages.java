package entrain.lab.measure;

import entrain.lab.frame.Block;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Track;
import entrain.lab.run.Samples;

/**
 * What is averaged over the whole of a recording, sample by sample from its beginning; what is known so far can be written at
 * any time. Nothing is left out as a transient. As of a network, the autocovariance is of the numbers as they are, and the
 * spectrum takes off each segment's mean, the components that of the whole.
 */
public final class Averages {
    private final Samples samples;
    private final long length;
    private final Channels channels;
    private final Statistics statistics;
    private long seen;
    private boolean closed;

    /**
     * Nothing measured yet.
     *
     * @param samples  before the first one; nobody else goes on with them
     * @param length   how many there are
     * @param channels that are measured
     */
    public Averages(Samples samples, long length, Channels channels) {
        this.samples = samples;
        this.length = length;
        this.channels = channels;
        statistics = Statistics.whole(samples, 0, length);
        statistics.want(Source.STATES, channels.contains(Channel.AUTOCOVARIANCE));
        statistics.want(Source.RATES, channels.contains(Channel.AUTOCOVARIANCE));
        statistics.want(Source.SPECTRUM, channels.contains(Channel.SPECTRUM));
        statistics.want(Source.COMPONENTS, channels.contains(Channel.PCA));
    }

    /** The channels that are measured. */
    public Channels channels() {
        return channels;
    }

    /** Takes the next sample; returns whether there is more to do. */
    public boolean advance() {
        if (samples.next()) {
            seen++;
            statistics.add();
            return true;
        }
        if (!closed) {
            closed = true;
            statistics.close();
        }
        return false;
    }

    /** Share done, 0 to 1. */
    public double progress() {
        return closed ? 1 : (double) seen / length;
    }

    /**
     * Writes what is known.
     *
     * @param numbers a place for each {@link entrain.lab.frame.Scalar}
     */
    public void write(Blocks into, Track track, Channels wanted, Block numbers) {
        new StatisticsWriter(statistics, track, samples.interval()).write(into, wanted, numbers);
    }
}
