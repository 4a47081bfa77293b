package entrain.browser;

import entrain.lab.settings.Params;
import entrain.lab.settings.Preset;
import entrain.lab.settings.Problem;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
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
        SettingsText.Parsed parsed = SettingsText.parse(address);
        dispatch(parsed.settings());
        return parsed.problems();
    }

    /** Takes on the settings of a preset, from t = 0; what concerns only the page's looks stays. */
    void open(Preset preset) {
        Settings chosen = preset.settings().with(Params.THEME, settings.get(Params.THEME))
                .with(Params.MOTION, settings.get(Params.MOTION)).with(Params.RUNTIME, settings.get(Params.RUNTIME));
        dispatch(chosen);
        reset();
    }

    /** Changes the state; a rebuild parameter begins a new simulation. */
    void dispatch(Settings next) {
        if (dispatching || next.equals(settings)) {
            return;
        }
        dispatching = true;
        Settings before = settings;
        settings = next;
        if (before.needsRebuild(next)) {
            epoch++;
        }
        WorkerPort.send("configure " + epoch + " " + SettingsText.format(next));
        for (Watcher watcher : watchers) {
            watcher.changed(before, next);
        }
        dispatching = false;
    }

    /** Tells a new worker everything. */
    void brief(String channels) {
        epoch++;
        WorkerPort.send("show " + channels);
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
