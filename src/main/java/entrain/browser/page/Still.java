package entrain.browser.page;

import entrain.browser.dom.Dom;
import entrain.lab.settings.Choices.Motion;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;

/** Where motion is reduced: a stretch of the run computed at once, and a word on how time is started. */
final class Still {
    /** How long that stretch is, in τ: what the trajectory and the traces show at once. */
    static final double BEGINNING = 60;

    private Still() {}

    /** Whether the address or the visitor asks that nothing moves by itself. */
    static boolean asked(Settings settings) {
        Motion motion = settings.get(Params.MOTION);
        return motion == Motion.REDUCED || motion == Motion.AUTO && Dom.media("(prefers-reduced-motion: reduce)");
    }

    /** Says what starts time, while it stands. */
    static void say(Settings settings, boolean running) {
        Dom.hidden(Dom.byId("still"), running || !asked(settings));
    }
}
