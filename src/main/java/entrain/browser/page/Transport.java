package entrain.browser.page;

import entrain.browser.dom.Dom;
import entrain.lab.frame.Frame;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Choices.Keys;
import entrain.lab.settings.Choices.Ui;
import entrain.lab.settings.Params;
import entrain.view.Speedometer;
import entrain.view.TimeScale;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLElement;

/** Play, pause, step and reset: the buttons of the bar, the keys, and the clock beside them. */
final class Transport {
    static final Phrase NO_FULL_SCREEN = Phrase.of("Full screen cannot be had here");

    private final Page page;
    private final Runnable changed;
    private final Runnable restarted;
    private final Speedometer speedometer = new Speedometer();
    /** Whether no time is left: a reset is all that can be done. */
    private boolean over;

    /**
     * @param changed   run after each of them
     * @param restarted run after a reset
     */
    Transport(Page page, Runnable changed, Runnable restarted) {
        this.page = page;
        this.changed = changed;
        this.restarted = restarted;
        HTMLElement skip = Dom.byId("skip"); // the page's first stop
        if (skip != null) {
            Dom.on(skip, "click", e -> Dom.byId("play").focus());
        }
        Dom.on(Dom.byId("play"), "click", e -> toggle());
        Dom.on(Dom.byId("step"), "click", e -> step(1));
        Dom.on(Dom.byId("reset"), "click", e -> reset());
        Dom.on(Dom.document(), "keydown", this::key);
    }

    void run() {
        page.run();
        changed.run();
    }

    void pause() {
        page.pause();
        rest();
    }

    /** Time has been stopped, or not begun. */
    void rest() {
        speedometer.rest();
        changed.run();
    }

    void step(int steps) {
        page.step(steps);
        changed.run();
    }

    void reset() {
        page.reset();
        restarted.run();
        changed.run();
    }

    /** The time of a frame, and the pace where it falls short of what is asked. */
    void clock(Frame frame, double now) {
        double pace = page.settings().get(Params.PACE);
        String fallsShort = page.running() ? speedometer.words(frame.t(), now, pace) : "";
        Dom.text(
                Dom.byId("time"),
                "t = " + TimeScale.clock(frame.t(), page.settings())
                        + (fallsShort.isEmpty() ? "" : " · " + fallsShort));
    }

    /** Makes the button say what pressing it does. @param ended whether every network has diverged */
    void show(boolean ended) {
        over = ended;
        HTMLElement play = Dom.byId("play");
        Dom.attribute(play, "aria-label", Phrase.of(over ? "Reset" : page.running() ? "Pause" : "Play"));
        Dom.attribute(play, "data-running", over ? "over" : Boolean.toString(page.running()));
    }

    private void toggle() {
        if (over) {
            reset();
        } else if (page.running()) {
            pause();
        } else {
            run();
        }
    }

    private void key(Event event) {
        if (Dom.key(event).equals("Escape")) {
            Dom.closeDetails();
        }
        if (Dom.onControl(event) || Dom.modified(event) || page.settings().get(Params.KEYS) == Keys.OFF) {
            return;
        }
        boolean known = true;
        switch (Dom.key(event)) {
            case " " -> toggle();
            case "." -> step(1);
            case "r", "R" -> reset();
            case "d", "D" -> page.nudge();
            case "n", "N" -> {
                int seed = page.settings().get(Params.SEED_NET);
                page.dispatch(page.settings().with(Params.SEED_NET, seed == Integer.MAX_VALUE ? 0 : seed + 1));
                page.settled();
            }
            case "p", "P" -> {
                Ui ui = page.settings().get(Params.UI);
                page.dispatch(page.settings().with(Params.UI, ui == Ui.PRESENTER ? Ui.FULL : Ui.PRESENTER));
                page.settled();
            }
            case "f", "F" -> Dom.fullScreen(NO_FULL_SCREEN);
            case "?" -> {
                HTMLElement help = Dom.byId("help");
                if (help != null) {
                    help.click();
                }
            }
            default -> known = false;
        }
        if (known) {
            event.preventDefault();
        }
    }
}
