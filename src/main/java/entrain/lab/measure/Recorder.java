package entrain.lab.measure;

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
 * Watches a simulation and writes frames: keeps the last {@link #WINDOW} τ of all tracks, their trails, and the order
 * in which the population is shown.
 */
public final class Recorder {
    /** How much of the past a frame shows, in τ. */
    public static final double WINDOW = 60;

    private static final int SAMPLES = 300;
    private static final int FIRST_SORT = 25;

    private final Simulation simulation;
    private final int every;
    private final double sampleTime;
    private final Window[] windows;
    private final ResponsePhase order;
    private final Column[] samples;
    private final Cloud[] clouds;
    private final SecondTrial[] seconds;
    private final Measurements measurements;
    private final double[] loading;
    private Settings shownWith;
    private long nextSort;

    public Recorder(Simulation simulation) {
        this.simulation = simulation;
        int n = simulation.n();
        double dt = simulation.settings().get(Params.DT);
        every = Sampling.stride(dt);
        sampleTime = every * dt;
        windows = new Window[simulation.tracks().size()];
        for (int m = 0; m < windows.length; m++) {
            windows[m] = new Window(SAMPLES, n, every, dt);
        }
        order = new ResponsePhase(n);
        samples = Column.of(simulation);
        clouds = new Cloud[windows.length];
        seconds = new SecondTrial[windows.length];
        for (int m = 0; m < windows.length; m++) {
            clouds[m] = new Cloud(samples[m], windows[m].trail());
            seconds[m] = new SecondTrial(samples[m], windows[m].trail(), SAMPLES);
        }
        measurements = new Measurements(simulation, samples, clouds);
        loading = new double[n];
        clear();
    }

    /** Forgets everything and takes the present state as the first sample. */
    public void clear() {
        for (Window window : windows) {
            window.clear();
        }
        forgetSeconds();
        nextSort = FIRST_SORT;
        shownWith = simulation.settings();
        order.unsorted();
        measurements.clear();
        sample();
    }

    /** Measures for these channels from now on. */
    public void show(Channels channels) {
        for (Window window : windows) {
            window.show(channels);
        }
        measurements.show(channels);
    }

    /**
     * Looks for patterns, until it is told of others.
     *
     * @param vectors left eigenvectors of J: real parts of the first, its imaginary parts, …, N each; kept, not copied
     */
    public void project(double[] vectors) {
        for (Window window : windows) {
            window.project(vectors);
        }
    }

    /** Whether regime and λ₁ are measured; a change of it begins all averages anew. */
    public void verdicts(boolean wanted) {
        measurements.verdicts(wanted);
    }

    /** The simulation has taken on live settings: averages that no longer hold begin anew. */
    public void applied() {
        measurements.apply(simulation.settings());
    }

    /** A state was moved from outside: averages begin anew. */
    public void jumped() {
        measurements.clear();
    }

    /** Throws the cloud anew, about the states of now. */
    public void scatter() {
        measurements.scatter();
    }

    /** Starts the second trials anew, a hair from where the tracks are now. */
    public void nudge() {
        measurements.nudge();
        forgetSeconds();
    }

    private void forgetSeconds() {
        for (SecondTrial second : seconds) {
            second.clear();
        }
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
        int units = simulation.settings().get(Params.UNITS);
        for (Track track : simulation.tracks()) {
            double end = simulation.divergedAt(track);
            windows[track.index()].write(frame, track, end, channels, last(end), units, order);
            seconds[track.index()].write(frame, channels, last(end) / every * sampleTime, units);
        }
        measurements.write(frame);
    }

    private void sample() {
        Settings settings = simulation.settings();
        for (int m = 0; m < windows.length; m++) {
            if (samples[m].divergedAt() >= 0) {
                continue;
            }
            samples[m].take();
            windows[m].add(samples[m].x(), samples[m].from(), samples[m].r());
            measurements.sample(m);
            if (measurements.watched(m)) {
                seconds[m].add();
            } else {
                seconds[m].clear();
            }
            windows[m].trail().sampled();
            clouds[m].turn();
        }
        sort(settings);
    }

    /** Sorts by the last track, which an input acts on if on any; ever more rarely while nothing is changed, so that a settled picture stays. */
    private void sort(Settings settings) {
        int leader = simulation.tracks().size() - 1;
        History states = windows[leader].states();
        long total = states.total();
        if (reordered(settings)) {
            shownWith = settings;
            nextSort = total + FIRST_SORT;
        } else if (total < nextSort) {
            return;
        } else {
            nextSort = Math.min(total * 2, total + SAMPLES);
        }
        boolean driven = samples[leader].track().kind().driven()
                && settings.get(Params.I) != 0
                && settings.get(Params.OMEGA) > 0;
        if (settings.get(Params.ORDER) == RasterOrder.NONE) {
            order.unsorted();
        } else if (settings.get(Params.ORDER) == RasterOrder.PHASE && driven && phased(settings)) {
            order.byPhase(states, sampleTime, settings.get(Params.OMEGA));
        } else {
            windows[leader].trail().firstLoading(loading);
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

    /** The step of the newest sample, of a track that left all bounds at a time in τ, or has not where that is negative. */
    private long last(double end) {
        return end >= 0 ? (long) Math.floor(end / simulation.settings().get(Params.DT)) : simulation.steps();
    }
}
