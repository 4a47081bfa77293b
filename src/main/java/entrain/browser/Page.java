package entrain.browser;

import entrain.lab.settings.Effect;
import entrain.lab.settings.Params;
import entrain.lab.settings.Parsed;
import entrain.lab.settings.Preset;
import entrain.lab.settings.Problem;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import entrain.lab.sim.Frame;
import java.util.ArrayList;
import java.util.List;

/**
 * The page's one state, and {@link #dispatch} as the only way to change it: sliders, addresses, presets and keys all
 * come here; controls, address and worker follow from here.
 */
final class Page {
    /** Follows the state. */
    interface Watcher {
        void changed(Settings before, Settings now);
    }

    private final List<Watcher> watchers = new ArrayList<>();
    private Settings settings = Settings.defaults();
    private int epoch;
    private int configurations; // that the worker was told
    private int rebuiltAt;
    private boolean briefed;
    private boolean running;
    private boolean dispatching;

    void watch(Watcher watcher) {
        watchers.add(watcher);
    }

    Settings settings() {
        return settings;
    }

    /** Counts the simulations begun; frames of earlier ones are dropped. */
    int epoch() {
        return epoch;
    }

    boolean running() {
        return running;
    }

    /** Takes on what an address says; returns what could not be used. */
    List<Problem> open(String address) {
        Parsed parsed = SettingsText.parse(address);
        dispatch(parsed.settings());
        return parsed.problems();
    }

    /** Takes on the settings of a preset, from t = 0; what the visitor chose for the page's looks stays. */
    void open(Preset preset) {
        dispatch(settings.withPreset(preset));
        reset();
    }

    /** Takes on pairs of a settings text, all of them or, where there are problems, none; returns the problems. */
    List<Problem> set(String pairs) {
        Parsed parsed = SettingsText.parse(pairs, settings);
        if (parsed.problems().isEmpty()) {
            dispatch(parsed.settings());
            settled();
        }
        return parsed.problems();
    }

    /** Takes on a whole text from t = 0, or, where there are problems, nothing; returns the problems. */
    List<Problem> replace(String text) {
        Parsed parsed = SettingsText.parse(text);
        if (parsed.problems().isEmpty()) {
            dispatch(parsed.settings().withLooksOf(settings));
            reset();
            settled();
        }
        return parsed.problems();
    }

    /** Changes the state; a rebuild parameter or another engine begins a new simulation. */
    void dispatch(Settings next) {
        if (dispatching || next.equals(settings)) {
            return;
        }
        if (settings.differs(next, Effect.REBUILD) || settings.get(Params.ENGINE) != next.get(Params.ENGINE)) {
            epoch++;
            rebuiltAt = epoch;
        }
        take(next);
    }

    /** Takes on settings within the present epoch. */
    private void take(Settings next) {
        dispatching = true;
        Settings before = settings;
        settings = next;
        if (briefed) {
            configurations++;
            WorkerPort.send("configure " + epoch + " " + SettingsText.format(next));
        }
        for (Watcher watcher : watchers) {
            watcher.changed(before, next);
        }
        dispatching = false;
    }

    /**
     * The worker could not build what an epoch began with, and goes on with what it had, in that epoch.
     *
     * @param kept the settings of what it goes on with; empty if it has nothing
     */
    void unbuilt(int itsEpoch, String kept) {
        if (itsEpoch != rebuiltAt) {
            return;
        }
        Settings there =
                kept.isEmpty() ? Settings.defaults() : SettingsText.parse(kept).settings();
        Settings network = settings.withNetworkOf(there).with(Params.ENGINE, there.get(Params.ENGINE));
        if (kept.isEmpty()) {
            dispatch(network);
        } else {
            take(network);
        }
        settled();
        if (!running) {
            WorkerPort.send("hash");
        }
    }

    /** Whether a frame is of the present settings: what a worker drew before it heard of them still arrives. */
    boolean present(Frame frame) {
        return frame.epoch() == epoch && frame.configurations() == configurations;
    }

    /** A gesture has ended: the address holds the state. */
    void settled() {
        Dom.address(SettingsText.format(settings));
    }

    /** Tells a new worker what to simulate. */
    void brief() {
        briefed = true;
        epoch++;
        rebuiltAt = epoch;
        configurations = 1;
        WorkerPort.send("configure " + epoch + " " + SettingsText.format(settings));
        if (running) {
            WorkerPort.send("run");
        }
    }

    void run() {
        running = true;
        WorkerPort.send("run");
    }

    void pause() {
        running = false;
        WorkerPort.send("pause");
        WorkerPort.send("hash");
    }

    void step(int steps) {
        if (running) {
            pause();
        }
        WorkerPort.send("step " + steps);
        WorkerPort.send("hash");
    }

    void reset() {
        epoch++;
        WorkerPort.send("reset " + epoch);
        if (!running) {
            WorkerPort.send("hash");
        }
    }
}
