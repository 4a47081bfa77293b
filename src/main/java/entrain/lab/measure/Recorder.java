package entrain.lab.measure;

import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Coordinate;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Track;
import entrain.lab.run.Column;
import entrain.lab.run.Sampling;
import entrain.lab.run.Simulation;
import entrain.lab.settings.Choices.RasterOrder;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;

/**
 * Watches a simulation and writes frames: keeps the last {@link #WINDOW} τ of all tracks, their trails, and the order
 * in which the population is shown.
 */
public final class Recorder {
    /** How much of the past a frame shows, in τ. */
    public static final double WINDOW = 60;

    private static final int SAMPLES = 300;
    private static final int RASTER_ROWS = 120;
    private static final int RASTER_STRIDE = 2;
    private static final int FIRST_SORT = 25;

    private final Simulation simulation;
    private final int n;
    private final int every;
    private final double sampleTime;
    private final History[] states;
    private final History[] rates;
    private final Trail[] trails;
    private final ResponsePhase order;
    private final Column[] samples;
    private final Cloud[] clouds;
    private final Measurements measurements;
    private final double[] loading;
    private Settings shownWith;
    private long nextSort;

    public Recorder(Simulation simulation) {
        this.simulation = simulation;
        n = simulation.n();
        double dt = simulation.settings().get(Params.DT);
        every = Sampling.stride(dt);
        sampleTime = every * dt;
        int tracks = simulation.tracks().size();
        states = new History[tracks];
        rates = new History[tracks];
        trails = new Trail[tracks];
        for (int m = 0; m < tracks; m++) {
            states[m] = new History(SAMPLES, n);
            rates[m] = new History(SAMPLES, n);
            trails[m] = new Trail(states[m], n);
        }
        order = new ResponsePhase(n);
        samples = Column.of(simulation);
        clouds = new Cloud[tracks];
        for (int m = 0; m < tracks; m++) {
            clouds[m] = new Cloud(samples[m], trails[m]);
        }
        measurements = new Measurements(simulation, samples, clouds);
        loading = new double[n];
        clear();
    }

    /** Forgets everything and takes the present state as the first sample. */
    public void clear() {
        for (int m = 0; m < states.length; m++) {
            states[m].clear();
            rates[m].clear();
            trails[m].clear();
        }
        nextSort = FIRST_SORT;
        shownWith = simulation.settings();
        order.unsorted();
        measurements.clear();
        sample();
    }

    /** Measures for these channels from now on. */
    public void show(Channels channels) {
        measurements.show(channels);
    }

    /** The simulation has taken on live settings: averages that no longer hold begin anew. */
    public void applied() {
        measurements.apply(simulation.settings());
    }

    /** Throws the cloud anew, about the states of now. */
    public void scatter() {
        measurements.scatter();
    }

    /** To be called after each step of the simulation. */
    public void stepped() {
        if (simulation.steps() % every == 0) {
            sample();
        }
    }

    /** Writes the channels asked for into the frame. */
    public void write(Frame frame, int epoch, Channels channels) {
        frame.begin(epoch, simulation.steps(), simulation.t(), simulation.tracks());
        for (Track track : simulation.tracks()) {
            Trail trail = trails[track.index()];
            frame.track(track, simulation.divergedAt(track), trail.extent(), trail.share());
            if (channels.contains(Channel.STATE) && trail.ready()) {
                Axis axes = Axis.numbered(Coordinate.COMPONENT, Trail.AXES);
                Block block = frame.add(Channel.STATE, track, axes, times(states[track.index()], track, 1));
                trail.write(block.data(), block.at(0));
            }
            if (channels.contains(Channel.TRACES)) {
                traces(frame, track);
            }
            if (channels.contains(Channel.RASTER)) {
                raster(frame, track);
            }
        }
        measurements.write(frame);
    }

