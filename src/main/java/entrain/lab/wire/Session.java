package entrain.lab.wire;

import entrain.lab.frame.Frame;
import entrain.lab.phrase.Phrase;
import entrain.lab.phrase.Refused;
import entrain.lab.run.OwnData;
import entrain.lab.settings.Effect;
import entrain.lab.settings.Params;
import entrain.lab.settings.Parsed;
import entrain.lab.settings.Preset;
import entrain.lab.settings.Problem;
import entrain.lab.settings.Scene;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import entrain.lab.settings.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A page's one state, and {@link #dispatch} as the only way to change it: sliders, addresses, presets, scenes and keys
 * all come here; controls, address and the simulation's worker follow from here.
 */
public class Session {
    /** Follows the state. */
    public interface Watcher {
        void changed(Settings before, Settings now);
    }

    /** A saved state that the worker goes to. */
    private static final class Goal {
        final int epoch;
        final Settings settings;
        final long steps;
        final String hash;

        Goal(int epoch, Settings settings, long steps, String hash) {
            this.epoch = epoch;
            this.settings = settings;
            this.steps = steps;
            this.hash = hash;
        }
    }

    private final Port worker;
    private final Consumer<String> address;
    private final List<Watcher> watchers = new ArrayList<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private final Belongings own = new Belongings();

    private int questions;
    private Settings settings = Settings.defaults();
    private int epoch;
    private int configurations; // that the worker was told
    private int rebuiltAt;
    private boolean briefed;
    private boolean running;
    private boolean dispatching;
    private Goal goal;

    /**
     * @param worker  where the simulation is
     * @param address takes the text for the address whenever a gesture has ended
     */
    public Session(Port worker, Consumer<String> address) {
        this.worker = worker;
        this.address = address;
    }

    /** Adds a part of the page that follows every change, and may not make another meanwhile. */
    public void watch(Watcher watcher) {
        watchers.add(watcher);
    }

    /** Adds one that hears of every change once it is done, and may make the next. */
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    public Settings settings() {
        return settings;
    }

    /** Counts the simulations begun; frames of earlier ones are dropped. */
    public int epoch() {
        return epoch;
    }

    public boolean running() {
        return running;
    }

    /** Whether a change is under way. */
    public boolean dispatching() {
        return dispatching;
    }

    /** Takes on what an address says; returns what could not be used. A scene of the lecture begins at t = 0. */
    public List<Problem> open(String text) {
        Parsed parsed = SettingsText.open(text);
        boolean other = !parsed.settings().equals(settings);
        dispatch(parsed.settings());
        if (other && briefed && Scene.of(settings) != null) {
            reset();
            settled();
        }
        return parsed.problems();
    }

    /** Takes on the network of a preset, from t = 0; what the visitor chose for the page stays, what was given does not. */
    public void open(Preset preset) {
        takeAway();
        dispatch(settings.withPreset(preset));
        reset();
    }

    /** Takes on the network of a scene, from t = 0; the visitor's way to watch stays, what was given does not. */
    public void open(Scene scene) {
        takeAway();
        dispatch(settings.withScene(scene));
        reset();
        settled();
    }

    /**
     * Takes on pairs of a settings text, all of them or, where there are problems, none; returns the problems. Another
     * scene than the present one begins at t = 0.
     */
    public List<Problem> set(String pairs) {
        Parsed parsed = SettingsText.change(pairs, settings);
        if (parsed.problems().isEmpty()) {
            Scene before = Scene.of(settings);
            dispatch(parsed.settings());
            Scene now = Scene.of(settings);
            if (now != null && now != before) {
                reset();
            }
            settled();
        }
        return parsed.problems();
    }

    /** Takes on a whole text from t = 0, or, where there are problems, nothing; returns the problems. */
    public List<Problem> replace(String text) {
        Parsed parsed = SettingsText.parse(text, Settings.withLooksOf(settings));
        if (parsed.problems().isEmpty()) {
            dispatch(parsed.settings());
            reset();
            settled();
        }
        return parsed.problems();
    }

    /**
     * Goes to a saved state, paused, through all its steps; or, where there are problems with its settings, nowhere.
     *
     * @param steps since t = 0, in digits
     * @param hash  of the state then, or empty
     * @param gifts all that is given in it, at most one of a kind
     * @return the problems
     * @throws Refused if what is given does not go with its settings; all stays as it is
     */
    public List<Problem> restore(String text, String steps, String hash, List<Gift> gifts) {
        Parsed parsed = SettingsText.parse(text);
        List<Problem> problems = parsed.problems();
        if (problems.isEmpty()) {
            OwnData all = OwnData.NONE;
            for (Gift gift : gifts) {
                all = gift.into(all, parsed.settings().get(Params.N));
            }
            pause();
            replace(text);
            takeAway();
            gifts.forEach(this::give);
            goal = new Goal(epoch, settings, Whole.count(steps), hash);
            worker.send(new ToRun.Seek(goal.steps));
        }
        return problems;
    }

    /** Where the worker's way to a saved state has ended; null if that is not the latest. */
    public Arrival arrived(FromRun.Sought end) {
        return arrived(end.epoch(), end.steps(), end.digits());
    }

    private Arrival arrived(int itsEpoch, long steps, String hash) {
        Goal reached = goal;
        if (reached == null || reached.epoch != itsEpoch) {
            return null;
        }
        goal = null;
        if (epoch != itsEpoch || steps != reached.steps || !settings.sameRun(reached.settings)) {
            return Arrival.EARLY;
        }
        return reached.hash.isEmpty() ? Arrival.UNPROVEN : reached.hash.equals(hash) ? Arrival.SAME : Arrival.OTHER;
    }

