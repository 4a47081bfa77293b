package entrain.lab.measure;

import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Track;
import entrain.lab.run.Column;
import entrain.lab.run.Sampling;
import entrain.lab.run.Simulation;
import entrain.lab.settings.Choices.RasterOrder;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;

/**
 * Watches a simulation and writes frames: keeps the last {@link #WINDOW} τ of both tracks, their trails, and the order
 * in which the population is shown.
 */
public final class Recorder {
    /** How much of the past a frame shows, in τ. */
    public static final double WINDOW = 60;

    private static final Track[] TRACKS = Track.values();
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
        int tracks = TRACKS.length;
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
        measurements = new Measurements(simulation, samples);
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

    /** To be called after each step of the simulation. */
    public void stepped() {
        if (simulation.steps() % every == 0) {
            sample();
        }
    }

    /** Writes the channels asked for into the frame. */
    public void write(Frame frame, int epoch, Channels channels) {
        frame.begin(epoch, simulation.steps(), simulation.t());
        for (Track track : TRACKS) {
            Trail trail = trails[track.ordinal()];
            frame.track(track, simulation.divergedAt(track), trail.extent(), trail.share());
            if (channels.contains(Channel.STATE) && trail.ready()) {
                int count = states[track.ordinal()].count();
                int at = frame.add(Channel.STATE, track, Trail.AXES, count, sampleTime);
                trail.write(frame.data(), at);
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
            if (simulation.divergedAt(TRACKS[m]) >= 0) {
                continue;
            }
            samples[m].take();
            states[m].add(samples[m].x(), samples[m].from());
            rates[m].add(samples[m].r(), 0);
            measurements.sample(TRACKS[m]);
            trails[m].sampled();
        }
        sort(settings);
    }

    /** Sorts anew ever more rarely while nothing is changed, so that a settled picture stays. */
    private void sort(Settings settings) {
        long total = states[Track.DRIVEN.ordinal()].total();
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
        } else if (settings.get(Params.ORDER) == RasterOrder.PHASE && driven) {
            order.byPhase(states[Track.DRIVEN.ordinal()], sampleTime, settings.get(Params.OMEGA));
        } else {
            trails[Track.DRIVEN.ordinal()].firstLoading(loading);
            order.byLoading(loading);
        }
    }

    private boolean reordered(Settings settings) {
        return settings != shownWith
                && !(settings.get(Params.ORDER) == shownWith.get(Params.ORDER)
                        && settings.get(Params.I).equals(shownWith.get(Params.I))
                        && settings.get(Params.OMEGA).equals(shownWith.get(Params.OMEGA))
                        && settings.get(Params.PHASES) == shownWith.get(Params.PHASES));
    }

    private void traces(Frame frame, Track track) {
        History history = rates[track.ordinal()];
        int rows = Math.min(simulation.settings().get(Params.UNITS), n);
        int columns = history.count();
        int at = frame.add(Channel.TRACES, track, rows, columns, sampleTime);
        float[] data = frame.data();
        for (int k = 0; k < columns; k++) {
            float[] sample = history.sample(k);
            for (int i = 0; i < rows; i++) {
                data[at + i * columns + k] = sample[i];
            }
        }
    }

    private void raster(Frame frame, Track track) {
        History history = rates[track.ordinal()];
        int rows = Math.min(RASTER_ROWS, n);
        int first = (int) ((history.total() - history.count()) % RASTER_STRIDE);
        int columns = (history.count() - first + RASTER_STRIDE - 1) / RASTER_STRIDE;
        int at = frame.add(Channel.RASTER, track, rows, columns, RASTER_STRIDE * sampleTime);
        float[] data = frame.data();
        for (int k = 0; k < columns; k++) {
            float[] sample = history.sample(first + k * RASTER_STRIDE);
            for (int i = 0; i < rows; i++) {
                data[at + i * columns + k] = sample[order.unit((int) ((long) i * n / rows))];
            }
        }
    }
}
