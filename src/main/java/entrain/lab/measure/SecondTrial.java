package entrain.lab.measure;

import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Coordinate;
import entrain.lab.frame.Frame;
import entrain.lab.run.Column;
import entrain.lab.settings.Params;

/** The second trial of one track as pictures: its path on the track's axes and its traces, since it was started last. */
final class SecondTrial {
    private final Column samples;
    private final Trail trail;
    private final int window;
    private final double[] r;
    /** Null until there is a second trial. */
    private History states;

    private History rates;
    private Strand strand;
    private long partings;

    /** @param window samples that are shown */
    SecondTrial(Column samples, Trail trail, int window) {
        this.samples = samples;
        this.trail = trail;
        this.window = window;
        r = new double[samples.n()];
    }

    /** Forgets where it was. */
    void clear() {
        if (states != null) {
            states.clear();
            rates.clear();
            strand.clear();
        }
    }

    /** Takes the present sample. */
    void add() {
        if (!samples.paired()) {
            clear();
            return;
        }
        if (states == null) {
            states = new History(window, r.length);
            rates = new History(window, Math.min(r.length, Params.UNITS.max()));
            strand = trail.strand(states);
        }
        if (partings != samples.partings()) {
            partings = samples.partings();
            clear();
        }
        states.add(samples.x(), samples.trial());
        samples.trialRates(r);
        rates.add(r, 0);
    }

    /**
     * Writes the channels asked for into a frame.
     *
     * @param newest when the newest sample was taken, in τ
     * @param units  how many units' traces at most
     */
    void write(Frame frame, Channels channels, double newest, int units) {
        int count = states == null ? 0 : states.count();
        double step = samples.interval();
        Axis times = new Axis(Coordinate.TIME, newest - (count - 1) * step, step, count);
        if (count > 0 && channels.contains(Channel.SECOND) && trail.ready()) {
            Axis axes = Axis.numbered(Coordinate.COMPONENT, Trail.AXES);
            Block block = frame.add(Channel.SECOND, samples.track(), axes, times);
            strand.write(block.data(), block.at(0));
        }
        if (count > 0 && channels.contains(Channel.SECOND_TRACES)) {
            Axis rows = Axis.numbered(Coordinate.UNIT, Math.min(units, r.length));
            rates.write(frame.add(Channel.SECOND_TRACES, samples.track(), rows, times));
        }
    }
}
