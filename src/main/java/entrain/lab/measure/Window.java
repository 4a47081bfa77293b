package entrain.lab.measure;

import entrain.core.analysis.PrincipalAxes;
import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Coordinate;
import entrain.lab.frame.Frame;
import entrain.lab.frame.ShownUnits;
import entrain.lab.frame.Track;

/** The last samples of one track as pictures: traces, raster, and the path on its principal components. */
public final class Window {
    private static final int RASTER_ROWS = 120;
    /** Of the raster's and the nodes' samples, one in so many. */
    private static final int COARSE = 2;

    /** The past: one sample in so many, … */
    private static final int PAST_STRIDE = 2;
    /** … so many times as long as the window. */
    private static final int PAST_WINDOWS = 10;

    private final int n;
    private final int every;
    private final double dt;
    private final History states;
    private final History rates;
    private final Trail trail;
    /** Which unit each row shows, of what is written now. */
    private final int[] rowUnits;
    /** Null until it is wanted. */
    private History past;

    private Strand faded;
    /** Null until there are patterns to look for. */
    private Amplitudes amplitudes;

    /**
     * A window of a simulation, whose axes follow the path.
     *
     * @param samples how many are kept
     * @param n       units
     * @param every   steps from one sample to the next
     * @param dt      length of a step, in τ
     */
    Window(int samples, int n, int every, double dt) {
        this(new History(samples, n), new History(samples, n), n, every, dt);
    }

    /**
     * A window of a recording, whose rates are its states and whose axes are given.
     *
     * @param samples  how many are kept
     * @param axes     of all of it, three of them, updated; null where it has fewer than three units
     * @param extent   radius that holds it all on them
     * @param interval between samples, in τ
     */
    public Window(int samples, int n, PrincipalAxes axes, double extent, double interval) {
        this(new History(samples, n), null, n, 1, interval);
        trail.fix(axes, extent);
    }

    private Window(History states, History rates, int n, int every, double dt) {
        this.n = n;
        this.every = every;
        this.dt = dt;
        this.states = states;
        this.rates = rates == null ? states : rates;
        trail = new Trail(states, n);
        rowUnits = new int[n];
    }

    /** Keeps what these channels need from now on. */
    public void show(Channels channels) {
        if (channels.contains(Channel.PAST) && past == null) {
            past = new History(states.capacity() * PAST_WINDOWS / PAST_STRIDE, n);
            faded = trail.strand(past);
        }
    }

    /** Looks for patterns, in what it holds and from now on. @param vectors as {@link Amplitudes} has them */
    void project(double[] vectors) {
        amplitudes = new Amplitudes(vectors, n, states.capacity());
        double[] x = new double[n];
        for (int k = 0; k < states.count(); k++) {
            for (int i = 0; i < n; i++) {
                x[i] = states.sample(k)[i];
            }
            amplitudes.add(x, 0);
        }
    }

    /** Forgets all samples. */
    void clear() {
        clear(0);
    }

    /** Forgets all samples, and begins after so many that were never shown. */
    public void clear(long passed) {
        states.clear(passed);
        rates.clear(passed);
        if (past != null) {
            past.clear();
        }
        if (amplitudes != null) {
            amplitudes.clear(passed);
        }
        trail.clear();
    }

    /** Takes the state x[from … from + n) of a recording as the newest sample; not modified. */
    public void add(double[] x, int from) {
        keep(x, from);
        trail.sampled();
    }

    /** Takes states and rates; {@link Trail#sampled} is up to whoever calls. */
    void add(double[] x, int from, double[] r) {
        keep(x, from);
        rates.add(r, 0);
    }

    private void keep(double[] x, int from) {
        states.add(x, from);
        if (past != null && (states.total() - 1) % PAST_STRIDE == 0) {
            past.add(x, from);
        }
        if (amplitudes != null) {
            amplitudes.add(x, from);
        }
    }

    History states() {
        return states;
    }

    Trail trail() {
        return trail;
    }