    private void sample() {
        Settings settings = simulation.settings();
        for (int m = 0; m < states.length; m++) {
            if (samples[m].divergedAt() >= 0) {
                continue;
            }
            samples[m].take();
            states[m].add(samples[m].x(), samples[m].from());
            rates[m].add(samples[m].r(), 0);
            measurements.sample(m);
            trails[m].sampled();
            clouds[m].turn();
        }
        sort(settings);
    }

    /** Sorts by the last track, which an input acts on if on any; ever more rarely while nothing is changed, so that a settled picture stays. */
    private void sort(Settings settings) {
        int leader = simulation.tracks().size() - 1;
        long total = states[leader].total();
        if (reordered(settings)) {
            shownWith = settings;
            nextSort = total + FIRST_SORT;
        } else if (total < nextSort) {
            return;
        } else {
            nextSort = Math.min(total * 2, total + SAMPLES);
        }
        boolean driven = settings.get(Params.I) != 0 && settings.get(Params.OMEGA) > 0;
        if (settings.get(Params.ORDER) == RasterOrder.NONE) {
            order.unsorted();
        } else if (settings.get(Params.ORDER) == RasterOrder.PHASE && driven && phased(settings)) {
            order.byPhase(states[leader], sampleTime, settings.get(Params.OMEGA));
        } else {
            trails[leader].firstLoading(loading);
            order.byLoading(loading);
        }
    }

    /** Whether samples show the input's phase. */
    private boolean phased(Settings settings) {
        return Sampling.covers(settings.get(Params.OMEGA), sampleTime, 2);
    }

    private boolean reordered(Settings settings) {
        return settings != shownWith
                && !(settings.get(Params.ORDER) == shownWith.get(Params.ORDER)
                        && settings.get(Params.I).equals(shownWith.get(Params.I))
                        && settings.get(Params.OMEGA).equals(shownWith.get(Params.OMEGA))
                        && settings.get(Params.PHASES) == shownWith.get(Params.PHASES));
    }

    /** When the samples of a window were taken, of which every so many are shown: at whole multiples of their spacing. */
    private Axis times(History history, Track track, int stride) {
        double dt = simulation.settings().get(Params.DT);
        long spacing = (long) stride * every;
        int count = (history.count() - first(history, stride) + stride - 1) / stride;
        double end = simulation.divergedAt(track);
        long last = end >= 0 ? (long) Math.floor(end / dt) : simulation.steps();
        return new Axis(Coordinate.TIME, (last / spacing - (count - 1)) * spacing * dt, spacing * dt, count);
    }

    /** Of the samples held, the first whose number since the start is a multiple of the stride. */
    private static int first(History history, int stride) {
        return (int) ((history.total() - history.count()) % stride);
    }

    private void traces(Frame frame, Track track) {
        History history = rates[track.index()];
        int rows = Math.min(simulation.settings().get(Params.UNITS), n);
        int columns = history.count();
        Block block = frame.add(Channel.TRACES, track, Axis.numbered(Coordinate.UNIT, rows), times(history, track, 1));
        float[] data = block.data();
        int at = block.at(0);
        for (int k = 0; k < columns; k++) {
            float[] sample = history.sample(k);
            for (int i = 0; i < rows; i++) {
                data[at + i * columns + k] = sample[i];
            }
        }
    }

    private void raster(Frame frame, Track track) {
        History history = rates[track.index()];
        int rows = Math.min(RASTER_ROWS, n);
        int first = first(history, RASTER_STRIDE);
        Axis times = times(history, track, RASTER_STRIDE);
        int columns = times.count();
        Block block = frame.add(Channel.RASTER, track, Axis.numbered(Coordinate.UNIT, rows), times);
        float[] data = block.data();
        int at = block.at(0);
        for (int k = 0; k < columns; k++) {
            float[] sample = history.sample(first + k * RASTER_STRIDE);
            for (int i = 0; i < rows; i++) {
                data[at + i * columns + k] = sample[order.unit((int) ((long) i * n / rows))];
            }
        }
    }
}