    /**
     * Changes the state; a rebuild parameter begins a new simulation.
     *
     * @throws IllegalStateException where a watcher of one change makes another
     */
    public void dispatch(Settings next) {
        if (dispatching) {
            throw new IllegalStateException("a change is under way: " + SettingsText.format(next));
        }
        if (next.equals(settings)) {
            return;
        }
        if (settings.differs(next, Effect.REBUILD)) {
            epoch++;
            rebuiltAt = epoch;
        }
        take(next);
    }

    /** Takes on settings within the present epoch; the worker hears of them unless they concern the page alone. */
    private void take(Settings next) {
        Settings before = settings;
        settings = next;
        own.fit(next.get(Params.N));
        if (briefed && (before.differs(next, Effect.LIVE) || before.differs(next, Effect.REBUILD))) {
            configure();
        }
        dispatching = true;
        try {
            for (Watcher watcher : watchers) {
                watcher.changed(before, next);
            }
        } finally {
            dispatching = false;
        }
        listeners.forEach(Runnable::run);
    }

    private void configure() {
        configurations++;
        worker.send(new ToRun.Configure(epoch, settings));
    }

    /** The worker has built what an epoch began with, and with it the data that it was given until then. */
    public void configured(int itsEpoch) {
        own.built(itsEpoch);
    }

    /** Whether J of an epoch is that of the present network: a reset begins an epoch of its own and leaves J as it was. */
    public boolean ofNetwork(int itsEpoch) {
        return itsEpoch >= rebuiltAt;
    }

    /**
     * The worker could not build what an epoch began with, and goes on with what it had, in that epoch.
     *
     * @param kept the settings of what it goes on with; null if it has nothing
     */
    public void unbuilt(int itsEpoch, Settings kept) {
        own.unbuilt(itsEpoch);
        if (itsEpoch != rebuiltAt) {
            listeners.forEach(Runnable::run);
            return;
        }
        Settings there = kept == null ? Settings.defaults() : kept;
        Settings network = settings.withNetworkOf(there);
        if (kept == null) {
            dispatch(network);
        } else {
            take(network);
        }
        settled();
    }

    /** Asks the worker for the hash of the state; returns the number that the answer carries. */
    public int askHash() {
        worker.send(new ToRun.Hash(++questions));
        return questions;
    }

    /** Asks the worker for the states of all tracks; returns the number that the answer carries. */
    public int askState() {
        worker.send(new ToRun.State(++questions));
        return questions;
    }

    /**
     * Gives the simulation data of the visitor's own, from t = 0, which stay as long as they fit. N follows a J; all else
     * must be of the size that the settings ask for.
     *
     * @throws Refused where they are not, and all stays as it is
     */
    public void give(Gift gift) {
        int n = gift.kind() == ToRun.Give.Kind.WEIGHTS && gift.rows() > 0 ? gift.rows() : settings.get(Params.N);
        if (gift.rows() == gift.columns() && n == gift.rows() && (n < Params.N.min() || n > Params.N.max())) {
            throw new Refused(Phrase.of(
                    "J has {} rows, but N is from {} to {}",
                    Integer.toString(n),
                    Integer.toString(Params.N.min()),
                    Integer.toString(Params.N.max())));
        }
        OwnData all = gift.into(own.data().fitting(n), n);
        if (n != settings.get(Params.N)) {
            dispatch(settings.with(Params.N, n));
            settled();
        }
        epoch++;
        rebuiltAt = epoch;
        Gift mine = gift.in(epoch);
        own.offer(mine, all);
        if (briefed) {
            worker.send(mine.give());
        }
        listeners.forEach(Runnable::run);
    }

    /** Nothing is given any more. */
    private void takeAway() {
        for (Gift gift : own.gifts()) {
            give(Gift.none(gift.kind()));
        }
    }

    /** What is given in place of what the seeds would draw, which settings do not tell. */
    public OwnData own() {
        return own.data();
    }

    /** The same as it was given. */
    public List<Gift> gifts() {
        return own.gifts();
    }

    /** Whether a frame is of the present settings: what a worker drew before it heard of them still arrives. */
    public boolean present(Frame frame) {
        return frame.epoch() == epoch && frame.configurations() == configurations;
    }

    /** A gesture has ended: the address holds the state. */
    public void settled() {
        address.accept(SettingsText.address(settings));
    }

    /** Tells a new worker what to simulate; which channels are shown is told beside it. */
    public void brief() {
        briefed = true;
        epoch++;
        rebuiltAt = epoch;
        configurations = 0;
        goal = null;
        configure();
        own.again(epoch, worker);
        if (running) {
            worker.send(new ToRun.Run());
        }
    }

    public void run() {
        running = true;
        worker.send(new ToRun.Run());
    }

    public void pause() {
        running = false;
        worker.send(new ToRun.Pause());
    }

    /** Takes so many steps, and rests. */
    public void step(int steps) {
        if (running) {
            pause();
        }
        worker.send(new ToRun.Step(steps));
    }

    /** Computes the first stretch of the run at once, and rests. @param tau how long it is */
    public void begin(double tau) {
        worker.send(new ToRun.Seek((long) Math.ceil(tau / settings.get(Params.DT))));
    }

    /** Throws the clouds anew, about the states of now. */
    public void scatter() {
        worker.send(new ToRun.Scatter());
    }

    /** Starts the second trials anew, a hair from the states of now. */
    public void nudge() {
        worker.send(new ToRun.Nudge());
    }

    /** Back to t = 0. */
    public void reset() {
        epoch++;
        worker.send(new ToRun.Reset(epoch));
    }
}