    /**
     * Writes the channels asked for into a frame.
     *
     * @param divergedAt when the track left all bounds, in τ; negative if it has not
     * @param last       the newest sample, in steps from the start
     * @param traces     how many units' traces at most
     * @param order      of the units in the raster
     */
    public void write(
            Frame frame,
            Track track,
            double divergedAt,
            Channels channels,
            long last,
            int traces,
            ResponsePhase order) {
        frame.track(track, divergedAt, trail.extent(), trail.share());
        if (channels.contains(Channel.STATE) && trail.ready()) {
            Axis axes = Axis.numbered(Coordinate.COMPONENT, Trail.AXES);
            Block block = frame.add(Channel.STATE, track, axes, times(last, 1));
            trail.path().write(block.data(), block.at(0));
        }
        if (channels.contains(Channel.PAST) && trail.ready() && past != null && past.count() > 0) {
            Axis axes = Axis.numbered(Coordinate.COMPONENT, Trail.AXES);
            Block block = frame.add(Channel.PAST, track, axes, pastTimes(last));
            faded.write(block.data(), block.at(0));
        }
        if (channels.contains(Channel.BEND) && trail.ready()) {
            Block block = frame.add(Channel.BEND, track, Axis.parts(1), Axis.parts(Trail.AXES + 1));
            for (int a = 0; a < Trail.AXES; a++) {
                block.set(0, a, trail.path().bend(a));
            }
            block.set(0, Trail.AXES, trail.since());
        }
        if (channels.contains(Channel.AXES) && trail.ready()) {
            Axis parts = Axis.parts(Trail.AXES + 1);
            trail.write(frame.add(Channel.AXES, track, parts, Axis.numbered(Coordinate.UNIT, n)));
        }
        if (channels.contains(Channel.AMPLITUDES) && amplitudes != null) {
            Axis patterns = Axis.numbered(Coordinate.EIGENVALUE, amplitudes.patterns());
            amplitudes.write(frame.add(Channel.AMPLITUDES, track, patterns, times(last, 1)));
        }
        if (channels.contains(Channel.TRACES)) {
            traces(frame, track, last, Math.min(traces, n));
        }
        if (channels.contains(Channel.RASTER)) {
            coarse(frame, Channel.RASTER, track, Axis.numbered(Coordinate.UNIT, Math.min(RASTER_ROWS, n)), last, order);
        }
        if (channels.contains(Channel.NODES)) {
            coarse(frame, Channel.NODES, track, ShownUnits.nodes(n), last, null);
        }
    }

    /** When the samples were taken, of which every so many are shown: at whole multiples of their spacing. */
    private Axis times(long last, int stride) {
        long spacing = (long) stride * every;
        int count = (rates.count() - first(stride) + stride - 1) / stride;
        return new Axis(Coordinate.TIME, (last / spacing - (count - 1)) * spacing * dt, spacing * dt, count);
    }

    /** When the past's samples were taken. */
    private Axis pastTimes(long last) {
        long newest = last / every - (states.total() - 1) % PAST_STRIDE;
        double step = PAST_STRIDE * every * dt;
        return new Axis(Coordinate.TIME, newest * every * dt - (past.count() - 1) * step, step, past.count());
    }

    /** Of the samples held, the first whose number since the start is a multiple of the stride. */
    private int first(int stride) {
        return (int) ((rates.total() - rates.count()) % stride);
    }

    private void traces(Frame frame, Track track, long last, int rows) {
        rates.write(frame.add(Channel.TRACES, track, Axis.numbered(Coordinate.UNIT, rows), times(last, 1)));
    }

    /** Writes coarse samples of a row's units each. @param order of the population that the rows run through; null for their own */
    private void coarse(Frame frame, Channel channel, Track track, Axis units, long last, ResponsePhase order) {
        int rows = units.count();
        int first = first(COARSE);
        Axis times = times(last, COARSE);
        int columns = times.count();
        int[] shown = rowUnits;
        for (int i = 0; i < rows; i++) {
            shown[i] = order == null ? (int) units.at(i) - 1 : order.unit((int) ((long) i * n / rows));
        }
        Block block = frame.add(channel, track, units, times);
        float[] data = block.data();
        for (int k = 0; k < columns; k++) {
            float[] sample = rates.sample(first + k * COARSE);
            int at = block.at(0) + k;
            for (int i = 0; i < rows; i++) {
                data[at] = sample[shown[i]];
                at += columns;
            }
        }
    }
}
